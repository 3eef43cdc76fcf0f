"""What a quiz says while it is asked. Pure: state in, lines out. Its picture is shell/tap.py."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic

from .frozen import frozen
from .quiz import BACK, Quiz, T
from .styled_text import Line, Screenful, blank, key, line, title


@frozen
class QuizLook(Generic[T]):
    """How the items of one quiz are shown.

    `head` stands above all. `labels`: a word for each answer of an item, none where only its
    `ends` have words; `said`: the answers as lines to be read out. `skip`: what skipping is called.
    """

    head: str
    labels: Callable[[T], Sequence[str]]
    said: Callable[[T], list[Line]]
    skip: str
    ends: Callable[[T], tuple[str, str]] = lambda _item: ("", "")


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
    return lines, [line(key("Enter"), " go on  ", key("n"), " start over  ", key("q"), " leave")]
