"""The session that waits, as a line for `intimacy` alone."""

from __future__ import annotations

from ...shell.call import Call

_RESUME = "intimacy conflict resume"


def glance(call: Call) -> str:
    """That a session was left and can be taken up, and from when; nothing of what it is about."""
    from .journal import back_from, find_open

    found = find_open(call.log)
    if found is None:
        return ""
    back = back_from(found, call.env.now().tzinfo)
    if back is None:
        return f"A session waits: {_RESUME}"
    # The line stays as it is for the day: it says when, never how long from now.
    return f"Time-out until {back:%H:%M} on {back:%A}, then: {_RESUME}"
