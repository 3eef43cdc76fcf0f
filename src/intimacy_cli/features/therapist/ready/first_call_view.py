"""The questions for a first call as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....core.styled_text import Line, Look, Span, Style, line, quiet, title
from .facts_view import facts, gap, not_the_way
from .first_call import FirstCall
from .modalities import CallQuestion


def questions(answer: FirstCall, look: Look) -> Iterator[Line]:
    """The modality's own questions first, then the general ones, then what is known."""
    if answer.modality is not None:
        yield title(answer.modality.name)
        yield line(answer.modality.about)
        yield from gap(look)
        yield from _list(answer.own, look)
        yield from gap(look)
    yield title("For any therapist: three or four questions are enough for one call")
    yield from _list(answer.general, look)
    yield from facts(answer.facts, look)
    yield from gap(look)
    names = ", ".join(answer.others)
    yield quiet(
        f"For one way of working: intimacy therapist questions --modality NAME. The names: {names}."
    )
    yield from not_the_way(answer.not_the_way, look)


def _list(several: Sequence[CallQuestion], look: Look) -> Iterator[Line]:
    for each in several:
        if look.plain:
            yield line(f"{each.text} Listen for: {each.why}")
        else:
            yield line(f"  - {each.text}", indent=4)
            yield line(Span(f"    {each.why}", Style.QUIET), indent=4)
