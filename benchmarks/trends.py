"""Measures how often the rule of change is wrong, and how long it takes, in made-up worlds.

Prints Markdown tables, each row beside the plan's figure. Run: python benchmarks/trends.py [SERIES]

The model. One person rates one area on 1-5 around a level of 3.5, with a standard deviation of 0.8
from day to day, rounded and kept on the scale; 30 % of days are missing. In the steady world a day
is correlated .3 with the next. In the world of slow swings a mood that carries over .85 is measured
with noise (62 % of the variance): the correlation from day to day is .32, hardly another, and yet
the mood is away for weeks. A false alarm is a change told where there is none, counted over
900 days from the first check-in, per year; for twelve of them (six areas, two people) the figure is
twelve times as large. A fall of 0.8 points comes on day 120 (of the weekly
question: 240), all at once, and is found at so many
check-ins (the median), or by the sixtieth. A question about the week scatters .6 as much as a day's
answer, which is assumed. The range that is called usual is that of the check-ins before the fall,
and held against the 28 after it, where none came. Every world is seeded by its name.
"""

from __future__ import annotations

import math
import random
import statistics
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from intimacy_cli.core.change_rule import HINT, LIMIT, told_of
from intimacy_cli.core.usual import spread_of, usual_range
from timing import table

SERIES = 12
FOLLOWED = 365
NEXT = 28
BY = 60
ALARM_DAYS = 900


@dataclass(frozen=True)
class World:
    """How one person's days hang together, and which of them are answered."""

    name: str
    carried: float = 0.3
    noise: float = 0.0
    missing: float = 0.3
    sd: float = 0.8
    level: float = 3.5
    scale: tuple[int, int] = (1, 5)
    every: int = 1
    days_sd: float = 0.0
    fall_day: int = 120
    plan: tuple[str, str, str] = ("", "", "")

    def __post_init__(self) -> None:
        if not self.days_sd:
            object.__setattr__(self, "days_sd", self.sd)

    @property
    def floor(self) -> float:
        """The least spread to reckon with."""
        return 0.1 * (self.scale[1] - self.scale[0])


STEADY = World("steady: days correlated .3, 30 % missing", plan=("0.06", "32", "81 %"))
SWINGING = World("slow swings", carried=0.85, noise=0.62, plan=("0.78", "28", "81 %"))
WEEKLY = World(
    "a question about the week",
    missing=0.1,
    sd=0.48,
    days_sd=0.8,
    every=7,
    fall_day=240,
    plan=("0.07", "8", "100 %"),
)
WORLDS = (
    STEADY,
    World("days that know nothing of each other", carried=0.0, plan=("0.05", "25", "94 %")),
    World("days correlated .5", carried=0.5, plan=("0.09", "39", "69 %")),
    SWINGING,
    World("no day missed", missing=0.0, plan=("0.06", "38", "78 %")),
    World("60 % missing", missing=0.6, plan=("0.05", "27", "80 %")),
    World("usual 4.6 of 5", level=4.6, plan=("0.07", "28", "85 %")),
    World("0-10 scale", level=6.5, sd=2.0, scale=(0, 10), plan=("0.06", "30", "85 %")),
    World("our scale, 1-7", level=5, sd=1.0, scale=(1, 7)),
    WEEKLY,
    replace(WEEKLY, name="a question about the week, slow swings", carried=0.85, noise=0.62,
            plan=("", "", "")),
)  # fmt: skip
LIMITS = {
    5: ("1.12", "13"), 6: ("0.56", "17"), 7: ("0.27", "21"), 8: ("0.13", "27"), 9: ("0.06", "32"),
    10: ("0.03", "39"), 12: ("0.01", "57"),
}  # fmt: skip
Days = tuple[list[float], list[int]]


def moods(world: World, chance: random.Random) -> Iterator[float]:
    """How each day is felt, in standard deviations."""
    true, fresh = math.sqrt(1 - world.noise), math.sqrt(1 - world.carried**2)
    state = chance.gauss(0, 1)
    while True:
        yield true * state + math.sqrt(world.noise) * chance.gauss(0, 1)
        for _ in range(1):
            state = world.carried * state + fresh * chance.gauss(0, 1)


