"""A backup opens: on any machine, looked at before it is done, with a code that somebody has."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pyrage
import pytest

from intimacy_cli.core.recovery_code import read_code
from intimacy_cli.store.age import MOST_WORK, WORK, seal_data, work_of
from tests.conftest import Cli
from tests.features.data.test_backup import cheap_backup, plain_copy
from tests.harness.locks import CODE, PASSPHRASE, every_byte, lock_cheaply, scripted
from tests.harness.program import intimacy

WRITTEN = "--yes-i-wrote-it-down"
ANSWERS = "6,5,6,2,4,5,3"


@pytest.fixture
def filled(cli: Cli) -> Cli:
    """Ana and Ben, and Ana's check-in."""
    cli("partner", "name", "Ana", "Ben")
    assert cli("checkin", "--as", "Ana", "--answers", ANSWERS).code == 0
    return cli


def heavy(file: Path, work: int) -> Path:
    """The same backup, whose header says that its passphrase is stretched so far."""
    head, mac, rest = file.read_bytes().partition(b"\n---")
    first, salt, _ = head.split(b"\n")[1].rpartition(b" ")
    lines = head.split(b"\n")
    lines[1] = first + salt + str(work).encode()
    file.write_bytes(b"\n".join(lines) + mac + rest)
    return file


