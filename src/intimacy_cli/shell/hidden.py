"""Lets a line be typed without showing it, where the screen is not to be redrawn.

The terminal shows what is typed again afterwards, whatever happens; also while the program is
stopped by Ctrl-Z, and not after `fg`.
"""

from __future__ import annotations

import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_shown() -> Iterator[None]:
    """While it lasts, stdin, which is a terminal, shows nothing of what is typed."""
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)

    def hide(*_: object) -> None:
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
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
