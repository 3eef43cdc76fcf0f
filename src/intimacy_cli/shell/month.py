"""A month as a calendar of marks: who answered on which evening. Pure; knows no answer.

Weeks begin on Monday. A day on which both answered has a sign of its own, one gone by without any
has a dot, and one to come has nothing.
"""

from __future__ import annotations

import calendar
from collections.abc import Collection, Mapping
from datetime import date

from ..core.days import MONTHS
from ..core.styled_text import Line, Look, Span, Style, line
from .glyphs import PEOPLE, glyphs_for, spans_of

WIDE = 20  # columns: seven days of two, and a blank between
_WEEK = "Mo Tu We Th Fr Sa Su"

Marks = Mapping[date, Collection[int]]


def month_name(month: date, *, today: date) -> str:
    """A month as it is said; its year only if it is not this one.

    >>> month_name(date(2025, 11, 1), today=date(2026, 11, 30))
    'November 2025'
    """
    name = MONTHS[month.month - 1]
    return name if month.year == today.year else f"{name} {month.year}"


def month_rows(month: date, marks: Marks, today: date, look: Look) -> list[Line]:
    """The weeks of a month, under the names of the days; `marks` are the seats that answered."""
    rows = [line(Span(_WEEK, Style.QUIET))]
    for week in calendar.Calendar().monthdatescalendar(month.year, month.month):
        cells: list[Span] = []
        for day in week:
            inside = day.month == month.month and day <= today
            cells += [
                Span("  " if cells else " "),
                _sign(marks.get(day, ()), look) if inside else Span(" "),
            ]
        rows.append(line(*spans_of(cells)))
    return rows


def _sign(seats: Collection[int], look: Look) -> Span:
    signs = glyphs_for(look)
    if not seats:
        return Span(signs.empty, Style.QUIET)
    if len(seats) > 1:
        return Span(signs.both, Style.STRONG)
    (seat,) = seats
    return Span(signs.people[seat], PEOPLE[seat])
