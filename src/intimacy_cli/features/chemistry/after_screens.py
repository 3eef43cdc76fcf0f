"""The two taps of `chemistry after`, and what they look like. Pure."""

from __future__ import annotations

from ...core.frozen import frozen
from ...core.quiz_screens import QuizLook
from ...core.styled_text import Line, line
from ...shell.care_line import care_lines

NOTE = "Leave your partner a line, to read once you've both answered? (Enter to skip)"
LABELS = {
    "felt": ("not good", "so-so", "fine", "good", "lovely"),
    "again": ("rather not", "not soon", "perhaps", "gladly", "yes, please"),
}


@frozen
class Tap:
    """One of the two questions."""

    id: str
    text: str
    help: str
    values: tuple[int, ...] = (1, 2, 3, 4, 5)


QUESTIONS = (
    Tap("felt", "How was it for you?", "Just how it felt to you, whatever you did."),
    Tap(
        "again",
        "Would you want something like that again?",
        "Something along those lines, one day.",
    ),
)


def look(head: str) -> QuizLook[Tap]:
    """How the two are shown."""
    return QuizLook(head, lambda tap: LABELS[tap.id], _said, "skip")


def care() -> list[Line]:
    """What is said to somebody whose line speaks of danger, and to nobody else."""
    return care_lines("This is made for two people who can say no to each other without fear.")


def _said(tap: Tap) -> list[Line]:
    return [line(f"{value}. {label}") for value, label in enumerate(LABELS[tap.id], 1)]
