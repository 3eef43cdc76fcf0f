"""What a session costs, as far as a field says it. Converts no currency and guesses no amount."""

import re
from dataclasses import replace

from ...core.normalise import strip_accents, words_in
from ..record import Fee
from .clean import number, text_or_empty
from .negation import affirms

_FREE = words_in("free kostenlos kostenfrei gratis gratuit gratuito gratuita bezpłatnie") | {
    "free of charge",
    "no charge",
    "no fee",
}
# Signs and short forms in the order in which they are looked for: 'R$' is no dollar.
_SIGNS = (
    ("US$", "USD"), ("CA$", "CAD"), ("C$", "CAD"), ("AU$", "AUD"), ("A$", "AUD"),
    ("NZ$", "NZD"), ("R$", "BRL"), ("£", "GBP"), ("€", "EUR"), ("₹", "INR"), ("zł", "PLN"),
    ("Kč", "CZK"), ("₪", "ILS"), ("₺", "TRY"), ("₴", "UAH"), ("₽", "RUB"), ("¥", "¥"), ("$", "$"),
)  # fmt: skip
_MORE_SIGNS = (
    ("₩", "KRW"), ("円", "JPY"), ("元", "CNY"), ("원", "KRW"), ("руб", "RUB"), ("грн", "UAH"),
    ("ש״ח", "ILS"), ('ש"ח', "ILS"), ("Rs.", "INR"), ("Rs ", "INR"), ("Rp", "IDR"), ("đ", "VND"),
    ("₫", "VND"), ("Ft", "HUF"), ("лв", "BGN"), ("ريال", "SAR"), ("درهم", "AED"), ("฿", "THB"),
)  # fmt: skip
_DOLLARS = {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD",
            "MX": "MXN", "AR": "ARS", "CL": "CLP", "CO": "COP"}  # fmt: skip
_CODE = re.compile(
    r"(?<![A-Za-z])(USD|EUR|GBP|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|INR|BRL|MXN|COP|CLP|ARS"
    r"|ZAR|JPY|ILS|TRY|SGD|HKD|UAH|RUB|ISK|KRW|CNY|TWD|IDR|VND|THB|PHP|MYR|AED|SAR|EGP|BGN|KES|NGN)(?![A-Za-z])"
)
_WORDS = (
    (re.compile(r"\beuros?\b", re.IGNORECASE), "EUR"),
    (re.compile(r"\bs?fr(?:\.|anken\b)", re.IGNORECASE), "CHF"),
    (re.compile(r"\b(?:TL|lira)\b"), "TRY"),
    (re.compile(r"\b(?:rupees|rupias|rs)\b", re.IGNORECASE), "INR"),
    (re.compile(r"\breais\b", re.IGNORECASE), "BRL"),
    (re.compile(r"\b(?:pounds|libras)\b", re.IGNORECASE), "GBP"),
)
_LASTS = re.compile(
    r"(?:/|\bper|\bpro|\bpor|\bpar|\ba|\bje|\bfor|\bza)? ?"
    r"\b\d{1,3}(?:[.,]\d)?[ -]?(?:min|mins|minutes?|minuten|minutos|minuti|mn|hours?|hrs?|h|std"
    r"|stunden?)\b\.?",
    re.IGNORECASE,
)
"""How long a session lasts is no price: '60 € / 50 min'."""
_NUMBER = (
    r"\d{1,3}(?:[.,'\u2019]\d{3})+(?:[.,]\d{1,2})?|\d [0-9]{3}(?:[.,]\d{1,2})?"
    r"|\d{1,9}(?:[.,]\d{1,2})?"
)
_MONEY = re.compile(rf"(?<![\w.,])({_NUMBER})(?![\w.,]*\d)")
_RANGE = re.compile(
    rf"(?<![\w.,])(?:{_NUMBER})(?:[.,]?-)? *"
    rf"(?:-|\b(?:to|up to|bis|à|a|tot|do|al|until|till|y|e|et|und|and)\b) *(?:{_NUMBER})"
    r"(?![\w.,]*\d| ?%| ?(?:x|people|persons?|personen|couples?|clients?|paare?"
    r"|sessions?|sitzung|seance"
    r"|sesion|sedut|visits?|appointments?|times?|mal|weeks?|wochen?|days?|tage?|months?|monate?"
    r"|years?|jahre?)\b)"
)
"""Two amounts with nothing but currency between, which is taken away before."""
_CEILING = re.compile(
    r"\b(?:up to|at most|no more than|not more than|under|below|less than|max|maximum|maximal"
    r"|bis|hochstens|unter|jusqu'?a|au plus|hasta"
    r"|maximo|fino a|massimo|ate|tot|hooguit)\b|^ *do\b|[<\u2264]"
)
"""Only the upper end is known of 'up to $150'; what it costs may be anything below."""
_ENDS = ("low", "high")
_BESIDE = re.compile(
    r"[\d.,£€₹¥$-]|\b(?:[A-Z]{3}|(?i:to|bis|a|per|hour|session|h|from|ab|desde|des|od|от|sliding|scale"
    r"|pro|par|por|sitzung|stunde|seance|sesion|sessao|sesja|each|approx|ca|circa|pp|individual"
    r"|seduta|sessie))\b"
)

