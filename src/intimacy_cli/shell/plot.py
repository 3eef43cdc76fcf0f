"""A chart of one area over time as rows of text: dots, and what is usual at the side. Pure.

A column is a stretch of days, and its dot the mean of it, on the nearest row. Two people on one
point are one sign of their own; nothing says who is higher.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor

from ..core.days import short
from ..core.frozen import frozen
from ..core.styled_text import Line, Look, Span, Style, line
from .glyphs import PEOPLE, glyphs_for, spans_of

AXIS = 3  # columns before the first dot: number, blank, side
RANGES = 5  # columns behind the last one: who has which usual
LABEL = 12  # columns that the day under a chart and the blank behind it take, or more
_DAY = 6


@frozen
class Dots:
    """One person's answers: seat 0 or 1, days (`date.toordinal()`), values, and what is usual."""

    seat: int
    days: tuple[int, ...]
    values: tuple[int, ...]
    usual: tuple[float, float] | None = None


@frozen
class PlotFrame:
    """What a chart shows: the scale, the first and the last day, and how wide it may be."""

    lowest: int
    highest: int
    first: int
    last: int
    width: int


def buckets(dots: Dots, first: int, last: int, columns: int) -> list[float | None]:
    """The means of so many stretches of days, all of one length; None where there is no answer."""
    sums = [0.0] * columns
    numbers = [0] * columns
    days = max(1, last - first + 1)
    for day, value in zip(dots.days, dots.values, strict=True):
        if first <= day <= last:
            at = (day - first) * columns // days
            sums[at] += value
            numbers[at] += 1
    return [s / n if n else None for s, n in zip(sums, numbers, strict=True)]


def plot(lines: Sequence[Dots], frame: PlotFrame, look: Look) -> list[Line]:
    """The chart: a row a point of the scale, from the highest down, then the days."""
    columns = max(8, frame.width - AXIS - RANGES)
    columns = min(columns, frame.last - frame.first + 1)
    means = {dots.seat: buckets(dots, frame.first, frame.last, columns) for dots in lines}
    rows = [
        _row(value, lines, means, columns, look)
        for value in range(frame.highest, frame.lowest - 1, -1)
    ]
    signs = glyphs_for(look)
    foot = line(" " * (AXIS - 1), Span(signs.corner + signs.foot * columns, Style.QUIET))
    return [*rows, foot, _days(frame, columns)]


def rows_of(usual: tuple[float, float]) -> tuple[int, int]:
    """The whole answers that lie in a range; the nearest one where none does.

    >>> rows_of((3.4, 6.2)), rows_of((4.3, 4.6))
    ((4, 6), (4, 4))
    """
    low, high = ceil(usual[0] - 1e-9), floor(usual[1] + 1e-9)
    middle = floor(sum(usual) / 2 + 0.5)
    return (low, high) if low <= high else (middle, middle)


def _row(
    value: int,
    lines: Sequence[Dots],
    means: dict[int, list[float | None]],
    columns: int,
    look: Look,
) -> Line:
    signs = glyphs_for(look)
    cells = [Span(f"{value} "), Span(signs.side, Style.QUIET)]
    for column in range(columns):
        here = [seat for seat, each in means.items() if _nearest(each[column]) == value]
        if len(here) > 1:
            cells.append(Span(signs.both, Style.STRONG))
        elif here:
            cells.append(Span(signs.people[here[0]], PEOPLE[here[0]]))
        else:
            cells.append(Span(" "))
    for dots in lines:
        low, high = rows_of(dots.usual) if dots.usual else (1, 0)
        shade = signs.shades[dots.seat] if low <= value <= high else " "
        cells += [Span(" "), Span(shade, PEOPLE[dots.seat])]
    return line(*spans_of(cells))


def _nearest(mean: float | None) -> int | None:
    return None if mean is None else floor(mean + 0.5)


def _days(frame: PlotFrame, columns: int) -> Line:
    """The first day, the last one, and as many between as there is room for."""
    from datetime import date

    between = max(0, min(2, columns // LABEL - 2))
    text = [" "] * (AXIS + columns + _DAY)
    for number in range(between + 2):
        share = number / (between + 1)
        at = round(share * (columns - 1))
        day = date.fromordinal(frame.first + round(share * (frame.last - frame.first)))
        label = short(day)
        place = AXIS + min(at, columns - len(label)) if number else AXIS
        text[place : place + len(label)] = label
    return line(Span("".join(text).rstrip(), Style.QUIET))
