"""`therapist ready` by keys, in a real terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.terminal import Terminal

pytestmark = pytest.mark.terminal

FIRST, SECOND = "How do you feel about getting help", "If your partner suggested one session"


@pytest.fixture
def terminal(home: Path) -> Iterator[Terminal]:
    with Terminal(home) as opened:
        yield opened


def begin(terminal: Terminal, partner: str = "Ben") -> None:
    """Name those who are here and arrive at the first question."""
    terminal.intimacy("therapist ready")
    terminal.wait_for("What's your name?")
    terminal.type("Ana\r")
    terminal.wait_for("What's your partner's name?")
    terminal.type(f"{partner}\r")
    terminal.wait_for("Open to help? Six questions.")
    terminal.press("\r")
    terminal.wait_for(FIRST)


def test_two_answer_by_keys_and_see_what_fits(terminal: Terminal, cli: Cli) -> None:
    before = terminal.mode()
    begin(terminal)
    terminal.press("3", "4", "3", "3", "4", "4")
    terminal.wait_for("Sealed until Ben has answered too.")
    assert "Called or written" not in terminal.text.split("Sealed until")[1]
    assert terminal.mode() == before
    assert not terminal.cursor_hidden

    terminal.intimacy("therapist ready --as Ben")
    terminal.wait_for("where Ana can't see")
    terminal.press("\r")
    terminal.wait_for(FIRST)
    terminal.press("1", "2", "s", "b", "s", "2", "1", "3")
    terminal.wait_for("answer again from")
    assert "intimacy safety" in " ".join(terminal.text.split())
    shown = cli("therapist", "ready", "reveal", "--json").data
    assert shown["fit"]["fit"] == "one"
    assert "hope" not in shown["partners"][1]["answers"]

    terminal.type("clear\r")
    terminal.intimacy("therapist ready --as Ben")
    terminal.wait_for("answer again from")
    assert terminal.code() == 0


def test_an_interrupted_one_goes_on_where_it_was(terminal: Terminal) -> None:
    begin(terminal)
    terminal.press("3")
    terminal.wait_for(SECOND)
    terminal.type("\x03")
    terminal.wait_for("are saved")
    assert terminal.code() == 130
    terminal.intimacy("therapist ready --as Ana")
    terminal.wait_for("1 of 6 done")
    terminal.press("\r")
    terminal.wait_for(SECOND)
    terminal.press("q")
    terminal.wait_for("are saved")


def test_what_was_begun_alone_is_not_taken_into_a_round_of_two(
    terminal: Terminal, cli: Cli
) -> None:
    begin(terminal, partner="")
    terminal.press("1")
    terminal.wait_for(SECOND)
    terminal.press("q")
    terminal.wait_for("are saved")
    cli("partner", "name", "Ana", "Ben")
    terminal.type("clear\r")
    terminal.intimacy("therapist ready --as Ana")
    terminal.wait_for("Open to help? Six questions.")
    terminal.press("\r")
    terminal.wait_for("1 of 6")
    assert "[1]" not in terminal.text


def test_by_keys_too_who_skips_everything_opens_nothing(terminal: Terminal, cli: Cli) -> None:
    begin(terminal)
    terminal.press("s", "s", "s", "s", "s", "s")
    terminal.wait_for("every question was skipped")
    assert terminal.code() == 1
    assert cli("therapist", "ready", "mine", "--as", "Ana").code == 1
    terminal.intimacy("therapist ready --as Ana")
    terminal.wait_for("Open to help? Six questions.")


def test_all_that_must_be_known_first_fits_forty_columns_by_twelve_rows(home: Path) -> None:
    with Terminal(home, columns=40, rows=12) as small:
        small.intimacy("therapist ready")
        small.wait_for("What's your name?")
        small.type("Ana\r")
        small.wait_for("partner's name?")
        small.type("Ben\r")
        small.wait_for("This isn't for you")
        assert "Enter begin" in small.text
        small.press("\r")
        small.wait_for("1 of 6")
        assert "I'm ready to go" in small.text
        assert "1-4 or" in small.text


def test_a_screen_reader_gets_numbered_lines_and_nothing_is_redrawn(home: Path, cli: Cli) -> None:
    with Terminal(home, env={"ACCESSIBLE": "1"}) as spoken:
        spoken.intimacy("therapist ready")
        spoken.wait_for("What's your name?")
        spoken.type("Ana\r")
        spoken.wait_for("partner's name?")
        spoken.type("\r")
        spoken.wait_for("This isn't for you")
        spoken.type("9\r")
        spoken.wait_for("Type 1 to 4, b, s, ? or q")
        for number, answer in enumerate("343314", 1):
            spoken.wait_for(f"Question {number} of 6.")
            spoken.type(f"{answer}\r")
        spoken.wait_for("answer again from")
        assert b"\x1b[?1049h" not in spoken.raw
        assert b"\x1b[2J" not in spoken.raw
    assert cli("therapist", "ready", "mine", "--json").data["side"]["answers"]["asked"] == 4
