"""`checkin status` for a shell's start-up: one line, as seen by nobody in particular."""

from __future__ import annotations

from ...core.days import joined
from ...shell.start_up import quick_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from ...store.glance import Ask


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
    """The line for the shell; None where only the ordinary way can tell."""
    return quick_line(_standing, quiet=quiet_line())


def _standing(ask: Ask, today: date) -> str:
    from ...store.seen import ANSWERED, COUNTED, PARTNERS

    partners = ask(PARTNERS, {})
    bound = {"round": f"checkin/{today.isoformat()}", "kind": "checkin"}
    answered = {row[0] for row in ask(ANSWERED, bound)}
    ready = len(answered) > 1 and len(ask(COUNTED, bound)) > 1
    due = [name for partner, name in partners if partner not in answered]
    return status_line(due, [name for each, name in partners if each in answered], ready=ready)
