"""A whole practice and a whole exchange by keys, in a real terminal of 80 x 24."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.terminal import Terminal

pytestmark = pytest.mark.terminal


@pytest.fixture
def terminal(home: Path, cli: Cli) -> Iterator[Terminal]:
    cli("partner", "name", "Ana", "Ben")
    with Terminal(home) as opened:
        yield opened


def go_through_one(terminal: Terminal) -> str:
    """One situation from hearing to its last explanation; what was said in it."""
    terminal.wait_for("Say it back.")
    said = terminal.text.split("\u201c")[1].split("\u201d")[0]
    terminal.press("\r")
    terminal.wait_for("What might they feel?")
    terminal.press("6")
    terminal.wait_for("lonely")
    terminal.press("\r")
    for number in (1, 2, 3):
        terminal.wait_for(f"A reply, {number} of 3:")
        terminal.press("y" if number == 1 else "n")
        terminal.wait_for("Probably")
        terminal.press("\r")
    terminal.wait_for("One situation done.")
    return " ".join(said.split())


def test_two_people_practise_and_go_on_to_a_real_exchange(terminal: Terminal, cli: Cli) -> None:
    before = terminal.mode()
    terminal.intimacy("listen")
    first = go_through_one(terminal)
    terminal.press("n")
    assert go_through_one(terminal) != first
    terminal.press("e")
    terminal.wait_for("A real exchange, for two")
    terminal.press("\r")
    terminal.wait_for("Ana speaks.")
    terminal.press("\r")
    terminal.wait_for("Ben says back what Ana said.")
    terminal.press("\r")
    terminal.wait_for("Only Ana can say; Ana presses the key.")
    terminal.press("p")
    assert "Only Ana can say" in terminal.text  # the floor does not pass before a yes
    terminal.press("n")
    terminal.wait_for("Ben says back what Ana said.")
    terminal.press("\r", "y")
    terminal.wait_for("Ana feels understood.")
    terminal.press("p")
    terminal.wait_for("Take a breath. Then it's Ben's turn.")
    terminal.wait_for("Ben speaks.")
    terminal.press("q")
    terminal.wait_for("Thank you both")
    assert terminal.mode() == before
    assert not terminal.cursor_hidden
    assert cli("listen", "--json").data["left"] == 105  # of 108, two were gone through, one now


def test_after_three_times_not_quite_other_words_are_offered(terminal: Terminal) -> None:
    terminal.intimacy("listen exchange")
    terminal.wait_for("Enter begin")
    terminal.press("\r")
    terminal.wait_for("Ana speaks.")
    terminal.press("\r")
    for _ in range(3):
        terminal.wait_for("Ben says back")
        terminal.press("\r")
        terminal.wait_for("Only Ana can say")
        terminal.press("n")
    terminal.wait_for("w other words")
    terminal.press("w")
    terminal.wait_for("Ana speaks.")
    terminal.press("q")
    assert terminal.code() == 0


def test_ctrl_c_ctrl_z_and_a_resize(terminal: Terminal) -> None:
    before = terminal.mode()
    terminal.intimacy("listen")
    terminal.wait_for("Say it back.")
    terminal.type("\x1a")
    terminal.wait_for("Stopped")
    terminal.type("fg\r")
    terminal.wait_for("Say it back.")
    terminal.resize(40, 12)
    terminal.wait_for("Say it back.")
    assert "Enter go on" in terminal.text
    terminal.press("\r")
    terminal.wait_for("1-9, 0 family")
    terminal.resize(80, 24)
    terminal.wait_for("What might they feel?")
    terminal.type("\x03")
    terminal.wait_for("What you've finished is kept.")
    assert terminal.code() == 130
    assert terminal.mode() == before
    assert not terminal.cursor_hidden


def test_a_screen_reader_gets_the_same_practice(home: Path, cli: Cli) -> None:
    with Terminal(home, rows=60, env={"ACCESSIBLE": "1"}) as terminal:
        terminal.intimacy("listen")
        terminal.wait_for("Say it back.")
        terminal.type("\r")
        terminal.wait_for("What might they feel?")
        terminal.type("6\r")
        terminal.wait_for("lonely")
        terminal.type("\r")
        for number in (1, 2, 3):
            terminal.wait_for(f"A reply, {number} of 3:")
            terminal.type("y\r")
            terminal.settle()
            terminal.type("\r")
        terminal.wait_for("3. End")
        terminal.type("3\r")
        terminal.wait_for("What you noticed is yours")
        assert b"\x1b[?1049h" not in terminal.raw
