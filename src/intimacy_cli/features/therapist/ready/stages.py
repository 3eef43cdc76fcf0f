"""Open to help? The stages, the questions, and what fits then. Pure; no screen.

On the idea that people come to a change by stages. No score is made: a person's stage is what
they themselves said to one question, and what fits follows from what they said they would answer.
It never says who stands in the way, and it diagnoses nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import Enum

from ....core.frozen import frozen

# Places like this change over weeks, not over days: before that, a new round has to be asked for.
FRESH_FOR = timedelta(weeks=4)
# From 'tell me more first' on, a person would hear a suggestion out.
OPEN_FROM = 3
STAGE_BY, OPEN_BY = "thought", "asked"


class Stage(Enum):
    """Where a person says they are with the thought of help."""

    NOT_THINKING = "not-thinking"
    THINKING = "thinking"
    PREPARING = "preparing"
    READY = "ready"


class Fit(Enum):
    """What fits, for the couple or for one who uses this alone."""

    BOTH = "both"  # both would hear it out
    ONE = "one"  # one would, the other would not, or has not said
    NEITHER = "neither"
    ALONE_OPEN = "alone-open"
    ALONE_UNSURE = "alone-unsure"


@frozen
class StageQuestion:
    """A question and its answers, from 1 (not for me now) upwards; each is one key."""

    id: str
    short: str
    text: str
    help: str
    answers: tuple[str, ...]

    @property
    def values(self) -> Sequence[int]:
        """The answers there are, ascending."""
        return range(1, len(self.answers) + 1)

    def label(self, value: int | None) -> str:
        """What an answer says; a dash for one that was left out."""
        return "-" if value is None else self.answers[value - 1]


def stage_of(answers: Mapping[str, int]) -> Stage | None:
    """The stage that a person named themselves; None if they left that question out."""
    value = answers.get(STAGE_BY)
    return None if value is None else list(Stage)[value - 1]


def is_open(answers: Mapping[str, int]) -> bool:
    """Whether a person said that they would hear a suggestion out.

    Decided by what they would say if asked; by the thought of it if they left that out.
    Nothing said is not a yes.
    """
    return answers.get(OPEN_BY, answers.get(STAGE_BY, 0)) >= OPEN_FROM


def fit_of(sides: Sequence[Mapping[str, int]]) -> Fit:
    """What fits, from the answers of one person or of both; the order of the two is no matter."""
    open_ones = sum(is_open(answers) for answers in sides)
    if len(sides) == 1:
        return Fit.ALONE_OPEN if open_ones else Fit.ALONE_UNSURE
    return (Fit.NEITHER, Fit.ONE, Fit.BOTH)[open_ones]


def again_from(last: date) -> date:
    """The first day on which answering again needs no --again, from the day of the last."""
    return last + FRESH_FOR
