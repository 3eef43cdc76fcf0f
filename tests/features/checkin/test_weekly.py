"""The three questions about the week: when they come, that they are sealed, that they can go."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.features.checkin.weekly import Weekly, weekly
from tests.conftest import NOW, Cli
from tests.harness.terminal import Terminal

FIRST = "6,5,6,2,4,5,3"
TODAY = date(2026, 11, 23)


def asked(evenings: list[int], *, refused: bool = False) -> dict[int, Weekly]:
    """What is asked on each of these evenings (days from the first), nothing being skipped over."""
    wished = said = None
    found = {}
    for evening in evenings:
        day = TODAY + timedelta(days=evening)
        found[evening] = weekly(wished, said, day, refused=refused)
        wished = day if found[evening] is Weekly.WISH else wished
        said = day if found[evening] is Weekly.WEEK else said
    return found


def test_who_checks_in_every_day_is_asked_on_two_days_of_each_week() -> None:
    found = asked(list(range(21)))
    assert [n for n, what in found.items() if what is Weekly.WISH] == [0, 7, 14]
    assert [n for n, what in found.items() if what is Weekly.WEEK] == [1, 8, 15]


def test_who_checks_in_once_a_week_is_asked_in_turn() -> None:
    found = asked([0, 7, 14, 21, 28])
    assert list(found.values()) == [Weekly.WISH, Weekly.WEEK, Weekly.WISH, Weekly.WEEK, Weekly.WISH]


@given(st.sets(st.integers(0, 200), max_size=60))
def test_neither_comes_twice_within_a_week(evenings: set[int]) -> None:
    found = asked(sorted(evenings))
    for kind in (Weekly.WISH, Weekly.WEEK):
        days = [n for n, what in found.items() if what is kind]
        assert all(later - earlier >= 7 for earlier, later in pairwise(days))
    assert Weekly.WEEK not in asked(sorted(evenings), refused=True).values()


def test_what_was_said_of_the_week_is_sealed_as_the_taps_are(couple: Cli) -> None:
    done = couple("checkin", "--as", "Ana", "--answers", FIRST, "--week", "5,6,-", "--json")
    assert done.data["week"] == {"week_close": 5, "week_ease": 6}
    for who in ([], ["--as", "Ben"]):
        for line in (["checkin", "history"], ["data", "export"], ["checkin", "reveal"], ["trends"]):
            assert "week_close" not in couple(*line, *who, "--json").out
            assert "week close" not in couple(*line, *who).out
    couple("checkin", "--as", "Ben", "--answers", FIRST)
    sides = couple("checkin", "reveal", "--json").data["partners"]
    assert [each["week"] for each in sides] == [{"week_close": 5, "week_ease": 6}, None]
    assert "Ana week close 5" in couple("checkin", "reveal", "--plain").out


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("5,6", "--week needs 3 answers; you gave 2."),
        ("5,6,8", "--week: '8' for week_desired doesn't fit; give one of 1, 2,"),
        ("-,-,-", "--week: every question is skipped"),
        ("", "--week needs 3 answers"),
    ],
)
def test_what_does_not_fit_names_the_option(couple: Cli, given: str, says: str) -> None:
    done = couple("checkin", "--as", "Ana", "--answers", FIRST, "--week", given)
    assert done.code == 2
    assert says in done.err
    assert couple("checkin", "status", "--json").data["answered"] == []


def test_it_goes_with_the_daily_check_in_alone(couple: Cli) -> None:
    shape = str(Path(__file__).parents[2] / "data" / "four-items.toml")
    done = couple(
        "checkin",
        "--questionnaire",
        shape,
        "--as",
        "Ana",
        "--answers",
        "1,1,1,1",
        "--week",
        "1,1,1",
    )
    assert (done.code, "--week goes with the daily check-in" in done.err) == (2, True)


def test_it_may_be_given_as_json_and_edited_and_goes_with_undo(couple: Cli) -> None:
    given = '{"answers": {"close": 6}, "week": {"week_close": 4, "week_ease": null}}'
    assert couple("checkin", "--as", "Ana", "--answers", "-", stdin=given).code == 0
    assert couple("checkin", "edit", "--as", "Ana", "--week", "3,3,3").code == 0
    assert couple("checkin", "edit", "--as", "Ana", "--want", "new").code == 0
    (day,) = couple("checkin", "history", "--as", "Ana", "--json").data["days"]
    (side,) = day["partners"]
    assert side["week"] == {"week_close": 3, "week_ease": 3, "week_desired": 3}
    assert side["answers"] == {"close": 6}
    couple("data", "undo", "--as", "Ana")
    couple("checkin", "withdraw", "--as", "Ana")
    assert couple("checkin", "history", "--as", "Ana", "--json").data["days"] == []


def test_it_is_taken_out_and_in_and_is_a_series_of_its_own(
    couple: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for who in ("Ana", "Ben"):
        couple("checkin", "--as", who, "--answers", FIRST, "--week", "5,6,4")
    path = tmp_path / "us.json"
    path.write_text(couple("data", "export", "--as", "Ana").out)
    monkeypatch.setenv("INTIMACY_HOME", str(tmp_path / "another"))
    assert couple("data", "import", str(path)).code == 0
    lines = couple("trends", "--json", "--as", "Ana").data["lines"]
    found = {(each["area"], each["who"]): each["points"][0]["value"] for each in lines}
    assert found["week_close", "Ben"] == 5
    assert found["close", "Ben"] == 6
    few = {(each["area"], each["who"]) for each in couple("trends", "--json").data["too_few"]}
    assert ("week_ease", "Ana") in few
    assert ("week_desired", "Ana") not in few


def test_an_import_with_something_else_of_the_week_is_refused(couple: Cli, tmp_path: Path) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--week", "5,6,4")
    text = couple("data", "export", "--as", "Ana").out
    for wrong in ('"week_close": 9', '"love": 5'):
        path = tmp_path / "odd.json"
        path.write_text(text.replace('"week_close": 5', wrong))
        done = couple("data", "import", str(path))
        assert (done.code, "so nothing was taken in" in done.err or "holds" in done.err) == (
            1,
            True,
        )


def second_evening(home: Path, days: int = 1) -> Terminal:
    now = NOW.replace("2026-11-23", str(TODAY + timedelta(days=days)))
    return Terminal(home, env={"INTIMACY_NOW": now})


def seven_taps(terminal: Terminal) -> None:
    terminal.intimacy("checkin --as Ana")
    terminal.wait_for("How close did you feel")
    terminal.press(*FIRST.split(","))
    terminal.wait_for("Anything to add")
    terminal.type("\r")


@pytest.mark.terminal
def test_on_a_terminal_they_come_on_the_evening_after_the_wish(couple: Cli, home: Path) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--want", "new", "--on", "2026-11-22")
    with second_evening(home, 0) as terminal:
        terminal.intimacy("checkin --as Ana")
        terminal.wait_for("Before the first question")
        terminal.type(" ")
        terminal.wait_for("How close did you feel")
        terminal.press(*FIRST.split(","))
        terminal.wait_for("Anything to add")
        terminal.type("\r")
        terminal.wait_for("Three questions about the week?")
        terminal.type("\r")
        terminal.wait_for("Over the past week, how close")
        terminal.press("5", "6", "s")
        terminal.wait_for("Sealed until Ben")
    (day, _) = couple("checkin", "history", "--as", "Ana", "--json").data["days"][::-1]
    assert day["partners"][0]["week"] == {"week_close": 5, "week_ease": 6}


@pytest.mark.terminal
def test_of_a_day_gone_by_nobody_is_asked_about_the_week(couple: Cli, home: Path) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--want", "new")
    with second_evening(home) as terminal:
        terminal.intimacy("checkin --as Ana --on 2026-11-22")
        terminal.wait_for("Before the first question")
        terminal.type(" ")
        terminal.wait_for("How close did you feel")
        terminal.press(*FIRST.split(","))
        terminal.wait_for("Anything to add")
        terminal.type("\r")
        terminal.wait_for("Sealed until Ben")


@pytest.mark.terminal
def test_one_key_and_they_never_come_again_until_they_are_given(couple: Cli, home: Path) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--want", "new")
    with second_evening(home) as terminal:
        terminal.intimacy("checkin --as Ana")
        terminal.wait_for("Before the first question")
        terminal.type(" ")
        terminal.wait_for("How close did you feel")
        terminal.press(*FIRST.split(","))
        terminal.wait_for("Anything to add")
        terminal.type("\r")
        terminal.wait_for("never ask again")
        terminal.type("n")
        terminal.wait_for("Sealed until Ben")
    with second_evening(home, 7) as terminal:
        seven_taps(terminal)
        terminal.wait_for("What would you like more of?")
        terminal.type("s")
        terminal.wait_for("Sealed until Ben")
    with second_evening(home, 10) as terminal:
        seven_taps(terminal)
        terminal.wait_for("Sealed until Ben")
    later = {"INTIMACY_NOW": NOW.replace("2026-11-23", "2026-12-04")}
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--week", "5,5,5", env=later)
    with second_evening(home, 18) as terminal:
        seven_taps(terminal)
        terminal.wait_for("What would you like more of?")
        terminal.type("s")
        terminal.wait_for("Sealed until Ben")
    with second_evening(home, 19) as terminal:
        seven_taps(terminal)
        terminal.wait_for("Three questions about the week?")
