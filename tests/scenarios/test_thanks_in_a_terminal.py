"""Thanks as somebody gives and reads them at a real terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.terminal import Terminal

pytestmark = pytest.mark.terminal
COFFEE = "you made coffee while I was on the phone"


@pytest.fixture
def two(cli: Cli, home: Path) -> Path:
    """A home of two."""
    assert cli("partner", "name", "Ana", "Ben").code == 0
    return home


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 12)])
def test_what_waits_is_read_once_and_leaves_nothing_in_the_scroll_back(
    two: Path, cli: Cli, columns: int, rows: int
) -> None:
    cli("thanks", COFFEE, "--as", "Ana")
    cli("thanks", "you laughed", "--as", "Ana")
    with Terminal(two, columns=columns, rows=rows) as terminal:
        before = terminal.mode()
        terminal.intimacy("thanks read --as Ben")
        terminal.wait_for("Ana says thank you")
        assert "coffee" in terminal.text
        terminal.type("\r")
        terminal.wait_for("you laughed")
        terminal.type("\r")
        terminal.wait_for("intimacy thanks jar")
        terminal.settle()
        assert "laughed" not in terminal.text
        assert terminal.mode() == before
    assert cli("thanks", "read", "--as", "Ben").out == "Nothing is waiting for you.\n"


def test_whoever_leaves_in_the_middle_finds_it_again(two: Path, cli: Cli) -> None:
    cli("thanks", COFFEE, "--as", "Ana")
    with Terminal(two) as terminal:
        terminal.intimacy("thanks read --as Ben")
        terminal.wait_for("Ana says thank you")
        terminal.type("\x03")
        terminal.wait_for("It waits until")
        terminal.settle()
        assert terminal.code() == 130
    assert COFFEE in cli("thanks", "read", "--as", "Ben").out


def test_by_lines_it_is_read_too(two: Path, cli: Cli) -> None:
    cli("thanks", COFFEE, "--as", "Ana")
    with Terminal(two, columns=100, env={"ACCESSIBLE": "1"}) as terminal:
        terminal.intimacy("thanks read --as Ben")
        terminal.wait_for(COFFEE)


def test_without_a_text_it_is_asked_for_and_does_not_stay_on_the_screen(
    two: Path, cli: Cli
) -> None:
    with Terminal(two) as terminal:
        terminal.intimacy("thanks --later --as Ana")
        terminal.wait_for("What did you notice")
        terminal.type(f"{COFFEE}\r")
        terminal.wait_for("Kept private for now")
        terminal.settle()
        assert "coffee" not in terminal.text
    (kept,) = cli("thanks", "jar", "--as", "Ana", "--json").data["thanks"]
    assert (kept["text"], kept["state"]) == (COFFEE, "kept")


def test_a_plan_is_asked_for_in_two_halves(two: Path, cli: Cli) -> None:
    with Terminal(two) as terminal:
        terminal.intimacy("thanks plan --as Ana")
        terminal.wait_for("If I notice ...")
        terminal.type("the table is laid\r")
        terminal.wait_for("then I say ...")
        terminal.type("you thought of it\r")
        terminal.wait_for("If I notice the table is laid, then I say you thought of it.")
    assert cli("thanks", "plan", "--as", "Ana").code == 0


def test_one_of_several_is_chosen_with_the_arrows(two: Path, cli: Cli) -> None:
    cli("thanks", COFFEE, "--as", "Ana", "--later")
    cli("thanks", "you laughed", "--as", "Ana", "--later")
    with Terminal(two) as terminal:
        terminal.intimacy("thanks give --as Ana")
        terminal.wait_for("Which one?")
        terminal.press("\x1b[B", "\r")
        terminal.wait_for("Ben will find it in")
    assert "you laughed" in cli("thanks", "read", "--as", "Ben").out
