"""Rows of delimited text with the line each begins on. Knows no columns' meaning.

A quote that is missing must cost one row. A line with an odd number of quotes is joined with the
lines after it until the quotes are even; if that is not a row of as many columns as the header
has, the first line is named and reading goes on at the next line that is a row.

Spreadsheets leave out the empty cells at the end of a row, so a row may be shorter than the header;
some programs put a blank before a quote, and some guard their zeros (`="02138"`, `'02138`).
"""

import csv
import re
from collections import Counter, deque
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Literal

from ...core.frozen import frozen
from ..findings import Finding
from .encoding import LONGEST_LINE

DELIMITERS = (",", ";", "\t", "|", "¬")
_JOINED_LINES = 400
_JOINED_CHARACTERS = 256 * 1024
_PLAIN_CHARACTERS = 100_000
"""Longer lines may have a cell that the csv module refuses."""
_SAMPLE = 20
_OFTEN = 3
"""Short rows after which it is a habit of the file to end rows early."""
_BLANKS = 4
"""Lines that are looked at for the next that is not blank."""
_LONGEST_NAME = 60
"""Characters of a column's name."""
_TITLES = 8
"""Lines that may stand above the header; exports of registers have up to five or six."""
_EVEN = 0.4
"""Share of the first records that must agree; damage in a short file halves it."""

_CURED = re.compile(r"""="([^"]*)"|'([+(\d][^']*)""")


@frozen
class Dialect:
    """How rows are written. `skipped` lines come before the header ('sep=;', a title).

    Without `quoting` a quote is a character like any other. In `ragged` files many rows end
    early, so that a short one is believed even among damaged ones.
    """

    delimiter: str
    columns: int
    quoting: bool = True
    skipped: int = 0
    ragged: bool = False


@frozen
class Row:
    """The cells of one record and the number of its first line, from 1."""

    line: int
    cells: tuple[str, ...]


def split(text: str, delimiter: str, *, quoting: bool = True, strict: bool = False) -> list[str]:
    """Give the cells of one record, or nothing if it is not exactly one."""
    cells = _split(text, delimiter, quoting=quoting, strict=strict)
    # Looking at every cell of a long row takes longer than cutting it.
    return strip_guards(cells) if "'" in text or '="' in text else cells


def _split(text: str, delimiter: str, *, quoting: bool, strict: bool) -> list[str]:
    if cells := _divided(text.removesuffix("\n"), delimiter, quoting=quoting):
        return cells
    if "\x00" in text:
        text = text.replace("\x00", "")
    if quoting and (' "' in text or '" ' in text):
        for each in (text, _blanks(delimiter).sub('"', text)):
            if cells := _read(each, delimiter, strict=True, spaced=True):
                return cells
    return _read(text, delimiter, quoting=quoting, strict=strict)


def strip_guards(cells: list[str]) -> list[str]:
    """Give the cells without what keeps a spreadsheet from taking a zero away.

    >>> strip_guards(['="02138"', "'02138", "'+1 617", "'t Hooft"])
    ['02138', '02138', '+1 617', "'t Hooft"]
    """
    if not any(cell[:1] in {"=", "'"} for cell in cells):
        return cells
    return [_bare(cell) for cell in cells]


def _bare(cell: str) -> str:
    match = _CURED.fullmatch(cell)
    return cell if match is None else match[1] or match[2] or ""


@cache
def _blanks(mark: str) -> re.Pattern[str]:
    """Return what blanks between a quote and the delimiter behind it look like."""
    return re.compile(rf'" +(?={re.escape(mark)}|$)')


def _read(
    text: str, mark: str, *, quoting: bool = True, strict: bool, spaced: bool = False
) -> list[str]:
    """Give the cells of one record; `spaced`: there may be blanks before its quotes."""
    # Only a line feed ends a line here: splitlines() would also cut at U+2028 or a form feed.
    lines = [f"{line}\n" for line in text.removesuffix("\n").split("\n")]
    how: Literal[0, 3] = csv.QUOTE_MINIMAL if quoting else csv.QUOTE_NONE
    try:
        reader = csv.reader(
            lines, delimiter=mark, quoting=how, strict=strict and quoting, skipinitialspace=spaced
        )
        rows = list(reader)
    except csv.Error:
        return []
    return rows[0] if len(rows) == 1 else []


