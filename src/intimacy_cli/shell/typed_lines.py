"""Whole lines from the terminal for what goes by the clock: none is waited for longer than wanted.

Reads the terminal itself, past the buffer of `sys.stdin`: a line that stood in that already would
not be seen by `select`, and would wait for the next key.
"""

from __future__ import annotations

import os
import select
import sys

from ..core.keys import without_sequences
from ..core.sanitize import inert
from ..errors import Stopped


class TypedLines:
    """What is typed, a line at a time, as long as nothing else reads."""

    def __init__(self) -> None:
        self._rest = b""
        self._fd = sys.stdin.fileno()

    def wait(self, seconds: float) -> str | None:
        """The next line, without blanks around it; None if none came in so many seconds.

        Ctrl-D, the end of the input, is taken as Ctrl-C, as at every question. Raises Stopped if
        the terminal is gone.
        """
        if b"\n" not in self._rest and select.select([self._fd], [], [], seconds)[0]:
            self._rest += self._read()
        if b"\n" not in self._rest:
            return None
        found, _, self._rest = self._rest.partition(b"\n")
        # What is no text stays something: an empty line would be Enter.
        text = found.decode(sys.stdin.encoding, "replace")
        return inert(without_sequences(text)).strip()

    def _read(self) -> bytes:
        try:
            data = os.read(self._fd, 4096)
        except OSError:
            raise Stopped(129) from None
        if not data:
            raise KeyboardInterrupt
        return data
