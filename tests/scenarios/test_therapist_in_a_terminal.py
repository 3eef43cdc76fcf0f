"""From a list to a call with arrows, in a real terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from intimacy_cli.shell.glyphs import UNICODE
from tests.conftest import Cli
from tests.harness.terminal import Terminal

DOWN, PAGE_DOWN = "\x1b[B", "\x1b[6~"
ROWS = "".join(f"Person {n:02},Town {n:02},030 55{n:05}\n" for n in range(1, 31))
PLAIN = ({"ACCESSIBLE": "1"}, {"TERM": "dumb"}, {"INTIMACY_PLAIN": "1"})


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.csv"
    path.write_text(f"name,city,phone\n{ROWS}")
    return path


@pytest.fixture
def terminal(home: Path) -> Iterator[Terminal]:
    with Terminal(home) as opened:
        yield opened


def find(terminal: Terminal, clinic: Path, more: str = "") -> None:
    terminal.intimacy(f"therapist find -d {clinic} --limit 30 {more}")


def marked(terminal: Terminal) -> str:
    (row,) = [row for row in terminal.lines if row.lstrip().startswith(UNICODE.marker)]
    return row


def test_from_the_list_to_a_call_by_keys(terminal: Terminal, cli: Cli, clinic: Path) -> None:
    find(terminal, clinic)
    terminal.wait_for("q leave")
    terminal.press(DOWN)
    assert "Person 02" in marked(terminal)
    terminal.press("\r")
    terminal.wait_for("Town 02")
    assert "q back" in terminal.text
    terminal.press("k")
    terminal.wait_for("Person 02 is on your shortlist.")
    terminal.press("q", DOWN)
    assert "Person 03" in marked(terminal)
    # Whoever is called is kept first.
    terminal.press("c")
    terminal.wait_for("What came of the call?")
    terminal.type("back on Monday\r")
    terminal.wait_for("The call to Person 03 is noted.")
    assert "kept" in marked(terminal)
    terminal.press("q")
    terminal.wait_for("show 1")
    assert "30 of 30 matches" in terminal.text
    assert "data undo" in "\n".join(terminal.lines) + terminal.raw.decode()
    assert terminal.code() == 0
    kept = cli("therapist", "shortlist", "--json").data["kept"]
    assert [each["name"] for each in kept] == ["Person 02", "Person 03"]
    assert [each["note"] for each in kept[1]["calls"]] == ["back on Monday"]
    assert "back on Monday" not in terminal.text


def test_it_narrows_pages_and_fits_any_window(terminal: Terminal, clinic: Path) -> None:
    find(terminal, clinic)
    terminal.wait_for("q leave")
    terminal.press(PAGE_DOWN)
    assert "Person 01" not in terminal.text
    terminal.press("/", "1", "7")
    assert "Person 17" in marked(terminal)
    assert "Person 02" not in terminal.text
    terminal.press("\r")
    terminal.resize(40, 12)
    assert "Person 17" in marked(terminal)
    assert any(row.endswith("q leave") for row in terminal.lines)
    terminal.press("\x1b")
    terminal.wait_for("Person 03")
    terminal.resize(120, 40)
    terminal.wait_for("Person 30")


def test_ctrl_c_leaves_the_terminal_as_it_was(terminal: Terminal, clinic: Path) -> None:
    before = terminal.mode()
    find(terminal, clinic)
    terminal.wait_for("q leave")
    terminal.press("\x03")
    assert terminal.code() == 130
    assert not terminal.cursor_hidden
    assert terminal.mode() == before


@pytest.mark.parametrize("env", PLAIN, ids=str)
def test_where_nothing_is_redrawn_the_list_is_printed(
    home: Path, clinic: Path, env: dict[str, str]
) -> None:
    with Terminal(home, env=env) as terminal:
        find(terminal, clinic, "" if "INTIMACY_PLAIN" not in env else "--plain")
        terminal.wait_for("30 of 30 matches")
        assert terminal.code() == 0


@pytest.mark.parametrize("more", ["--json | tail -c 300", "| tail -3", "< /dev/null"])
def test_a_script_gets_no_keys_to_press(terminal: Terminal, clinic: Path, more: str) -> None:
    find(terminal, clinic, more)
    assert terminal.code() == 0
    assert b"q leave" not in terminal.raw


def test_the_shortlist_has_arrows_too(terminal: Terminal, cli: Cli, clinic: Path) -> None:
    cli("bucket", "add", "the sea")
    cli("therapist", "find", "-d", str(clinic))
    for number in ("1", "2"):
        assert cli("therapist", "keep", number).code == 0
    terminal.intimacy("therapist shortlist")
    terminal.wait_for("q leave")
    terminal.press(DOWN, "\r")
    terminal.wait_for("q back")
    assert "Town 02" in terminal.text
    terminal.press("q", "d")
    terminal.wait_for("Person 02 is off your shortlist.")
    assert "Person 01" in marked(terminal)
    terminal.press("q")
    assert terminal.code() == 0
    assert len(cli("therapist", "shortlist", "--json").data["kept"]) == 1
