"""The range that is usual for one person in one area, and how sure a mean is. Pure.

Days hang together, so that seven of them say less than seven would that know nothing of each other:
both bands are wide enough for that. How many days the range holds is in docs/method.md.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from .change_rule import LONGEST_GAP, carried_over
from .frozen import frozen

# SDs to either side: nineteen of twenty days where nothing drifts, nine of ten where moods do.
REACH = 1.96


@frozen
class Spread:
    """How answers scatter: their mean, their spread, and how much a day carries over."""

    mean: float
    sd: float
    phi: float


def spread_of(values: Sequence[float], days: Sequence[int], floor: float) -> Spread:
    """The spread of answers; `floor` as in the rule of change. There is at least one answer."""
    number = len(values)
    mean = sum(values) / number
    variance = sum((value - mean) ** 2 for value in values) / max(number - 1, 1)
    neighbours = [at for at in range(1, number) if days[at] - days[at - 1] == 1]
    covered = sum((values[at] - mean) * (values[at - 1] - mean) for at in neighbours)
    phi = carried_over(covered, len(neighbours), variance, number)
    return Spread(mean, max(math.sqrt(variance), floor), phi)


def mean_variance_factor(days: Sequence[int], phi: float) -> float:
    """The variance of a mean in parts of that of one answer, as days so far apart hang together."""
    number = len(days)
    carried = total = 0.0
    powers = {gap: phi**gap for gap in range(LONGEST_GAP + 1)}
    for at, day in enumerate(days):
        if at:
            gap = day - days[at - 1]
            carried = (carried + 1.0) * (powers[gap] if gap <= LONGEST_GAP else phi**gap)
        total += 1.0 + 2.0 * carried
    return total / (number * number)


def band_of_mean(spread: Spread, days: Sequence[int]) -> tuple[float, float]:
    """Between what the mean of these answers lies, as sure as such bands are."""
    error = REACH * spread.sd * math.sqrt(mean_variance_factor(days, spread.phi))
    return spread.mean - error, spread.mean + error


def usual_range(
    spread: Spread, days: Sequence[int], lowest: float, highest: float
) -> tuple[float, float]:
    """Where about nine in ten of the days to come lie, if nothing changes; kept on the scale."""
    factor = mean_variance_factor(days, spread.phi)
    half = REACH * spread.sd * math.sqrt(1 + factor)
    return max(lowest, spread.mean - half), min(highest, spread.mean + half)
