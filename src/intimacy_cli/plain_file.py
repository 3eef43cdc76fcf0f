"""The one way in which a file that somebody else made is opened: never waits, never without end.

To open a pipe is to wait for whoever writes to it, and to read a device is to read for ever. Both
are refused before a byte is read, unless pipes are allowed; and nothing is read beyond a limit.
"""

from __future__ import annotations

import io
import os
import stat
import time

MB = 1024 * 1024
_BLOCK = 64 * 1024
# A shell starts the program that writes into a pipe at about the time when it starts us.
_NOBODY_WRITES = 2.0


class NotPlainError(OSError):
    """No plain file, or one that is too large; `strerror` says which, as the system's errors do."""

    def __init__(self, why: str) -> None:
        super().__init__(0, why)


def open_plain(path: str) -> io.FileIO:
    """A plain file, open for reading, or what a link leads to if that is one. Raises OSError."""
    # Without O_NONBLOCK a pipe without a writer would hold us here; to plain files it is nothing.
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | getattr(os, "O_NONBLOCK", 0))
    try:
        _demand_plain(os.fstat(handle).st_mode)
    except OSError:
        os.close(handle)
        raise
    return io.FileIO(handle, "rb")


def read_plain(path: str, most: int, *, pipes: bool = False) -> bytes:
    """What is in a plain file of at most `most` bytes, or, if it may be one, came through a pipe.

    Raises OSError whose `strerror` says what is wrong, as the end of a sentence.
    """
    if pipes and stat.S_ISFIFO(os.stat(path).st_mode):
        return _through_pipe(path, most)
    with open_plain(path) as file:
        return read_at_most(file, most)


def read_at_most(stream: io.RawIOBase | io.BufferedIOBase, most: int) -> bytes:
    """All that is in a stream. Raises NotPlainError if it is more than `most` bytes."""
    parts, left = [], most
    while block := stream.read(min(_BLOCK, left + 1)):
        parts.append(block)
        left -= len(block)
        if left < 0:
            raise too_large(most)
    return b"".join(parts)


def too_large(most: int) -> NotPlainError:
    """That there is more than is read."""
    size = f"{most // MB} megabytes" if most >= MB else f"{most // 1024} kilobytes"
    return NotPlainError(f"it's larger than {size}")


def _demand_plain(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise NotPlainError("it's a folder")
    if not stat.S_ISREG(mode):
        raise NotPlainError("it isn't an ordinary file")


def _through_pipe(path: str, most: int) -> bytes:
    """All that comes through a pipe, however slowly; but somebody has to be writing to it."""
    import select

    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    parts: list[bytes] = []
    left, since = most, time.monotonic()
    try:
        while True:
            try:
                block = os.read(handle, min(_BLOCK, left + 1))
            except BlockingIOError:
                select.select([handle], [], [])
                continue
            if not block and not parts and time.monotonic() - since < _NOBODY_WRITES:
                time.sleep(0.01)
                continue
            if not block:
                break
            parts.append(block)
            left -= len(block)
            if left < 0:
                raise too_large(most)
    finally:
        os.close(handle)
    if not parts:
        raise NotPlainError("nothing came through this pipe")
    return b"".join(parts)
