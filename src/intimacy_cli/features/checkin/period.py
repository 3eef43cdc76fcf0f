"""Which days of the history are looked at: a month, or from a day on. Pure."""

from __future__ import annotations

from datetime import date, timedelta

from ...core.days import next_month
from ...core.frozen import frozen
from ...errors import WrongUse

DAYS = 30
# Before this day of a month the one before is shown too: a week alone is no picture.
EARLY = 8


@frozen
class Period:
    """From a day to a day, both with it; `drawn` is the first of the first month of a picture."""

    since: date
    until: date
    drawn: date


def of_month(text: str, today: date) -> Period:
    """A month as it was typed, `2026-11`. Raises WrongUse.

    >>> of_month("2026-02", date(2026, 11, 23)).until
    datetime.date(2026, 2, 28)
    """
    try:
        first = date.fromisoformat(f"{text.strip()}-01")
    except ValueError:
        raise WrongUse(f"--month {text!r} isn't a month.", "Give one such as 2026-11.") from None
    if first > today:
        raise WrongUse(f"--month: {text} hasn't come yet.", "Give this month or an earlier one.")
    last = next_month(first) - timedelta(days=1)
    return Period(first, min(last, today), first)


def since_day(first: date, today: date) -> Period:
    """From a day on."""
    return Period(first, today, first.replace(day=1))


def lately(today: date) -> Period:
    """So many days with today, and all of this month."""
    month = today.replace(day=1)
    since = min(today - timedelta(days=DAYS - 1), month)
    return Period(since, today, since.replace(day=1) if today.day < EARLY else month)


def year_before(day: date) -> date:
    """The same day a year before; the day before it where there is none.

    >>> year_before(date(2024, 2, 29))
    datetime.date(2023, 2, 28)
    """
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
