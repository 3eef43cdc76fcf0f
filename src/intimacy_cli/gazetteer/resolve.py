"""Finds the place that `--near` means, and the point of an address without one. Offline.

Asks for no folder, no clock and no network: whoever calls says which folders.
"""

import functools
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Self

from ..core.geo import Point, haversine, middle, parse_point
from . import builtin
from .by_name import TownNames, apart, sure
from .by_postcode import Group, PostalCodes, points_of
from .model import GazetteerPlace, PlaceFound, PlacePrecision, Resolution, Unknown
from .queries import Lookup, Town
from .user_files import own_shelves

SAME_TOWN_KM = 50
"""How far a postcode may lie from the town that is named with it."""
GREAT = 500_000
"""Inhabitants of a town that everybody means by its name."""
LONGEST = 200
"""Characters of what was typed that count."""


def open_places(
    cache: str | None,
    own: str | None = None,
    *,
    data: str = builtin.BUILT_IN,
    progress: Callable[[float], None] | None = None,
) -> "PlaceResolver":
    """Open the places, unpacking them into the cache folder if they are not there yet.

    `own` is the folder of the files that the user added; `progress` hears the share done.
    """
    built = functools.partial(builtin.open_built, data, cache, progress=progress)
    return PlaceResolver(Lookup(built(), own_shelves(own), lambda: built(anew=True)))


class _Address(NamedTuple):
    """The parts of an address that say where it is."""

    postcode: str
    city: str
    country: str
    region: str


class PlaceResolver:
    """All places and postcodes that are known on this machine."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._names = TownNames(lookup)
        self._codes = PostalCodes(lookup)
        # A registry names the same towns a million times.
        self._located = functools.lru_cache(maxsize=20_000)(self._locate)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the files."""
        self._lookup.close()

    @property
    def damaged(self) -> tuple[str, ...]:
        """The user's own files that could not be read; add them again."""
        return tuple(self._lookup.damaged)

    def country(self, words: str) -> str:
        """Return the two letters of a country named in any way, '' if it is not known."""
        found = [country for country, code in self._lookup.areas(words) if not code]
        return found[0] if len(found) == 1 else ""

    def resolve(self, text: str, country: str = "") -> Resolution:
        """Find what was typed after `--near`; `country` is the likely one (two letters).

        Coordinates first, then postcodes, then names: exact, unfinished, with one slip.
        """
        text = " ".join(text.split())[:LONGEST]
        try:
            point = parse_point(text)
        except ValueError as error:
            return Unknown(text, reason=f"{error}.".capitalize())
        if point is not None:
            return PlaceFound(GazetteerPlace(point, PlacePrecision.POINT))
        return (
            self._codes.by_code(text, country.upper())
            or self._by_code_and_name(text)
            or self._names.by_name(text, country.upper())
            or self._names.unknown(text)
        )

    def towns(self, text: str) -> list[GazetteerPlace]:
        """Return all towns of exactly this name, the likeliest first."""
        return [self._names.place(town) for town in apart(self._names.exact_words(text))]

    def locate(
        self, postcode: str = "", city: str = "", country: str = "", region: str = ""
    ) -> GazetteerPlace | None:
        """Return the approximate point of an address that has no coordinates.

        The postcode's if it is known in the country and goes with the region, or the city, else
        the city's; None where that would be a guess: where they contradict each other, or the
        city is known elsewhere only. Country and region in letters or in words.
        """
        return self._located(postcode.strip(), city.strip(), country.strip(), region.strip())

    def _locate(self, postcode: str, city: str, country: str, region: str) -> GazetteerPlace | None:
        letters = self.country(country) if country else ""
        codes = self._codes.codes(postcode)
        found = codes.get(letters, []) if letters else [g for gs in codes.values() for g in gs]
        regions = {
            area for area in self._lookup.areas(region) if area[1] and letters in ("", area[0])
        } if region else set()  # fmt: skip
        if regions:
            return self._in_region(_Address(postcode, city, country, region), found, regions)
        towns = self._names.exact(city, [country] if country else [])
        near = _near(found, towns) if towns else found
        if not near and letters and len(found) == 1:
            # The town may be one that is not known here, a namesake of the one that is.
            near = [] if towns[0].population >= GREAT and sure(tuple(towns)) else found
            towns = []
        return self._one(near, towns, _Address(postcode, city, country, region))

    def _in_region(
        self, address: _Address, found: list[Group], regions: set[tuple[str, str]]
    ) -> GazetteerPlace | None:
        """Place an address of a region that is known by what goes together with it."""
        within = [words for words in (address.region, address.country) if words]
        towns = self._names.exact(address.city, within)
        namesakes = self._names.exact(address.city, within[1:])
        if not towns:
            there = [group for group in found if self._lies_in(group, regions)]
            # Where postcode and city go together, the region is the slip.
            return self._one(there or _near(found, namesakes), [], address)
        near = _near(found, towns)
        if not near and _near(found, namesakes):
            # The postcode is that of another town of this name: either may be meant.
            return None
        return self._one(near, towns, address)

    def _lies_in(self, group: Group, regions: set[tuple[str, str]]) -> bool:
        """Whether a postcode is in one of these regions, or too far from any town to tell."""
        country = group[1][0].country
        about = self._lookup.regions_about(middle(points_of(group[1])), country)
        return not about or any((country, region) in regions for region in about)

    def _one(
        self, groups: list[Group], towns: list[Town], address: _Address
    ) -> GazetteerPlace | None:
        """Take the postcode if it is one point, else the town if that needs no asking."""
        if len(groups) == 1:
            return self._codes.place(groups[0], address.postcode, named=address.city)
        return self._names.place(towns[0]) if sure(tuple(towns)) else None

    def _by_code_and_name(self, text: str) -> Resolution | None:
        """Understand '10115 Berlin' and 'Portland, OR 97205': one word must confirm the other."""
        words = text.replace(",", " , ").split()
        for size in (1, 2):
            for code, rest in (
                (words[:size], words[size:]),
                (words[-size:], words[:-size]),
            ):
                name = " ".join(rest).strip(" ,").replace(" ,", ",")
                if not any(c.isdigit() for w in code for c in w) or not name:
                    continue
                groups = [g for gs in self._codes.codes(" ".join(code)).values() for g in gs]
                towns = self._names.exact_words(name) if groups else []
                near = _near(groups, towns)
                if len(near) == 1:
                    return PlaceFound(self._codes.place(near[0], " ".join(code)))
        return None


def _near(groups: Iterable[Group], towns: Sequence[Town]) -> list[Group]:
    """Give the postcodes that lie by one of these towns."""
    return [group for group in groups if _near_any(middle(points_of(group[1])), towns)]


def _near_any(point: Point, towns: Iterable[Town]) -> bool:
    return any(haversine(point, town.point) <= SAME_TOWN_KM for town in towns)
