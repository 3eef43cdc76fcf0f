"""What is wrong with a pack, row by row, and on which line. Pure; knows no kind of pack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..core.frozen import frozen


@frozen
class RowFault:
    """A row that cannot be used: its place among its like (from 0), the key at fault, and why.

    `key` is empty where the row as a whole is at fault.
    """

    row: int
    key: str
    what: str


@frozen
class PackFinding:
    """The same for people: the file, the line on which the row begins (0: the file), and why."""

    file: str
    line: int
    what: str


def locate_faults(
    file: str, text: str, table: str, faults: Iterable[RowFault]
) -> tuple[PackFinding, ...]:
    """Findings from faults: the line is that of the `[[table]]`, the key's own is in the words."""
    starts = row_lines(text, table)
    lines = text.split("\n")
    return tuple(_located(file, lines, starts, fault) for fault in faults)


def _located(
    file: str, lines: Sequence[str], starts: Sequence[int], fault: RowFault
) -> PackFinding:
    if not 0 <= fault.row < len(starts):
        return PackFinding(file, 0, fault.what)
    start = starts[fault.row]
    end = starts[fault.row + 1] if fault.row + 1 < len(starts) else len(lines) + 1
    for number in range(start + 1, end):
        key, equals, _ = lines[number - 1].partition("=")
        if equals and fault.key and key.strip().strip("\"'") == fault.key:
            return PackFinding(file, start, f"{fault.what} (line {number})")
    return PackFinding(file, start, fault.what)


def row_lines(text: str, table: str) -> tuple[int, ...]:
    """The lines (from 1) on which each `[[table]]` begins, outside of texts of several lines."""
    found: list[int] = []
    inside = ""
    for number, line in enumerate(text.split("\n"), 1):
        if not inside and is_header(line, table):
            found.append(number)
        inside = _left_open(line, inside)
    return tuple(found)


def is_header(line: str, table: str) -> bool:
    """Whether a line is `[[table]]`."""
    stripped = line.strip()
    inner, closed, _ = stripped[2:].partition("]]")
    return stripped.startswith("[[") and bool(closed) and inner.strip().strip("\"'") == table


def _left_open(line: str, inside: str) -> str:
    """The quotes of a text of several lines that is still open after this line, or nothing."""
    at = 0
    while at < len(line):
        if inside:
            end = line.find(inside, at)
            if end < 0:
                return inside
            at, inside = end + 3, ""
        elif line[at] == "#":
            return ""
        elif line.startswith(('"""', "'''"), at):
            inside, at = line[at : at + 3], at + 3
        elif line[at] in "\"'":
            at = _after_text(line, at)
        else:
            at += 1
    return inside


def _after_text(line: str, at: int) -> int:
    """Where a text of one line ends; an unclosed one ends with the line."""
    quote = line[at]
    at += 1
    while at < len(line) and line[at] != quote:
        at += 2 if quote == '"' and line[at] == "\\" else 1
    return at + 1
