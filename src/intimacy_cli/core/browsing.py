"""A list to walk through: which row is marked, what narrows it, and how it looks. Pure.

Every row is one row of the terminal, however long its text; only of the marked one more is shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from .frozen import frozen
from .keys import BACKSPACE, DOWN, ENTER, ESCAPE, PAGE_DOWN, PAGE_UP, UP
from .normalise import fold
from .sanitize import inert
from .styled_text import (
    ROOMY,
    Line,
    Screenful,
    Span,
    blank,
    foot_rows,
    key,
    line,
    quiet,
    title,
)
from .wrapping import cells

NARROW = "/"
_MORE = "…"


@frozen
class Item:
    """One of a list: its row, what else is shown while it is marked, and what `/` looks in."""

    head: Line
    more: tuple[Line, ...] = ()
    words: str = ""


@frozen
class BrowserState:
    """Which of those that fit is marked, what was typed to narrow them, and whether it still is."""

    at: int = 0
    typed: str = ""
    typing: bool = False


def fitting(items: Sequence[Item], typed: str) -> list[int]:
    """The numbers of the items that hold every word that was typed, in any order.

    >>> fitting([Item(line("A"), words="Ana Berg"), Item(line("B"), words="Ben Klein")], "ber")
    [0]
    """
    words = fold(typed).split()
    return [n for n, each in enumerate(items) if all(word in fold(each.words) for word in words)]


def press(state: BrowserState, pressed: str, found: int, page: int) -> BrowserState:
    """The list after a key; `found` are those that fit, `page` is how many rows there is room for.

    A key that means nothing to the list leaves it as it is.
    """
    last = max(0, found - 1)
    moved = {UP: -1, DOWN: 1, PAGE_UP: -max(1, page - 1), PAGE_DOWN: max(1, page - 1)}
    if pressed in moved:
        return _at(state, min(max(state.at + moved[pressed], 0), last))
    if pressed == ESCAPE:
        return BrowserState()
    if not state.typing:
        return BrowserState(0, state.typed, typing=True) if pressed == NARROW else state
    if pressed == ENTER:
        return BrowserState(state.at, state.typed)
    if pressed == BACKSPACE:
        return BrowserState(0, state.typed[:-1], typing=True)
    return BrowserState(0, state.typed + pressed, typing=True) if len(pressed) == 1 else state


def within(state: BrowserState, found: int) -> BrowserState:
    """The same list where there may be fewer by now."""
    return _at(state, min(state.at, max(0, found - 1)))


def _at(state: BrowserState, at: int) -> BrowserState:
    return BrowserState(at, state.typed, state.typing)


def room(size: tuple[int, int], foot: Sequence[Line]) -> int:
    """How many rows of the list there is room for."""
    taken = sum(len(foot_rows(each, size[0])) for each in foot)
    return max(1, size[1] - taken - len(_above("", roomy=size[1] >= ROOMY)))


def browser_screen(
    head: str,
    items: Sequence[Item],
    state: BrowserState,
    size: tuple[int, int],
    foot: Sequence[Line],
    marker: str = ">",
) -> Screenful:
    """The list as it stands: as many rows around the marked one as there is room for."""
    found = fitting(items, state.typed)
    state = within(state, len(found))
    rows = room(size, foot)
    more = items[found[state.at]].more[: max(0, rows - 1)] if found else ()
    first = max(0, state.at - (rows - 1 - len(more)))
    shown: list[Line] = []
    for place, number in enumerate(found[first:], first):
        marked = place == state.at
        spans = (key(f"{marker} ") if marked else Span("  "), *items[number].head.spans)
        shown.append(Line(spans))
        shown += [line("      ", *each.spans) for each in more if marked]
    nothing = [quiet("  Nothing here has those words.")]
    above = _above(_headed(head, state, len(found)), roomy=size[1] >= ROOMY)
    return [one_row(each, size[0]) for each in (*above, *(shown[:rows] or nothing))], list(foot)


def _above(text: str, *, roomy: bool) -> list[Line]:
    return [title(text), blank()] if roomy else [title(text)]


def _headed(head: str, state: BrowserState, found: int) -> str:
    if state.typing:
        return f"{NARROW}{state.typed}_  {head}"
    return f"{found} with '{state.typed}'  {head}" if state.typed else head


def foot_of(state: BrowserState, acts: Sequence[tuple[str, str]], arrows: str = "arrows") -> Line:
    """The keys: those of the list, and those of whoever shows it (a key and what it does)."""
    if state.typing:
        return line(key("Enter"), " done  ", key("Esc"), " all again")
    spans: list[Span | str] = [key(arrows), " move  ", key("Enter"), " open  "]
    for each, does in acts:
        spans += [key(each), f" {does}  "]
    return line(*spans, key(NARROW), " narrow  ", key("q"), " leave")


def one_row(each: Line, width: int) -> Line:
    """A line cut to one row, with a sign where it was cut.

    >>> one_row(line("Ana ", key("Berg")), 6).text
    'Ana B…'
    """
    text = inert(each.text)
    if cells(text) <= width:
        return each
    left, spans = width - 1, list[Span]()
    for span in each.spans:
        kept = ""
        for sign in inert(span.text):
            left -= cells(sign)
            if left < 0:
                return Line((*spans, Span(kept + _MORE, span.style)))
            kept += sign
        spans.append(Span(kept, span.style))
    return Line(tuple(spans))
