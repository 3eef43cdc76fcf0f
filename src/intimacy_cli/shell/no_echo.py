"""Lets a line be typed without showing it, from before it is asked for until it is used.

The terminal shows what is typed again afterwards, whatever happens; also while the program is
stopped by Ctrl-Z, and not after `fg`.
"""

from __future__ import annotations

import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def nothing_shown() -> Iterator[None]:
    """While it lasts, stdin shows nothing of what is typed, where it is a terminal.

    One may stand within another: the outer one's end shows it again.
    """
    if not sys.stdin.isatty():
        yield
        return
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)

    def hide(*_: object) -> None:
        # A terminal that has gone away shows nothing; the next read says so.
        with suppress(OSError, termios.error):
            hidden = termios.tcgetattr(terminal)
            hidden[3] = (hidden[3] & ~termios.ECHO) | termios.ECHONL
            termios.tcsetattr(terminal, termios.TCSADRAIN, hidden)

    # The shell sets its own mode while we are stopped; what is typed after `fg` is secret again.
    old = signal.signal(signal.SIGCONT, hide)
    try:
        hide()
        yield
    finally:
        signal.signal(signal.SIGCONT, old)
        with suppress(OSError, termios.error):
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)
