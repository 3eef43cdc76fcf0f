"""Backup and restore: one file, whole or not at all, on this machine or another."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import apsw
import pyrage
import pytest

from intimacy_cli.core.recovery_code import read_code
from intimacy_cli.store.log import Log
from tests.conftest import Cli
from tests.harness.cheap_age import cheap_age
from tests.harness.locks import CODE, PASSPHRASE, every_byte, lock_cheaply, scripted

ANSWERS = "6,5,6,2,4,5,3"
NOTE = "the walk by the river"
REPO = Path(__file__).parents[3]
WRITTEN = "--yes-i-wrote-it-down"
DAYS_LATER = "2027-01-15T20:15:00+01:00"


@pytest.fixture
def filled(cli: Cli) -> Cli:
    """Ana and Ben, and Ana's check-in with a line that is hers alone."""
    cli("partner", "name", "Ana", "Ben")
    assert cli("checkin", "--as", "Ana", "--answers", ANSWERS, "--note", NOTE).code == 0
    return cli


def plain_copy(home: Path) -> bytes:
    """The vault as a backup holds it."""
    log = Log.open(f"{home}/data/vault.db", f"{home}/config/key", create=False)
    return log.copied()[0]


def cheap_backup(home: Path, file: Path, secret: str = PASSPHRASE) -> Path:
    """A backup as `data backup` makes it, without the seconds of scrypt."""
    file.write_bytes(cheap_age(plain_copy(home), secret))
    return file


def what_ana_sees(cli: Cli, home: Path) -> Any:
    found = cli("data", "export", "--as", "Ana", "--json", env={"INTIMACY_HOME": str(home)})
    assert found.code == 0
    return found.data