def _divided(line: str, mark: str, *, quoting: bool) -> list[str]:
    """Give the cells of a line that the csv module would only cut at its marks, else nothing.

    Most lines of large files are such: no quote at all, or one around every cell. Cutting them
    takes a fifth of the time.
    """
    if not line or len(line) > _PLAIN_CHARACTERS or _ends_within(line) or mark == '"':
        return []
    if not quoting or '"' not in line:
        return line.split(mark)
    cells = line[1:-1].split(f'"{mark}"')
    # As many quotes as stand around the cells: none is inside one.
    whole = line[0] == '"' == line[-1] and line.count('"') == 2 * len(cells)
    return cells if whole else []


def split_at_edges(line: str, mark: str) -> list[str]:
    """Give the cells of a line whose quotes end a cell only where a delimiter follows.

    Nothing if a cell without quotes around it has one inside: then another may be missing.

    >>> split_at_edges('"[""a"",""b"]",x', ","), split_at_edges('a",x', ",")
    (['["a","b"]', 'x'], [])
    """
    cells, at = [], 0
    while at <= len(line):
        pattern = _quoted if line.startswith('"', at) else _bare_cell
        match = pattern(mark).match(line, at)
        if match is None:
            return []
        cells.append(match[1].replace('""', '"'))
        at = match.end() + 1
    return cells


@cache
def _quoted(mark: str) -> re.Pattern[str]:
    end = rf'"(?={re.escape(mark)}|\Z)'
    return re.compile(rf'"((?:[^"]|""|(?!{end})")*+){end}')


@cache
def _bare_cell(mark: str) -> re.Pattern[str]:
    return re.compile(rf'([^"{re.escape(mark)}]*)(?={re.escape(mark)}|\Z)')


def _ends_within(line: str) -> bool:
    return "\n" in line or "\r" in line or "\x00" in line


def sniff(head: str) -> Dialect | None:
    """Give the dialect of a file that begins so, or None if nothing divides it evenly.

    The delimiter is the one that gives most of the first records, quotes respected, the same
    number of columns; damage in one of them must not decide, so lines are counted as well.
    """
    lines = head.split("\n")
    lines = lines[:-1] if len(lines) > 1 and len(head) > LONGEST_LINE // 32 else lines
    skipped = 0
    if lines and (told := re.fullmatch(r'"?sep=(.)"?', lines[0].strip("\ufeff \r"))):
        body = lines[1:]
        return _dialect(told.group(1), body, 1)
    while skipped < min(len(lines), _TITLES) and _is_title(lines, skipped):
        skipped += 1
    body = [line for line in lines[skipped:] if line.strip()][: _SAMPLE * 20]
    scored = [(*_evenness(body, mark), mark) for mark in DELIMITERS]
    share, columns, mark = max(scored, key=lambda each: (each[0], each[1]))
    if columns < 2 or share < _EVEN:
        columns, mark = max((_headed(body, mark), mark) for mark in DELIMITERS)
    if columns < 2:
        return None
    return _dialect(mark, body, skipped, columns)


def _is_title(lines: list[str], index: int) -> bool:
    """Tell whether a line stands above the header: blank, or undivided while the next are not."""
    line = lines[index]
    if not line.strip(" ,;\t|¬\r"):
        return True
    after = [each for each in lines[index + 1 : index + 8] if each.strip()][:2]
    filled = [cell for cell in re.split(r"[,;\t|¬]", line) if cell.strip()]
    wide = after and min(len(re.findall(r"[,;\t|¬]", each)) for each in after) >= 2
    return bool(len(filled) == 1 and line.count('"') % 2 == 0 and wide)


def _evenness(lines: list[str], mark: str) -> tuple[float, int]:
    """Give the share of records with the commonest number of columns, and that number.

    Lines are counted alone and joined over quoted newlines; whichever is more even is right.
    """
    quoting = mark != "¬"
    alone = [len(split(line, mark, quoting=quoting)) for line in lines[:_SAMPLE]]
    together: list[int] = []
    try:
        for row in csv.reader(iter([f"{line}\n" for line in lines]), delimiter=mark):
            together.append(len(row))
            if len(together) >= _SAMPLE:
                break
    except csv.Error:
        together = []
    best = (0.0, 1)
    for counts in (alone, together):
        wide = Counter(count for count in counts if count > 1)
        for count, many in wide.most_common(1):
            best = max(best, (many / len(counts), count))
    return max(best, _resumed(lines, mark, quoting=quoting))


