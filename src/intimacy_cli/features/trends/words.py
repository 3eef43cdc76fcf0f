"""The sentences of `trends`: what was lower or higher, since when, and how often that is wrong.

No sentence here holds two people against each other, and none calls a change good or bad.
"""

from __future__ import annotations

from datetime import date

from ...core.days import MONTHS, joined
from ...core.trend import Grade, Wrong
from ...shell.plot import rows_of
from ...shell.trend_line import AREA_NAMES, often
from .answers import Apart, AreaTrend, TooFew, Trends

CONTEXT = "for context only"
NO_SIDES = "How far apart you are is shown, never tested."


def grade_words(trend: AreaTrend, today: date) -> str:
    """One of the three grades.

    >>> known = (3.0, 5.0)
    >>> low = AreaTrend("close", "Ana", Grade.CHANGED, -1, date(2026, 11, 5), known, 40)
    >>> grade_words(low, date(2026, 11, 30))
    'lower since about 5 November'
    """
    way = "higher" if trend.direction > 0 else "lower"
    if trend.grade is Grade.UNSURE:
        return f"perhaps {way}, not sure"
    if trend.grade is Grade.USUAL or trend.since is None:
        return "within the usual"
    return f"{way} since about {day_words(trend.since, today)}"


def day_words(day: date, today: date) -> str:
    """A day as it is said; its year where that is not this one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def sentence(trend: AreaTrend, today: date) -> str:
    """What is said of one line in full, with what is usual."""
    usual = f"about nine days in ten lie at {usual_words(trend)}"
    if trend.since is not None:
        usual = f"before, about nine days in ten lay at {usual_words(trend)}"
    return f"{trend.who}: {grade_words(trend, today)}; {usual}."


def usual_words(trend: AreaTrend) -> str:
    """What is usual, in whole answers."""
    low, high = rows_of(trend.usual)
    return f"{low} to {high}" if low < high else f"{low}"


def wrong_words(wrong: Wrong) -> str:
    """How often a change is told where there is none: both worlds, never one alone."""
    return (
        "A line that says 'lower' or 'higher since' is wrong "
        f"{often(wrong.steady)} in steady times; where moods swing slowly, {often(wrong.swinging)}."
    )


def apart_words(apart: Apart) -> str:
    """How far two answers to a day lie apart, as no contest."""
    steps = "one step" if apart.points == 1 else f"{apart.points:g} steps"
    days = "one day" if apart.days == 1 else f"the {apart.days} days"
    return f"On {days} you both answered, you were {steps} apart on average. {NO_SIDES}"


def too_few_words(few: tuple[TooFew, ...]) -> list[str]:
    """What is missing until something can be said, a line a person."""
    rows = []
    for who in dict.fromkeys(each.who for each in few):
        mine = [each for each in few if each.who == who]
        for lacking in sorted({each.missing for each in mine}):
            names = [AREA_NAMES[each.area] for each in mine if each.missing == lacking]
            more = "one more check-in" if lacking == 1 else f"{lacking} more check-ins"
            rows.append(f"{who}: {more} until anything can be said of {joined(names)}.")
    return rows


def withheld_words(trends: Trends) -> str:
    """What is told to the one who answered alone, and how to see one's own."""
    names = joined([AREA_NAMES[each] for each in dict.fromkeys(w.area for w in trends.withheld)])
    people = {each.who for each in trends.withheld}
    how = ": add --as NAME" if len(people) > 1 else ""
    return f"What changes in {names} is told only to the one who answered{how}."
