"""The tables of a web page as rows of text, with what their cells link to. Fetches nothing.

A cell that reaches over several rows or columns says the same in each, as far as there are rows.
"""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Self

from .workbooks.sheet import LONGEST_CELL, MOST_COLUMNS, Cells, Sheet

_MOST_TABLES = 200
_MOST_CELLS = 2_000_000
_BREAKS = frozenset(("br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4"))
_SILENT = frozenset(("script", "style", "template", "noscript"))
_OF_GOOGLE = ("row-header", "column-header", "freezebar")
"""Classes of the cells with which a sheet of Google numbers its rows and columns."""


class LinkedText(str):
    """A cell's text, with the address that it leads to."""

    __slots__ = ("address",)
    address: str

    def __new__(cls, text: str, address: str) -> Self:
        """Make one."""
        made = super().__new__(cls, text)
        made.address = address
        return made


class _Table:
    """A table while it is read."""

    def __init__(self) -> None:
        self.rows: list[Cells] = []
        self.caption = ""
        self.row: Cells | None = None
        self.spans: dict[int, tuple[int, str]] = {}
        self.wide = self.tall = 1
        self.parts: list[str] = []
        self.address = ""
        self.inside = False

    def begin_row(self) -> None:
        self.end_row()
        self.row = []

    def end_row(self) -> None:
        self.end_cell()
        if self.row is not None:
            self._fill()
            if self.row:  # Google's row of letters has no cell of its own
                self.rows.append(self.row)
            self.row = None

    def begin_cell(self, wide: int, tall: int) -> None:
        self.end_cell()
        if self.row is None:
            self.row = []
        self.wide, self.tall, self.inside = wide, tall, True
        self.parts, self.address = [], ""

    def end_cell(self) -> None:
        if not self.inside or self.row is None:
            return
        self.inside = False
        lines = ("".join(self.parts)).split("\n")
        text = "\n".join(filter(None, (" ".join(line.split()) for line in lines)))[:LONGEST_CELL]
        cell = LinkedText(text, self.address) if self.address else text
        self._fill()
        for _ in range(self.wide):
            if len(self.row) < MOST_COLUMNS:
                if self.tall > 1:
                    self.spans[len(self.row)] = (self.tall - 1, cell)
                self.row.append(cell)

    def _fill(self) -> None:
        """Put in what reaches down from the rows above."""
        row = self.row
        while row is not None and len(row) in self.spans:
            left, cell = self.spans.pop(len(row))
            if left > 1:
                self.spans[len(row)] = (left - 1, cell)
            row.append(cell)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[_Table] = []
        self._open: list[_Table] = []
        self._silent = self._cells = 0
        self._skipped = self._captioned = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._open.append(_Table())
        elif self._open:
            self._in_table(tag, told)

    def _in_table(self, tag: str, told: dict[str, str | None]) -> None:
        table = self._open[-1]
        if tag == "tr":
            table.begin_row()
        elif tag in {"td", "th"}:
            table.end_cell()
            classes = told.get("class") or ""
            self._skipped = any(each in classes for each in _OF_GOOGLE)
            self._cells += 1
            if not self._skipped and self._cells < _MOST_CELLS:
                table.begin_cell(_span(told.get("colspan")), _span(told.get("rowspan")))
        elif tag == "caption":
            self._captioned = True
        elif tag == "a" and table.inside and not table.address:
            table.address = (told.get("href") or "")[:2000]
        elif tag in _BREAKS and table.inside:
            table.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif not self._open:
            return
        elif tag == "table":
            table = self._open.pop()
            table.end_row()
            if len(self.found) < _MOST_TABLES:
                self.found.append(table)
        elif tag == "tr":
            self._open[-1].end_row()
        elif tag in {"td", "th"}:
            self._open[-1].end_cell()
        elif tag == "caption":
            self._captioned = False
        elif tag in _BREAKS and self._open[-1].inside:
            self._open[-1].parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._open or self._silent:
            return
        if self._captioned:
            self._open[-1].caption += data[:200]
        elif self._open[-1].inside:
            self._open[-1].parts.append(data.replace("\n", " "))

    def close(self) -> None:
        super().close()
        while self._open:
            self.handle_endtag("table")


def _span(said: str | None) -> int:
    return max(1, min(int(said), 1000)) if said and said.isdecimal() and len(said) < 6 else 1


def tables_in(text: str) -> list[Sheet]:
    """Give the tables of a page, in the order in which they end."""
    page = _Page()
    page.feed(text)
    page.close()
    return [
        Sheet(" ".join(table.caption.split())[:100] or f"table {number}", False, _Rows(table.rows))
        for number, table in enumerate(page.found, 1)
    ]


class _Rows:
    """Rows with something in them, numbered, as often as they are asked for."""

    def __init__(self, rows: list[Cells]) -> None:
        self._rows = rows

    def __call__(self) -> Iterator[tuple[int, Cells]]:
        return ((at, cells) for at, cells in enumerate(self._rows, 1) if any(cells))
