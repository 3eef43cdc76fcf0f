"""Days as couples live them: the day turns at 04:00, not at midnight. Asks no clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta

# A check-in after a late evening belongs to that evening.
DAY_TURNS_AT = timedelta(hours=4)
# Older days are slips of the pen, and later ones of a clock; from either, going on some weeks or
# back never leaves the calendar.
EARLIEST, LATEST = date(1900, 1, 1), date(9000, 12, 31)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
SEASONS = ("winter", "spring", "summer", "autumn")


def day_of(now: datetime) -> date:
    """The day to which a local instant belongs."""
    return (now - DAY_TURNS_AT).date()


def say_day(day: date) -> str:
    """A day as it is said: `Monday 23 November 2026`."""
    # strftime follows the locale; the rest of a sentence does not.
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def short(day: date) -> str:
    """A day as it stands in brackets behind what it is about: `23 Nov`."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def next_month(day: date) -> date:
    """The first day of the month after this one's.

    >>> next_month(date(2026, 12, 31))
    datetime.date(2027, 1, 1)
    """
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)


def join_words(words: tuple[str, ...] | list[str], last: str = "and") -> str:
    """Words as a list is said: `Ana`, `Ana and Ben`, `close, shared and new`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def season_of(day: date, *, south: bool) -> str:
    """The season of a day by the months, as weather offices count it.

    >>> season_of(date(2026, 11, 30), south=False), season_of(date(2026, 11, 30), south=True)
    ('autumn', 'spring')
    """
    turn = (day.month % 12) // 3  # 0 from December to February
    return SEASONS[(turn + 2) % 4 if south else turn]


def is_south(january: timedelta, july: timedelta) -> bool | None:
    """The half of the globe by how far the clocks are from UTC: they go forward in summer.

    None where they stand alike all year, as near the equator.

    >>> is_south(timedelta(hours=11), timedelta(hours=10))
    True
    """
    return None if january == july else january > july
