"""A list to choose from: arrows and Enter, or a number; a long one scrolls, and says so.

The list and its place are a pure value; `pick` shows it on a screen of its own.
"""

from __future__ import annotations

from dataclasses import replace

from ..core.frozen import frozen
from ..core.keys import DOWN, END, ENTER, ESCAPE, HOME, PAGE_DOWN, PAGE_UP, UP
from ..core.styled_text import (
    ROOMY,
    Line,
    Look,
    Screenful,
    Span,
    Style,
    blank,
    key,
    line,
    quiet,
    title,
)
from ..core.wrapping import break_line, cells, fit_text
from .console import Console
from .glyphs import arrows_of, glyphs_for
from .screen import Screen

MOST_BY_NUMBER = 9


@frozen
class Option:
    """Something to choose: its value, what it is called, and a word about it that stands back."""

    value: str
    label: str
    about: str = ""


@frozen
class Picking:
    """A question, its options, and the one that the marker stands at; -1: at none of them yet.

    `above` is said before it, `below` stands back under it; `more` are keys beside those of the
    list, each with its word and its value.
    """

    question: str
    options: tuple[Option, ...]
    at: int = 0
    above: tuple[Line, ...] = ()
    below: str = ""
    more: tuple[tuple[str, str, str], ...] = ()

    @property
    def numbered(self) -> bool:
        """Whether each option has a number of one digit; not where some are numbers themselves."""
        named = any(option.label.isdecimal() for option in self.options)
        return len(self.options) <= MOST_BY_NUMBER and not named

    @property
    def digits(self) -> dict[str, int]:
        """Which option a digit means."""
        if self.numbered:
            return {str(n): n - 1 for n in range(1, len(self.options) + 1)}
        return {each.label: n for n, each in enumerate(self.options) if each.label.isdecimal()}

    @property
    def here(self) -> Option:
        """The option at the marker."""
        return self.options[self.at]

    def press(self, key: str, leaf: int = 10) -> tuple[Picking, bool]:
        """The list after a key, and whether that chose. `leaf`: how many options a page has."""
        if key == ENTER:
            return self, self.at >= 0
        if (meant := self.digits.get(str(int(key)) if key.isdecimal() else key)) is not None:
            return replace(self, at=meant), True
        last = len(self.options) - 1
        to = {
            UP: self.at - 1, DOWN: self.at + 1, HOME: 0, END: last,
            PAGE_UP: self.at - leaf, PAGE_DOWN: self.at + leaf,
        }.get(key, self.at)  # fmt: skip
        return replace(self, at=max(0, min(to, last))), False


def page_of(picking: Picking, size: tuple[int, int], look: Look) -> Screenful:
    """The list as a page: the question, the options that there is room for, the keys."""
    width, rows = size
    gap = [blank()] if rows >= ROOMY else []
    told = [row for each in picking.above for row in break_line(each, width)]
    head = [*told, *(gap if told else []), *break_line(title(picking.question), width)]
    if picking.below:
        head += break_line(quiet(picking.below), width)
    digits = picking.digits
    by_number = (key(f"{min(digits)}-{max(digits)}"), " or ") if digits else ()
    more = [part for name, word, _ in picking.more for part in (key(name), f" {word}  ")]
    foot = line(
        *by_number,
        Span(f"{arrows_of(look)} Enter", Style.KEY),
        " choose  ",
        *more,
        key("q"),
        " leave",
    )
    tail = _whole(picking, width) if gap else []
    room = max(3, rows - len(head) - 2 * len(gap) - 2 - len(tail))
    return [*head, *gap, *_rows(picking, room, width, look), *tail], [foot]


def _whole(picking: Picking, width: int) -> list[Line]:
    """What is said of the option at the marker, whole, where a row of the list would cut it."""
    wide = _label_width(picking, width)
    room = width - wide - 7
    if all(cells(each.about) <= room for each in picking.options):
        return []
    most = max(len(break_line(quiet(each.about), width - 2)) for each in picking.options)
    about = picking.here.about if picking.at >= 0 else ""
    rows = [line("  ", *each.spans) for each in break_line(quiet(about), width - 2)]
    return [blank(), *rows, *[blank()] * (most - len(rows))]


def _label_width(picking: Picking, width: int) -> int:
    return min(max(cells(each.label) for each in picking.options), max(8, width // 2))


def _rows(picking: Picking, room: int, width: int, look: Look) -> list[Line]:
    """The options around the marker; what is above and below them is counted."""
    count = len(picking.options)
    wide = _label_width(picking, width)
    rows = [_row(picking, n, wide, width, look) for n in range(count)]
    if count <= room:
        return rows
    signs, inside = glyphs_for(look), room - 2
    first = max(0, min(picking.at - inside // 2, count - inside))
    below = count - first - inside
    return [
        quiet(f"  {signs.up} {first} more") if first else blank(),
        *rows[first : first + inside],
        quiet(f"  {signs.down} {below} more") if below else blank(),
    ]


def _row(picking: Picking, number: int, wide: int, width: int, look: Look) -> Line:
    option, here = picking.options[number], number == picking.at
    marker = glyphs_for(look).marker if here else " "
    parts: list[str | Span] = [Span(f"{marker} ", Style.KEY)]
    if picking.numbered:
        parts.append(Span(f"{number + 1}  ", Style.KEY))
    used = sum(len(each.text) for each in parts if isinstance(each, Span))
    style = Style.STRONG if here else Style.PLAIN
    if not option.about:
        return line(*parts, Span(fit_text(option.label, width - used), style))
    label = fit_text(option.label, wide)
    about = fit_text(option.about, width - used - wide - 2)
    return line(
        *parts, Span(label, style), " " * (wide - cells(label) + 2), Span(about, Style.QUIET)
    )


def pick(console: Console, picking: Picking) -> str:
    """The value that was chosen. Raises KeyboardInterrupt for whoever leaves."""
    with Screen(console) as screen:
        while True:
            screen.show(*page_of(picking, screen.size, screen.look), top=0)
            pressed = screen.wait() or ""
            if pressed in ("q", ESCAPE):
                raise KeyboardInterrupt
            if (meant := {name: value for name, _, value in picking.more}.get(pressed)) is not None:
                return meant
            picking, chosen = picking.press(pressed, max(1, screen.size[1] - 6))
            if chosen:
                return picking.here.value
