"""Help on a screen of its own, left by one key; nothing of it stays to be scrolled back to."""

from __future__ import annotations

from ...core.keys import DOWN, PAGE_DOWN, UP
from ...shell.console import Console
from ...shell.keyboard import REDRAW, RESIZE
from ...shell.screen import Screen
from . import view
from .choosing import choose
from .helplines import CountrySource, Help, Helplines

_STAY = (None, RESIZE, REDRAW)
_READING = {"j": DOWN, "k": UP, " ": PAGE_DOWN}


def show(console: Console, helplines: Helplines, first: Help) -> None:
    """Show the help of a country, or the list to choose one from, until a key leaves."""
    shown: Help | None = first
    try:
        with Screen(console, wipe=True) as screen:
            if first.found is CountrySource.NOT:
                shown = _chosen(screen, helplines)
            while shown is not None:
                shown = _read(screen, helplines, shown)
    except KeyboardInterrupt:
        # Leaving in a hurry is leaving: no word of it on the screen.
        return


def _chosen(screen: Screen, helplines: Helplines) -> Help | None:
    place = choose(screen, helplines.countries, helplines.places)
    return None if place is None else helplines.help_for(place, CountrySource.CHOSEN)


def _read(screen: Screen, helplines: Helplines, shown: Help) -> Help | None:
    """One country's page, row by row; the next one to show, None to leave."""
    while True:
        lines = [
            *view.findings(shown.own),
            *view.safety(shown, screen.look, rows=screen.size[1]),
        ]
        more = not screen.fits(lines, view.foot(screen.look, more=True))
        screen.show(lines, view.foot(screen.look, more=more), reading=_READING)
        key = screen.wait()
        if key == "c":
            return _chosen(screen, helplines)
        if key not in _STAY:
            return None
