"""An instant to come as people type it: `19:30`, `2026-11-28 19:30`. Pure; asks no clock."""

from __future__ import annotations

from datetime import datetime, time, timedelta

SHAPES = "19:30, tomorrow 19:30, or 2026-11-28 19:30"


def parse_moment(text: str, now: datetime) -> datetime:
    """The local instant, without an offset. `now` is local too.

    A time alone is the next time the clock shows it. Raises ValueError with a sentence when the
    text is no instant, or one that has passed.
    """
    local = now.replace(tzinfo=None)
    words = text.strip().lower()
    if words[:1].isdecimal():
        words = words.replace("t", " ", 1)
    day, _, clock = words.rpartition(" ")
    try:
        at = _clock(clock)
        found = datetime.combine(_day(day.strip(), local, at), at)
    except ValueError:
        raise ValueError(f"{text!r} is no time; write it as {SHAPES}") from None
    if found <= local:
        raise ValueError(f"{text!r} has passed already")
    return found


def _clock(word: str) -> time:
    at = time.fromisoformat(word.zfill(5))
    if at.tzinfo is not None:
        raise ValueError
    return at


def _day(word: str, now: datetime, at: time) -> datetime:
    if not word:
        return now if datetime.combine(now, at) > now else now + timedelta(days=1)
    if word in ("today", "tomorrow"):
        return now + timedelta(days=word == "tomorrow")
    if len(word) != len("2026-11-28"):
        raise ValueError
    return datetime.fromisoformat(word)
