"""What a couple may rely on when one next step is suggested to them."""

from __future__ import annotations

import importlib.util
import random
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.checkin_stats import SCORED, AreaHistory, both_levels, upright
from intimacy_cli.core.suggest import CurrentSuggestion, NextStep, next_step

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from intimacy_cli.core.checkin_stats import CheckIn
    from intimacy_cli.core.suggest import Want

ROOT = Path(__file__).parents[2]
TODAY = 740_000
ALL = frozenset(("checkin", "date-idea", "bucket", "conflict", "talk", "listen", "therapist"))
FINE = {"close": 5, "shared": 5, "understood": 5, "tension": 3, "new": 5, "affection": 5}
TIRED = {**FINE, "stress": 7}


def days(number: int, answers: dict[str, int], ago: int = 0) -> list[CheckIn]:
    return [(TODAY - ago - back, answers) for back in range(number)]


def step(*people: Sequence[CheckIn], **given: Any) -> NextStep:
    found = next_step(people, **{"today": TODAY, "available": ALL, **given})
    assert found
    return found


answers = st.dictionaries(
    st.sampled_from([*SCORED, "stress"]), st.integers(min_value=1, max_value=7), max_size=7
)
histories = st.lists(st.tuples(st.integers(TODAY - 220, TODAY + 3), answers), max_size=60)
wishes = st.lists(
    st.tuples(st.integers(TODAY - 60, TODAY + 3), st.sampled_from([*SCORED, "stress"])), max_size=5
)
holds = st.none() | st.builds(
    CurrentSuggestion,
    st.sampled_from(SCORED),
    st.integers(TODAY - 60, TODAY),
    st.sampled_from(["fallen", "wanted", "lowest"]),
)
commands = st.sets(st.sampled_from(sorted(ALL)))


@given(histories, histories, wishes, wishes, holds, commands, commands)
def test_no_step_names_a_command_that_is_not_there_nor_stress_nor_a_row(
    one: list[CheckIn],
    other: list[CheckIn],
    his: list[Want],
    hers: list[Want],
    held: CurrentSuggestion | None,
    available: set[str],
    used: set[str],
) -> None:
    found = next_step(
        [one, other], today=TODAY, available=available, wants=[his, hers], held=held, used=used
    )
    if found is None:
        assert not available - {"conflict"}
        return
    assert found.command.split()[0] in available
    assert found.command not in {"conflict", "talk raise"}
    assert found.area in {None, *SCORED}


def test_tension_is_turned_round_before_any_mean() -> None:
    assert [upright("tension", answer) for answer in (1, 4, 7)] == [7, 4, 1]
    calm, tense = {**FINE, "tension": 1}, {**FINE, "tension": 7}
    assert step(days(10, calm)).area != "tension"
    assert step(days(10, tense)).area == "tension"


def test_high_tension_brings_something_gentle_week_after_week() -> None:
    tense = days(20, {**FINE, "tension": 7})
    held = step(tense).held
    seen = [step(tense, today=TODAY + week * 7, held=held).command for week in range(3)]
    assert seen == ["date-idea --energy low", "listen", "conflict reflect"]


def test_looking_back_alone_is_left_out_when_it_was_suggested_often_enough() -> None:
    tense = days(20, {**FINE, "tension": 7})
    held = step(tense).held
    seen = {
        step(tense, today=TODAY + week * 7, held=held, not_now=["conflict reflect"]).command
        for week in range(3)
    }
    assert seen == {"date-idea --energy low", "listen"}


def test_stress_is_context_and_never_an_area() -> None:
    assert step(days(30, TIRED)).area in SCORED


def test_an_area_that_one_partner_feels_falling_comes_before_the_lowest() -> None:
    lonely = {**FINE, "new": 2}
    before = days(60, lonely, ago=28)
    sunk = before + days(28, {**lonely, "close": 3})
    found = step(sunk, days(80, lonely))
    assert (found.reason, found.area) == ("fallen", "close")
    assert found.numbers
    assert (found.numbers.mean, found.numbers.usual) == (3, 5)
    assert found.numbers.check_ins == 28


