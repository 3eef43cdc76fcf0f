"""Drawing date ideas by options, as a script would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intimacy_cli.features.dates.today_line import today_line
from tests.conftest import Cli

COMBINATIONS = int(os.environ.get("INTIMACY_TEST_COMBINATIONS", "40"))
TIGHT = (
    ("--place", "trip", "--minutes", "20", "--energy", "low"),
    ("--budget", "0", "--place", "trip", "--minutes", "60"),
    ("--category", "sky", "--energy", "high", "--indoors"),
    ("--apart", "--place", "trip", "--energy", "high"),
    ("--minutes", "5", "--outdoors", "--season", "winter", "--children"),
)


def ids(answer: Any) -> list[str]:
    return [idea["id"] for idea in answer["ideas"]]


def options(request: tuple[str, ...]) -> list[list[str]]:
    """A request as its options, each with its value if it has one."""
    parts: list[list[str]] = []
    for word in request:
        if word.startswith("--"):
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts


@pytest.mark.parametrize("request_", TIGHT, ids=" ".join)
def test_what_to_relax_is_true_to_the_number(cli: Cli, request_: tuple[str, ...]) -> None:
    answer = cli("date-idea", *request_, "--json")
    assert answer.code == 0
    assert answer.data["ideas"] == []
    told = {each["option"]: each["opens"] for each in answer.data["relax"]}
    for left_out in options(request_):
        rest = [word for part in options(request_) if part != left_out for word in part]
        listed = cli("date-idea", "list", *rest, "--json")
        assert len(listed.data["ideas"]) == told.get(left_out[0], 0)
    assert told or answer.data["relax_two"]


choices = {
    "--place": ("home", "near", "trip"),
    "--season": ("spring", "summer", "autumn", "winter"),
    "--energy": ("low", "medium", "high"),
    "--time-of-day": ("morning", "afternoon", "evening", "night"),
    "--access": ("step-free", "quiet", "seated", "low-vision", "low-hearing"),
    "--category": ("food", "rest", "words", "touch"),
}
given_options = st.fixed_dictionaries(
    {},
    optional={
        **{name: st.sampled_from(values) for name, values in choices.items()},
        "--budget": st.integers(0, 40).map(str),
        "--minutes": st.integers(5, 300).map(str),
        "--count": st.integers(1, 4).map(str),
        **dict.fromkeys(("--indoors", "--children", "--apart", "--new"), st.just("")),
    },
)


@settings(
    max_examples=COMBINATIONS,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(given_options)
def test_every_idea_that_comes_satisfies_every_constraint(cli: Cli, asked: dict[str, str]) -> None:
    words = [word for pair in asked.items() for word in pair if word]
    before = {row["id"] for row in cli("date-idea", "history", "--json").data["offers"]}
    answer = cli("date-idea", *words, "--json")
    assert answer.code == 0
    for idea in answer.data["ideas"]:
        assert idea["cost"] <= float(asked.get("--budget", 1e9))
        assert idea["minutes"] <= int(asked.get("--minutes", 10**9))
        assert idea["place"] == asked.get("--place", idea["place"])
        assert idea["energy"] == asked.get("--energy", idea["energy"])
        assert idea["category"] == asked.get("--category", idea["category"])
        assert "--season" not in asked or asked["--season"] in (
            idea["season"] or choices["--season"]
        )
        assert "--time-of-day" not in asked or asked["--time-of-day"] in (
            idea["time_of_day"] or choices["--time-of-day"]
        )
        assert "--access" not in asked or asked["--access"] in idea["access"]
        assert "--indoors" not in asked or idea["setting"] in ("indoors", "either")
        assert "--children" not in asked or idea["children"]
        assert "--apart" not in asked or idea["apart"]
        assert "--new" not in asked or idea["id"] not in before


def test_the_same_seed_and_history_draw_the_same(cli: Cli, tmp_path: Path) -> None:
    first = cli("date-idea", "--seed", "ours", "--json")
    again = cli("date-idea", "--seed", "ours", "--json", env={"INTIMACY_HOME": str(tmp_path / "b")})
    other = cli("date-idea", "--seed", "2", "--json", env={"INTIMACY_HOME": str(tmp_path / "c")})
    assert ids(first.data) == ids(again.data) != ids(other.data)


def test_what_was_offered_does_not_come_again_soon(cli: Cli) -> None:
    offered = [ids(cli("date-idea", "--json").data)[0] for _ in range(30)]
    assert len(set(offered)) == 30


def test_half_of_what_fits_rests_and_the_other_half_is_offered(cli: Cli) -> None:
    request = ("--minutes", "10", "--json")
    all_that_fit = ids(cli("date-idea", "list", *request).data)
    offered = [ids(cli("date-idea", *request).data)[0] for _ in range(3 * len(all_that_fit))]
    half = len(all_that_fit) // 2
    for at, idea in enumerate(offered):
        assert idea not in offered[max(0, at - half) : at]
    assert set(offered) == set(all_that_fit)


def test_sixty_draws_in_sixty_processes_two_at_a_time_are_sixty_ideas(home: Path) -> None:
    command = [sys.executable, "-m", "intimacy_cli", "date-idea", "--json"]
    offered = []
    for _ in range(30):
        pair = [
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for _ in range(2)
        ]
        for process in pair:
            out, err = process.communicate()
            assert process.returncode == 0, err
            offered += ids(json.loads(out)["data"])
    assert len(set(offered)) == 60


def test_several_at_once_are_several(cli: Cli) -> None:
    assert len(set(ids(cli("date-idea", "--count", "5", "--json").data))) == 5


def test_another_one_declines_the_last_and_keeps_to_what_was_asked(cli: Cli) -> None:
    cli("date-idea", "--minutes", "15", "--budget", "0")
    another = cli("date-idea", "--again", "--json").data["ideas"][0]
    assert another["minutes"] <= 15
    assert another["cost"] == 0
    states = [row["state"] for row in cli("date-idea", "history", "--json").data["offers"]]
    assert states == ["declined", "offered"]


def test_a_draw_is_taken_back_like_any_other_write(cli: Cli) -> None:
    drawn = cli("date-idea")
    assert "intimacy data undo" in drawn.err
    assert cli("data", "undo").code == 0
    assert cli("date-idea", "history", "--json").data["offers"] == []


def test_the_days_idea_is_drawn_without_a_word_beside_it(cli: Cli) -> None:
    # No undo means this record, and a shell's start-up is no place to say so.
    assert cli("date-idea", "today").err == ""
    assert cli().err == ""
    assert cli("data", "undo", "--json").data["code"] == "nothing-there"


def test_looking_at_the_list_leaves_no_trace(cli: Cli, home: Path) -> None:
    assert cli("date-idea", "list", "--json").code == 0
    assert cli("date-idea", "--budget", "0", "--minutes", "1").code == 0
    assert not home.exists()


def test_a_pipe_gets_one_line_an_idea(cli: Cli) -> None:
    assert len(cli("date-idea", "--plain").lines) == 1
    assert len(cli("date-idea", "--plain", "--count", "3").lines) == 3


def test_why_says_what_is_new_and_what_is_not(cli: Cli) -> None:
    why = cli("date-idea", "--why", "--json").data["why"]
    assert why[0]["new"] is True
    assert "new to you" in cli("date-idea", "--why").out


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (("--budget", "-1"), "--budget"),
        (("--budget", "nan"), "--budget"),
        (("--minutes", "0"), "--minutes"),
        (("--place", "moon"), "--place"),
        (("--category", "foood"), "food"),
        (("--ics", "-"), "--at"),
        (("--at", "yesterday", "--ics", "-"), "--at"),
        (("--at", "2020-01-01 10:00", "--ics", "-"), "already past"),
    ],
)
def test_a_wrong_option_is_one_sentence_and_draws_nothing(
    cli: Cli, home: Path, wrong: tuple[str, ...], says: str
) -> None:
    refused = cli("date-idea", *wrong)
    assert refused.code == 2
    assert says in refused.err
    assert len(refused.err.splitlines()) == 1
    assert not home.exists()


def test_what_needs_two_towns_comes_only_to_those_who_are_apart(cli: Cli) -> None:
    usual = {idea["id"] for idea in cli("date-idea", "list", "--json").data["ideas"]}
    apart = {idea["id"] for idea in cli("date-idea", "list", "--apart", "--json").data["ideas"]}
    assert "left-right-by-telephone" in apart - usual
    assert apart & usual


def test_a_cost_says_in_what_it_is(cli: Cli) -> None:
    own = ("--title", "Two Plates", "--text", "Eat out.", "--cost", "30", "--minutes", "90")
    cli("date-idea", "add", *own)
    for look in ((), ("--plain",)):
        assert "about 30" in cli("date-idea", "show", "two-plates", *look).out
    assert today_line("x", "Two Plates", 90, 30.0) == (
        "Today's idea: Two Plates (1 h 30 min, about 30). More: intimacy date-idea show x"
    )
    assert "(free)" in today_line("x", "Walk", None, 0)


def test_of_several_of_one_kind_only_the_first_is_of_another_than_the_last(cli: Cli) -> None:
    assert cli("date-idea", "--category", "words").code == 0
    typed = ("date-idea", "--category", "food", "--count", "3", "--why", "--json")
    assert [each["another_kind"] for each in cli(*typed).data["why"]] == [True, False, False]
