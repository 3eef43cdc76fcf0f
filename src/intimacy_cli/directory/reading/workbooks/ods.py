"""Workbooks of OpenDocument (.ods): OASIS OpenDocument 1.3, part 3, chapter 9."""

from collections.abc import Mapping
from functools import partial

from .sheet import LONGEST_CELL, MOST_COLUMNS, Cells, NumberedRows, Sheet, WorkbookError, put_cell
from .xml_stream import Attributes, Handler, Opener, parse, parse_all

_MOST_SHEETS = 100
_DATES = {"date": "office:date-value"}

Parts = Mapping[str, Opener]


class _Tables(Handler):
    """The names of the sheets, and whether people see them."""

    def __init__(self) -> None:
        self.names: list[tuple[str, str]] = []
        self.unseen: set[str] = set()
        self._style = ""
        self._depth = 0

    def begin(self, name: str, attributes: Attributes) -> None:
        if name == "style":
            self._style = attributes.get("style:name", "")
        elif name == "table-properties" and attributes.get("table:display") == "false":
            self.unseen.add(self._style)
        elif name == "table":
            if not self._depth and len(self.names) <= _MOST_SHEETS:
                said = attributes.get("table:name", "")[:100]
                self.names.append((said, attributes.get("table:style-name", "")))
            self._depth += 1

    def end(self, name: str) -> None:
        if name == "table":
            self._depth -= 1


class _Rows(Handler):
    """The rows of one sheet. What is repeated is there once: it would be the same people again."""

    def __init__(self, wanted: int) -> None:
        self.found: list[tuple[int, Cells]] = []
        self._wanted, self._table, self._depth = wanted, -1, 0
        self._row = 1
        self._repeated = self._wide = 1
        self._cells: Cells = []
        self._column = 0
        self._value = self._plain = ""
        self._parts: list[str] = []
        self._size = self._aside = 0
        self._in_text = False

    def done(self) -> bool:
        return self._table > self._wanted

    @property
    def _here(self) -> bool:
        return self._table == self._wanted and self._depth == 1

    def begin(self, name: str, attributes: Attributes) -> None:
        if name == "table":
            self._depth += 1
            if self._depth == 1:
                self._table += 1
        elif not self._here:
            return
        elif name in {"table-cell", "covered-table-cell"}:
            self._wide = _times(attributes.get("table:number-columns-repeated"))
            kind = attributes.get("office:value-type", "")
            self._value = attributes.get(_DATES.get(kind, ""), "")
            self._plain = attributes.get("office:value", attributes.get("office:string-value", ""))
            self._parts.clear()
            self._size = 0
        elif name == "table-row":
            self._repeated = _times(attributes.get("table:number-rows-repeated"))
            self._cells, self._column = [], 0
        elif name == "annotation":
            self._aside += 1
        elif name == "p":
            if self._parts:
                self._parts.append("\n")
            self._in_text = True
        elif name in {"s", "tab", "line-break"} and self._in_text:
            self._parts.append("\n" if name == "line-break" else " ")

    def text(self, data: str) -> None:
        if self._in_text and not self._aside and self._size < LONGEST_CELL:
            self._parts.append(data)
            self._size += len(data)

    def end(self, name: str) -> None:
        if name == "table":
            self._depth -= 1
        elif not self._here:
            return
        elif name in {"table-cell", "covered-table-cell"}:
            self._end_cell()
        elif name == "table-row":
            if self._cells:
                self.found.append((self._row, self._cells))
                self._cells = []
            self._row += self._repeated
        elif name == "annotation":
            self._aside -= 1
            self._parts.clear()
        elif name == "p":
            self._in_text = False

    def _end_cell(self) -> None:
        text = self._value[:10] or "".join(self._parts).strip() or self._plain
        if text and not text.startswith(("#N/A", "#REF!", "#VALUE!", "Err:")):
            for column in range(self._column, min(self._column + self._wide, MOST_COLUMNS)):
                put_cell(self._cells, column, text)
        self._column += self._wide
        self._parts.clear()


def _times(said: str | None) -> int:
    return max(1, int(said)) if said and said.isdecimal() and len(said) < 9 else 1


def sheets_of(parts: Parts) -> list[Sheet]:
    """Give the sheets of a workbook in order. Raises WorkbookError if it is none that is whole."""
    tables = _Tables()
    parse_all(parts["content.xml"](), tables)
    if len(tables.names) > _MOST_SHEETS:
        raise WorkbookError(f"has more than {_MOST_SHEETS} sheets")
    return [
        Sheet(name, style in tables.unseen, partial(_rows, parts["content.xml"], number))
        for number, (name, style) in enumerate(tables.names)
    ]


def _rows(opened: Opener, number: int) -> NumberedRows:
    rows = _Rows(number)
    with opened() as stream:
        for _ in parse(stream, rows):
            yield from rows.found
            rows.found.clear()
