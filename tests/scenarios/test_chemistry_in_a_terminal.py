"""A whole evening of `chemistry` by keys, for two, in a real terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.terminal import Terminal
from tests.harness.words import WORDS

pytestmark = pytest.mark.terminal

FIRST = "Holding hands in the street"
PAGES = ("If you're afraid", "You each answer alone", "only you know", "What comes next")
SIZES = [(80, 24, {}), (40, 12, {}), (80, 24, {"NO_COLOR": "1"}), (40, 12, {"NO_COLOR": "1"})]


def go_through_pages(terminal: Terminal) -> None:
    """Read what stands before, to the choice of a word."""
    for page in PAGES:
        terminal.wait_for(page)
        assert "Enter go on" in terminal.text
        terminal.press("\r")
    terminal.wait_for("choose a word")


def choose_word(terminal: Terminal, who: str) -> None:
    terminal.type(f"{WORDS[who]}\r")
    terminal.wait_for("Type it again")
    terminal.type(f"{WORDS[who]}\r")


def type_word(terminal: Terminal, who: str) -> None:
    terminal.wait_for(f"{who}, type your word")
    terminal.type(f"{WORDS[who]}\r")


def name_both(terminal: Terminal) -> None:
    terminal.intimacy("chemistry")
    terminal.wait_for("What's your name?")
    terminal.type("Ana\r")
    terminal.wait_for("partner's name?")
    terminal.type("Ben\r")


def clear(terminal: Terminal) -> None:
    terminal.wait_ended()
    terminal.type("clear\r")
    terminal.settle()


def ana_begins(terminal: Terminal) -> None:
    """Ana answers two, says no to the rest of a section, leaves one out, and stops."""
    name_both(terminal)
    go_through_pages(terminal)
    choose_word(terminal, "Ana")
    terminal.wait_for("How far")
    terminal.press("3")
    terminal.wait_for("1 of 195")
    assert FIRST in terminal.text
    terminal.press("1", "2")
    terminal.wait_for("3 of 195")
    terminal.press("x")
    terminal.wait_for("12 of 195")
    terminal.press("l")
    terminal.wait_for("Falling asleep")
    terminal.press("q")
    terminal.wait_for("To go on")
    # Nothing of it stays, on the screen or in what can be scrolled back to.
    assert "Falling asleep" not in terminal.text
    assert FIRST not in terminal.text
    assert terminal.code() == 130


def ana_is_ready(terminal: Terminal) -> None:
    """She comes back to where she was, and says that she is ready."""
    clear(terminal)
    terminal.intimacy("chemistry --as Ana")
    type_word(terminal, "Ana")
    terminal.wait_for("Falling asleep")
    terminal.press("f")
    terminal.wait_for("Are you ready?")
    terminal.press("r")
    terminal.wait_for("Ana is ready.")


def ben_is_ready(terminal: Terminal) -> None:
    """Ben covers the texts, and answers three."""
    clear(terminal)
    terminal.intimacy("chemistry --as Ben --heat 1 --discreet")
    go_through_pages(terminal)
    choose_word(terminal, "Ben")
    terminal.wait_for("1 of ")
    assert FIRST not in terminal.text
    terminal.press("v")
    terminal.wait_for(FIRST)
    terminal.press("1")
    terminal.wait_gone(FIRST)
    terminal.press("1", "1", "f")
    terminal.wait_for("Are you ready?")
    terminal.press("r")
    terminal.wait_for("You're both ready.")


def both_look(terminal: Terminal) -> None:
    """Both type their words, and go through what they have in common."""
    clear(terminal)
    terminal.intimacy("chemistry reveal")
    terminal.wait_for("Sit down together")
    assert "Enter go on" in terminal.text
    terminal.press("\r")
    type_word(terminal, "Ana")
    type_word(terminal, "Ben")
    terminal.wait_for("You'd both love it")
    assert FIRST in terminal.text
    terminal.press("\r")
    terminal.wait_for("one of you very")
    assert "A hug" not in terminal.text
    terminal.press("\r")
    terminal.wait_for("Closed.")
    assert FIRST not in terminal.text
    assert terminal.code() == 0


@pytest.mark.parametrize(("columns", "rows", "env"), SIZES)
def test_an_evening_for_two(
    home: Path, cli: Cli, columns: int, rows: int, env: dict[str, str]
) -> None:
    with Terminal(home, columns=columns, rows=rows, env=env) as terminal:
        before = terminal.mode()
        ana_begins(terminal)
        assert cli("chemistry", "status", "--json").data["ready"] == []
        ana_is_ready(terminal)
        assert cli("chemistry", "status", "--json").data["ready"] == ["Ana"]
        ben_is_ready(terminal)
        both_look(terminal)
        assert terminal.mode() == before
        assert not terminal.cursor_hidden
    found = cli("chemistry", "reveal", "--json").data
    assert [each["id"] for each in found["both"]] == ["hand-in-the-street"]
    assert [each["id"] for each in found["gladly"]] == ["kiss-at-the-door"]


def test_an_evening_in_lines_that_are_read_out(home: Path, cli: Cli) -> None:
    with Terminal(home, env={"ACCESSIBLE": "1"}) as spoken:
        for who in ("Ana", "Ben"):
            if who == "Ana":
                name_both(spoken)
            else:
                spoken.intimacy("chemistry --as Ben --heat 1")
            spoken.wait_for("Go on?")
            spoken.type("1\r")
            spoken.wait_for("choose a word")
            choose_word(spoken, who)
            if who == "Ana":
                spoken.wait_for("How far may your list go?")
                spoken.type("1\r")
            spoken.wait_for(f", Small things during the day. {FIRST}")
            spoken.type("7\r")
            spoken.wait_for("Type 1 to 5, or one of the letters.")
            spoken.type("1\r")
            spoken.wait_for("2 of ")
            spoken.type("f\r")
            spoken.wait_for("Are you ready?")
            spoken.type("1\r")
            spoken.wait_for("ready" if who == "Ana" else "both ready")
            clear(spoken)
        spoken.intimacy("chemistry reveal")
        spoken.wait_for("Go on?")
        spoken.type("1\r")
        type_word(spoken, "Ana")
        type_word(spoken, "Ben")
        spoken.wait_for("You can both answer again")
        assert FIRST in spoken.text
        assert b"\x1b[?1049h" not in spoken.raw
        for word in WORDS.values():
            assert word.encode() not in spoken.raw
    assert cli("chemistry", "status", "--json").data["revealed"] == "2026-11-23"


@pytest.mark.parametrize("how", ["\x03", "q"])
def test_whoever_leaves_before_the_first_answer_leaves_nothing(
    home: Path, cli: Cli, how: str
) -> None:
    cli("partner", "name", "Ana", "Ben")
    with Terminal(home) as terminal:
        terminal.intimacy("chemistry --as Ana")
        terminal.wait_for(PAGES[0])
        terminal.press(how)
        assert terminal.code() == 130
    assert cli("data", "verify", "--as", "Ana", "--json").data["drafts"] == 0


@pytest.mark.parametrize("how", ["\x03", "hang-up"])
def test_what_was_answered_is_kept_however_one_leaves(home: Path, cli: Cli, how: str) -> None:
    cli("partner", "name", "Ana", "Ben")
    with Terminal(home) as terminal:
        terminal.intimacy("chemistry --as Ana --heat 3")
        go_through_pages(terminal)
        choose_word(terminal, "Ana")
        terminal.wait_for("1 of 195")
        terminal.press("1", "1", "1")
        terminal.wait_for("4 of 195")
        if how == "hang-up":
            import signal

            terminal.kill(signal.SIGHUP)
        else:
            terminal.press(how)
        terminal.wait_ended()
        clear(terminal)
        terminal.intimacy("chemistry --as Ana")
        type_word(terminal, "Ana")
        terminal.wait_for("4 of 195")


def test_a_forgotten_word_means_to_start_over(home: Path, cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    with Terminal(home) as terminal:
        terminal.intimacy("chemistry --as Ana --heat 3")
        go_through_pages(terminal)
        choose_word(terminal, "Ana")
        terminal.wait_for("1 of 195")
        terminal.press("1", "q")
        terminal.wait_for("To go on")
        clear(terminal)
        terminal.intimacy("chemistry --as Ana")
        terminal.wait_for("type your word")
        terminal.type("not the word at all\r")
        terminal.wait_for("That isn't the word.")
        terminal.type("nor is this the word\r")
        terminal.wait_for("--anew")
        assert terminal.code() == 4
        terminal.intimacy("chemistry --as Ana --anew --heat 3")
        go_through_pages(terminal)
        choose_word(terminal, "Ana")
        terminal.wait_for("1 of 195")
        assert "[1]" not in terminal.text
