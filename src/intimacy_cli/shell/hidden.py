"""Reads a line from the terminal without showing it, where the screen is not to be redrawn.

The terminal shows what is typed again afterwards, whatever happens; also while the program is
stopped by Ctrl-Z, and not after `fg`.
"""

from __future__ import annotations

import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager

from ..errors import Stopped


def hidden_line() -> str:
    """One line from stdin, which is a terminal. Its end, Ctrl-D, is taken as Ctrl-C."""
    with _nothing_shown(sys.stdin.fileno()):
        try:
            answer = sys.stdin.readline()
        except UnicodeDecodeError:
            answer = "\ufffd\n"
        except OSError:
            raise Stopped(129) from None
    if not answer:
        raise KeyboardInterrupt
    return answer.rstrip("\n")


@contextmanager
def _nothing_shown(terminal: int) -> Iterator[None]:
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
