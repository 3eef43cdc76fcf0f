"""The list being answered by single keys: which question is asked now, what a key does. Pure.

The quiz of the other features, and what is its own here: a key for a whole section, sections left
out, an end that can be chosen at any time, and texts that are covered until a key shows them.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from ...core.frozen import frozen
from ...core.quiz import Quiz, begin_quiz
from .listing import Listing, ListItem
from .overlap import OwnAnswer

NO_TO_ALL, LEAVE_OUT, FINISH, COVER, SHOW = "x", "l", "f", "d", "v"
WISHES = tuple(OwnAnswer)
VALUES = tuple(range(1, len(WISHES) + 1))


@frozen
class PadQuestion:
    """One item as it is asked."""

    item: ListItem
    section: str
    help: str

    @property
    def id(self) -> str:
        """What its answer is kept under."""
        return self.item.id

    @property
    def text(self) -> str:
        """The question itself."""
        return self.item.text

    @property
    def values(self) -> tuple[int, ...]:
        """The answers there are."""
        return VALUES


@frozen
class Pad:
    """The questions, and whether the person wants it `finished`, or the texts `covered`.

    `shown`: the present text is shown although texts are covered.
    """

    quiz: Quiz[PadQuestion]
    finished: bool = False
    covered: bool = False
    shown: bool = False

    @property
    def done(self) -> bool:
        """Whether nothing is asked any more."""
        return self.quiz.done or self.quiz.stopped or self.finished

    @property
    def wishes(self) -> Mapping[str, OwnAnswer]:
        """The answers so far."""
        return {each: WISHES[value - 1] for each, value in self.quiz.answers.items()}

    @property
    def section(self) -> str:
        """The section of the question that is asked now, or of the last one."""
        place = min(self.quiz.at, len(self.quiz.items) - 1)
        return self.quiz.items[place].item.entry.section if self.quiz.items else ""

    def left_out(self, listing: Listing) -> frozenset[str]:
        """The ids of what is not asked."""
        asked = {each.id for each in self.quiz.items}
        return frozenset(item.id for item in listing.items if item.id not in asked)

    def press(self, key: str) -> Pad:
        """The pad after a key; a key that means nothing here changes nothing."""
        if key == FINISH:
            return replace(self, finished=True)
        if key == COVER:
            return replace(self, covered=not self.covered, shown=False)
        if key == SHOW:
            return replace(self, shown=self.covered and not self.shown)
        if key in (NO_TO_ALL, LEAVE_OUT) and not self.quiz.done:
            return self._without_section(no=key == NO_TO_ALL)
        quiz = self.quiz.press(key)
        return replace(self, quiz=quiz, shown=self.shown and quiz.at == self.quiz.at)

    @property
    def begun(self) -> bool:
        """Whether anything of the present section has an answer."""
        return any(q.id in self.quiz.answers for q in self._here)

    @property
    def _here(self) -> tuple[PadQuestion, ...]:
        return tuple(q for q in self.quiz.items if q.item.entry.section == self.section)

    def _without_section(self, *, no: bool) -> Pad:
        here = {q.id for q in self._here}
        rest = {k: v for k, v in self.quiz.answers.items() if k not in here}
        if no:
            # What was answered stays: a yes is not taken back unseen.
            answers = dict.fromkeys(here, WISHES.index(OwnAnswer.NO) + 1) | dict(self.quiz.answers)
            after = max(n for n, q in enumerate(self.quiz.items) if q.id in here) + 1
            quiz = replace(self.quiz, answers=answers, at=after, explained=False)
        else:
            items = tuple(q for q in self.quiz.items if q.id not in here)
            first = min(n for n, q in enumerate(self.quiz.items) if q.id in here)
            quiz = replace(self.quiz, items=items, answers=rest, at=first, explained=False)
        return replace(self, quiz=quiz, shown=False)


def pad_of(
    listing: Listing,
    wishes: Mapping[str, OwnAnswer],
    left_out: AbstractSet[str],
    *,
    covered: bool = False,
) -> Pad:
    """A pad that goes on at the first question without an answer."""
    items = tuple(_question(item, listing) for item in listing.items if item.id not in left_out)
    answers = {each: WISHES.index(wish) + 1 for each, wish in wishes.items()}
    return Pad(begin_quiz(items, answers), covered=covered)


def _question(item: ListItem, listing: Listing) -> PadQuestion:
    return PadQuestion(item, listing.section(item.entry.section).name, item.entry.care)
