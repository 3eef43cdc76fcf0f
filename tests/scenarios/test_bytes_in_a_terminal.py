"""Whatever bytes a terminal sends, and however they come: no answer nobody gave, no line lost."""

from __future__ import annotations

import fcntl
import os
import select
import signal
import subprocess
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.locks import PASSPHRASE, lock_cheaply, scripted
from tests.harness.program import PROGRAM, environment
from tests.harness.terminal import Terminal

pytestmark = pytest.mark.terminal

ANSWERS = "6,5,6,2,4,5,3"
FIRST_PAGE, FIRST_QUESTION = "Before the first question", "How close did you feel"
LATIN_1 = b"na\xefve idea"
STANDS_AS = "na\ufffdve idea"
LINES = {"ACCESSIBLE": "1"}


@pytest.fixture
def couple(cli: Cli) -> Cli:
    cli("partner", "name", "Ana", "Ben")
    return cli


@pytest.fixture
def terminal(couple: Cli, home: Path) -> Iterator[Terminal]:
    with Terminal(home) as opened:
        yield opened


@pytest.fixture
def by_lines(couple: Cli, home: Path) -> Iterator[Terminal]:
    with Terminal(home, env=LINES) as opened:
        yield opened


@pytest.mark.parametrize("sent", [b"\x1b[5~", b"\x1b[15~", b"\x1b[3~", b"\x1b[24;1R", b"\x9b5~"])
def test_a_key_that_comes_byte_by_byte_answers_no_question(terminal: Terminal, sent: bytes) -> None:
    terminal.intimacy("checkin --as Ana")
    terminal.wait_for(FIRST_PAGE)
    terminal.press(" ")
    terminal.wait_for(FIRST_QUESTION)
    for byte in sent:
        terminal.type(bytes([byte]))
        terminal.settle(0.02)
    assert "1 of 7" in terminal.text
    terminal.press("6")
    terminal.wait_for("2 of 7")


def test_letters_that_come_byte_by_byte_are_all_there(terminal: Terminal) -> None:
    topic = "Käse für ünser Ärger 🧀"
    terminal.intimacy("conflict --keep-notes")
    terminal.wait_for("w write it")
    terminal.press("w")
    for byte in topic.encode():
        terminal.type(bytes([byte]))
        terminal.settle(0.01)
    terminal.wait_for("Käse für ünser Ärger")
    terminal.type(b"\xe9")
    terminal.wait_for("\ufffd")
    terminal.press("\x7f", "\r")
    terminal.wait_gone("\ufffd")


def test_a_line_of_bytes_that_are_no_text_is_asked_for_again_and_is_not_lost(
    terminal: Terminal, cli: Cli
) -> None:
    terminal.intimacy("talk raise --as Ana --keep")
    terminal.wait_for("What happened")
    terminal.type(LATIN_1 + b"\r")
    terminal.wait_for("UTF-8 text")
    terminal.wait_for(STANDS_AS)
    # What stands there can be mended.
    terminal.press("\x7f" * len("ve idea"), "\x7f", "ïve", "\r")
    for words in ("tired", "rest", "make tea on Sunday"):
        terminal.press(f"{words}\r")
    terminal.wait_for("Saved for your eyes only")
    assert terminal.code() == 0
    assert "naïve" in cli("talk", "raise", "--read", "--as", "Ana").out


@pytest.mark.parametrize(("then", "kept"), [("\r", STANDS_AS), ("a café\r", "a café")])
def test_the_same_by_lines(by_lines: Terminal, cli: Cli, then: str, kept: str) -> None:
    by_lines.intimacy("conflict reflect --as Ana")
    by_lines.wait_for("skips a question")
    by_lines.type(LATIN_1 + b"\r")
    by_lines.wait_for("UTF-8 text")
    by_lines.wait_for(STANDS_AS)
    by_lines.type(then)
    by_lines.type("\r\r\r")
    by_lines.wait_for("Saved.")
    assert kept in cli("conflict", "reflect", "--list", "--as", "Ana").out


def test_a_choice_by_number_that_is_no_text_is_asked_for_again(by_lines: Terminal) -> None:
    by_lines.intimacy("talk raise --as Ana")
    by_lines.settle(1.0)
    for words in ("a", "b", "c", "d"):
        by_lines.press(f"{words}\r", pause=0.3)
    by_lines.wait_for("Type a number:")
    by_lines.type(b"\xff\x1b[A\r")
    by_lines.wait_for("Type a number from")
    by_lines.type("3\r")
    by_lines.wait_for("Saved for your eyes only")


@pytest.mark.parametrize("environ", [{}, LINES], ids=["live", "lines"])
def test_a_passphrase_of_bytes_that_are_no_text_is_asked_for_again(
    couple: Cli, home: Path, environ: dict[str, str]
) -> None:
    lock_cheaply(home)
    with Terminal(home, env=environ) as terminal:
        terminal.intimacy("lock open")
        terminal.wait_for("Passphrase:")
        terminal.settle(0.5)
        terminal.type(b"na\xefve idea\r")
        terminal.wait_for("UTF-8 text")
        terminal.settle(0.5)
        terminal.type(f"{PASSPHRASE}\r")
        terminal.wait_for("Open until")
        assert terminal.code() == 0


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", ""], ids=repr)
def test_a_line_end_that_was_pasted_is_no_part_of_a_passphrase(
    couple: Cli, home: Path, end: str
) -> None:
    lock_cheaply(home)
    with Terminal(home) as terminal:
        terminal.intimacy("lock open")
        terminal.wait_for("Passphrase:")
        terminal.settle(0.5)
        terminal.type("\x1b[200~four\nwords\x1b[201~\r")
        terminal.wait_for("a line break in the middle")
        terminal.settle(0.5)
        terminal.type(f"\x1b[200~{PASSPHRASE}{end}\x1b[201~\r")
        terminal.wait_for("Open until")


