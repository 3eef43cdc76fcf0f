"""Our own list as CSV: the columns are our fields by name; several values are divided by `;`."""

from collections.abc import Iterator, Sequence
from typing import Any

from intimacy_cli.features.therapist import values
from intimacy_cli.features.therapist.delimited import Row
from intimacy_cli.features.therapist.findings import Finding
from intimacy_cli.features.therapist.readers.own_toml import KEYS, PARTS, finished
from intimacy_cli.features.therapist.record import Format, Record, Source
from intimacy_cli.features.therapist.wordlist import words_in

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


def read(file: str, rows: Iterator[Row | Finding]) -> Iterator[Record | Finding]:
    """Yield records of a list with our own column names."""
    columns: _Columns | None = None
    for row in rows:
        if isinstance(row, Finding):
            yield row
            continue
        if columns is None:
            header = [values.clean(cell).casefold().replace(" ", "_") for cell in row.cells]
            for name in header:
                if name and name not in KEYS:
                    yield Finding(file, row.line, f"has a column '{name[:40]}' that is not known")
            columns = _Columns(header)
            continue
        parts = columns.parts(row.cells)
        if not parts["name"]:
            yield Finding(file, row.line, "has no name; left out")
            continue
        identity = columns.identity(row.cells)
        yield finished(parts, Source(file, Format.OWN_CSV, row.line, identity))


class _Columns:
    """The parts of a record by columns; what a cell that recurs means is worked out once."""

    def __init__(self, header: Sequence[str]) -> None:
        places = {name: place for place, name in enumerate(header) if name}
        self._id = places.get("id")
        self._always: dict[str, Any] = {}
        self._parts: list[tuple[str, tuple[tuple[str, int], ...], dict[Any, Any]]] = []
        for field, (keys, read_part) in PARTS.items():
            named = tuple((key, places[key]) for key in keys if key in places)
            if named:
                self._parts.append((field, named, {}))
            else:
                self._always[field] = read_part({})

    def identity(self, cells: Sequence[str]) -> str:
        """Return the list's own number of a row."""
        return "" if self._id is None or self._id >= len(cells) else values.known(cells[self._id])

    def parts(self, cells: Sequence[str]) -> dict[str, Any]:
        """Return the fields of a record."""
        found = dict(self._always)
        for field, named, memo in self._parts:
            if len(named) == 1:
                said: Any = cells[named[0][1]]
            else:
                said = tuple([cells[place] for _, place in named])
            if said in memo:
                found[field] = memo[said]
                continue
            if len(memo) >= _REMEMBERED:
                memo.clear()
            entry = {name: _cell(name, cells[place]) for name, place in named}
            memo[said] = found[field] = PARTS[field][1](entry)
        return found


def _cell(name: str, cell: str) -> object:
    if name in _LISTS:
        return list(values.distinct(values.known(part) for part in cell.split(";")))
    text = values.paragraphs(cell) if name == "note" else values.known(cell)
    if name in {"fee", "fee_low", "fee_high"} and values.number(text) is not None:
        return values.number(text)
    return text
