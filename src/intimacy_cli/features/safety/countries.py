"""Countries, and regions with lines of their own, by the many names that people type. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.frozen import frozen
from ...core.normalise import squeeze, strip_accents
from ...core.typos import nearest_few


@frozen
class Territory:
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

    places: tuple[Territory, ...]

    @property
    def whole(self) -> tuple[Territory, ...]:
        """The countries, by name."""
        found = (each for each in self.places if not each.region)
        return tuple(sorted(found, key=lambda each: fold_country(each.name)))

    def of_code(self, code: str) -> Territory | None:
        """The country of two letters."""
        return next((each for each in self.whole if each.code == code), None)

    def named(self, typed: str) -> Territory | None:
        """The place of that code or name; a code wins over a name."""
        wanted = fold_country(typed)
        code = self.of_code(wanted.upper()) if wanted else None
        if code is not None:
            return code
        return next((each for each in self.places if wanted and wanted in _names(each)), None)

    def beginning(self, typed: str) -> tuple[Territory, ...]:
        """The places whose name begins so, the likeliest first; all of them for nothing typed."""
        wanted = fold_country(typed)
        exact = self.named(typed)
        first = [] if exact is None else [exact]
        by_name = sorted(self.places, key=lambda each: fold_country(each.name))
        starts = [each for each in by_name if fold_country(each.name).startswith(wanted)]
        others = [each for each in by_name if any(n.startswith(wanted) for n in _names(each))]
        inside = [each for each in by_name if len(wanted) > 2 and wanted in fold_country(each.name)]
        return tuple(dict.fromkeys([*first, *starts, *others, *inside]))

    def near(self, typed: str) -> tuple[str, ...]:
        """The names that look like what was typed."""
        by_name = {name: each.name for each in self.places for name in _names(each)}
        found = nearest_few(fold_country(typed), by_name, 3, cutoff=0.7)
        return tuple(dict.fromkeys(by_name[name] for name in found))

    def title(self, place: Territory) -> str:
        """The name to be shown: a region's with its country's, where it does not say so itself."""
        country = self.of_code(place.code)
        if not place.region or country is None or country.name in place.name:
            return place.name
        return f"{place.name} ({country.name})"


def read_countries(text: str) -> Countries:
    """The table: code (with a region after a colon), name, other names; `#` begins a comment."""
    rows = (line for line in text.splitlines() if line and not line.startswith("#"))
    return Countries(tuple(_place(line.split("\t")) for line in rows))


def _place(cells: list[str]) -> Territory:
    code, _, region = cells[0].partition(":")
    others = tuple(cells[2].split("; ")) if len(cells) > 2 else ()
    return Territory(code, cells[1], region, others)


def _names(place: Territory) -> frozenset[str]:
    return frozenset(_every_name(place))


def _every_name(place: Territory) -> Iterator[str]:
    for name in (place.name, *place.others):
        yield fold_country(name)
        if name.lower().startswith("the "):
            yield fold_country(name[4:])
    if not place.region:
        yield place.code.lower()


def fold_country(name: str) -> str:
    """A name for comparing: without case, accents, blanks, punctuation, or a leading 'the'.

    >>> fold_country("The U.S.A."), fold_country("Éire"), fold_country("  northern-ireland ")
    ('usa', 'eire', 'northernireland')
    """
    return squeeze(strip_accents(name.strip()).removeprefix("the "))
