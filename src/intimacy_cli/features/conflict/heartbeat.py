"""The last moment at which a session was seen, kept where a killed process leaves it.

Five times a second is too often for the vault, so it is a small file in the runtime folder: which
session, its clock, the wall clock. No name and no word is in it. Its lock says that a session is
open in some terminal, and is gone with the process, however that ends.
"""

from __future__ import annotations

import fcntl
import os
from contextlib import suppress
from typing import Self

from ...atomic import PRIVATE_FILE, make_folder
from ...core.frozen import frozen
from ...errors import CannotWrite, CouldNot, reason_of

_SIZE = 96


@frozen
class Seen:
    """When a session was last seen: on its own clock, and by the wall, in seconds."""

    at: float
    wall: float


class Beat:
    """The file and its lock, for as long as the `with` block lasts."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._folder = os.path.dirname(path)
        self._over = False

    def __enter__(self) -> Self:
        try:
            make_folder(self._folder)
            self._fd = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, PRIVATE_FILE)
        except OSError as error:
            raise CannotWrite(f"{self._path}: {reason_of(error, 'no')}.") from None
        try:
            fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._fd)
            raise CouldNot(
                "a session is open in another terminal.",
                "Carry on there, or press q there to leave.",
            ) from None
        return self

    def __exit__(self, *_: object) -> None:
        if self._over:
            with suppress(FileNotFoundError):
                os.unlink(self._path)
        os.close(self._fd)

    def keep(self, act: str, seen: Seen) -> None:
        """Keep that this session was seen now. Costs no flush: a killed process loses nothing."""
        text = f"{act} {seen.at!r} {seen.wall!r}".encode()
        # A full disk is no reason to end their session: at worst a resume counts from earlier.
        with suppress(OSError):
            os.pwrite(self._fd, text.ljust(_SIZE), 0)

    def last(self, act: str) -> Seen | None:
        """When this session was last seen, if that was kept."""
        return _seen(os.pread(self._fd, _SIZE, 0), act)

    def forget(self) -> None:
        """The session has ended: leave no file behind."""
        self._over = True


def last_seen(path: str, act: str) -> Seen | None:
    """When a session was last seen, without taking it up: for those who only look."""
    try:
        with open(path, "rb") as file:
            return _seen(file.read(_SIZE), act)
    except OSError:
        return None


def _seen(kept: bytes, act: str) -> Seen | None:
    try:
        found, at, wall = kept.decode().split()
        return Seen(float(at), float(wall)) if found == act else None
    except ValueError:
        return None
