"""A quiz in progress: which item is asked, what a key does. Pure; shows nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...core.frozen import frozen
from .instrument import Item

BACK, SKIP, EXPLAIN, STOP = "b", "s", "?", "q"


@frozen
class Quiz:
    """Items, the answers so far (an item that was skipped is in `skipped`), and the place.

    `explained`: whether the help of the present item is open. `stopped`: whether to leave.
    """

    items: tuple[Item, ...]
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
    def item(self) -> Item:
        """The item that is asked now."""
        return self.items[self.at]

    def press(self, key: str) -> Quiz:
        """The quiz after a key; a key that means nothing here changes nothing."""
        if key in (BACK, "left", "backspace"):
            return replace(self, at=max(0, self.at - 1), explained=False)
        if self.done:
            return self
        if key in (SKIP, "right"):
            return self._skipped()
        if key in (EXPLAIN, STOP):
            explained = self.explained != (key == EXPLAIN)
            return replace(self, explained=explained, stopped=key == STOP)
        if key.isdecimal() and len(key) == 1 and int(key) in self.item.scale.values:
            return self._answered(int(key))
        return self

    def _skipped(self) -> Quiz:
        answers = {k: v for k, v in self.answers.items() if k != self.item.id}
        skipped = self.skipped | {self.item.id}
        return replace(self, answers=answers, skipped=skipped, at=self.at + 1, explained=False)

    def _answered(self, value: int) -> Quiz:
        return replace(
            self,
            answers={**self.answers, self.item.id: value},
            skipped=self.skipped - {self.item.id},
            at=self.at + 1,
            explained=False,
        )


def begun(
    items: tuple[Item, ...],
    answers: Mapping[str, int] | None = None,
    skipped: frozenset[str] = frozenset(),
) -> Quiz:
    """A quiz that goes on at the first item that is neither answered nor skipped."""
    kept = {i.id: answers[i.id] for i in items if answers and answers.get(i.id) in i.scale.values}
    at = next(
        (n for n, item in enumerate(items) if item.id not in kept and item.id not in skipped),
        len(items),
    )
    return Quiz(items, kept, skipped, at)
