"""The key file behind a lock: every damage is told before a passphrase is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intimacy_cli.errors import CouldNot, KeyFileDamaged, WrongPassphrase
from intimacy_cli.store.key_wrapping import by_code, by_passphrase, find_lock, put_key, wrap_key
from intimacy_cli.store.keyfile import LockedKey, VaultKey, read_key, write_key
from intimacy_cli.store.log import Log
from tests.harness.locks import CODE, PASSPHRASE, lock_cheaply

FORMAT_1 = "intimacy key 1\ncipher chacha20\nkey {}\nsalt {}\nvault made\nsum {}\n"


@pytest.fixture
def place(tmp_path: Path) -> tuple[str, str]:
    vault, key_file = f"{tmp_path}/data/vault.db", f"{tmp_path}/config/key"
    Log.open(vault, key_file, create=True)
    return vault, key_file


def test_both_the_passphrase_and_the_code_open_it(place: tuple[str, str], tmp_path: Path) -> None:
    clear = read_key(place[1])
    lock_cheaply(tmp_path)
    lock = find_lock(place[1])
    assert lock is not None
    assert isinstance(clear, VaultKey)
    assert by_passphrase(place[1], lock, PASSPHRASE).key == clear.key
    assert by_code(place[1], lock, CODE).key == clear.key
    for opening, secret in ((by_passphrase, CODE), (by_code, PASSPHRASE), (by_passphrase, "")):
        with pytest.raises(WrongPassphrase):
            opening(place[1], lock, secret)


def test_a_passphrase_opens_it_however_its_accents_are_typed(
    place: tuple[str, str], tmp_path: Path
) -> None:
    clear = read_key(place[1])
    assert isinstance(clear, VaultKey)
    wrap = wrap_key(clear, "Gr\u00fc\u00dfe aus K\u00f6ln")
    lock = LockedKey(clear.salt, wrap, wrap)
    assert by_passphrase(place[1], lock, "Gru\u0308\u00dfe aus Ko\u0308ln").key == clear.key


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_every_flipped_bit_is_told_from_a_wrong_passphrase(
    tmp_path: Path, data: st.DataObject
) -> None:
    path = tmp_path / "key"
    write_key(str(path), LockedKey("5a" * 16, "cGFzc3BocmFzZQ==", "cmVjb3Zlcnk="))
    whole = bytearray(path.read_bytes())
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(whole)
    with pytest.raises(KeyFileDamaged):
        find_lock(str(path))


@given(data=st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_noise_is_no_key(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "key"
    path.write_bytes(data)
    with pytest.raises(KeyFileDamaged):
        read_key(str(path), check=False)


def test_of_two_who_change_a_lock_at_once_one_is_told(
    place: tuple[str, str], tmp_path: Path
) -> None:
    vault, key_file = place
    clear = read_key(key_file)
    assert isinstance(clear, VaultKey)
    lock_cheaply(tmp_path)
    first = find_lock(key_file)
    assert first is not None
    second = LockedKey(clear.salt, "c2Vjb25k", "c2Vjb25k")
    put_key(vault, key_file, clear, first, second)
    with pytest.raises(CouldNot, match="somebody else"):
        put_key(vault, key_file, clear, first, LockedKey(clear.salt, "dGhpcmQ=", "dGhpcmQ="))
    assert find_lock(key_file).wraps == second.wraps  # type: ignore[union-attr]


def test_a_key_file_of_the_first_format_still_opens(tmp_path: Path) -> None:
    import hashlib

    body = FORMAT_1.format("c3" * 32, "5a" * 16, "").rsplit("\nsum", 1)[0]
    (tmp_path / "key").write_text(f"{body}\nsum {hashlib.sha256(body.encode()).hexdigest()}\n")
    found = read_key(str(tmp_path / "key"))
    assert isinstance(found, VaultKey)
    assert (found.key, found.salt, found.made) == ("c3" * 32, "5a" * 16, True)
