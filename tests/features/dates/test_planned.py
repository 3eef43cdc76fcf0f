"""A date with its hour is kept, and `intimacy` alone shows the next one until it is over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.features.dates.planned import short_when, when_words
from intimacy_cli.quick import quick_answer
from tests.conftest import Cli
from tests.harness.on_terminal import shown

# The tests' evening is Monday 23 November 2026, 20:15.
TITLE = "Breakfast at Supper Time"
IDEA = "breakfast-at-supper-time"  # 45 minutes


def at(cli: Cli, instant: str, *options: str) -> str:
    return cli(*options, env={"INTIMACY_NOW": f"2026-11-{instant}:00+01:00"}).out


def test_the_glance_says_what_is_fixed_and_when(cli: Cli) -> None:
    taken = cli("date-idea", "take", IDEA, "--at", "Sat 19:30")
    assert taken.code == 0
    assert "Saturday 28 November 2026, 19:30" in taken.out
    said = " ".join(cli().out.split())
    assert f"Saturday 19:30: {TITLE}. More: intimacy date-idea show {IDEA}" in said
    assert f"Tomorrow 19:30: {TITLE}" in at(cli, "27T12:00")
    on_the_day = at(cli, "28T12:00")
    assert f"Today 19:30: {TITLE}" in on_the_day
    assert "Today's idea" not in on_the_day


def test_what_is_past_is_gone_within_the_minute_also_the_quick_way(cli: Cli) -> None:
    cli("date-idea", "take", IDEA, "--at", "Sat 19:30")
    for instant, there in (("28T20:00", True), ("28T20:14", True), ("28T20:15", False)):
        said = at(cli, instant)
        assert (TITLE in said) == there
        quick = quick_answer([])
        assert quick is not None
        assert quick == said
    assert TITLE not in at(cli, "29T09:00")


def test_a_kept_text_is_not_said_once_its_time_is_over(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("date-idea", "take", IDEA, "--at", "Sat 19:30")
    assert TITLE in at(cli, "28T19:00")
    monkeypatch.setenv("INTIMACY_NOW", "2026-11-28T20:20:00+01:00")
    assert quick_answer([]) is None


def test_one_that_was_taken_without_an_hour_stands_there_for_two_weeks(cli: Cli) -> None:
    assert cli("date-idea", "take", IDEA).code == 0
    said = f"You've chosen {TITLE}; its hour is open. More: intimacy date-idea show {IDEA}"
    there = " ".join(cli().out.split())
    assert said in there
    assert "Today's idea" not in there
    assert said in " ".join(at(cli, "30T12:00").split())
    for day, still in (("2026-12-06", True), ("2026-12-07", False)):
        out = cli(env={"INTIMACY_NOW": f"{day}T12:00:00+01:00"}).out
        assert (said in " ".join(out.split())) == still


@pytest.mark.parametrize(
    "then",
    [["date-idea", "done", IDEA], ["date-idea", "veto", IDEA], ["data", "undo"]],
)
def test_it_goes_once_it_was_done_ruled_out_or_undone(cli: Cli, then: list[str]) -> None:
    cli("date-idea", "take", IDEA)
    assert cli(*then).code == 0
    assert "its hour is open" not in cli().out


@pytest.mark.parametrize(
    "then",
    [
        ["date-idea", "done", IDEA],
        ["date-idea", "veto", IDEA],
        ["date-idea", "take", IDEA],
        ["data", "undo"],
    ],
)
def test_it_goes_once_it_is_done_ruled_out_taken_without_a_day_or_undone(
    cli: Cli, then: list[str]
) -> None:
    cli("date-idea", "take", IDEA, "--at", "Sat 19:30")
    assert f"Saturday 19:30: {TITLE}" in cli().out
    assert cli(*then).code == 0
    assert f"19:30: {TITLE}" not in cli().out


def test_the_earliest_is_shown_and_another_hour_takes_the_place_of_the_first(cli: Cli) -> None:
    cli("date-idea", "take", IDEA, "--at", "Sat 19:30")
    cli("date-idea", "take", "crunch-quiz", "--at", "Thu 20:00")
    assert "Thursday 20:00: Crunch Quiz" in cli().out
    cli("date-idea", "take", "crunch-quiz", "--at", "Sun 20:00")
    assert f"Saturday 19:30: {TITLE}" in cli().out


def test_a_draw_with_an_hour_is_taken_for_it(cli: Cli) -> None:
    drawn = cli("date-idea", "--minutes", "60", "--at", "Sat 19:30", "--json")
    assert drawn.data["starts"].startswith("2026-11-28T19:30")
    assert drawn.data["ideas"][0]["title"] in cli().out


def test_of_a_surprise_the_glance_has_the_envelope_alone(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli("date-idea", "--surprise", "--as", "Ana", "--at", "Sat 19:00", "--minutes", "60")
    idea = cli("date-idea", "show", "--as", "Ana", "--json").data["idea"]
    plan = idea["title"]
    for asked in ([], ["--as", "Ben"], ["--as", "Ana"], ["--json"]):
        said = cli(*asked).out
        assert "A surprise on Saturday, from 19:00." in said
        assert plan not in said
    # For another hour it is still one surprise, and still one.
    assert cli("date-idea", "take", idea["id"], "--as", "Ana", "--at", "Sun 18:00").code == 0
    said = cli().out
    assert "A surprise on Sunday, from 18:00." in said
    assert "19:00" not in said
    assert plan not in said


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_on_a_terminal_the_day_is_the_head_of_its_row(cli: Cli, columns: int) -> None:
    cli("date-idea", "take", IDEA, "--at", "Sat 19:30")
    rows = shown([], columns).splitlines()
    assert all(len(row) <= columns for row in rows)
    assert any("Sat 19:30" in row for row in rows)
    assert any(TITLE in row for row in rows)


def test_a_far_day_has_its_date(cli: Cli) -> None:
    cli("date-idea", "take", IDEA, "--at", "12 Dec 19:30")
    assert f"Saturday 12 December 19:30: {TITLE}" in cli().out
    assert f"12 Dec      19:30  {TITLE}" in shown([], 80)


def test_it_survives_an_export(cli: Cli, home: object, tmp_path: object) -> None:
    cli("date-idea", "take", IDEA, "--at", "Sat 19:30")
    cli("date-idea", "--surprise", "--plan", f"{tmp_path}/plan.txt", "--at", "Fri 19:00")
    exported = cli("data", "export").out
    back = cli("data", "import", "-", stdin=exported, env={"INTIMACY_HOME": f"{tmp_path}/other"})
    assert back.code == 0, back.err
    assert "A surprise on Friday, from 19:00." in cli().out


NOW = datetime(2026, 11, 23, 20, 15, tzinfo=UTC)


@given(st.integers(0, 400 * 24 * 60))
def test_a_day_to_come_is_never_called_something_that_is_past(minutes: int) -> None:
    then = NOW + timedelta(minutes=minutes)
    say: tuple[Callable[[datetime, datetime], str], ...] = (when_words, short_when)
    for words in say:
        said = words(then, NOW)
        assert (said == "Today") == (then.date() == NOW.date())
        assert len(short_when(then, NOW)) <= len("Tomorrow")
