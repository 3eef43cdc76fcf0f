"""What a quiz looks like while it is asked. Pure: state in, lines out.

Each screen is what stands above and what stands at the foot; it fits 40 columns by 12 rows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic

from .frozen import frozen
from .quiz import BACK, Quiz, T
from .styled_text import (
    ROOMY,
    Line,
    Screenful,
    Span,
    Style,
    accent,
    blank,
    key,
    line,
    quiet,
    strong,
    title,
)

BAR = 14  # columns


@frozen
class QuizLook(Generic[T]):
    """How the items of one quiz are shown.

    `head` stands above all. `offer`: the answers of an item for the screen, with the one that was
    given marked; `said`: the same as lines to be read out. `skip`: what skipping is called.
    """

    head: str
    offer: Callable[[T, int | None], list[Line]]
    said: Callable[[T], list[Line]]
    skip: str


def item_screen(state: Quiz[T], look: QuizLook[T], size: tuple[int, int]) -> Screenful:
    """One item: the question, the keys on offer, and how far we are."""
    item, roomy = state.item, size[1] >= ROOMY
    gap = [blank()] if roomy else []
    # Where there is little room, the meaning that was asked for matters more than how far we are.
    above = [quiet(look.head), _progress(state), *gap] if roomy or not state.explained else []
    lines = [*above, title(item.text), *gap]
    lines += look.offer(item, state.answers.get(item.id))
    if state.explained and item.help:
        lines += [*gap, line(item.help)]
    foot = line(
        key(f"{item.values[0]}-{item.values[-1]}"), " answer  ", key("b"), " back  ",
        key("s"), f" {look.skip}  ", key("?"), " meaning  ", key("q"), " stop",
    )  # fmt: skip
    return lines, [foot]


def mark_answer(value: int, given: int | None) -> Span:
    """The number of an answer; one that was given stands in brackets."""
    return accent(f"[{value}]") if value == given else strong(f" {value} ")


def item_lines(state: Quiz[T], look: QuizLook[T]) -> list[Line]:
    """One item as lines that a screen reader says."""
    item = state.item
    lines = [line(f"Question {state.at + 1} of {len(state.items)}. {item.text}"), *look.said(item)]
    if item.id in state.answers:
        lines.append(line(f"Your answer so far: {state.answers[item.id]}."))
    if state.explained and item.help:
        lines.append(line(item.help))
    return lines


def spoken_keys(state: Quiz[T], look: QuizLook[T]) -> str:
    """What may be typed."""
    first, last = state.item.values[0], state.item.values[-1]
    return f"Type {first} to {last}; b back, s {look.skip}, ? meaning, q stop:"


def not_understood(state: Quiz[T], key: str) -> Line:
    """What to say to a line that means nothing here."""
    if key == BACK:
        return line("This is the first question.")
    first, last = state.item.values[0], state.item.values[-1]
    return line(f"Type {first} to {last}, b, s, ? or q.")


def draft_found(found: str) -> Screenful:
    """Whether to go on where the last one stopped; `found` says how far that was."""
    lines = [title("Pick up where you left off?"), blank(), line(found)]
    return lines, [line(key("Enter"), " go on  ", key("n"), " start over")]


def _progress(state: Quiz[T]) -> Line:
    total = len(state.items)
    done = round(BAR * state.at / total)
    bar = Span("━" * done, Style.ACCENT), Span("━" * (BAR - done), Style.QUIET)
    return line(*bar, Span(f"  {state.at + 1} of {total}", Style.QUIET))
