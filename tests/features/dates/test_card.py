"""The card by keys, in a real terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.terminal import Terminal

pytestmark = pytest.mark.terminal


def code(terminal: Terminal) -> int:
    """The exit code, asked for on a line of its own: the card leaves the cursor anywhere."""
    terminal.wait_for("shell>")
    terminal.type("\r")
    terminal.settle()
    return terminal.code()


def test_an_idea_is_declined_vetoed_and_the_next_one_taken(home: Path, cli: Cli) -> None:
    with Terminal(home, columns=120) as terminal:
        before = terminal.mode()
        terminal.intimacy("date-idea --category sky")
        terminal.wait_for("not for us")
        first = terminal.lines[0]
        terminal.type("a")
        terminal.wait_gone(first)
        terminal.settle()
        second = terminal.lines[0]
        terminal.type("n")
        terminal.wait_gone(second)
        terminal.settle()
        third = terminal.lines[0]
        terminal.resize(110, 16)
        terminal.wait_for(third)
        terminal.type("t")
        terminal.wait_for("Afterwards: intimacy date-idea done")
        assert third in terminal.raw.decode()
        assert code(terminal) == 0
        assert not terminal.cursor_hidden
        assert terminal.mode() == before
    offers = cli("date-idea", "history", "--json").data["offers"]
    assert [each["state"] for each in offers] == ["declined", "declined", "taken"]
    assert [each["title"] for each in offers] == [first, second, third]
    assert second not in cli("date-idea", "list").out


def test_leaving_the_card_keeps_it_as_offered(home: Path, cli: Cli) -> None:
    with Terminal(home) as terminal:
        terminal.intimacy("date-idea")
        terminal.wait_for("not for us")
        terminal.type("q")
        assert code(terminal) == 0
    assert cli("date-idea", "history", "--json").data["offers"][0]["state"] == "offered"


def test_an_idea_goes_into_the_calendar_from_the_card(home: Path, tmp_path: Path) -> None:
    with Terminal(home, env={"PYTHONPATH": str(Path(__file__).parents[3] / "src")}) as terminal:
        terminal.type(f"cd {tmp_path}\r")
        terminal.intimacy("date-idea")
        terminal.wait_for("not for us")
        terminal.type("c")
        terminal.wait_for("When?")
        terminal.type("next week\r")
        terminal.wait_for("isn't a time")
        assert "--at" not in terminal.text
        terminal.type("\x15")
        terminal.type("2026-11-28 19:30\r")
        terminal.wait_for("In the calendar file")
        assert code(terminal) == 0
    (file,) = tmp_path.glob("*.ics")
    assert "DTSTART:20261128T183000Z" in file.read_text()


def test_ctrl_c_on_the_card_gives_the_terminal_back(home: Path) -> None:
    with Terminal(home) as terminal:
        before = terminal.mode()
        terminal.intimacy("date-idea")
        terminal.wait_for("not for us")
        terminal.type("\x03")
        assert code(terminal) == 130
        assert terminal.mode() == before


def test_a_screen_reader_gets_numbered_lines(home: Path) -> None:
    with Terminal(home, env={"ACCESSIBLE": "1"}) as terminal:
        terminal.intimacy("date-idea")
        terminal.wait_for("Type a number:")
        terminal.type("9\r")
        terminal.wait_for("a number from 1 to 5")
        terminal.type("5\r")
        assert code(terminal) == 0


def test_the_list_keeps_what_is_wrapped_under_its_column(home: Path) -> None:
    with Terminal(home) as terminal:
        terminal.intimacy("date-idea list --minutes 10")
        terminal.wait_for("ideas fit.")
        column = next(row.index(" 10 min") + 1 for row in terminal.lines if " 10 min" in row)
        wrapped = [row for row in terminal.lines if row.strip() in ("words", "games", "touch")]
        assert wrapped
        assert all(row.startswith(" " * column) for row in wrapped)