def test_what_is_written_has_the_same_work_and_a_size_that_tells_little(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "us.age"
    done = scripted(filled, "data", "backup", str(file), lines=(PASSPHRASE,))
    assert done.code == 0
    assert work_of(file.read_bytes()) == WORK == 18
    inside = pyrage.passphrase.decrypt(file.read_bytes(), PASSPHRASE)
    assert len(inside).bit_count() == 1
    assert inside.rstrip(b"\0") == plain_copy(home).rstrip(b"\0")
    (tmp_path / "plain.db").write_bytes(inside)
    there = sqlite3.connect(tmp_path / "plain.db")
    assert there.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert ("checkin",) in there.execute("SELECT kind FROM record").fetchall()


@pytest.mark.parametrize("behind", [b"", bytes(1), bytes(4096), bytes(70_000)])
def test_a_backup_is_restored_with_whatever_room_behind_it(
    filled: Cli, home: Path, tmp_path: Path, behind: bytes
) -> None:
    file = tmp_path / "us.age"
    file.write_bytes(seal_data(plain_copy(home) + behind, PASSPHRASE, work=1))
    filled("data", "undo", "--as", "Ana")
    assert scripted(filled, "data", "restore", str(file), "--yes", lines=(PASSPHRASE,)).code == 0
    assert filled("checkin", "status", "--json").data["answered"] == ["Ana"]


def test_what_stands_behind_the_database_and_is_not_nothing_is_refused_or_ignored(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file, before = tmp_path / "us.age", every_byte(home)
    file.write_bytes(seal_data(plain_copy(home) + b"x" * 100, PASSPHRASE, work=1))
    found = scripted(filled, "data", "restore", str(file), "--yes", lines=(PASSPHRASE,))
    assert found.code in (0, 5)
    assert found.code == 0 or every_byte(home) == before


def test_a_backup_is_looked_over_without_changing_anything(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file = cheap_backup(home, tmp_path / "us.age")
    check = ("data", "backup", "--check", str(file))
    before = every_byte(tmp_path)
    found = scripted(filled, *check, "--json", lines=(PASSPHRASE,))
    # Nobody in particular looks: what Ana has sealed is in it, and is not counted.
    assert found.data == {"file": str(file), "records": 2, "code": None, "checked": True}
    assert "sound" in scripted(filled, *check, lines=(PASSPHRASE,)).out
    assert scripted(filled, *check, lines=(CODE,)).code == 4
    assert filled(*check).code == 2
    assert every_byte(tmp_path) == before
    file.write_bytes(file.read_bytes()[:-1])
    assert scripted(filled, *check, lines=(PASSPHRASE,)).code == 5
    file.write_bytes(seal_data(b"no vault", PASSPHRASE, work=1))
    assert scripted(filled, *check, lines=(PASSPHRASE,)).code == 5
    assert scripted(filled, *check[:-1], str(tmp_path / "none"), lines=(PASSPHRASE,)).code == 1


def test_a_backup_is_looked_over_on_a_home_with_nothing_in_it(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file, fresh = cheap_backup(home, tmp_path / "us.age"), tmp_path / "fresh"
    found = scripted(
        lambda *a, env: filled(*a, env={**env, "INTIMACY_HOME": str(fresh)}),
        "data", "backup", "--check", str(file), lines=(PASSPHRASE,),
    )  # fmt: skip
    assert (found.code, fresh.exists()) == (0, False)


@pytest.mark.parametrize("option", ["--code", "--passphrase", "--replace", WRITTEN])
def test_looking_goes_with_nothing_that_writes(filled: Cli, tmp_path: Path, option: str) -> None:
    assert filled("data", "backup", "--check", option, str(tmp_path / "us.age")).code == 2


def test_a_backup_to_a_new_code_replaces_nothing_unasked(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file = cheap_backup(home, tmp_path / "us.age", CODE)
    older = file.read_bytes()
    for options in ((WRITTEN,), (WRITTEN, "--code")):
        found = filled("data", "backup", str(file), *options)
        assert (found.code, str(file) in found.err, "--replace" in found.err) == (1, True, True)
        assert file.read_bytes() == older
    done = filled("data", "backup", str(file), WRITTEN, "--replace", "--json")
    assert read_code(done.data["code"]) is not None
    assert file.read_bytes() != older
    letters = tmp_path / "letters.txt"
    letters.write_text("ours")
    assert filled("data", "backup", str(letters), WRITTEN, "--replace").code == 2
    assert letters.read_text() == "ours"


def test_with_a_lock_a_new_code_replaces_nothing_unasked_either(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file = cheap_backup(home, tmp_path / "us.age", CODE)
    lock_cheaply(home)
    found = scripted(filled, "data", "backup", str(file), "--code", WRITTEN, lines=(PASSPHRASE,))
    assert (found.code, "--replace" in found.err) == (1, True)


def test_without_a_terminal_a_code_is_made_only_for_somebody_who_will_have_it(
    filled: Cli, tmp_path: Path
) -> None:
    file = tmp_path / "us.age"
    found = filled("data", "backup", str(file))
    assert (found.code, WRITTEN in found.err, file.exists()) == (2, True, False)


@pytest.mark.parametrize(("where", "there"), [("/dev/null", False), ("/dev/full", True)])
def test_a_code_that_could_not_be_shown_is_said_with_what_to_do(
    filled: Cli, tmp_path: Path, where: str, there: bool
) -> None:
    file = tmp_path / "us.age"
    with open(where, "wb") as out:
        done = intimacy(["data", "backup", str(file), WRITTEN], stdout=out)
    assert done.returncode == 1
    said = done.stderr.decode()
    assert "recovery code" in said
    assert ("--replace" in said, file.exists()) == (there, there)


def test_a_pipe_that_nobody_reads_any_more_gets_no_code(filled: Cli, tmp_path: Path) -> None:
    import os

    readable, writable = os.pipe()
    os.close(readable)
    try:
        done = intimacy(["data", "backup", str(tmp_path / "us.age"), WRITTEN], stdout=writable)
    finally:
        os.close(writable)
    assert (done.returncode, b"nobody can read it" in done.stderr) == (1, True)
    assert not (tmp_path / "us.age").exists()


@pytest.mark.parametrize("command", [("data", "restore", "--yes"), ("data", "backup", "--check")])
def test_a_backup_that_takes_gigabytes_is_opened_after_a_yes_and_never_called_damaged(
    filled: Cli, home: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    before = every_byte(home)
    for work, said in (
        (MOST_WORK + 1, "2 GB"),
        (MOST_WORK + 2, "4 GB of memory and half a minute"),
    ):
        file = heavy(cheap_backup(home, tmp_path / "us.age"), work)
        found = scripted(filled, *command, str(file), lines=(PASSPHRASE,))
        assert (found.code, said in found.err, "--heavy" in found.err) == (2, True, True)
    for work in (MOST_WORK + 3, 31, 99, 10**8):
        file = heavy(cheap_backup(home, tmp_path / "us.age"), work)
        found = scripted(filled, *command, str(file), "--heavy", lines=(PASSPHRASE,))
        assert (found.code, "damaged" in found.err, "cut" in found.err) == (1, False, False)
    assert every_byte(home) == before


@pytest.mark.long
def test_a_backup_of_a_first_version_and_a_fast_machine_is_restored(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "fast.age"
    file.write_bytes(seal_data(plain_copy(home), CODE, work=MOST_WORK + 2))
    filled("data", "undo", "--as", "Ana")
    restore = ("data", "restore", "--yes", "--heavy", str(file))
    assert scripted(filled, *restore, lines=(CODE.lower(),)).code == 0
    assert filled("checkin", "status", "--json").data["answered"] == ["Ana"]
