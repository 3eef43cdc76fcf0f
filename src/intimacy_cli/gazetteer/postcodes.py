"""How postcodes are written, country by country: what was typed to keys to try. No files."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_COUNTRY_FIRST = re.compile(r"([A-Z]{1,2})[- ]?(?=\d)")
# Marks of the old European form 'D-10115' that are not the country's two letters.
_OLD_MARKS = {"D": "DE", "F": "FR", "I": "IT", "A": "AT", "B": "BE", "E": "ES", "L": "LU"}
_OLD_MARKS |= {"S": "SE", "N": "NO", "H": "HU", "P": "PT"}
# Countries that write their two letters before the number themselves.
_MARKED = frozenset({"AX", "AT", "BE", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR"})
_MARKED |= {"HR", "HU", "IT", "LI", "LT", "LU", "LV", "MD", "NL", "NO", "PL", "PT", "RO", "RS"}
_MARKED |= {"SE", "SI", "SK", "SM", "UA", "US", "AU", "NZ", "BR", "MX", "IN", "AD", "BB"}
_ODD = re.compile(r"[^A-Z0-9]+")
_BRITISH = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)\s*(?:(\d)([A-Z]{2})?)?")
_BRITISH_FULL = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)(\d)([A-Z]{2})")
_LONGEST = 12


class PostcodeKey(NamedTuple):
    """A key to look up: in one country, or with an empty country in all but Great Britain."""

    country: str
    key: str
    whole: bool
    """Whether it is all that was typed, not cut to a larger area."""


def key(country: str, code: str) -> str:
    """Return a code as the data keep it: capitals and digits, without the country's letters.

    Codes of Great Britain keep the space of a sector ('E1 0'), which tells it from 'E10'.
    """
    plain = _ODD.sub("", code.upper())
    if country in _MARKED and plain.startswith(country) and plain[2:3].isdigit():
        return plain[2:]
    return plain


def marked_country(text: str) -> tuple[str, str]:
    """Split 'DE-10115', 'D 10115' or 'CH8001' in its country and the rest; else ('', text)."""
    match = _COUNTRY_FIRST.match(text)
    if match is None:
        return "", text
    country = _OLD_MARKS.get(match[1], match[1])
    # 'N1 9GU' and 'M5V' are codes that begin with letters: only a plain number can follow a mark.
    rest = text[match.end() :]
    if country in _MARKED and re.fullmatch(r"[\d -]{3,9}(?:[A-Z]{2})?", rest):
        return country, rest
    return "", text


def forms(text: str) -> Iterator[PostcodeKey]:
    """Give the keys to try for what was typed, the most exact of each country first.

    Nothing for what holds no digit or is too long to be a postcode.
    """
    code = " ".join(text.upper().split())
    if len(code) > _LONGEST or not any(c.isdigit() for c in code):
        return
    if not re.fullmatch(r"[A-Z0-9][A-Z0-9 -]*", code):
        return
    country, rest = marked_country(code)
    if country:
        yield from _in_country(country, rest)
        # 'L 1234' may be Luxembourg, and 'HU12 8DX' is Hull: both are looked up.
    yield from british(code)
    yield from _in_country("", code)


def fits(country: str, text: str) -> bool:
    """Whether a code is written as that country writes it, where the writing tells.

    '10-115' is Polish and '10115' is not; '123 45' is Swedish, Czech, Slovak or Greek. To be
    asked only where no country is named: whoever names Poland may leave the hyphen out.
    """
    shape = re.sub(r"\d", "9", " ".join(text.split()))
    if shape in _SHAPES:
        return country in _SHAPES[shape]
    return not (country == "PL" and shape == "99999")


_SHAPES = {
    "99-999": ("PL",),
    "9999-999": ("PT",),
    "999-9999": ("JP",),
    "99999-999": ("BR",),
    "99999-9999": ("US", "PR"),
    "999 99": ("SE", "CZ", "SK", "GR"),
}


def _in_country(country: str, code: str) -> Iterator[PostcodeKey]:
    plain = key(country, code)
    if len(plain) < 3:
        return
    yield PostcodeKey(country, plain, whole=True)
    for name, pattern, kept in _CUTS:
        if country in ("", name) and re.fullmatch(pattern, plain):
            # The four digits behind a ZIP code are a carrier's route: the code is whole.
            yield PostcodeKey(name, plain[:kept], whole=name == "US")


# Where the data know a larger area than a full code names: how much of the code that is.
_CUTS = (
    ("US", r"\d{9}", 5),
    ("CA", r"[A-Z]\d[A-Z]\d[A-Z]\d", 3),
    ("NL", r"\d{4}[A-Z]{2}", 4),
    ("ES", r"\d\d0\d\d", 3),
    ("JP", r"\d{7}", 3),
)


def british(code: str) -> Iterator[PostcodeKey]:
    """Give full code, sector and outward code of what may be a British postcode.

    'E10' is the district Leyton, 'E1 0' and 'E1 0AA' a sector of Stepney: the blank tells.
    """
    match = _BRITISH_FULL.fullmatch(code.replace(" ", "").replace("-", ""))
    if match is None:
        match = _BRITISH.fullmatch(code)
    if match is None:
        return
    outward, sector, unit = match.groups()
    if unit:
        yield PostcodeKey("GB", f"{outward}{sector}{unit}", whole=True)
    if sector:
        yield PostcodeKey("GB", f"{outward} {sector}", whole=not unit)
    yield PostcodeKey("GB", outward, whole=not sector)
