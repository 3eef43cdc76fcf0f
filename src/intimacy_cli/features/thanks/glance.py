"""A thank-you that waits to be read, as a line for `intimacy` alone: for whom, never how many."""

from __future__ import annotations

from ...core.days import join_words
from ...errors import quote_for_shell
from ...shell.invocation import Invocation


def glance(call: Invocation) -> str:
    """For whom something waits; empty where nothing does."""
    if "thanks" not in call.log.kinds():
        return ""
    from .jar import Jar

    names = Jar(call.log).is_awaited(call.today)
    if not names:
        return ""
    who = f" --as {quote_for_shell(names[0])}" if len(names) == 1 else ""
    return f"A thank-you for {join_words(names)}: intimacy thanks read{who}"
