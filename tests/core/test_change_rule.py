"""The rule of change is that of the reference, and says what it may say."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.change_rule import HINT, START, ChangeVerdict, told_of
from intimacy_cli.core.usual import Spread, band_of_mean, mean_variance_factor
from tests.core import trend_reference as reference

SERIES = 10_000
STEADY = [5, 6, 5, 5, 4, 6, 5, 5, 6, 4, 5, 5, 6, 5, 4, 5, 6, 5, 5, 5, 4, 6, 5, 5, 6, 4, 5, 5, 6, 5]


def by_chance(chance: random.Random) -> tuple[list[float], list[int], float]:
    """A series of any kind: short or long, of any scale, with gaps, steps, drifts, or none."""
    lowest, highest = chance.choice(((1, 5), (1, 7), (0, 10)))
    size = chance.randrange(0, 160)
    spread = (highest - lowest) * chance.choice((0.0, 0.04, 0.1, 0.2, 0.3))
    phi, missing = chance.choice((0.0, 0.3, 0.7)), chance.choice((0.0, 0.3, 0.6, 0.9))
    level = chance.uniform(lowest, highest)
    steps = {chance.randrange(1, 160): chance.uniform(-2, 2) * spread for _ in range(3)}
    drift = chance.choice((0.0, 0.0, 0.01, -0.02))
    values, days, day, state = [], [], chance.randrange(700_000), 0.0
    for number in range(size):
        day += 1
        while chance.random() < missing:
            day += chance.choice((1, 1, 1, 7, 80))
        level += steps.get(number, 0.0) + drift
        state = phi * state + chance.gauss(0, spread or 1e-12)
        felt = level + state
        values.append(float(min(highest, max(lowest, round(felt)))))
        days.append(day)
    return values, days, 0.1 * (highest - lowest)


def as_reference(told: ChangeVerdict) -> list[tuple[int, int, int]]:
    return [(each.told_at, each.since, each.direction) for each in told.changes]


def test_on_ten_thousand_random_series_it_says_what_the_reference_says() -> None:
    chance = random.Random(19)
    told = 0
    for number in range(SERIES):
        values, days, floor = by_chance(chance)
        wanted = reference.changes(values, days, floor)
        found = told_of(values, days, floor)
        assert as_reference(found) == [
            (each.told_at, each.since, each.direction) for each in wanted
        ], number
        told += len(wanted)
    # Half of the series hold a step: a rule that says nothing would pass for none of them.
    assert told > SERIES / 4


@given(st.lists(st.integers(1, 7), max_size=80), st.randoms(use_true_random=False))
def test_a_change_lies_in_the_series_and_begins_before_it_is_told(
    values: list[int], chance: random.Random
) -> None:
    days = sorted(chance.sample(range(400), len(values)))
    found = told_of(values, days, 0.6)
    told = [(each.since, each.told_at) for each in found.changes]
    assert all(0 <= since <= at < len(values) for since, at in told)
    assert [at for _, at in told] == sorted({at for _, at in told})
    assert found.start == (found.changes[-1].since if found.changes else 0)
    assert found.hint is None or found.start <= found.hint.since <= len(values) - 1


def test_upside_down_it_says_the_same_upside_down() -> None:
    chance = random.Random(4)
    for _ in range(200):
        values, days, floor = by_chance(chance)
        one, other = told_of(values, days, floor), told_of([8 - v for v in values], days, floor)
        assert [(c.told_at, c.since, c.direction) for c in one.changes] == [
            (c.told_at, c.since, -c.direction) for c in other.changes
        ]


def test_fourteen_check_ins_say_nothing_and_all_the_same_says_nothing() -> None:
    days = list(range(200))
    assert told_of([1.0] * 13 + [7.0], days[:START], 0.6).changes == ()
    assert told_of([4.0] * 200, days, 0.6) == ChangeVerdict((), None, 0)


def test_a_fall_is_a_hint_before_it_is_a_change() -> None:
    values = [float(v) for v in STEADY * 2]
    grades = []
    for _ in range(20):
        values.append(3.0)
        told = told_of(values, list(range(len(values))), 0.6)
        grades.append("changed" if told.changes else "hint" if told.hint else "usual")
    assert grades[0] == "usual"
    assert grades == sorted(grades, key=["usual", "hint", "changed"].index)
    assert set(grades) == {"usual", "hint", "changed"}
    (change,) = told_of(values, list(range(len(values))), 0.6).changes
    assert (change.direction, change.since) == (-1, 60)


def test_the_hint_is_the_lower_limit_of_the_same_sum() -> None:
    chance = random.Random(8)
    hinted = 0
    for _ in range(1_000):
        values, days, floor = by_chance(chance)
        told = told_of(values, days, floor)
        if told.changes or told.hint is None:
            continue
        hinted += 1
        earlier = told_of(values, days, floor, limit=HINT).changes
        assert earlier
    assert hinted > 10


@pytest.mark.long
def test_the_benchmark_says_what_the_plan_says() -> None:
    import sys
    from pathlib import Path

    sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
    import trends  # type: ignore[import-not-found]

    for world, alarms, median in ((trends.STEADY, 0.06, 32), (trends.SWINGING, 0.78, 28)):
        found = trends.false_alarms(world, 600)
        # Four standard errors of the count of so rare an event, and what the plan's rounding hides.
        years = 600 * trends.ALARM_DAYS / 365
        assert abs(found - alarms) < 4 * (alarms / years) ** 0.5 + 0.06 * alarms + 0.005
        delays = sorted(trends.delays(world, 400))
        assert abs(delays[200] - median) <= 4


def test_the_variance_of_a_mean_is_that_of_every_pair_of_days() -> None:
    days = [0, 1, 4, 5, 9, 80, 200]
    pairs = sum(0.3 ** abs(i - j) for i in days for j in days) / len(days) ** 2
    assert abs(mean_variance_factor(days, 0.3) - pairs) < 1e-12
    mean, low, high = reference.band([4.0, 5.0, 6.0], [1, 2, 5], 0.3, 0.9)
    assert band_of_mean(Spread(mean, 0.9, 0.3), [1, 2, 5]) == (low, high)
