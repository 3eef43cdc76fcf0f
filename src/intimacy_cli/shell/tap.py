"""What a tap looks like: one question, its answers as dots on a line or as a list. Pure.

It fits 40 columns by 12 rows. An answer is a key, or the arrows and Enter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..core.frozen import frozen
from ..core.keys import DOWN, ENTER, LEFT, RIGHT, UP
from ..core.quiz import Quiz, T
from ..core.quiz_screens import QuizLook
from ..core.styled_text import ROOMY, Line, Screenful, Span, Style, blank, key, line, quiet, title
from ..core.styled_text import Look as Drawn
from ..core.wrapping import break_line, cells, fit_text
from .bars import bar
from .glyphs import glyphs_for, in_signs
from .track import choice_track

LIT_SECONDS = 0.15


@frozen
class Pointer:
    """Where the arrows have come to at one item: a value, or None before the first of them.

    `lit`: it was chosen a moment ago.
    """

    value: int | None = None
    lit: bool = False


def point_at(state: Quiz[T], pointer: Pointer, key: str, look: QuizLook[T]) -> Pointer:
    """The pointer after an arrow; any other key leaves it."""
    values = list(state.item.values)
    on, back = (DOWN, UP) if look.labels(state.item) else (RIGHT, LEFT)
    if key not in (on, back):
        return pointer
    at = pointer.value if pointer.value is not None else state.answers.get(state.item.id)
    if at is None:
        # From the middle it is as far to either end, and no end is offered first.
        return replace(pointer, value=values[len(values) // 2])
    place = values.index(at) + (1 if key == on else -1)
    return replace(pointer, value=values[max(0, min(place, len(values) - 1))])


def take_tap(state: Quiz[T], pointer: Pointer, key: str) -> str:
    """The key that the quiz is to be handed: what Enter takes, or the key itself."""
    if key != ENTER:
        return key
    at = pointer.value if pointer.value is not None else state.answers.get(state.item.id)
    return ENTER if at is None else str(at)


def tap(
    state: Quiz[T], look: QuizLook[T], pointer: Pointer, drawn: Drawn, size: tuple[int, int]
) -> Screenful:
    """One item: whose, how far, the question, its answers, what it means if that was asked."""
    item, roomy = state.item, size[1] >= ROOMY
    gap = [blank()] if roomy else []
    chosen = pointer.value if pointer.value is not None else state.answers.get(item.id)
    # Where there is little room, the meaning that was asked for matters more than how far we are.
    explains = state.explained and bool(item.help)
    above = _head(state, look.head, drawn) if roomy or not explains else []
    text = [Line(row.spans) for row in break_line(title(item.text), drawn.width)]
    labels = look.labels(item)
    if labels:
        answers = _list(state, labels, chosen, drawn, lit=pointer.lit)
    else:
        answers = choice_track(item.values, chosen, look.ends(item), drawn, lit=pointer.lit)
    lines = [*above, *gap, *text, *gap, *answers]
    if explains:
        lines += [*gap, line(item.help)]
    return lines, [_keys(state, look, drawn, by_list=bool(labels))]


def _head(state: Quiz[T], head: str, drawn: Drawn) -> list[Line]:
    total = len(state.items)
    count = f"{state.at + 1} of {total}"
    said = fit_text(in_signs(head, drawn), drawn.width - len(count) - 2)
    room = drawn.width - cells(said) - len(count)
    return [quiet(said + " " * room + count), line(*bar(state.at / total, drawn.width, drawn))]


def _list(
    state: Quiz[T], labels: Sequence[str], chosen: int | None, drawn: Drawn, *, lit: bool
) -> list[Line]:
    marker = glyphs_for(drawn).marker
    rows = []
    for value, label in zip(state.item.values, labels, strict=True):
        here = value == chosen
        quiet_one = lit and not here
        rows.append(
            line(
                Span(f"{marker} " if here else "  ", Style.KEY),
                Span(str(value), Style.QUIET if quiet_one else Style.KEY),
                "  ",
                Span(label, Style.STRONG if here else Style.QUIET if quiet_one else Style.PLAIN),
                indent=5,
            )
        )
    return rows


def _keys(state: Quiz[T], look: QuizLook[T], drawn: Drawn, *, by_list: bool) -> Line:
    first, last = state.item.values[0], state.item.values[-1]
    arrows = "arrows" if drawn.ascii else "↑ ↓" if by_list else "← →"
    back = (key("b"), " back  ") if state.at else ()
    return line(
        key(f"{first}-{last}"), " or ", Span(f"{arrows} Enter", Style.KEY), " answer  ", *back,
        key("s"), f" {look.skip}  ", key("?"), " meaning  ", key("q"), " stop",
    )  # fmt: skip
