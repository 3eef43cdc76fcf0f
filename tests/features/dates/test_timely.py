"""What is drawn suits the season and the hour, where nobody asked for another."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.features.dates.constraints import Constraints
from intimacy_cli.features.dates.ideas import DateIdea, IdeaPlace, Season, TimeOfDay
from intimacy_cli.features.dates.timely import moment_of, moment_of_the_day, part_of, timely
from tests.conftest import Cli
from tests.harness.program import intimacy

SUMMER = DateIdea("s", "S", "", season=(Season.SUMMER,))
WINTER = DateIdea("w", "W", "", season=(Season.WINTER, Season.AUTUMN))
DAWN = DateIdea("d", "D", "", place=IdeaPlace.NEAR, time_of_day=(TimeOfDay.MORNING,))
TRIP = DateIdea("t", "T", "", place=IdeaPlace.TRIP, time_of_day=(TimeOfDay.MORNING,))
DUSK = DateIdea("e", "E", "", time_of_day=(TimeOfDay.EVENING, TimeOfDay.NIGHT))
ALL = (SUMMER, WINTER, DAWN, TRIP, DUSK)
NOVEMBER = datetime(2026, 11, 30, 20, 15, tzinfo=UTC)


def of_season(cli: Cli, season: str) -> set[str]:
    """The ideas that can be done in a season."""
    found = cli("date-idea", "list", "--season", season, "--json").data["ideas"]
    return {each["id"] for each in found}


def names(found: tuple[DateIdea, ...]) -> str:
    return "".join(each.id for each in found)


@pytest.mark.parametrize(
    ("wanted", "now", "at", "south", "fits"),
    [
        (Constraints(), NOVEMBER, None, False, "wte"),
        (Constraints(), NOVEMBER, None, None, "swte"),
        (Constraints(), datetime(2026, 12, 1, 9, tzinfo=UTC), None, True, "sdte"),
        (Constraints(season=Season.SUMMER), NOVEMBER, None, False, "swte"),
        (Constraints(time_of_day=TimeOfDay.MORNING), NOVEMBER, None, False, "wdte"),
        (Constraints(), NOVEMBER, datetime(2027, 7, 4, 6, tzinfo=UTC), False, "sdt"),
        (Constraints(), NOVEMBER, datetime(2027, 7, 4, 19, tzinfo=UTC), False, "se"),
    ],
)
def test_what_suits_a_moment(
    wanted: Constraints, now: datetime, at: datetime | None, south: bool | None, fits: str
) -> None:
    assert names(timely(ALL, moment_of(wanted, now, at, south=south))) == fits


@pytest.mark.parametrize(
    ("hour", "part"),
    [(4, "night"), (5, "morning"), (11, "morning"), (12, "afternoon"), (16, "afternoon"),
     (17, "evening"), (21, "evening"), (22, "night"), (0, "night")],
)  # fmt: skip
def test_the_parts_of_the_day(hour: int, part: str) -> None:
    assert part_of(datetime(2026, 11, 30, hour, tzinfo=UTC)) == part


def test_on_a_working_day_the_idea_of_the_day_suits_its_evening() -> None:
    friday, saturday = datetime(2026, 11, 27, 8, tzinfo=UTC), datetime(2026, 11, 28, 8, tzinfo=UTC)
    assert names(timely((DAWN, DUSK), moment_of_the_day(friday, south=False))) == "e"
    assert names(timely((DAWN, DUSK), moment_of_the_day(saturday, south=False))) == "de"


@given(st.sampled_from([*Season]), st.datetimes(), st.booleans())
def test_where_nothing_is_timely_all_that_fits_may_come(
    season: Season, now: datetime, south: bool
) -> None:
    ideas = tuple(DateIdea(each, each, "", season=(each,)) for each in Season if each != season)
    found = timely(ideas, moment_of(Constraints(), now, None, south=south))
    assert found
    assert set(found) <= set(ideas)


def test_in_november_no_idea_for_the_summer_comes_up_unasked(cli: Cli) -> None:
    cli("config", "set", "hemisphere", "north")
    summer = of_season(cli, "summer") - of_season(cli, "autumn") - of_season(cli, "winter")
    assert summer
    for seed in range(8):
        drawn = cli("date-idea", "--count", "30", "--seed", str(seed), "--json").data["ideas"]
        assert not summer & {each["id"] for each in drawn}
    typed = ("date-idea", "--season", "summer", "--outdoors", "--count", "50", "--json")
    assert summer & {each["id"] for each in cli(*typed).data["ideas"]}


def test_without_the_setting_the_clocks_tell_the_half_of_the_globe(
    cli: Cli, tmp_path: Path
) -> None:
    summer = of_season(cli, "summer") - of_season(cli, "autumn") - of_season(cli, "winter")
    seen = {}
    for zone in ("Europe/Berlin", "Australia/Sydney", "UTC"):
        home = str(tmp_path / zone.replace("/", "-"))
        env = {"TZ": zone, "INTIMACY_NOW": "2026-12-30T12:15:00+00:00", "INTIMACY_HOME": home}
        typed = ["date-idea", "--outdoors", "--count", "50", "--seed", "1", "--json"]
        drawn = json.loads(intimacy(typed, env=env).stdout)["data"]["ideas"]
        seen[zone] = bool(summer & {each["id"] for each in drawn})
    assert seen == {"Europe/Berlin": False, "Australia/Sydney": True, "UTC": True}
