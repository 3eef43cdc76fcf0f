"""Countries, and regions with lines of their own, by the many names that people type. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ...core.frozen import frozen


@frozen
class Place:
    """A country of ISO 3166, or one of its regions; `region` is empty for the whole of it."""

    code: str
    name: str
    region: str
    others: tuple[str, ...]

    @property
    def id(self) -> str:
        """The code, with the region after a colon."""
        return f"{self.code}:{self.region}" if self.region else self.code


@frozen
class Countries:
    """Every place that can be named."""

    places: tuple[Place, ...]

    @property
    def whole(self) -> tuple[Place, ...]:
        """The countries, by name."""
        found = (each for each in self.places if not each.region)
        return tuple(sorted(found, key=lambda each: folded(each.name)))

    def of_code(self, code: str) -> Place | None:
        """The country of two letters."""
        return next((each for each in self.whole if each.code == code), None)

    def named(self, typed: str) -> Place | None:
        """The place of that code or name; a code wins over a name."""
        wanted = folded(typed)
        code = self.of_code(wanted.upper()) if wanted else None
        if code is not None:
            return code
        return next((each for each in self.places if wanted and wanted in _names(each)), None)

    def beginning(self, typed: str) -> tuple[Place, ...]:
        """The places whose name begins so, the likeliest first; all of them for nothing typed."""
        wanted = folded(typed)
        exact = self.named(typed)
        first = [] if exact is None else [exact]
        by_name = sorted(self.places, key=lambda each: folded(each.name))
        starts = [each for each in by_name if folded(each.name).startswith(wanted)]
        others = [each for each in by_name if any(n.startswith(wanted) for n in _names(each))]
        inside = [each for each in by_name if len(wanted) > 2 and wanted in folded(each.name)]
        return tuple(dict.fromkeys([*first, *starts, *others, *inside]))

    def near(self, typed: str) -> tuple[str, ...]:
        """The names that look like what was typed."""
        from difflib import get_close_matches

        by_name = {name: each.name for each in self.places for name in _names(each)}
        found = get_close_matches(folded(typed), by_name, n=3, cutoff=0.7)
        return tuple(dict.fromkeys(by_name[name] for name in found))

    def title(self, place: Place) -> str:
        """The name to be shown: a region's with its country's, where it does not say so itself."""
        country = self.of_code(place.code)
        if not place.region or country is None or country.name in place.name:
            return place.name
        return f"{place.name} ({country.name})"


def read_countries(text: str) -> Countries:
    """The table: code (with a region after a colon), name, other names; `#` begins a comment."""
    rows = (line for line in text.splitlines() if line and not line.startswith("#"))
    return Countries(tuple(_place(line.split("\t")) for line in rows))


def _place(cells: list[str]) -> Place:
    code, _, region = cells[0].partition(":")
    others = tuple(cells[2].split("; ")) if len(cells) > 2 else ()
    return Place(code, cells[1], region, others)


def _names(place: Place) -> frozenset[str]:
    return frozenset(_every_name(place))


def _every_name(place: Place) -> Iterator[str]:
    for name in (place.name, *place.others):
        yield folded(name)
        if name.lower().startswith("the "):
            yield folded(name[4:])
    if not place.region:
        yield place.code.lower()


def folded(name: str) -> str:
    """A name for comparing: without case, accents, blanks, punctuation, or a leading 'the'.

    >>> folded("The U.S.A."), folded("Éire"), folded("  northern-ireland ")
    ('usa', 'eire', 'northernireland')
    """
    plain = unicodedata.normalize("NFKD", name.strip()).casefold()
    plain = plain.removeprefix("the ")
    return "".join(c for c in plain if c.isalnum())
