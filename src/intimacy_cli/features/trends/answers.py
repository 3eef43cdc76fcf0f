"""What `intimacy trends` answers: frozen values that become text, a picture or JSON. No I/O."""

from __future__ import annotations

from datetime import date

from ...core.frozen import frozen
from ...core.trend import Grade, Wrong


@frozen
class TrendPoint:
    """One answer."""

    day: date
    value: int


@frozen
class AreaTrend:
    """What can be said of one person's answers in one area.

    `direction` is -1 for lower, 1 for higher, 0 where nothing is said; `since` the day since about
    which, where it has changed. `usual`: about nine in ten days lie in it. `n`: all check-ins.
    """

    area: str
    who: str
    grade: Grade
    direction: int
    since: date | None
    usual: tuple[float, float]
    n: int


@frozen
class TooFew:
    """A line of which nothing can be said yet: so many check-ins are missing."""

    area: str
    who: str
    n: int
    missing: int


@frozen
class TrendLine:
    """One person's answers in one area, of the days looked at."""

    area: str
    who: str
    points: tuple[TrendPoint, ...]


@frozen
class TrendGap:
    """How far two people's answers to one day lie apart on average: shown, and never tested."""

    area: str
    points: float
    days: int


@frozen
class Withheld:
    """A line that is shown to the one who answered, with its change, and to nobody else."""

    area: str
    who: str


@frozen
class Trends:
    """What has changed and what hasn't, as one person may see it, or nobody in particular.

    `areas` come in the order in which they are shown, what went well first; `area` is the one that
    was asked for, None for all.
    """

    since: date
    until: date
    partners: tuple[str, ...]
    areas: tuple[AreaTrend, ...]
    too_few: tuple[TooFew, ...]
    lines: tuple[TrendLine, ...]
    apart: tuple[TrendGap, ...]
    wrong_a_year: Wrong
    area: str | None = None
    withheld: tuple[Withheld, ...] = ()
