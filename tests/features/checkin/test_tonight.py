"""The line for tonight suits the day as far as that is open, the season, and one town or two."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.days import season_of
from intimacy_cli.features.checkin.tonight import Evening, tonight
from tests.conftest import Cli
from tests.harness.instruments import builtin_instrument

LINES = builtin_instrument().tonight
BY_TEXT = {each.text: each for each in LINES}
GOOD = {"close": 6, "shared": 5, "understood": 6, "tension": 1, "new": 4, "affection": 7}
answers = st.fixed_dictionaries({}, optional={area: st.integers(1, 7) for area in GOOD})
evenings = st.builds(
    Evening,
    st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    st.lists(answers, max_size=2),
    st.sampled_from([None, True, False]),
    st.booleans(),
)


@given(evenings)
def test_whatever_is_known_there_is_one_line_and_it_suits(evening: Evening) -> None:
    said = tonight(LINES, evening)
    assert said is not None
    assert said == tonight(LINES, evening)
    line = BY_TEXT[said]
    assert line.where in ("", "apart" if evening.apart else "together")
    if line.touch:
        assert evening.answers
        assert all(each.get("affection", 0) >= 6 for each in evening.answers)
    if any(each.get("tension", 0) >= 5 for each in evening.answers):
        assert line.area == "tension"
    elif any(each.get("understood", 7) <= 3 for each in evening.answers):
        assert line.area == "understood"
    if line.season:
        assert evening.south is not None
        assert season_of(evening.day, south=evening.south) in line.season


def over_a_year(**given: object) -> set[str]:
    first = date(2026, 1, 1)
    days = (first + timedelta(days=n) for n in range(365))
    lines = (tonight(LINES, Evening(day, **given)) for day in days)  # type: ignore[arg-type]
    return {BY_TEXT[each].id for each in lines if each}


def test_every_line_has_its_evening() -> None:
    said = over_a_year(answers=[GOOD, GOOD], south=False)
    said |= over_a_year(answers=[GOOD], south=False, apart=True)
    assert said == {each.id for each in LINES}


def test_touch_is_never_named_where_one_of_the_two_answered_low_or_nobody_may_know() -> None:
    touch = {each.id for each in LINES if each.touch}
    assert touch <= over_a_year(answers=[GOOD, {**GOOD, "affection": 6}])
    for known in ([], [GOOD, {**GOOD, "affection": 5}], [{**GOOD, "affection": 1}], [{"close": 7}]):
        assert not touch & over_a_year(answers=known)
    assert {each.id for each in LINES if each.area == "affection"} <= touch


@pytest.mark.parametrize(
    ("south", "blooms"), [(False, {3, 4, 5, 6, 7, 8}), (True, {9, 10, 11, 12, 1, 2}), (None, set())]
)
def test_nothing_is_in_bloom_in_its_winter(south: bool | None, blooms: set[int]) -> None:
    days = (date(2020, 1, 1) + timedelta(days=n) for n in range(3650))
    months = {
        day.month for day in days
        if "in bloom" in str(tonight(LINES, Evening(day, (), south)))
    }  # fmt: skip
    assert months == blooms


def test_the_seasons_turn_with_the_months_on_either_half() -> None:
    north = [season_of(date(2026, month, 1), south=False) for month in range(1, 13)]
    south = [season_of(date(2026, month, 1), south=True) for month in range(1, 13)]
    assert north == (["winter"] * 2 + ["spring"] * 3 + ["summer"] * 3 + ["autumn"] * 3 + ["winter"])
    assert south == north[6:] + north[:6]


def handed_in(cli: Cli, who: str, answers: str, **env: str) -> str:
    result = cli("checkin", "--as", who, "--answers", answers, "--json", env=env)
    return str(result.data["tonight"])


def test_it_goes_by_the_calendar_until_both_have_answered_and_by_the_day_from_then(
    couple: Cli,
) -> None:
    tense, calm = "2,2,6,7,2,1,7", "6,6,6,1,6,7,2"
    first = handed_in(couple, "Ana", tense)
    assert first == tonight(LINES, Evening(date(2026, 11, 23), south=False))
    open_to_both = handed_in(couple, "Ben", calm)
    assert BY_TEXT[open_to_both].area == "tension"
    couple("checkin", "withdraw", "--as", "Ana")


def test_one_who_is_alone_is_known_and_the_place_and_the_season_are_settings(ana: Cli) -> None:
    said = handed_in(
        ana, "Ana", "2,2,2,1,2,1,7", INTIMACY_APART="true", INTIMACY_HEMISPHERE="south"
    )
    assert BY_TEXT[said].area == "understood"
    wrong = ana("config", "set", "hemisphere", "left")
    assert (wrong.code, wrong.out) == (2, "")
    assert "north or south" in wrong.err


def test_a_day_gone_by_has_no_tonight(ana: Cli) -> None:
    result = ana("checkin", "--answers", "6,5,6,2,4,5,3", "--on", "yesterday", "--json")
    assert result.data["tonight"] is None
    dry = ana("checkin", "--answers", "6,5,6,2,4,5,3", "--on", "2026-11-20", "--dry-run")
    assert "Tonight" not in dry.out


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ('where = "moon"', "where"),
        ('season = ["monsoon"]', "monsoon"),
        ('season = "winter"', "season"),
        ('touch = "yes"', "touch"),
        ('seasons = ["winter"]', "seasons"),
        ('area = "money"', "money"),
    ],
)
def test_a_slip_in_a_tag_is_named_by_packs_check(
    cli: Cli, tmp_path: Path, field: str, said: str
) -> None:
    area = "" if field.startswith("area") else 'area = "a"\n'
    path = tmp_path / "ours.toml"
    path.write_text(
        '[pack]\nkind = "questionnaire"\nname = "ours"\nlicence = "MIT"\n'
        '[[scale]]\nname = "s"\npoints = [1, 2]\n[[item]]\nid = "a"\ntext = "A?"\nscale = "s"\n'
        f'[[tonight]]\nid = "t"\ntext = "Rest."\n{area}{field}\n'
    )
    result = cli("packs", "check", str(path), "--strict")
    assert result.code == 1
    assert "tonight 1: " in result.out
    assert said in result.out
