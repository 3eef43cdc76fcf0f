"""`intimacy` alone for a shell's start-up: the text that was worked out, if it still holds.

Imports no Typer, no dataclass, no JSON; never asks, never waits longer than 0.2 s for a lock.
"""

from __future__ import annotations

import os

from ... import __version__
from ...core.days import day_of
from ...shell.clock import local_now
from ...shell.paths import find_places
from .words import UNAVAILABLE, WELCOME

WAIT_MS = 200


def quick_text() -> str | None:
    """The whole answer, or None where it has to be worked out first (the ordinary way)."""
    from ...errors import IntimacyError
    from ...shell.glance import glance_settings
    from ...store.glance import OlderVault, glance
    from ...store.seen import PROJECTION

    places = find_places(os.environ)
    if not os.path.exists(places.vault) and not os.path.exists(places.key):
        return WELCOME
    settings = glance_settings(places.settings, os.environ)
    today = day_of(local_now(os.environ)).isoformat()
    if settings is None or settings.get("quiet_until", "") >= today:
        return None
    try:
        with glance(places.vault, places.key, WAIT_MS) as ask:
            found = ask(PROJECTION, {"name": "today", "day": today, "about": __version__})
    except OlderVault:
        return None
    except (IntimacyError, OSError):
        return UNAVAILABLE
    return str(found[0][0]) if found else None
