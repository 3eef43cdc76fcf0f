"""Questions being answered by single keys: which is asked now, what a key does. Pure.

The check-in, other questionnaires and `therapist ready` are all asked by it; it shows nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Generic, Protocol, TypeVar

from ..errors import CouldNot
from .frozen import frozen

BACK, SKIP, EXPLAIN, STOP = "b", "s", "?", "q"


class QuestionLike(Protocol):
    """Something that is asked: its answers are numbers, each one key."""

    @property
    def id(self) -> str:
        """What its answer is kept under."""

    @property
    def text(self) -> str:
        """The question itself."""

    @property
    def help(self) -> str:
        """What it means, said more fully; may be empty."""

    @property
    def values(self) -> Sequence[int]:
        """The answers there are, 0 to 9, ascending."""


T = TypeVar("T", bound=QuestionLike)


@frozen
class Quiz(Generic[T]):
    """Items, the answers so far (an item that was skipped is in `skipped`), and the place.

    `explained`: whether the help of the present item is open. `stopped`: whether to leave.
    """

    items: tuple[T, ...]
    answers: Mapping[str, int]
    skipped: frozenset[str] = frozenset()
    at: int = 0
    explained: bool = False
    stopped: bool = False

    @property
    def done(self) -> bool:
        """Whether every item has been answered or skipped."""
        return self.at >= len(self.items)

    @property
    def item(self) -> T:
        """The item that is asked now."""
        return self.items[self.at]

    @property
    def so_far(self) -> str:
        """How far it went, for one who comes back to it."""
        known = {item.id for item in self.items} & {*self.answers, *self.skipped}
        return f"{len(known)} of {len(self.items)} done."

    def press(self, key: str) -> Quiz[T]:
        """The quiz after a key; a key that means nothing here changes nothing."""
        if key in (BACK, "left", "backspace"):
            return replace(self, at=max(0, self.at - 1), explained=False)
        if self.done:
            return self
        if key in (SKIP, "right"):
            return self._taken(None)
        if key in (EXPLAIN, STOP):
            explained = self.explained != (key == EXPLAIN)
            return replace(self, explained=explained, stopped=key == STOP)
        if key.isdecimal() and len(key) == 1 and int(key) in self.item.values:
            return self._taken(int(key))
        return self

    def _taken(self, value: int | None) -> Quiz[T]:
        here = self.item.id
        answers = {k: v for k, v in self.answers.items() if k != here}
        if value is not None:
            answers[here] = value
        skipped = self.skipped | {here} if value is None else self.skipped - {here}
        return replace(self, answers=answers, skipped=skipped, at=self.at + 1, explained=False)


def begin_quiz(
    items: tuple[T, ...],
    answers: Mapping[str, int] | None = None,
    skipped: frozenset[str] = frozenset(),
) -> Quiz[T]:
    """A quiz that goes on at the first item that is neither answered nor skipped."""
    found = answers or {}
    kept = {item.id: found[item.id] for item in items if found.get(item.id) in item.values}
    open_ones = (n for n, i in enumerate(items) if i.id not in kept and i.id not in skipped)
    return Quiz(items, kept, skipped, next(open_ones, len(items)))


def refuse_nothing(quiz: Quiz[T]) -> None:
    """Raise CouldNot if every item was skipped."""
    # Kept, it would open the other's answers in exchange for nothing.
    if not quiz.answers:
        raise CouldNot("every question was skipped, so there's nothing to save.")


def as_draft(quiz: Quiz[T]) -> dict[str, Any]:
    """A quiz that was left, as it is kept."""
    return {"answers": dict(quiz.answers), "skipped": sorted(quiz.skipped)}


def from_draft(items: tuple[T, ...], kept: Mapping[str, Any]) -> Quiz[T]:
    """The quiz that goes on from what was kept; of other items' answers nothing is taken."""
    return begin_quiz(items, kept.get("answers"), frozenset(kept.get("skipped", ())))
