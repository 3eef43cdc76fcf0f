"""What is drawn with a name is that person's alone, until it is taken or done."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Cli

KIND = ("--category", "touch")
ANA, BEN = ("--as", "Ana"), ("--as", "Ben")
EVERYBODY: tuple[tuple[str, ...], ...] = (ANA, BEN, ())


@pytest.fixture
def couple(cli: Cli) -> Cli:
    cli("partner", "name", "Ana", "Ben")
    return cli


def past(cli: Cli, *who: str) -> list[tuple[str, str]]:
    """The history of one reader: ideas and what came of them."""
    offers = cli("date-idea", "history", "--json", *who).data["offers"]
    return [(each["id"], each["state"]) for each in offers]


def drawn(cli: Cli, *options: str) -> list[str]:
    return [each["id"] for each in cli("date-idea", "--json", *options).data["ideas"]]


def of_dates(exported: str) -> list[dict[str, Any]]:
    records = json.loads(exported)["records"]
    return [each for each in records if each["kind"].startswith("date.")]


def test_what_is_drawn_and_declined_with_a_name_is_in_nobody_elses_history(couple: Cli) -> None:
    couple("date-idea", *ANA, "--seed", "a")
    couple("date-idea", *ANA, "--again")
    assert [state for _, state in past(couple, *ANA)] == ["declined", "offered"]
    assert couple("data", "export", *ANA).out.count("date.offered") == 2
    for who in EVERYBODY[1:]:
        assert past(couple, *who) == []
        assert "date." not in couple("data", "export", *who).out
        assert couple("date-idea", "take", *who).code == 1
        assert "no idea has come up yet" in couple("date-idea", "done", *who).err


def test_it_rests_in_ones_own_draws_and_what_is_open_rests_in_all(couple: Cli) -> None:
    mine = set(drawn(couple, *KIND, "--count", "2", *ANA))
    for who in EVERYBODY[1:]:
        assert mine <= set(drawn(couple, *KIND, "--count", "50", *who))
        couple("data", "undo", *who)
    open_ones = set(drawn(couple, *KIND, "--count", "2"))
    for who in EVERYBODY:
        rests = open_ones | (mine if who == ANA else set())
        assert not rests & set(drawn(couple, *KIND, "--count", "2", *who))


def test_declining_with_a_name_what_was_open_is_not_told(couple: Cli) -> None:
    (first,) = drawn(couple)
    (second,) = drawn(couple, "--again", *ANA)
    assert past(couple, *BEN) == past(couple) == [(first, "offered")]
    assert past(couple, *ANA) == [(first, "declined"), (second, "offered")]


@pytest.mark.parametrize("act", ["take", "done"])
def test_what_is_taken_or_done_is_open_and_what_came_before_stays_private(
    couple: Cli, act: str
) -> None:
    before, (idea,) = drawn(couple, *KIND, "--count", "2", *ANA), drawn(couple, *KIND, *ANA)
    noted = couple("date-idea", act, *ANA, "--json").data
    state = noted["done"]
    assert noted["id"] == idea
    assert past(couple, *ANA) == [(before[0], "offered"), (before[1], "offered"), (idea, state)]
    for who in EVERYBODY[1:]:
        assert past(couple, *who) == [(idea, state)]
        assert couple("date-idea", "show", *who, "--json").data["idea"]["id"] == idea
        assert idea not in drawn(couple, *KIND, "--count", "50", *who)
        couple("data", "undo", *who)
    assert couple("date-idea", "done", *BEN, "--json").data["id"] == idea
    assert couple("date-idea", "rate", "4", *BEN, "--json").data["id"] == idea


def test_undone_it_is_private_again_and_brought_back_it_is_open(couple: Cli) -> None:
    (idea,) = drawn(couple, *ANA)
    couple("date-idea", "take", *ANA)
    assert couple("data", "undo", *BEN).code == 1
    assert "taking" in couple("data", "undo", *ANA).out
    assert (past(couple, *ANA), past(couple, *BEN)) == ([(idea, "offered")], [])
    couple("data", "undo", *ANA)
    assert past(couple, *ANA) == past(couple, *BEN) == [(idea, "taken")]
    couple("data", "undo", "2", *ANA)
    assert past(couple, *ANA) == past(couple, *BEN) == []


def test_what_was_open_already_is_not_offered_twice(couple: Cli) -> None:
    (idea,) = drawn(couple)
    couple("date-idea", "take", *ANA)
    couple("date-idea", "take", *BEN)
    couple("date-idea", "done", *ANA)
    couple("date-idea", "done", idea, *BEN)
    for who in EVERYBODY:
        assert past(couple, *who) == [(idea, "done")]


def test_done_again_another_day_it_is_offered_anew(
    couple: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    (idea,) = drawn(couple)
    couple("date-idea", "done", idea, *ANA)
    monkeypatch.setenv("INTIMACY_NOW", "2026-11-24T20:15:00+01:00")
    couple("date-idea", "done", idea, *ANA)
    for who in EVERYBODY:
        assert [each[0] for each in past(couple, *who)] == [idea, idea]


def test_without_an_id_each_means_the_last_that_they_may_see(couple: Cli) -> None:
    (ours,) = drawn(couple)
    (bens,) = drawn(couple, *BEN)
    (anas,) = drawn(couple, *ANA)
    for who, idea in ((ANA, anas), (BEN, bens), ((), ours)):
        title = couple("date-idea", "show", idea, "--json").data["idea"]["title"]
        for typed in (["show"], ["take"], ["veto"], ["done"]):
            assert title in couple("date-idea", *typed, *who).out
        couple("data", "undo", "3", *who)
        if who:
            assert title in couple("date-idea", "rate", "4", *who).out


def test_with_a_name_in_the_settings_all_goes_on_as_that_person(couple: Cli) -> None:
    couple("config", "set", "as", "Ana")
    (first,) = drawn(couple, "--category", "touch")
    (second,) = drawn(couple, "--again")
    assert couple("date-idea", "show", second, "--json").data["idea"]["category"] == "touch"
    assert couple("date-idea", "take", "--json").data["id"] == second
    assert couple("date-idea", "done", "--json").data["id"] == second
    assert couple("date-idea", "rate", "5", "--json").data["id"] == second
    assert past(couple) == [(first, "declined"), (second, "done")]
    assert past(couple, *BEN) == [(second, "done")]


def test_what_was_drawn_while_one_was_named_is_theirs_when_the_other_comes(cli: Cli) -> None:
    cli("partner", "name", "Ana")
    cli("date-idea", "rate", "two-pulses", "1")
    mine = drawn(cli, *KIND, "--count", "50")
    assert [idea for idea, _ in past(cli)] == mine
    cli("bucket", "add", "See the lights")
    cli("bucket", "draw")
    cli("partner", "name", "Ana", "Ben")
    assert past(cli, *BEN) == past(cli) == []
    assert len(past(cli, *ANA)) == len(mine) + 1


def test_a_wish_that_was_drawn_with_a_name_is_that_persons_too(couple: Cli) -> None:
    couple("bucket", "add", "See the lights")
    said = couple("bucket", "draw", *ANA)
    assert "for your eyes only" in said.err
    assert past(couple, *BEN) == []
    couple("date-idea", "done", *ANA)
    assert past(couple, *BEN) == past(couple, *ANA)
    assert couple("bucket", "list").out.count("See the lights") == 0


def test_a_surprise_that_is_drawn_again_by_its_planner_stays_one(couple: Cli) -> None:
    couple("date-idea", "--surprise", "--category", "touch", *ANA)
    secret = couple("date-idea", "show", *ANA, "--json").data["idea"]["id"]
    couple("date-idea", "--again", *ANA)
    everything = [drawn(couple, "--category", "touch", *ANA) for _ in range(30)]
    assert [secret] in everything
    couple("date-idea", "take", secret, *ANA)
    for who in EVERYBODY[1:]:
        assert secret not in couple("data", "export", *who).out
        assert past(couple, *who) == []
    assert "date.declined" not in couple("data", "export", *BEN).out
    couple("date-idea", "done", secret, *ANA)
    assert past(couple, *BEN) == [(secret, "done")]


def test_what_was_written_by_an_earlier_version_stays_open(couple: Cli, tmp_path: Path) -> None:
    (idea,) = drawn(couple, *ANA)
    (taken,) = drawn(couple, *ANA)
    couple("date-idea", "take", *ANA)
    mine = couple("data", "export", *ANA).out
    early = tmp_path / "early.json"
    early.write_text(mine.replace('"own"', '"both"'))
    private = tmp_path / "private.json"
    private.write_text(mine)
    for file, seen in ((private, [(taken, "taken")]), (early, [(idea, "offered")])):
        env = {"INTIMACY_HOME": str(tmp_path / file.stem)}
        couple("data", "import", str(file), env=env)
        assert past(couple, *BEN)[: len(seen)] == seen
        assert len(past(couple, *ANA)) >= 2
        assert couple("data", "verify").code == 0


def test_forgetting_a_wish_reaches_what_was_drawn_of_it(couple: Cli) -> None:
    couple("bucket", "add", "See the lights", *BEN)
    couple("bucket", "draw", *ANA)
    told = couple("data", "forget", "everything", "--yes", *BEN).out
    assert past(couple, *ANA) == []
    assert "lights" not in couple("data", "export", *ANA).out + told
