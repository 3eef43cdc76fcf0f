"""A screen of its own that is redrawn only where it changed; leaves nothing in the scroll-back.

What is answered here is private: the alternate screen keeps it out of the terminal's history.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Self

from ..core.styled_text import Line, blank, foot_rows
from ..errors import Stopped
from .console import Console, terminal_size
from .keyboard import REDRAW, RESIZE, Keyboard

_ENTER = "\x1b[?1049h\x1b[?25l\x1b[2J"
# A console without a second screen keeps what stood there, and the place of the cursor: emptied
# first, nothing of it stays on either.
_LEAVE = "\x1b[H\x1b[J\x1b[?25h\x1b[?1049l\r"
# The window itself, and what can be scrolled back to (xterm's ED 3).
_WIPE = "\x1b[H\x1b[2J\x1b[3J"
_CLEAR_BELOW, _CLEAR_LINE = "\x1b[J", "\x1b[K"


class Screen:
    """Lines on a terminal of which this program has the whole, and the keys pressed there."""

    def __init__(self, console: Console, *, wipe: bool = False) -> None:
        """With `wipe`, leaving clears the ordinary screen and its scroll-back too."""
        self._console = console
        self._wipe = wipe
        self._shown: list[str] = []
        self._wrapped: tuple[tuple[Line, ...], int, list[str]] = ((), 0, [])
        self._keyboard = Keyboard(self._enter, self._leave)

    def __enter__(self) -> Self:
        self._keyboard.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self._keyboard.__exit__(*error)

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return terminal_size(sys.stderr)

    def wait(self, seconds: float | None = None) -> str | None:
        """The next key; after a resize or a return from Ctrl-Z the next `show` draws it all."""
        event = self._keyboard.wait(seconds)
        if event in (RESIZE, REDRAW):
            self._shown = []
            self._write("\x1b[2J")
        return event

    def show(self, lines: Sequence[Line], foot: Sequence[Line] = (), *, top: int = 0) -> None:
        """Show these lines from row `top` on, `foot` at the bottom; what is too long is cut."""
        height = self.size[1]
        below = self._foot(foot)[:height]
        above = self._page(lines)[top : top + height - len(below)]
        gap = self._rows([blank()] * (height - len(above) - len(below))) if below else []
        rows = above + gap + below
        changed = "".join(
            f"\x1b[{number};1H{row}{_CLEAR_LINE}"
            for number, row in enumerate(rows, 1)
            if number > len(self._shown) or self._shown[number - 1] != row
        )
        if len(rows) < len(self._shown):
            changed += f"\x1b[{len(rows) + 1};1H{_CLEAR_BELOW}"
        if changed:
            self._write(changed)
        self._shown = rows

    def fits(self, lines: Sequence[Line], foot: Sequence[Line] = ()) -> bool:
        """Whether `show` would cut nothing of these."""
        return self.beyond(lines, foot) == 0

    def beyond(self, lines: Sequence[Line], foot: Sequence[Line] = ()) -> int:
        """How many rows of these lines `show` would cut below."""
        return max(0, len(self._page(lines)) + len(self._foot(foot)) - self.size[1])

    def bell(self) -> None:
        """One soft bell."""
        self._write("\a")

    def _rows(self, lines: Sequence[Line]) -> list[str]:
        colour = self._console.coloured(sys.stderr)
        return [
            row for each in lines for row in self._console.rows(each, sys.stderr, colour=colour)
        ]

    def _page(self, lines: Sequence[Line]) -> list[str]:
        """The rows of these lines; a long page is scrolled far oftener than it changes."""
        page, width = tuple(lines), self._console.width(sys.stderr)
        if self._wrapped[:2] != (page, width):
            self._wrapped = (page, width, self._rows(page))
        return self._wrapped[2]

    def _foot(self, foot: Sequence[Line]) -> list[str]:
        width = self._console.width(sys.stderr)
        return self._rows([row for each in foot for row in foot_rows(each, width)])

    def _enter(self) -> None:
        self._shown = []
        self._write(_ENTER)

    def _leave(self) -> None:
        self._write(_LEAVE + (_WIPE if self._wipe else ""))

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:
            raise Stopped(129) from None
