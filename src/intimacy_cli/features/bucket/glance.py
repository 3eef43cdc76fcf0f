"""The sealed list that waits for the other, as a line for `intimacy` alone."""

from __future__ import annotations

from ...core.days import join_words
from ...shell.invocation import Invocation


def glance(call: Invocation) -> str:
    """Who has yet to write theirs, so that both lists can be opened; empty if none is sealed."""
    from .wish_log import Keeper

    waiting = Keeper(call.log, None).waiting_for()
    if not waiting:
        return ""
    return f"Sealed wishes are waiting for {join_words(waiting)}: intimacy bucket add --sealed"
