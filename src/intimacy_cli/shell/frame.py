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


def print_lines(look: Look) -> Look:
    """How wide the same may be where it is printed among other things, with the margin before it.

    >>> print_lines(Look(100, plain=False)).width, print_lines(Look(40, plain=False)).width
    (64, 38)
    """
    return Look(frame_of(look.width).width, look.plain, look.ascii)


def with_margin(lines: Iterable[Line], look: Look) -> Iterator[Line]:
    """Lines of a page as they are printed: behind the margin; as they are where all is plain."""
    if look.plain:
        yield from lines
        return
    frame = frame_of(look.width)
    margin = " " * min(frame.left, 2)
    for each in lines:
        for row in break_line(each, frame.width):
            yield line(margin, *row.spans) if row.text.strip() else row


def printed_page(draw: Callable[[Look], Iterable[Line]], look: Look) -> Iterator[Line]:
    """What `draw` gives for the room there is, behind the margin and apart from what is above."""
    if not look.plain:
        yield blank()
    yield from with_margin(draw(print_lines(look)), look)


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
