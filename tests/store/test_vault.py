"""The vault under ordinary misfortune: wrong keys, damage, other versions, other processes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import apsw
import pytest

from intimacy_cli.errors import (
    CannotWrite,
    KeyFileDamaged,
    KeyMissing,
    NewerVault,
    VaultDamaged,
    VaultMissing,
    WrongKey,
)
from intimacy_cli.store import connection as vault_connection
from intimacy_cli.store import migrations
from intimacy_cli.store.fast_reader import glance
from intimacy_cli.store.keyfile import create_key, read_key
from intimacy_cli.store.log import Log
from intimacy_cli.store.record import NewRecord
from tests.harness.vault_key import plain_key

AT = datetime(2026, 11, 23, 20, 15, tzinfo=UTC)
DAY = date(2026, 11, 23)


class Places:
    """A vault and its key."""

    def __init__(self, folder: Path) -> None:
        self.vault = str(folder / "data" / "vault.db")
        self.key = str(folder / "config" / "key")

    def open(self, *, create: bool = True) -> Log:
        """Open the log."""
        return Log.open(self.vault, self.key, create=create)

    def fill(self, records: int = 3) -> None:
        """Write some records and close."""
        log = self.open()
        with log.writing():
            log.append(
                AT, *(NewRecord("x", DAY, {"n": n, "text": "y" * 500}) for n in range(records))
            )
        log._db.close()


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """An empty place for a vault."""
    return Places(tmp_path / "home")


@pytest.fixture
def filled(places: Places) -> Places:
    """A vault of several pages."""
    places.fill(40)
    return places


def flip(path: str, at: int) -> None:
    """One bit rots."""
    data = bytearray(Path(path).read_bytes())
    data[at] ^= 1
    Path(path).write_bytes(data)


def snapshot(places: Places) -> dict[str, bytes]:
    """Every file there, byte for byte."""
    folder = Path(places.vault).parents[1]
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_reader_of_nothing_makes_nothing(places: Places) -> None:
    assert places.open(create=False).records(None) == []
    assert not os.path.exists(os.path.dirname(places.vault))
    assert not os.path.exists(os.path.dirname(places.key))


def test_the_statements_are_the_measured_ones_in_their_order(
    filled: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    class Listening(apsw.Connection):
        def execute(self, statement: str, *more: Any) -> apsw.Cursor:  # type: ignore[override]
            said.append(statement)
            return super().execute(statement, *more)

    monkeypatch.setattr(apsw, "Connection", Listening)
    key = plain_key(filled.key)
    connection = vault_connection.connect(filled.vault, key)
    assert said == [
        "PRAGMA cipher='chacha20'",
        f'PRAGMA key="raw:{key.key}"',
        "PRAGMA journal_mode=DELETE",
        "PRAGMA synchronous=EXTRA",
        "PRAGMA foreign_keys=ON",
        "SELECT count(*) FROM sqlite_schema",
    ]
    assert connection.pragma("journal_mode") == "delete"
    assert connection.pragma("synchronous") == 3


def test_files_are_for_their_owner_alone_whatever_the_umask(tmp_path: Path) -> None:
    script = (
        "import os, sys; os.umask(0); from intimacy_cli.quick import main;"
        "sys.argv[1:] = ['checkin', '--as', 'Ana', '--answers', '1,2,3,4,5,6,7']; main()"
    )
    env = {**os.environ, "INTIMACY_HOME": str(tmp_path / "home")}
    subprocess.run([sys.executable, "-c", script], env=env, check=True, capture_output=True)
    home = tmp_path / "home"
    modes = {p.relative_to(home).as_posix(): p.stat().st_mode & 0o777 for p in home.rglob("*")}
    assert modes["data/vault.db"] == modes["config/key"] == 0o600
    assert modes["data"] == modes["config"] == 0o700


def test_nothing_legible_is_in_the_file(filled: Places) -> None:
    content = Path(filled.vault).read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert b"record" not in content
    assert b"yyyy" not in content


def test_the_key_of_another_vault_is_a_wrong_key(filled: Places, tmp_path: Path) -> None:
    other = Places(tmp_path / "other")
    other.fill()
    shutil.copy(other.key, filled.key)
    before = snapshot(filled)
    with pytest.raises(WrongKey) as caught:
        filled.open()
    assert caught.value.exit_code == 4
    assert snapshot(filled) == before


def test_without_its_key_a_vault_stays_shut(filled: Places) -> None:
    os.unlink(filled.key)
    for create in (True, False):
        with pytest.raises(KeyMissing):
            filled.open(create=create)
    assert not os.path.exists(filled.key)


@pytest.mark.parametrize("change", ["flip", "cut", "empty", "binary", "folder", "long"])
def test_a_damaged_key_file_is_told_apart_from_a_wrong_key(filled: Places, change: str) -> None:
    path = Path(filled.key)
    text = path.read_text()
    if change == "flip":
        path.write_text(text.replace("key ", "key 0", 1)[:-1])
    elif change == "folder":
        path.unlink()
        path.mkdir()
    else:
        content = {
            "cut": text[:100].encode(), "empty": b"", "binary": b"\xff\x00" * 100,
            "long": text.encode() + b"\n",
        }[change]  # fmt: skip
        path.write_bytes(content)
    with pytest.raises(KeyFileDamaged) as caught:
        filled.open()
    assert caught.value.exit_code == 5


@pytest.mark.parametrize("digit", range(4, 68, 9))
def test_one_digit_changed_in_the_key_is_damage(filled: Places, digit: int) -> None:
    path = Path(filled.key)
    lines = path.read_text().split("\n")
    old = lines[2][digit]
    lines[2] = lines[2][:digit] + ("0" if old != "0" else "1") + lines[2][digit + 1 :]
    path.write_text("\n".join(lines))
    with pytest.raises(KeyFileDamaged):
        filled.open()


@pytest.mark.parametrize("at", [0, 7, 24, 100, 2000, 4095, 4096, 9000, -1])
def test_a_bit_that_rots_anywhere_is_damage_and_no_wrong_key(filled: Places, at: int) -> None:
    flip(filled.vault, at % os.path.getsize(filled.vault))
    before = snapshot(filled)
    with pytest.raises(VaultDamaged) as caught:
        # Damage in a page shows when that page is read; this reads them all.
        filled.open()._rows("PRAGMA integrity_check")
    assert caught.value.exit_code == 5
    assert snapshot(filled) == before


@pytest.mark.parametrize("size", [2, 15, 1000, 5000])
def test_a_vault_that_was_cut_short_is_damage(filled: Places, size: int) -> None:
    os.truncate(filled.vault, size)
    with pytest.raises(VaultDamaged):
        filled.open().records(None)


@pytest.mark.parametrize("size", [None, 0, 1])
def test_a_vault_that_is_gone_is_a_loss_and_no_beginning(filled: Places, size: int | None) -> None:
    if size is not None:
        os.truncate(filled.vault, size)
    else:
        os.unlink(filled.vault)
    for create in (True, False):
        with pytest.raises(VaultMissing) as caught:
            filled.open(create=create)
        assert caught.value.exit_code == 5
    assert not os.path.exists(filled.vault) or os.path.getsize(filled.vault) == (size or 0)


def test_a_key_without_a_vault_that_was_never_made_is_a_beginning(places: Places) -> None:
    create_key(places.key)
    assert places.open(create=False).records(None) == []
    places.fill()
    assert read_key(places.key).made


def test_a_newer_vault_is_left_untouched_byte_for_byte(filled: Places) -> None:
    log = filled.open()
    log._db.execute(f"PRAGMA user_version={migrations.VERSION + 1}")
    log._db.close()
    before = snapshot(filled)
    for create in (True, False):
        with pytest.raises(NewerVault) as caught:
            filled.open(create=create)
        assert caught.value.exit_code == 5
    with pytest.raises(NewerVault), glance(filled.vault, filled.key, 200):
        pass
    assert snapshot(filled) == before


def test_a_vault_that_was_made_but_not_yet_migrated_is_brought_up(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = migrations.STEPS
    monkeypatch.setattr(migrations, "STEPS", ())
    monkeypatch.setattr(migrations, "VERSION", 0)
    create_key(places.key)
    key = plain_key(places.key)
    os.makedirs(os.path.dirname(places.vault))
    connection = vault_connection.connect(places.vault, key, create=True)
    connection.execute("CREATE TABLE something(x)")
    connection.close()
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "VERSION", len(steps))
    places.fill()
    assert len(places.open(create=False).records(None)) == 3


def test_a_step_that_fails_leaves_the_old_format(
    filled: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(connection: apsw.Connection) -> None:
        connection.execute("CREATE TABLE half(x)")
        raise apsw.FullError

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, broken))
    monkeypatch.setattr(migrations, "VERSION", migrations.VERSION + 1)
    monkeypatch.setattr(vault_connection, "VERSION", migrations.VERSION)
    with pytest.raises(CannotWrite, match="disk is full"):
        filled.open()
    monkeypatch.undo()
    log = filled.open()
    assert len(log.records(None)) == 40
    assert log._rows("SELECT name FROM sqlite_schema WHERE name = 'half'") == []


def test_another_that_writes_is_waited_for_and_then_named(filled: Places) -> None:
    one, other = filled.open(), filled.open()
    one._db.execute("BEGIN EXCLUSIVE")
    other._db.set_busy_timeout(50)
    with pytest.raises(CannotWrite, match="another intimacy command is writing"), other.writing():
        pass
    with (
        pytest.raises(CannotWrite, match="another intimacy command"),
        glance(filled.vault, filled.key, 50) as ask,
    ):
        ask("SELECT count(*) FROM record", {})
    one._db.execute("ROLLBACK")
    assert len(other.records(None)) == 40


def test_what_fails_inside_a_transaction_leaves_nothing_behind(filled: Places) -> None:
    log = filled.open()
    with pytest.raises(TypeError), log.writing():
        log.append(AT, NewRecord("x", DAY, {}), NewRecord("y", DAY, {"no": object()}))
    assert len(log.records(None)) == 40


def test_eight_who_begin_at_once_make_one_vault(tmp_path: Path) -> None:
    code = (
        "import sys; from datetime import date, datetime, timezone;"
        "from intimacy_cli.store.log import Log; from intimacy_cli.store.record import NewRecord;"
        "sys.stdin.readline();"
        "log = Log.open(sys.argv[1], sys.argv[2], create=True)\n"
        "with log.writing():\n"
        "    log.append(datetime.now(timezone.utc), NewRecord('x', date(2026, 11, 23), {}))\n"
    )
    places = Places(tmp_path / "home")
    command = [sys.executable, "-W", "error", "-c", code, places.vault, places.key]
    several = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(8)
    ]
    for each in several:
        assert each.stdin is not None
        each.stdin.write(b"go\n")
        each.stdin.flush()
    said = [each.communicate(timeout=240)[1] for each in several]
    assert [each.returncode for each in several] == [0] * 8, said
    assert len(places.open(create=False).records(None)) == 8


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(places: Places, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir(mode=0o500)
    with pytest.raises(CannotWrite, match="permission denied"):
        places.open()


def test_a_file_where_the_folder_should_be_is_named(places: Places) -> None:
    Path(places.vault).parents[1].mkdir()
    Path(places.vault).parent.write_text("")
    with pytest.raises(CannotWrite) as caught:
        places.open()
    assert "data" in caught.value.message


def test_a_folder_in_the_vaults_place_is_named(places: Places) -> None:
    os.makedirs(places.vault)
    with pytest.raises((CannotWrite, KeyMissing)):
        places.open()
