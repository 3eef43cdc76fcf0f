"""Any table of therapists with a header: which column is which, and which rows are entries."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice

from ....core.normalise import strip_accents, words_in
from ...column_readings import readings_of
from ...fields import clean
from ...fields.columns import Columns, guess
from ...findings import Finding, note, part_of
from ...options import Options
from ...other_cells import OtherCells, is_up
from ...reading.csv_rows import Row
from ...record import Record, Source, Therapist
from .addresses import is_projected, one
from .belongs import put_right
from .row import record_of
from .settle import LOOKED_AT, settle_columns

_TOTALS = words_in("total totals sum summe gesamt somme totale suma totaal subtotal")
# The registry's zip holds these tables beside that of the people.
_NO_PEOPLE = frozenset(["Endpoint Type", "Provider Other Organization Name Type Code"])
_ENDED = re.compile(
    r"(?:revoked|suspended|surrendered|expired|lapsed|inactive|deactivated|deceased|retired"
    r"|cancell?ed|terminated|defunct|inaktiv|erloschen|temporarily closed)\b",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[0-9A-Fa-f]{2,4});")


def read(
    file: str,
    rows: Iterator[Row | Finding],
    options: Options,
    known: Mapping[str, tuple[int, ...]] | None = None,
) -> Iterator[Record | Finding]:
    """Yield records of a table whose first row is the header.

    `known` are the columns by our fields where they were settled before, by the table's first rows.
    """
    header: tuple[str, ...] | None = None
    line = 1
    for first in rows:
        if isinstance(first, Row):
            header, line = tuple(clean.clean_text(cell) for cell in first.cells), first.line
            break
        yield first
    if header is None:
        yield Finding(file, None, "has no header line")
        return
    ahead = list(islice(rows, 0 if known is not None else LOOKED_AT))
    if _NO_PEOPLE & set(header) and "NPI" in header:
        yield note(file, None, "is a side table of the US registry, without people; not used")
        return
    columns = guess(header, options.mapping)
    if not columns.of:
        yield from readings_of(file, columns, ahead)
        what = "has no column we know; say which is which with --map name=COLUMN"
        yield Finding(file, line, what)
        return
    told: list[str] = []
    if known is not None:
        columns = replace(columns, of=known)
    else:
        columns, told = settled_columns(columns, ahead)
    yield from (note(file, line, what) for what in (*told, _told(columns)))
    yield from readings_of(file, columns, ahead)
    yield from _records(file, chain(ahead, rows), columns)


def settled_columns(columns: Columns, ahead: Iterable[Row | Finding]) -> tuple[Columns, list[str]]:
    """Return the columns as the first rows bear them out, and what there is to say of that."""
    rows = [row for row in ahead if isinstance(row, Row)]
    columns, told = settle_columns(columns, [row.cells for row in rows])
    if not {"name", "last", "organisation"} & set(columns.of):
        columns = _with_names_by_content(columns, rows)
        for index in columns.of.get("name", ()):
            told.append(f"'{columns.headers[index]}' is taken for the name, going by what's in it")
    return columns, told


def _told(columns: Columns) -> str:
    used = ", ".join(
        f"{name}={'+'.join(columns.headers[index] for index in indexes)}"
        for name, indexes in columns.of.items()
    )
    left = ", ".join(columns.unused[:40])
    return f"columns read as {used or 'nothing'}" + (f"; not used: {left}" if left else "")


def _records(
    file: str, rows: Iterable[Row | Finding], columns: Columns
) -> Iterator[Record | Finding]:
    projected, ended = False, 0
    beside = OtherCells(columns)
    for row in rows:
        if isinstance(row, Finding):
            yield row
            continue
        if what := _no_entry(row.cells, columns):
            cut = what.startswith(_CUT)
            yield part_of(file, row.line, what) if cut else note(file, row.line, what)
            continue
        fields = fields_of(row.cells, columns)
        if _ENDED.match(one(fields, "status")):
            ended += 1
            continue
        identity = one(fields, "id")
        source = Source(file, "spreadsheet", row.line, identity)
        record = _as_listed(record_of(put_right(fields), source), columns)
        if not record.name:
            if any(cell.strip() for cell in row.cells):
                yield Finding(file, row.line, "has no name; left out")
            continue
        if not projected and is_projected(fields):
            projected = True
            what = "coordinates aren't degrees of latitude and longitude; left out"
            yield note(file, row.line, what)
        others = beside.of(row.cells, record)
        yield replace(record, others=others) if others else record
    if ended:
        many = f"{ended} rows are" if ended > 1 else "1 row is"
        yield note(file, None, f"{many} no longer active, going by the status; left out")


def _as_listed(record: Record, columns: Columns) -> Record:
    """Give the record what the table as a whole says: that it is of therapists, or of all sorts."""
    if record.therapist is not Therapist.UNKNOWN:
        return record
    if columns.names_a_therapist or (record.modalities and columns.asks_for_therapy):
        return replace(record, therapist=Therapist.YES)
    # Of all whom somebody knows nobody is offered without a sign.
    return replace(record, therapist=Therapist.NO) if columns.is_address_book else record


_CUT = "says that the list was cut short"
_LIMITED = re.compile(
    r"\b(?:rows?|results?|records?|entries|lines?)\b.*\b(?:limit|maximum|truncated|only|first)"
    r"|\b(?:limit|maximum|truncated|only|first)\w*\b.*\d.*\b(?:rows?|results?|records?|entries)\b",
    re.IGNORECASE,
)


def _no_entry(cells: Sequence[str], columns: Columns) -> str:
    """Say why a row is no entry: the header again, where lists were put together, or totals."""
    first = clean.clean_text(cells[0]) if cells else ""
    if first == columns.headers[0] and tuple(map(clean.clean_text, cells)) == columns.headers:
        return "is the header once more; left out"
    first = first or next((cell for cell in cells if cell.strip()), "")
    if _LIMITED.search(first) and sum(1 for cell in cells if cell.strip()) == 1:
        return f"{_CUT} at a limit of rows: '{first[:60]}'; the rest isn't here"
    return "is a line of totals; left out" if strip_accents(first.strip(" :")) in _TOTALS else ""


def fields_of(cells: Sequence[object], columns: Columns) -> dict[str, tuple[str, ...]]:
    """Give what a row says in our fields; what is flagged private is not read at all."""
    hidden = {
        column
        for flag, covered in columns.private.items()
        if is_up(cells, flag)
        for column in covered
    }
    told = {
        name: tuple(
            _plain(clean.paragraphs(cells[index]))
            for index in indexes
            if index < len(cells) and index not in hidden
        )
        for name, indexes in columns.of.items()
    }
    if columns.currency and "fee" in told:
        told["fee_currency"] = (columns.currency,)
    if columns.spoken and any(told.get("languages", ())):
        told["languages"] = (columns.spoken, *told["languages"])
    return told


def hides_its_place(cells: Sequence[object], columns: Columns) -> bool:
    """Tell whether a row says that where it is to be found is private."""
    return any(is_up(cells, flag) for flag in columns.hiding_places)


def _plain(text: str) -> str:
    """Undo what a web page's export leaves in cells: `M&uuml;ller`."""
    return html.unescape(text) if "&" in text and _ENTITY.search(text) else text


def _with_names_by_content(columns: Columns, rows: Sequence[Row]) -> Columns:
    """Take the first column whose cells read like names, where no header says which it is."""
    used = {index for indexes in columns.of.values() for index in indexes}
    for index in range(len(columns.headers)):
        cells = [row.cells[index].strip() for row in rows if index < len(row.cells)]
        if index not in used and cells and _like_names(cells):
            return replace(columns, of={"name": (index,), **columns.of})
    return columns


def _like_names(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if re.search(r"[^\W\d_]{2}", cell)]
    plain = [cell for cell in filled if len(cell) <= 100 and not re.search(r"[@\n]|://", cell)]
    many = len(plain) >= 0.9 * len(cells)
    return many and len(set(plain)) >= 0.5 * len(plain) and any(" " in cell for cell in plain)
