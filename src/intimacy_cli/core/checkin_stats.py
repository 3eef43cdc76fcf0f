"""Sums up check-ins: how things stand, what is usual, and how sure that is. It draws no conclusion.

Every number is in points of the 1-7 scale with `tension` turned round, so that more is better in
every area. Days are plain numbers (`date.toordinal()`); light to import, as
`core/weighted_draw.py` says.
"""

from __future__ import annotations

from itertools import pairwise
from math import sqrt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Final

    CheckIn = tuple[int, Mapping[str, int]]
    Fall = tuple[float, str, "Numbers"]

# `stress` is not here: it is context, never scored and nothing to work on together.
SCORED: Final = ("close", "shared", "understood", "tension", "new", "affection")

# Which version of the check-in first asked an area as it is asked now. Affection ran from 'missed
# it' to 'just right', which had no place for too much or unwanted; a 3 of then is no 3 of now.
ASKED_SINCE: Final = {"affection": 2}
_FIRST_VERSION = "1"  # what was kept before versions were

RECENT_DAYS = 28
USUAL_DAYS = 182
CHECK_INS_FOR_A_USUAL = 14
CHECK_INS_FOR_A_MEAN = 4
# Someone who always taps the same number is not infinitely sure of it.
_LEAST_SPREAD = 0.5
# Days that hang together more than this leave nothing to average.
_MOST_CARRIED_OVER = 0.8


class Numbers:
    """What a statement about an area rests on.

    `mean`: of the last 28 days. `standard_error`: of that mean; for a fall, of the difference to
    `usual`, which is the half year before, None without a fall. `check_ins`: how many of the last
    28 days answered. For a fall all are one partner's, else both partners' together.
    """

    __slots__ = ("check_ins", "mean", "standard_error", "usual")

    def __init__(
        self, mean: float, standard_error: float, check_ins: int, usual: float | None = None
    ) -> None:
        self.mean = mean
        self.standard_error = standard_error
        self.check_ins = check_ins
        self.usual = usual


class AreaHistory:
    """One partner's answers by area: of the last 28 days, and of the half year before that."""

    __slots__ = ("_dragging", "number", "recent", "usual")

    def __init__(self, check_ins: Iterable[CheckIn], today: int) -> None:
        self.number = 0
        self.recent: dict[str, list[int]] = {area: [] for area in SCORED}
        self.usual: dict[str, list[int]] = {area: [] for area in SCORED}
        for day, answers in sorted(check_ins, key=lambda check_in: check_in[0]):
            age = today - day
            self.number += age >= 0
            if not 0 <= age < RECENT_DAYS + USUAL_DAYS:
                continue
            side = self.recent if age < RECENT_DAYS else self.usual
            for area in SCORED:
                if area in answers:
                    side[area].append(upright(area, answers[area]))
        self._dragging = self._days_drag_on()

    def falls(self) -> list[Fall]:
        """Say for each area how many standard errors the last 28 days lie below the usual."""
        falls = []
        for area in SCORED:
            recent, usual = self.recent[area], self.usual[area]
            if len(recent) < CHECK_INS_FOR_A_MEAN or len(usual) < CHECK_INS_FOR_A_USUAL:
                continue
            mean, before = _mean(recent), _mean(usual)
            error = self._error(area) * sqrt(1 / len(recent) + 1 / len(usual))
            falls.append(((before - mean) / error, area, Numbers(mean, error, len(recent), before)))
        return falls

    def error_of_recent(self, area: str) -> float:
        """Give the standard error of the mean of the last 28 days."""
        return self._error(area) / sqrt(len(self.recent[area]))

    def _error(self, area: str) -> float:
        """Give what one day adds to a standard error: the spread, more where days drag on."""
        sides = [side for side in (self.recent[area], self.usual[area]) if side]
        freedom = sum(len(side) - 1 for side in sides)
        if freedom < 1:
            return _LEAST_SPREAD
        squares = sum(sum(d * d for d in _deviations(side)) for side in sides)
        return max(_LEAST_SPREAD, sqrt(squares / freedom)) * self._dragging

    def _days_drag_on(self) -> float:
        """Widen errors by sqrt((1 + r) / (1 - r)), r from one check-in to the next, all areas.

        Moods last: 21 to 50 % of the variance within a person is carried over
        (https://pmc.ncbi.nlm.nih.gov/articles/PMC4767003), and errors that took each day for new
        would find falls that are none.
        """
        products = squares = 0.0
        for side in (self.recent, self.usual):
            for area in SCORED:
                deviations = _deviations(side[area])
                products += sum(a * b for a, b in pairwise(deviations))
                squares += sum(d * d for d in deviations)
        carried_over = products / squares if squares else 0.0
        carried_over = min(max(carried_over, 0.0), _MOST_CARRIED_OVER)
        return sqrt((1 + carried_over) / (1 - carried_over))


def both_levels(people: Sequence[AreaHistory]) -> dict[str, Numbers]:
    """Sum up the last 28 days, each partner counting the same however often they answered.

    An area with fewer than 4 answers is left out: nothing is concluded from a day or two.
    """
    levels = {}
    for area in SCORED:
        answered = [one for one in people if one.recent[area]]
        number = sum(len(one.recent[area]) for one in answered)
        if number < CHECK_INS_FOR_A_MEAN:
            continue
        mean = sum(_mean(one.recent[area]) for one in answered) / len(answered)
        variance = sum(one.error_of_recent(area) ** 2 for one in answered)
        levels[area] = Numbers(mean, sqrt(variance) / len(answered), number)
    return levels


def whole_answers(found: object) -> dict[str, int]:
    """Answers by area from what a record holds; what is no answer is left out.

    An import can hold anything, and the rest of it is of use all the same.
    """
    if not isinstance(found, dict):
        return {}
    return {k: v for k, v in found.items() if isinstance(v, int) and not isinstance(v, bool)}


def comparable(answers: Mapping[str, int], version: object) -> dict[str, int]:
    """The answers of a check-in that mean what they mean now; those asked otherwise are left out.

    `version` is that of the check-in that asked them, None for what was kept before versions were.
    """
    text = str(version or _FIRST_VERSION)
    number = int(text) if text.isascii() and text.isdecimal() else 0
    return {area: n for area, n in answers.items() if number >= ASKED_SINCE.get(area, 0)}


def upright(area: str, answer: int) -> int:
    """Turn tension round (8 - x), before it enters any mean."""
    return 8 - answer if area == "tension" else answer


def _mean(values: Sequence[int]) -> float:
    return sum(values) / len(values)


def _deviations(values: Sequence[int]) -> list[float]:
    mean = _mean(values) if values else 0.0
    return [value - mean for value in values]
