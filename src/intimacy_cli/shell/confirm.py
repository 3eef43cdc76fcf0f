"""Asks before something is lost, or costs much: by a word that nobody types by accident."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.styled_text import Line
from ..errors import CouldNot, cost_of
from .invocation import Invocation

OPTION = "--heavy"


def demand_word(
    call: Invocation,
    question: str,
    word: str = "yes",
    *,
    above: Sequence[Line] = (),
    otherwise: str = "nothing was changed.",
) -> None:
    """Go on only if this word is typed. Raises CouldNot, saying `otherwise`, for anything else."""
    if call.prompts.text(question, above=above).strip().lower() != word:
        raise CouldNot(otherwise)


def agree_to(call: Invocation, what: str, work: int) -> None:
    """Ask whether what it takes to open something heavy is agreed to. Raises TerminalNeeded too."""
    call.must_ask(f"a yes to {cost_of(work)}", OPTION)
    demand_word(call, f"Opening {what} takes {cost_of(work)}. Type yes to go on:")
