"""Texts written in an editor: nothing of them is lost, and nothing of them is left."""

from __future__ import annotations

import dataclasses
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from intimacy_cli.app import run
from intimacy_cli.shell.env import real_env
from intimacy_cli.shell.note_folder import EMPTY_SECONDS
from tests.conftest import Cli, Result
from tests.harness.locks import every_byte, lock_cheaply
from tests.harness.program import intimacy
from tests.harness.terminal import Terminal

ANSWERS = "6,5,6,2,4,5,3"
CANARY = "a very private line"
AGAIN = ("conflict", "reflect", "--as", "Ana", "--edit")
LINE = ("checkin", "--as", "Ana", "--answers", ANSWERS, "--edit-note")
Editing = Callable[..., Result]


@pytest.fixture
def editing(
    cli: Cli, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Editing:
    """Run a command line as if somebody sat at a terminal, with an editor that does `script`."""
    assert cli("partner", "name", "Ana", "Ben").code == 0
    program = tmp_path / "editor"

    def call(script: str, *arguments: str) -> Result:
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o700)
        monkeypatch.setenv("EDITOR", str(program))
        capsys.readouterr()
        env = dataclasses.replace(real_env(), interactive=lambda: True)
        return Result(run(arguments, env), *capsys.readouterr())

    return call


def session() -> Path:
    """Where a text lies while it is written."""
    return Path(os.environ["XDG_RUNTIME_DIR"]) / "intimacy"


def left_in() -> list[str]:
    return sorted(os.listdir(session()))


def lying(home: Path) -> bytes:
    """All that is on the disk and in the session's folder."""
    return every_byte(home) + every_byte(session())


def kept(editing: Editing, tmp_path: Path) -> str:
    """What the next run offers: the text that the editor is opened with."""
    editing(f'cp "$1" {tmp_path}/shown; exit 1', *AGAIN)
    return (tmp_path / "shown").read_text()


def test_what_was_written_is_kept_and_every_copy_beside_it_is_gone(
    editing: Editing, home: Path
) -> None:
    beside = " ".join(
        f'"$d/{name}"' for name in (".note.txt.swp", ".note.txt.un~", "note.txt~", "#note.txt#")
    )
    script = f'd=$(dirname "$1"); echo "{CANARY}" > "$1"; for f in {beside}; do cp "$1" "$f"; done'
    script += '; ln -s nobody@nowhere "$d/.#note.txt"; mkdir "$d/more"; cp "$1" "$d/more"'
    done = editing(script, *LINE)
    assert (done.code, left_in()) == (0, [])
    assert CANARY in editing("", "checkin", "history", "--as", "Ana").out
    assert CANARY.encode() not in lying(home)


@pytest.mark.parametrize(
    ("script", "said", "text"),
    [
        (f'echo "{CANARY}" > "$1"; exit 1', "ended with an error", CANARY),
        (f'echo "{CANARY}" > "$1"; kill -SEGV $$', "ended with an error", CANARY),
        ("printf 'caf\\351 au lait' > \"$1\"", "isn't UTF-8", "café au lait"),
        ("printf 'walk a\\0lone' > \"$1\"", "isn't UTF-8", "walk alone"),
        (f'rm "$1"; mkdir "$1"; echo "{CANARY}" > "$1/x"', "left no file", CANARY),
        (f'mv "$1" "$1~"; echo "{CANARY}" > "$1~"', "left no file", CANARY),
        (f'echo "{CANARY}" > "$(dirname "$1")/#note.txt#"; kill -9 $$', "ended", CANARY),
        (f'echo "{CANARY}" > "$1.save"; kill -HUP $$', "ended with an error", CANARY),
    ],
)
def test_what_an_editor_could_not_give_back_rightly_is_a_draft_that_the_next_run_offers(
    editing: Editing, home: Path, tmp_path: Path, script: str, said: str, text: str
) -> None:
    done = editing(script, *AGAIN)
    assert done.code == 1
    assert said in done.err
    assert "kept. Go on with it: intimacy conflict reflect --edit --as Ana" in done.err
    assert left_in() == []
    assert text.encode() not in lying(home)
    assert kept(editing, tmp_path).strip() == text
    # Without an editor, it is told that there is something.
    done = editing("true", *AGAIN)
    assert (done.code, text in editing("", "conflict", "reflect", "--list", "--as", "Ana").out) == (
        0, True,
    )  # fmt: skip
    assert kept(editing, tmp_path) == ""