def elsewhere(*arguments: str, home: Path, lines: tuple[str, ...] = (), umask: int = 0) -> Any:
    """Run the program as another user would: a fresh process, home and umask."""
    readable, writable = os.pipe()
    os.write(writable, "".join(f"{line}\n" for line in lines).encode())
    os.close(writable)
    env = {**os.environ, "INTIMACY_HOME": str(home), "PYTHONPATH": str(REPO / "src")}
    if lines:
        env["INTIMACY_PASSPHRASE_FD"] = str(readable)
    done = subprocess.run(
        [sys.executable, "-m", "intimacy_cli", *arguments],
        env=env, pass_fds=(readable,), umask=umask, stdin=subprocess.DEVNULL, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    os.close(readable)
    return done


def modes(folder: Path) -> set[str]:
    return {
        f"{'folder' if path.is_dir() else 'file'} {path.stat().st_mode & 0o777:o}"
        for path in [folder, *folder.rglob("*")]
    }


def test_a_backup_to_a_new_code_is_restored_on_another_home_with_any_umask(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file, other = tmp_path / "us.age", tmp_path / "other"
    made = filled("data", "backup", str(file), WRITTEN, "--json")
    code = made.data["code"]
    assert read_code(code) == code
    assert file.stat().st_mode & 0o777 == 0o600
    done = elsewhere("data", "restore", str(file), home=other, lines=(code.lower(),))
    assert done.returncode == 0, done.stderr
    assert what_ana_sees(filled, other) == what_ana_sees(filled, home)
    assert modes(other) == {"folder 700", "file 600"}
    assert (other / "config" / "key").read_bytes() != (home / "config" / "key").read_bytes()


def test_a_backup_is_an_age_file_of_an_sqlite_file_that_others_can_read(
    filled: Cli, tmp_path: Path
) -> None:
    file = tmp_path / "us.age"
    code = filled("data", "backup", str(file), WRITTEN, "--json").data["code"]
    (tmp_path / "plain.db").write_bytes(pyrage.passphrase.decrypt(file.read_bytes(), code))
    records = sqlite3.connect(tmp_path / "plain.db").execute("SELECT kind FROM record").fetchall()
    assert ("checkin",) in records


def test_with_a_lock_the_backup_is_to_its_passphrase_and_the_restored_home_keeps_its_own(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    lock_cheaply(home)
    file = tmp_path / "us.age"
    made = scripted(filled, "data", "backup", str(file), "--json", lines=(PASSPHRASE,))
    assert (made.code, made.data["code"]) == (0, None)
    scripted(filled, "checkin", "--as", "Ben", "--answers", ANSWERS, lines=(PASSPHRASE,))
    key = (home / "config" / "key").read_bytes()
    again = scripted(filled, "data", "restore", str(file), "--yes", lines=(PASSPHRASE, PASSPHRASE))
    assert again.code == 0
    assert (home / "config" / "key").read_bytes() == key
    due = scripted(filled, "checkin", "status", "--json", lines=(PASSPHRASE,)).data["due"]
    assert due == ["Ben"]


def test_an_open_lock_is_no_passphrase_to_make_a_backup_to(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    lock_cheaply(home)
    scripted(filled, "lock", "open", lines=(PASSPHRASE,))
    assert filled("data", "backup", str(tmp_path / "us.age")).code == 4
    assert not (tmp_path / "us.age").exists()


def test_nothing_clear_lies_on_the_disk_after_a_backup_and_a_restore(
    filled: Cli, tmp_path: Path
) -> None:
    file = tmp_path / "us.age"
    made = scripted(filled, "data", "backup", str(file), lines=(PASSPHRASE,))
    assert made.code == 0
    assert scripted(filled, "data", "restore", str(file), "--yes", lines=(PASSPHRASE,)).code == 0
    found = every_byte(tmp_path)
    for word in (NOTE, "SQLite format 3", PASSPHRASE, "checkin/2026"):
        assert word.encode() not in found


def test_a_restore_of_ours_is_no_older_vault_that_somebody_put_back(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file, vault = tmp_path / "us.age", home / "data" / "vault.db"

    def age() -> str:
        checks = filled("doctor", "--json").data["checks"]
        return next(str(each["level"]) for each in checks if each["name"] == "age")

    scripted(filled, "data", "backup", str(file), lines=(PASSPHRASE,))
    kept = vault.read_bytes()
    filled("date-idea")
    vault.write_bytes(kept)
    assert age() == "warning"
    assert scripted(filled, "data", "restore", str(file), "--yes", lines=(PASSPHRASE,)).code == 0
    assert age() == "ok"
    filled("date-idea")
    assert age() == "ok"


def test_a_backup_holds_drafts_and_what_each_sealed_for_themselves(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    log = Log.open(f"{home}/data/vault.db", f"{home}/config/key", create=False)
    ana = log.partners()[0]
    from datetime import datetime

    with log.writing():
        log.keep_draft("checkin/x", ana.id, datetime.fromisoformat("2026-11-23T20:00+01:00"), {})
    file = cheap_backup(home, tmp_path / "us.age")
    other = {"INTIMACY_HOME": str(tmp_path / "other")}
    assert scripted(
        lambda *a, env: filled(*a, env=env | other), "data", "restore", str(file),
        lines=(PASSPHRASE,),
    ).code == 0  # fmt: skip
    there = Log.open(
        f"{tmp_path}/other/data/vault.db", f"{tmp_path}/other/config/key", create=False
    )
    assert there.draft("checkin/x", ana.id) is not None
    assert [r.private for r in there.records(ana.id, kinds=("checkin",))] == [{"note": NOTE}]


def test_what_was_undone_stays_undone_and_can_still_be_brought_back(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    filled("data", "undo", "--as", "Ana")
    file = cheap_backup(home, tmp_path / "us.age")
    scripted(filled, "data", "restore", str(file), "--yes", lines=(PASSPHRASE,))
    assert filled("checkin", "status", "--json").data["answered"] == []
    assert filled("data", "undo", "--as", "Ana").code == 0
    assert filled("checkin", "status", "--json").data["answered"] == ["Ana"]


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.99])
def test_a_backup_that_was_cut_is_refused_whole(
    filled: Cli, home: Path, tmp_path: Path, share: float
) -> None:
    file = cheap_backup(home, tmp_path / "us.age")
    whole, before = file.read_bytes(), every_byte(home)
    file.write_bytes(whole[: int(len(whole) * share)])
    found = scripted(filled, "data", "restore", str(file), "--yes", lines=(PASSPHRASE,))
    assert found.code in (1, 5)
    assert len(found.err.splitlines()) == 1
    assert every_byte(home) == before


def test_a_backup_with_a_flipped_bit_anywhere_is_refused_whole(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file = cheap_backup(home, tmp_path / "us.age")
    whole, before = file.read_bytes(), every_byte(home)
    places = [*range(0, 220, 9), *range(220, len(whole), len(whole) // 20)]
    for at in places:
        flipped = bytearray(whole)
        flipped[at] ^= 4
        file.write_bytes(flipped)
        found = scripted(filled, "data", "restore", str(file), "--yes", lines=(PASSPHRASE,))
        assert found.code in (1, 4, 5), at
        assert every_byte(home) == before, at


def test_a_refused_backup_makes_nothing_on_a_fresh_home(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file = cheap_backup(home, tmp_path / "us.age")
    fresh = tmp_path / "fresh"
    for lines in (("not these words",), (CODE,)):
        done = elsewhere("data", "restore", str(file), home=fresh, lines=lines)
        assert done.returncode == 4
        assert "Ana" not in done.stderr
    file.write_bytes(file.read_bytes()[:-1])
    assert elsewhere("data", "restore", str(file), home=fresh, lines=(PASSPHRASE,)).returncode == 5
    assert not fresh.exists()


# A view in the place of the table, over rows without an end.
ENDLESS = """ALTER TABLE record RENAME TO rows; CREATE VIEW record AS
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
    SELECT i AS seq, 'x' || i AS id, 'a' AS act, NULL AS author, '2026-11-24' AS day,
    '2026-11-24T00:00:00+00:00' AS at, 'k' AS kind, 'both' AS visibility, 'open' AS form,
    NULL AS round, NULL AS target, '{}' AS payload, NULL AS private, NULL AS brought FROM n"""


@pytest.mark.parametrize("inside", [b"", b"no database", b"SQLite format 3\0" + bytes(4096)])
def test_an_age_file_of_something_else_is_refused(
    filled: Cli, home: Path, tmp_path: Path, inside: bytes
) -> None:
    file = tmp_path / "other.age"
    file.write_bytes(cheap_age(inside, PASSPHRASE))
    before = every_byte(home)
    found = scripted(filled, "data", "restore", str(file), "--yes", lines=(PASSPHRASE,))
    assert found.code == 5
    assert every_byte(home) == before


@pytest.mark.parametrize(
    "fault",
    [
        "DROP TABLE record",
        "DROP TABLE draft",
        "ALTER TABLE record DROP COLUMN private",
        "PRAGMA user_version=0",
        "PRAGMA ignore_check_constraints=1; UPDATE record SET visibility='own', author=NULL",
        "UPDATE record SET payload='{'",
        "UPDATE record SET day='some day'",
        "CREATE VIEW more AS SELECT 1",
        "CREATE TRIGGER more AFTER INSERT ON record BEGIN DELETE FROM record; END",
        "CREATE TABLE more(a)",
        "CREATE INDEX more ON record(hex(zeroblob(300)))",
        "ALTER TABLE record ADD COLUMN more GENERATED ALWAYS AS (hex(zeroblob(300000000)))",
        ENDLESS,
    ],
)
def test_a_database_that_is_no_vault_is_refused_whole(
    filled: Cli, home: Path, tmp_path: Path, fault: str
) -> None:
    made = apsw.Connection(":memory:")
    made.deserialize("main", plain_copy(home))
    made.execute(fault)
    file = tmp_path / "odd.age"
    file.write_bytes(cheap_age(made.serialize("main"), PASSPHRASE))
    before = every_byte(home)
    found = scripted(filled, "data", "restore", str(file), "--yes", lines=(PASSPHRASE,))
    assert found.code == 5
    assert every_byte(home) == before


def test_what_no_version_has_written_is_passed_over_in_what_was_restored(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    made = apsw.Connection(":memory:")
    made.deserialize("main", plain_copy(home))
    made.execute("UPDATE record SET payload = '[1]' WHERE kind = 'checkin'")
    made.execute("INSERT INTO draft VALUES ('conflict.reflection', 'x', '2026-11-23', '[1]')")
    file = tmp_path / "odd.age"
    file.write_bytes(cheap_age(made.serialize("main"), PASSPHRASE))
    assert scripted(filled, "data", "restore", str(file), "--yes", lines=(PASSPHRASE,)).code == 0
    for command in ([], ["checkin", "status"], ["checkin", "history"], ["checkin", "reveal"]):
        assert filled(*command).code == 0
    told = filled("data", "verify", "--json")
    assert told.code == 5
    assert {each["what"] for each in told.data["faults"]} >= {
        "no version has ever written one like it, so it's passed over"
    }


@pytest.mark.parametrize("command", [["data", "restore"], ["data", "import"]])
@pytest.mark.parametrize("what", ["pipe", "device", "folder", "missing", "endless"])
def test_what_is_no_file_is_refused_at_once(
    cli: Cli, home: Path, tmp_path: Path, command: list[str], what: str
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "endless").symlink_to("/dev/zero")
    path = {"device": "/dev/zero", "folder": str(tmp_path)}.get(what, str(tmp_path / what))
    refused = scripted(cli, *command, path, lines=(PASSPHRASE,))
    assert refused.code == 1
    assert len(refused.err.splitlines()) == 1
    assert path in refused.err
    assert not (home / "data").exists()


def test_a_backup_of_a_newer_version_is_left_alone(filled: Cli, home: Path, tmp_path: Path) -> None:
    copy = apsw.Connection(":memory:")
    copy.deserialize("main", plain_copy(home))
    copy.execute("PRAGMA user_version=99")
    file = tmp_path / "newer.age"
    file.write_bytes(cheap_age(copy.serialize("main"), PASSPHRASE))
    found = scripted(filled, "data", "restore", str(file), "--yes", lines=(PASSPHRASE,))
    assert found.code == 5
    assert "Upgrade" in found.err


def test_over_a_home_with_something_in_it_a_yes_is_needed(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file = cheap_backup(home, tmp_path / "us.age")
    filled("checkin", "--as", "Ben", "--answers", ANSWERS)
    found = scripted(filled, "data", "restore", str(file), lines=(PASSPHRASE,))
    assert found.code == 2
    assert "--yes" in found.err
    assert filled("checkin", "status", "--json").data["answered"] == ["Ana", "Ben"]


def test_a_home_that_nobody_can_open_any_more_is_set_aside_and_not_lost(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file = cheap_backup(home, tmp_path / "us.age", CODE)
    lock_cheaply(home)
    vault = (home / "data" / "vault.db").read_bytes()
    assert scripted(filled, "data", "restore", str(file), "--yes", lines=("x" * 9, CODE)).code == 4
    done = scripted(filled, "data", "restore", str(file), "--set-aside", "--json", lines=(CODE,))
    assert done.code == 0
    (aside,) = [path for path in done.data["set_aside"] if path.endswith("vault.db")]
    assert Path(aside).read_bytes() == vault
    assert filled("checkin", "status", "--json").data["answered"] == ["Ana"]


@pytest.mark.parametrize("fault", ["vault", "key", "no key", "no vault"])
def test_damage_is_mended_by_the_last_backup(
    filled: Cli, home: Path, tmp_path: Path, fault: str
) -> None:
    file = cheap_backup(home, tmp_path / "us.age")
    vault, key = home / "data" / "vault.db", home / "config" / "key"
    if fault.startswith("no"):
        (vault if fault == "no vault" else key).unlink()
    else:
        (vault if fault == "vault" else key).write_bytes(b"damaged" * 900)
    assert filled("checkin", "history").code in (4, 5)
    done = scripted(filled, "data", "restore", str(file), "--set-aside", lines=(PASSPHRASE,))
    assert done.code == 0
    assert filled("checkin", "status", "--json").data["answered"] == ["Ana"]


@pytest.mark.parametrize("content", [b"", b"our letters", b"SQLite format 3\0"])
def test_a_file_that_is_no_backup_is_neither_restored_nor_written_over(
    filled: Cli, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "letters.txt"
    file.write_bytes(content)
    assert filled("data", "backup", str(file)).code == 2
    assert scripted(filled, "data", "restore", str(file), "--yes", lines=("x",)).code == 1
    assert file.read_bytes() == content


@pytest.mark.parametrize("name", ["", "no/such/us.age", "."])
def test_a_place_that_is_none_is_wrong_use(filled: Cli, tmp_path: Path, name: str) -> None:
    assert filled("data", "backup", str(tmp_path / name)).code == 2
    assert filled("data", "backup", "-").code == 2
    assert not (tmp_path / "no").exists()


def test_an_older_backup_is_replaced_by_the_newer(filled: Cli, home: Path, tmp_path: Path) -> None:
    file = cheap_backup(home, tmp_path / "us.age")
    older = file.read_bytes()
    assert scripted(filled, "data", "backup", str(file), lines=(PASSPHRASE,)).code == 0
    assert file.read_bytes() != older
    assert set(os.listdir(tmp_path)) == {"home", "us.age"}


def test_there_is_nothing_to_back_up_on_a_fresh_home(cli: Cli, home: Path, tmp_path: Path) -> None:
    assert cli("data", "backup", str(tmp_path / "us.age"), WRITTEN).code == 1
    assert not (tmp_path / "us.age").exists()
    assert not home.exists()


def test_a_restore_without_anybody_to_ask_is_exit_2_and_touches_nothing(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    file = cheap_backup(home, tmp_path / "us.age")
    before = every_byte(home)
    for more in ([], ["--yes"]):
        refused = filled("data", "restore", str(file), *more)
        assert refused.code == 2
        assert "INTIMACY_PASSPHRASE_FD" in refused.err
    assert every_byte(home) == before


@pytest.mark.parametrize("command", [["data", "restore"], ["data", "backup", "--check"]])
@pytest.mark.parametrize("content", [None, b"", b"dear diary", b"age-encryption.org/v1\n"])
def test_a_file_that_is_no_backup_is_refused_before_a_passphrase_is_asked_for(
    filled: Cli, tmp_path: Path, command: list[str], content: bytes | None
) -> None:
    file = tmp_path / "letters.age"
    if content is not None:
        file.write_bytes(content)
    refused = filled(*command, str(file))
    assert (refused.code, len(refused.err.splitlines())) in {(1, 1), (5, 1)}
    assert str(file) in refused.err
    assert "PASSPHRASE" not in refused.err


def test_a_file_that_would_stop_the_machine_is_refused_before_anything_is_asked(
    filled: Cli, tmp_path: Path
) -> None:
    kit = (REPO / "tests" / "vectors" / "age" / "scrypt_work_factor_23").read_bytes()
    file = tmp_path / "heavy.age"
    file.write_bytes(kit.partition(b"\n\n")[2])
    found = scripted(filled, "data", "restore", str(file), "--yes", lines=("password",))
    assert found.code == 1
    assert "more memory and time" in found.err
    assert "damaged" not in found.err


def test_a_backup_is_whole_while_others_write(filled: Cli, home: Path) -> None:
    """Acts of two records are written all the time; no copy has half of one."""
    script = (
        "import sys; from select import select; from datetime import *\n"
        "from intimacy_cli.store.log import Log; from intimacy_cli.store.record import NewRecord\n"
        "log = Log.open(sys.argv[1], sys.argv[2], create=False); day = date(2026, 11, 23)\n"
        "n = 0\n"
        "while not select([sys.stdin], [], [], 0.01)[0]:\n"
        "    with log.writing():\n"
        "        two = [NewRecord('pair', day, {'n': n}) for _ in range(2)]\n"
        "        log.append(datetime.now().astimezone(), *two)\n"
        "        if n == 0: print('begun', flush=True)\n"
        "        n += 1\n"
    )
    places = (f"{home}/data/vault.db", f"{home}/config/key")
    env = {**os.environ, "PYTHONPATH": str(REPO / "src")}
    with subprocess.Popen(
        [sys.executable, "-c", script, *places],
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdin is not None
        writer.stdout.readline()
        log = Log.open(*places, create=False)
        seen: set[int] = set()
        while len(seen) < 10:
            assert writer.poll() is None
            copy = apsw.Connection(":memory:")
            copy.deserialize("main", log.copied()[0])
            assert copy.pragma("integrity_check") == "ok"
            count = copy.execute("SELECT count(*) FROM record WHERE kind = 'pair'").get
            assert count % 2 == 0
            seen.add(count)
        writer.stdin.close()
    assert writer.returncode == 0


def test_a_gentle_word_comes_when_the_last_backup_is_old_once_a_week(
    filled: Cli, home: Path
) -> None:
    from intimacy_cli.shell.backup_reminder import backup_word, note_backup
    from intimacy_cli.shell.env import real_env

    def word(now: str, **more: str) -> str:
        place = {"INTIMACY_HOME": str(home), "INTIMACY_NOW": now, **more}
        keys = {key.encode(): value.encode() for key, value in place.items()}
        environ: Any = os._Environ(
            keys, str.encode, bytes.decode, str.encode, bytes.decode,
        )  # fmt: skip
        return backup_word(real_env(environ))

    assert word("2026-12-20T20:00:00+01:00") == ""
    assert word(DAYS_LATER, INTIMACY_BACKUP_REMIND_DAYS="0") == ""
    assert word(DAYS_LATER, INTIMACY_QUIET_UNTIL="2027-02-01") == ""
    assert "no backup" in word(DAYS_LATER)
    assert word(DAYS_LATER) == ""
    assert "no backup" in word("2027-01-23T20:15:00+01:00")
    note_backup(real_env())
    assert "53 days old" in word(DAYS_LATER)
