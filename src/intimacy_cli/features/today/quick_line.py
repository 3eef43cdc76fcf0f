"""`intimacy` alone for a shell's start-up: the text that was worked out, if it still holds."""

from __future__ import annotations

from ... import __version__
from ...shell.shell_prompt_lines import quick_line
from .words import WELCOME

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from ...store.fast_reader import Ask

NAME = "today"


def quick_text() -> str | None:
    """The whole answer, or None where it has to be worked out first (the ordinary way)."""
    return quick_line(_worked_out, quiet=None, empty=WELCOME)


def _worked_out(ask: Ask, today: date, _who: str) -> str | None:
    from ...store.visibility import PROJECTION

    found = ask(PROJECTION, {"name": NAME, "day": today.isoformat(), "about": __version__})
    return str(found[0][0]) if found else None
