"""Clocks that jump back, and nights with an hour too many or too few."""

from __future__ import annotations

import time
from typing import Any

import pytest

from tests.conftest import Cli

FIRST = "6,5,6,2,4,5,3"


def at(cli: Cli, now: str, *arguments: str) -> dict[str, Any]:
    """What a command answers at this moment."""
    done = cli(*arguments, "--json", env={"INTIMACY_NOW": now})
    assert done.code in (0, 1), done.err
    return dict(done.data)


def test_after_the_clock_went_back_a_week_nothing_is_lost(cli: Cli) -> None:
    at(cli, "2026-11-23T20:00:00+01:00", "checkin", "--as", "Ana", "--answers", FIRST)
    at(cli, "2026-11-16T20:00:00+01:00", "checkin", "--as", "Ana", "--answers", FIRST)
    days = at(cli, "2026-11-16T21:00:00+01:00", "checkin", "history", "--as", "Ana")["days"]
    assert [each["day"] for each in days] == ["2026-11-16", "2026-11-23"]
    assert at(cli, "2026-11-16T21:00:00+01:00", "data", "verify")["faults"] == []


def test_the_last_thing_written_is_the_last_whatever_the_clock_says(cli: Cli) -> None:
    at(cli, "2026-11-23T20:00:00+01:00", "checkin", "--as", "Ana", "--answers", FIRST)
    at(cli, "2026-11-16T20:00:00+01:00", "checkin", "--as", "Ana", "--answers", FIRST)
    (act,) = at(cli, "2026-11-15T20:00:00+01:00", "data", "undo", "--as", "Ana")["acts"]
    assert act["day"] == "2026-11-16"
    (act,) = at(cli, "2026-11-14T20:00:00+01:00", "data", "undo", "--as", "Ana")["acts"]
    assert (act["day"], act["restored"]) == ("2026-11-16", True)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-10-25T02:30:00+02:00", "2026-10-24"),  # the hour that comes twice, first time
        ("2026-10-25T02:30:00+01:00", "2026-10-24"),  # the second time
        ("2026-10-25T03:59:59+01:00", "2026-10-24"),
        ("2026-10-25T04:00:00+01:00", "2026-10-25"),
        ("2026-03-29T01:59:59+01:00", "2026-03-28"),
        ("2026-03-29T03:00:00+02:00", "2026-03-28"),  # the hour after the one that is left out
        ("2026-03-29T04:00:00+02:00", "2026-03-29"),
        ("2026-12-31T23:59:59+01:00", "2026-12-31"),
        ("2027-01-01T03:59:59+01:00", "2026-12-31"),
        ("2028-02-29T12:00:00+01:00", "2028-02-29"),
    ],
)
def test_a_night_belongs_to_its_evening_also_when_the_clocks_change(
    cli: Cli, moment: str, day: str
) -> None:
    assert at(cli, moment, "checkin", "--as", "Ana", "--answers", FIRST)["day"] == day
    refused = at(cli, moment, "checkin", "--as", "Ana", "--answers", FIRST)
    assert refused["code"] == "already-answered"
    assert at(cli, moment, "checkin", "status")["due"] == []
    assert at(cli, moment, "data", "verify")["faults"] == []


def test_whoever_travels_answers_once_a_day_all_the_same(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    for zone, moment in (
        ("Pacific/Auckland", "2026-11-23T21:00:00+13:00"),
        ("America/Los_Angeles", "2026-11-24T05:00:00-08:00"),
    ):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        at(cli, moment, "checkin", "--as", "Ana", "--answers", FIRST)
    days = at(cli, "2026-11-24T20:00:00-08:00", "checkin", "history", "--as", "Ana")["days"]
    assert len(days) == 2


@pytest.mark.parametrize(
    "now",
    ["1970-01-01T00:00:00+00:00", "0001-01-01T00:00:00+00:00", "x", "9999-12-31T23:59:59-12:00"],
)
def test_a_clock_that_is_far_off_is_no_reason_to_fail(cli: Cli, now: str) -> None:
    done = cli("checkin", "--as", "Ana", "--answers", FIRST, env={"INTIMACY_NOW": now})
    assert done.code in (0, 1), done.err
    assert "our bug" not in done.err