@pytest.mark.parametrize(
    ("script", "text"),
    [
        ("printf '\\357\\273\\277first\\r\\nsecond\\r\\n' > \"$1\"", "first\nsecond"),
        ("printf '\\377\\376c\\0a\\0f\\0\\351\\0' > \"$1\"", "café"),
    ],
)
def test_a_text_with_a_byte_order_mark_is_that_text(
    editing: Editing, script: str, text: str
) -> None:
    assert editing(script, *AGAIN).code == 0
    found = editing("", "conflict", "reflect", "--list", "--as", "Ana", "--json")
    assert found.data["reflections"][0]["text"] == text


@pytest.mark.parametrize("script", ["exit 3", "kill -9 $$", "rm $1"])
def test_an_editor_that_fails_with_nothing_written_leaves_nothing(
    editing: Editing, home: Path, script: str
) -> None:
    done = editing(script, *LINE)
    assert (done.code, left_in()) == (1, [])
    assert "nothing was taken from it" in done.err
    assert "no check-ins" in editing("", "checkin", "history").out.lower() or not done.out


def test_an_editor_that_cannot_be_started_leaves_nothing(
    editing: Editing, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("/none/such", "   ", "'"):
        monkeypatch.setenv("VISUAL", name)
        done = editing("", *LINE)
        assert (done.code, "couldn't be started" in done.err, left_in()) == (1, True, [])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--as", "Anna", "--answers", ANSWERS), 2),
        (("--as", "Ana", "--answers", "6,5,9"), 2),
        (("--as", "Ana", "--answers", ANSWERS, "--want", "money"), 2),
        (("--as", "Ana", "--answers", ANSWERS, "--on", "2099-01-01"), 2),
        (("--as", "Ben", "--answers", ANSWERS), 1),
        (("--as", "Ana", "--answers", ANSWERS, "--dry-run"), 2),
    ],
)
def test_every_refusal_comes_before_the_editor_opens(
    editing: Editing, tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    assert editing("", "checkin", "--as", "Ben", "--answers", ANSWERS).code == 0
    done = editing(f"touch {tmp_path}/opened", "checkin", *arguments, "--edit-note")
    assert done.code == code
    assert not (tmp_path / "opened").exists()


def test_nor_does_it_open_for_a_check_in_that_both_have_seen(
    editing: Editing, tmp_path: Path
) -> None:
    for name in ("Ana", "Ben"):
        editing("", "checkin", "--as", name, "--answers", ANSWERS)
    done = editing(f"touch {tmp_path}/opened", "checkin", "edit", "--as", "Ana", "--edit-note")
    assert (done.code, (tmp_path / "opened").exists()) == (1, False)


def test_a_line_that_is_changed_is_opened_as_it_was(editing: Editing, tmp_path: Path) -> None:
    editing("", "checkin", "--as", "Ana", "--answers", ANSWERS, "--note", "a line", "--share-note")
    change = ("checkin", "edit", "--as", "Ana", "--edit-note")
    done = editing(f'cp "$1" {tmp_path}/shown', *change)
    assert (done.code, "code --wait" in done.err) == (0, True)
    assert (tmp_path / "shown").read_text() == "a line"
    assert editing('echo " more" >> "$1"', *change).code == 0
    assert "a line more" in editing("", "checkin", "history", "--as", "Ana").out
    assert editing(': > "$1"', *change).code == 0
    assert "a line" not in editing("", "checkin", "history", "--as", "Ana").out


def test_a_failure_later_in_the_command_loses_nothing(
    editing: Editing, home: Path, tmp_path: Path
) -> None:
    # While Ana writes, she checks in elsewhere.
    elsewhere = f"{sys.executable} -m intimacy_cli checkin --as Ana --answers {ANSWERS}"
    done = editing(f'echo "{CANARY}" > "$1"; {elsewhere} >/dev/null', *LINE)
    assert (done.code, "already has a check-in" in done.err) == (1, True)
    assert left_in() == []
    change = ("checkin", "edit", "--as", "Ana", "--edit-note")
    assert editing(f'cp "$1" {tmp_path}/shown', *change).code == 0
    assert (tmp_path / "shown").read_text().strip() == CANARY


def test_where_nothing_came_back_that_is_said_and_what_is_saved_later_is_kept(
    editing: Editing, home: Path, tmp_path: Path
) -> None:
    done = editing(f'echo "$1" > {tmp_path}/file', *LINE)
    assert (done.code, "code --wait" in done.err) == (0, True)
    (folder,) = left_in()
    editing("", "checkin", "status")
    assert left_in() == [folder]
    late = Path((tmp_path / "file").read_text().strip())
    late.write_text(CANARY)
    assert b"one text left by an editor" in intimacy(["doctor"]).stdout
    assert left_in() == [folder]
    assert intimacy([]).returncode == 0
    assert left_in() == []
    # An editor in the background makes the folder again if it is gone.
    late.parent.mkdir()
    late.write_text(f"{CANARY} and more")
    assert intimacy(["checkin", "status"]).returncode == 0
    assert left_in() == []
    done = editing("true", "checkin", "edit", "--as", "Ana", "--edit-note")
    assert f"{CANARY} and more" in editing("", "checkin", "history", "--as", "Ana").out


def test_a_folder_in_which_nothing_was_saved_goes_after_a_while(
    editing: Editing, home: Path
) -> None:
    editing("true", *LINE)
    folder = session() / left_in()[0]
    os.utime(folder, (0, time.time() - EMPTY_SECONDS - 1))
    editing("", "checkin", "history")
    assert left_in() == []


def test_two_texts_that_were_left_are_both_kept(
    editing: Editing, home: Path, tmp_path: Path
) -> None:
    files = []
    for _ in range(2):
        editing(f'echo "$1" > {tmp_path}/file', *AGAIN)
        files.append(Path((tmp_path / "file").read_text().strip()))
    for number, file in enumerate(files):
        file.write_text(f"text {number}")
    shown = kept(editing, tmp_path)
    assert "text 0" in shown
    assert "text 1" in shown


@pytest.mark.parametrize("what", ["everything", "drafts", "notes"])
def test_forget_removes_what_a_killed_editor_left_and_keeps_the_others_for_them(
    editing: Editing, cli: Cli, home: Path, what: str, tmp_path: Path
) -> None:
    editing("", "checkin", "--as", "Ana", "--answers", ANSWERS, "--note", "a line")
    editing("", "checkin", "--as", "Ben", "--answers", ANSWERS)
    for name in ("Ana", "Ben"):
        editing(f'echo "$1" > {tmp_path}/{name}', "conflict", "reflect", "--as", name, "--edit")
    for name in ("Ana", "Ben"):
        file = Path((tmp_path / name).read_text().strip())
        (file.parent / ".note.txt.swp").write_text(CANARY)
        file.write_text(f"{CANARY} {name}")
    (session() / ".note-123-0123abcd.txt.swp").write_text(CANARY)
    done = cli("data", "forget", what, "--as", "Ana", "--yes", "--json")
    assert (done.code, done.data["left"]) == (0, [])
    assert left_in() == []
    assert CANARY.encode() not in lying(home)
    shown = editing(f'cp "$1" {tmp_path}/ben', "conflict", "reflect", "--as", "Ben", "--edit")
    assert (tmp_path / "ben").read_text() == f"{CANARY} Ben"
    assert shown.code == 0
    assert (kept(editing, tmp_path) == "") == (what != "notes")


def test_nothing_is_taken_from_a_session_that_still_runs(
    editing: Editing, cli: Cli, home: Path, tmp_path: Path
) -> None:
    asked = f"{sys.executable} -m intimacy_cli data forget everything --as Ana --yes --json"
    script = f'echo "{CANARY}" > "$1"; {asked} > {tmp_path}/said; grep -q private "$1"'
    done = editing(script, *AGAIN)
    assert done.code == 0
    assert "-reflect-" in (tmp_path / "said").read_text()
    assert left_in() == []


def test_behind_a_lock_it_waits_until_the_lock_is_open(
    editing: Editing, cli: Cli, home: Path, tmp_path: Path
) -> None:
    editing(f'echo "$1" > {tmp_path}/file', *LINE)
    Path((tmp_path / "file").read_text().strip()).write_text(CANARY)
    lock_cheaply(home)
    assert cli("checkin", "status").code == 0
    assert len(left_in()) == 1


def test_safety_looks_at_nothing_of_this(editing: Editing, home: Path, tmp_path: Path) -> None:
    editing(f'echo "$1" > {tmp_path}/file', *LINE)
    Path((tmp_path / "file").read_text().strip()).write_text(CANARY)
    assert intimacy(["safety", "--country", "IE"]).returncode == 0
    assert len(left_in()) == 1


# -- in a terminal -------------------------------------------------------------------------------


@pytest.mark.terminal
@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGKILL])
def test_whatever_ends_it_while_the_editor_is_open_the_text_is_kept_and_not_left(
    editing: Editing, cli: Cli, home: Path, tmp_path: Path, number: int
) -> None:
    program = tmp_path / "slow"
    program.write_text(
        f'#!/bin/sh\necho "{CANARY}" > "$1"; cp "$1" "$(dirname "$1")/.note.txt.swp"\n'
        "echo OPEN''NOW >&2; sleep 600\n"
    )
    program.chmod(0o700)
    with Terminal(home, env={"EDITOR": str(program)}) as terminal:
        terminal.intimacy(" ".join(AGAIN))
        terminal.wait_for("OPENNOW")
        terminal.kill(number)
        terminal.wait_for("shell> ") if number == signal.SIGKILL else terminal.wait_for("stopped.")
        terminal.settle()
    if number == signal.SIGKILL:
        assert CANARY.encode() in lying(home)
        assert cli("conflict", "log").code == 0
    assert left_in() == []
    assert CANARY.encode() not in lying(home)
    assert kept(editing, tmp_path).strip() == CANARY


