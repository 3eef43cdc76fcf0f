"""A screen of its own that is redrawn only where it changed; leaves nothing in the scroll-back.

What is answered here is private: the alternate screen keeps it out of the terminal's history.
Every page has the same measure and margin; one that is longer than the window scrolls, and says so.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Self

from ..core.keys import DOWN, ENTER, PAGE_DOWN, PAGE_UP, UP
from ..core.styled_text import ROOMY, Line, Look
from ..errors import Stopped
from .clock import steady_seconds
from .console import Console, terminal_size
from .drawn_as import MEASURE
from .frame import Frame, foot_of, frame_of, rows_above
from .glyphs import glyphs_for
from .keyboard import REDRAW, RESIZE, Keyboard

_ENTER = "\x1b[?1049h\x1b[?25l\x1b[2J"
# A console without a second screen keeps what stood there, and the place of the cursor: emptied
# first, nothing of it stays on either.
_LEAVE = "\x1b[H\x1b[J\x1b[?25h\x1b[?1049l\r"
# The window itself, and what can be scrolled back to (xterm's ED 3).
_WIPE = "\x1b[H\x1b[2J\x1b[3J"
_MORE = "^v more"  # the longest sign
_CLEAR_BELOW, _CLEAR_LINE = "\x1b[J", "\x1b[K"


class Screen:
    """Lines on a terminal of which this program has the whole, and the keys pressed there."""

    def __init__(self, console: Console, *, wipe: bool = False, measure: int = MEASURE) -> None:
        """With `wipe`, leaving clears the ordinary screen and its scroll-back too."""
        self._console = console
        self._wipe = wipe
        self._measure = measure
        self._shown: list[str] = []
        self._wrapped: tuple[tuple[Line, ...], int, list[str]] = ((), 0, [])
        self._asked: tuple[tuple[Line, ...], tuple[Line, ...]] = ((), ())
        self._at = self._beyond = self._tallest = 0
        self._scrolls = True
        self._reading: Mapping[str, str] | None = None
        self._keyboard = Keyboard(self._enter, self._leave)

    def __enter__(self) -> Self:
        self._keyboard.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self._keyboard.__exit__(*error)

    @property
    def size(self) -> tuple[int, int]:
        """The columns that text may take here, and the rows of the window."""
        return self._frame.width, terminal_size(sys.stderr)[1]

    @property
    def look(self) -> Look:
        """How pictures are drawn here."""
        return self._console.screen_look(self._frame.width)

    @property
    def moves(self) -> bool:
        """Whether something may be shown bit by bit."""
        return self._console.motion

    @property
    def _frame(self) -> Frame:
        return frame_of(terminal_size(sys.stderr)[0], self._measure)

    def wait(self, seconds: float | None = None) -> str | None:
        """The next key; after a resize or a return from Ctrl-Z the next `show` draws it all.

        The arrows are the page's own where it is longer than the window.
        """
        until = None if seconds is None else steady_seconds() + seconds
        while True:
            left = None if until is None else max(0.0, until - steady_seconds())
            event = self._keyboard.wait(left)
            if not self._scrolled_by(event):
                break
        if event in (RESIZE, REDRAW):
            self._shown = []
            self._tallest = 0
            self._write("\x1b[2J")
        return event

    def rest(self, seconds: float) -> bool:
        """Wait so long, or until a key is pressed, which stays to be waited for; whether one was.

        Nothing rests where the settings want no motion.
        """
        if not self.moves:
            return False
        event = self._keyboard.wait(seconds)
        if event is not None:
            self._keyboard.unread(event)
        return event is not None

    def show(
        self,
        lines: Sequence[Line],
        foot: Sequence[Line] = (),
        *,
        top: int | None = None,
        reading: Mapping[str, str] | None = None,
    ) -> None:
        """Show these lines, with `foot` in the last rows.

        What is too long scrolls by the arrows, with a sign; with `top` it begins at that row, and
        the arrows are left to whoever gave it. `reading` is for a page that is text alone: which
        keys scroll besides, and for which they stand; no scrolling key means anything else then,
        but that Enter, where it pages on, is Enter again at the end.
        """
        page = tuple(lines)
        if page[:1] != self._asked[0][:1]:
            self._at = 0
        self._asked = (page, tuple(foot))
        self._scrolls, self._reading = top is None, reading
        self._at = self._at if top is None else top
        self._draw()

    def _draw(self) -> None:
        lines, foot = self._asked
        page, height = self._page(lines), self.size[1]
        self._beyond = self.beyond(lines, foot)
        self._at = max(0, min(self._at, self._beyond))
        below = self._foot(foot, self._sign() if self._beyond else "")[-height:]
        room = height - len(below)
        self._tallest = max(self._tallest, len(page))
        lead = max(0, min(rows_above(room, self._tallest), room - len(page)))
        rows = [*[""] * lead, *page[self._at : self._at + room]]
        self._put([*rows, *[""] * (room - len(rows)), *below] if below else rows)

    def _put(self, rows: list[str]) -> None:
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

    def _sign(self) -> str:
        """Where there is more of a page that does not fit."""
        signs = glyphs_for(self.look)
        up, down = self._at > 0, self._at < self._beyond
        return f"{signs.up * up}{signs.down * down} more".rjust(len(_MORE))

    def _scrolled_by(self, key: str | None) -> bool:
        """Whether this key was for moving the page."""
        if key is None or not self._scrolls or not (self._beyond or self._reading is not None):
            return False
        leaf = max(1, self.size[1] - 3)
        meant = (self._reading or {}).get(key, key)
        step = {DOWN: 1, UP: -1, PAGE_DOWN: leaf, PAGE_UP: -leaf}.get(meant, 0)
        if key == ENTER and self._at == self._beyond:
            return False
        if step:
            self._at = max(0, min(self._at + step, self._beyond))
            self._draw()
        return step != 0

    def fits(self, lines: Sequence[Line], foot: Sequence[Line] = ()) -> bool:
        """Whether all of these lines are to be seen at once."""
        return self.beyond(lines, foot) == 0

    def beyond(self, lines: Sequence[Line], foot: Sequence[Line] = ()) -> int:
        """How many rows of these lines are beyond the window, with the sign that says so."""
        height, rows = self.size[1], len(self._page(lines))
        if rows + len(self._foot(foot)) <= height:
            return 0
        return max(1, rows + len(self._foot(foot, _MORE)) - height)

    def bell(self) -> None:
        """One soft bell."""
        self._write("\a")

    def _rows(self, lines: Sequence[Line]) -> list[str]:
        frame, colour = self._frame, self._console.coloured(sys.stderr)
        margin = " " * frame.left
        return [
            margin + row if row else ""
            for each in lines
            for row in self._console.rows(each, sys.stderr, colour=colour, width=frame.width)
        ]

    def _page(self, lines: Sequence[Line]) -> list[str]:
        """The rows of these lines; a long page is scrolled far oftener than it changes."""
        page, width = tuple(lines), terminal_size(sys.stderr)[0]
        if self._wrapped[:2] != (page, width):
            self._wrapped = (page, width, self._rows(page))
        return self._wrapped[2]

    def _foot(self, foot: Sequence[Line], sign: str = "") -> list[str]:
        rows = self._rows(foot_of(list(foot), self._frame.width, sign))
        # A page that fills the window is parted from its keys, where there is room for that.
        return ["", *rows] if sign and self.size[1] >= ROOMY else rows

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
