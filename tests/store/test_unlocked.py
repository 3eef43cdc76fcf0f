"""The key that is kept open: only for its time, only for its vault, by both clocks."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intimacy_cli.store.keyfile import LockedKey, VaultKey
from intimacy_cli.store.session_key import drop_unlocked, find_unlocked, keep_unlocked, open_until

SALT = "5a" * 16
KEY = VaultKey("c3" * 32, SALT, made=True)
LOCK = LockedKey(SALT, "cGFzc3BocmFzZQ==", "cmVjb3Zlcnk=")
NOW = (1_795_000_000.0, 5_000.0)


def later(wall: float, steady: float) -> tuple[float, float]:
    return NOW[0] + wall, NOW[1] + steady


@pytest.fixture
def folder(tmp_path: Path) -> str:
    assert keep_unlocked(f"{tmp_path}/run", KEY, NOW, 900)
    return f"{tmp_path}/run"


def test_within_its_time_it_is_the_key(folder: str) -> None:
    found = find_unlocked(folder, LOCK, later(899, 899))
    assert found is not None
    assert (found.key, found.salt, found.made) == (KEY.key, SALT, True)
    assert open_until(folder, LOCK, NOW) == NOW[0] + 900


@given(wall=st.integers(-10_000, 10_000), steady=st.integers(-4_000, 10_000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_whichever_clock_says_so_ends_it(tmp_path: Path, wall: int, steady: int) -> None:
    place = f"{tmp_path}/run"
    keep_unlocked(place, KEY, NOW, 900)
    found = find_unlocked(place, LOCK, later(wall, steady))
    assert (found is not None) == (wall < 900 and 0 <= steady < 900)
    # And once it has ended, no clock brings it back.
    if found is None:
        assert find_unlocked(place, LOCK, NOW) is None


@given(steady=st.floats(0, 10_000_000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_is_there_for_who_looks_at_the_very_moment(tmp_path: Path, steady: float) -> None:
    place, now = f"{tmp_path}/run", (NOW[0], steady)
    keep_unlocked(place, KEY, now, 900)
    assert find_unlocked(place, LOCK, now) is not None


def test_a_clock_that_was_set_back_does_not_make_it_longer(folder: str) -> None:
    assert find_unlocked(folder, LOCK, later(-3600, 901)) is None


def test_after_a_restart_it_is_over(folder: str) -> None:
    assert find_unlocked(folder, LOCK, (NOW[0] + 60, 20.0)) is None


def test_another_vault_is_not_opened_by_it(folder: str) -> None:
    assert find_unlocked(folder, LockedKey("00" * 16, "x", "y"), NOW) is None
    assert find_unlocked(folder, LockedKey(SALT[:16] + "00" * 8, "x", "y"), NOW) is None


def test_it_is_gone_when_it_is_ended(folder: str) -> None:
    assert drop_unlocked(folder, LOCK)
    assert find_unlocked(folder, LOCK, NOW) is None
    assert not drop_unlocked(folder, LOCK)


@given(at=st.integers(0, 10_000), bit=st.integers(0, 7))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_a_damaged_one_is_none(tmp_path: Path, at: int, bit: int) -> None:
    keep_unlocked(f"{tmp_path}/run", KEY, NOW, 900)
    (kept,) = (tmp_path / "run").iterdir()
    data = bytearray(kept.read_bytes())
    data[at % len(data)] ^= 1 << bit
    kept.write_bytes(data)
    assert find_unlocked(f"{tmp_path}/run", LOCK, NOW) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "run").write_text("a file, no folder")
    assert not keep_unlocked(f"{tmp_path}/run", KEY, NOW, 900)
