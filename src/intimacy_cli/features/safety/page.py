"""Help on a screen of its own, left by one key; nothing of it stays to be scrolled back to."""

from __future__ import annotations

from ...core.lines import Line, Look
from ...shell.console import Console
from ...shell.keyboard import DOWN, REDRAW, RESIZE, UP
from ...shell.screen import Screen
from . import view
from .helplines import Found, Help, Helplines

_STAY = (None, RESIZE, REDRAW)


def show(console: Console, helplines: Helplines, first: Help) -> None:
    """Show the help of a country, or the list to choose one from, until a key leaves."""
    shown: Help | None = first
    try:
        with Screen(console, wipe=True) as screen:
            if first.found is Found.NOT:
                shown = _chosen(screen, helplines)
            while shown is not None:
                shown = _read(screen, helplines, shown)
    except KeyboardInterrupt:
        # Leaving in a hurry is leaving: no word of it on the screen.
        return


def _chosen(screen: Screen, helplines: Helplines) -> Help | None:
    known = helplines.countries
    by_letter = dict(zip(view.letters(known), known, strict=True))
    key = _key(screen, view.countries(known), view.countries_foot(known))
    country = by_letter.get(key)
    return None if country is None else helplines.help_for(country.code, Found.CHOSEN)


def _read(screen: Screen, helplines: Helplines, shown: Help) -> Help | None:
    """One country's page; the next one to show, None to leave."""
    look = Look(screen.size[0], plain=False)
    lines, at = list(view.safety(shown, look)), 0
    while True:
        more = at > 0 or not screen.fits(lines, view.foot(more=False))
        screen.show(lines[at:], view.foot(more=more))
        key = screen.wait()
        if key in (DOWN, "j", " "):
            at += 0 if screen.fits(lines[at:], view.foot(more=more)) else 1
        elif key in (UP, "k"):
            at = max(at - 1, 0)
        elif key == "c":
            return _chosen(screen, helplines)
        elif key not in _STAY:
            return None


def _key(screen: Screen, lines: list[Line], foot: list[Line]) -> str:
    while True:
        screen.show(lines, foot)
        key = screen.wait()
        if key is not None and key not in _STAY:
            return key
