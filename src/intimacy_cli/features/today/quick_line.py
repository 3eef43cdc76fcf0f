"""`intimacy` alone for a shell's start-up: the text that was worked out, if it still holds."""

from __future__ import annotations

import os

from ... import __version__
from ...shell.clock import local_now
from ...shell.drawn_as import drawn_as
from ...shell.fast_settings import glance_settings
from ...shell.paths import find_places
from ...shell.shell_prompt_lines import quick_line
from .words import WELCOME

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from ...store.fast_reader import Ask

NAME = "today"
UNTIL = "until "


def quick_text() -> str | None:
    """The whole answer, or None where it has to be worked out first (the ordinary way)."""
    settings = glance_settings(find_places(os.environ).settings, os.environ)
    if settings is None:
        return None
    drawn = drawn_as(os.environ, settings)

    def worked_out(ask: Ask, today: date, _who: str) -> str | None:
        from ...store.visibility import PROJECTION

        name = kept_as(drawn)
        found = ask(PROJECTION, {"name": name, "day": today.isoformat(), "about": __version__})
        return still_true(str(found[0][0])) if found else None

    # The welcome is drawn by the ordinary way.
    return quick_line(worked_out, quiet=None, empty=None if drawn else WELCOME)


def lasting(text: str, until: datetime | None) -> str:
    """The text to be kept, with the instant from which on it is to be worked out anew."""
    return text if until is None else f"{UNTIL}{until.isoformat()}\n{text}"


def still_true(kept: str) -> str | None:
    """The text that was kept; None once its time is over."""
    if not kept.startswith(UNTIL):
        return kept
    from datetime import datetime

    until, _, text = kept.removeprefix(UNTIL).partition("\n")
    return text if local_now(os.environ) < datetime.fromisoformat(until) else None


def kept_as(drawn: str) -> str:
    """The name of the text that was worked out, for each way in which it is drawn."""
    return f"{NAME} {drawn}".rstrip()
