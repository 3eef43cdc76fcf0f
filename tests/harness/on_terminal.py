"""What one command writes to a terminal of so many columns, as a user would see it scroll by."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from collections.abc import Mapping, Sequence

from tests.harness.program import PATIENCE, PROGRAM, environment


def shown(
    arguments: Sequence[str],
    columns: int,
    rows: int = 500,
    *,
    env: Mapping[str, str] | None = None,
    styles: bool = False,
    keys: bool = True,
) -> str:
    """Run a command line on a pseudo-terminal; all that it writes to stdout and stderr.

    The window is so high that all of it is printed; in a lower one, a long answer waits for keys.
    With `styles`, what makes letters bold, dim or coloured is left in it. Without `keys` nobody can
    press one: a list is printed, where it would be walked through.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    variables = environment({"TERM": "xterm-256color", **(env or {})})
    with subprocess.Popen(
        [*PROGRAM, *arguments],
        stdin=theirs if keys else subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env=variables,
    ) as program:
        os.close(theirs)
        written = b"".join(iter(lambda: _some(ours), b""))
        code = program.wait(timeout=PATIENCE)
    os.close(ours)
    text = written.decode().replace("\r\n", "\n")
    assert code == 0, text
    return text if styles else _STYLE.sub("", text)


_STYLE = re.compile(r"\x1b\[[0-9;]*m")


def _some(file: int) -> bytes:
    try:
        return os.read(file, 65536)
    except OSError:
        # Linux's way of saying that the other end is closed.
        return b""
