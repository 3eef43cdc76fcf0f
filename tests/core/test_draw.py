"""What a couple may rely on when something is drawn for them."""

from __future__ import annotations

import importlib.util
import statistics
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.weighted_draw import MOST_THAT_REST, Taste, draw

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from intimacy_cli.core.weighted_draw import Thing, Winner

ROOT = Path(__file__).parents[2]


def benchmark(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"bench_{name}", ROOT / f"benchmarks/{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def things(number: int, kinds: int = 5) -> list[tuple[str, str]]:
    return [(f"idea-{n:03}", f"kind-{n % kinds}") for n in range(number)]


def names(winners: Sequence[Winner]) -> list[str]:
    return [winner.id for winner in winners]


numbers = st.integers(min_value=0, max_value=10_000)
seeds = st.text(max_size=12)
packs = st.integers(min_value=1, max_value=90).map(things)
histories = st.lists(st.sampled_from(things(120)), max_size=150)


@given(packs, histories, seeds, numbers)
def test_the_same_seed_number_and_history_draw_the_same(
    pack: list[Thing], offers: list[Thing], seed: str, number: int
) -> None:
    once = draw(pack, offers=offers, seed=seed, number=number, count=3)
    again = draw(pack[::-1], offers=offers, seed=seed, number=number, count=3)
    assert names(once) == names(again)


def test_the_same_idea_wins_on_every_machine() -> None:
    """Written down once, so that a new Python or a new hash would be seen."""
    winners = draw(things(250), seed="7", number=1, count=4)
    assert names(winners) == PINNED


PINNED = ["idea-225", "idea-249", "idea-057", "idea-131"]


@given(packs, histories, seeds, numbers)
def test_none_of_the_most_recently_offered_half_of_what_fits_returns(
    pack: list[Thing], offers: list[Thing], seed: str, number: int
) -> None:
    latest_first = list(dict.fromkeys(thing for thing in reversed(offers) if thing in pack))
    resting = latest_first[: min(MOST_THAT_REST, len(pack) // 2)]
    drawn = draw(pack, offers=offers, seed=seed, number=number, count=len(pack))
    assert not {name for name, _ in resting} & set(names(drawn))
    assert len(drawn) == len(set(names(drawn))) == len(pack) - len(resting)


@given(packs, seeds, numbers, st.data())
def test_what_either_partner_rated_1_or_vetoed_is_never_drawn(
    pack: list[Thing], seed: str, number: int, data: st.DataObject
) -> None:
    one_star = data.draw(st.sets(st.sampled_from(pack)))
    vetoed = {name for name, _ in data.draw(st.sets(st.sampled_from(pack)))}
    ratings = [(*thing, 5) for thing in pack] + [(*thing, 1) for thing in one_star]
    drawn = draw(pack, ratings=ratings, vetoed=vetoed, seed=seed, number=number, count=len(pack))
    out = vetoed | {name for name, _ in one_star}
    assert set(names(drawn)) == {name for name, _ in pack} - out


def test_nothing_that_fits_draws_nothing() -> None:
    assert draw([], seed="a", number=1) == []


@given(st.integers(min_value=2, max_value=19), seeds)
def test_where_few_fit_each_is_offered_once_before_any_returns(size: int, seed: str) -> None:
    pack = things(size)
    offers: list[Thing] = []
    for number in range(size):
        winner = draw(pack, offers=offers, seed=seed, number=number)[0]
        offers.append((winner.id, winner.category))
    assert len(set(offers)) == size


@given(packs, histories, seeds, numbers)
def test_asking_for_three_begins_with_the_one_that_asking_for_one_gives(
    pack: list[Thing], offers: list[Thing], seed: str, number: int
) -> None:
    three = draw(pack, offers=offers, seed=seed, number=number, count=3)
    one = draw(pack, offers=offers, seed=seed, number=number)
    assert names(three)[:1] == names(one)


def test_three_at_once_are_mostly_of_three_kinds() -> None:
    pack = things(100, kinds=5)
    kinds = [
        len({winner.category for winner in draw(pack, seed="kinds", number=number, count=3)})
        for number in range(300)
    ]
    # Drawn blindly, three of five equal kinds would be 2.44 different ones.
    assert statistics.fmean(kinds) > 2.7


def test_the_reasons_multiply_to_the_weight() -> None:
    pack = things(40)
    offers = [pack[0], pack[1], pack[5]]
    ratings = [(*pack[0], 5), (*pack[1], 3)]
    drawn = draw(pack, offers=offers, ratings=ratings, seed="why", number=3, count=40)
    by_name = {winner.id: winner.reasons for winner in drawn}
    first = names(drawn)[0]
    assert by_name[first].never_offered
    assert by_name[first].novelty == 1
    assert by_name[first].weight == pytest.approx(
        4 * by_name[first].variety * 2.718281828 ** by_name[first].expected_rating
    )


def test_a_kind_just_offered_is_held_back_and_the_one_before_a_little() -> None:
    pack = [("a", "walk"), ("b", "food"), ("c", "music"), *things(40)]
    offers = [("old-food", "food"), ("old-walk", "walk")]
    parts = {}
    for number in range(3000):
        winner = draw(pack, offers=offers, seed="variety", number=number)[0]
        parts[winner.category] = winner.reasons.variety
    assert (parts["walk"], parts["food"], parts["music"]) == (0.25, 0.6, 1.0)


def test_ratings_say_nothing_of_a_couple_that_has_not_rated() -> None:
    assert Taste([]).expected("a", "walk") == 0


def test_a_rating_counts_most_for_the_thing_and_a_little_for_its_kind() -> None:
    taste = Taste([("a", "walk", 5), ("a", "walk", 5), ("b", "food", 3), ("b", "food", 3)])
    # The couple's mean is 4; walks: 2 above in sum, over 2 ratings and 4 pseudo-ratings.
    assert taste.expected("new", "walk") == pytest.approx(2 / 6)
    assert taste.expected("a", "walk") == pytest.approx((2 + 2 * 2 / 6) / 4)
    assert taste.expected("new", "never rated") == 0


def test_what_both_liked_comes_more_often() -> None:
    pack = things(30)
    ratings = [(*pack[3], 5), (*pack[3], 5), (*pack[8], 2), (*pack[8], 2)]
    offers = [pack[3], pack[8], *things(120)[30:120]]
    wins = [
        draw(pack, offers=offers, ratings=ratings, seed="s", number=n)[0].id for n in range(999)
    ]
    assert wins.count(pack[3][0]) == 0  # among the two of what fits that were offered: they rest
    rested = [*offers, *things(30)[10:25]]
    wins = [
        draw(pack, offers=rested, ratings=ratings, seed="s", number=n)[0].id for n in range(999)
    ]
    assert wins.count(pack[3][0]) > 2 * wins.count(pack[8][0])


def test_a_seed_that_is_no_text_is_a_seed_all_the_same() -> None:
    assert draw(things(9), seed="\udcff", number=1)


def test_equal_weights_win_equally_often() -> None:
    assert benchmark("draw").uniformity(10_000) > 0.001


def test_one_added_idea_changes_almost_no_other_draw() -> None:
    bench = benchmark("draw")
    assert statistics.fmean(bench.unchanged_by_one_more(bench.race, 6)) > 0.985
    assert statistics.fmean(bench.unchanged_by_one_more(bench.uniform, 6)) < 0.75


def test_eight_that_fit_repeat_after_eight() -> None:
    bench = benchmark("draw")
    assert set(bench.before_the_first_repeat(bench.race, 30)) == {8.0}
    assert statistics.median(bench.before_the_first_repeat(bench.uniform, 99)) <= 4


def test_two_years_hold_the_figures_of_the_plan() -> None:
    bench = benchmark("draw")
    ours, bag, blind = (bench.two_years(c, 12) for c in (bench.race, bench.bag, bench.uniform))

    def mean(years: Sequence[object], name: str) -> float:
        return statistics.fmean(getattr(year, name) for year in years)

    assert 60 <= statistics.median(year.first_repeat for year in ours) <= 95
    assert statistics.median(year.first_repeat for year in blind) <= 20
    assert mean(ours, "seen_lately") <= 0.005
    assert 0.14 <= mean(blind, "seen_lately") <= 0.21
    assert mean(ours, "same_category") <= 0.04
    assert mean(bag, "same_category") >= 0.07
    assert mean(ours, "enjoyment") > mean(bag, "enjoyment")


def test_importing_it_brings_in_nothing_heavy() -> None:
    code = (
        "import sys; before = set(sys.modules);"
        "import intimacy_cli.core.weighted_draw, intimacy_cli.core.suggest;"
        "print(*sorted(set(sys.modules) - before))"
    )
    env = {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, env=env
    )
    heavy = {"dataclasses", "typing", "re", "json", "enum", "collections", "hashlib", "datetime"}
    assert not heavy & set(done.stdout.split())
