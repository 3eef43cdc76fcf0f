"""The couple's currency, and what the costs of our own ideas come to in it. Pure; no exchange rate.

Our ideas were priced where a coin is worth about a euro, a dollar or a pound. `LEVELS` says what
such a coin buys elsewhere: the purchasing power parity of 2024 (World Bank, PA.NUS.PPP, of the
largest country that pays in it) over 0.8, which lies between those three, to one digit; what is
under 1 counts as 1. It is a level of prices and no rate of the day, and as rough as the costs are.
A currency whose level has more than doubled in ten years isn't in it: by the time somebody reads
a number, it would be wrong.
"""

from __future__ import annotations

from collections.abc import Mapping

NONE = "none"
"""What somebody says who wants amounts without a currency."""

LEVELS: Mapping[str, int] = {
    "AED": 3, "AUD": 2, "BRL": 3, "CAD": 1, "CHF": 1, "CLP": 500, "CNY": 4, "COP": 2000,
    "CRC": 400, "CZK": 20, "DKK": 8, "EUR": 1, "GBP": 1, "GEL": 1, "HKD": 7, "HUF": 200,
    "IDR": 6000, "ILS": 4, "INR": 30, "ISK": 200, "JPY": 100, "KES": 50, "KRW": 1000, "MAD": 5,
    "MXN": 10, "MYR": 2, "NOK": 10, "NZD": 2, "PEN": 2, "PHP": 20, "PLN": 2, "QAR": 3, "RON": 2,
    "RSD": 60, "SAR": 2, "SEK": 10, "SGD": 1, "THB": 10, "USD": 1, "UYU": 30, "VND": 9000,
    "ZAR": 9,
}  # fmt: skip

_COUNTRIES = {
    "EUR": "AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK",
    "GBP": "GB UK GG IM JE", "USD": "US EC PR SV", "AUD": "AU", "CAD": "CA", "NZD": "NZ",
    "CHF": "CH LI", "DKK": "DK FO GL", "NOK": "NO", "SEK": "SE", "ISK": "IS", "PLN": "PL",
    "CZK": "CZ", "HUF": "HU", "RON": "RO", "RSD": "RS", "GEL": "GE", "ILS": "IL", "ZAR": "ZA",
    "KES": "KE", "MAD": "MA", "AED": "AE", "SAR": "SA", "QAR": "QA", "INR": "IN", "CNY": "CN",
    "HKD": "HK", "JPY": "JP", "KRW": "KR", "SGD": "SG", "MYR": "MY", "IDR": "ID", "PHP": "PH",
    "THB": "TH", "VND": "VN", "BRL": "BR", "MXN": "MX", "CLP": "CL", "COP": "CO", "PEN": "PE",
    "UYU": "UY", "CRC": "CR",
}  # fmt: skip
_SIGNS = {"€": "EUR", "£": "GBP", "US$": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD",
          "ZŁ": "PLN", "KČ": "CZK", "FT": "HUF", "₹": "INR", "₩": "KRW", "₪": "ILS", "R$": "BRL",
          "฿": "THB", "₫": "VND", "₱": "PHP"}  # fmt: skip
_LOCALES = ("LC_ALL", "LC_MONETARY", "LANG")


def read_currency(text: str) -> str:
    """A currency by its three letters or a sign that only it has, or `none`. Raises ValueError.

    >>> read_currency("eur"), read_currency("£"), read_currency("None")
    ('EUR', 'GBP', 'none')
    """
    typed = text.strip()
    if typed.lower() == NONE:
        return NONE
    code = _SIGNS.get(typed.upper(), typed.upper())
    if code not in LEVELS:
        raise ValueError(
            f"give the three letters of one of the {len(LEVELS)} currencies we know prices in, "
            "or none for amounts without one"
        )
    return code


def guess_currency(country: str | None, environ: Mapping[str, str]) -> str:
    """What a couple there is likely to pay in: the country they gave, else the locale's; or empty.

    >>> guess_currency("IE", {}), guess_currency(None, {"LANG": "sv_SE.UTF-8"})
    ('EUR', 'SEK')
    """
    locale = next((environ[name] for name in _LOCALES if environ.get(name)), "")
    place = country or locale.partition(".")[0].partition("@")[0].partition("_")[2]
    return next((code for code, where in _COUNTRIES.items() if place in where.split()), "")


def price_in(cost: float, currency: str) -> float:
    """What one of our ideas costs there, to two digits; without a currency as it stands.

    >>> price_in(14, "JPY"), price_in(2.5, "EUR"), price_in(13, "ZAR")
    (1400, 2.5, 120)
    """
    level = LEVELS.get(currency, 1)
    if level == 1:
        return cost
    whole = round(cost * level)
    step: int = 10 ** max(0, len(str(whole)) - 2)
    return round(whole / step) * step
