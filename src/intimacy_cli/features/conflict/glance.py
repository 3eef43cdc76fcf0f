"""The session that waits, as a line for `intimacy` alone."""

from __future__ import annotations

from ...shell.call import Call


def glance(call: Call) -> str:
    """That a session was left and can be taken up; nothing of what it is about."""
    from .journal import find_open

    return "" if find_open(call.log) is None else "A session waits: intimacy conflict resume"
