"""An instant to come, as people type it."""

from __future__ import annotations

from datetime import datetime

import pytest

from intimacy_cli.core.moments import parse_moment

NOW = datetime(2026, 11, 23, 20, 15)  # noqa: DTZ001 - local time, as it is typed


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("21:00", "2026-11-23 21:00"),
        ("9:30", "2026-11-24 09:30"),
        ("tomorrow 19:30", "2026-11-24 19:30"),
        ("today 23:00", "2026-11-23 23:00"),
        ("2026-11-28 19:30", "2026-11-28 19:30"),
        ("2026-11-28T19:30", "2026-11-28 19:30"),
    ],
)
def test_a_time_is_the_next_one_and_a_day_is_that_day(typed: str, means: str) -> None:
    assert parse_moment(typed, NOW) == datetime.fromisoformat(means)


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "25:00", "2026-11-28", "2026-13-01 10:00", "2026-11-23 20:15", "19:00+02:00",
     "today 20:00", "20261128 10:00"],
)  # fmt: skip
def test_what_is_no_time_to_come_is_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match=r"no time|passed|local"):
        parse_moment(typed, NOW)
