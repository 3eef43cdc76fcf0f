"""A thank-you that waits to be read, as a line for `intimacy` alone: for whom, never how many."""

from __future__ import annotations

from ...core.days import joined
from ...errors import quoted
from ...shell.call import Call


def glance(call: Call) -> str:
    """For whom something waits; empty where nothing does."""
    if "thanks" not in call.log.kinds():
        return ""
    from .jar import Jar

    names = Jar(call.log).is_awaited(call.today)
    if not names:
        return ""
    who = f" --as {quoted(names[0])}" if len(names) == 1 else ""
    return f"A thank-you for {joined(names)}: intimacy thanks read{who}"
