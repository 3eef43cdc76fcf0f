"""Choose a country on the screen: by the beginning of its name, or with the arrows."""

from __future__ import annotations

from ...core.frozen import frozen
from ...core.keys import BACKSPACE, DOWN, ENTER, ESCAPE, UP
from ...core.styled_text import (
    ROOMY,
    Line,
    Look,
    blank,
    key,
    line,
    quiet,
    quietly,
    strong,
    title,
)
from ...shell.glyphs import arrows_of, glyphs_for
from ...shell.screen import Screen
from .countries import Countries, Territory

_HEAD = 2


@frozen
class Choosing:
    """What was typed so far, and which of the places that fit it is marked."""

    typed: str = ""
    marked: int = 0

    def after(self, pressed: str, found: int) -> Choosing:
        """The same after a key that neither opens nor leaves; `found`: how many fit now."""
        if pressed == DOWN:
            return Choosing(self.typed, min(self.marked + 1, max(found - 1, 0)))
        if pressed == UP:
            return Choosing(self.typed, max(self.marked - 1, 0))
        if pressed == BACKSPACE:
            return Choosing(self.typed[:-1])
        return Choosing(self.typed + pressed) if len(pressed) == 1 else self


def fitting(
    countries: Countries, typed: str, known: tuple[Territory, ...]
) -> tuple[Territory, ...]:
    """The places that fit: those with lines here while nothing is typed, then any."""
    return countries.beginning(typed) if typed.strip() else known


def choose(screen: Screen, countries: Countries, known: tuple[Territory, ...]) -> Territory | None:
    """The place that was chosen; None to leave."""
    now = Choosing()
    while True:
        found = fitting(countries, now.typed, known)
        screen.show(list_matches(now, found, screen.size[1], screen.look), keys(screen.look))
        pressed = screen.wait()
        if pressed == ESCAPE:
            return None
        if pressed == ENTER and found:
            return found[now.marked]
        if pressed is not None:
            now = now.after(pressed, len(found))


def list_matches(
    now: Choosing, found: tuple[Territory, ...], height: int, look: Look
) -> list[Line]:
    """What was typed, and as many of the names that fit as there is room for."""
    signs = glyphs_for(look)
    gap = [blank()] if height >= ROOMY else []
    # A row above and below says how many more there are.
    room = max(1, height - _HEAD - len(gap) - len(keys(look)) - 4)
    first = max(0, now.marked - room + 1)
    below = len(found) - first - room
    rows = [
        line(key(f"{signs.marker} "), strong(place.name))
        if number == now.marked
        else line("  ", place.name)
        for number, place in enumerate(found[first : first + room], first)
    ]
    nothing = [quiet("  No country begins like that.")]
    typed = [strong(now.typed), "_"] if now.typed else [quietly("Type how its name begins.")]
    return [
        title("Help: which country are you in?"),
        line(*typed),
        *gap,
        quiet(f"  {signs.up} {first} more") if first else blank(),
        *(rows or nothing),
        quiet(f"  {signs.down} {below} more") if below > 0 else blank(),
    ]


def keys(look: Look) -> list[Line]:
    """The keys of the list."""
    return [line(key("Esc"), " clears and leaves  ", key(f"{arrows_of(look)} Enter"), " choose")]
