"""Where the lines of a table begin, and its rows read again from there. Writes nothing.

A table in a plain file need not be copied into an index: the place of each row is enough.
"""

from __future__ import annotations

import csv
import io
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, BinaryIO, cast

from ...core.frozen import frozen
from .decoding import HEAD, LONGEST_LINE, Encoding
from .delimited import Dialect, Row, Rows
from .findings import Finding
from .options import Options
from .recognise import Shape, Table, look, table_of
from .record import Record

_ENDS = re.compile(rb"\r\n|\r|\n")
_BLOCK = 1024 * 1024


@frozen
class Layout:
    """How the rows of a table are read from anywhere in its file."""

    kind: Table
    encoding: Encoding
    dialect: Dialect
    header: tuple[str, ...]


class Marked(io.RawIOBase):
    """A stream that remembers where lines begin while somebody reads it from the start.

    `even` is false once a line was too long for the numbers of lines to be trusted; `at` is how
    many bytes were read.
    """

    def __init__(self, inner: io.FileIO) -> None:
        self._inner = inner
        self.starts = array("Q", [0])
        self.even = True
        self.at = 0
        self._split = False

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Read on, and mark the lines."""
        view = memoryview(cast("bytearray", buffer))
        data = self._inner.read(len(view))
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


class MarkedFile:
    """A file that can be opened as often as wanted; the lines of the last reading are kept."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.last: Marked | None = None

    def open(self) -> BinaryIO:
        """Open it from the start."""
        self.last = Marked(io.FileIO(self._path))
        return cast("BinaryIO", io.BufferedReader(self.last, _BLOCK))

    def start_of(self, line: int) -> int | None:
        """Return where a line begins (from 1); None if that is not known."""
        marked = self.last
        if marked is None or not marked.even or line > len(marked.starts):
            return None
        return marked.starts[line - 1]


def layout_of(path: str, encoding: str) -> Layout | None:
    """Return how a plain file's table is read; None if it is no table that can be."""
    with open(path, "rb") as file:
        head = file.read(HEAD)
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06") or head[:2] == b"\x1f\x8b":
        return None
    seen = look(head, encoding)
    if seen.shape is not Shape.TABLE or seen.dialect is None or seen.encoding.name[:5] == "utf-1":
        return None
    if seen.encoding.name.startswith("utf-3"):
        return None
    kind = table_of(path, seen.header)
    if kind in (Table.HSDS, Table.NPPES_PLACES):
        return None
    with open(path, "rb") as file:
        rows = Rows(path, seen.encoding.lines(file), seen.dialect)
        header = next((row.cells for row in rows if isinstance(row, Row)), None)
    return None if header is None else Layout(kind, seen.encoding, seen.dialect, header)


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
            for item in _read(name, iter(rows), layout.kind, options)
            if isinstance(item, Record)
        }
    return [found.get(line) for _, line in places]


def _row_at(file: BinaryIO, layout: Layout, offset: int) -> Row | None:
    mark = layout.dialect
    file.seek(offset)
    lines = chain(_header_lines(layout), layout.encoding.lines(file))
    plain = Dialect(mark.delimiter, mark.columns, mark.quoting, 0, mark.ragged)
    rows = (row for row in Rows("", lines, plain) if isinstance(row, Row))
    next(rows, None)
    return next(rows, None)


def _header_lines(layout: Layout) -> Iterable[str]:
    mark = layout.dialect
    if not mark.quoting:
        return [mark.delimiter.join(layout.header) + "\n"]
    text = io.StringIO()
    csv.writer(text, delimiter=mark.delimiter, lineterminator="\n").writerow(layout.header)
    return text.getvalue().splitlines(keepends=True)


def _read(name: str, rows: Iterator[Row | Finding], kind: Table, options: Options) -> Iterator[Any]:
    if kind is Table.NPPES:
        from .readers import nppes

        return nppes.read(name, rows, {})
    if kind is Table.OWN:
        from .readers import own_csv

        return own_csv.read(name, rows)
    from .readers import spreadsheet

    return spreadsheet.read(name, rows, options)
