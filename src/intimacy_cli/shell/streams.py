"""The three standard streams as they may have been handed to us; imports little at first.

A stream can be closed (`>&-`), gone (a pipe without a reader), full, or unable to spell a letter.
"""

from __future__ import annotations

import os
import sys


def mend_streams() -> None:
    """Put the null device where a stream is closed, so that no file of ours gets its number."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115 - open as long as we run
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - likewise
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - likewise
    # A byte that is no text must not end in an error that takes the whole line away: whoever reads
    # finds it in disguise, and says so.
    if sys.stdin.errors == "strict":
        sys.stdin.reconfigure(errors="surrogateescape")  # type: ignore[union-attr]
    # A name with an accent is no reason to fail where the locale cannot spell it.
    if sys.stdout.errors == "strict" and sys.stdout.encoding.lower() != "utf-8":
        sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def goes_nowhere() -> bool:
    """Whether what is written to stdout is lost: the null device, or a pipe whose reader has gone.

    A disk that is full shows only when it is written to.
    """
    import select

    try:
        found, null = os.fstat(sys.stdout.fileno()), os.stat(os.devnull)
    except (OSError, ValueError):
        # No file of the system's: a test reads it.
        return False
    if (found.st_rdev, found.st_mode) == (null.st_rdev, null.st_mode):
        return True
    looked_at = select.poll()
    looked_at.register(sys.stdout.fileno(), 0)
    return any(event & select.POLLERR for _, event in looked_at.poll(0))


def deafen_stdout() -> None:
    """Send what is still to be flushed nowhere: its reader has gone, or its disk is full."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)
