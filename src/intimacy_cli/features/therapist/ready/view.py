"""The answers of `therapist ready` as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....core.days import join_words
from ....core.sealed_rounds import RoundState
from ....core.styled_text import Line, Look, Span, Style, blank, line, quiet, strong, title
from ....errors import quote_for_shell
from ....shell.glyphs import mark_of
from .answers import Mine, ReadyAnswered, ReadyReveal, ReadySide, ReadyStatus, Withdrawn
from .content import Advice
from .facts_view import facts, gap, not_the_way
from .stages import StageQuestion

# Two answers of at most 30 characters stand side by side on 80 columns.
_SHORT, _CELL, _WIDE_ENOUGH = 13, 31, 76


def ready(answer: ReadyAnswered | ReadyReveal | ReadyStatus, look: Look) -> Iterator[Line]:
    """What came of `therapist ready`: kept and sealed, or what there is to see."""
    if isinstance(answer, ReadyReveal):
        yield from render_reveal(answer, look)
    elif isinstance(answer, ReadyStatus):
        yield from standing(answer, look)
    elif answer.reveal is not None:
        yield from render_reveal(answer.reveal, look)
    else:
        yield from _sealed(answer, look)


def _sealed(answer: ReadyAnswered, look: Look) -> Iterator[Line]:
    # The other may be sitting right there: what is sealed does not stay on the screen.
    yield title(f"Saved for {answer.who}: {_number(len(answer.answers))}.")
    if answer.state is RoundState.WAITING:
        yield line("Sealed until ", strong(join_words(answer.waiting_for)), " has answered too.")
    yield quiet(
        f"To see your own: intimacy therapist ready mine --as {quote_for_shell(answer.who)}"
    )
    yield from not_the_way(answer.not_the_way, look)


def _number(answers: int) -> str:
    return "1 answer" if answers == 1 else f"{answers} answers"


def standing(answer: ReadyStatus, look: Look) -> Iterator[Line]:
    """Who has answered, and who has not."""
    if answer.ready:
        yield line(
            "You've both answered. See your answers together: intimacy therapist ready reveal"
        )
    elif not answer.answered:
        yield line("Nobody has answered yet. Start with: intimacy therapist ready")
    else:
        verb = "has" if len(answer.answered) == 1 else "have"
        due = join_words(answer.due)
        yield line(strong(join_words(answer.answered)), f" {verb} answered; ", due, " hasn't yet.")
        yield quiet(
            f"Until {due} has, you can change your answers: intimacy therapist ready --again"
        )
    yield from not_the_way(answer.not_the_way, look)


def render_reveal(answer: ReadyReveal, look: Look) -> Iterator[Line]:
    """Both sides and what fits; one's own when alone; or who is still missing."""
    if answer.fit is None:
        yield line(f"Nothing to reveal yet: {_missing(answer.waiting_for)}.")
    else:
        yield from _sides(answer.partners, answer.questions, look)
        yield from _advice(answer.fit, look)
        if answer.newer_waits_for:
            yield from gap(look)
            yield quiet(f"A newer round is waiting for {join_words(answer.newer_waits_for)}.")
        elif answer.again_from:
            yield from gap(look)
            yield quiet(f"You can answer again from {answer.again_from}, or sooner with --again.")
    yield from not_the_way(answer.not_the_way, look)


def _missing(waiting_for: Sequence[str]) -> str:
    if not waiting_for:
        return "nobody has answered"
    return (
        f"{join_words(tuple(waiting_for))} {'has' if len(waiting_for) == 1 else 'have'}n't answered"
    )


def mine(answer: Mine, look: Look) -> Iterator[Line]:
    """One's own answers."""
    yield from _sides((answer.side,), answer.questions, look)
    yield from not_the_way(answer.not_the_way, look)


def render_withdrawal(answer: Withdrawn, look: Look) -> Iterator[Line]:
    """That answers were taken back."""
    del look
    yield line(f"{answer.who}'s answers have been withdrawn.")


def _sides(
    sides: Sequence[ReadySide], questions: Sequence[StageQuestion], look: Look
) -> Iterator[Line]:
    if len(sides) > 1:
        said = "Two views, both true, and neither a verdict"
        yield quiet(f"{said}:") if look.plain else title(said)
    if look.plain:
        for side in sides:
            for each in questions:
                yield line(f"{side.name}, {each.short}: {each.label(side.answers.get(each.id))}")
    elif look.width >= _WIDE_ENOUGH:
        yield from _table(sides, questions, look)
    else:
        for each in questions:
            yield quiet(f"  {each.short}")
            for side in sides:
                said = each.label(side.answers.get(each.id))
                yield line(strong(f"    {side.name}  "), said, indent=6)


def _table(
    sides: Sequence[ReadySide], questions: Sequence[StageQuestion], look: Look
) -> Iterator[Line]:
    yield blank()
    names: list[str | Span] = []
    for seat, side in enumerate(sides):
        # Whose mark is whose is known only where both are there.
        mark: list[str | Span] = [mark_of(seat, look), " "] if len(sides) > 1 else []
        name = _fit_in(side.name)
        names += [*mark, strong(name), " " * (_CELL - len(name) - len(mark))]
    yield line(" " * (_SHORT + 2), *names)
    for each in questions:
        cells = "".join(f"{each.label(side.answers.get(each.id)):<{_CELL}}" for side in sides)
        yield line(Span(f"  {each.short:<{_SHORT}}", Style.QUIET), cells.rstrip())


def _fit_in(name: str) -> str:
    return name if len(name) < _CELL - 2 else name[: _CELL - 4] + "…"


def _advice(advice: Advice, look: Look) -> Iterator[Line]:
    yield from gap(look)
    yield title(advice.title)
    yield from (line(each) for each in advice.text)
    yield from gap(look)
    for step in advice.steps:
        if look.plain:
            yield line(f"{step.text} {step.command}".rstrip())
            continue
        yield line(f"  - {step.text}", indent=4)
        if step.command:
            yield line(Span(f"    {step.command}", Style.KEY), indent=4)
    yield from facts(advice.facts, look)
