"""What suits the season and the hour, where nobody asked for another. Pure.

It's a preference and no constraint: where nothing that fits is timely, all that fits may come.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from ...core.days import season_of
from ...core.frozen import frozen
from .constraints import Constraints
from .ideas import DateIdea, IdeaPlace, Season, TimeOfDay

# The hour at which each part of the day begins; the night lasts until the morning.
_BEGINS = (
    (5, TimeOfDay.MORNING), (12, TimeOfDay.AFTERNOON), (17, TimeOfDay.EVENING),
    (22, TimeOfDay.NIGHT),
)  # fmt: skip
_IN_ORDER = tuple(part for _, part in _BEGINS)
_SATURDAY = 5


@frozen
class Moment:
    """When it is to be: None is no matter. `from_then_on`: at that time of the day, or later."""

    season: Season | None = None
    part: TimeOfDay | None = None
    from_then_on: bool = True


def part_of(moment: datetime) -> TimeOfDay:
    """The part of the day.

    >>> str(part_of(datetime(2026, 11, 30, 20, 15))), str(part_of(datetime(2026, 12, 1, 2)))
    ('evening', 'night')
    """
    begun = [part for hour, part in _BEGINS if moment.hour >= hour]
    return begun[-1] if begun else TimeOfDay.NIGHT


def moment_of(
    wanted: Constraints, now: datetime, at: datetime | None, *, south: bool | None
) -> Moment:
    """When a draw is for: `at`, if that is fixed, else from now on; what was asked for is left out.

    `south`: on which half of the globe; None where nobody knows.
    """
    when = at or now
    knows = wanted.season is None and south is not None
    season = Season(season_of(when.date(), south=bool(south))) if knows else None
    part = part_of(when) if wanted.time_of_day is None else None
    return Moment(season, part, from_then_on=at is None)


def moment_of_the_day(now: datetime, *, south: bool | None) -> Moment:
    """When the idea of the day is for: on a working day, its evening."""
    found = moment_of(Constraints(), now, None, south=south)
    late = found.part in (TimeOfDay.EVENING, TimeOfDay.NIGHT)
    if now.weekday() >= _SATURDAY or late:
        return found
    return Moment(found.season, TimeOfDay.EVENING)


def timely(ideas: Sequence[DateIdea], moment: Moment) -> tuple[DateIdea, ...]:
    """The ideas that suit a moment; all of them where none does."""
    return tuple(each for each in ideas if _suits(each, moment)) or tuple(ideas)


def _suits(idea: DateIdea, moment: Moment) -> bool:
    if moment.season is not None and idea.season and moment.season not in idea.season:
        return False
    if moment.part is None or not idea.time_of_day:
        return True
    if not moment.from_then_on:
        return moment.part in idea.time_of_day
    # A trip is planned for another day.
    return idea.place is IdeaPlace.TRIP or _is_still_to_come(idea.time_of_day, moment.part)


def _is_still_to_come(parts: Iterable[TimeOfDay], now: TimeOfDay) -> bool:
    return any(_IN_ORDER.index(each) >= _IN_ORDER.index(now) for each in parts)
