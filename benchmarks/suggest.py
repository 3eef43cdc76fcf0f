"""Measures how often `core/suggest.py` names the right area, beside simpler rules.

Prints a Markdown table beside the figures of the plan. Run: python benchmarks/suggest.py

The model. Each partner has a level for each of the six scored areas: 5 on the 1-7 scale, plus what
is so for the couple (normal, standard deviation 0.55 points), plus what is so for this partner
(0.45). Around it, answers move from day to day with a standard deviation of 1 point: 60 % of that
variance is the day itself, 40 % is error of the single tap (in couples a moment's reliability is
.28 to .72, and .61 to .88 that of a day of five surveys, Schoenbrodt 2021). Rounded, kept on the
scale. Once a week the couple asks what is next.

Two of it: in the first each day is new, and a partner answers on three days of seven; this is the
one that the plan's figures hold for. In the second, which is nearer to life, a day drags on into
the next (correlated .3; of the variance within a person 21 to 50 % is carried over,
https://pmc.ncbi.nlm.nih.gov/articles/PMC4767003), and a partner answers on four days of seven.

A fall: after 26 weeks one area that can be advised, drawn at random, sinks by 1 point, the standard
deviation of its answers, for both or for one of the two; four weeks later it is asked which area is
named. Nothing changed: no fall, and how often the advice changes in a couple's first 26 weeks.
"""

from __future__ import annotations

import math
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from intimacy_cli.core.checkin_stats import RECENT_DAYS, SCORED, upright
from intimacy_cli.core.suggest import ADVISED, CurrentSuggestion, next_step

CheckIn = tuple[int, dict[str, int]]
Rule = Callable[[Sequence[Sequence[CheckIn]], int, random.Random], str]
COMMANDS = frozenset(("checkin", "date-idea", "bucket", "conflict", "talk", "listen"))
HALF_A_YEAR = 26 * 7
FALL_DAY = HALF_A_YEAR
ASKED_DAY = FALL_DAY + 28


@dataclass(frozen=True, slots=True)
class Model:
    """The numbers of the model, in points of the 1-7 scale or as shares."""

    couple: float = 0.55
    partner: float = 0.45
    day_to_day: float = 1.0
    reliability: float = 0.6
    carried_over: float = 0.0
    answers: float = 3 / 7


def check_ins(
    model: Model, levels: dict[str, float], fallen: str | None, days: int, chance: random.Random
) -> list[CheckIn]:
    """Make up one partner's check-ins; what falls, falls by one standard deviation."""
    true = model.day_to_day * math.sqrt(model.reliability)
    error = model.day_to_day * math.sqrt(1 - model.reliability)
    fresh = true * math.sqrt(1 - model.carried_over**2)
    state = {area: chance.gauss(0, true) for area in SCORED}
    history = []
    for day in range(days):
        for area in SCORED:
            state[area] = model.carried_over * state[area] + chance.gauss(0, fresh)
        if day and chance.random() >= model.answers:
            continue
        answers = {}
        for area in SCORED:
            sunk = model.day_to_day if area == fallen and day >= FALL_DAY else 0.0
            felt = levels[area] + state[area] + chance.gauss(0, error) - sunk
            tap = min(7, max(1, round(felt)))
            answers[area] = 8 - tap if area == "tension" else tap
        history.append((day, answers))
    return history


def couple_of(
    model: Model, fallen: str | None, who: int, days: int, chance: random.Random
) -> list[list[CheckIn]]:
    """Make up both partners' check-ins; `who` of them, one or two, feel the fall."""
    shared = {area: 5 + chance.gauss(0, model.couple) for area in SCORED}
    people = []
    for partner in range(2):
        levels = {area: level + chance.gauss(0, model.partner) for area, level in shared.items()}
        felt = fallen if partner < who else None
        people.append(check_ins(model, levels, felt, days, chance))
    return people


def at_random(_people: Sequence[Sequence[CheckIn]], _today: int, chance: random.Random) -> str:
    """Name any area."""
    return chance.choice(SCORED)


def lowest_latest(people: Sequence[Sequence[CheckIn]], today: int, chance: random.Random) -> str:
    """Name the lowest area of both partners' latest check-in; of equals, any."""
    latest = [max(c for c in one if c[0] <= today)[1] for one in people]
    means = {area: sum(upright(area, a[area]) for a in latest) for area in SCORED}
    return min(SCORED, key=lambda area: (means[area], chance.random()))


