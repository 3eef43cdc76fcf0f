"""Decides which country's postcode is meant, and how exact its point is. Reads only shelves."""

from collections.abc import Iterable, Sequence

from ..core.geo import Point, middle, reach
from . import postcodes
from .model import GazetteerPlace, PlaceFound, PlacePrecision, Resolution, Several, Unknown
from .queries import Code, Lookup

TOGETHER_KM = 20
"""How far from their middle the rows of one postcode may lie to be one point."""
MOST_ALSO = 3

Group = tuple[postcodes.PostcodeKey, list[Code]]
"""The rows of one postcode that lie together, and the form under which they were found."""


class PostalCodes:
    """The postcodes of the shelves, as people write them."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    def by_code(self, text: str, country: str) -> Resolution | None:
        """Understand the words as a postcode, with a country or region after it."""
        head, _, tail = text.partition(",")
        named = self._countries(tail)
        if not any(True for _ in postcodes.forms(head)) or (tail and not named):
            return None
        marked, rest = postcodes.marked_country(head.upper())
        found = self.codes(head)
        for sure in filter(None, (*named, marked, country)):
            if sure in found:
                return _one_or_several(text, self.places(found[sure], head))
            guess = self._neighbours(rest if sure == marked else head, sure)
            if guess is not None:
                return PlaceFound(guess)
        others = {c: groups for c, groups in found.items() if postcodes.fits(c, head)}
        places = [p for _, groups in sorted(others.items()) for p in self.places(groups, head)]
        if named or (places and country and head.replace(" ", "").isdigit()):
            # A number alone could be anywhere: elsewhere than in the likely country is a guess.
            reason = f"We don't know a postcode {head!r} in {(*named, country)[0]}."
            return Unknown(text, tuple(p.query for p in places[:MOST_ALSO]), reason)
        return _one_or_several(text, places)

    def _countries(self, words: str) -> tuple[str, ...]:
        """Return the countries that words may mean, before those that have such a region."""
        areas = sorted(self._lookup.areas(words), key=lambda area: (area[1] != "", area))
        return tuple(dict.fromkeys(country for country, _ in areas))

    def codes(self, text: str) -> dict[str, list[Group]]:
        """Return, by country, the points of what was typed: those of the most exact form."""
        found: dict[str, Group] = {}
        for form in postcodes.forms(text):
            rows = self._lookup.codes(form)
            for letters in {row.country for row in rows} - found.keys():
                found[letters] = (form, [row for row in rows if row.country == letters])
        return {letters: _grouped(form, rows) for letters, (form, rows) in found.items()}

    def _neighbours(self, text: str, country: str) -> GazetteerPlace | None:
        """Stand in for a postcode that is not listed by those that begin alike, if close."""
        key = postcodes.key(country, text)
        if not key[:1].isdigit():
            return None
        for length in range(len(key), max(2, len(key) - 3), -1):
            rows = self._lookup.codes_beginning(country, key[:length])
            rows = [row for row in rows if len(row.code) >= len(key)]
            if rows and reach(points_of(rows)) > TOGETHER_KM:
                return None
            if rows:
                caution = f"the middle of the postcodes that begin {key[:length]}"
                return self._area(middle(points_of(rows)), country, text, caution)
        return None

    def _area(self, point: Point, country: str, code: str, caution: str) -> GazetteerPlace:
        town = self._lookup.nearest(point, country)
        name = town.name if town else ""
        return GazetteerPlace(
            point, PlacePrecision.AREA, name, country=country, postcode=code, caution=caution
        )

    def places(self, groups: Iterable[Group], typed: str) -> list[GazetteerPlace]:
        """Return a place for each group."""
        return [self.place(group, typed) for group in groups]

    def place(self, group: Group, typed: str, named: str = "") -> GazetteerPlace:
        """Make a place of the rows of one postcode; the nearest town lends its name."""
        form, rows = group
        code, point = rows[0], middle(points_of(rows)) if len(rows) > 1 else rows[0].point
        # A town's name from an address spares looking for the nearest one.
        town = None if named or code.name else self._lookup.nearest(point, code.country)
        shared = max(row.codes for row in rows)
        caution = f"{shared} postcodes share this point" if shared > 1 else ""
        if not form.whole:
            caution = f"known to {form.key} only"
        return GazetteerPlace(
            point,
            PlacePrecision.AREA if caution else PlacePrecision.POSTCODE,
            name=named or code.name or (town.name if town else ""),
            region=code.region or (self._lookup.region(*town[:2]) if town else ""),
            country=code.country,
            postcode=form.key if form.country == "US" else typed.upper(),
            caution=caution,
        )


def points_of(rows: Iterable[Code]) -> list[Point]:
    """Return where the rows lie."""
    return [row.point for row in rows]


def _grouped(form: postcodes.PostcodeKey, rows: list[Code]) -> list[Group]:
    """Take the rows of one postcode for one place if they lie together, else each for itself."""
    if reach(points_of(rows)) <= TOGETHER_KM:
        return [(form, rows)]
    return [(form, [row]) for row in rows]


def _one_or_several(text: str, places: Sequence[GazetteerPlace]) -> Resolution | None:
    if not places:
        return None
    return PlaceFound(places[0]) if len(places) == 1 else Several(text, tuple(places))