def _headed(lines: list[str], mark: str) -> int:
    """Give the columns of a header whose rows all end early, each elsewhere; 0 if it is none."""
    header, *rows = [split(line, mark) for line in lines[:_SAMPLE]] or [[]]
    named = all(cell.strip() and len(cell) <= _LONGEST_NAME for cell in header)
    fitting = rows and all(2 <= len(row) <= len(header) for row in rows)
    return len(header) if len(header) > 2 and named and fitting else 0


def _resumed(lines: list[str], mark: str, *, quoting: bool) -> tuple[float, int]:
    """Give the share of rows among rows and damaged stretches, if the first line is a header."""
    columns = len(split(lines[0], mark, quoting=quoting)) if lines else 0
    if columns < 2:
        return 0.0, 1
    again = (f"{line}\n" for line in lines)
    rows = list(islice(Rows("", again, Dialect(mark, columns, quoting), short=False), _SAMPLE))
    good = sum(1 for row in rows if isinstance(row, Row))
    return (good / len(rows), columns) if good > 1 else (0.0, 1)


def _dialect(mark: str, body: list[str], skipped: int, columns: int = 0) -> Dialect:
    cell = re.escape(mark)
    quoting = mark != "¬" and any(re.search(rf'(?:^|{cell})\s*"', line) for line in body)
    quoting = quoting or mark in {",", ";", "|"}
    first = body[0] if body else ""
    columns = columns or len(split(first, mark, quoting=quoting)) or first.count(mark) + 1
    ragged = _often_early(body[1 : _SAMPLE * 2], mark, columns, quoting=quoting)
    return Dialect(mark, columns, quoting, skipped, ragged)


