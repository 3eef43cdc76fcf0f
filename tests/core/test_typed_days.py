"""Days are typed as people type them; what could be two days is refused."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.days import EARLIEST, say_day
from intimacy_cli.core.typed_days import parse_day
from intimacy_cli.core.typed_minutes import parse_minutes

TODAY = date(2026, 11, 23)  # a Monday
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAYS = st.dates(EARLIEST, date(2300, 1, 1))


@given(st.dates(min_value=EARLIEST), st.booleans())
def test_a_day_that_was_written_is_read_back(day: date, coming: bool) -> None:
    assert parse_day(day.isoformat(), TODAY, coming=coming) == day


@given(DAYS, st.booleans())
def test_every_way_of_writing_a_whole_date_means_that_day(day: date, coming: bool) -> None:
    month = MONTHS[day.month - 1]
    for typed in (
        say_day(day), f"{day.day}.{day.month}.{day.year}", f"{day:%d.%m.%Y}",
        f"{day:%d. %m. %Y}", f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}",
        f" {day.day}th {month} {day.year}", f"{say_day(day)[:3]}, {day.day} {month} {day.year}",
    ):  # fmt: skip
        assert parse_day(typed, TODAY, coming=coming) == day


@given(st.integers(1, 364))
def test_a_date_without_its_year_is_the_next_or_the_last_of_that_name(days: int) -> None:
    for coming in (True, False):
        day = TODAY + timedelta(days=days if coming else -days)
        for typed in (f"{day.day}.{day.month}.", f"{day.day} {MONTHS[day.month - 1]}"):
            assert parse_day(typed, TODAY, coming=coming) == day


@pytest.mark.parametrize(
    ("typed", "coming", "day"),
    [
        ("today", False, "2026-11-23"),
        (" Yesterday ", False, "2026-11-22"),
        ("tomorrow", True, "2026-11-24"),
        ("tue", True, "2026-11-24"),
        ("Tuesday", False, "2026-11-17"),
        ("on Sunday", True, "2026-11-29"),
        ("Sunday", False, "2026-11-22"),
        ("in 3 days", True, "2026-11-26"),
        ("in a week", True, "2026-11-30"),
        ("Mon 30 Nov", True, "2026-11-30"),
    ],
)
def test_days_have_names(typed: str, coming: bool, day: str) -> None:
    assert parse_day(typed, TODAY, coming=coming) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "2026-02-30", "20261123", "2026-11-2x", "0001-01-01", "monday", "next friday",
     "11/12/2026", "11/12", "12-11-2026", "7.05", "28.11", "28", "29 Feb", "31 Nov 2026",
     "Tue 30 Nov 2026", "\u0662\u0663 Nov", "2026-11", "in 99999 days", "Nov"],
)  # fmt: skip
def test_what_is_no_day_or_two_is_refused_in_a_sentence_that_quotes_it(typed: str) -> None:
    for coming in (True, False):
        with pytest.raises(ValueError, match=r"day|ago|two ways|its year|calendar") as caught:
            parse_day(typed, TODAY, coming=coming)
        assert repr(typed) in str(caught.value)


@given(st.text("0123456789./- adefhijmnorstuvwy", max_size=14), st.booleans())
def test_whatever_is_typed_is_a_day_or_a_sentence(typed: str, coming: bool) -> None:
    with suppress(ValueError):
        assert parse_day(typed, TODAY, coming=coming) >= EARLIEST


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("45", 45), ("45 min", 45), ("1h", 60), ("1h30", 90), ("2 hours", 120), ("1 h 05 min", 65)],
)
def test_a_length_of_time_is_read_as_it_is_said(typed: str, minutes: int) -> None:
    assert parse_minutes(typed) == minutes


@pytest.mark.parametrize("typed", ["", "nan", "inf", "-30", "1e3", "1.5", "1h75", "20:30", "9" * 9])
def test_what_is_no_length_of_time_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="isn't a number of minutes"):
        parse_minutes(typed)
