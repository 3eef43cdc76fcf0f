"""`date-idea today` for a shell's start-up: the day's idea, if it has been drawn already."""

from __future__ import annotations

from ...shell.shell_prompt_lines import quick_line
from .today_line import quiet_line, today_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from ...store.fast_reader import Ask


def quick_today() -> str | None:
    """The line, or None where the idea is to be drawn first (the ordinary way)."""
    return quick_line(_drawn, quiet=quiet_line())


def _drawn(ask: Ask, today: date, _who: str) -> str | None:
    from ...store.visibility import DAYS_IDEA

    found = ask(DAYS_IDEA, {"day": today.isoformat(), "viewer": None})
    return today_line(*found[0]) if found else None
