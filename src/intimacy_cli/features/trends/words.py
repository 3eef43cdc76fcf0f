"""The sentences of `trends`: what is said of a line in full, what is missing, what is withheld.

No sentence here holds two people against each other, and none calls a change good or bad.
"""

from __future__ import annotations

from datetime import date

from ...core.days import join_words
from ...shell.trend_line import AREA_NAMES, grade_words, usual_words
from .answers import AreaTrend, TooFew, TrendGap, Trends

CONTEXT = "for context only"
NO_SIDES = "We show how far apart you were, and draw no conclusion from it."


def sentence(trend: AreaTrend, today: date) -> str:
    """What is said of one line in full, with what is usual."""
    usual = f"about nine days in ten lie at {usual_words(trend.usual)}"
    if trend.since is not None:
        usual = f"before that, about nine days in ten lay at {usual_words(trend.usual)}"
    return f"{trend.who}: {grade_words(trend, today)}; {usual}."


def apart_words(apart: TrendGap) -> str:
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
            rows.append(f"{who}: {more} before anything can be said about {join_words(names)}.")
    return rows


def withheld_words(trends: Trends) -> str:
    """What is told to the one who answered alone, and how to see one's own."""
    names = join_words(
        [AREA_NAMES[each] for each in dict.fromkeys(w.area for w in trends.withheld)]
    )
    people = {each.who for each in trends.withheld}
    how = ": add --as NAME" if len(people) > 1 else ""
    return f"What changes in {names} is only shown to whoever answered{how}."
