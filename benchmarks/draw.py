"""Measures the draw of `core/draw.py` beside a shuffle bag and `random.choice`, on made-up couples.

Prints a Markdown table beside the figures of the plan. Run: python benchmarks/draw.py

The model. 250 ideas in 15 categories of unequal size (the largest 4.7 times the smallest). A
quarter of them fit a weekday evening (17 to 33 %, by couple), the others want a free day; one in
five asks for a season, which is one or two quarters of the year. A couple draws twice a week for
two years, once for a weekday evening and once for a free day, when everything in season fits: so
about 55 ideas fit the one and 220 the other. A couple has a hidden taste for each category and for
each idea (normal, standard deviation 0.6 points each, on the 1-5 scale, around 3.6). They do what
six of ten draws offer; then each partner rates it: the hidden taste, plus noise of 0.8 points,
rounded. Enjoyment is the mean hidden taste of what was offered, in points above the couple's
average idea.
"""

from __future__ import annotations

import math
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from intimacy_cli.core.weighted_draw import draw

CATEGORIES = 15
IDEAS = 250
WEEKS = 104
LATELY = 26

Thing = tuple[str, str]
Rating = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Idea:
    """An idea of the model: when it fits."""

    id: str
    category: str
    evening: bool
    seasons: frozenset[int]


@dataclass(slots=True)
class Couple:
    """A couple of the model: what they would enjoy, what they were offered, what they rated."""

    pack: Sequence[Idea]
    joy: dict[str, float]
    offers: list[Thing] = field(default_factory=list)
    ratings: list[Rating] = field(default_factory=list)


Chooser = Callable[[Couple, Sequence[Thing], int], Thing]


@dataclass(frozen=True, slots=True)
class Years:
    """What two years brought one couple."""

    first_repeat: float
    seen_lately: float
    same_category: float
    enjoyment: float


def pack_of(size: int, chance: random.Random) -> list[Idea]:
    """Make up a pack, and which of it fits this couple's weekday evenings."""
    evenings = chance.uniform(0.17, 0.33)
    weights = [1 / (rank + 1) ** 0.57 for rank in range(CATEGORIES)]
    kinds = chance.choices(range(CATEGORIES), weights, k=size)
    return [
        Idea(
            f"idea-{number:03}",
            f"category-{kind}",
            chance.random() < evenings,
            frozenset(
                chance.sample(range(4), chance.choice((1, 2)))
                if chance.random() < 0.2
                else range(4)
            ),
        )
        for number, kind in enumerate(kinds)
    ]


def couple_of(pack: Sequence[Idea], chance: random.Random) -> Couple:
    """Make up a couple's taste."""
    kinds = {f"category-{kind}": chance.gauss(0, 0.6) for kind in range(CATEGORIES)}
    joy = {idea.id: kinds[idea.category] + chance.gauss(0, 0.6) for idea in pack}
    return Couple(pack, joy)


def race(seed: str) -> Chooser:
    """Draw as the program does."""

    def choose(couple: Couple, fits: Sequence[Thing], number: int) -> Thing:
        winner = draw(fits, offers=couple.offers, ratings=couple.ratings, seed=seed, number=number)[
            0
        ]
        return winner.id, winner.category

    return choose


def uniform(seed: str) -> Chooser:
    """Draw with `random.choice`: every idea that fits, each time anew."""
    chance = random.Random(seed)
    return lambda _couple, fits, _number: chance.choice(fits)


def bag(seed: str) -> Chooser:
    """Draw from a shuffled bag; when nothing left in it fits, what fits is put back."""
    chance = random.Random(seed)
    used: set[str] = set()

    def choose(_couple: Couple, fits: Sequence[Thing], _number: int) -> Thing:
        left = [thing for thing in fits if thing[0] not in used]
        if not left:
            used.difference_update(name for name, _ in fits)
            left = list(fits)
        taken = chance.choice(left)
        used.add(taken[0])
        return taken

    return choose


def draws(weeks: int, pack: Sequence[Idea]) -> Iterator[list[Thing]]:
    """Give what fits each of the draws: a weekday evening, then a free day."""
    for week in range(weeks):
        season = week // 13 % 4
        in_season = [idea for idea in pack if season in idea.seasons]
        yield [(idea.id, idea.category) for idea in in_season if idea.evening]
        yield [(idea.id, idea.category) for idea in in_season]


def live(couple: Couple, choose: Chooser, weeks: int, chance: random.Random) -> None:
    """Let a couple draw, do and rate for some weeks."""
    for number, fits in enumerate(draws(weeks, couple.pack)):
        taken = choose(couple, fits, number)
        couple.offers.append(taken)
        if chance.random() < 0.6:
            name, kind = taken
            for _partner in range(2):
                felt = 3.6 + couple.joy[name] + chance.gauss(0, 0.8)
                couple.ratings.append((name, kind, min(5, max(1, round(felt)))))


def years_of(couple: Couple) -> Years:
    """Sum up what was offered."""
    ids = [name for name, _ in couple.offers]
    kinds = [kind for _, kind in couple.offers]
    usual = statistics.fmean(couple.joy.values())
    repeats = (at for at, name in enumerate(ids) if name in ids[:at])
    return Years(
        first_repeat=next(repeats, len(ids)),
        seen_lately=statistics.fmean(
            name in ids[max(0, at - LATELY) : at] for at, name in enumerate(ids)
        ),
        same_category=statistics.fmean(a == b for a, b in pairwise(kinds)),
        enjoyment=statistics.fmean(couple.joy[name] - usual for name in ids),
    )


