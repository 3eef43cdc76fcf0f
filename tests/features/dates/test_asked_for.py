"""What comes only to those who ask: sensual ideas by heat, hard ones and those for a few by tag."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.heat import lowest_heat, read_heat
from intimacy_cli.packs.loader import builtin_path
from tests.conftest import Cli

with Path(builtin_path("ideas")).open("rb") as file:
    IDEAS = {each["id"]: each for each in tomllib.load(file)["idea"]}
SENSUAL = {name for name, each in IDEAS.items() if each.get("heat")}
ASKED = {name for name, each in IDEAS.items() if each.get("asked")}


def listed(cli: Cli, *options: str) -> set[str]:
    return {each["id"] for each in cli("date-idea", "list", *options, "--json").data["ideas"]}


def test_unasked_nothing_sensual_and_nothing_for_a_few_is_in_the_list(couple: Cli) -> None:
    assert not listed(couple) & (SENSUAL | ASKED)
    assert not listed(couple, "--apart") & (SENSUAL | ASKED)


def test_the_lower_of_the_two_numbers_counts(couple: Cli) -> None:
    for said, allowed in (("Ana=3", 0), ("Ana=3 Ben=1", 1), ("Ana=2 Ben=3", 2), ("1", 1)):
        assert couple("config", "set", "content.heat", *said.split()).code == 0
        wanted = {n for n in SENSUAL if IDEAS[n]["heat"] <= allowed}
        here = listed(couple) | listed(couple, "--apart")
        assert here & SENSUAL == wanted, said


def test_asking_for_them_by_name_says_how(couple: Cli) -> None:
    refused = couple("date-idea", "--category", "sensual")
    assert refused.code == 2
    assert "content.heat" in refused.err
    couple("config", "set", "content.heat", "Ana=1", "Ben=1")
    assert couple("date-idea", "--category", "sensual", "--json").data["ideas"][0]["id"] in SENSUAL


def test_it_is_never_a_surprise_and_never_the_idea_of_the_day(
    couple: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    couple("config", "set", "content.heat", "3")
    plan = tmp_path / "plan.txt"
    refused = couple("date-idea", "--surprise", "--category", "sensual", "--plan", str(plan))
    assert refused.code == 2
    assert not plan.exists()
    for day in range(1, 29):
        monkeypatch.setenv("INTIMACY_NOW", f"2027-02-{day:02}T12:00:00+00:00")
        (idea,) = couple("date-idea", "today", "--json").data["ideas"]
        assert idea["id"] not in SENSUAL | ASKED


def test_what_can_open_a_wound_comes_to_those_who_name_its_tag(cli: Cli) -> None:
    grief = listed(cli, "--suits", "grief")
    assert {"a-light-with-a-name", "their-dish-our-kitchen"} <= grief
    assert all("grief" in IDEAS[name]["suits"] for name in grief)
    both = listed(cli, "--suits", "in-bed", "--suits", "silent")
    assert both == {n for n, i in IDEAS.items() if {"in-bed", "silent"} <= set(i.get("suits", []))
                    and not i.get("heat") and not i.get("only_apart")}  # fmt: skip


def test_again_asks_for_the_same_tag(cli: Cli) -> None:
    first = cli("date-idea", "--suits", "grief", "--json").data["ideas"][0]["id"]
    again = cli("date-idea", "--again", "--json").data["ideas"][0]["id"]
    assert again != first
    assert "grief" in IDEAS[again]["suits"]


def test_a_study_is_told_with_what_it_did_not_show(cli: Cli) -> None:
    shown = cli("date-idea", "show", "three-good-things-of-ours").out
    assert "only if they really did it" in shown
    assert "researchgate" in shown
    drawn = json.dumps(cli("date-idea", "show", "three-good-things-of-ours", "--json").data)
    assert "134 couples" in drawn


@pytest.mark.parametrize("typed", ["4", "Ana", "Ana=4", "Ana=1 Ana=2", "", "Ana=1,2"])
def test_a_heat_that_is_none_is_refused_in_a_line(cli: Cli, typed: str) -> None:
    done = cli("config", "set", "content.heat", *(typed.split() or [" "]))
    assert done.code == 2
    assert "content.heat" in done.err
    assert "0 to 3" in done.err


@pytest.mark.parametrize("text", ["Ana=1 Ben=2", "Ana=1,Ben=2", "Ana=1, Ben=2", "Ana=1\nBen=2"])
def test_a_heat_for_each_is_read_as_the_error_writes_it(text: str) -> None:
    assert read_heat(text) == ("Ana=1", "Ben=2")


names = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=8)


@given(st.dictionaries(names, st.integers(0, 3), min_size=1, max_size=2), names)
def test_who_has_said_nothing_is_asked_nothing(said: dict[str, int], other: str) -> None:
    text = ",".join(f"{name}={degree}" for name, degree in said.items())
    try:
        setting = read_heat(text)
    except ValueError:
        return  # two names that nobody can tell apart
    assert lowest_heat(setting, list(said)) == min(said.values())
    known = {name.casefold() for name in said}
    if other.casefold() not in known and other.isascii():
        assert lowest_heat(setting, [*said, other]) == 0