def lowest_mean(people: Sequence[Sequence[CheckIn]], today: int, _chance: random.Random) -> str:
    """Name the lowest mean of both partners' last 28 days."""
    first = today - RECENT_DAYS
    recent = [[answers for day, answers in one if first < day <= today] for one in people]

    def mean(area: str) -> float:
        return statistics.fmean(
            statistics.fmean(upright(area, answers[area]) for answers in one) for one in recent
        )

    return min(SCORED, key=mean)


def this_rule() -> Rule:
    """Name what the program names, held from week to week."""
    held: CurrentSuggestion | None = None

    def name(people: Sequence[Sequence[CheckIn]], today: int, _chance: random.Random) -> str:
        nonlocal held
        step = next_step(people, today=today, available=COMMANDS, held=held)
        assert step is not None
        held = step.held
        return step.area or "none"

    return name


RULES: tuple[Callable[[], Rule], ...] = (
    lambda: at_random,
    lambda: lowest_latest,
    lambda: lowest_mean,
    this_rule,
)


def advice(
    rule: Rule, people: Sequence[Sequence[CheckIn]], days: range, chance: random.Random
) -> list[str]:
    """Ask once a week."""
    return [rule(people, day, chance) for day in days]


def right_after_a_fall(model: Model, who: int, couples: int) -> list[list[bool]]:
    """For each rule, couple by couple, say if four weeks after a fall that area was named."""
    right: list[list[bool]] = [[] for _ in RULES]
    for number in range(couples):
        chance = random.Random(f"fall {who} {number}")
        # Affection is never advised, so no rule of ours could name it.
        fallen = chance.choice(ADVISED)
        people = couple_of(model, fallen, who, ASKED_DAY + 1, chance)
        for hits, make in zip(right, RULES, strict=True):
            named = advice(make(), people, range(ASKED_DAY - 56, ASKED_DAY + 1, 7), chance)
            hits.append(named[-1] == fallen)
    return right


def changes_in_half_a_year(model: Model, first: int, couples: int) -> list[list[float]]:
    """For each rule, couple by couple: how often the advice changed while nothing else did."""
    days = range(first + 14, first + HALF_A_YEAR + 1, 7)
    changes: list[list[float]] = [[] for _ in RULES]
    for number in range(couples):
        chance = random.Random(f"calm {number}")
        people = couple_of(model, None, 0, days.stop, chance)
        for counts, make in zip(changes, RULES, strict=True):
            named = advice(make(), people, days, chance)
            counts.append(float(sum(a != b for a, b in pairwise(named))))
    return changes


def percent(hits: Sequence[bool]) -> str:
    """Write a share with its standard error."""
    share = statistics.fmean(hits)
    return f"{share * 100:.0f} ± {math.sqrt(share * (1 - share) / len(hits)) * 100:.0f} %"


def count(values: Sequence[float]) -> str:
    """Write a mean with its standard error."""
    error = statistics.stdev(values) / math.sqrt(len(values))
    return f"{statistics.fmean(values):.1f} ± {error:.1f}"


def row(title: str, cells: Sequence[str], plan: Sequence[str]) -> str:
    """Write a line of the table, each figure beside the plan's."""
    pairs = (f"{cell} | {planned}" for cell, planned in zip(cells, plan, strict=True))
    return f"| {title} | " + " | ".join(pairs) + " |"


MODELS = {
    "each day is new": Model(),
    "days drag on": Model(carried_over=0.3, answers=4 / 7),
}


def table(model: Model, couples: int) -> None:
    """Measure and print."""
    print("| | random | plan | lowest, latest | plan | lowest mean | plan | this rule | plan |")
    print("|---|---|---|---|---|---|---|---|---|")
    both = [percent(hits) for hits in right_after_a_fall(model, 2, couples)]
    print(row("right area, fall of both", both, ("16", "47", "61", "95")))
    one = [percent(hits) for hits in right_after_a_fall(model, 1, couples)]
    print(row("right area, fall of one", one, ("16", "30", "37", "78")))
    calm = [count(values) for values in changes_in_half_a_year(model, 0, couples // 3)]
    print(row("changes of advice in half a year", calm, ("-", "16", "-", "2.1")))


def main() -> int:
    """Print a table for each of the two models."""
    start = time.perf_counter()
    couples = 800
    print(f"{couples} couples a line; ± standard error")
    for title, model in MODELS.items():
        print(f"\n{title}\n")
        table(model, couples)
    print(f"\n{time.perf_counter() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
