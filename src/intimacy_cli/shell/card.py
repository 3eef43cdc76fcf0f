"""A card: a few lines in a frame, to be held up to two people. Pure; bare where none is drawn."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.styled_text import ROOMY, Line, Look, Span, Style, blank, line
from ..core.wrapping import break_line, cells
from .glyphs import glyphs_for

_INSIDE = 6  # columns of the frame: a side and two blanks on either side
_NARROWEST = 44  # below it, a frame takes more than it gives


def card(lines: Sequence[Line], look: Look, *, rows: int = 24) -> list[Line]:
    """The lines in a frame as wide as the page; in a small window they stand without it.

    `rows`: those of the window.
    """
    if look.plain or look.width < _NARROWEST or rows < ROOMY:
        return list(lines)
    signs = glyphs_for(look)
    inside = look.width - _INSIDE
    rail, box = signs.rail * (look.width - 2), signs.box
    top = line(Span(f"{box[0]}{rail}{box[1]}", Style.QUIET))
    bottom = line(Span(f"{box[2]}{rail}{box[3]}", Style.QUIET))
    held = [blank(), *lines, blank()]
    body = [_row(row, inside, signs.side) for each in held for row in break_line(each, inside)]
    return [top, *body, bottom]


def _row(row: Line, inside: int, side: str) -> Line:
    edge = Span(side, Style.QUIET)
    return line(edge, "  ", *row.spans, " " * (inside - cells(row.text)), "  ", edge)
