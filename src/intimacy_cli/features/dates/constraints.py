"""Constraints: which ideas fit, and which constraint to relax when none does. Pure.

A constraint that is not given is none. (What suits the hour is preferred: `timely.py`.)
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import asdict
from itertools import combinations
from typing import Any

from ...core.frozen import frozen
from .ideas import Access, DateIdea, Energy, IdeaPlace, Indoors, Season, Suits, TimeOfDay


@frozen
class Constraints:
    """What was asked for; None, False and empty are no constraint.

    `budget` is the most that it may cost both together, `minutes` the longest it may take, `new`
    that it was never offered before. All `access` and `suits` tags must hold; any of the categories
    will do.
    """

    budget: float | None = None
    minutes: int | None = None
    place: IdeaPlace | None = None
    setting: Indoors | None = None
    season: Season | None = None
    energy: Energy | None = None
    time_of_day: TimeOfDay | None = None
    children: bool = False
    access: tuple[Access, ...] = ()
    apart: bool = False
    category: tuple[str, ...] = ()
    new: bool = False
    suits: tuple[Suits, ...] = ()


@frozen
class RelaxedConstraint:
    """A constraint that stands in the way alone: its option, and how many ideas fit without it."""

    option: str
    opens: int


@frozen
class RelaxTwo:
    """Two constraints that stand in the way together, and how many ideas fit without both."""

    options: tuple[str, ...]
    opens: int


Test = Callable[[DateIdea], bool]


def constraints_of(wanted: Constraints, offered: Collection[str]) -> Mapping[str, Test]:
    """The constraints that were given, by option. `offered` are the ids for `--new`."""
    budget, minutes = wanted.budget, wanted.minutes
    setting, access, suits = wanted.setting, frozenset(wanted.access), frozenset(wanted.suits)
    given: tuple[tuple[str, bool, Test], ...] = (
        ("--budget", budget is not None, lambda i: i.cost is not None and i.cost <= (budget or 0)),
        (
            "--minutes",
            minutes is not None,
            lambda i: i.minutes is not None and i.minutes <= (minutes or 0),
        ),
        ("--place", wanted.place is not None, lambda i: i.place == wanted.place),
        (f"--{setting}", setting is not None, lambda i: i.setting in (setting, Indoors.EITHER)),
        (
            "--season",
            wanted.season is not None,
            lambda i: not i.season or wanted.season in i.season,
        ),
        ("--energy", wanted.energy is not None, lambda i: i.energy == wanted.energy),
        (
            "--time-of-day",
            wanted.time_of_day is not None,
            lambda i: not i.time_of_day or wanted.time_of_day in i.time_of_day,
        ),
        ("--children", wanted.children, lambda i: i.children),
        ("--access", bool(access), lambda i: access.issubset(i.access)),
        ("--suits", bool(suits), lambda i: suits.issubset(i.suits)),
        ("--apart", wanted.apart, lambda i: i.apart),
        ("--category", bool(wanted.category), lambda i: i.category in wanted.category),
        ("--new", wanted.new, lambda i: i.id not in offered),
    )
    return {option: test for option, was_given, test in given if was_given}


def fits(ideas: Iterable[DateIdea], constraints: Mapping[str, Test]) -> list[DateIdea]:
    """The ideas that satisfy every constraint."""
    wanted = tuple(constraints.values())
    return [idea for idea in ideas if all(test(idea) for test in wanted)]


def relax(
    ideas: Iterable[DateIdea], constraints: Mapping[str, Test]
) -> tuple[RelaxedConstraint, ...]:
    """Which single constraint to leave out, and how many ideas would fit then; most first.

    The number is that of the ideas that fit without it, no more and no less.
    """
    pool = list(ideas)
    return tuple(
        RelaxedConstraint(options[0], opens)
        for options, opens in _opened(pool, constraints, at_once=1)
    )


def relax_two(ideas: Iterable[DateIdea], constraints: Mapping[str, Test]) -> tuple[RelaxTwo, ...]:
    """The same for two at once, for when no single one stands in the way alone."""
    pool = list(ideas)
    return tuple(
        RelaxTwo(options, opens) for options, opens in _opened(pool, constraints, at_once=2)
    )


def _opened(
    pool: list[DateIdea], constraints: Mapping[str, Test], *, at_once: int
) -> list[tuple[tuple[str, ...], int]]:
    failing = [
        frozenset(option for option, test in constraints.items() if not test(idea)) for idea in pool
    ]
    found = [
        (left_out, sum(each.issubset(left_out) for each in failing))
        for left_out in combinations(constraints, at_once)
    ]
    return sorted((each for each in found if each[1]), key=lambda each: -each[1])


def as_payload(wanted: Constraints) -> dict[str, Any]:
    """What was asked for as plain values, without what was not."""
    given = asdict(wanted).items()
    # Compared by identity: a budget of 0 is a constraint, and 0 == False.
    return {k: v for k, v in given if not (v is None or v is False or v == ())}


def from_payload(payload: object) -> Constraints:
    """What was asked for, as it was kept; what this version does not know is left out."""
    if not isinstance(payload, Mapping):
        return Constraints()
    try:
        return _from_payload(payload)
    except (TypeError, ValueError):
        return Constraints()


def _from_payload(payload: Mapping[str, Any]) -> Constraints:
    words: dict[str, Callable[[Any], Any]] = {
        "place": IdeaPlace, "setting": Indoors, "season": Season, "energy": Energy,
        "time_of_day": TimeOfDay, "access": lambda tags: tuple(Access(tag) for tag in tags),
        "category": tuple, "suits": lambda tags: tuple(Suits(tag) for tag in tags),
    }  # fmt: skip
    known = {name: payload[name] for name in Constraints.__dataclass_fields__ if name in payload}
    return Constraints(
        **{name: words.get(name, lambda v: v)(value) for name, value in known.items()}
    )
