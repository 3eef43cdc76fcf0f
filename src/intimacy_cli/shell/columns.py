"""Rows whose parts stand below each other, as in a list or a row of facts. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.styled_text import Line, Span, Style, line
from ..core.wrapping import cells

GAP = 2


def align_columns(
    rows: Sequence[Sequence[str | Span]], *, indent: int = 0, gap: int = GAP
) -> list[Line]:
    """Each row's parts in columns as wide as their widest; the last one may go on below itself.

    >>> from ..core.styled_text import texts
    >>> texts(align_columns([("How", "start at the edge"), ("Bring", "a coin")]))
    ['How    start at the edge', 'Bring  a coin']
    """
    spans = [_parts(row) for row in rows]
    most = max(map(len, spans), default=0)
    # The last part of a row is as long as it likes.
    wide = [
        max((cells(row[n].text) for row in spans if n < len(row) - 1), default=0)
        for n in range(most)
    ]
    return [_row(row, wide, indent, gap) for row in spans]


def _parts(row: Sequence[str | Span]) -> list[Span]:
    """The parts of a row but for empty ones at its end: the last that says something goes on."""
    parts = [part if isinstance(part, Span) else Span(part) for part in row]
    while len(parts) > 1 and not parts[-1].text:
        parts.pop()
    return parts


def facts(pairs: Sequence[tuple[str, str]], *, indent: int = 0) -> list[Line]:
    """What each thing is, in a column that stands back; pairs without a text are left out."""
    return align_columns(
        [(Span(name, Style.QUIET), text) for name, text in pairs if text], indent=indent
    )


def _row(row: list[Span], wide: list[int], indent: int, gap: int) -> Line:
    parts: list[str | Span] = [" " * indent] if indent else []
    at = indent
    for number, span in enumerate(row):
        parts.append(span)
        if number < len(row) - 1:
            parts.append(" " * (wide[number] - cells(span.text) + gap))
            at += wide[number] + gap
    return line(*parts, indent=at)
