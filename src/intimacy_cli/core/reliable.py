"""The reliable-change index (Jacobson & Truax 1991): is a change more than measuring error? Pure.

The difference of two results, in standard errors of such a difference, from the spread and the
reliability that the questionnaire's own source gives. Nothing is said of what a change means.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import sqrt

from .frozen import frozen

SURE = 1.96  # one in twenty unchanged people would show as much, or more


@frozen
class Result:
    """One result of one person's: of which day, by which version, and how much."""

    day: date
    version: str
    value: float


@frozen
class ReliableChange:
    """The change between a person's last two results.

    `index` is None where the questionnaire declares nothing to work it out from, and `reliable`
    then too.
    """

    who: str
    before: date
    after: date
    first: float
    second: float
    index: float | None
    reliable: bool | None

    @property
    def change(self) -> float:
        """By how much."""
        return self.second - self.first


def index_of(first: float, second: float, sd: float, reliability: float) -> float:
    """The reliable-change index.

    >>> round(index_of(47.5, 32.5, 7.5, 0.88), 2)
    -4.08
    """
    return (second - first) / (sd * sqrt(2 * (1 - reliability)))


def last_change(
    who: str, results: Sequence[Result], precision: tuple[float, float] | None
) -> ReliableChange | None:
    """The change from the last but one to the last result of one version; None if there is none."""
    if not results:
        return None
    alike = [each for each in results if each.version == results[-1].version]
    if len(alike) < 2:
        return None
    old, new = alike[-2:]
    index = None if precision is None else index_of(old.value, new.value, *precision)
    reliable = None if index is None else abs(index) >= SURE
    rounded = None if index is None else round(index, 2)
    return ReliableChange(who, old.day, new.day, old.value, new.value, rounded, reliable)
