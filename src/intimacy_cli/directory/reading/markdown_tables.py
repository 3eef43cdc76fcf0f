"""The tables of a text in Markdown as rows of text, with what their cells link to."""

import re
from collections.abc import Iterator

from .html_tables import LinkedText
from .workbooks.sheet import Cells, Sheet

_BELOW_HEADER = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*[|+])*[ \t]*:?-{2,}:?[ \t]*\|?[ \t]*")
_HEADING = re.compile(r"#{1,6}[ \t]+(.*)")
_LINK = re.compile(r"\[([^\]]*)\]\(<?([^)\s>]*)[^)]*\)")
_MARKS = re.compile(r"(\*\*|__|\*|`|~~)(?=\S)(.+?)(?<=\S)\1")
_CUT = re.compile(r"(?<!\\)\|")


def has_table(text: str) -> bool:
    """Tell whether a text has a line of dashes below one with cells, as tables in Markdown do."""
    lines = text.split("\n")
    return any(_begins(lines, at) for at in range(1, len(lines)))


def _begins(lines: list[str], at: int) -> bool:
    below = lines[at]
    if "--" not in below or not ("|" in below or "+" in below):
        return False
    return "|" in lines[at - 1] and bool(_BELOW_HEADER.fullmatch(below.rstrip("\r")))


def tables_in(text: str) -> list[Sheet]:
    """Give the tables of a text; each is called by the heading above it."""
    lines = text.replace("\r\n", "\n").split("\n")
    found: list[Sheet] = []
    heading, at = "", 1
    while at < len(lines):
        if match := _HEADING.match(lines[at - 1]):
            heading = match[1].strip(" #")
        if not _begins(lines, at):
            at += 1
            continue
        rows = [(at, _cells(lines[at - 1]))]
        at += 1
        while at < len(lines) and "|" in lines[at]:
            rows.append((at + 1, _cells(lines[at])))
            at += 1
        found.append(Sheet(heading[:100] or f"table {len(found) + 1}", False, _Rows(rows)))
    return found


def _cells(line: str) -> Cells:
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [_cell(part) for part in _CUT.split(inner)]


def _cell(text: str) -> str:
    link = _LINK.search(text)
    plain = _LINK.sub(lambda match: match[1], text).replace("\\|", "|")
    plain = re.sub(r"<br */?>", "\n", plain, flags=re.IGNORECASE)
    plain = _MARKS.sub(lambda match: match[2], plain).strip()
    return LinkedText(plain, link[2]) if link else plain


class _Rows:
    """Rows with something in them, numbered, as often as they are asked for."""

    def __init__(self, rows: list[tuple[int, Cells]]) -> None:
        self._rows = rows

    def __call__(self) -> Iterator[tuple[int, Cells]]:
        return ((line, cells) for line, cells in self._rows if any(cells))
