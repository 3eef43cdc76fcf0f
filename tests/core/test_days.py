"""Days turn at 04:00 and are typed as people type them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from intimacy_cli.core.days import day_of, join_words, say_day

TODAY = date(2026, 11, 23)
offsets = st.integers(-12 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
instants = st.datetimes(datetime(1950, 1, 1), datetime(2090, 1, 1), timezones=offsets)  # noqa: DTZ001


@example(datetime(2026, 11, 23, 4, 0, tzinfo=UTC))
@example(datetime(2026, 11, 23, 3, 59, tzinfo=UTC))
@given(instants)
def test_the_hours_before_four_belong_to_the_evening_before(now: datetime) -> None:
    expected = now.date() if now.hour >= 4 else now.date() - timedelta(days=1)
    assert day_of(now) == expected


def test_a_day_is_spoken_whatever_the_locale() -> None:
    assert say_day(TODAY) == "Monday 23 November 2026"


@pytest.mark.parametrize(
    ("words", "said"),
    [((), ""), (("Ana",), "Ana"), (("Ana", "Ben"), "Ana and Ben"), (("a", "b", "c"), "a, b and c")],
)
def test_lists_are_said_as_people_say_them(words: tuple[str, ...], said: str) -> None:
    assert join_words(words) == said
