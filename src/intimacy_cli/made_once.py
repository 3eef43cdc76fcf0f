"""Makes a file of the cache once: whole or not at all, and by one process at a time.

It is written under a name of its own and put in its place by one rename: a run that is killed
leaves nothing that is used.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from .atomic import NEW, Replacement, make_folder, new_beside

NewFile = Callable[[], str]
"""Makes an empty file beside the place, which is gone afterwards."""
Opened = TypeVar("Opened")


def made_once(
    path: str,
    open_made: Callable[[], Opened | None],
    fill: Callable[[str, NewFile], None],
    *,
    patience: float = 0,
    anew: bool = False,
) -> Opened:
    """Open what is at `path`; if nothing good is, `fill` first fills a new file for that place.

    Another process that is making the same is waited for so many seconds, and then no longer;
    without patience, OSError says that there is one. `anew` makes it even if there seems no need.
    """
    found = None if anew else open_made()
    if found is not None:
        return found
    make_folder(os.path.dirname(path))
    with open(f"{path}.lock", "ab") as lock:
        found = _wait_for_turn(path, lock.fileno(), open_made, patience)
        # Another process may have finished between the look and the lock.
        found = found or (None if anew else open_made())
        if found is None:
            _make(path, fill)
            found = open_made()
    if found is None:
        raise OSError(0, "what was just written can't be read")
    return found


@contextlib.contextmanager
def disk_errors(path: str) -> Iterator[None]:
    """A full disk, as SQLite says it, is an OSError like any other."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise OSError(0, str(error), path) from error


def _wait_for_turn(
    path: str, lock: int, open_made: Callable[[], Opened | None], patience: float
) -> Opened | None:
    """Come to be the only one who makes this file, or open what the other made meanwhile."""
    until = time.monotonic() + patience
    while not _is_ours(lock):
        if not patience:
            raise OSError(0, "another process is making it", path)
        time.sleep(0.1)
        found = open_made()
        if found is not None or time.monotonic() > until:
            return found
    _forget_leftovers(path)
    return None


def _is_ours(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _forget_leftovers(path: str) -> None:
    folder, name = os.path.split(path)
    for left in os.listdir(folder):
        # With the lock nobody else is at work: these are of a run that was killed.
        if left.startswith(f"{name}.") and left.endswith(NEW):
            _forget(os.path.join(folder, left))


def _make(path: str, fill: Callable[[str, NewFile], None]) -> None:
    more: list[str] = []

    def new_file() -> str:
        more.append(new_beside(path))
        return more[-1]

    try:
        with Replacement(path) as made, disk_errors(path):
            fill(made, new_file)
    finally:
        for each in more:
            _forget(each)


def _forget(path: str) -> None:
    with contextlib.suppress(OSError):
        os.unlink(path)