def _often_early(lines: list[str], mark: str, columns: int, *, quoting: bool) -> bool:
    """Tell whether rows of this file often end early, and none of these is damaged."""
    if quoting:
        try:
            rows = list(csv.reader((f"{line}\n" for line in lines), delimiter=mark, strict=True))
        except csv.Error:
            return False
    else:
        rows = [line.split(mark) for line in lines]
    counts = [len(row) for row in rows if row]
    early = sum(1 for count in counts if 2 <= count < columns)
    return early >= max(_OFTEN, len(counts) // 4) and max(counts) <= columns


class Rows:
    """An iterator over the rows and findings of one file; the header is the first row.

    Unless `short` is false, a row may leave out its last cells.
    """

    def __init__(
        self, file: str, lines: Iterator[str], dialect: Dialect, *, short: bool = True
    ) -> None:
        self._short = short
        self._file = file
        self._dialect = dialect
        self._source = lines
        self._ahead: deque[str] = deque()
        self._line = 0
        self._broken: list[int] = []
        self._columns = 0
        self._early = 0
        self._long = False

    @property
    def line(self) -> int:
        """The number of the last line of what was given last."""
        return self._line

    def __iter__(self) -> Iterator[Row | Finding]:
        """Rows in order; what could not be read is one finding a stretch of lines."""
        for _ in range(self._dialect.skipped):
            if self._next() is None:
                return
        while (text := self._next()) is not None:
            if not text.strip():
                continue
            start = self._line
            if not self._columns:
                yield from self._header(text, start)
                continue
            row = self._row(text, start)
            if row is None:
                self._broken.append(start)
                self._long = self._long or len(text) > csv.field_size_limit()
                continue
            yield from self._told()
            yield row
        yield from self._told()

    def _header(self, text: str, start: int) -> Iterator[Row | Finding]:
        """Give the first row; one with a damaged quote is read without quotes, and named."""
        mark = self._dialect
        row = self._row(text, start)
        if row is not None and len(row.cells) == mark.columns:
            yield row
            return
        bare = tuple(text.rstrip("\n").replace('"', "").split(mark.delimiter))
        if len(bare) == mark.columns or row is None:
            self._columns = len(bare)
            yield Finding(self._file, start, "is a header with a quote too many or too few")
            yield Row(start, bare)
            return
        yield row

    def _told(self) -> Iterator[Finding]:
        if not self._broken:
            return
        first, last, mark = self._broken[0], self._broken[-1], self._dialect
        many, self._broken = len(self._broken), []
        through = f" (to line {last})" if last > first else ""
        what = f"isn't a row of {self._columns or mark.columns} columns; a quote may be missing"
        if self._long:
            what = f"has a cell of more than {csv.field_size_limit()} characters"
        self._long = False
        yield Finding(self._file, first, what + through, rows=many)

    def _next(self) -> str | None:
        line = self._ahead.popleft() if self._ahead else next(self._source, None)
        if line is not None:
            self._line += 1
        return line

    def _row(self, text: str, start: int) -> Row | None:
        mark = self._dialect.delimiter
        if not self._dialect.quoting:
            return self._fitting(start, split(text, mark, quoting=False))
        if text.count('"') % 2 == 0:
            return self._fitting(start, split(text, mark, strict=True) or self._loose(text))
        return self._joined(text, start) or self._with_a_stray_quote(text, start)

    def _joined(self, text: str, start: int) -> Row | None:
        joined = self._join(text)
        if joined is None:
            return None
        whole, more = joined
        row = self._fitting(start, split(whole, self._dialect.delimiter, strict=True), joined=True)
        if row is not None:
            for _ in range(more):
                self._next()
        return row

    def _with_a_stray_quote(self, text: str, start: int) -> Row | None:
        """Take a line in whose quoted cells a quote was not doubled: `"[""a"",""b"]",x`."""
        cells = split_at_edges(text.removesuffix("\n").removesuffix("\r"), self._dialect.delimiter)
        many = self._columns or self._dialect.columns
        return Row(start, tuple(cells)) if len(cells) == many else None

    def _loose(self, text: str) -> list[str]:
        """Quotes inside a cell that does not begin with one are characters: `5" pipe, 6" pipe`."""
        cells = split(text, self._dialect.delimiter)
        return cells if len(cells) == (self._columns or self._dialect.columns) else []

    def _join(self, text: str) -> tuple[str, int] | None:
        """Give the line with those after it until quotes are even, and how many; use nothing."""
        parts, size, odd, more = [text], len(text), True, 0
        while odd and more < _JOINED_LINES and size < _JOINED_CHARACTERS:
            if more >= len(self._ahead):
                line = next(self._source, None)
                if line is None:
                    return None
                self._ahead.append(line)
            line = self._ahead[more]
            more += 1
            parts.append(line)
            size += len(line)
            odd ^= bool(line.count('"') % 2)
        return None if odd else ("".join(parts), more)

    def _fitting(self, start: int, cells: list[str], *, joined: bool = False) -> Row | None:
        if not self._columns:
            if cells:
                self._columns = len(cells)
            return Row(start, tuple(cells)) if cells else None
        extra = cells[self._columns :]
        if extra and not any(cell.strip() for cell in extra):
            cells = cells[: self._columns]
        if len(cells) == self._columns:
            return Row(start, tuple(cells))
        if 2 <= len(cells) < self._columns and self._ends_early(cells, joined=joined):
            return Row(start, (*cells, *[""] * (self._columns - len(cells))))
        return None

    def _ends_early(self, cells: list[str], *, joined: bool) -> bool:
        """Tell a row without its last cells from a piece of a damaged one."""
        if not self._short:
            return False
        if joined:
            # A quote that is missing swallows whole rows into one cell.
            inner = (line for cell in cells if "\n" in cell for line in cell.split("\n"))
            alone = not any(line.count(self._dialect.delimiter) >= 2 for line in inner)
            return alone and (self._dialect.ragged or self._early >= _OFTEN)
        if self._broken:
            # It may be the rest of a text that began above.
            return self._dialect.ragged or self._early >= _OFTEN
        if not (self._dialect.ragged or self._early >= _OFTEN) and self._text_follows(cells):
            return False
        self._early += 1
        return True

    def _text_follows(self, cells: list[str]) -> bool:
        """Whether the next line is no row: then this one lost the quote before a text of lines.

        In a text there are blanks behind the commas, unless this row has them too.
        """
        for ahead in range(_BLANKS):
            if ahead >= len(self._ahead):
                line = next(self._source, None)
                if line is None:
                    return False
                self._ahead.append(line)
            if self._ahead[ahead].strip():
                found = self._ahead[ahead].split(self._dialect.delimiter)
                prose = any(cell.startswith(" ") for cell in found) and len(found) < self._columns
                spaced = any(cell.startswith(" ") for cell in cells)
                return len(found) < 2 or (prose and not spaced)
        return False