_SLIDING = re.compile(
    r"sliding|sozialtarif|nach einkommen|einkommensabhangig|tarif (?:social|solidaire)"
    r"|selon (?:les |vos )?(?:revenus|ressources)|tarifa social|segun ingresos"
)


def sliding_scale(text: str) -> bool | None:
    """Tell whether a text says that the price follows the income, or that it does not."""
    return affirms(text, _SLIDING)


def currency_in(header: str) -> str:
    """Give the currency that a header names: 'Price (€)', 'Fees per session (INR)'."""
    return _currency(header)


def of_country(fee: Fee, country: str) -> Fee:
    """Give a fee in dollars as those of the country, if that is known."""
    code = _DOLLARS.get(country.upper(), "") if fee.currency == "$" else ""
    code = code or ("JPY" if fee.currency == "¥" and country.upper() == "JP" else "")
    return replace(fee, currency=code) if code else fee


def fee(value: object, currency: str = "") -> Fee | None:
    """Give what it costs, as far as a field says it: one amount or a range, else its words."""
    words = re.sub("[\u2012-\u2015]", "-", text_or_empty(value))
    if not words:
        return None
    if (alone := amount(words)) is not None:
        return Fee(alone, alone, currency)
    if is_free(words):
        return Fee(0.0, 0.0, currency, words)
    money = currency or _currency(words)
    found = _amounts(words)
    if not found or (not money and _BESIDE.sub("", words).strip(" /")):
        return Fee(words=words, currency=money)
    return Fee(found[0], found[-1], money, words)


def amount(value: object) -> float | None:
    """Give a bare amount, of which nothing is below zero: 1200 for '1,200' as for '1.200,00'."""
    if not isinstance(value, str):
        plain = number(value)
        return plain if plain is None or plain >= 0 else None
    text = text_or_empty(value)
    return _amount(text) if re.fullmatch(_NUMBER, text, re.ASCII) else None


def is_free(words: str) -> bool:
    """Tell whether a text says no more than that nothing is to be paid."""
    return words.casefold().strip(" .!") in _FREE


def _amounts(words: str) -> list[float]:
    """Give the one amount of a text or the two ends of its range; nothing if it is neither."""
    bare = _without_currency(_LASTS.sub(" ", words))
    found = [_amount(text) for text in _MONEY.findall(bare)]
    if len(found) == 1:
        return (
            [] if _CEILING.search(strip_accents(bare)) or bare.lstrip().startswith("-") else found
        )
    in_order = len(found) == len(_ENDS) and found[0] <= found[1]
    return found if in_order and _RANGE.search(bare) else []


def _currency(words: str) -> str:
    if named := _CODE.search(_apart(words)):
        return named.group(1)
    signs = (*_SIGNS[:-2], *_MORE_SIGNS, *_SIGNS[-2:])
    if sign := next((code for mark, code in signs if mark in words), ""):
        return sign
    return next((code for pattern, code in _WORDS if pattern.search(words)), "")


def _apart(words: str) -> str:
    """Part letters from digits: 'EUR80' and '80EUR'."""
    return re.sub(r"(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Z])", " ", words)


def _without_currency(words: str) -> str:
    words = _CODE.sub(" ", _apart(words))
    for mark, _ in (*_SIGNS, *_MORE_SIGNS):
        words = words.replace(mark, " ")
    for pattern, _ in _WORDS:
        words = pattern.sub(" ", words)
    return words


def _amount(text: str) -> float:
    """Give a number that may be written '1.200,00', '1,200.00', '1'200' or '1 200'."""
    decimals = re.search(r"[.,](\d{1,2})$", text)
    whole = text[: decimals.start()] if decimals else text
    plain = re.sub(r"\D", "", whole) + (f".{decimals.group(1)}" if decimals else "")
    return number(plain) or 0.0
