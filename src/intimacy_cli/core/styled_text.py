"""Text for people as plain values: a line is spans, a span is text and a style. No terminal here.

Views return lines; the console decides about colour, width and what is safe to show.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from enum import Enum

from .frozen import frozen


class Style(Enum):
    """What a span means; the console maps it to colours."""

    PLAIN = ""
    TITLE = "title"
    STRONG = "strong"
    QUIET = "quiet"
    ACCENT = "accent"
    GOOD = "good"
    CARE = "care"
    KEY = "key"
    FIRST = "first"  # the first partner's mark
    SECOND = "second"
    LOSS = "loss"  # where something can be lost for good, and nowhere else


@frozen
class Span:
    """A piece of text of one style."""

    text: str
    style: Style = Style.PLAIN


@frozen
class Line:
    """One line; `indent` is where its continuation begins if the terminal is narrow."""

    spans: tuple[Span, ...] = field(default=())
    indent: int = 0

    @property
    def text(self) -> str:
        """The line without styles."""
        return "".join(span.text for span in self.spans)


@frozen
class Look:
    """How an answer will be shown: width in columns, and whether one fact a line is wanted.

    `ascii`: whether pictures are to be drawn in ASCII, because others would be two columns wide.
    """

    width: int = 80
    plain: bool = True
    ascii: bool = False


# What stands above on a screen, and what at its foot.
Screenful = tuple[list[Line], list[Line]]
ROOMY = 16  # rows from which blank lines are affordable


def line(*parts: str | Span, indent: int = 0) -> Line:
    """A line from texts and spans."""
    return Line(tuple(p if isinstance(p, Span) else Span(p) for p in parts), indent)


def foot_rows(foot: Line, width: int) -> list[Line]:
    """The keys at a foot in rows of at most `width` columns, a key never torn from its words.

    >>> texts(foot_rows(line(key("Enter"), " go on  ", key("q"), " leave"), 12))
    ['Enter go on', 'q leave']
    """
    pieces: list[list[Span]] = [[]]
    for span in foot.spans:
        if span.style is Style.KEY and pieces[-1]:
            pieces.append([])
        pieces[-1].append(span)
    rows: list[list[Span]] = [[]]
    for piece in pieces:
        if rows[-1] and len(Line((*rows[-1], *piece)).text.rstrip()) > width:
            rows.append([])
        rows[-1] += piece
    return [Line(_without_end(row), foot.indent) for row in rows]


def _without_end(spans: list[Span]) -> tuple[Span, ...]:
    *first, last = spans or [Span("")]
    return (*first, Span(last.text.rstrip(), last.style))


def blank() -> Line:
    """An empty line."""
    return Line()


def title(text: str) -> Line:
    """A heading."""
    return Line((Span(text, Style.TITLE),))


def quiet(text: str) -> Line:
    """An aside."""
    return Line((Span(text, Style.QUIET),))


def quietly(text: str) -> Span:
    """A span that stands back."""
    return Span(text, Style.QUIET)


def strong(text: str) -> Span:
    """A span that stands out."""
    return Span(text, Style.STRONG)


def accent(text: str) -> Span:
    """A span in the one colour that marks what matters here."""
    return Span(text, Style.ACCENT)


def key(text: str) -> Span:
    """A key to press or a command to type."""
    return Span(text, Style.KEY)


def texts(lines: Iterable[Line]) -> list[str]:
    """The lines without styles."""
    return [each.text for each in lines]
