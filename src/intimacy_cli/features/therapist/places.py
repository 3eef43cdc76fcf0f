"""Finds the place that `--near` means, and the point of an address without one. Offline.

Asks for no folder, no clock and no network: whoever calls says which folders.
"""

import functools
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Self

from . import places_build
from .distance import Point, haversine, middle, parse_point
from .place import Found, Place, Precision, Resolution, Unknown
from .place_codes import PostalCodes, points_of
from .place_lookup import Lookup, Town
from .place_names import TownNames, sure
from .places_own import own_shelves

SAME_TOWN_KM = 50
"""How far a postcode may lie from the town that is named with it."""
LONGEST = 200
"""Characters of what was typed that count."""


def open_places(
    cache: str | None,
    own: str | None = None,
    *,
    data: str = places_build.BUILT_IN,
    progress: Callable[[float], None] | None = None,
) -> "Places":
    """Open the places, unpacking them into the cache folder if they are not there yet.

    `own` is the folder of the files that the user added; `progress` hears the share done.
    """
    built = functools.partial(places_build.open_built, data, cache, progress=progress)
    return Places(Lookup(built(), own_shelves(own), lambda: built(anew=True)))


class Places:
    """All places and postcodes that are known on this machine."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._names = TownNames(lookup)
        self._codes = PostalCodes(lookup)
        # A registry names the same towns a million times.
        self._located = functools.lru_cache(maxsize=50_000)(self._locate)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
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
            return Found(Place(point, Precision.POINT))
        return (
            self._codes.by_code(text, country.upper())
            or self._by_code_and_name(text)
            or self._names.by_name(text, country.upper())
            or self._names.unknown(text)
        )

    def locate(
        self, postcode: str = "", city: str = "", country: str = "", region: str = ""
    ) -> Place | None:
        """Return the approximate point of an address that has no coordinates.

        The postcode's if it is known in the country (or goes with the city), else the city's;
        None where that would be a guess. Country and region in letters or in words.
        """
        return self._located(postcode.strip(), city.strip(), country.strip(), region.strip())

    def _locate(self, postcode: str, city: str, country: str, region: str) -> Place | None:
        letters = self.country(country) if country else ""
        towns = self._names.exact(city, [words for words in (region, country) if words])
        if not towns:
            towns = self._names.exact(city, [country] if country else [])
        codes = self._codes.codes(postcode)
        if letters:
            codes = {c: groups for c, groups in codes.items() if c == letters}
        groups = [group for groups in codes.values() for group in groups]
        if towns:
            # A postcode with a slip in it must not carry a practice across the country.
            groups = [g for g in groups if _near_any(middle(points_of(g[1])), towns)] or (
                groups if letters and len(groups) == 1 and not sure(towns) else []
            )
        if len(groups) == 1:
            return self._codes.place(groups[0], postcode, named=city)
        return self._names.place(towns[0]) if sure(towns) else None

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
                near = [g for g in groups if _near_any(middle(points_of(g[1])), towns)]
                if len(near) == 1:
                    return Found(self._codes.place(near[0], " ".join(code)))
        return None


def _near_any(point: Point, towns: Iterable[Town]) -> bool:
    return any(haversine(point, town.point) <= SAME_TOWN_KM for town in towns)
