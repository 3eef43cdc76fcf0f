"""What waits of disagreements, as a line for `intimacy` alone: no word of what they are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ...core.turn_events import Ending
from ...shell.for_now import ForNow
from ...shell.glance_row import GlanceRow, row_of
from ...shell.invocation import Invocation
from ...store.log import Log

if TYPE_CHECKING:
    from .left import Here

_RESUME = "intimacy conflict resume"
# They named a day, not a week: said for so long, and then let be.
_DAYS_SAID = 7


def glance(call: Invocation) -> str:
    """When a time-out is over, or that it is; or that a parked disagreement may come back.

    Nothing of a session that was just left: whoever left it need not be reminded, nor asked why.
    """
    from .left import here
    from .session_log import back_from, find_open

    found, looking = find_open(call.log), here(call)
    back = back_from(found, call.env.now().tzinfo) if found else None
    if found is None or back is None or not looking.still_open(found):
        return _parked(call.log, call.today, looking)
    if back <= call.env.now():
        return ForNow(f"The time-out is over. When you're both ready: {_RESUME}")
    return ForNow(f"Time-out until {back:%H:%M} on {back:%A}, then: {_RESUME}")


def _parked(log: Log, today: date, looking: Here) -> str:
    """That the day has come until which the last session was parked; empty if it has not.

    A session begun after that one has come back to it, or to something nearer.
    """
    from .session_log import START, sitting

    begun = log.records(None, kinds=(START,), last=1) if START in log.kinds() else []
    last = sitting(log, 1, begun[0], looking) if begun else None
    until = last.until if last is not None and last.how == Ending.PARKED.value else None
    if until is None or not until <= today < until + timedelta(days=_DAYS_SAID):
        return ""
    when = "today" if until == today else f"{until}"
    return f"You parked something until {when}. If you both want to pick it up: intimacy conflict"


def draw_glance(call: Invocation) -> GlanceRow | None:
    """The same; while a time-out runs or has just run out, nothing is said beside it."""
    text = glance(call)
    if not text:
        return None
    return replace(row_of(text), alone=isinstance(text, ForNow))
