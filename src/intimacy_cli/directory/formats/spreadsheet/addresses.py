"""Where a row of a table says that somebody can be met. Knows our fields, no headers."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ....core.normalise import words_in
from ...fields import clean
from ...fields.one_line_address import WrittenAddress, part_address
from ...record import RecordPlace

_TOWN = 60
_NUMBER = re.compile(r"\d{1,5} ?[A-Za-z]?(?:[-/]\d{1,5}[A-Za-z]?)?")
_STATES = words_in(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV "
    "NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR VI GU"
)
_LOST_ZERO = {
    "CT": "6", "MA": "[12]|55", "ME": "39|4", "NH": "3[0-8]", "NJ": "[78]",
    "RI": "2[89]", "VT": "5",
}  # fmt: skip
"""How the four digits begin that a spreadsheet leaves of a ZIP code, in the states where codes
begin with one zero. Source: USPS publication 65, the first three digits by state."""
_MORE = re.compile(r"[\d,/]")
_WITHIN = re.compile(r"([^\d,/]{2,40}?)(?: +/ +([^\d,/]{2,40})|/([A-Z]{2}))")
"""'Kadıköy / İstanbul' or 'São Paulo/SP'; 'Frankfurt/Main' is one town's name."""
_POINTS = frozenset({"latitude", "longitude", "x", "y", "point"})
Fields = Mapping[str, tuple[str, ...]]


def one(fields: Fields, name: str) -> str:
    """Give the first known text of a field."""
    for text in fields.get(name, ()):
        if found := clean.text_or_empty(text):
            return found
    return ""


def places(fields: Fields) -> tuple[RecordPlace, ...]:
    """Give the place of a row, if it says any."""
    country, region = one(fields, "country"), one(fields, "region")
    point = _degrees(fields)
    street = _street(one(fields, "address"), fields.get("address2", ()))
    city = one(fields, "city")
    code = one(fields, "postcode")
    if city and (cell := _city_cell(city)):
        city, region, code = cell.city, region or cell.region, code or cell.postcode
        country = country or cell.country
    if not point and not street and not city:
        street, city, region = _of_one_cell(one(fields, "point"), region)
    if street and not city and (cell := part_address(street)):
        street, city, region = cell.street, cell.city, region or cell.region
        code, country = code or cell.postcode, country or cell.country
    return clean.some_place(
        RecordPlace(
            address=street,
            city=city,
            region=region,
            postcode=_postcode(code, region, country),
            country=country,
            latitude=point[0] if point else None,
            longitude=point[1] if point else None,
        )
    )


@lru_cache(maxsize=4096)
def _city_cell(city: str) -> WrittenAddress | None:
    """Give postcode, town and region of a cell of the city that holds more than the town."""
    if not _MORE.search(city):
        return None
    if match := _WITHIN.fullmatch(city):
        return WrittenAddress("", "", match.group(1), match.group(2) or match.group(3))
    found = part_address(city)
    if found and found.street:
        return None
    return found


def _postcode(code: str, region: str, country: str) -> str:
    """Give a postcode; without a country only what cannot be another's is a ZIP code.

    WA is Washington and Western Australia, NE Nebraska and Neuchâtel, and there four digits are
    whole.
    """
    if country or region.upper() not in _STATES:
        return clean.postcode(code, country)
    begun = _LOST_ZERO.get(region.upper())
    lost = begun and re.match(rf"(?:{begun})\d*(?:\.0)?$", code)
    return clean.postcode(code, "US" if lost else "")


def _street(street: str, more: Sequence[str]) -> str:
    """Give an address in one line; a house's number follows its street without a comma."""
    if street and not re.search(r"\d", street) and more and _NUMBER.fullmatch(more[0]):
        street, more = f"{street} {more[0]}", more[1:]
    return clean.join_parts((street, *more))


def _of_one_cell(text: str, region: str) -> tuple[str, str, str]:
    """Give street, city and region of a cell 'Location' that holds no coordinates but words."""
    if not re.search(r"[^\W\d_]{2}", text) or text[:1] in "{[" or text[:5].upper() == "POINT":
        return "", "", region
    alone = len(text) <= _TOWN and not re.search(r"[\d,/&\n]", text)
    return ("", text, region) if alone else (" ".join(text.split()), "", region)


def _degrees(fields: Fields) -> tuple[float, float] | None:
    if not _POINTS & fields.keys():
        return None
    for north, east in (("latitude", "longitude"), ("y", "x")):
        point = clean.coordinates(one(fields, north), one(fields, east))
        if point:
            return point
    text = one(fields, "point")
    number = r"(-?\d{1,3}(?:\.\d+)?)"
    if match := re.search(rf"POINT\s*\(\s*{number}\s+{number}\s*\)", text, re.IGNORECASE):
        return clean.coordinates(match.group(2), match.group(1))
    if match := re.search(rf"\(?{number}\s*[,;]\s*{number}\)?\s*$", text):
        return clean.coordinates(match.group(1), match.group(2))
    return None


def is_projected(fields: Fields) -> bool:
    """Tell whether coordinates are given that are no degrees."""
    if not _POINTS & fields.keys():
        return False
    pairs = (("latitude", "longitude"), ("y", "x"))
    return any(
        clean.number(one(fields, north)) and clean.number(one(fields, east))
        for north, east in pairs
    ) and not _degrees(fields)
