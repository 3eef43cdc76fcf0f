"""The messages of `therapist ready ask` and `heard`: plain text for any messenger. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....core.days import join_words
from ....core.styled_text import Line, Look, line, quiet
from ....shell.message_lines import heard_lines
from .answers import ReadyHeard, ReadyReveal
from .stages import StageQuestion

# Shows how to answer; the reader knows it, and never takes it for an answer.
_EXAMPLE = (2, 3, 3, 2, 1, 4)
_HEAD = re.compile(r"\bopen to help from outside \(round (\d{1,6})\)")
_NOT_FOR_FEAR = (
    "Whatever you both answer: couple therapy isn't the right choice if one of you is afraid of "
    "their partner. Getting help on your own comes first."
)


def example(questions: Sequence[StageQuestion]) -> str:
    """The line that shows how to answer."""
    return f"Answer like {' '.join(str(_EXAMPLE[at % 6]) for at in range(len(questions)))}"


def question_message(asker: str, number: int, questions: Sequence[StageQuestion]) -> str:
    """The message that asks."""
    most = max(len(each.answers) for each in questions)
    rows = [
        f"{asker} asks whether you're both open to help from outside (round {number}).",
        f"{len(questions)} questions; each answer is a number from 1 to {most}.",
        "",
    ]
    for at, each in enumerate(questions, 1):
        rows.append(f"{at}. {each.text}")
        rows += [f"   {value} = {each.label(value)}" for value in each.values]
    rows += [
        "",
        f"{example(questions)}. There's no right answer, and no score.",
        f"Skip any with a dash. Your answers stay on {asker}'s computer; {asker} can delete them.",
        _NOT_FOR_FEAR,
    ]
    return "\n".join(rows)


def about(row: str) -> str | None:
    """The number of the round of which this is the first line of a message."""
    found = _HEAD.search(row)
    return found.group(1) if found else None


def both_sides(revealed: ReadyReveal) -> str:
    """The message that gives both sides back, and what fits."""
    rows = ["Open to help? Both sides, both true, and neither a verdict:", ""]
    for each in revealed.questions:
        rows.append(each.text)
        rows += [f"{side.name}: {each.label(side.answers.get(each.id))}"
                 for side in revealed.partners]  # fmt: skip
        rows.append("")
    if revealed.fit is not None:
        rows += [revealed.fit.title, *revealed.fit.text, ""]
    return "\n".join([*rows, _NOT_FOR_FEAR])


def heard(answer: ReadyHeard, look: Look) -> Iterator[Line]:
    """The message that goes back; with --dry-run, what would be kept."""
    del look
    yield from heard_lines(answer.message, understood_lines(answer))


def understood_lines(answer: ReadyHeard) -> Iterator[Line]:
    """What was understood of a reply."""
    numbers = join_words([f"{question} {number}" for question, number in answer.answers.items()])
    yield line(f"{answer.partner}: {numbers}.")
    if answer.line:
        yield from (quiet(f"  {text}") for text in answer.line.splitlines())
        yield quiet("  (We don't keep what else they wrote.)")
