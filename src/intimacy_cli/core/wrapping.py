"""Breaks lines between words, styles kept, and measures text as a terminal does. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .sanitize import inert
from .styled_text import Line, Span, Style

_NARROW = 12
_WORDS = re.compile(r"[ ]+|[^ ]+")


def cells(text: str) -> int:
    """The columns that a text takes: a wide East Asian character takes two, an accent none.

    >>> cells("Ana"), cells("漢字"), cells("e\u0301")
    (3, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def fit_text(text: str, width: int) -> str:
    """A text in so many columns at most; what is cut off leaves an ellipsis.

    >>> fit_text("a long evening", 8), fit_text("short", 8)
    ('a long …', 'short')
    """
    text = inert(text)
    if cells(text) <= width:
        return text
    kept = ""
    for sign in text:
        if cells(kept + sign) > width - 1:
            break
        kept += sign
    return kept + "…"


def break_line(each: Line, width: int) -> list[Line]:
    """A line in rows of at most `width` columns; continuation begins at its indent or its own.

    >>> from .styled_text import line, texts
    >>> texts(break_line(line("  of a long evening", indent=4), 12))
    ['  of a long', '    evening']
    """
    text = each.text
    lead = max(each.indent, len(text) - len(text.lstrip(" ")))
    lead = lead if lead * 2 <= width else 2 if width > _NARROW else 0
    rows: list[list[Span]] = [[]]
    used = 0
    for word, style in _pieces(each, width - lead):
        blank = not word.strip()
        if used + cells(word) > width and not (blank and used == 0):
            rows.append([Span(" " * lead)] if lead else [])
            used = lead
            if blank:
                continue
        elif blank and len(rows) > 1 and used == lead:
            continue
        rows[-1].append(Span(word, style))
        used += cells(word)
    return [Line(tuple(_joined(row))) for row in rows]


def _pieces(each: Line, width: int) -> Iterator[tuple[str, Style]]:
    """The words and blanks of a line; one that is longer than so many columns in pieces."""
    for span in each.spans:
        for word in _WORDS.findall(inert(span.text)):
            if cells(word) <= width:
                yield word, span.style
                continue
            piece = ""
            for sign in word:
                if cells(piece + sign) > width // 2:
                    yield piece, span.style
                    piece = ""
                piece += sign
            yield piece, span.style


def _joined(row: list[Span]) -> list[Span]:
    """A row without blanks at its end, neighbours of one style in one piece."""
    while row and not row[-1].text.strip():
        row.pop()
    found: list[Span] = []
    for number, span in enumerate(row):
        text = span.text.rstrip() if number == len(row) - 1 else span.text
        if found and found[-1].style is span.style:
            found[-1] = Span(found[-1].text + text, span.style)
        else:
            found.append(Span(text, span.style))
    return found
