"""Says whether somebody's answers in one area have changed, and since when. Pure; shows nothing.

A self-starting CUSUM (cumulative sums of standardised differences from all that came before), for
days that hang together and days that are missing. How often it is wrong, in a world of steady days
and in one of slow swings, is in docs/method.md, from `benchmarks/trends.py`. It knows no good and
no bad: a change is lower or higher, and nothing of two people is ever held against each other.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from .frozen import frozen

ALLOWANCE = 0.35  # half of the drop that should be found soonest, in own SDs
LIMIT = 9.0  # for a check-in on seven days of ten: from here on it has changed
HINT = 6.0  # from here on it may have, and we are not sure
LEAST_LIMIT = 5.0
PACE = 0.7  # check-ins a day for which the limits are meant
PRIOR_PHI = 0.35  # how much a day carries over into the next, until there are data
PRIOR_PAIRS = 60  # the weight of that, in pairs of neighbouring days
START = 14  # check-ins before anything is said
MOST_PHI = 0.8
LONGEST_GAP = 63
_NO_SPREAD = 1e-9


@frozen
class Change:
    """A change of level: told at the check-in `told_at`, the new level since about that of `since`.

    Both count check-ins; `direction` is -1 for lower and 1 for higher.
    """

    told_at: int
    since: int
    direction: int


@frozen
class ChangeVerdict:
    """All that the rule says of a series: the changes, and what it may be seeing now (`hint`).

    `start` is where the present level begins, as far as is known.
    """

    changes: tuple[Change, ...]
    hint: Change | None
    start: int


def told_of(
    values: Sequence[float], days: Sequence[int], floor: float, *, limit: float = LIMIT
) -> ChangeVerdict:
    """What can be said of one person's answers in one area.

    `days` are whole days since any fixed one, strictly ascending; `floor` is the least spread to
    reckon with, in points (a tenth of the scale's range).
    """
    found: list[Change] = []
    start = 0
    hint = None
    while start + START < len(values):
        level = _Level(values, days, start, floor)
        hit = level.followed(limit)
        if hit is None:
            hint = level.hint
            break
        found.append(hit)
        start = hit.since
    return ChangeVerdict(tuple(found), hint, start)


def carried_over(covered: float, pairs: int, variance: float, number: int) -> float:
    """How much of a day is carried over into the next: the correlation of neighbouring days.

    `covered` is the sum of the products of neighbours' distances from the mean, of `pairs` of
    them, `variance` that of all `number` answers. Corrected for its bias, and drawn towards what
    is known of days in general while pairs are few.
    """
    phi = PRIOR_PHI
    if pairs and variance > _NO_SPREAD:
        found = covered / pairs / (variance * (number - 1) / number)
        found += (1 + 3 * max(found, 0.0)) / number
        phi = (pairs * found + PRIOR_PAIRS * PRIOR_PHI) / (pairs + PRIOR_PAIRS)
    return min(max(phi, 0.0), MOST_PHI)


class _Level:
    """One level, followed from the check-in at which it begins."""

    def __init__(
        self, values: Sequence[float], days: Sequence[int], start: int, floor: float
    ) -> None:
        self.hint: Change | None = None
        self._values, self._days, self._start, self._floor = values, days, start, floor
        self._number, self._mean, self._variance = 0, 0.0, 0.0
        self._gaps: dict[int, int] = {}
        self._pairs, self._product, self._pair_sum = 0, 0.0, 0.0
        self._higher = self._lower = 0.0
        self._since_higher = self._since_lower = start

    def followed(self, limit: float) -> Change | None:
        """Go on to the first change; None if there is none. `hint` is what may be seeing one."""
        total = squares = 0.0
        for at in range(self._start, len(self._values)):
            value, number = self._values[at], self._number
            if number:
                gap = min(self._days[at] - self._days[at - 1], LONGEST_GAP)
                self._gaps[gap] = self._gaps.get(gap, 0) + 1
            if number >= START:
                self._mean = total / number
                self._variance = max(
                    (squares - number * self._mean * self._mean) / (number - 1), 0.0
                )
                hit = self._judged(at, limit)
                if hit is not None:
                    return hit
            total += value
            squares += value * value
            self._pair_up(at)
            self._number += 1
        return None

    def _judged(self, at: int, limit: float) -> Change | None:
        """Hold a check-in against all those before it."""
        number = self._number
        spread = max(math.sqrt(self._variance), self._floor)
        z = (self._values[at] - self._mean) / (spread * math.sqrt((number + 1) / number))
        if self._higher == 0.0:
            self._since_higher = at
        if self._lower == 0.0:
            self._since_lower = at
        self._higher = max(0.0, self._higher + z - ALLOWANCE)
        self._lower = max(0.0, self._lower - z - ALLOWANCE)
        self.hint = None
        # No limit is below the least one: most check-ins are done with here.
        if self._higher <= LEAST_LIMIT and self._lower <= LEAST_LIMIT:
            return None
        phi = self._carried_over()
        together = sum(count * phi**gap for gap, count in self._gaps.items()) / number
        pace = (self._days[at] - self._days[self._start]) / number
        self.hint = self._beyond(at, HINT, pace, together)
        return self._beyond(at, limit, pace, together)

    def _beyond(self, at: int, limit: float, pace: float, together: float) -> Change | None:
        """What lies beyond a limit.

        It is as often wrong in a year at any pace of check-ins, and where days hang together.
        """
        least = max(LEAST_LIMIT, limit - math.log(PACE * pace)) * (1 + together) / (1 - together)
        if self._higher > least:
            return Change(at, self._since_higher, 1)
        if self._lower > least:
            return Change(at, self._since_lower, -1)
        return None

    def _carried_over(self) -> float:
        """How much of a day is carried over into the next, from neighbouring days so far."""
        mean, pairs = self._mean, self._pairs
        covered = self._product - mean * self._pair_sum + pairs * mean * mean
        return carried_over(covered, pairs, self._variance, self._number)

    def _pair_up(self, at: int) -> None:
        if self._number and self._days[at] - self._days[at - 1] == 1:
            self._pairs += 1
            self._product += self._values[at] * self._values[at - 1]
            self._pair_sum += self._values[at] + self._values[at - 1]
