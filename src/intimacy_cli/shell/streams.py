"""The three standard streams as they may have been handed to us; imports only os and sys.

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
    # A name with an accent is no reason to fail where the locale cannot spell it.
    if sys.stdout.errors == "strict" and sys.stdout.encoding.lower() != "utf-8":
        sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def deafen_stdout() -> None:
    """Send what is still to be flushed nowhere: its reader has gone, or its disk is full."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)
