"""The place that --near means and the points of addresses, for one call. Opens places when needed.

A bare LAT,LON with records that have coordinates needs no places at all.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from ...core.frozen import frozen
from ...core.geo import Point, haversine, parse_point
from ...core.styled_text import key, line
from ...directory.record import Record
from ...directory.record import RecordPlace as Address
from ...directory.search.segment import Locate
from ...errors import UnknownPlace
from ...gazetteer.model import PlaceFound, Several
from ...gazetteer.resolve import PlaceResolver, open_places
from ...gazetteer.user_files import own_marks
from ...shell.invocation import Invocation
from ...shell.progress import bar

OWN_PLACES = "places"
_US = frozenset({"US", "USA", "UNITED STATES", ""})
_ZIP = 5
MOST_TRIED = 200
"""Postcodes by which a country is told."""


@frozen
class Near:
    """The point that was taken, and the line that says what it is."""

    point: Point
    said: str
    typed: str = ""
    country: str = ""


class Whereabouts:
    """Places of one call; `country` is the likely one for addresses that name none."""

    def __init__(self, call: Invocation, country: str) -> None:
        self._call = call
        self._country = country
        self._likely = ""

    @cached_property
    def _places(self) -> PlaceResolver:
        folders = self._call.env.places()
        with bar(self._call, "unpacking places, once") as tell:
            return open_places(folders.cache, own_places(self._call), progress=tell)

    def near(self, text: str, country: str, people: str = "") -> Near:
        """Return the place that was typed. Raises UnknownPlace if it is none or several.

        `people` says where those of the directory are, for whoever has to choose.
        """
        try:
            point = parse_point(" ".join(text.split()))
        except ValueError as error:
            raise UnknownPlace(f"--near {text!r}: {error}.") from None
        if point is not None:
            return Near(point, f"{point.lat:g}, {point.lon:g}")
        found = self._places.resolve(text, country)
        for path in self._places.damaged:
            again = key("intimacy therapist places add FILE")
            self._call.talk(line(f"{path} is damaged, so we left it out. Add it again: ", again))
        if isinstance(found, PlaceFound):
            return Near(found.place.point, found.said, text, found.place.country)
        if isinstance(found, Several):
            choices = "; ".join(
                f'--near "{place.query}" ({place.label})' for place in found.choices
            )
            raise UnknownPlace(f"--near {found.said}", f"{choices}. {people}".strip(". ") + ".")
        raise UnknownPlace(f"--near {text!r}: {found.said}")

    def namesakes(self, text: str, points: Sequence[Point], within: float) -> list[str]:
        """Return what to type for other towns of this name that lie by any of these points."""
        towns = self._places.towns(text) if text else []
        return [
            town.query
            for town in towns
            if any(haversine(town.point, point) <= within for point in points)
        ]

    def fits(self, country: str, share: float, records: Iterable[Record]) -> bool:
        """Tell whether addresses that name no country can be in this one, by their postcodes."""
        codes = [
            place.postcode
            for record in records
            for place in record.places
            if place.postcode and not place.country
        ][:MOST_TRIED]
        there = sum(1 for code in codes if self._places.locate(code, "", country) is not None)
        return bool(codes) and there >= share * len(codes)

    def take_for_home(self, country: str) -> None:
        """Take addresses for being in a country that name none and cannot be placed without."""
        self._likely = country

    def another(self) -> Locate:
        """Return a locate that shares no open file with this one, for another process."""
        return Whereabouts(self._call, self._country).locate

    @property
    def known(self) -> str:
        """Another text whenever addresses may have got other points."""
        return json.dumps([self._country, own_marks(own_places(self._call))])

    def locate(self, address: Address) -> Point | None:
        """Return about where an address is; None if that would be a guess."""
        country = address.country or self._country
        postcode = address.postcode
        if country.upper() in _US and postcode[:_ZIP].isdecimal():
            # Nine digits name a block; what is known here is the five.
            postcode = postcode[:_ZIP]
        if not (postcode or address.city):
            return None
        found = self._places.locate(postcode, address.city, country, address.region)
        if found is None and not country and not address.region and self._likely:
            found = self._places.locate(postcode, address.city, self._likely)
        return None if found is None else found.point


def own_places(call: Invocation) -> str:
    """Return the folder of the places that the user added."""
    return os.path.join(call.env.places().data, OWN_PLACES)


def countries_of(records: Iterable[Record]) -> Counter[str]:
    """Return how many addresses say that they are in each country, in capital letters."""
    return Counter(
        place.country.upper() for record in records for place in record.places if place.country
    )


def likely_country(counted: Counter[str]) -> str:
    """Return the country that most addresses are in, if they say so in two letters."""
    most = counted.most_common(1)
    return most[0][0] if most and len(most[0][0]) == 2 else ""
