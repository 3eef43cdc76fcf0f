"""Where the lines of a table begin, and its rows read again from there. Writes nothing.

A table in a plain file need not be copied into an index: the place of each row is enough.
"""

from __future__ import annotations

import csv
import io
import os
import re
from array import array
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, BinaryIO, cast

from ...core.frozen import frozen
from ..detect import Shape, look
from ..fields.clean import clean_text
from ..fields.columns import guess
from ..findings import Finding
from ..formats.spreadsheet.settle import LOOKED_AT
from ..formats.table import Table, table_of
from ..options import Options
from ..reading.csv_rows import Dialect, Row, Rows, split
from ..reading.encoding import HEAD, LONGEST_LINE, Encoding
from ..record import Record
from ..search.terms import UNSEARCHED

_ENDS = re.compile(rb"\r\n|\r|\n")
_BLOCK = 1024 * 1024
_LOOK = 32 * 1024
_AROUND = 8


@frozen
class Layout:
    """How the rows of a table are read from anywhere in its file."""

    kind: Table
    encoding: Encoding
    dialect: Dialect
    header: tuple[str, ...]
    start: int
    """The byte at which the line after the header begins."""
    line: int
    """That line's number, from 1."""
    bad: int = 0
    """What could not be read up to there; only known while an index is made."""
    columns: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """The columns of a spreadsheet by our fields, as its first rows settled them."""


class LineOffsets(io.RawIOBase):
    """A stream that remembers where lines begin while somebody reads it from the start.

    `even` is false once a line was too long for the numbers of lines to be trusted; `at` is how
    many bytes were read.
    """

    def __init__(self, inner: io.FileIO, start: int = 0, end: int | None = None) -> None:
        self._inner = inner
        inner.seek(start)
        self.starts = array("Q", [start])
        self.even = True
        self.at = start
        self._end = end
        self._split = False

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Read on, and mark the lines."""
        view = memoryview(cast("bytearray", buffer))
        most = len(view) if self._end is None else min(len(view), self._end - self.at)
        data = self._inner.read(most) or b""
        view[: len(data)] = data
        self._mark(data)
        self.at += len(data)
        return len(data)

    def _mark(self, data: bytes) -> None:
        starts, at, begin = self.starts, self.at, 0
        if self._split and data[:1] == b"\n":
            # The two bytes of one line's end came in two blocks.
            starts[-1] += 1
            begin = 1
        if b"\r" in data:
            starts.extend(at + match.end() for match in _ENDS.finditer(data, begin))
        else:
            place = data.find(b"\n", begin)
            while place >= 0:
                starts.append(at + place + 1)
                place = data.find(b"\n", place + 1)
        self._split = data.endswith(b"\r")
        self.even = self.even and at + len(data) - starts[-1] < LONGEST_LINE

    def close(self) -> None:
        """Close the file below."""
        if not self.closed:
            self._inner.close()
        super().close()


def layout_of(path: str, options: Options) -> Layout | None:
    """Return how a plain file's table is read; None if it is no table that can be."""
    with open(path, "rb") as file:
        head = file.read(HEAD)
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06") or head[:2] == b"\x1f\x8b":
        return None
    seen = look(head, options.encoding, options.columns)
    if seen.shape is not Shape.TABLE or seen.dialect is None or seen.encoding.name[:5] == "utf-1":
        return None
    if seen.encoding.name.startswith("utf-3"):
        return None
    kind = table_of(path, seen.header)
    if kind in (Table.HSDS, Table.NPPES_PLACES):
        return None
    if kind is Table.SPREADSHEET and not {"name", "last", "organisation"} & set(
        guess(seen.header, options.mapping).of
    ):
        # Which column holds the names would be guessed from many rows: not from one.
        return None
    return _layout(path, kind, seen.encoding, seen.dialect, options)


def _layout(
    path: str, kind: Table, encoding: Encoding, dialect: Dialect, options: Options
) -> Layout | None:
    marked = LineOffsets(io.FileIO(path))
    with cast("BinaryIO", io.BufferedReader(marked, HEAD)) as file:
        rows = Rows(path, encoding.lines(file), dialect)
        items, bad = iter(rows), 0
        for item in items:
            if isinstance(item, Row):
                break
            bad += item.lost
        else:
            return None
        line = rows.line + 1
        ahead = list(islice(items, LOOKED_AT))
        if not any(isinstance(row, Row) for row in chain(ahead, items)) or not marked.even:
            return None
        start = marked.starts[line - 1]
        columns = _settled(item.cells, ahead, options) if kind is Table.SPREADSHEET else ()
        return Layout(kind, encoding, dialect, item.cells, start, line, bad, columns)


