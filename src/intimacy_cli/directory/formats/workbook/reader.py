"""The sheets of a workbook as tables: where the header is, which sheets are lists of people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import median
from typing import TYPE_CHECKING

from ....core.frozen import frozen
from ....errors import reason_of
from ...fields import clean
from ...fields.columns import guess
from ...findings import Finding, note
from ...options import Options
from ...reading.csv_rows import Row
from ...reading.html_tables import LinkedText
from ...reading.workbooks.open_workbook import open_workbook
from ...reading.workbooks.sheet import Cells, NumberedRows, Sheet, WorkbookError
from ..table import Table, table_of

if TYPE_CHECKING:
    from ...reading.archives import Member

_LOOKED_AT = 60
_ABOVE = 15
"""Rows that may stand above the header."""
_NAMES = frozenset(("name", "last", "organisation"))
_MORE = frozenset(
    ("phone", "email", "web", "address", "city", "postcode", "profession", "credentials",
     "specialties", "modalities", "languages", "licence", "fee", "insurance", "online", "accepts")
)  # fmt: skip
_NO_FORMATS = "number formats aren't read, so check the postcodes"


@frozen
class SheetTable:
    """A sheet that is read as a table: its name, what to say of it, its header and its rows."""

    name: str
    detail: str
    header: tuple[str, ...]
    rows: Iterator[Row | Finding]


@frozen
class _Seen:
    """A sheet with its first rows, and which of these is the header."""

    sheet: Sheet
    first: list[tuple[int, Cells]]
    at: int

    @property
    def header(self) -> tuple[str, ...]:
        return (
            tuple(clean.clean_text(cell) for cell in self.first[self.at][1]) if self.first else ()
        )


def tables_of(member: Member, options: Options, *, sure: bool) -> Iterator[SheetTable | Finding]:
    """Give the sheets that are lists of people, and what there is to say of the others.

    `sure`: somebody named this very file, so that there will be a list in it.
    """
    opened = open_workbook(member)
    if isinstance(opened, Finding):
        yield opened
        return
    kind, sheets = opened
    yield from tables_in(member.name, kind, sheets, options, sure=sure)


def tables_in(
    file: str,
    kind: str,
    sheets: Sequence[Sheet],
    options: Options,
    word: str = "sheet",
    *,
    sure: bool = False,
) -> Iterator[SheetTable | Finding]:
    """Give the tables that are lists of people, and what there is to say of the others.

    `word` is what one of them is called in this kind of file.
    """
    yield from (
        note(file, None, f"{word} {_quoted(sheet.name)} is hidden; not read")
        for sheet in sheets
        if sheet.hidden
    )
    seen = [_looked(sheet, options, word) for sheet in sheets if not sheet.hidden]
    filled = [each for each in seen if isinstance(each, _Seen) and each.first]
    damaged = [each for each in seen if isinstance(each, str)]
    yield from (Finding(file, None, what) for what in damaged)
    picked = _picked(filled, options, sure=sure)
    if "97" in kind or "binary" in kind:
        yield note(file, None, _NO_FORMATS)
    if not filled and not damaged:
        yield Finding(file, None, "has nothing in the sheets that aren't hidden")
    for each in (each for each in filled if each not in picked):
        what = f"{word} {_quoted(each.sheet.name)} doesn't look like a list of people; not read"
        quiet = picked or (word == "sheet" and not sure)
        yield note(file, None, what) if quiet else Finding(file, None, what)
    for each in picked:
        yield from _table(file, f"{kind}, {word}", each, options, alone=len(filled) == 1)


def _table(
    file: str, kind: str, seen: _Seen, options: Options, *, alone: bool
) -> Iterator[SheetTable | Finding]:
    sheet = clean.clean_text(seen.sheet.name)
    name = file if alone else f"{file}/{sheet}"
    if seen.at:
        words = [cell for _, cells in seen.first[: seen.at] for cell in cells if cell.strip()]
        said = f": {_quoted(words[0])}" if words else ""
        number = seen.first[seen.at][0]
        yield note(name, number, f"is the header; what's above it isn't read{said}")
    yield SheetTable(name, f"{kind} {_quoted(sheet)}", seen.header, _rows(name, seen, options))


def _rows(file: str, seen: _Seen, options: Options) -> Iterator[Row | Finding]:
    """Give the rows from the header on; where the sheet breaks off, that is said."""
    yield Row(seen.first[seen.at][0], seen.header)
    wide = len(seen.header)
    columns = guess(seen.header, options.mapping).of
    leading = {*columns.get("web", ()), *columns.get("email", ())}
    try:
        again = seen.sheet.rows()
        for number, cells in islice(again, seen.at + 1, None):
            led = [_leads(cell) if at in leading else cell for at, cell in enumerate(cells)]
            yield Row(number, tuple(led) + ("",) * (wide - len(cells)))
    except WorkbookError as error:
        yield Finding(file, None, str(error))


def _looked(sheet: Sheet, options: Options, word: str) -> _Seen | str:
    """Give the first rows of a sheet, or why it cannot be read."""
    try:
        rows: NumberedRows = sheet.rows()
        first = list(islice(rows, _LOOKED_AT))
    except WorkbookError as error:
        return f"{word} {_quoted(sheet.name)} {error}"
    except OSError as error:
        return f"{word} {_quoted(sheet.name)} couldn't be read ({reason_of(error)})"
    return _Seen(sheet, first, _header_at([cells for _, cells in first], options))


def _header_at(rows: Sequence[Cells], options: Options) -> int:
    """Give which row is the header: what `--map` names, else the first that is no mere title."""
    wanted = {header.strip().casefold() for _, header in options.mapping}
    counts = [len({cell.strip() for cell in cells if cell.strip()}) for cells in rows]
    if wanted:
        for index, cells in enumerate(rows[:_ABOVE]):
            if wanted <= {cell.strip().casefold() for cell in cells}:
                return index
    usual = median(counts[1:]) if len(counts) > 1 else 0
    wide = next((at for at, many in enumerate(counts[:_ABOVE]) if many >= max(2, usual / 2)), 0)
    for at in range(wide + 1, min(wide + 4, len(rows))):
        better = len(guess(rows[at]).of) > 1 and not guess(rows[wide]).of
        if better and counts[at] > counts[wide]:
            return at
    return wide


def _picked(seen: Sequence[_Seen], options: Options, *, sure: bool) -> list[_Seen]:
    """Give those that are lists of people.

    Of a workbook (`sure`), which somebody gives because there is one in it, a single sheet is
    read whatever its header says; the table of a page may be of anything.
    """
    people = [each for each in seen if _lists_people(each.header, options)]
    if people or not sure or len(seen) < 2:
        return people or (list(seen) if sure else [])
    return [each for each in seen if _NAMES & set(guess(each.header, options.mapping).of)]


def _lists_people(header: tuple[str, ...], options: Options) -> bool:
    if table_of("", header) is not Table.SPREADSHEET:
        return True
    found = set(guess(header, options.mapping).of)
    return bool(_NAMES & found) and bool(_MORE & found)


def _leads(cell: str) -> str:
    """Give the address that a cell leads to, where its words are no address."""
    if not isinstance(cell, LinkedText) or "@" in cell or "." in cell.strip("."):
        return cell
    return cell.address.removeprefix("mailto:").split("?subject")[0]


def _quoted(text: str) -> str:
    return f"'{clean.clean_text(text)[:60]}'"