def two_years(chooser: Callable[[str], Chooser], couples: int) -> list[Years]:
    """Let as many couples, the same for every chooser, live two years with it."""
    lives = []
    for number in range(couples):
        chance = random.Random(f"couple {number}")
        couple = couple_of(pack_of(IDEAS, chance), chance)
        live(couple, chooser(f"seed {number}"), WEEKS, chance)
        lives.append(years_of(couple))
    return lives


def unchanged_by_one_more(chooser: Callable[[str], Chooser], couples: int) -> list[float]:
    """Share of a year's draws that stay the same when one idea is added to the pack.

    Everything fits. Each draw starts from the history that the smaller pack led to, so that one
    changed draw is counted once, not again in all that follow from it.
    """
    shares = []
    for number in range(couples):
        chance = random.Random(f"pack {number}")
        pack = [(idea.id, idea.category) for idea in pack_of(IDEAS + 1, chance)]
        without = list(pack)
        del without[chance.randrange(len(pack))]
        before, after = chooser(f"seed {number}"), chooser(f"seed {number}")
        couple = Couple((), {})
        same = 0
        for turn in range(WEEKS):
            taken = before(couple, without, turn)
            same += taken == after(couple, pack, turn)
            couple.offers.append(taken)
        shares.append(same / WEEKS)
    return shares


def before_the_first_repeat(chooser: Callable[[str], Chooser], couples: int) -> list[float]:
    """Count how many offers come before the first repeat where only 8 ideas fit."""
    fits = [(f"idea-{number}", f"category-{number % 3}") for number in range(8)]
    counts = []
    for number in range(couples):
        couple, choose = Couple((), {}), chooser(f"seed {number}")
        while len(set(couple.offers)) == len(couple.offers):
            couple.offers.append(choose(couple, fits, len(couple.offers)))
        counts.append(len(couple.offers) - 1.0)
    return counts


def uniformity(number_of_draws: int, things: int = 25) -> float:
    """Give chi-square's p that equal weights win equally often (Wilson & Hilferty 1931)."""
    fits = [(f"idea-{number}", "any") for number in range(things)]
    wins = Counter(
        draw(fits, seed="uniformity", number=number)[0].id for number in range(number_of_draws)
    )
    expected = number_of_draws / things
    chi_square = sum((wins[name] - expected) ** 2 / expected for name, _ in fits)
    freedom = things - 1
    spread = 2 / (9 * freedom)
    z = ((chi_square / freedom) ** (1 / 3) - (1 - spread)) / math.sqrt(spread)
    return math.erfc(z / math.sqrt(2)) / 2


def standard_error(values: Sequence[float], figure: Callable[[Sequence[float]], float]) -> float:
    """Bootstrap a figure's standard error over couples."""
    chance = random.Random("bootstrap")
    return statistics.stdev(figure(chance.choices(values, k=len(values))) for _ in range(200))


def cell(
    values: Sequence[float], figure: Callable[[Sequence[float]], float], scale: float, digits: int
) -> str:
    """Write a figure with its standard error."""
    error = standard_error(values, figure) * scale
    return f"{figure(values) * scale:.{digits}f} ± {error:.{digits}f}"


ROWS: tuple[tuple[str, str, float, int, tuple[str, str, str]], ...] = (
    ("first repeat after (median offers)", "first_repeat", 1, 0, ("12", "97", "80")),
    ("seen within the last 26 offers, %", "seen_lately", 100, 1, ("17", "1.2", "0.2")),
    ("same category twice running, %", "same_category", 100, 1, ("9.7", "8.4", "2.5")),
    ("enjoyment, points above average", "enjoyment", 1, 2, ("-", "-", "above the bag")),
)


def main() -> int:
    """Measure, print the table; exit 1 if the draw is not uniform at equal weights."""
    start = time.perf_counter()
    couples = 80
    choosers = (uniform, bag, race)
    lives = [two_years(chooser, couples) for chooser in choosers]
    print(f"{couples} couples, {WEEKS} weeks, 2 draws a week, {IDEAS} ideas; ± standard error\n")
    print("| | random.choice | plan | shuffle bag | plan | this draw | plan |")
    print("|---|---|---|---|---|---|---|")
    for title, name, scale, digits, plan in ROWS:
        middle = statistics.median if name == "first_repeat" else statistics.fmean
        cells = [cell([getattr(y, name) for y in group], middle, scale, digits) for group in lives]
        pairs = " | ".join(f"{a} | {b}" for a, b in zip(cells, plan, strict=True))
        print(f"| {title} | {pairs} |")
    added = (unchanged_by_one_more(uniform, 300), unchanged_by_one_more(race, 40))
    same = [cell(shares, statistics.fmean, 100, 1) for shares in added]
    print(f"| same draw when one idea is added, % | {same[0]} | 41 | - | - | {same[1]} | 99.5 |")
    small = [f"{statistics.median(before_the_first_repeat(c, 200)):.0f}" for c in choosers]
    print(f"| first repeat after, where 8 fit | {small[0]} | 3 | {small[1]} | - | {small[2]} | 8 |")
    p = uniformity(50_000)
    print(f"| uniformity at equal weights, 50,000 draws | - | - | - | - | p = {p:.3f} | > .001 |")
    print(f"\n{time.perf_counter() - start:.0f} s")
    return 0 if p > 0.001 else 1


if __name__ == "__main__":
    sys.exit(main())
