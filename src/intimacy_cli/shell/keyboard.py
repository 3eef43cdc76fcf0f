"""Single keys from a terminal, without Enter. Owns the terminal's mode and gives it back always.

Ctrl-C raises KeyboardInterrupt. Ctrl-Z leaves the screen, stops the program, and `fg` comes back
with the mode set again and a `redraw`. A resize is an event too. A terminal that is gone raises
Stopped(129).
"""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
import tty
from collections.abc import Callable
from types import FrameType
from typing import Any, Self

from ..errors import Stopped

ENTER, BACKSPACE, ESCAPE = "enter", "backspace", "escape"
UP, DOWN, LEFT, RIGHT = "up", "down", "left", "right"
RESIZE, REDRAW = "resize", "redraw"

_SEQUENCES = {"A": UP, "B": DOWN, "C": RIGHT, "D": LEFT}
_SINGLE = {"\r": ENTER, "\n": ENTER, "\x7f": BACKSPACE, "\x08": BACKSPACE}
# A lone Escape and the start of an arrow key look alike until so much time has passed.
_ESCAPE_SECONDS = 0.05


class Keyboard:
    """Keys and what happens to the terminal, while the `with` block lasts."""

    def __init__(self, enter: Callable[[], None], leave: Callable[[], None]) -> None:
        """`enter` and `leave` are called whenever the program takes or gives up the screen."""
        self._fd = sys.stdin.fileno()
        self._enter_screen, self._leave_screen = enter, leave
        self._waiting: list[str] = []
        self._handlers: dict[int, Any] = {}

    def __enter__(self) -> Self:
        self._mode = termios.tcgetattr(self._fd)
        self._wake_in, self._wake_out = os.pipe()
        os.set_blocking(self._wake_out, False)
        self._old_wake = signal.set_wakeup_fd(self._wake_out, warn_on_full_buffer=False)
        for number, handler in (
            (signal.SIGWINCH, self._on_resize),
            (signal.SIGTSTP, self._on_stop),
            (signal.SIGCONT, self._on_continue),
        ):
            self._handlers[number] = signal.signal(number, handler)
        self._take()
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._old_wake)
        self._give_back()
        os.close(self._wake_in)
        os.close(self._wake_out)

    def wait(self, seconds: float | None = None) -> str | None:
        """The next key or event; None when `seconds` have passed without one."""
        if not self._waiting:
            ready, _, _ = select.select([self._fd, self._wake_in], [], [], seconds)
            if self._wake_in in ready:
                os.read(self._wake_in, 512)
            if self._fd in ready:
                self._waiting += _keys(self._read())
        return self._waiting.pop(0) if self._waiting else None

    def _read(self) -> str:
        try:
            data = os.read(self._fd, 1024)
            if data == b"\x1b" and select.select([self._fd], [], [], _ESCAPE_SECONDS)[0]:
                data += os.read(self._fd, 16)
        except OSError:
            raise Stopped(129) from None
        if not data:
            raise Stopped(129)
        return data.decode(errors="ignore")

    def _take(self) -> None:
        tty.setcbreak(self._fd, termios.TCSADRAIN)
        self._enter_screen()

    def _give_back(self) -> None:
        try:
            self._leave_screen()
            termios.tcsetattr(self._fd, termios.TCSADRAIN, self._mode)
        except (OSError, termios.error):
            # The terminal is gone: there is nothing to give back.
            return

    def _on_resize(self, _signal: int, _frame: FrameType | None) -> None:
        self._waiting.append(RESIZE)

    def _on_stop(self, _signal: int, _frame: FrameType | None) -> None:
        self._give_back()
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)

    def _on_continue(self, _signal: int, _frame: FrameType | None) -> None:
        # Also after SIGSTOP, which cannot be caught: the shell has reset the mode by now.
        signal.signal(signal.SIGTSTP, self._on_stop)
        self._take()
        self._waiting.append(REDRAW)


def _keys(text: str) -> list[str]:
    keys: list[str] = []
    at = 0
    while at < len(text):
        if text[at] != "\x1b":
            keys.append(_SINGLE.get(text[at], text[at]))
            at += 1
        elif text[at + 1 : at + 2] in ("[", "O") and len(text) > at + 2:
            end = at + 2
            while end < len(text) - 1 and not text[end].isalpha() and text[end] != "~":
                end += 1
            if text[end] in _SEQUENCES:
                keys.append(_SEQUENCES[text[end]])
            at = end + 1
        else:
            keys.append(ESCAPE)
            at += 1
    return [key for key in keys if len(key) > 1 or key.isprintable()]