def test_without_fourteen_check_ins_before_nothing_counts_as_fallen() -> None:
    sunk = days(13, FINE, ago=28) + days(28, {**FINE, "close": 3})
    assert step(sunk).reason == "lowest"
    assert step([*sunk, (TODAY - 60, FINE)]).reason == "fallen"


def test_rising_tension_is_a_fall() -> None:
    rising = days(60, {**FINE, "tension": 2}, ago=28) + days(28, {**FINE, "tension": 5})
    assert (step(rising).reason, step(rising).area) == ("fallen", "tension")


def test_what_a_partner_wishes_for_comes_before_the_lowest() -> None:
    lonely = days(20, {**FINE, "new": 2})
    found = step(lonely, lonely, wants=[[(TODAY - 3, "shared")], []])
    assert (found.reason, found.area) == ("wanted", "shared")


def test_a_wish_counts_from_the_first_day_on_and_for_four_weeks() -> None:
    assert step([], wants=[[(TODAY, "shared")]]).area == "shared"
    assert step([], wants=[[(TODAY - 28, "shared")]]).reason == "new_to_you"


@given(histories, histories, wishes, wishes, holds)
def test_no_answer_about_affection_changes_any_advice(
    one: list[CheckIn],
    other: list[CheckIn],
    his: list[Want],
    hers: list[Want],
    held: CurrentSuggestion | None,
) -> None:
    def advised(low: bool) -> tuple[str, str, str | None]:
        people = [
            [(day, {**told, "affection": 1 if low else 7}) for day, told in each]
            for each in (one, other)
        ]
        found = step(*people, wants=[his, hers], held=held)
        return (found.command, found.reason, found.area)

    # The days' hanging together is measured over all areas, so all answers are the same here.
    assert advised(low=True) == advised(low=False)


@pytest.mark.parametrize("low", [1, 2, 3])
def test_a_low_answer_about_affection_is_no_reason_for_anything(low: int) -> None:
    sunk = days(60, FINE, ago=28) + days(28, {**FINE, "affection": low})
    before = CurrentSuggestion("affection", TODAY - 3, "lowest")
    for people in ([sunk], [sunk, sunk]):
        for held in (None, before):
            found = step(*people, held=held)
            assert found.area != "affection"


def test_a_wish_for_affection_leads_to_no_touch_and_no_nearness() -> None:
    for week in range(5):
        found = step(
            [],
            wants=[[(TODAY, "affection")]],
            held=CurrentSuggestion("affection", TODAY - 7 * week, "wanted"),
        )
        assert (found.area, found.command) == ("affection", "talk")


def test_of_two_wishes_neither_the_louder_nor_the_later_wins_but_the_lower() -> None:
    often = [(TODAY - week * 7, "close") for week in range(4)]
    history = days(20, {**FINE, "shared": 3})
    for wants in ([often, [(TODAY - 20, "shared")]], [[(TODAY - 20, "shared")], often]):
        assert step(history, history, wants=wants).area == "shared"


def test_a_wish_for_less_stress_is_no_area() -> None:
    assert step(days(20, FINE), wants=[[(TODAY, "stress")]]).reason == "lowest"


def test_each_partner_counts_the_same_however_often_they_answer() -> None:
    often, seldom = days(28, {**FINE, "close": 4}), days(4, {**FINE, "new": 1})
    assert step(often, seldom).area == "new"


def test_fewer_than_seven_check_ins_show_what_is_new_to_the_couple_in_turn() -> None:
    few = days(3, {**FINE, "close": 1})
    seen = [step(few, few, used=["checkin"], today=TODAY + day) for day in range(6)]
    assert {one.reason for one in seen} == {"new_to_you"}
    assert {one.area for one in seen} == {None}
    assert {one.command for one in seen} == {"date-idea", "talk", "bucket", "listen", "therapist"}
    assert step(few, used=ALL - {"talk"}).command == "talk"
    assert step(few, used=ALL).command


def test_a_couple_back_after_months_is_not_judged_by_old_answers() -> None:
    assert step(days(60, {**FINE, "close": 1}, ago=40)).reason == "new_to_you"


