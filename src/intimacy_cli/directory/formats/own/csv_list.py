"""Our own list as CSV: the columns are our fields by name; several values are divided by `;`."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any

from ....core.normalise import words_in
from ...fields import clean
from ...findings import Finding
from ...other_cells import unknown_of
from ...reading.csv_rows import Row
from ...record import Record, RecordPlace, Remark, Source
from .toml_list import KEYS, PARTS, finish_record

COLUMNS = (
    "name", "credentials", "organisation", "address", "city", "region", "postcode", "country",
    "latitude", "longitude", "languages", "specialties", "modalities", "fee", "currency",
    "sliding_scale", "insurance", "online", "jurisdictions", "couples_first", "lgbtq_affirming",
    "poly_affirming", "faith", "ipv_trained", "accessibility", "accepts_new", "phones", "emails",
    "web", "note", "verified_on",
)  # fmt: skip
_LISTS = words_in(
    "credentials languages specialties modalities insurance jurisdictions faith accessibility "
    "phones phone emails email web"
)
TEMPLATE = (
    ",".join(COLUMNS) + "\n"
    "Alex Example,LMFT,Example Practice,1 Example Street,Exampleton,,12345,US,,,en; es,"
    "couples; trauma,EFT (certified); IBCT,120,USD,yes,Example Health,yes,NY; NJ,yes,yes,,,,,yes,"
    "+1 212 555 0100,alex@example.org,https://example.org,A friend told us.,2026-11-23\n"
)


_REMEMBERED = 4096
"""Different cells of a column that are kept in mind: most columns have few, and those recur."""
Told = Callable[[Sequence[str]], Any]
"""Gives one field of a record from the cells of a row."""


def read(
    file: str, rows: Iterator[Row | Finding], unread: Container[str] = ()
) -> Iterator[Record | Finding]:
    """Yield records of a list with our own column names; `unread` fields are left unknown."""
    columns: _Columns | None = None
    for row in rows:
        if isinstance(row, Finding):
            yield row
            continue
        if columns is None:
            header = [clean.clean_text(cell).casefold().replace(" ", "_") for cell in row.cells]
            for name in header:
                if name and name not in KEYS:
                    yield Finding(file, row.line, f"has a column '{name[:40]}' that we don't know")
            columns = _Columns(header, unread)
            continue
        parts = columns.parts(row.cells)
        if not parts["name"]:
            # What a spreadsheet saves of a row that was cleared is no entry at all.
            if any(map(str.strip, row.cells)):
                yield Finding(file, row.line, "has no name; left out")
            continue
        identity = columns.identity(row.cells)
        record = finish_record(parts, Source(file, "own-csv", row.line, identity))
        yield replace(record, others=columns.others(row.cells)) if columns.unknown else record


class _Columns:
    """The parts of a record by columns."""

    def __init__(self, header: Sequence[str], unread: Container[str]) -> None:
        places = {name: place for place, name in enumerate(header) if name}
        self.unknown = any(name and name not in KEYS for name in header)
        self._header = tuple(header)
        self._id = places.get("id")
        self._always: dict[str, Any] = {}
        self._parts: list[tuple[str, Told]] = []
        for field, (keys, read_part) in PARTS.items():
            named = [(key, places[key]) for key in keys if key in places]
            if not named or field in unread:
                self._always[field] = read_part({})
            else:
                self._parts.append((field, _told(field, named)))

    def identity(self, cells: Sequence[str]) -> str:
        """Return the list's own number of a row."""
        return (
            ""
            if self._id is None or self._id >= len(cells)
            else clean.text_or_empty(cells[self._id])
        )

    def others(self, cells: Sequence[str]) -> tuple[Remark, ...]:
        """Return what stands in columns that we do not know."""
        return unknown_of(cells, self._header, KEYS.__contains__)

    def parts(self, cells: Sequence[str]) -> dict[str, Any]:
        """Return the fields of a record."""
        found = dict(self._always)
        for field, told in self._parts:
            found[field] = told(cells)
        return found


def _told(field: str, named: Sequence[tuple[str, int]]) -> Told:
    """Return what gives a field: a column that seldom repeats itself has a short way of its own."""
    if field == "places":
        return _PlaceCells(dict(named)).place
    if len(named) == 1 and (alone := _ALONE.get(field)):
        return _alone(alone, named[0][1])
    return _remembered(field, named)


def _alone(read_cell: Callable[[str], Any], place: int) -> Told:
    return lambda cells: read_cell(cells[place])


def _remembered(field: str, named: Sequence[tuple[str, int]]) -> Told:
    """Return what works out once what a cell that recurs means, and gives the very same value."""
    memo: dict[Any, Any] = {}
    read_part = PARTS[field][1]
    pick = itemgetter(*[place for _, place in named])

    def told(cells: Sequence[str]) -> Any:
        said = pick(cells)
        if said not in memo:
            if len(memo) >= _REMEMBERED:
                memo.clear()
            memo[said] = read_part({name: _cell(name, cells[place]) for name, place in named})
        return memo[said]

    return told


class _PlaceCells:
    """The place of a row. Towns recur, and so do countries; houses do not."""

    def __init__(self, columns: Mapping[str, int]) -> None:
        self._columns = columns
        self._town = [columns.get(name) for name in ("city", "region", "postcode", "country")]
        self._towns: dict[tuple[str, ...], tuple[str, str, str, str]] = {}

    def _text(self, cells: Sequence[str], name: str) -> str:
        place = self._columns.get(name)
        return "" if place is None else clean.settle_text(cells[place])

    def place(self, cells: Sequence[str]) -> tuple[RecordPlace, ...]:
        """Return where a row is, if it says so."""
        said = tuple(["" if place is None else cells[place] for place in self._town])
        town = self._towns.get(said)
        if town is None:
            if len(self._towns) >= _REMEMBERED:
                self._towns.clear()
            town = self._towns[said] = _town(*map(clean.settle_text, said))
        address = self._text(cells, "address")
        point = clean.coordinates(self._text(cells, "latitude"), self._text(cells, "longitude"))
        if point is None:
            return (RecordPlace("", address, *town),) if address or any(town) else ()
        return (RecordPlace("", address, *town, *point),)


def _town(city: str, region: str, postcode: str, country: str) -> tuple[str, str, str, str]:
    return city, region, clean.postcode(postcode, country), country


def _contacts(read_one: Callable[[object], str]) -> Callable[[str], tuple[str, ...]]:
    def told(cell: str) -> tuple[str, ...]:
        if not cell:
            return ()
        if ";" not in cell:
            found = read_one(clean.text_or_empty(cell))
            return (found,) if found else ()
        return clean.distinct(read_one(part) for part in _cell("phones", cell))

    return told


_ALONE: dict[str, Callable[[str], Any]] = {
    "name": clean.settle_text,
    "organisation": clean.settle_text,
    "phones": _contacts(clean.telephone),
    "emails": _contacts(clean.address_of_mail),
    "web": _contacts(clean.address_of_web),
}
"""Fields whose cells are nearly all different: nothing is gained by remembering them."""


def _cell(name: str, cell: str) -> Any:
    if name in _LISTS:
        return list(clean.distinct(clean.text_or_empty(part) for part in cell.split(";")))
    return clean.paragraphs(cell) if name == "note" else clean.text_or_empty(cell)