def answered(world: World, chance: random.Random, days: int, *, fall: float = 0.0) -> Days:
    """The check-ins of so many days, all after the day of the fall lower by it."""
    values: list[float] = []
    on: list[int] = []
    lowest, highest = world.scale
    for day, mood in zip(range(days), moods(world, chance), strict=False):
        if day % world.every or chance.random() < world.missing:
            continue
        sunk = fall if day >= world.fall_day else 0.0
        felt = world.level + world.sd * mood - sunk
        values.append(float(min(highest, max(lowest, round(felt)))))
        on.append(day)
    return values, on


def false_alarms(world: World, series: int, limit: float = LIMIT) -> float:
    """Changes told where there is none, a year."""
    told = 0
    for number in range(series):
        chance = random.Random(f"{world.name} {number}")
        values, days = answered(world, chance, ALARM_DAYS)
        told += len(told_of(values, days, world.floor, limit=limit).changes)
    return told / series / (ALARM_DAYS / 365)


def delays(world: World, series: int, fall: float = 1.0, limit: float = LIMIT) -> list[float]:
    """After how many check-ins a fall is told in each series; infinite where it is not."""
    found = []
    for number in range(series):
        chance = random.Random(f"{world.name} fall {number}")
        points = fall * world.days_sd
        values, days = answered(world, chance, world.fall_day + FOLLOWED * world.every, fall=points)
        told = told_of(values, days, world.floor, limit=limit).changes
        before = sum(day < world.fall_day for day in days)
        at = [each.told_at for each in told if each.told_at >= before and each.direction < 0]
        found.append(at[0] - before + 1 if at else math.inf)
    return found


def hints(world: World, series: int) -> float:
    """How often a year 'perhaps' begins to be said where nothing has changed."""
    begun = 0
    for number in range(series):
        chance = random.Random(f"{world.name} {number}")
        values, days = answered(world, chance, ALARM_DAYS)
        begun += len(told_of(values, days, world.floor, limit=HINT).changes)
    return begun / series / (ALARM_DAYS / 365)


def in_the_range(world: World, series: int) -> float:
    """The share of check-ins that lie in the usual range of those before, without a fall."""
    inside = asked = 0
    for number in range(series):
        chance = random.Random(f"{world.name} range {number}")
        values, days = answered(world, chance, world.fall_day + 3 * NEXT * world.every)
        before = sum(day < world.fall_day for day in days)
        spread = spread_of(values[:before], days[:before], world.floor)
        low, high = usual_range(spread, days[:before], *world.scale)
        later = values[before : before + NEXT]
        inside += sum(low <= value <= high for value in later)
        asked += len(later)
    return inside / asked


def shown(number: float) -> str:
    """A number of check-ins; never, where it was not found in the time there was."""
    return "never" if math.isinf(number) else f"{number:g}"


def percent(share: float) -> str:
    """A share in words."""
    return f"{100 * share:.0f} %"


def row_of(world: World, series: int) -> Sequence[str]:
    """One world's row."""
    alarms, delay = false_alarms(world, series), delays(world, series)
    by = sum(each <= BY for each in delay) / series
    half = delays(world, series // 2, 0.5)
    return (
        world.name, f"{alarms:.2f}", world.plan[0], f"{SERIES * alarms:.1f}",
        shown(statistics.median(delay)), world.plan[1], percent(by), world.plan[2],
        percent(sum(each <= BY for each in half) / len(half)), percent(in_the_range(world, series)),
    )  # fmt: skip


def main() -> None:
    """Print the tables."""
    series = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    print(f"{series} series a world.\n")
    print("Whether something has changed (limit 9)\n")
    head = (
        "world", "false alarms a year, one series", "plan", "of twelve", "1 SD: check-ins", "plan",
        "by 60", "plan", "0.5 SD by 60", "days in the usual range",
    )  # fmt: skip
    print(table([head, *(row_of(world, series) for world in WORLDS)]))
    print("\nThe limit (steady world; 6 is 'perhaps', 9 is 'changed')\n")
    rows = [("limit", "false alarms a year", "plan", "1 SD: check-ins", "plan")]
    for limit, (alarms, delay) in LIMITS.items():
        median = statistics.median(delays(STEADY, series // 2, limit=limit))
        found = false_alarms(STEADY, series, limit)
        rows.append((str(limit), f"{found:.2f}", alarms, shown(median), delay))
    print(table(rows))
    print("\n'Perhaps', a year, of twelve series\n")
    print(table([("world", "times a year"), *(
        (world.name, f"{SERIES * hints(world, series):.1f}") for world in (STEADY, SWINGING)
    )]))  # fmt: skip


if __name__ == "__main__":
    main()
