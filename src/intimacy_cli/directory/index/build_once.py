"""Makes a file of the cache once: whole or not at all, and by one process at a time.

It is written under a name of its own and put in its place by one rename: a run that is killed
leaves nothing that is used.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator

from .file import FOLDER, Stamp, open_index

PATIENCE_S = 120.0
"""Seconds that another process, which is making the same index, is waited for."""
NewFile = Callable[[], str]
"""Makes an empty file beside the index's place, which is gone afterwards."""


def made_once(cache: str, stamp: Stamp, make: Callable[[NewFile], str]) -> sqlite3.Connection:
    """Open the index of a stamp; `make` makes it in one of its new files, if there is none."""
    folder = os.path.join(cache, FOLDER)
    path = os.path.join(folder, f"{stamp.private_name}.idx")
    found = open_index(path, stamp)
    if found is None:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with _turn(path, stamp):
            found = open_index(path, stamp)
            if found is None:
                _make(path, make)
                found = open_index(path, stamp)
    if found is None:
        raise OSError(0, "what was just written can't be read")
    return found


@contextlib.contextmanager
def _turn(path: str, stamp: Stamp) -> Iterator[None]:
    """Be the only one who makes this index, or wait for the other's; not for ever."""
    with open(f"{path}.lock", "ab") as lock:
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                time.sleep(0.1)
                if (done := open_index(path, stamp)) is not None:
                    done.close()
                    break
            else:
                _forget_leftovers(path)
                break
        yield


def _forget_leftovers(path: str) -> None:
    folder, name = os.path.split(path)
    for left in os.listdir(folder):
        # With the lock nobody else is at work: these are of a run that was killed.
        if left.startswith(f"{name}.") and left.endswith(".tmp"):
            with contextlib.suppress(OSError):
                os.unlink(os.path.join(folder, left))


def _make(path: str, make: Callable[[NewFile], str]) -> None:
    temporary: list[str] = []

    def new_file() -> str:
        handle, made = tempfile.mkstemp(
            prefix=f"{os.path.basename(path)}.", suffix=".tmp", dir=os.path.dirname(path)
        )
        os.close(handle)
        temporary.append(made)
        return made

    try:
        try:
            made = make(new_file)
        except sqlite3.OperationalError as error:
            # A full disk, as SQLite says it.
            raise OSError(0, str(error), path) from error
        with open(made, "rb") as file:
            os.fsync(file.fileno())
        os.replace(made, path)
    finally:
        for each in temporary:
            with contextlib.suppress(OSError):
                os.unlink(each)
