"""Two quiet lines for whoever wrote of danger: what this is not made for, and who can help.

They name nothing of what was written and judge nobody. Shown to the writer alone, kept nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core.styled_text import Line, key, line, quiet, quietly

if TYPE_CHECKING:
    from .invocation import Invocation

WHO_HELPS = "intimacy safety"


def care_lines(not_made: str) -> list[Line]:
    """`not_made` says in a sentence what this exercise is not for; then where help is."""
    help_is = line(quietly("Who can help: "), key(WHO_HELPS), quietly(". It leaves no trace here."))
    return [quiet(not_made), help_is]


def care_if_needed(call: Invocation, text: str, care: list[Line]) -> None:
    """Say to the writer of a line that speaks of danger, and to nobody else, who can help."""
    from ..core.danger import speaks_of_danger

    if text and speaks_of_danger(text):
        call.talk(*care)
