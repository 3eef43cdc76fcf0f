"""Setting, opening and losing a lock by hand, in a real terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from intimacy_cli.shell.words import published_words
from tests.conftest import Cli
from tests.harness.locks import CODE, PASSPHRASE, every_byte, lock_cheaply, scripted
from tests.harness.terminal import Terminal

pytestmark = pytest.mark.terminal

ANSWERS = "6,5,6,2,4,5,3"
CODE_SHAPE = re.compile(r"\b[0-9A-Z]{5}(?:-[0-9A-Z]{5}){4}\b")
SCREEN_OF_ITS_OWN = re.compile(r"\x1b\[\?1049h.*?\x1b\[\?1049l", re.DOTALL)
ORDINALS = ("first", "second", "third", "fourth", "last")
FIRST_QUESTION = "How close did you feel"
SLOW = 40.0


@pytest.fixture
def filled(cli: Cli, home: Path) -> Cli:
    cli("partner", "name", "Ana", "Ben")
    assert cli("checkin", "--as", "Ben", "--answers", ANSWERS).code == 0
    return cli


@pytest.fixture
def locked(filled: Cli, home: Path) -> Cli:
    lock_cheaply(home)
    return filled


@pytest.fixture
def terminal(home: Path) -> Iterator[Terminal]:
    with Terminal(home) as opened:
        yield opened


def group_asked_for(terminal: Terminal, code: str) -> str:
    terminal.wait_for("group of the code, from your paper:")
    terminal.settle()
    asked = next(n for n, each in enumerate(ORDINALS) if f"the {each} group" in terminal.text)
    return code.split("-")[asked]


def test_a_lock_is_set_by_hand_and_the_code_must_have_been_written_down(
    filled: Cli, terminal: Terminal, home: Path
) -> None:
    before = terminal.mode()
    terminal.intimacy("lock set")
    terminal.wait_for("A new passphrase:")
    terminal.type("short\r")
    terminal.wait_for("at least 8 characters")
    terminal.settle()
    terminal.type(f"{PASSPHRASE}\r")
    terminal.wait_for("Type it again:")
    terminal.type("something else\r")
    terminal.wait_for("don't match")
    terminal.settle()
    terminal.type(f"{PASSPHRASE}\r")
    terminal.wait_for("Type it again:")
    terminal.type(f"{PASSPHRASE}\r")
    terminal.wait_for("Your recovery code")
    (code,) = CODE_SHAPE.findall(terminal.text)
    terminal.type("\r")
    terminal.wait_for("group of the code, from your paper:")
    assert filled("lock", "status", "--json").data["state"] == "none"
    terminal.settle()
    terminal.type("AAAAA\r")
    terminal.wait_again("Your recovery code")
    terminal.type("\r")
    terminal.settle()
    terminal.type(f"{group_asked_for(terminal, code).lower()}\r")
    terminal.wait_for("The lock is set.", SLOW)
    assert code in terminal.raw.decode()
    assert code not in SCREEN_OF_ITS_OWN.sub("", terminal.raw.decode())
    assert PASSPHRASE.encode() not in terminal.raw
    assert terminal.code() == 0
    assert terminal.mode() == before
    assert filled("checkin", "history").code == 4
    assert scripted(filled, "lock", "recover", lines=(code, "a new one for us")).code == 0
    assert PASSPHRASE.encode() not in every_byte(home)


def test_whoever_leaves_before_the_code_is_written_down_has_no_lock(
    filled: Cli, terminal: Terminal
) -> None:
    terminal.intimacy("lock set")
    terminal.wait_for("A new passphrase:")
    terminal.type(f"{PASSPHRASE}\r")
    terminal.wait_for("Type it again:")
    terminal.type(f"{PASSPHRASE}\r")
    terminal.wait_for("Your recovery code")
    terminal.type("q")
    terminal.wait_for("intimacy: stopped.")
    assert terminal.code() == 130
    assert filled("checkin", "history").code == 0


def words_on(terminal: Terminal) -> str:
    """The six words on the screen."""
    rows = [row.strip() for row in terminal.text.splitlines()]
    known = published_words()
    (found,) = [row for row in rows if len(row.split()) == 6 and set(row.split()) <= known]
    return found


def test_chance_offers_words_others_if_they_are_not_liked_and_they_are_typed_back(
    filled: Cli, terminal: Terminal, home: Path
) -> None:
    terminal.intimacy("lock set --generate")
    terminal.wait_for("Your new passphrase")
    first = words_on(terminal)
    terminal.type("o")
    terminal.wait_gone(first)
    terminal.settle()
    words = words_on(terminal)
    terminal.type("\r")
    terminal.wait_for("Type the words, from your paper:")
    terminal.settle()
    terminal.type("some other words\r")
    terminal.wait_again("These words were picked at random.")
    terminal.type("\r")
    terminal.wait_for("Type the words, from your paper:")
    terminal.settle()
    terminal.type(f"{words}\r")
    terminal.wait_for("Your recovery code")
    (code,) = CODE_SHAPE.findall(terminal.text)
    terminal.type("\r")
    terminal.settle()
    terminal.type(f"{group_asked_for(terminal, code)}\r")
    terminal.wait_for("The lock is set.", SLOW)
    assert terminal.code() == 0
    assert words not in SCREEN_OF_ITS_OWN.sub("", terminal.raw.decode())
    assert scripted(filled, "checkin", "history", lines=(words,)).code == 0
    assert words.encode() not in every_byte(home)


def test_a_weak_passphrase_is_asked_for_anew(filled: Cli, terminal: Terminal) -> None:
    terminal.intimacy("lock set")
    terminal.wait_for("A new passphrase:")
    terminal.type("Sunshine2019!\r")
    terminal.wait_for("a single word")
    terminal.settle()
    terminal.type("\x03")
    terminal.wait_for("stopped")
    assert filled("lock", "--json").data["state"] == "none"


def test_the_code_of_a_backup_must_have_been_written_down_before_there_is_one(
    filled: Cli, terminal: Terminal, tmp_path: Path
) -> None:
    file = tmp_path / "us.age"
    terminal.intimacy(f"data backup {file}")
    terminal.wait_for("Only this code opens this backup")
    (code,) = CODE_SHAPE.findall(terminal.text)
    terminal.type("\r")
    terminal.settle()
    asked = group_asked_for(terminal, code)
    assert not file.exists()
    terminal.type(f"{asked}\r")
    terminal.wait_for("We opened it once", SLOW)
    assert terminal.code() == 0
    assert code not in SCREEN_OF_ITS_OWN.sub("", terminal.raw.decode())
    assert scripted(filled, "data", "backup", "--check", str(file), lines=(code,)).code == 0


def test_whoever_leaves_before_the_code_is_written_down_has_no_backup(
    filled: Cli, terminal: Terminal, tmp_path: Path
) -> None:
    terminal.intimacy(f"data backup {tmp_path}/us.age")
    terminal.wait_for("Only this code opens this backup")
    terminal.type("q")
    terminal.wait_for("No backup was written.")
    assert terminal.code() == 130
    assert not (tmp_path / "us.age").exists()


def test_it_is_unlocked_first_and_then_asked(locked: Cli, terminal: Terminal) -> None:
    terminal.intimacy("checkin --as Ana")
    terminal.wait_for("Passphrase:")
    assert FIRST_QUESTION not in terminal.text
    assert "Ana" not in terminal.text.replace("\n", "").replace("checkin --as Ana", "")
    terminal.type("not these words\r")
    terminal.wait_for("Try again:")
    terminal.type(f"{PASSPHRASE}\r")
    terminal.wait_for("Before the first question")
    terminal.type(" ")
    terminal.wait_for(FIRST_QUESTION)
    assert b"not these" not in terminal.raw
    terminal.press("q")
    terminal.wait_for("stopped")
    # Within its time nobody is asked again, not even the shell's own line.
    terminal.type("clear\r")
    terminal.intimacy("checkin status")
    terminal.wait_for("waiting for Ana")


def test_an_editor_opens_only_after_the_lock(locked: Cli, home: Path, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\ntouch {tmp_path}/opened; echo 'a good walk' > \"$1\"\n")
    editor.chmod(0o755)
    with Terminal(home, env={"EDITOR": str(editor)}) as terminal:
        terminal.intimacy(f"checkin --as Ana --answers {ANSWERS} --edit-note")
        terminal.wait_for("Passphrase:")
        assert not (tmp_path / "opened").exists()
        terminal.type(f"{PASSPHRASE}\r")
        terminal.wait_for("Saved.")
        assert (tmp_path / "opened").exists()


def test_the_second_wrong_passphrase_is_the_last(locked: Cli, terminal: Terminal) -> None:
    terminal.intimacy("checkin history")
    terminal.wait_for("Passphrase:")
    terminal.type("not these words\r")
    terminal.wait_for("Try again:")
    terminal.type("nor these words\r")
    terminal.wait_for("lock recover")
    assert terminal.code() == 4


def test_leaving_the_passphrase_prompt_leaves_the_terminal_as_it_was(
    locked: Cli, terminal: Terminal
) -> None:
    before = terminal.mode()
    terminal.intimacy("checkin history")
    terminal.wait_for("Passphrase:")
    terminal.type("half of it")
    terminal.type("\x03")
    terminal.wait_for("stopped")
    assert terminal.code() == 130
    assert terminal.mode() == before


@pytest.mark.parametrize("env", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}])
def test_without_a_live_screen_the_passphrase_is_hidden_too(
    locked: Cli, home: Path, env: dict[str, str]
) -> None:
    with Terminal(home, env=env) as plain:
        before = plain.mode()
        plain.intimacy("checkin history --as Ben --plain")
        plain.wait_for("Passphrase:")
        plain.settle()
        plain.type("\x1a")
        plain.wait_for("Stopped")
        plain.type("fg\r")
        plain.settle(0.4)
        plain.type(f"{PASSPHRASE}\r")
        plain.wait_for("Check-ins since")
        assert PASSPHRASE.encode() not in plain.raw
        assert plain.mode() == before


def test_a_forgotten_passphrase_is_replaced_by_the_code_on_paper(
    locked: Cli, terminal: Terminal
) -> None:
    terminal.intimacy("lock recover")
    terminal.wait_for("Recovery code:")
    terminal.type(f"{CODE[:-1]}1\r")
    terminal.wait_for("Try again:")
    terminal.type(f"{CODE.replace('-', ' ')}\r")
    terminal.wait_for("The new passphrase:")
    terminal.type("another four words\r")
    terminal.wait_for("Type it again:")
    terminal.type("another four words\r")
    terminal.wait_for("The passphrase has been changed", SLOW)
    assert scripted(locked, "checkin", "history", lines=("another four words",)).code == 0


def test_a_restore_by_hand_wants_a_whole_yes(
    filled: Cli, terminal: Terminal, tmp_path: Path, home: Path
) -> None:
    from tests.features.data.test_backup import cheap_backup

    cheap_backup(home, tmp_path / "us.age")
    filled("checkin", "--as", "Ana", "--answers", ANSWERS)
    for answer, said in (
        ("y", "nothing was changed"),
        ("yes", "Everything has been restored from"),
    ):
        terminal.type("clear\r")
        terminal.intimacy(f"data restore {tmp_path}/us.age")
        terminal.wait_for("Type yes to go on:")
        terminal.type(f"{answer}\r")
        if answer == "yes":
            terminal.wait_for("passphrase or recovery code:")
            terminal.type(f"{PASSPHRASE}\r")
        terminal.wait_for(said)
    assert filled("checkin", "status", "--json").data["answered"] == ["Ben"]


def test_the_word_about_a_backup_follows_a_save(filled: Cli, home: Path) -> None:
    with Terminal(home, env={"INTIMACY_NOW": "2027-01-15T20:15:00+01:00"}) as later:
        later.intimacy(f"checkin --as Ana --answers {ANSWERS}")
        later.wait_for("There's no backup yet.")
        later.settle()
        later.type("clear\r")
        later.wait_gone("no backup")
        later.intimacy(f"checkin --as Ben --answers {ANSWERS}")
        later.wait_for("You saw the day much alike")
        assert "backup" not in later.text
