"""`therapist ready` by options, as a script would."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Cli

OPEN, CLOSED = "3,4,3,3,1,4", "1,1,2,1,1,2"
LATER = "2026-12-21T20:15:00+01:00"
# Said by one of the two and by nobody else: a label that only answer 4 to 'so far' has.
CANARY, CANARY_SAID = "-,-,-,-,4,-", "Called or written to somebody"


def named(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")


def answer(cli: Cli, who: str, answers: str, *more: str) -> None:
    result = cli("therapist", "ready", "--as", who, "--answers", answers, *more)
    assert result.code == 0, result.err


def test_someone_alone_gets_own_answers_and_what_they_can_do(cli: Cli) -> None:
    done = cli("therapist", "ready", "--as", "Ana", "--answers", OPEN, "--json").data
    assert done["state"] == "alone"
    assert done["stage"] == "preparing"
    assert done["reveal"]["fit"]["fit"] == "alone-open"
    assert done["reveal"]["partners"][0]["answers"]["asked"] == 4
    assert "gained something for themselves" in " ".join(done["reveal"]["fit"]["text"])


def test_someone_alone_who_is_unsure_need_not_decide(cli: Cli) -> None:
    shown = cli("therapist", "ready", "--as", "Ana", "--answers", CLOSED)
    assert "Nothing needs deciding." in shown.out


@pytest.mark.parametrize(
    ("ana", "ben", "fit"),
    [
        (OPEN, OPEN, "both"),
        (OPEN, CLOSED, "one"),
        (CLOSED, OPEN, "one"),
        (CLOSED, CLOSED, "neither"),
    ],
)
def test_what_fits_follows_from_both(cli: Cli, ana: str, ben: str, fit: str) -> None:
    named(cli)
    answer(cli, "Ana", ana)
    answer(cli, "Ben", ben)
    shown = cli("therapist", "ready", "reveal", "--json").data
    assert shown["fit"]["fit"] == fit
    assert [side["name"] for side in shown["partners"]] == ["Ana", "Ben"]


def test_where_the_two_differ_discernment_is_named_with_its_source(cli: Cli) -> None:
    named(cli)
    answer(cli, "Ana", OPEN)
    answer(cli, "Ben", CLOSED)
    advice = cli("therapist", "ready", "reveal", "--json").data["fit"]
    facts = {fact["id"]: fact for fact in advice["facts"]}
    assert facts["discernment-100"]["source"].startswith("https://www.researchgate.net/")
    assert facts["mixed-agenda"]["read"] == "secondary"
    assert "Would you come once" in json.dumps(advice["steps"])


def test_advice_names_neither_of_the_two(cli: Cli) -> None:
    named(cli)
    answer(cli, "Ana", OPEN)
    answer(cli, "Ben", CLOSED)
    advice = json.dumps(cli("therapist", "ready", "reveal", "--json").data["fit"])
    assert "Ana" not in advice
    assert "Ben" not in advice


@pytest.mark.parametrize(
    "line",
    [
        ("therapist", "ready", "reveal"),
        ("therapist", "ready", "status"),
        ("therapist", "ready", "mine", "--as", "Ben"),
        ("therapist", "questions"),
        ("data", "export", "--as", "Ben", "--format", "json"),
        ("data", "export", "--format", "json"),
        ("checkin", "history", "--as", "Ben"),
        ("checkin", "status"),
    ],
)
def test_nothing_of_an_open_round_is_seen_by_the_other(cli: Cli, line: tuple[str, ...]) -> None:
    named(cli)
    answer(cli, "Ana", CANARY)
    for form in ((), ("--plain",), ("--json",)):
        seen = cli(*line, *form)
        assert CANARY_SAID not in seen.err
        if '"questions"' not in seen.out:  # the questions themselves list every answer there is
            assert CANARY_SAID not in seen.out
        assert '"steps": 4' not in seen.out
        assert '"steps":4' not in seen.out


def test_what_is_sealed_does_not_stay_on_the_screen(cli: Cli) -> None:
    named(cli)
    kept = cli("therapist", "ready", "--as", "Ana", "--answers", CANARY)
    assert "Sealed until Ben has answered too." in kept.out
    assert CANARY_SAID not in kept.out
    assert CANARY_SAID in cli("therapist", "ready", "mine", "--as", "Ana").out


def test_nobody_tells_from_status_what_was_said(cli: Cli) -> None:
    named(cli)
    answer(cli, "Ana", OPEN)
    one = cli("therapist", "ready", "status", "--json")
    answer(cli, "Ana", CLOSED, "--again")
    assert cli("therapist", "ready", "status", "--json").out == one.out
    assert one.data["answered"] == ["Ana"]
    assert one.data["due"] == ["Ben"]


def test_until_the_reveal_answers_are_replaced_only_with_again(cli: Cli) -> None:
    named(cli)
    answer(cli, "Ana", OPEN)
    refused = cli("therapist", "ready", "--as", "Ana", "--answers", CLOSED)
    assert refused.code == 1
    assert "--again" in refused.err
    answer(cli, "Ana", CLOSED, "--again")
    answer(cli, "Ben", CLOSED)
    assert cli("therapist", "ready", "reveal", "--json").data["fit"]["fit"] == "neither"


def test_after_the_reveal_a_new_round_opens_after_four_weeks(cli: Cli) -> None:
    named(cli)
    answer(cli, "Ana", OPEN)
    answer(cli, "Ben", CLOSED)
    early = cli("therapist", "ready", "--as", "Ben", "--answers", OPEN)
    assert early.code == 1
    assert "2026-12-21" in early.err
    later = cli(
        "therapist", "ready", "--as", "Ben", "--answers", OPEN, "--json",
        env={"INTIMACY_NOW": LATER},
    )  # fmt: skip
    assert later.data["state"] == "waiting"
    shown = cli("therapist", "ready", "reveal", "--json").data
    assert shown["round"] == 1
    assert shown["newer_waits_for"] == ["Ana"]
    answer(cli, "Ana", OPEN)
    shown = cli("therapist", "ready", "reveal", "--json").data
    assert (shown["round"], shown["fit"]["fit"]) == (2, "both")


def test_after_the_reveal_again_opens_a_new_round_at_once_and_leaves_the_old(cli: Cli) -> None:
    named(cli)
    answer(cli, "Ana", OPEN)
    answer(cli, "Ben", OPEN)
    answer(cli, "Ana", CLOSED, "--again")
    shown = cli("therapist", "ready", "reveal", "--as", "Ben", "--json").data
    assert shown["fit"]["fit"] == "both"
    assert shown["newer_waits_for"] == ["Ben"]


def test_answers_can_be_taken_back_until_the_reveal_and_not_after_it(cli: Cli) -> None:
    named(cli)
    answer(cli, "Ana", OPEN)
    assert cli("therapist", "ready", "withdraw", "--as", "Ana").code == 0
    assert cli("therapist", "ready", "status", "--json").data["answered"] == []
    answer(cli, "Ana", OPEN)
    answer(cli, "Ben", OPEN)
    assert cli("therapist", "ready", "withdraw", "--as", "Ana").code == 1
    assert cli("data", "undo", "--as", "Ben").code == 1


@pytest.mark.parametrize("sub", ["withdraw", "mine"])
def test_nobody_joins_by_coming_back_to_answers_they_never_gave(cli: Cli, sub: str) -> None:
    assert cli("therapist", "ready", sub).code == 1
    assert cli("partner", "name", "Ana").code == 0
    refused = cli("therapist", "ready", sub, "--as", "Zoe")
    assert refused.code == 2
    assert "nobody here is called 'Zoe' yet" in refused.err
    assert cli("partner", "--json").data["partners"] == ["Ana"]


def test_what_was_answered_alone_stays_own_when_a_partner_joins(cli: Cli) -> None:
    answer(cli, "Ana", CANARY)
    named(cli)
    answer(cli, "Ben", OPEN)
    waiting = cli("therapist", "ready", "reveal", "--as", "Ben").out
    assert "Ana hasn't answered" in waiting
    answer(cli, "Ana", OPEN)
    both = cli("therapist", "ready", "reveal", "--as", "Ben")
    assert "Two views, both true" in both.out
    assert CANARY_SAID not in both.out
    export = cli("data", "export", "--as", "Ben", "--format", "json").out
    assert '"steps": 4' not in export


@pytest.mark.parametrize(
    "nothing", ["-,-,-,-,-,-", '{"answers": {}}', '{"answers": {"asked": "-"}}']
)
def test_who_answers_nothing_opens_nothing(cli: Cli, nothing: str) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli("therapist", "ready", "--as", "Ana", "--answers", OPEN)
    refused = cli("therapist", "ready", "--as", "Ben", "--answers", nothing)
    assert (refused.code, refused.out) == (2, "")
    assert "every question is skipped" in refused.err
    assert cli("therapist", "ready", "withdraw", "--as", "Ana").code == 0


def test_a_question_left_out_is_absent_and_not_a_yes(cli: Cli) -> None:
    named(cli)
    done = cli("therapist", "ready", "--as", "Ana", "--answers", "-,-,4,4,4,4", "--json").data
    assert set(done["answers"]) == {"hope", "part", "steps", "room"}
    assert done["stage"] is None
    answer(cli, "Ben", OPEN)
    assert cli("therapist", "ready", "reveal", "--json").data["fit"]["fit"] == "one"


@pytest.mark.parametrize(
    "given",
    [
        "3,4,3,3,1,4\n",
        "[3, 4, 3, 3, 1, 4]",
        '{"answers": [3, "4", 3, 3, 1, 4]}',
        '{"answers": {"thought": 3, "asked": 4, "hope": 3, "part": 3, "steps": 1, "room": 4}}',
    ],
)
def test_answers_come_from_stdin_in_any_form(cli: Cli, given: str) -> None:
    done = cli("therapist", "ready", "--as", "Ana", "--answers", "-", "--json", stdin=given)
    assert list(done.data["answers"].values()) == [3, 4, 3, 3, 1, 4]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("1,2", "needs 6 answers; you gave 2"),
        ("1,2,3,4,5,1", "'5' for steps"),
        ("1,2,3,4,x,1", "'x' for steps"),
        ('{"answers": {"love": 1}}', "there's no question 'love'"),
        ('{"fear": 1}', "'fear' isn't a field"),
        ("{", "isn't JSON"),
        ('{"answers": true}', "as a list or by name"),
        ("[true, 1, 1, 1, 1, 1]", "'True' for thought"),
    ],
)
def test_a_slip_in_the_answers_is_named_and_nothing_is_made(
    cli: Cli, home: Path, given: str, said: str
) -> None:
    refused = cli("therapist", "ready", "--as", "Ana", "--answers", given)
    assert refused.code == 2
    assert said in refused.err
    assert not home.exists()


def test_without_a_terminal_it_names_the_option_and_makes_nothing(cli: Cli, home: Path) -> None:
    refused = cli("therapist", "ready", "--as", "Ana")
    assert refused.code == 2
    assert "--answers" in refused.err
    assert not home.exists()


@pytest.mark.parametrize("sub", ["status", "reveal"])
def test_on_a_fresh_home_it_says_that_nobody_has_answered(cli: Cli, home: Path, sub: str) -> None:
    shown = cli("therapist", "ready", sub)
    assert shown.code == 0
    assert "obody has answered" in shown.out
    assert not home.exists()


def test_when_couple_therapy_is_not_the_way_is_said_whatever_was_answered(cli: Cli) -> None:
    named(cli)
    said = set()
    for who, answers in (("Ana", OPEN), ("Ben", CLOSED)):
        done = cli("therapist", "ready", "--as", who, "--answers", answers, "--json").data
        said.add(json.dumps(done["not_the_way"]))
    for line in (("ready", "status"), ("ready", "reveal"), ("questions",)):
        said.add(json.dumps(cli("therapist", *line, "--json").data["not_the_way"]))
        assert "intimacy safety" in cli("therapist", *line).out
    assert len(said) == 1


def test_the_vault_does_not_show_what_was_said(cli: Cli, home: Path) -> None:
    answer(cli, "Ana", OPEN)
    (vault,) = (path for path in home.rglob("*") if path.is_file() and "vault" in path.name)
    assert b"thought" not in vault.read_bytes()
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(vault).execute("SELECT * FROM record").fetchall()


def test_plain_is_one_fact_a_line(cli: Cli) -> None:
    named(cli)
    answer(cli, "Ana", OPEN)
    answer(cli, "Ben", CLOSED)
    lines = cli("therapist", "ready", "reveal", "--plain").lines
    assert "Ben, if asked: No, not as things are" in lines
    assert all(line.strip() == line and line for line in lines)
