"""The vault gets another key: at no moment is it lost, and no older key file opens it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intimacy_cli.errors import CannotWrite, CouldNot, KeyFileDamaged, VaultLocked, WrongKey
from intimacy_cli.store.connection import connect
from intimacy_cli.store.fast_reader import OlderVault, glance
from intimacy_cli.store.hold import let_go, share
from intimacy_cli.store.keyfile import (
    Between,
    LockedKey,
    VaultKey,
    read_key,
    write_key,
)
from intimacy_cli.store.log import Log
from intimacy_cli.store.record import NewRecord
from intimacy_cli.store.rekey import fresh_key, rekey, settle
from tests.harness.program import SOURCE

NOW = datetime.fromisoformat("2026-11-23T20:15:00+01:00")
UNKNOWN = "0" * 32
LOCK = LockedKey(UNKNOWN, "cGFzc3BocmFzZQ==", "cmVjb3Zlcnk=")


class Vault:
    """A vault with a record in it, and its key file."""

    def __init__(self, folder: Path) -> None:
        self.path, self.key_file = f"{folder}/data/vault.db", f"{folder}/config/key"
        log = self.log()
        with log.writing():
            log.append(NOW, NewRecord("pair", date(2026, 11, 23), {"n": 1}))

    def log(self) -> Log:
        return Log.open(self.path, self.key_file, create=True, wait_ms=0)

    @property
    def key(self) -> VaultKey:
        found = read_key(self.key_file)
        assert isinstance(found, VaultKey)
        return found

    @property
    def records(self) -> int:
        return self.log().count(None)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    yield Vault(tmp_path)
    let_go()


def raw_rekey(vault: Vault, opened: VaultKey, fresh: VaultKey) -> None:
    """What a program does that is killed right afterwards."""
    connection = connect(vault.path, opened)
    connection.execute(f'PRAGMA rekey="raw:{fresh.key}"')
    connection.close()


def test_a_vault_with_a_new_key_holds_what_it_held_and_an_older_key_file_opens_nothing(
    vault: Vault, tmp_path: Path
) -> None:
    shutil.copy(vault.key_file, tmp_path / "older")
    before = vault.key
    rekey(vault.path, vault.key_file, before, None, fresh_key(), None)
    assert (vault.key.key != before.key, vault.key.salt != before.salt) == (True, True)
    assert vault.records == 1
    shutil.copy(tmp_path / "older", vault.key_file)
    with pytest.raises(WrongKey):
        vault.log()


def test_with_a_new_lock_the_key_is_nowhere_in_the_clear(vault: Vault, tmp_path: Path) -> None:
    before, fresh = vault.key, fresh_key()
    rekey(vault.path, vault.key_file, before, None, fresh, LOCK)
    found = read_key(vault.key_file)
    assert isinstance(found, LockedKey)
    assert found.wraps == LOCK.wraps
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert before.key.encode() not in path.read_bytes()
            assert fresh.key.encode() not in path.read_bytes()


@pytest.mark.parametrize("done", [False, True], ids=["before the rekeying", "after it"])
def test_whoever_finds_both_keys_finds_out_which_one_it_is(vault: Vault, done: bool) -> None:
    before, fresh = vault.key, fresh_key()
    write_key(vault.key_file, Between(before, fresh))
    if done:
        raw_rekey(vault, before, fresh)
    assert vault.records == 1
    assert vault.key.key == (fresh if done else before).key


@pytest.mark.parametrize("done", [False, True], ids=["before the rekeying", "after it"])
def test_a_lock_that_was_being_set_is_there_or_not(vault: Vault, done: bool) -> None:
    before, fresh = vault.key, fresh_key()
    write_key(vault.key_file, Between(before, LOCK))
    if done:
        raw_rekey(vault, before, fresh)
        with pytest.raises(VaultLocked):
            vault.log()
        found = read_key(vault.key_file)
        assert isinstance(found, LockedKey)
        connect(vault.path, VaultKey(fresh.key, found.salt, made=True))
    else:
        assert vault.records == 1
        assert vault.key.key == before.key


def test_the_shells_lines_leave_the_finding_out_to_the_ordinary_way(vault: Vault) -> None:
    write_key(vault.key_file, Between(vault.key, fresh_key()))
    text = Path(vault.key_file).read_bytes()
    with pytest.raises(OlderVault), glance(vault.path, vault.key_file, 0):
        pass
    assert Path(vault.key_file).read_bytes() == text


def test_a_key_file_without_its_vault_is_as_it_was(vault: Vault) -> None:
    before = vault.key
    write_key(vault.key_file, Between(before, fresh_key()))
    os.unlink(vault.path)
    settle(vault.path, vault.key_file)
    assert vault.key.key == before.key


@given(at=st.integers(0, 10_000), bit=st.integers(0, 7))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_no_damage_to_a_key_file_with_both_keys_goes_unnoticed(
    tmp_path: Path, at: int, bit: int
) -> None:
    path = tmp_path / "key"
    write_key(str(path), Between(VaultKey("c3" * 32, "5a" * 16, made=True), LOCK))
    data = bytearray(path.read_bytes())
    data[at % len(data)] ^= 1 << bit
    path.write_bytes(data)
    with pytest.raises(KeyFileDamaged):
        read_key(str(path))


def test_a_session_whose_vault_got_another_key_ends_with_locked_and_not_with_damaged(
    vault: Vault,
) -> None:
    session = vault.log()
    assert session.count(None) == 1
    # As on a shared disk, where nobody sees that it is open here.
    raw_rekey(vault, vault.key, fresh_key())
    with pytest.raises(VaultLocked) as found:
        session.count(None)
    assert (found.value.exit_code, found.value.code) == (4, "vault-locked")
    with pytest.raises(VaultLocked), session.writing():
        pass


@contextmanager
def another_process(script: str, *arguments: str) -> Iterator[None]:
    """A program that has said 'ready', and ends when its stdin is closed."""
    code = f"import sys\n{script}\nprint('ready', flush=True)\nsys.stdin.read()\n"
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        yield


SESSION = """
from intimacy_cli.store.log import Log
log = Log.open(sys.argv[1], sys.argv[2], create=False)
"""
ALONE = """
from intimacy_cli.store.hold import alone
held = alone(sys.argv[1])
held.__enter__()
"""


def test_while_a_session_runs_elsewhere_the_key_stays_and_nothing_is_written(
    vault: Vault,
) -> None:
    before, text = vault.key, Path(vault.key_file).read_bytes()
    with (
        another_process(SESSION, vault.path, vault.key_file),
        pytest.raises(CouldNot, match="another window"),
    ):
        rekey(vault.path, vault.key_file, before, None, fresh_key(), None)
    assert Path(vault.key_file).read_bytes() == text
    rekey(vault.path, vault.key_file, before, None, fresh_key(), None)
    assert vault.records == 1


def test_while_the_key_is_being_changed_nobody_else_opens_the_vault(vault: Vault) -> None:
    let_go()
    with (
        another_process(ALONE, vault.path),
        pytest.raises(CannotWrite, match="changing the vault's key"),
    ):
        vault.log()
    assert vault.records == 1


def test_of_two_who_set_a_lock_at_once_one_is_told(vault: Vault) -> None:
    before = vault.key
    rekey(vault.path, vault.key_file, before, None, fresh_key(), LOCK)
    with pytest.raises(CouldNot, match="somebody else"):
        rekey(vault.path, vault.key_file, before, None, fresh_key(), LOCK)


def test_a_key_file_that_is_a_link_stays_one_and_what_it_leads_to_is_changed(
    vault: Vault, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    shutil.move(vault.key_file, stick / "key")
    os.symlink(stick / "key", vault.key_file)
    before = vault.key
    rekey(vault.path, vault.key_file, before, None, fresh_key(), LOCK)
    assert os.path.islink(vault.key_file)
    assert isinstance(read_key(str(stick / "key")), LockedKey)
    assert before.key.encode() not in (stick / "key").read_bytes()


def test_a_folder_that_is_not_there_is_held_by_nobody(tmp_path: Path) -> None:
    share(f"{tmp_path}/none/vault.db", 0)
    assert not (tmp_path / "none").exists()
