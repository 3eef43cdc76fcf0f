"""The program as a process: nobody to ask, odd streams, signals, bytes that are no text."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.program import PATIENCE, PROGRAM, SOURCE, environment, intimacy

FIRST = ["--answers", "6,5,6,2,4,5,3"]


@pytest.mark.parametrize(
    ("command", "option"),
    [
        (["checkin"], "--answers"),
        (["checkin", "--as", "Ana"], "--answers"),
        (["checkin", "--note", "x"], "--answers"),
        (["checkin", "--dry-run"], "--answers"),
        (["checkin", *FIRST], "--as NAME"),
        (["checkin", "edit"], "--answers"),
        (["checkin", "--as", "Ana", *FIRST, "--edit-note"], "--note TEXT"),
        (["config", "edit"], "config set KEY VALUE"),
    ],
)
def test_with_nobody_to_ask_it_ends_at_once_and_names_the_option(
    home: Path, command: list[str], option: str
) -> None:
    # A pipe that is never written to nor closed: reading from it would wait for ever.
    readable, writable = os.pipe()
    try:
        done = intimacy([*command, "--json"], stdin=readable)
    finally:
        os.close(readable)
        os.close(writable)
    assert (done.returncode, done.stdout) == (2, b"")
    error = json.loads(done.stderr)["error"]
    assert error["code"] == "terminal-needed"
    assert option in error["hint"]
    assert not home.exists()


@pytest.mark.parametrize(
    "command",
    [
        ["checkin", *FIRST],
        ["checkin", "withdraw"],
        ["checkin", "note", "today", "x"],
        ["checkin", "share", "today"],
    ],
)
def test_of_two_somebody_must_be_named(cli: Cli, command: list[str]) -> None:
    cli("partner", "name", "Ana", "Ben")
    done = cli(*command, "--json")
    assert (done.code, done.data["code"]) == (2, "terminal-needed")
    assert "--as NAME" in done.data["hint"]


def test_a_reader_that_has_gone_ends_it_quietly(cli: Cli) -> None:
    cli("checkin", "--as", "Ana", *FIRST, "--note", "-", stdin="x" * 1_000_000)
    for command in (["data", "export"], ["checkin", "status"], ["--help"], ["checkin", "history"]):
        reading, writing = os.pipe()
        os.close(reading)
        done = intimacy(command, stdout=writing)
        os.close(writing)
        assert (done.returncode, done.stderr) == (0, b""), command


def test_completion_offers_commands_and_their_subcommands() -> None:
    for words, at, offered in (
        ("intimacy che", 1, b"checkin chemistry"),
        ("intimacy data un", 2, b"undo"),
    ):
        env = {"_INTIMACY_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(at)}
        done = intimacy([], env=env)
        assert (done.returncode, done.stdout.split()) == (0, offered.split())


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("checkin --as A", "Ana"),
        ("config set currenc", "currency"),
        ("talk card --deck gri", "grief"),
        ("talk favourite museum", "museum-of-us"),
        ("date-idea show crunch", "crunch-quiz"),
        ("safety --as A", ""),
    ],
)
def test_completion_knows_names_settings_decks_and_ids(cli: Cli, words: str, offered: str) -> None:
    assert cli("partner", "name", "Ana", "Ben").code == 0
    line = f"intimacy {words}"
    env = {
        "_INTIMACY_COMPLETE": "complete_bash", "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split()) - 1),
    }  # fmt: skip
    done = intimacy([], env=env)
    assert (done.returncode, done.stdout.decode().split(), done.stderr) == (
        0, offered.split(), b"",
    )  # fmt: skip


def test_a_disk_that_is_full_is_told_in_one_line(cli: Cli) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("only Linux has /dev/full")
    cli("checkin", "--as", "Ana", *FIRST)
    for command in (["data", "export"], ["checkin", "history"], ["checkin", "history", "--json"]):
        with open("/dev/full", "wb") as full:
            done = intimacy(command, stdout=full)
        assert done.returncode == 1
        assert b"no space left on device" in done.stderr
        assert done.stderr.count(b"\n") == 1
    with open("/dev/full", "wb") as full:
        for quick in (["checkin", "status"], ["--version"], []):
            done = intimacy(quick, stdout=full)
            assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
            assert b"couldn't be written: no space left on device" in done.stderr
        calendar = intimacy(["date-idea", "--at", "23:30", "--ics", "-"], stdout=full)
        assert (calendar.returncode, calendar.stderr.count(b"bug")) == (1, 0)
        session = intimacy(["conflict", "--script", "-"], stdout=full, input=b'{"at": 0}')
        assert (session.returncode, session.stderr.count(b"\n")) == (1, 1)
        # What cannot be said on stderr is left out; the work is done all the same.
        done = intimacy(["checkin", "--as", "Ana", *FIRST, "--on", "yesterday"], stderr=full)
    assert done.returncode == 0


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(
    "command", ["checkin status", "--version", "checkin --as Ana --answers 1,2,3,4,5,6,7"]
)
def test_closed_streams_harm_nothing(home: Path, closed: str, command: str) -> None:
    line = f"exec {' '.join(PROGRAM)} {command} {closed}"
    done = subprocess.run(
        ["/bin/sh", "-c", line], env=environment(), capture_output=True, check=False, timeout=240
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    if command.startswith("checkin --as"):
        assert not (home / "data" / "vault.db").read_bytes().startswith(b"SQLite")
        assert b"close" in intimacy(["checkin", "history"]).stdout


@pytest.mark.parametrize(
    ("number", "code", "name"),
    [
        (signal.SIGTERM, 143, "terminated"),
        (signal.SIGHUP, 129, "hung-up"),
        (signal.SIGINT, 130, "interrupted"),
        (signal.SIGQUIT, 131, "quit"),
    ],
)
def test_a_signal_ends_it_in_one_line_with_its_own_code(number: int, code: int, name: str) -> None:
    command = [*PROGRAM, "checkin", "--as", "Ana", "--answers", "-", "--json"]
    with subprocess.Popen(
        command, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Tests that run in the background inherit a Ctrl-C that is ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads
    ) as running:  # fmt: skip
        until_it_reads(running.pid)
        running.send_signal(number)
        out, err = running.communicate(timeout=PATIENCE)
    assert (running.returncode, out) == (code, b"")
    assert json.loads(err)["error"]["code"] == name


def until_it_reads(process: int) -> None:
    """Wait until a process sleeps in a read of its stdin."""
    until = time.monotonic() + PATIENCE
    waiting = Path(f"/proc/{process}/syscall")
    if not waiting.exists():
        pytest.skip("nothing here tells what a process waits for")
    while time.monotonic() < until:
        try:
            # A read (0 on x86-64, 63 on ARM) of file 0.
            if waiting.read_text().split()[:2] in (["0", "0x0"], ["63", "0x0"]):
                return
        except OSError:
            pass
        time.sleep(0.02)
    raise AssertionError("it does not read its stdin")


@pytest.mark.parametrize(
    "command",
    [
        [b"checkin", b"--as", b"Ana", b"--answers", b"1,2,3,4,5,6,7", b"--note", b"\xff"],
        [b"checkin", b"--as", b"\xff", b"--answers", b"1,2,3,4,5,6,7"],
        [b"checkin", b"status", b"--format", b"\xff"],
        [b"\xff"],
        [b"data", b"import", b"\xff"],
    ],
)
@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_bytes_that_are_no_text_are_refused_in_one_line(
    home: Path, command: list[bytes], locale: str
) -> None:
    done = intimacy(command, env={"LC_ALL": locale})
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
    assert b"UTF-8" in done.stderr
    assert not home.exists()


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_bytes_that_are_no_text_on_stdin_too(home: Path, locale: str) -> None:
    for command in (["checkin", "--as", "Ana", *FIRST, "--note", "-"], ["data", "import", "-"]):
        done = intimacy(command, env={"LC_ALL": locale}, input=b"a\xffb")
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"isn't UTF-8" in done.stderr
    assert not home.exists()


def test_a_locale_without_accents_is_no_reason_to_fail(cli: Cli) -> None:
    cli("partner", "name", "Zoë", "李")
    done = intimacy(["checkin", "status"], env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stdout) == (0, b"Check-in: waiting for Zo\\xeb and \\u674e.\n")
    done = intimacy(["partner", "--json"], env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0


def test_help_keeps_its_sentences_where_python_leaves_out_docstrings(home: Path) -> None:
    del home
    for command in (["data", "--help"], ["checkin", "withdraw", "--help"]):
        plain = intimacy(command)
        stripped = intimacy(command, env={"PYTHONOPTIMIZE": "2"})
        assert (stripped.returncode, stripped.stdout) == (0, plain.stdout)


def test_from_inside_an_archive_doctor_says_what_is_missing(home: Path, tmp_path: Path) -> None:
    del home
    archive = shutil.make_archive(str(tmp_path / "packed"), "zip", SOURCE, "intimacy_cli")
    command = [*PROGRAM, "doctor"]
    packed = {**os.environ, "PYTHONPATH": archive}
    done = subprocess.run(command, env=packed, capture_output=True, check=False, timeout=PATIENCE)
    assert done.returncode == 1
    assert b"it doesn't run from inside an archive" in done.stdout


def test_in_a_folder_that_has_been_removed_it_says_so(home: Path, tmp_path: Path) -> None:
    del home
    gone = tmp_path / "gone"
    gone.mkdir()
    for typed in ("data export --output x.json", "therapist find --directory list.csv"):
        line = f'cd "{gone}" && rmdir "{gone}" && exec {shlex.join(PROGRAM)} {typed}'
        done = subprocess.run(
            ["sh", "-c", line], env=environment(), capture_output=True, check=False,
            timeout=PATIENCE,
        )  # fmt: skip
        gone.mkdir()
        assert b"the folder that you're in has been removed" in done.stderr
        assert done.returncode == 1
