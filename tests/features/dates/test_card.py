"""The card by keys, in a real terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from intimacy_cli.features.dates.face import behind, idea_card
from intimacy_cli.features.dates.ideas import Access, DateIdea, Energy, IdeaPlace, Indoors
from intimacy_cli.shell.card_keys import card_foot
from tests.conftest import Cli
from tests.harness.golden import same_as_golden
from tests.harness.terminal import Terminal
from tests.harness.window import SIZES, window

pytestmark = pytest.mark.terminal


def code(terminal: Terminal) -> int:
    """The exit code, asked for on a line of its own: the card leaves the cursor anywhere."""
    terminal.wait_for("shell>")
    terminal.type("\r")
    terminal.settle()
    return terminal.code()


def named(terminal: Terminal) -> str:
    """The name on the card: the first text inside its frame."""
    rows = (row.strip(" │") for row in terminal.lines)
    return next(row for row in rows if row and row[0] not in "╭╰")


def test_an_idea_is_declined_vetoed_and_the_next_one_taken(home: Path, cli: Cli) -> None:
    with Terminal(home, columns=120) as terminal:
        before = terminal.mode()
        terminal.intimacy("date-idea --category sky")
        terminal.wait_for("not for us")
        first = named(terminal)
        terminal.type("a")
        terminal.wait_gone(first)
        terminal.settle()
        second = named(terminal)
        terminal.type("n")
        terminal.wait_gone(second)
        terminal.settle()
        third = named(terminal)
        terminal.resize(110, 16)
        terminal.wait_for(third)
        terminal.type("\r")
        terminal.wait_for("Afterwards: intimacy date-idea done")
        terminal.wait_for(third)
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


def test_a_long_list_scrolls_in_columns_and_ends_with_a_command_that_works(home: Path) -> None:
    with Terminal(home) as terminal:
        terminal.intimacy("date-idea list --minutes 30")
        terminal.wait_for("↓ more")
        rows = [row for row in terminal.lines if " 30 min" in row]
        assert len(rows) > 1
        assert len({row.index(" 30 min") for row in rows}) == 1
        for _ in range(9):
            terminal.press("\x1b[6~", pause=0.3)
        terminal.wait_for("One in full:")
        assert "↑ more" in terminal.text
        terminal.type("q")
        assert code(terminal) == 0
        assert "30 min" not in terminal.text
        terminal.type("clear\r")
        terminal.intimacy("date-idea list --minutes 10 --category words --indoors")
        terminal.wait_for("One in full:")
        show = next(row for row in terminal.lines if "One in full:" in row).partition(": ")[2]
        terminal.type("clear\r")
        terminal.intimacy(show.removeprefix("intimacy "))
        terminal.wait_for("How  ")


def test_one_goes_back_to_the_idea_before_and_takes_that(home: Path, cli: Cli) -> None:
    with Terminal(home) as terminal:
        terminal.intimacy("date-idea")
        terminal.wait_for("not for us")
        first = named(terminal)
        assert "b back" not in terminal.text
        terminal.type("a")
        terminal.wait_gone(first)
        terminal.wait_for("b back")
        terminal.type("?")
        terminal.wait_for("Why this one")
        terminal.type("b")
        terminal.wait_for("b back")
        terminal.type("b")
        terminal.wait_for(first)
        terminal.type("\r")
        terminal.wait_for("Afterwards: intimacy date-idea done")
        assert code(terminal) == 0
    (taken,) = [
        each for each in cli("date-idea", "history", "--json").data["offers"]
        if each["state"] == "taken"
    ]  # fmt: skip
    assert taken["title"] == first


PAGES = {
    "short": DateIdea("short", "Reading the Mud", "Study the tracks on a soft path."),
    "whole": DateIdea(
        "whole", "Reading the Mud",
        "After rain or snow, study the tracks on a soft path and work out who passed, in what "
        "order and in what mood.",
        how="Start at the nearest unpaved edge, and ask of the print: coming, going, or late?",
        minutes=40, cost=0, place=IdeaPlace.NEAR, setting=Indoors.OUTDOORS, energy=Energy.LOW,
        bring=("a coin for scale",), access=(Access.QUIET,), study="A study.", category="nature",
    ),
}  # fmt: skip


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", PAGES)
def test_a_card_looks_as_it_was_looked_at(name: str, size: tuple[int, int]) -> None:
    idea = PAGES[name]
    foot = card_foot("take", [("c", "calendar")], back=True)
    shown = window(lambda room, look: (idea_card(idea, look, rows=room[1]), [foot]), size)
    more = window(lambda *_: behind(idea, "new to you."), size)
    same_as_golden(f"card/{size[0]}x{size[1]}-date-{name}", shown + more)
    assert max(map(len, (shown + more).split("\n"))) <= size[0]
