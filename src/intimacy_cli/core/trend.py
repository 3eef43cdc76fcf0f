"""What can be said of one series: one of three grades, since when, and what is usual. Pure.

Nothing here holds two people against each other: each one's answers are tested by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from .change_rule import START, told_of
from .frozen import frozen
from .series import HIGHEST, LOWEST, WEEKLY, Series
from .usual import spread_of, usual_range

FLOOR = 0.1 * (HIGHEST - LOWEST)
USUAL_DAYS = 365
LOOK_BACK = 84
"""Days that are looked back on when nothing else is said, today among them."""
# Changes told a year where there is none, for one series: in a world of steady days, and in one of
# slow swings. Simulated by benchmarks/trends.py; the tables stand in docs/method.md.
WRONG_DAILY = (0.06, 0.78)
WRONG_WEEKLY = (0.07, 0.16)


class Grade(Enum):
    """How sure a change is."""

    USUAL = "usual"  # as usual
    UNSURE = "unsure"  # perhaps lower or higher, not sure
    CHANGED = "changed"  # lower or higher since about a day


@frozen
class Trend:
    """What is said of a series. `since` is a day (`date.toordinal()`), None where nothing changed.

    `usual` is the range of about nine in ten days: before the change, where there is one.
    """

    grade: Grade
    direction: int
    since: int | None
    usual: tuple[float, float]


@frozen
class Wrong:
    """How many changes would be told in a year where there is none, in each of two worlds."""

    steady: float
    swinging: float


def missing(series: Series) -> int:
    """How many check-ins are missing until anything can be said; 0 where it can."""
    return max(0, START + 1 - len(series.values))


def trend_of(series: Series, since: int) -> Trend:
    """The trend of a series in which no check-in is missing.

    A change counts if it was told from `since` on: what was told before is by now what is usual.
    """
    told = told_of(series.values, series.days, FLOOR)
    last = told.changes[-1] if told.changes else None
    if last is not None and series.days[last.told_at] < since:
        last = None
    # What may be the same again is no doubt of a change that was told; the way back is.
    if told.hint and (last is None or told.hint.direction != last.direction):
        return Trend(Grade.UNSURE, told.hint.direction, None, _usual(series, told.start))
    if last is None:
        return Trend(Grade.USUAL, 0, None, _usual(series, told.start))
    before = told.changes[-2].since if len(told.changes) > 1 else 0
    usual = _usual(series, before, last.since)
    return Trend(Grade.CHANGED, last.direction, series.days[last.since], usual)


def wrong_a_year(areas: Iterable[str]) -> Wrong:
    """How often something wrong is told a year, if so many series are looked at."""
    rates = [WRONG_WEEKLY if area in WEEKLY else WRONG_DAILY for area in areas]
    steady, swinging = (sum(rate[world] for rate in rates) for world in (0, 1))
    return Wrong(round(steady, 1), round(swinging, 1))


def _usual(series: Series, start: int, end: int | None = None) -> tuple[float, float]:
    """The usual range of one level, of its last year at most."""
    days, values = series.days[start:end], series.values[start:end]
    first = days[-1] - USUAL_DAYS
    at = next(n for n, day in enumerate(days) if day > first)
    spread = spread_of(values[at:], days[at:], FLOOR)
    low, high = usual_range(spread, days[at:], LOWEST, HIGHEST)
    return round(low, 2), round(high, 2)