@pytest.mark.terminal
def test_control_c_is_a_key_of_the_editor(editing: Editing, home: Path, tmp_path: Path) -> None:
    program = tmp_path / "patient"
    program.write_text(
        f'#!/bin/sh\ntrap \'echo "{CANARY}" > "$1"; exit 0\' INT\n'
        "echo OPEN''NOW >&2; while :; do sleep 0.1; done\n"
    )
    program.chmod(0o700)
    with Terminal(home, env={"EDITOR": str(program)}) as terminal:
        terminal.intimacy(" ".join(AGAIN))
        terminal.wait_for("OPENNOW")
        terminal.type("\x03")
        terminal.wait_for("Saved.")
        assert terminal.code() == 0


@pytest.mark.terminal
@pytest.mark.skipif(shutil.which("vim") is None, reason="there is no vim here")
def test_what_vim_could_not_save_is_recovered_and_none_of_its_files_stays(
    editing: Editing, cli: Cli, home: Path, tmp_path: Path
) -> None:
    user = tmp_path / "user"
    user.mkdir()
    (user / ".vimrc").write_text(
        "set undofile backup\nset backupdir=~ directory=~ undodir=~\nset updatetime=50\n"
    )
    with Terminal(home, env={"EDITOR": "vim", "HOME": str(user), "TERM": "vt100"}) as terminal:
        terminal.intimacy(" ".join(AGAIN))
        terminal.wait_for("note.txt")
        terminal.press(
            "ifirst wording\x1b:w\r", f"cc{CANARY}\x1b:w\r", "onever saved\x1b", pause=0.3
        )
        terminal.type(":preserve\r")
        terminal.wait_for("preserved")
        terminal.kill(signal.SIGKILL)
        terminal.settle(0.5)
    assert cli("conflict", "log").code == 0
    assert left_in() == []
    for words in (CANARY, "first wording", "never saved"):
        assert words.encode() not in lying(home) + every_byte(user)
    assert kept(editing, tmp_path) == f"{CANARY}\nnever saved\n"
