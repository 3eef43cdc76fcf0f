"""The check-in's line for `intimacy` alone."""

from __future__ import annotations

from ...shell.invocation import Invocation
from .prompt_line import status_line
from .queries import find_status


def glance(call: Invocation) -> str:
    """Who is due, or that both sides wait to be seen."""
    # Kept for whoever opens a shell today: never as one of the two sees it.
    found = find_status(call, None)
    return status_line(
        list(found.due), list(found.answered), new=found.new, asked=bool(found.asked)
    )
