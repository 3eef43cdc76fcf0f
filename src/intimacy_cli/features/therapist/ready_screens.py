"""What `therapist ready` looks like while it asks. Pure: state in, lines out.

Each screen is what stands above and what stands at the foot; a question fits 40 columns by 12 rows.
"""

from __future__ import annotations

from ...core.lines import Line, Span, Style, accent, blank, key, line, quiet, strong, title
from .ready import Asking

Screenful = tuple[list[Line], list[Line]]
ROOMY = 16  # rows from which blank lines are affordable


def before(other: str | None, size: tuple[int, int]) -> Screenful:
    """What the person should know before the first answer; nothing of it may be cut."""
    lines: list[Line] = []
    for each in before_lines(other):
        lines += [each, *([blank()] if size[1] >= ROOMY else [])]
    return lines, [line(key("Enter"), " begin  ", key("q"), " leave")]


def before_lines(other: str | None) -> list[Line]:
    """The same as lines."""
    seen = (
        "Your answers are yours alone, also if a partner joins later."
        if other is None
        else f"Answer out of {other}'s sight. Sealed until both have answered; then each sees the "
        "other's answers. Leave out what you do not want seen."
    )
    return [
        title("Open to help? Six questions."),
        line(seen),
        line("No answer is the right one, and there is no score."),
        line(
            "Not for a relationship in which one of you is afraid of the other: intimacy safety "
            "lists help, and keeps no trace."
        ),
    ]


def draft_found(answered: int, of: int) -> Screenful:
    """Whether to go on where the last one stopped."""
    lines = [title("You began earlier."), blank(), line(f"{answered} of {of} are done.")]
    return lines, [line(key("Enter"), " go on  ", key("n"), " begin anew")]


def question(state: Asking, head: str, size: tuple[int, int]) -> Screenful:
    """One question: its answers, the keys on offer, and how far we are."""
    here, roomy = state.question, size[1] >= ROOMY
    gap = [blank()] if roomy else []
    lines = [quiet(head), _progress(state), *gap, title(here.text), *gap]
    given = state.answers.get(here.id)
    lines += [
        line(_mark(value, given), f"  {label}", indent=5)
        for value, label in enumerate(here.answers, 1)
    ]
    if state.explained:
        lines += [*gap, line(here.help)]
    foot = line(
        key(f"1-{len(here.answers)}"), " answer  ", key("b"), " back  ", key("s"), " leave out  ",
        key("?"), " meaning  ", key("q"), " stop",
    )  # fmt: skip
    return lines, [foot]


def _progress(state: Asking) -> Line:
    total = len(state.questions)
    done = round(14 * state.at / total)
    bar = Span("━" * done, Style.ACCENT), Span("━" * (14 - done), Style.QUIET)
    return line(*bar, Span(f"  {state.at + 1} of {total}", Style.QUIET))


def _mark(value: int, given: int | None) -> Span:
    return accent(f"[{value}]") if value == given else strong(f" {value} ")


def spoken_question(state: Asking) -> list[Line]:
    """One question as lines that a screen reader says."""
    here = state.question
    lines = [line(f"Question {state.at + 1} of {len(state.questions)}. {here.text}")]
    lines += [line(f"{value}. {label}") for value, label in enumerate(here.answers, 1)]
    if here.id in state.answers:
        lines.append(line(f"So far you answered {state.answers[here.id]}."))
    if state.explained:
        lines.append(line(here.help))
    return lines


def spoken_keys(state: Asking) -> str:
    """What may be typed."""
    return f"Type 1 to {len(state.question.answers)}; b back, s leave out, ? meaning, q stop:"


def not_understood(state: Asking) -> Line:
    """What to say to a line that means nothing here."""
    return line(f"That is not one of 1 to {len(state.question.answers)}, b, s, ? or q.")
