"""Where a page stands in a window: one measure for the eye, a margin, a block in the middle. Pure.

Text is at most 64 columns wide. What a window has more than that by 20 columns or 8 rows is shared
out around the block; the keys stay in the last row whatever happens above them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..core.frozen import frozen
from ..core.styled_text import Line, Look, Span, Style, blank, foot_rows, line
from ..core.wrapping import break_line
from .drawn_as import MEASURE, margin_of, width_of

# How much larger than the block a window is before the block stands in its middle.
_WIDER, _HIGHER = 20, 8
# Pages that follow one another begin in one row, although some have a line more than others.
_LEAST = 12


@frozen
class Frame:
    """The columns that text may take, and those to the left of it."""

    width: int
    left: int


def frame_of(columns: int, measure: int = MEASURE) -> Frame:
    """The frame in a window of so many columns.

    >>> frame_of(80), frame_of(120), frame_of(40)
    (Frame(width=64, left=2), Frame(width=64, left=28), Frame(width=38, left=1))
    """
    width = width_of(columns, measure)
    spare = columns - width
    return Frame(width, spare // 2 if spare >= _WIDER else margin_of(columns))


def rows_above(room: int, block: int) -> int:
    """How many empty rows stand above a block of so many rows; a little above the middle.

    >>> rows_above(23, 9), rows_above(39, 9), rows_above(11, 9), rows_above(11, 11)
    (4, 10, 1, 0)
    """
    spare = room - max(block, _LEAST)
    if spare > _HIGHER:
        return spare * 2 // 5
    return 1 if room > block else 0


def print_answer(draw: Callable[[Look], Iterable[Line]], look: Look) -> Iterator[Line]:
    """An answer as it is printed: between the margins of a page; as it is where all is plain."""
    if look.plain:
        yield from draw(look)
        return
    margin = margin_of(look.width)
    room = Look(look.width - 2 * margin, look.plain, look.ascii)
    for each in draw(room):
        for row in break_line(each, room.width):
            yield line(" " * margin, *row.spans) if row.text.strip() else row


def fit_rows(lines: Iterable[Line], rows: int) -> Iterator[Line]:
    """The same lines without the blank ones, where that is what keeps the first in the window.

    A row is left for the shell's prompt, and one for what was said before.
    """
    every = list(lines)
    close = [each for each in every if each.text.strip()]
    room = rows - 2
    yield from close if len(every) > room >= len(close) else every


def with_margin(lines: Iterable[Line], look: Look) -> Iterator[Line]:
    """Lines of a page that accompany an answer: no wider than a page, behind its margin."""
    yield from print_answer(lambda room: to_measure(lines, room), look)


def at_measure(look: Look) -> Look:
    """How wide a page is in the room that an answer has.

    >>> at_measure(Look(96, plain=False)).width, at_measure(Look(38, plain=False)).width
    (64, 38)
    """
    return Look(min(look.width, MEASURE), look.plain, look.ascii)


def to_measure(lines: Iterable[Line], look: Look) -> Iterator[Line]:
    """Lines of an answer no wider than a page; as they are where all is plain."""
    if look.plain:
        yield from lines
        return
    for each in lines:
        yield from break_line(each, at_measure(look).width)


def printed_page(draw: Callable[[Look], Iterable[Line]], look: Look) -> Iterator[Line]:
    """What `draw` gives for a page in an answer, apart from what is above it."""
    if not look.plain:
        yield blank()
    yield from to_measure(draw(at_measure(look)), look)


def foot_of(foot: list[Line], width: int, sign: str = "") -> list[Line]:
    """The rows of keys, whose words stand back; `sign` at the end of the last one, if given."""
    rows = [row for each in foot for row in foot_rows(_keys_first(each), width)]
    if not sign:
        return rows
    said = Span(sign, Style.STRONG)
    if rows and (room := width - len(rows[-1].text) - len(sign)) >= 2:
        return [*rows[:-1], Line((*rows[-1].spans, Span(" " * room), said), rows[-1].indent)]
    return [*rows, Line((Span(" " * (width - len(sign))), said))]


def _keys_first(each: Line) -> Line:
    return Line(tuple(
        Span(span.text, Style.QUIET) if span.style is Style.PLAIN else span for span in each.spans
    ), each.indent)  # fmt: skip
