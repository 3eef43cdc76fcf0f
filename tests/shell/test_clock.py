"""Local clocks jump twice a year: what they never show is refused, what they show twice is said."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.shell.clock import local_instant
from tests.conftest import Cli

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("zone", "gap"),
    [("Europe/Berlin", "2027-03-28 02:30"), ("America/New_York", "2027-03-14 02:00"),
     ("Australia/Lord_Howe", "2026-10-04 02:15"), ("Pacific/Apia", "2011-12-30 12:00")],
)  # fmt: skip
def test_a_time_over_which_the_clocks_jump_does_not_exist(
    zone: str, gap: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    with pytest.raises(ValueError, match="doesn't exist"):
        local_instant(wall(gap), LONG_AGO)


def test_of_two_the_first_that_is_to_come_is_taken() -> None:
    first, twice = local_instant(wall("2026-10-25 02:30"), LONG_AGO)
    assert (twice, first.utcoffset()) == (True, timedelta(hours=2))
    second, _ = local_instant(wall("2026-10-25 02:30"), first)
    assert second - first == timedelta(hours=1)
    assert local_instant(wall("2026-10-25 03:00"), LONG_AGO)[1] is False


@given(st.datetimes(datetime(1990, 1, 1), datetime(2037, 1, 1)))  # noqa: DTZ001
def test_every_other_time_is_the_one_that_the_clocks_show(at: datetime) -> None:
    try:
        instant, _ = local_instant(at, LONG_AGO)
    except ValueError:
        return
    assert instant.astimezone(UTC).astimezone().replace(tzinfo=None, fold=0) == at


def test_a_date_is_not_planned_for_an_hour_that_is_not_there(cli: Cli) -> None:
    refused = cli("date-idea", "--at", "2027-03-28 02:30", "--ics", "-")
    assert refused.code == 2
    assert "02:30 doesn't exist on 2027-03-28" in refused.err
    assert cli("date-idea", "history", "--json").data["offers"] == []


def test_a_time_that_comes_twice_is_said_and_the_calendar_has_the_one_that_was_said(
    cli: Cli,
) -> None:
    said = cli("date-idea", "--at", "2027-10-31 02:30", "--ics", "-")
    assert "twice" in said.err
    assert "UTC+02:00" in said.err
    assert "\nDTSTART:20271031T003000Z\r" in said.out
