"""Who has the vault open: many share it; who changes its key must have it alone.

A lock on the vault's folder, which the system takes away from a process that ends, however it
ends. SQLite's own locks last for a moment only, and a key that changes under a session that is
open would shut it out in the middle of a sentence.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from ..errors import CannotWrite, CouldNot

_PAUSE = 0.05
# One a folder and process: two handles of one process would shut each other out.
_HANDLES: dict[str, int] = {}


def share(vault: str, wait_ms: int) -> None:
    """Have the vault open, until `let_go`, as others may too. No folder yet: nothing to hold.

    Raises CannotWrite if somebody has had it alone for longer than `wait_ms`.
    """
    import fcntl

    folder = _folder_of(vault)
    if folder in _HANDLES or not os.path.isdir(folder):
        return
    handle = os.open(folder, os.O_RDONLY)
    until = time.monotonic() + wait_ms / 1000
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
            break
        except BlockingIOError:
            if time.monotonic() >= until:
                os.close(handle)
                raise CannotWrite(
                    "another intimacy command is changing the vault's key; nothing was changed.",
                    "Try again in a moment.",
                ) from None
            time.sleep(_PAUSE)
        except OSError:
            # A file system without such locks: nobody changes a key there.
            break
    _HANDLES[folder] = handle


@contextmanager
def alone(vault: str) -> Iterator[None]:
    """Have the vault for oneself meanwhile. Raises CouldNot if another process has it open."""
    import fcntl

    share(vault, 0)
    handle = _HANDLES.get(_folder_of(vault))
    if handle is None:
        # No folder, no vault: whoever looks next will say so.
        yield
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise CouldNot(
            "the vault is open in another window too, so its key wasn't changed.",
            "Close what's running there, then try again.",
        ) from None
    except OSError:
        raise CouldNot(
            "the vault's folder is on a file system without locks, so its key wasn't changed.",
            "Move it to a disk on this machine; intimacy data path says where it is.",
        ) from None
    try:
        yield
    finally:
        fcntl.flock(handle, fcntl.LOCK_SH)


def let_go() -> None:
    """Have no vault open any more: what this run did is done."""
    while _HANDLES:
        os.close(_HANDLES.popitem()[1])


def _folder_of(vault: str) -> str:
    return os.path.dirname(os.path.realpath(vault))
