"""Check-ins as series: one person's answers in one area, day after day. Pure; knows no storage.

Only what both, or the one who looks, may see is handed to it. Days that are missing stay missing,
answers that an earlier version asked otherwise are left out, and what is dated after today (a clock
that was set back) does not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from .checkin_stats import SCORED, comparable, whole_answers
from .frozen import frozen

# Tension comes last: nobody is to begin with what is hard.
DAILY: Final = tuple(sorted(SCORED, key=lambda area: area == "tension"))
WEEKLY: Final = ("week_close", "week_ease", "week_desired")
STRESS = "stress"
AREAS: Final = (*DAILY, *WEEKLY)
# A change in these is told to the one who answered, and to nobody else.
FOR_ONE_ALONE: Final = ("affection", "week_desired")
LOWEST, HIGHEST = 1, 7


@frozen
class AnsweredDays:
    """A check-in: whose, of which day (`date.toordinal()`), and what was tapped, by area."""

    who: str
    day: int
    answers: Mapping[str, int]


@frozen
class Series:
    """One person's answers in one area, the days strictly ascending."""

    who: str
    area: str
    days: tuple[int, ...]
    values: tuple[int, ...]

    def since(self, day: int) -> Series:
        """The part of it from a day on."""
        at = next((n for n, each in enumerate(self.days) if each >= day), len(self.days))
        return Series(self.who, self.area, self.days[at:], self.values[at:])


def answered_days(who: str, day: int, payload: Mapping[str, object]) -> AnsweredDays:
    """What a record of a check-in holds, as far as it means what it means now."""
    taps = comparable(whole_answers(payload.get("answers")), payload.get("version"))
    return AnsweredDays(who, day, taps | whole_answers(payload.get("week")))


def series_of(check_ins: Iterable[AnsweredDays], today: int) -> dict[tuple[str, str], Series]:
    """Every series there is, by person and area."""
    found: dict[tuple[str, str], dict[int, int]] = {}
    for each in check_ins:
        if each.day > today:
            continue
        for area, value in each.answers.items():
            if LOWEST <= value <= HIGHEST:
                found.setdefault((each.who, area), {})[each.day] = value
    return {(who, area): _in_order(who, area, by_day) for (who, area), by_day in found.items()}


def _in_order(who: str, area: str, by_day: Mapping[int, int]) -> Series:
    days = tuple(sorted(by_day))
    return Series(who, area, days, tuple(by_day[day] for day in days))