def _settled(
    header: Sequence[str], ahead: Iterable[Row | Finding], options: Options
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    from ..formats.spreadsheet.reader import settled_columns

    guessed = guess([clean_text(cell) for cell in header], options.mapping)
    return tuple(settled_columns(guessed, ahead)[0].of.items())


def stretches(path: str, layout: Layout, many: int) -> list[int]:
    """Return where a file can be cut in about so many pieces: only where one row surely begins.

    For some lines before and after a cut, every line alone must be a whole row.
    """
    size = os.stat(path).st_size
    cuts = [layout.start]
    with open(path, "rb") as file:
        for piece in range(1, many):
            wanted = layout.start + (size - layout.start) * piece // many
            file.seek(max(layout.start, wanted - _LOOK))
            block = file.read(2 * _LOOK)
            cut = _cut(block, layout)
            if cut is not None and wanted - _LOOK > cuts[-1]:
                cuts.append(wanted - _LOOK + cut)
    return [*cuts, size]


def _cut(block: bytes, layout: Layout) -> int | None:
    lines = block.split(b"\n")[1:-1]
    if len(lines) < _AROUND or b"\r" in block.replace(b"\r\n", b""):
        return None
    mark = layout.dialect
    for line in lines:
        text = layout.encoding.text(line)
        if text.count('"') % 2 or len(split(text, mark.delimiter, quoting=mark.quoting)) != (
            mark.columns
        ):
            return None
    half = len(lines) // 2
    return len(block.split(b"\n", 1)[0]) + 1 + sum(len(line) + 1 for line in lines[:half])


def records_between(
    path: str, name: str, layout: Layout, options: Options, start: int, end: int
) -> Iterator[tuple[Record, int, int] | Finding]:
    """Give the records of a stretch, with the offset and line (counted from the stretch's start).

    What no search looks at is not read: a row that is found is read again, and then wholly.
    Raises UnevenError if lines turn out to be of a kind whose places cannot be trusted.
    """
    marked = LineOffsets(io.FileIO(path), start, end)
    header = list(_header_lines(layout))
    with cast("BinaryIO", io.BufferedReader(marked, _BLOCK)) as file:
        lines = chain(header, layout.encoding.lines(file))
        rows = iter(Rows(name, lines, _plain(layout.dialect)))
        for item in _read(name, rows, layout, options, UNSEARCHED):
            if isinstance(item, Record):
                line = (item.source.line or 0) - len(header)
                if not marked.even or not 1 <= line <= len(marked.starts):
                    raise UnevenError
                yield item, marked.starts[line - 1], line
            elif start == layout.start or item.line is None or item.line > len(header):
                # What there is to say of the header is said once, with the first stretch.
                yield item


class UnevenError(Exception):
    """Lines are too long for their numbers to be trusted."""


def _plain(mark: Dialect) -> Dialect:
    return Dialect(mark.delimiter, mark.columns, mark.quoting, 0, mark.ragged)


def records_at(
    path: str, name: str, layout: Layout, options: Options, places: Sequence[tuple[int, int]]
) -> list[Record | None]:
    """Read rows again: each is given by its offset in bytes and its line's number."""
    with open(path, "rb") as file:
        rows = [Row(1, layout.header)]
        for offset, line in places:
            row = _row_at(file, layout, offset)
            rows.append(Row(line, row.cells if row else ()))
        found = {
            item.source.line: item
            for item in _read(name, iter(rows), layout, options)
            if isinstance(item, Record)
        }
    return [found.get(line) for _, line in places]


def _row_at(file: BinaryIO, layout: Layout, offset: int) -> Row | None:
    file.seek(offset)
    lines = chain(_header_lines(layout), layout.encoding.lines(file))
    rows = (row for row in Rows("", lines, _plain(layout.dialect)) if isinstance(row, Row))
    next(rows, None)
    return next(rows, None)


def _header_lines(layout: Layout) -> Iterable[str]:
    mark = layout.dialect
    if not mark.quoting:
        return [mark.delimiter.join(layout.header) + "\n"]
    text = io.StringIO()
    csv.writer(text, delimiter=mark.delimiter, lineterminator="\n").writerow(layout.header)
    return text.getvalue().splitlines(keepends=True)


def _read(
    name: str,
    rows: Iterator[Row | Finding],
    layout: Layout,
    options: Options,
    unread: Container[str] = (),
) -> Iterator[Any]:
    if layout.kind is Table.NPPES:
        from ..formats.nppes import monthly_csv

        return monthly_csv.read(name, rows, {}, unread)
    if layout.kind is Table.OWN:
        from ..formats.own import csv_list

        return csv_list.read(name, rows, unread)
    from ..formats.spreadsheet import reader as spreadsheet

    return spreadsheet.read(name, rows, options, dict(layout.columns))
