"""Single keys from a terminal, without Enter. Owns the terminal's mode and gives it back always.

Ctrl-C raises KeyboardInterrupt. Ctrl-Z leaves the screen, stops the program, and `fg` comes back
with the mode set again and a `redraw`. A resize is an event too. A terminal that is gone raises
Stopped(129).
"""

from __future__ import annotations

import codecs
import os
import select
import signal
import sys
import termios
import tty
from collections.abc import Callable
from types import FrameType
from typing import Any, Self

from ..core.keys import ESC, given_up, keys_of, patience
from ..errors import Stopped
from .clock import steady_seconds

RESIZE, REDRAW = "resize", "redraw"


class Keyboard:
    """Keys and what happens to the terminal, while the `with` block lasts."""

    def __init__(self, enter: Callable[[], None], leave: Callable[[], None]) -> None:
        """`enter` and `leave` are called whenever the program takes or gives up the screen."""
        self._fd = sys.stdin.fileno()
        self._enter_screen, self._leave_screen = enter, leave
        self._waiting: list[str] = []
        self._pieces = Pieces(sys.stdin.encoding or "utf-8")
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
        until = None if seconds is None else steady_seconds() + seconds
        while not self._waiting:
            ends = [each for each in (until, self._pieces.until) if each is not None]
            left = max(0.0, min(ends) - steady_seconds()) if ends else None
            ready, _, _ = select.select([self._fd, self._wake_in], [], [], left)
            if self._wake_in in ready:
                os.read(self._wake_in, 512)
            if self._fd in ready:
                self._waiting += self._pieces.keys(self._read(), steady_seconds())
            elif not self._waiting:
                self._waiting += self._pieces.late(steady_seconds())
            if until is not None and steady_seconds() >= until:
                break
        return self._waiting.pop(0) if self._waiting else None

    def unread(self, event: str) -> None:
        """Put back what was waited for: it comes again, before all others."""
        self._waiting.insert(0, event)

    def _read(self) -> bytes:
        try:
            data = os.read(self._fd, 1024)
        except OSError:
            raise Stopped(129) from None
        if not data:
            raise Stopped(129)
        return data

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
        try:
            self._take()
        except (OSError, termios.error):
            # A terminal that goes away wakes the program too.
            raise Stopped(129) from None
        self._waiting.append(REDRAW)


class Pieces:
    """What came from the terminal and is no whole letter or key yet."""

    def __init__(self, encoding: str) -> None:
        self._decoder = codecs.getincrementaldecoder(encoding)("surrogateescape")
        self._begun = ""
        # An Escape was waited for no longer; whether the key begun now is the rest of it.
        self._escaped = self._resumed = False
        self.until: float | None = None
        """When it is waited for no longer, in steady seconds."""

    def keys(self, data: bytes, now: float) -> list[str]:
        """The keys that are whole now."""
        text = self._begun + self._decoder.decode(data)
        if text and not self._begun:
            self._resumed = self._escaped and text.startswith("[")
            self._escaped = False
        keys, self._begun = keys_of(ESC + text if self._resumed and not self._begun else text)
        self._wait(now)
        return keys

    def late(self, now: float) -> list[str]:
        """The keys that a beginning stands for whose rest has not come in time."""
        if self.until is None or now < self.until:
            return []
        keys = given_up(self._begun)
        if self._resumed:
            keys = keys[1:]
        keys += keys_of(self._decoder.decode(b"", final=True))[0]
        self._escaped, self._begun = self._begun == ESC, ""
        self._decoder.reset()
        self._wait(now)
        return keys

    def _wait(self, now: float) -> None:
        held = self._begun or self._decoder.getstate()[0]
        # The rest of a letter comes as soon, or as late, as that of a sequence.
        self.until = now + patience(self._begun or "letter") if held else None
