"""`checkin status` for a shell's start-up: one line, as seen by nobody in particular."""

from __future__ import annotations

from ...core.days import join_words
from ...shell.shell_prompt_lines import quick_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from datetime import date

    from ...store.fast_reader import Ask


def status_line(due: list[str], answered: list[str], *, new: bool, asked: bool) -> str:
    """The one line, from the names of those who have and have not answered today.

    `new`: both sides are open, and not everybody whom it concerns has looked. `asked`: whoever is
    due was asked by message.
    """
    if not due and not answered:
        return "No check-in yet. Start with: intimacy checkin"
    if not due:
        return (
            "Check-in: you've both answered. See it with: intimacy checkin reveal"
            if new
            else "Check-in: done."
        )
    if asked:
        return f"Check-in: waiting for {join_words(due)} to reply. Then: intimacy checkin heard -"
    return f"Check-in: waiting for {join_words(due)}."


def is_new(partners: AbstractSet[str], looked: AbstractSet[str | None], who: str | None) -> bool:
    """Whether an open round waits to be looked at: by `who`, or where no name is known, by anybody.

    One who gave no name (None in `looked`) may have been either of the two, or both.
    """
    if None in looked:
        return False
    return who not in looked if who else not partners <= looked


def quiet_line() -> str:
    """The line on a day on which the couple asked for quiet."""
    return "Check-in: quiet for now."


def prompt_line() -> str | None:
    """The line for the shell; None where only the ordinary way can tell."""
    return quick_line(_standing, quiet=quiet_line())


def _standing(ask: Ask, today: date, looking: str) -> str | None:
    from ...store.visibility import ANSWERED, COUNTED, LOOKED, PARTNERS, SENT

    partners = ask(PARTNERS, {})
    bound = {"round": f"checkin/{today.isoformat()}", "kind": "checkin"}
    answered = {row[0] for row in ask(ANSWERED, bound)}
    ready = len(answered) > 1 and len(ask(COUNTED, bound)) > 1
    new = asked = False
    if len(answered) == 1:
        sent = {row[0] for row in ask(LOOKED, {**bound, "kind": f"checkin{SENT}"})}
        asked = bool(sent & answered) and len(partners) > 1
    if ready:
        who = next((partner for partner, name in partners if name == looking), None)
        if looking and who is None:
            # Written otherwise, or nobody's: the ordinary way knows names better.
            return None
        looked = {row[0] for row in ask(LOOKED, {**bound, "kind": "checkin.looked"})}
        new = is_new({partner for partner, _ in partners}, looked, who)
    due = [name for partner, name in partners if partner not in answered]
    done = [name for each, name in partners if each in answered]
    return status_line(due, done, new=new, asked=asked)
