"""A list on a screen of its own: arrows move, Enter opens, `/` narrows, and keys of whoever asks.

What a key does may have to ask for something, a passphrase or a line of text: it is done on the
ordinary screen, and the list comes back where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..core.frozen import frozen
from ..core.keys import BACKSPACE, DOWN, ENTER, ESCAPE, LEFT, PAGE_DOWN, PAGE_UP, UP
from ..core.picking import (
    Item,
    PickerState,
    fitting,
    foot_of,
    one_row,
    picking_screen,
    press,
    room,
    within,
)
from ..core.styled_text import Line, Span, blank, key, line, quiet
from ..errors import IntimacyError
from .console import WIDEST
from .glyphs import arrows_of, glyphs_for
from .invocation import Invocation
from .one_key import for_keys
from .screen import Screen

_BACK = ("q", ESCAPE, BACKSPACE, LEFT, ENTER)
_PAGES = {UP: -1, DOWN: 1, PAGE_UP: 0, PAGE_DOWN: 0, " ": 0}


@frozen
class Act:
    """What a key does with the marked one: `do` is given its number and says what was done."""

    key: str
    does: str
    do: Callable[[int], str]


@frozen
class PickedList:
    """A list: what stands above it, its items as they are now, and the whole of one by number."""

    head: str
    items: Callable[[], Sequence[Item]]
    whole: Callable[[int], Sequence[Line]]
    acts: Sequence[Act] = ()


@frozen
class _At:
    """Where the reader is: in the list, or in the whole of one (its number)."""

    picking: PickerState = PickerState()
    opened: int | None = None
    said: str = ""


def can_pick(call: Invocation) -> bool:
    """Whether a list can be walked through: by keys, on a screen that can be redrawn."""
    return for_keys(call) and call.console.live


def pick(call: Invocation, listed: PickedList) -> list[str]:
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
            at = _At(at.picking, at.opened, f"{error.message} {error.hint}".strip())
            continue
        done.append(said)
        items = listed.items()
        opened = at.opened if at.opened is not None and at.opened < len(items) else None
        at = _At(within(at.picking, len(fitting(items, at.picking.typed))), opened, said)


def _walk(screen: Screen, listed: PickedList, at: _At) -> tuple[_At, tuple[Act, int] | None]:
    """Go through the list until a key means an act, with the number of the one it is for."""
    acts = {each.key: each for each in listed.acts}
    while True:
        if at.opened is not None:
            pressed = _read(screen, listed, at)
            if pressed in acts:
                return at, (acts[pressed], at.opened)
            at = _At(at.picking)
            continue
        items = listed.items()
        found = fitting(items, at.picking.typed)
        size = _size(screen)
        foot = _foot(screen, listed, at, size[0])
        marker = glyphs_for(screen.look).marker
        screen.show(*picking_screen(listed.head, items, at.picking, size, foot, marker))
        pressed = screen.wait() or ""
        if not at.picking.typing:
            if pressed == "q" or (pressed == ESCAPE and not at.picking.typed):
                return at, None
            if found and pressed in acts:
                return at, (acts[pressed], found[at.picking.at])
            if found and pressed == ENTER:
                at = _At(at.picking, found[at.picking.at])
                continue
        picking = press(at.picking, pressed, len(found), room(size, foot))
        at = _At(picking, None, at.said if picking == at.picking else "")


def _size(screen: Screen) -> tuple[int, int]:
    """Columns and rows that are written in: a wide window is not filled."""
    columns, rows = screen.size
    return min(columns, WIDEST), rows


def _foot(screen: Screen, listed: PickedList, at: _At, width: int) -> list[Line]:
    said = [one_row(quiet(at.said), width)] if at.said else []
    acts = [(each.key, each.does) for each in listed.acts]
    return [*said, foot_of(at.picking, acts, arrows_of(screen.look))]


def _read(screen: Screen, listed: PickedList, at: _At) -> str:
    """Show the whole of one, row by row; the key that left it."""
    assert at.opened is not None
    top, lines = 0, [*listed.whole(at.opened), blank()]
    while True:
        arrows = arrows_of(screen.look)
        further = screen.beyond(lines, _foot_of_one(listed, at, arrows))
        top = min(top, further)
        screen.show(lines, _foot_of_one(listed, at, arrows if further else ""), top=top)
        pressed = screen.wait() or ""
        step = _PAGES.get(pressed, 0) or (screen.size[1] - 3) * (
            (pressed in (PAGE_DOWN, " ")) - (pressed == PAGE_UP)
        )
        top = max(0, top + step)
        if pressed in _BACK or pressed in [each.key for each in listed.acts]:
            return pressed


def _foot_of_one(listed: PickedList, at: _At, arrows: str) -> list[Line]:
    spans: list[Span | str] = [key(arrows), " more  "] if arrows else []
    for each in listed.acts:
        spans += [key(each.key), f" {each.does}  "]
    said = [quiet(at.said)] if at.said else []
    return [*said, line(*spans, key("q"), " back")]
