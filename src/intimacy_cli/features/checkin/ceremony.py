"""The reveal as something that two people do: sit down together, then look, row by row."""

from __future__ import annotations

from ...core.keys import ENTER, ESCAPE, PAGE_DOWN
from ...core.styled_text import ROOMY, Line, Screenful, blank, key, line, title
from ...errors import Stopped
from ...shell.invocation import Invocation
from ...shell.keyboard import REDRAW, RESIZE
from ...shell.one_key import for_keys
from ...shell.screen import Screen
from . import picture
from .answers import CheckinReveal

ROW_SECONDS, LAST_SECONDS = 0.12, 0.6
_ON = (ENTER, " ", "y")
_LEAVE = ("q", ESCAPE)


def hold_reveal(call: Invocation) -> bool:
    """Whether a reveal is held here: somebody at a terminal whose screen may be redrawn."""
    return for_keys(call) and call.console.live


def called_together() -> Screenful:
    """What stands there before anything is shown."""
    lines = [
        title("You've both answered."),
        blank(),
        line("Sit down together, then press Enter."),
    ]
    return lines, [line(key("Enter"), " we're both here  ", key("q"), " later")]


def reveal_together(call: Invocation, answer: CheckinReveal) -> bool:
    """Show both sides to the two of them; whether they looked, or want to do so later."""
    try:
        with Screen(call.console) as screen:
            if not _both_here(screen):
                return False
            _unfold(screen, answer)
            _read(screen, answer)
    except KeyboardInterrupt:
        raise Stopped(kept="Your answers are saved.") from None
    return True


def _both_here(screen: Screen) -> bool:
    pressed: str | None = None
    while pressed not in _ON:
        screen.show(*called_together())
        pressed = screen.wait()
        if pressed in _LEAVE:
            return False
    return True


def page_of(screen: Screen, answer: CheckinReveal, rows: int | None = None) -> Screenful:
    """The whole page, or the first so many rows of it, with as many empty ones below."""
    look = screen.look
    head = picture.head_of(answer, look, roomy=screen.size[1] >= ROOMY)
    drawn = picture.drawn_rows(answer, look)
    after = picture.words_after(answer, look)
    lines: list[Line] = [*head, *drawn, *after]
    if rows is not None:
        whole = len(lines)
        lines = [*head, *drawn[:rows]]
        lines += [blank()] * (whole - len(lines))
    if rows is not None:
        return lines, [line(key("Enter"), " all at once")]
    done = line(key("Enter"), " done")
    return lines, [done if screen.fits(lines, [done]) else line(key("Enter"), " go on")]


def _unfold(screen: Screen, answer: CheckinReveal) -> None:
    """Row by row, the one that lies furthest apart a moment later; any key completes it."""
    if not screen.moves:
        return
    count = len(picture.rows_of(answer))
    for rows in range(1, count + 1):
        screen.show(*page_of(screen, answer, rows))
        if screen.rest(LAST_SECONDS if rows >= count - 1 else ROW_SECONDS):
            screen.wait()
            return


def _read(screen: Screen, answer: CheckinReveal) -> None:
    pressed: str | None = REDRAW
    while pressed in (None, REDRAW, RESIZE) or pressed not in (*_ON, *_LEAVE):
        screen.show(*page_of(screen, answer), reading={ENTER: PAGE_DOWN})
        pressed = screen.wait()
