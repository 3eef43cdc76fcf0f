"""A list on a screen of its own: arrows move, Enter opens, `/` narrows, and keys of whoever asks.

What a key does may have to ask for something, a passphrase or a line of text: it is done on the
ordinary screen, and the list comes back where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..core.browsing import (
    BrowserState,
    Item,
    browser_screen,
    fitting,
    foot_of,
    one_row,
    press,
    room,
    within,
)
from ..core.frozen import frozen
from ..core.keys import BACKSPACE, ENTER, ESCAPE, LEFT, PAGE_DOWN
from ..core.styled_text import Line, Span, blank, key, line, quiet
from ..errors import IntimacyError
from .console import WIDEST
from .glyphs import arrows_of, glyphs_for
from .invocation import Invocation
from .one_key import for_keys
from .screen import Screen

_BACK = ("q", ESCAPE, BACKSPACE, LEFT, ENTER)
_READING = {" ": PAGE_DOWN}


@frozen
class Act:
    """What a key does with the marked one: `do` is given its number and says what was done."""

    key: str
    does: str
    do: Callable[[int], str]


@frozen
class BrowsedList:
    """A list: what stands above it, its items as they are now, and the whole of one by number."""

    head: str
    items: Callable[[], Sequence[Item]]
    whole: Callable[[int], Sequence[Line]]
    acts: Sequence[Act] = ()


@frozen
class _At:
    """Where the reader is: in the list, or in the whole of one (its number)."""

    state: BrowserState = BrowserState()
    opened: int | None = None
    said: str = ""


def can_browse(call: Invocation) -> bool:
    """Whether a list can be walked through: by keys, on a screen that can be redrawn."""
    return for_keys(call) and call.console.live


def browse(call: Invocation, listed: BrowsedList) -> list[str]:
    """Show the list until somebody leaves; return what was done on the way, in words."""
    done: list[str] = []
    at = _At()
    while True:
        with Screen(call.console) as screen:
            at, chosen = _walk(screen, listed, at)
        if chosen is None:
            return done
        act, number = chosen
        try:
            said = act.do(number)
        except IntimacyError as error:
            at = _At(at.state, at.opened, f"{error.message} {error.hint}".strip())
            continue
        done.append(said)
        items = listed.items()
        opened = at.opened if at.opened is not None and at.opened < len(items) else None
        at = _At(within(at.state, len(fitting(items, at.state.typed))), opened, said)


def _walk(screen: Screen, listed: BrowsedList, at: _At) -> tuple[_At, tuple[Act, int] | None]:
    """Go through the list until a key means an act, with the number of the one it is for."""
    acts = {each.key: each for each in listed.acts}
    while True:
        if at.opened is not None:
            pressed = _read(screen, listed, at)
            if pressed in acts:
                return at, (acts[pressed], at.opened)
            at = _At(at.state)
            continue
        items = listed.items()
        found = fitting(items, at.state.typed)
        size = _size(screen)
        foot = _foot(screen, listed, at, size[0])
        marker = glyphs_for(screen.look).marker
        screen.show(*browser_screen(listed.head, items, at.state, size, foot, marker))
        pressed = screen.wait() or ""
        if not at.state.typing:
            if pressed == "q" or (pressed == ESCAPE and not at.state.typed):
                return at, None
            if found and pressed in acts:
                return at, (acts[pressed], found[at.state.at])
            if found and pressed == ENTER:
                at = _At(at.state, found[at.state.at])
                continue
        state = press(at.state, pressed, len(found), room(size, foot))
        at = _At(state, None, at.said if state == at.state else "")


def _size(screen: Screen) -> tuple[int, int]:
    """Columns and rows that are written in: a wide window is not filled."""
    columns, rows = screen.size
    return min(columns, WIDEST), rows


def _foot(screen: Screen, listed: BrowsedList, at: _At, width: int) -> list[Line]:
    said = [one_row(quiet(at.said), width)] if at.said else []
    acts = [(each.key, each.does) for each in listed.acts]
    return [*said, foot_of(at.state, acts, arrows_of(screen.look))]


def _read(screen: Screen, listed: BrowsedList, at: _At) -> str:
    """Show the whole of one, row by row; the key that left it."""
    assert at.opened is not None
    lines, acts = [*listed.whole(at.opened), blank()], [each.key for each in listed.acts]
    while True:
        arrows = arrows_of(screen.look)
        fits = screen.fits(lines, _foot_of_one(listed, at, arrows))
        screen.show(lines, _foot_of_one(listed, at, "" if fits else arrows), reading=_READING)
        pressed = screen.wait() or ""
        if pressed in _BACK or pressed in acts:
            return pressed


def _foot_of_one(listed: BrowsedList, at: _At, arrows: str) -> list[Line]:
    spans: list[Span | str] = [key(arrows), " more  "] if arrows else []
    for each in listed.acts:
        spans += [key(each.key), f" {each.does}  "]
    said = [quiet(at.said)] if at.said else []
    return [*said, line(*spans, key("q"), " back")]
