"""`checkin status` for a shell's start-up: one line, as seen by nobody in particular.

Imports no Typer, no dataclass, no JSON; never asks, never waits longer than 0.2 s for a lock.
Whatever is wrong, it says one neutral line: a shell must start.
"""

from __future__ import annotations

import os
from datetime import date

from ...core.days import day_of, joined
from ...shell.clock import local_now
from ...shell.paths import find_places

WAIT_MS = 200
UNAVAILABLE = "intimacy: not available just now; intimacy checkin says why."


def status_line(due: list[str], answered: list[str], *, ready: bool) -> str:
    """The one line, from the names of those who have and have not answered today."""
    if not due and not answered:
        return "No check-in yet. Begin with: intimacy checkin"
    if not due:
        both = ready and len(answered) > 1
        return (
            "Check-in: ready. See it with: intimacy checkin reveal" if both else "Check-in: done."
        )
    verb = "is" if len(due) == 1 else "are"
    return f"Check-in: {joined(due)} {verb} due."


def quiet_line() -> str:
    """The line on a day on which the couple asked for quiet."""
    return "Check-in: quiet for now."


def prompt_line() -> str | None:
    """The line for the shell; None if the settings need more than a glance (the ordinary way)."""
    from ...errors import IntimacyError
    from ...shell.glance import glance_settings
    from ...store.glance import OlderVault

    places = find_places(os.environ)
    quick = glance_settings(places.settings, os.environ)
    if quick is None:
        return None
    today = day_of(local_now(os.environ))
    try:
        if quick.get("quiet_until", "") >= today.isoformat():
            return quiet_line() + "\n"
        due, answered, ready = _standing(places.vault, places.key, today)
        return status_line(due, answered, ready=ready) + "\n"
    except OlderVault:
        return None
    except (IntimacyError, OSError):
        return UNAVAILABLE + "\n"


def _standing(vault: str, key_file: str, today: date) -> tuple[list[str], list[str], bool]:
    from ...store.glance import glance
    from ...store.seen import ANSWERED, COUNTED, PARTNERS

    with glance(vault, key_file, WAIT_MS) as ask:
        partners = ask(PARTNERS, {})
        bound = {"round": f"checkin/{today.isoformat()}", "kind": "checkin"}
        answered = {row[0] for row in ask(ANSWERED, bound)}
        ready = len(answered) > 1 and len(ask(COUNTED, bound)) > 1
    due = [name for partner, name in partners if partner not in answered]
    return due, [name for partner, name in partners if partner in answered], ready
