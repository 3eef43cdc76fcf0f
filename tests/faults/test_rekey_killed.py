"""Killed at each step of giving the vault another key: it has the one or the other, never neither.

The same through the commands, stretching and all, is the campaign's (tests/faults/campaign.py).
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from intimacy_cli.store.connection import connect
from intimacy_cli.store.hold import let_go
from intimacy_cli.store.keyfile import LockedKey, VaultKey, read_key, write_key
from intimacy_cli.store.log import Log
from intimacy_cli.store.record import NewRecord
from intimacy_cli.store.rekey import settle
from tests.faults.tracing import CHANGES
from tests.harness.program import SOURCE, environment

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="no strace here")
NOW = datetime.fromisoformat("2026-11-23T20:15:00+01:00")
OLD, NEW = "a1" * 32, "b2" * 32
# The two keys that a lock is opened with, told here instead of being stretched from a passphrase.
SCRIPT = f"""
import sys; sys.path.insert(0, {str(SOURCE)!r})
from intimacy_cli.store.keyfile import LockedKey, VaultKey, read_key
from intimacy_cli.store.rekey import rekey
vault, key_file, forms = sys.argv[1:]
now = read_key(key_file)
lock = LockedKey("0" * 32, "bmV3", "bmV3")
rekey(vault, key_file, VaultKey({OLD!r}, now.salt, made=True),
      now if isinstance(now, LockedKey) else None, VaultKey({NEW!r}, "0" * 32, made=True),
      lock if forms.endswith("locked") else None)
"""
FORMS = ("clear to locked", "locked to locked", "locked to clear")


def prepared(folder: Path, forms: str) -> tuple[str, str]:
    """A vault of a dozen records under the old key, and its key file in its first form."""
    vault, key_file = f"{folder}/data/vault.db", f"{folder}/config/key"
    write_key(key_file, VaultKey(OLD, "5a" * 16, made=False))
    log = Log.open(vault, key_file, create=True)
    with log.writing():
        log.append(NOW, *(NewRecord("pair", date(2026, 11, 23), {"n": n}) for n in range(12)))
    if forms.startswith("locked"):
        write_key(key_file, LockedKey("5a" * 16, "b2xk", "b2xk"))
    let_go()
    return vault, key_file


def steps(folder: Path, forms: str) -> list[tuple[str, int]]:
    """Every call that changes something, by its name and number, when nothing goes wrong."""
    vault, key_file = prepared(folder / "well", forms)
    log = folder / "strace.log"
    traced = ["strace", "-f", "-y", "-o", str(log), "-e", f"trace={','.join(CHANGES)}"]
    subprocess.run(
        [*traced, sys.executable, "-c", SCRIPT, vault, key_file, forms], env=environment(),
        check=True,
    )  # fmt: skip
    found: list[tuple[str, int]] = []
    seen: dict[str, int] = {}
    for row in log.read_text().splitlines():
        call = re.match(r"^\d+ +(\w+)\(", row)
        if call is not None:
            seen[call[1]] = seen.get(call[1], 0) + 1
            if str(folder) in row:
                found.append((call[1], seen[call[1]]))
    return found


def killed_at(place: tuple[str, str], forms: str, call: str, number: int) -> int:
    """Run it, killed before this call; the exit code."""
    inject = ["-e", f"trace={call}", "-e", f"inject={call}:signal=SIGKILL:when={number}"]
    done = subprocess.run(
        ["strace", "-f", "-o", "/dev/null", *inject, sys.executable, "-c", SCRIPT, *place, forms],
        env=environment(), check=False, capture_output=True,
    )  # fmt: skip
    return done.returncode


def problem_after(place: tuple[str, str], forms: str) -> str:
    """What is wrong with what is there now; nothing, if all is as it must be."""
    vault, key_file = place
    settle(vault, key_file)
    let_go()
    found = read_key(key_file)
    first, last = forms.split(" to ")
    if isinstance(found, VaultKey):
        form, key = "clear", found.key
    else:
        form, key = "locked", OLD if found.passphrase == "b2xk" else NEW
    if form != (first if key == OLD else last):
        return f"its key file is {form}, with the {'old' if key == OLD else 'new'} key"
    connection = connect(vault, VaultKey(key, found.salt, made=True))
    try:
        if connection.execute("SELECT count(*) FROM record").get != 12:
            return "a record is missing"
        return "" if connection.pragma("integrity_check") == "ok" else "it is not whole"
    finally:
        connection.close()


def strike(folder: Path, forms: str, every: int) -> list[str]:
    """Kill it at each so many-th step; what was wrong afterwards."""
    folder.mkdir()
    wrong = []
    for call, number in steps(folder, forms)[::every]:
        place = prepared(folder / "now", forms)
        assert killed_at(place, forms, call, number) != 0
        try:
            problem = problem_after(place, forms)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            problem = f"{type(error).__name__}: {error}"
        if problem:
            wrong.append(f"{forms}, {call} {number}: {problem}")
        shutil.rmtree(folder / "now")
    return wrong


@needs_strace
@pytest.mark.parametrize("forms", FORMS)
def test_whoever_is_killed_while_the_key_changes_loses_nothing(tmp_path: Path, forms: str) -> None:
    assert strike(tmp_path / "place", forms, every=7) == []


@needs_strace
@pytest.mark.long
@pytest.mark.parametrize("forms", FORMS)
def test_at_every_single_step(tmp_path: Path, forms: str) -> None:
    assert strike(tmp_path / "place", forms, every=1) == []
