"""Checking in as numbered lines, as with a screen reader: the first run, a draft, going on."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from intimacy_cli.app import run
from intimacy_cli.shell.env import real_env
from tests.conftest import Cli, Result

Typing = Callable[..., Result]


@pytest.fixture
def typing(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Typing:
    """Run a command with somebody there who types these lines, then leaves."""
    monkeypatch.setenv("ACCESSIBLE", "1")

    def call(lines: list[str], *arguments: str) -> Result:
        stdin = io.StringIO("".join(f"{line}\n" for line in lines))
        monkeypatch.setattr("sys.stdin", stdin)
        env = dataclasses.replace(real_env(), interactive=lambda: True, stdin=lambda: stdin)
        capsys.readouterr()
        code = run(arguments, env)
        out, err = capsys.readouterr()
        return Result(code, out, err)

    return call


DATA = Path(__file__).parents[2] / "data"
SEVEN = ["6", "5", "6", "2", "4", "5", "3"]


def test_a_first_run_alone_ends_in_a_check_in_and_the_page_that_is_shown_once(
    typing: Typing, cli: Cli
) -> None:
    done = typing(["Ana", "", *SEVEN, "a line", "7"], "checkin")
    assert done.code == 0, done.err
    assert "What's your partner's name?" in done.err
    assert "who can each say no without fear" in done.err
    assert "Your note: a line" in done.out
    (day,) = cli("checkin", "history", "--json").data["days"]
    assert list(day["partners"][0]["answers"].values()) == [6, 5, 6, 2, 4, 5, 3]
    again = typing([*SEVEN, "", ""], "checkin", "--on", "yesterday")
    assert again.code == 0, again.err
    assert "without fear" not in again.err
    assert "What would you like more of?" not in again.err


def test_a_first_run_of_two_names_both_and_asks_whose_the_line_is(typing: Typing, cli: Cli) -> None:
    done = typing(["Ana", "Ben", *SEVEN, "for you", "2", "1"], "checkin")
    assert done.code == 0, done.err
    assert cli("partner", "--json").data["partners"] == ["Ana", "Ben"]
    cli("checkin", "--as", "Ben", "--answers", "6,5,6,2,4,5,3")
    sides = cli("checkin", "reveal", "--as", "Ben", "--json").data["partners"]
    assert sides[0]["note"] == "for you"


def test_of_two_somebody_says_who_they_are(typing: Typing, cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    done = typing(["2", *SEVEN, "", "7"], "checkin")
    assert done.code == 0, done.err
    assert cli("checkin", "status", "--json").data["answered"] == ["Ben"]


def test_back_skip_help_and_what_means_nothing(typing: Typing, cli: Cli) -> None:
    lines = ["b", "x", "9", "?", "6", "7", "back", "5", "skip", "s", "4", "5", "3", "", "7"]
    done = typing(["Ana", "", *lines], "checkin")
    assert done.code == 0, done.err
    assert done.err.count("Type 1 to 7, b, s, ? or q") == 2
    assert done.err.count("This is the first question.") == 1
    assert "Not how good the day was" in done.err
    assert "Your answer so far: 7." in done.err
    (day,) = cli("checkin", "history", "--json").data["days"]
    assert day["partners"][0]["answers"] == {
        "close": 6, "shared": 5, "new": 4, "affection": 5, "stress": 3,
    }  # fmt: skip


@pytest.mark.parametrize("leaving", [["q"], []])
def test_one_who_leaves_finds_their_draft_and_goes_on(
    typing: Typing, cli: Cli, leaving: list[str]
) -> None:
    left = typing(["Ana", "", "6", "5", "6", "2", *leaving], "checkin")
    assert (left.code, left.out) == (130, "")
    assert "Your answers so far are saved. To go on: intimacy checkin" in left.err
    assert cli("checkin", "history", "--json").data["days"] == []
    done = typing(["1", "4", "5", "3", "", "7"], "checkin")
    assert done.code == 0, done.err
    assert "4 of 7 done" in done.err
    (day,) = cli("checkin", "history", "--json").data["days"]
    assert list(day["partners"][0]["answers"].values()) == [6, 5, 6, 2, 4, 5, 3]
    begun = typing([], "checkin", "--on", "yesterday")
    assert begun.code == 130
    assert "You began earlier" not in begun.err


def test_before_a_key_is_asked_for_it_is_said_that_what_is_typed_stays_on_the_screen(
    typing: Typing, cli: Cli
) -> None:
    cli("partner", "name", "Ana", "Ben")
    said = typing([*SEVEN, "a line", "1", "s", "7"], "checkin", "--as", "Ana").err
    stays = "What you type here stays on the screen."
    assert said.index(stays) < said.index("Question 1 of 7")
    assert said.index(stays, said.index("Question 7")) < said.index("Anything to add about today")
    piped = typing(["a line"], "checkin", "note", "2026-11-23", "-", "--as", "Ana").err
    assert "What you type stays on the screen" in piped


def test_who_will_learn_of_the_wish_is_said_before_it_is_made(typing: Typing, cli: Cli) -> None:
    alone = typing(["Ana", "", *SEVEN, "", "1"], "checkin").err
    assert "Your choice stays private, unless you share this day later." in alone
    cli("partner", "name", "Ana", "Ben")
    two = typing([*SEVEN, "", "1"], "checkin", "--as", "Ben").err
    question = two[two.index("What would you like more of?") :]
    assert "Your partner sees your choice once you've both answered." in question


def test_a_draft_can_be_left_for_a_new_beginning(typing: Typing, cli: Cli) -> None:
    typing(["Ana", "", "1", "1", "q"], "checkin")
    done = typing(["2", *SEVEN, "", "7"], "checkin")
    assert done.code == 0, done.err
    (day,) = cli("checkin", "history", "--json").data["days"]
    assert day["partners"][0]["answers"]["close"] == 6


def test_the_others_draft_is_not_offered(typing: Typing, cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    typing(["7", "7", "q"], "checkin", "--as", "Ana")
    other = typing(["q"], "checkin", "--as", "Ben")
    assert "You began earlier" not in other.err


def test_skipping_everything_keeps_nothing_and_opens_nothing(typing: Typing, cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3", "--note", "x", "--share-note")
    done = typing(["s"] * 7, "checkin", "--as", "Ben")
    assert (done.code, done.out) == (1, "")
    assert "every question was skipped" in done.err
    assert cli("checkin", "status", "--json").data["ready"] is False


def test_editing_on_a_terminal_shows_what_was_answered(typing: Typing, cli: Cli) -> None:
    cli("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3", "--note", "kept")
    done = typing(["1", *["1"] * 6], "checkin", "edit")
    assert done.code == 0, done.err
    assert "Your answer so far: 6." in done.err
    (day,) = cli("checkin", "history", "--json").data["days"]
    assert set(day["partners"][0]["answers"].values()) == {1}
    assert day["partners"][0]["note"] == "kept"


def test_skipping_everything_while_editing_changes_nothing(typing: Typing, cli: Cli) -> None:
    cli("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3")
    done = typing(["s"] * 7, "checkin", "edit")
    assert (done.code, done.out) == (1, "")
    (day,) = cli("checkin", "history", "--json").data["days"]
    assert day["partners"][0]["answers"]["close"] == 6


@pytest.mark.parametrize("option", ["edit", "--dry-run"])
def test_one_who_leaves_where_no_draft_is_kept_is_not_told_of_one(
    typing: Typing, cli: Cli, option: str
) -> None:
    cli("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3")
    left = typing(["1", "q"], "checkin", option)
    assert left.code == 130
    assert "Nothing was changed." in left.err


def test_an_edit_can_take_a_line_away(cli: Cli) -> None:
    cli("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3", "--note", "no longer so")
    assert cli("checkin", "edit", "--note", "").code == 0
    (day,) = cli("checkin", "history", "--json").data["days"]
    assert day["partners"][0]["note"] is None


def test_a_dry_run_on_a_terminal_asks_and_makes_no_file(typing: Typing, home: Path) -> None:
    done = typing(SEVEN, "checkin", "--dry-run")
    assert done.code == 0, done.err
    assert "Nothing was saved" in done.out
    assert not home.exists()


def test_a_line_is_written_in_an_editor_and_the_file_is_gone(
    typing: Typing,
    cli: Cli,
    home: Path,
    run_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\necho "from the editor" > "$1"\ncp "$1" "$1~"\n')
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(script))
    answers = ["--answers", "6,5,6,2,4,5,3"]
    done = typing([], "checkin", "--as", "Ana", *answers, "--edit-note", "--json")
    assert '"note": "from the editor"' in done.out
    assert list(run_folder.iterdir()) == []
    monkeypatch.setenv("EDITOR", "false")
    failed = typing([], "checkin", "--as", "Ana", *answers, "--on", "yesterday", "--edit-note")
    assert (failed.code, failed.out) == (1, "")


def test_a_failed_editor_names_the_questionnaire_as_it_was_typed(
    typing: Typing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("q.toml").write_bytes((DATA / "four-items.toml").read_bytes())
    (tmp_path / "editor").write_text('#!/bin/sh\necho kept > "$1"\nexit 1\n')
    (tmp_path / "editor").chmod(0o700)
    monkeypatch.setenv("EDITOR", str(tmp_path / "editor"))
    answers = ["--questionnaire", "./q.toml", "--answers", "1,1,1,1"]
    failed = typing([], "checkin", "--as", "Ana", *answers, "--edit-note")
    assert failed.code == 1
    assert "--edit-note --questionnaire ./q.toml" in failed.err
