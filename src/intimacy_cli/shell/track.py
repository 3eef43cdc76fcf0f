"""Scales as tracks: a point a value, a dot where somebody stands. Pure.

Two people on one track have their two marks; on one point they have one sign of their own. Shape
says who it is, colour helps. Each picture has its sentence, for where none is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..core.styled_text import Line, Look, Span, Style, line
from ..core.wrapping import break_line, cells
from .glyphs import PEOPLE, Glyphs, glyphs_for

STEP = 4  # columns from one point to the next
_WIDEST_STEP = 7


def track(values: Sequence[int | None], ends: tuple[int, int], look: Look) -> list[Span]:
    """The track of one scale, with the mark of each (first, second partner) where they stand.

    >>> from ..core.styled_text import Line
    >>> Line(tuple(track((2, 4), (1, 5), Look(plain=False)))).text
    '○───●───○───◆───○'
    """
    signs = glyphs_for(look)
    spans: list[Span] = []
    for value in range(ends[0], ends[1] + 1):
        if spans:
            spans.append(Span(signs.rail * (STEP - 1), Style.QUIET))
        here = [seat for seat, each in enumerate(values) if each == value]
        spans.append(_sign(here, signs))
    return spans


def track_width(ends: tuple[int, int]) -> int:
    """The columns that a track takes."""
    return (ends[1] - ends[0]) * STEP + 1


def _sign(seats: list[int], signs: Glyphs) -> Span:
    if len(seats) > 1:
        return Span(signs.both, Style.STRONG)
    if seats:
        return Span(signs.people[seats[0]], PEOPLE[seats[0]])
    return Span(signs.point, Style.QUIET)


def choice_track(
    values: Sequence[int], chosen: int | None, words: tuple[str, str], look: Look, *, lit: bool
) -> list[Line]:
    """A scale to choose on: the keys, the track, the words under its ends.

    `lit`: the choice is made, and everything else stands back.
    """
    signs = glyphs_for(look)
    step = max(2, min(_WIDEST_STEP, (look.width - 4) // max(1, len(values) - 1)))
    keys: list[Span] = [Span("   ")]
    dots: list[Span] = [Span("   ")]
    for number, value in enumerate(values):
        here = value == chosen
        if number:
            keys.append(Span(" " * (step - 1)))
            dots.append(Span(signs.rail * (step - 1), Style.QUIET))
        style = Style.KEY if here or not lit else Style.QUIET
        keys.append(Span(str(value), style))
        dot = signs.chosen if here else signs.point
        dots.append(Span(dot, Style.KEY if here else Style.QUIET))
    long = (len(values) - 1) * step + 1
    return [line(*keys), line(*dots), *_ends(words, values, long, look.width)]


def _ends(words: tuple[str, str], values: Sequence[int], long: int, width: int) -> list[Line]:
    """The words of the two ends, each under its own; one below the other where that is too long."""
    low, high = words
    if not (low or high):
        return []
    room = long - cells(low) - cells(high)
    if room >= 2:
        return [line("   ", Span(low + " " * room + high, Style.QUIET))]
    rows = [(values[0], low), (values[-1], high)]
    return [
        row
        for value, word in rows
        for row in break_line(line(Span(f"   {value}  {word}", Style.QUIET), indent=6), width)
    ]