def test_advice_is_held_for_three_weeks_against_another_low() -> None:
    history = days(28, {**FINE, "close": 2, "new": 3})
    held = CurrentSuggestion("new", TODAY - 20, "lowest")
    assert (step(history, held=held).area, step(history, held=held).reason) == ("new", "held")
    assert step(history, held=CurrentSuggestion("new", TODAY - 21, "lowest")).area == "close"


def test_after_three_weeks_it_stays_until_another_is_lower_by_a_standard_error() -> None:
    history = [(TODAY - n, {**FINE, "close": 2 + n % 2, "new": 2 + n % 2}) for n in range(27)]
    history.append((TODAY - 27, {**FINE, "close": 2, "new": 3}))
    levels = both_levels([AreaHistory(history, TODAY)])
    apart = abs(levels["close"].mean - levels["new"].mean)
    assert 0 < apart < levels["close"].standard_error
    lower, higher = sorted(("close", "new"), key=lambda area: levels[area].mean)
    assert step(history).area == lower
    assert step(history, held=CurrentSuggestion(higher, TODAY - 90, "lowest")).area == higher


def test_a_clear_fall_does_not_wait_for_three_weeks() -> None:
    sunk = days(60, FINE, ago=28) + days(28, {**FINE, "close": 3})
    found = step(sunk, held=CurrentSuggestion("new", TODAY - 2, "lowest"))
    assert (found.area, found.reason) == ("close", "fallen")
    assert found.held
    assert (found.held.since, found.held.reason) == (TODAY, "fallen")


def test_a_fall_that_is_over_is_not_called_one() -> None:
    history = days(90, {**FINE, "new": 4})
    found = step(history, held=CurrentSuggestion("close", TODAY - 7, "fallen"))
    assert (found.area, found.reason) == ("close", "held")


def test_what_is_held_remembers_since_when() -> None:
    history = days(28, {**FINE, "close": 2})
    found = step(history, held=CurrentSuggestion("close", TODAY - 30, "lowest"))
    assert found.held
    assert found.held.since == TODAY - 30


def test_someone_who_always_taps_the_same_is_not_infinitely_sure() -> None:
    levels = both_levels([AreaHistory(days(28, FINE), TODAY)])
    assert levels["close"].standard_error == pytest.approx(0.5 / 28**0.5)


def test_days_that_drag_on_widen_the_errors() -> None:
    alternating = [(TODAY - n, {**FINE, "close": 4 + 2 * (n % 2)}) for n in range(28)]
    in_weeks = [(TODAY - n, {**FINE, "close": 4 + 2 * (n // 7 % 2)}) for n in range(28)]
    narrow, wide = (both_levels([AreaHistory(h, TODAY)])["close"] for h in (alternating, in_weeks))
    assert narrow.mean == wide.mean == 5
    assert wide.standard_error > 2 * narrow.standard_error


def test_ten_years_of_check_ins_cost_little() -> None:
    """Ten times as much at ten times the length, not a hundred."""
    chance = random.Random("years")
    people = [
        [(TODAY - n, {area: chance.randint(1, 7) for area in SCORED}) for n in range(3650)]
        for _ in range(2)
    ]
    year = [each[:365] for each in people]
    pairs = [(_seconds(people), _seconds(year)) for _ in range(7)]
    assert min(long for long, _ in pairs) < 30 * min(short for _, short in pairs)


def _seconds(people: Sequence[Sequence[CheckIn]]) -> float:
    start = time.process_time()
    next_step(people, today=TODAY, available=ALL)
    return time.process_time() - start


def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_suggest", ROOT / "benchmarks/suggest.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_figures_of_the_plan_hold_in_a_smaller_dose() -> None:
    bench = benchmark()
    _, latest, lowest, ours = (
        statistics.fmean(hits) for hits in bench.right_after_a_fall(bench.Model(), 2, 80)
    )
    assert latest < lowest < ours
    assert ours >= 0.86
    *_, alone = bench.right_after_a_fall(bench.Model(), 1, 80)
    assert 0.62 <= statistics.fmean(alone) <= 0.92
    _, restless, _, calm = bench.changes_in_half_a_year(bench.Model(), 0, 30)
    assert statistics.fmean(calm) <= 3.5
    assert statistics.fmean(restless) >= 13
