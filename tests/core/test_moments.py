"""An instant to come, as people type it: read as it is meant, or refused."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.days import say_day
from intimacy_cli.core.parse_when import parse_moment

NOW = datetime(2026, 11, 23, 20, 15)  # noqa: DTZ001 - local time, as it is typed; a Monday
TIMES = st.times().map(lambda each: each.replace(second=0, microsecond=0))


def written(at: time) -> list[str]:
    """The ways of writing one time of day, each of which says it whole."""
    half = f"{(at.hour - 1) % 12 + 1}:{at:%M}"
    noon = "pm" if at.hour >= 12 else "am"
    ways = [f"{at:%H}{mark}{at:%M}" for mark in (":", ".", ",", "h", " h ", "")]
    ways += [f"{at.hour}{mark}{at:%M}" for mark in ":.,h"]
    ways += [f"{half}{noon}", f"{half} {noon.upper()}", f"{half.replace(':', '.')} {noon[0]}.m."]
    ways += [f"at {at:%H:%M}", f"{at:%H.%M} Uhr", f"kl. {at:%H.%M}", f"{at:%H:%M}:00"]
    if at.minute == 0:
        ways += [f"{at.hour}h", f"{at.hour} h", f"{at.hour} Uhr", f"{half[:-3]}{noon}"]
    return ways


@given(TIMES)
def test_every_way_of_writing_a_time_means_that_time(at: time) -> None:
    today = datetime.combine(NOW.date(), at)
    for typed in written(at):
        assert parse_moment(typed, NOW) == (today if today > NOW else today + timedelta(days=1))


@given(st.dates(date(2026, 11, 24), date(2400, 1, 1)), TIMES)
def test_a_day_and_a_time_are_that_day_and_that_time_in_either_order(day: date, at: time) -> None:
    ways, days = written(at), (day.isoformat(), say_day(day), f"{day:%d.%m.%Y}", f"{day},")
    for index, on in enumerate(days):
        clock = ways[(day.day + index) % len(ways)]
        for typed in (f"{on} {clock}", f"{clock} {on}"):
            assert parse_moment(typed, NOW) == datetime.combine(day, at)


@given(st.text("0123456789:.,h apmtonigfr", min_size=1, max_size=12))
def test_what_is_accepted_says_the_hour_and_the_minute_that_are_taken(typed: str) -> None:
    try:
        found = parse_moment(typed, NOW)
    except ValueError:
        return
    numbers = [int(each) for each in re.findall("[0-9]+", typed)]
    if numbers == [found.hour * 100 + found.minute]:
        return
    assert found.minute in numbers or found.minute == 0
    assert found.hour % 12 in [each % 12 for each in numbers] or "noon" in typed
    assert (found.second, found.microsecond) == (0, 0)


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("21:00", "2026-11-23 21:00"),
        ("9:30", "2026-11-24 09:30"),
        ("tomorrow 19:30", "2026-11-24 19:30"),
        ("today 23:00", "2026-11-23 23:00"),
        ("2026-11-28 19:30", "2026-11-28 19:30"),
        ("2026-11-28T19:30", "2026-11-28 19:30"),
        ("19.30", "2026-11-24 19:30"),
        ("7.05", "2026-11-24 07:05"),
        ("28.11. 19.30", "2026-11-28 19:30"),
        ("Fri 19:30", "2026-11-27 19:30"),
        ("friday 7pm", "2026-11-27 19:00"),
        ("Mon 21:00", "2026-11-23 21:00"),
        ("Mon 19:00", "2026-11-30 19:00"),
        ("tomorrow 7pm", "2026-11-24 19:00"),
        ("7pm tomorrow", "2026-11-24 19:00"),
        ("tonight 9", "2026-11-23 21:00"),
        ("tonight 8:30", "2026-11-23 20:30"),
        ("tomorrow evening at 8", "2026-11-24 20:00"),
        ("9 in the morning", "2026-11-24 09:00"),
        ("12am", "2026-11-24 00:00"),
        ("12pm", "2026-11-24 12:00"),
        ("noon", "2026-11-24 12:00"),
        ("midnight", "2026-11-24 00:00"),
        ("in 3 days 7 pm", "2026-11-26 19:00"),
    ],
)
def test_a_time_is_the_next_one_and_a_day_is_that_day(typed: str, means: str) -> None:
    assert parse_moment(typed, NOW) == datetime.fromisoformat(means)


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "25:00", "24:00", "19:60", "2026-11-28", "2026-13-01 10:00", "2026-11-23 20:15",
     "19:00+02:00", "19:30Z", "today 20:00", "20261128 10:00", "19.3", "19.300", "19:30:15", "7",
     "tomorrow 7", "Fri 19", "tonight", "tonight 7:30", "tonight 12", "13pm", "0am", "half 8",
     "tomorrow midnight", "yesterday 21:00", "next fri 7pm", "11/12/2026 19:30", "7pm 8pm",
     "Tue 28 Nov 19:30", "evening morning 7", "\u0667:\u0663\u0660", "9999-12-31 19:30"],
)  # fmt: skip
def test_what_is_no_time_to_come_is_a_sentence(typed: str) -> None:
    with pytest.raises(
        ValueError,
        match=r"isn't (a|in)|begins the next|past|too far|day|two ways|calendar",
    ) as caught:
        parse_moment(typed, NOW)
    assert repr(typed) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_just_after_midnight_tomorrow_could_be_two_days() -> None:
    night = datetime(2026, 11, 24, 1, 0)  # noqa: DTZ001
    with pytest.raises(ValueError, match="two days just after midnight"):
        parse_moment("tomorrow 19:30", night)
    assert parse_moment("tomorrow 19:30", night.replace(hour=4)).day == 25
    assert parse_moment("tonight 8", night) == datetime(2026, 11, 24, 20, 0)  # noqa: DTZ001
