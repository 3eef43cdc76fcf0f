"""What `therapist ready` looks like while it asks. Pure: state in, lines out."""

from __future__ import annotations

from ....core.quiz_screens import QuizLook
from ....core.styled_text import ROOMY, Line, Screenful, blank, key, line, title
from ....shell.care_line import WHO_HELPS
from .stages import StageQuestion


def before(other: str | None, size: tuple[int, int]) -> Screenful:
    """What the person should know before the first answer; nothing of it may be cut."""
    lines: list[Line] = []
    for each in before_lines(other):
        lines += [each, *([blank()] if size[1] >= ROOMY else [])]
    return lines, [line(key("Enter"), " begin  ", key("q"), " leave")]


def before_lines(other: str | None) -> list[Line]:
    """The same as lines."""
    seen = (
        "Your answers are yours alone, even if your partner joins later."
        if other is None
        else f"Answer where {other} can't see. Your answers stay sealed until you've both "
        "answered; then you see each other's. Skip anything you don't want them to see."
    )
    return [
        title("Open to help? Six questions."),
        line(seen),
        line("There's no right answer, and no score."),
        line(
            "This isn't for you if one of you is afraid of their partner. For help: ",
            key(WHO_HELPS),
            ". It leaves no trace here.",
        ),
    ]


def look(head: str) -> QuizLook[StageQuestion]:
    """How the questions are shown under this head."""
    return QuizLook(head, lambda question: question.answers, _said, "leave out")


def _said(question: StageQuestion) -> list[Line]:
    return [line(f"{value}. {label}") for value, label in enumerate(question.answers, 1)]
