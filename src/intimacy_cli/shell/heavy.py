"""Asks before a passphrase is stretched further than is done unasked."""

from __future__ import annotations

from ..errors import CouldNot, cost_of
from .invocation import Invocation

OPTION = "--heavy"


def agree_to(call: Invocation, what: str, work: int) -> None:
    """Ask whether what it takes is agreed to. Raises TerminalNeeded, or CouldNot for a no."""
    call.must_ask(f"a yes to {cost_of(work)}", OPTION)
    typed = call.prompts.text(f"Opening {what} takes {cost_of(work)}. Type yes to go on:")
    if typed.strip().lower() != "yes":
        raise CouldNot("nothing was changed.")
