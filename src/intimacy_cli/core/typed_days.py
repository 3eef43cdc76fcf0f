"""A day as people type it: `today`, `friday`, `28 Nov`, `28.11.2026`. Pure; asks no clock.

Read as it is meant, or refused in a sentence: never taken for another day. What can mean two days
(`11/12/2026`, `next friday`, today's own weekday) is refused.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from .bounds import MOST_YEARS_AHEAD
from .days import EARLIEST, say_day

SHAPES = "2026-11-20, today, friday or 20 November"
_WEEKDAYS = (
    "mon monday", "tue tues tuesday", "wed weds wednesday", "thu thur thurs thursday",
    "fri friday", "sat saturday", "sun sunday",
)  # fmt: skip
_MONTHS = (
    "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
    "aug august", "sep sept september", "oct october", "nov november", "dec december",
)  # fmt: skip
_WEEKDAY = {word: at for at, words in enumerate(_WEEKDAYS) for word in words.split()}
_MONTH = {word: at for at, words in enumerate(_MONTHS, 1) for word in words.split()}
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
# A full stop at the end, or a year: '7.05' alone is a time, '28.11' may be one.
_DOTTED = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\.(?: ?([0-9]{4}))?")
_NAMED = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|\.)? (?:of )?([a-z]+)\.?(?: ([0-9]{4}))?")
_NAME_FIRST = re.compile(r"([a-z]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?: ([0-9]{4}))?")
_SLASHED = re.compile(r"[0-9]{1,4}[/-][0-9]{1,2}(?:[/-][0-9]{1,4})?")
_AHEAD = re.compile(r"in ([0-9]{1,3}|a|one) (day|week)s?")


def parse_day(text: str, today: date, *, coming: bool = False) -> date:
    """The day that is meant; `coming` tells which way one without a year or a date lies.

    Raises ValueError with a sentence that quotes the text.
    """
    words = plain_words(text)
    try:
        day = day_of_words(words, today, coming=coming)
    except ValueError as error:
        raise ValueError(f"{text!r} {error}") from None
    if day is None:
        raise ValueError(f"{text!r} isn't a day; try {SHAPES}")
    if day == today and is_weekday(words):
        raise ValueError(f"{text!r} could be today or a week away; write today, or the date")
    if day < EARLIEST:
        raise ValueError(f"{text!r} is too long ago")
    return day


def parse_coming_day(text: str, today: date) -> date:
    """A day that is put in a calendar, as `parse_day` reads it; it may have passed.

    Raises ValueError with a sentence, also for one that nobody will see.
    """
    day = parse_day(text, today, coming=True)
    if day.year > today.year + MOST_YEARS_AHEAD:
        raise ValueError(f"{text!r} is more than {MOST_YEARS_AHEAD} years away")
    return day


def plain_words(text: str) -> str:
    """The text in small letters, with single blanks, without commas but those between digits."""
    return " ".join(re.sub(r",(?![0-9])|(?<![0-9]),", " ", text.lower()).split())


def is_weekday(words: str) -> bool:
    """Whether `plain_words` are the name of a weekday and no more."""
    return words.removeprefix("on ") in _WEEKDAY


def day_of_words(words: str, today: date, *, coming: bool) -> date | None:
    """The day of these `plain_words`, today for today's own weekday; None if they name none.

    Raises ValueError with the end of a sentence for a day that is not there, or is two days.
    """
    words = words.removeprefix("on ")
    if words in ("today", "tomorrow", "yesterday"):
        return _later(today, ("yesterday", "today", "tomorrow").index(words) - 1)
    if words in _WEEKDAY:
        ahead = (_WEEKDAY[words] - today.weekday()) % 7
        return _later(today, ahead if coming or not ahead else ahead - 7)
    if match := _AHEAD.fullmatch(words):
        count = int(match[1]) if match[1].isdecimal() else 1
        return _later(today, count * (7 if match[2] == "week" else 1))
    first, _, rest = words.partition(" ")
    if rest and first in _WEEKDAY:
        return _on_weekday(_dated(rest, today, coming=coming), _WEEKDAY[first])
    return _dated(words, today, coming=coming)


def _on_weekday(day: date | None, weekday: int) -> date | None:
    if day is not None and day.weekday() != weekday:
        raise ValueError(f"has the wrong weekday: it's {say_day(day)}")
    return day


def _dated(words: str, today: date, *, coming: bool) -> date | None:
    if match := _ISO.fullmatch(words):
        return _there(int(match[1]), int(match[2]), int(match[3]))
    if _SLASHED.fullmatch(words):
        raise ValueError("can be read in two ways; write it as 2026-11-20")
    if match := _DOTTED.fullmatch(words):
        return _in_year(match[3], int(match[2]), int(match[1]), today, coming=coming)
    if (match := _NAMED.fullmatch(words)) and match[2] in _MONTH:
        return _in_year(match[3], _MONTH[match[2]], int(match[1]), today, coming=coming)
    if (match := _NAME_FIRST.fullmatch(words)) and match[1] in _MONTH:
        return _in_year(match[3], _MONTH[match[1]], int(match[2]), today, coming=coming)
    return None


def _in_year(year: str | None, month: int, day: int, today: date, *, coming: bool) -> date:
    """A day of a year, or without one the next such day, or the last."""
    if year:
        return _there(int(year), month, day)
    for each in (today.year, today.year + (1 if coming else -1)):
        try:
            found = date(each, month, day)
        except ValueError:
            continue
        if found == today or (found > today) == coming:
            return found
    raise ValueError("isn't in the calendar; write it with its year")


def _there(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError("isn't in the calendar") from None


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise ValueError("is too far away") from None
