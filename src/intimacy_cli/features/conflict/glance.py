"""What waits of disagreements, as a line for `intimacy` alone: no word of what they are about."""

from __future__ import annotations

from datetime import date, timedelta

from ...core.turn_events import How
from ...shell.call import Call
from ...store.log import Log

_RESUME = "intimacy conflict resume"
# They named a day, not a week: said for so long, and then let be.
_DAYS_SAID = 7


def glance(call: Call) -> str:
    """That a session was left and can be taken up, and from when; or that a parked one may be."""
    from .journal import back_from, find_open

    found = find_open(call.log)
    if found is None:
        return _parked(call.log, call.today)
    back = back_from(found, call.env.now().tzinfo)
    if back is None:
        return f"A session waits: {_RESUME}"
    # The line stays as it is for the day: it says when, never how long from now.
    return f"Time-out until {back:%H:%M} on {back:%A}, then: {_RESUME}"


def _parked(log: Log, today: date) -> str:
    """That the day has come until which the last session was parked; empty if it has not.

    A session begun after that one has come back to it, or to something nearer.
    """
    from .journal import END, START

    if START not in log.kinds():
        return ""
    begun, ended = (log.records(None, kinds=(kind,), last=1) for kind in (START, END))
    if not begun or not ended or begun[0].act != ended[0].act:
        return ""
    left = ended[0].payload
    until = _day(left.get("until")) if left.get("how") == How.PARKED.value else None
    if until is None or not until <= today < until + timedelta(days=_DAYS_SAID):
        return ""
    when = "today" if until == today else f"{until}"
    return f"What you parked until {when} may come back, if you both like: intimacy conflict"


def _day(text: object) -> date | None:
    # An import can hold anything.
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
