"""An instant to come as people type it: `19:30`, `19.30`, `7pm`, `Fri 19h30`. Pure; asks no clock.

All ways of reading the words are tried, the day first or the time first. Just one of them must
make sense; else the text is refused in a sentence, never taken for something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from .days import DAY_TURNS_AT, LATEST, say_day
from .frozen import frozen
from .typed_days import day_of_words, is_weekday, plain_words

SHAPES = "19:30, tomorrow 7pm, or 2026-11-28 19:30"
_CLOCK = re.compile(
    r"(?:(?:at|um|kl\.?|@) ?)?"
    r"(?P<hour>[0-9]{1,2})(?:(?:[:.,]| ?h ?)(?P<minute>[0-9]{2})(?::(?P<second>00))?|(?P<h> ?h))?"
    r"(?: ?(?P<half>[ap])\.?m\.?)?(?P<o_clock> uhr| ?h)?"
)
_FOUR = re.compile(r"(?:at )?(?P<hour>[0-9]{2})(?P<minute>[0-9]{2})(?: ?h)?")
# The hours, first and last, to which a word for a part of the day can belong.
_PARTS = {"morning": (4, 11), "afternoon": (12, 18), "evening": (17, 23), "night": (18, 23)}
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}


@frozen
class _Clock:
    """A time as it was written; `bare` is an hour alone, of which half of the day is not said."""

    at: time
    bare: bool = False
    half: bool = False


# How the sentences of this module begin; those of the standard library are for nobody's eyes.
_OURS = ("is ", "isn't ", "could be ", "ends ")


def parse_moment(text: str, now: datetime) -> datetime:
    """The local instant, without an offset. `now` is local too.

    A time alone is the next time the clock shows it. Raises ValueError with a sentence when the
    text is no instant, could be two, or has passed.
    """
    local = now.replace(tzinfo=None)
    words = _spelt(text)
    part = [word for word in words if word in _PARTS]
    rest = [word for word in words if word not in _PARTS]
    faults: list[str] = []
    readings: set[datetime] = set()
    for day, clock in _divided(rest):
        try:
            readings |= set(_readings(day, clock, part, local))
        except (ValueError, OverflowError) as error:
            faults.append(str(error))
    if len(readings) != 1:
        ours = (each for each in faults if each.startswith(_OURS))
        fault = next(ours, f"isn't a time; try {SHAPES}")
        raise ValueError(f"{text!r} {fault}")
    (found,) = readings
    if found <= local:
        raise ValueError(f"{text!r} is already past: {spoken_moment(found)}")
    if found.year > LATEST.year:
        raise ValueError(f"{text!r} is too far away")
    return found


def spoken_moment(at: datetime) -> str:
    """An instant as it is said: `Monday 23 November 2026, 19:30`."""
    return f"{say_day(at.date())}, {at:%H:%M}"


def _spelt(text: str) -> list[str]:
    words = plain_words(text)
    words = re.sub(r"^([0-9]{4}-[0-9]{2}-[0-9]{2})t(?=[0-9])", r"\1 ", words)
    words = re.sub(r"\bin the (?=morning|afternoon|evening)", "", words)
    words = re.sub(r"\bthis (?=morning|afternoon|evening)", "today ", words)
    return re.sub(r"\btonight\b", "today night", words).split()


def _divided(words: list[str]) -> Iterator[tuple[str, str]]:
    """The words as a day and a time, either first."""
    for at in range(len(words) + 1):
        yield " ".join(words[:at]), " ".join(words[at:])
        if 0 < at < len(words):
            yield " ".join(words[at:]), " ".join(words[:at])


def _readings(day: str, clock: str, part: list[str], now: datetime) -> Iterator[datetime]:
    """What a day and a time can mean; nothing if they are none.

    Raises ValueError with the end of a sentence, which begins with 'is' if it says why.
    """
    if len(part) > 1:
        return
    if clock == "midnight":
        if day not in ("", "today") or part not in ([], ["night"]):
            raise ValueError("ends one day and begins the next; write 00:00")
        yield datetime.combine(now.date() + timedelta(days=1), time(0))
        return
    read = _clock(clock)
    if read is None:
        return
    on = _day(day, now)
    if on is None and day:
        return
    at = _in_part(read, part)
    if on is not None:
        found = datetime.combine(on, at)
        # Its own weekday, when the time is over, is the one of the week to come.
        again = is_weekday(day) and found <= now
        yield found + timedelta(days=7) if again else found
        return
    today = datetime.combine(now.date(), at)
    yield today if today > now else today + timedelta(days=1)


def _day(words: str, now: datetime) -> date | None:
    if words == "tomorrow" and timedelta(hours=now.hour) < DAY_TURNS_AT:
        # The evening is not over for who is awake, and yet the date has changed.
        raise ValueError("could be two days just after midnight; write the date")
    return day_of_words(words, now.date(), coming=True) if words else None


def _clock(words: str) -> _Clock | None:
    if words in _NAMED:
        return _Clock(_NAMED[words], half=True)
    if match := _FOUR.fullmatch(words):
        return _Clock(time(int(match["hour"]), int(match["minute"])))
    match = _CLOCK.fullmatch(words)
    if match is None:
        return None
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), match["half"]
    if half:
        if not 1 <= hour <= 12 or match["h"] or match["o_clock"]:
            return None
        hour = hour % 12 + 12 * (half == "p")
    bare = not (half or match["minute"] or match["h"] or match["o_clock"])
    return _Clock(time(hour, minute), bare, half=bool(half))


def _in_part(read: _Clock, part: list[str]) -> time:
    """The time of day that is meant, given the part of the day that was named, if any."""
    at = read.at
    if not part:
        if read.bare:
            halves = f", {at.hour}am or {at.hour}pm" if 1 <= at.hour <= 12 else ""
            raise ValueError(f"isn't a full time; write {at.hour}:00{halves}")
        return at
    first, last = _PARTS[part[0]]
    hours = {at.hour} if read.half or at.hour > 12 else {at.hour, at.hour + 12}
    fitting = [hour for hour in hours if first <= hour <= last]
    if len(fitting) != 1:
        raise ValueError(f"isn't in the {part[0]}; write it as {SHAPES}")
    return at.replace(hour=fitting[0])