def test_a_line_end_in_the_middle_is_refused_from_everywhere(couple: Cli, home: Path) -> None:
    lock_cheaply(home)
    assert scripted(couple, "lock", "open", lines=(f"{PASSPHRASE}\r\r",)).code == 0
    couple("lock", "now")
    done = scripted(couple, "lock", "open", lines=("four words\rfor tests",))
    assert (done.code, "in the middle" in done.err) == (2, True)
    command = "printf 'four words\\rfor tests\\n'"
    done = couple("lock", "open", env={"INTIMACY_PASSPHRASE_COMMAND": command})
    assert (done.code, "in the middle" in done.err) == (2, True)
    command = f"printf '{PASSPHRASE}\\r\\n'"
    assert couple("lock", "open", env={"INTIMACY_PASSPHRASE_COMMAND": command}).code == 0


def test_a_new_passphrase_has_no_signs_that_nobody_can_see(couple: Cli) -> None:
    for words in ("four\twords are good", "four words\x1b are good", "four words are\x7f good"):
        done = scripted(couple, "lock", "set", "--yes-i-wrote-it-down", lines=(words,))
        assert (done.code, "one line, without tabs" in done.err) == (2, True)
    assert "No lock" in couple("lock", "status").out


@pytest.mark.parametrize("environ", [{}, LINES], ids=["live", "lines"])
def test_what_is_typed_ahead_of_a_passphrase_is_not_shown(
    couple: Cli, home: Path, environ: dict[str, str]
) -> None:
    # Stretched as much as a real one, or nobody could type ahead of anything.
    lock_cheaply(home, work=17)
    with Terminal(home, env=environ) as terminal:
        before = terminal.mode()
        terminal.intimacy("checkin history")
        terminal.wait_for("Passphrase:")
        terminal.settle(0.5)
        terminal.type("not these words\r")
        terminal.wait_for("One moment")
        terminal.type("TYPEDAHEAD\r")
        terminal.wait_for("lock recover", 60)
        assert b"TYPEDAHEAD" not in terminal.raw
        assert terminal.mode() == before


@pytest.mark.parametrize(
    ("command", "shown", "environ"),
    [
        ("checkin --as Ana", FIRST_PAGE, {}),
        ("talk raise --as Ana", "What happened", {}),
        ("conflict reflect --as Ana", "skips a question", {}),
        ("conflict reflect --as Ana", "skips a question", LINES),
        ("lock set", "A new passphrase", {}),
        ("lock set", "A new passphrase", LINES),
    ],
)
def test_control_backslash_gives_the_terminal_back(
    couple: Cli, home: Path, command: str, shown: str, environ: dict[str, str]
) -> None:
    with Terminal(home, env=environ) as terminal:
        before = terminal.mode()
        terminal.intimacy(command)
        terminal.wait_for(shown)
        terminal.settle(0.5)
        terminal.type("\x1c")
        terminal.wait_for("stopped.")
        assert terminal.code() == 131
        assert not terminal.cursor_hidden
        assert terminal.raw.count(b"\x1b[?1049h") == terminal.raw.count(b"\x1b[?1049l")
        assert terminal.mode() == before


@pytest.mark.parametrize("key", ["\x04", "\x03"])
@pytest.mark.parametrize("environ", [{}, LINES], ids=["live", "lines"])
def test_control_d_leaves_a_question_as_control_c_does(
    couple: Cli, home: Path, key: str, environ: dict[str, str]
) -> None:
    with Terminal(home, env=environ) as terminal:
        terminal.intimacy("conflict reflect --as Ana")
        terminal.wait_for("skips a question")
        terminal.settle(0.5)
        terminal.type(key)
        terminal.wait_for("stopped.")
        assert terminal.code() == 130


def test_no_question_asks_the_terminal_where_its_cursor_stands(terminal: Terminal) -> None:
    terminal.intimacy("talk raise --as Ana")
    terminal.wait_for("What happened")
    terminal.settle(2.5)
    assert b"\x1b[6n" not in terminal.raw
    assert "WARNING" not in terminal.text


@pytest.mark.parametrize(
    ("arguments", "shown", "environ"),
    [
        (["checkin", "--as", "Ana"], FIRST_PAGE.encode(), {}),
        (["conflict", "reflect", "--as", "Ana"], b"skips a question", {}),
        (["conflict", "reflect", "--as", "Ana"], b"skips a question", LINES),
        (["lock", "set"], b"passphrase:", {}),
        (["lock", "set"], b"passphrase:", LINES),
    ],
)
def test_a_window_that_is_closed_over_its_own_program_is_no_bug(
    couple: Cli, home: Path, arguments: list[str], shown: bytes, environ: dict[str, str]
) -> None:
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [*PROGRAM, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        env=environment({"TERM": "xterm-256color", **environ}),
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509
    ) as running:  # fmt: skip
        os.close(theirs)
        came = b""
        try:
            while shown not in came:
                assert select.select([ours], [], [], 60)[0], came
                came += os.read(ours, 65536)
        finally:
            os.close(ours)
        assert running.wait(20) == 128 + signal.SIGHUP
    assert couple("data", "verify").code == 0
