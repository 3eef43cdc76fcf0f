"""The rule of change as it was handed to us, to be compared with ours: nothing of it is changed."""
from __future__ import annotations

import math
from dataclasses import dataclass

K = 0.35          # allowance: half of the drop that should be found soonest, in own SDs
H = 9.0           # decision limit before inflation, for a check-in on 7 days of 10
LEAST_H = 5.0
PACE = 0.7        # check-ins a day that H is meant for
PRIOR_PHI = 0.35  # day-to-day correlation assumed before there are data
PRIOR_PAIRS = 60  # its weight, in pairs of neighbouring days
START = 14        # check-ins before anything is said
MAX_PHI = 0.8


@dataclass
class Change:
    told_at: int      # index of the check-in at which it is said
    since: int        # index of the first check-in of the new level (estimate)
    direction: int    # -1 lower, +1 higher


def changes(values: list[float], days: list[int], floor: float) -> list[Change]:
    """Changes of level in one person's ratings of one area.

    ``values``: ratings, ``days``: whole days since any fixed date, strictly increasing.
    ``floor``: least within-person SD to reckon with, in points (0.1 of the scale's range).
    O(n * number of different gaps).
    """
    found: list[Change] = []
    start = 0
    while start + START < len(values):
        hit = _scan(values, days, start, floor)
        if hit is None:
            break
        found.append(hit)
        start = hit.since
    return found


def _scan(x, t, s, floor):
    n = 0
    total = squares = 0.0
    gaps: dict[int, int] = {}
    pairs, product, pair_sum = 0, 0.0, 0.0
    higher = lower = 0.0
    since_higher = since_lower = s
    for i in range(s, len(x)):
        if n:
            g = min(t[i] - t[i - 1], 63)
            gaps[g] = gaps.get(g, 0) + 1
        if n >= START:
            mean = total / n
            var = max((squares - n * mean * mean) / (n - 1), 0.0)
            sd = max(math.sqrt(var), floor)
            z = (x[i] - mean) / (sd * math.sqrt((n + 1) / n))
            if higher == 0.0:
                since_higher = i
            if lower == 0.0:
                since_lower = i
            higher = max(0.0, higher + z - K)
            lower = max(0.0, lower - z - K)
            phi = PRIOR_PHI
            if pairs and var > 1e-9:
                r1 = (product - mean * pair_sum + pairs * mean * mean) / pairs / (var * (n - 1) / n)
                r1 += (1 + 3 * max(r1, 0.0)) / n
                phi = (pairs * r1 + PRIOR_PAIRS * PRIOR_PHI) / (pairs + PRIOR_PAIRS)
            phi = min(max(phi, 0.0), MAX_PHI)
            r = sum(c * phi ** g for g, c in gaps.items()) / n
            gap = (t[i] - t[s]) / n
            h = max(LEAST_H, H - math.log(PACE * gap))   # the same false alarms a year at any pace
            limit = h * (1 + r) / (1 - r)
            if higher > limit:
                return Change(i, since_higher, +1)
            if lower > limit:
                return Change(i, since_lower, -1)
        total += x[i]
        squares += x[i] * x[i]
        if n and t[i] - t[i - 1] == 1:
            pairs += 1
            product += x[i] * x[i - 1]
            pair_sum += x[i] + x[i - 1]
        n += 1
    return None


def mean_variance_factor(days: list[int], phi: float) -> float:
    """Var(mean) / variance of one rating, if ratings g days apart correlate phi**g. O(n)."""
    n = len(days)
    acc = total = 0.0
    for i, d in enumerate(days):
        if i:
            acc = (acc + 1.0) * phi ** (d - days[i - 1])
        total += 1.0 + 2.0 * acc
    return total / (n * n)


def band(values: list[float], days: list[int], phi: float, sd: float, z: float = 1.96):
    """(mean, low, high): an honest 95 % band for the mean of these check-ins."""
    m = sum(values) / len(values)
    e = z * sd * math.sqrt(mean_variance_factor(days, phi))
    return m, m - e, m + e
