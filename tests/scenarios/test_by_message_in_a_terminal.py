"""Asking and hearing by message, as somebody does it at a real terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.terminal import Terminal

pytestmark = pytest.mark.terminal
FIRST = "6,5,6,2,4,5,3"


@pytest.fixture
def asked(cli: Cli, home: Path) -> Path:
    """A home in which Ana has asked Ben."""
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    assert cli("checkin", "ask", "--as", "Ana").code == 0
    return home


def answers_of_ben(cli: Cli) -> dict[str, int]:
    """What is kept as Ben's."""
    partners = cli("checkin", "reveal", "--as", "Ana", "--json").data["partners"]
    return dict(partners[1]["answers"]) if partners else {}


def test_what_is_not_clear_is_asked_and_what_was_understood_is_shown(asked: Path, cli: Cli) -> None:
    with Terminal(asked, columns=100) as terminal:
        terminal.intimacy("checkin heard -")
        terminal.wait_for("Ctrl-D")
        terminal.type("7 4-5 5 3 2 4\rslept well\r\x04")
        terminal.wait_for("isn't clear on shared (4 or 5)")
        terminal.press("\x1b[B", "\r")
        terminal.wait_for("Keep these as Ben's answers?")
        assert "close 7, shared 5, understood 5" in terminal.text
        terminal.type("\r")
        terminal.wait_for("close: Ana 6, Ben 7")
    assert answers_of_ben(cli)["shared"] == 5


def test_a_no_keeps_nothing(asked: Path, cli: Cli) -> None:
    with Terminal(asked, env={"ACCESSIBLE": "1"}) as terminal:
        terminal.intimacy("checkin heard '7 4 5 3 2 4'")
        terminal.wait_for("Keep these as Ben's answers?")
        terminal.type("2\r")
        terminal.wait_for("Nothing was kept.")
        terminal.settle()
        assert terminal.code() == 130
    assert answers_of_ben(cli) == {}


def test_ctrl_c_keeps_nothing(asked: Path, cli: Cli) -> None:
    with Terminal(asked) as terminal:
        terminal.intimacy("checkin heard '7 4 5 3 2 4'")
        terminal.wait_for("Keep these as Ben's answers?")
        terminal.type("\x03")
        terminal.wait_for("shell>")
    assert answers_of_ben(cli) == {}


def test_a_qr_code_is_shown_where_the_window_has_room_for_it(asked: Path) -> None:
    with Terminal(asked, columns=110, rows=60) as terminal:
        terminal.intimacy("checkin ask --as Ana --qr")
        terminal.wait_for("▀")
        terminal.settle(0.5)
        assert terminal.code() == 0
    with Terminal(asked) as terminal:
        terminal.intimacy("checkin ask --as Ana --qr")
        terminal.wait_for("--qr FILE.svg")
        terminal.settle()
        assert "needs a window of" in terminal.text.replace("\n", " ")
        assert terminal.code() == 2


def test_forty_columns_show_the_message_whole(asked: Path) -> None:
    with Terminal(asked, columns=40, rows=60) as terminal:
        terminal.intimacy("checkin ask --as Ana")
        terminal.wait_for("delete them.")
        said = " ".join(terminal.text.split())
        assert "6. How much were you carrying today? (1 a light day, 7 a heavy day)" in said
