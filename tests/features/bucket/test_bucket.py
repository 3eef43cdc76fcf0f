"""The couple's list, by options."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Cli


@pytest.fixture
def couple(cli: Cli) -> Cli:
    cli("partner", "name", "Ana", "Ben")
    return cli


def texts(cli: Cli, *who: str) -> list[str]:
    return [wish["text"] for wish in cli("bucket", "list", *who, "--json").data["wishes"]]


def added(cli: Cli, *arguments: str) -> Any:
    return cli("bucket", "add", *arguments, "--json").data["wishes"][0]


def test_a_wish_is_kept_with_who_by_when_and_how_far_off(cli: Cli) -> None:
    wish = added(cli, "See the northern lights", "--dream", "--by", "2028-03-01", "--as", "Ana")
    assert (wish["who"], wish["when"], wish["by"]) == ("Ana", "dream", "2028-03-01")
    assert "See the northern lights" in cli("bucket").out


def test_nobody_has_to_be_named(cli: Cli) -> None:
    assert added(cli, "Learn to sail")["who"] is None


def test_a_wish_comes_true_and_leaves_the_list(cli: Cli) -> None:
    wish = added(cli, "Learn to sail")
    added(cli, "Bake bread")
    done = cli("bucket", "done", "sail", "--on", "yesterday")
    assert done.code == 0
    assert "intimacy data undo" in done.err
    assert texts(cli) == ["Bake bread"]
    everything = cli("bucket", "list", "--all", "--json").data["wishes"]
    assert [each["done"] for each in everything] == ["2026-11-22", None]
    assert cli("bucket", "done", wish["id"]).code == 1
    cli("data", "undo")
    assert len(texts(cli)) == 2


def test_a_wish_is_changed_and_dropped(cli: Cli) -> None:
    wish = added(cli, "Learn to sale")
    cli("bucket", "edit", wish["id"], "--text", "Learn to sail", "--dream")
    assert texts(cli) == ["Learn to sail"]
    cli("bucket", "drop", wish["id"])
    assert texts(cli) == []
    cli("data", "undo")
    assert texts(cli) == ["Learn to sail"]


def test_a_sealed_list_opens_when_both_have_written_theirs(couple: Cli) -> None:
    mine = couple("bucket", "add", "--sealed", "--as", "Ana", "Canary one", "Canary two")
    assert "Canary" not in mine.out + mine.err
    assert texts(couple, "--as", "Ana") == ["Canary one", "Canary two"]
    for who in (("--as", "Ben"), ()):
        for command in (("bucket",), ("bucket", "draw"), ("date-idea", "list", "--bucket"),
                        ("data", "export"), ("bucket", "done", "Canary")):  # fmt: skip
            seen = couple(*command, *who)
            assert "Canary one" not in seen.out + seen.err
    assert couple("bucket", "--json").data["waiting_for"] == ["Ben"]
    couple("bucket", "add", "--sealed", "--as", "Ben", "Mine too")
    assert texts(couple) == ["Canary one", "Canary two", "Mine too"]


def test_a_sealed_wish_does_not_stay_on_the_screen_when_it_is_changed(couple: Cli) -> None:
    couple("bucket", "add", "--sealed", "--as", "Ana", "Canary one")
    for line in (["edit", "Canary", "--text", "Canary two"], ["done", "Canary"]):
        done = couple("bucket", *line, "--as", "Ana")
        assert done.code == 0
        assert "Canary" not in done.out + done.err
        assert "a sealed wish of yours" in done.out


def test_what_was_opened_stays_open_whatever_is_done_with_it(couple: Cli) -> None:
    couple("bucket", "add", "--sealed", "--as", "Ana", "One of Ana")
    couple("bucket", "add", "--sealed", "--as", "Ben", "One of Ben")
    assert couple("data", "undo", "--as", "Ben").code == 1
    couple("bucket", "edit", "One of Ana", "--text", "Both of us", "--as", "Ben")
    assert texts(couple) == ["Both of us", "One of Ben"]
    couple("bucket", "drop", "Both of us", "--as", "Ana")
    assert texts(couple) == ["One of Ben"]
    assert texts(couple, "--as", "Ana") == ["One of Ben"]


def test_after_the_reveal_a_new_sealed_list_begins(couple: Cli) -> None:
    for who in ("Ana", "Ben"):
        couple("bucket", "add", "--sealed", "--as", who, f"First of {who}")
    couple("bucket", "add", "--sealed", "--as", "Ana", "Second of Ana")
    assert texts(couple, "--as", "Ben") == ["First of Ana", "First of Ben"]
    couple("bucket", "edit", "Second of Ana", "--text", "Better", "--as", "Ana")
    assert "Better" not in texts(couple, "--as", "Ben")
    couple("bucket", "drop", "Better", "--as", "Ana")
    couple("bucket", "add", "--sealed", "--as", "Ben", "Second of Ben")
    assert "Second of Ben" not in texts(couple, "--as", "Ana")


def test_a_sealed_list_needs_the_two(cli: Cli) -> None:
    assert cli("bucket", "add", "--sealed", "x", "--as", "Ana").code == 1


def test_the_draw_goes_round_before_it_repeats(cli: Cli) -> None:
    for number in range(4):
        added(cli, f"Wish {number}")
    drawn = [cli("bucket", "draw", "--json").data["wishes"][0]["text"] for _ in range(4)]
    assert len(set(drawn)) == 4


def test_a_date_idea_is_drawn_from_the_list(cli: Cli) -> None:
    added(cli, "Learn to sail", "--cost", "80")
    added(cli, "Bake bread", "--cost", "5", "--minutes", "90")
    answer = cli("date-idea", "--bucket", "--budget", "20", "--json").data["ideas"]
    assert [idea["title"] for idea in answer] == ["Bake bread"]
    cli("date-idea", "done")
    assert texts(cli) == ["Learn to sail"]
    nothing = cli("date-idea", "--bucket", "--budget", "20", "--json").data
    assert nothing["ideas"] == []
    assert nothing["relax"] == [{"option": "--budget", "opens": 1}]


def test_an_empty_list_says_how_to_begin(cli: Cli) -> None:
    assert "intimacy bucket add" in cli("bucket").out
    assert "intimacy bucket add" in cli("bucket", "draw").out
    assert cli("bucket", "add").code == 2


@pytest.mark.parametrize(
    "wrong", [("x", "--by", "soon"), ("x", "--by", "2020-01-01"), ("",), ("x", "--cost", "-1")]
)
def test_a_wrong_wish_is_refused_in_one_line(cli: Cli, wrong: tuple[str, ...]) -> None:
    refused = cli("bucket", "add", *wrong)
    assert refused.code == 2
    assert len(refused.err.splitlines()) == 1
