"""The dates that are fixed for a day and an hour: what they are, and the next one. Pure.

What one partner keeps as a surprise is seen as both may see it: that there is one, and when.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from ...core.days import MONTHS, WEEKDAYS, day_of, short
from ...core.draw_history import DONE, OFFERED, VETOED
from ...core.frozen import frozen
from ...store.record import StoredRecord
from .date_log import TAKEN

KINDS = (OFFERED, TAKEN, DONE, VETOED)
USUAL_MINUTES = 120  # for an idea whose length nobody has said
OPEN_DAYS = timedelta(days=14)  # so long an idea that was taken without an hour is put before them
# So far back one looks for what was taken; and longer than that, none lasts.
FURTHEST = timedelta(days=400)


@frozen
class PlannedDate:
    """A date with its hour; a surprise has no `idea` and no `title`."""

    at: datetime
    ends: datetime
    idea: str = ""
    title: str = ""


def when_fixed(at: datetime, minutes: int | None) -> dict[str, Any]:
    """What a record keeps of when it is to be."""
    return {"at": at.isoformat(timespec="minutes")} | ({"minutes": minutes} if minutes else {})


def next_planned(records: Iterable[StoredRecord], now: datetime) -> PlannedDate | None:
    """The next one that isn't over; `records` as both may see them, oldest first."""
    fixed_now: dict[str, PlannedDate | None] = {}
    surprises: dict[str | None, str] = {}
    for each in records:
        secret = bool(each.payload.get("surprise"))
        if each.kind == OFFERED and not secret:
            continue
        name = f"idea {each.payload.get('idea')}"
        if secret:
            # What its planner takes later, for another hour, is the last that they drew.
            name = each.id if each.kind == OFFERED else surprises.get(each.author, each.id)
            surprises[each.author] = name
        fixes = each.kind in (OFFERED, TAKEN)
        fixed_now[name] = _planned(each.payload, now) if fixes else None
    coming = [each for each in fixed_now.values() if each is not None and each.ends > now]
    return min(coming, key=lambda each: each.at, default=None)


def taken_without_hour(records: Iterable[StoredRecord], today: date) -> tuple[str, str] | None:
    """The idea (id, title) taken last whose hour is open, until it's done or two weeks are over."""
    found: tuple[str, str] | None = None
    for each in records:
        idea = str(each.payload.get("idea"))
        if each.kind == TAKEN and not each.payload.get("surprise"):
            is_open = "at" not in each.payload and each.day > today - OPEN_DAYS
            if is_open:
                found = idea, str(each.payload.get("title", idea))
            elif found and found[0] == idea:
                found = None
        elif each.kind in (DONE, VETOED) and found and found[0] == idea:
            found = None
    return found


def _planned(payload: Mapping[str, Any], now: datetime) -> PlannedDate | None:
    minutes = payload.get("minutes")
    try:
        at = datetime.fromisoformat(str(payload.get("at"))).astimezone(now.tzinfo)
        lasts = timedelta(minutes=minutes if isinstance(minutes, int) else USUAL_MINUTES)
        ends = at + min(lasts, FURTHEST)
    except (ValueError, OverflowError):
        # Nothing is fixed, or an import fixed it for a day that no calendar has.
        return None
    if payload.get("surprise"):
        return PlannedDate(at, ends)
    idea = str(payload.get("idea"))
    return PlannedDate(at, ends, idea, str(payload.get("title", idea)))


def when_words(at: datetime, now: datetime) -> str:
    """The day as two people say it: `Today`, `Tomorrow`, `Saturday`, `Saturday 12 December`.

    >>> now = datetime(2026, 11, 30, 20)
    >>> when_words(datetime(2026, 12, 5, 19, 30), now), when_words(datetime(2026, 12, 9, 9), now)
    ('Saturday', 'Wednesday 9 December')
    """
    day = at.date()
    away = (day - day_of(now)).days
    if away <= 0:
        return "Today"
    if away == 1:
        return "Tomorrow"
    weekday = WEEKDAYS[day.weekday()]
    return weekday if away < len(WEEKDAYS) else f"{weekday} {day.day} {MONTHS[day.month - 1]}"


def short_when(at: datetime, now: datetime) -> str:
    """The same beside a row: `Today`, `Tomorrow`, `Sat`, `12 Dec`."""
    words = when_words(at, now)
    if words in ("Today", "Tomorrow"):
        return words
    return words[:3] if words in WEEKDAYS else short(at.date())
