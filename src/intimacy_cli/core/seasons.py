"""Which season it is: by the months, and by the half of the globe. Pure."""

from __future__ import annotations

from datetime import date, timedelta

SEASONS = ("winter", "spring", "summer", "autumn")


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
