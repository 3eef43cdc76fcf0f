"""Naming the two, and renaming them."""

from __future__ import annotations

import pytest

from tests.conftest import Cli

FIRST = "6,5,6,2,4,5,3"


def names(cli: Cli) -> list[str]:
    """Who is here."""
    return list(cli("partner", "--json").data["partners"])


def own_notes(cli: Cli, who: str) -> str:
    """All that `who` may read of their own and the other's days."""
    return cli("checkin", "history", "--as", who).out


def test_nobody_one_and_two(cli: Cli) -> None:
    assert "You haven't given your names yet" in cli("partner").out
    cli("partner", "name", "Ana")
    assert cli("partner", "--plain").lines == ["Ana"]
    cli("partner", "name", "Ana", "Ben")
    assert cli("partner", "--plain").lines == ["Ana", "Ben"]


def test_names_that_were_there_before_are_nothing_to_undo(cli: Cli) -> None:
    first = cli("partner", "name", "Ana", "Ben")
    assert "Undo: intimacy data undo" in first.err
    again = cli("partner", "name", "Ana", "Ben")
    assert again.code == 0
    assert "nothing was changed" in again.err
    assert "undo" not in again.err


@pytest.mark.parametrize("order", [("Ben", "Ana"), ("ben", "ANA"), ("Ben",)])
def test_known_names_stay_with_their_people_in_whatever_order(
    couple: Cli, order: tuple[str, ...]
) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--note", "CANARY")
    assert couple("partner", "name", *order).code == 0
    assert [each.casefold() for each in names(couple)] == ["ana", "ben"]
    assert "CANARY" in own_notes(couple, "Ana")
    assert "CANARY" not in own_notes(couple, "Ben")


def test_a_new_name_beside_a_known_one_renames_the_other(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--note", "CANARY")
    assert couple("partner", "name", "Ben", "Cara").code == 0
    assert names(couple) == ["Cara", "Ben"]
    assert "CANARY" in own_notes(couple, "Cara")
    assert "CANARY" not in own_notes(couple, "Ben")


def test_one_who_gets_another_name_is_told_so(couple: Cli) -> None:
    for look in ((), ("--plain",)):
        couple("partner", "name", "Ana", "Ben")
        assert "Ana is now called Zoe." in couple("partner", "name", "Zoe", "Ben", *look).lines
    found = couple("partner", "name", "Zoe", "ben", "--json").data
    assert found["renamed"] == [{"before": "Ben", "now": "ben"}]
    assert "called" not in couple("partner", "name", "Zoe", "ben").out
    assert couple("partner", "--json").data["renamed"] == []


def test_a_slip_is_put_right_by_renaming_in_order(couple: Cli) -> None:
    assert couple("partner", "name", "Anna", "Ben").code == 0
    assert names(couple) == ["Anna", "Ben"]


def test_a_second_partner_joins_one_who_was_alone_whatever_the_order(cli: Cli) -> None:
    cli("checkin", "--as", "Ana", "--answers", FIRST, "--note", "CANARY")
    cli("partner", "name", "Ben", "Ana")
    assert names(cli) == ["Ana", "Ben"]
    assert "CANARY" in own_notes(cli, "Ana")


def test_naming_again_writes_nothing_new(couple: Cli) -> None:
    before = couple("data", "export").out
    couple("partner", "name", "Ana", "Ben")
    assert couple("data", "export").out == before


@pytest.mark.parametrize("wrong", [("",), ("a,b",), ("a\x1b[2J",), ("Ana", "ana"), ("x" * 41,)])
def test_a_name_that_cannot_be_one_is_refused_in_one_line(cli: Cli, wrong: tuple[str, ...]) -> None:
    done = cli("partner", "name", *wrong)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "\x1b" not in done.err
    assert names(cli) == []


def test_three_names_are_too_many(cli: Cli) -> None:
    assert cli("partner", "name", "Ana", "Ben", "Cara").code == 2


def test_markup_and_pictures_in_a_name_are_shown_as_they_are(cli: Cli) -> None:
    cli("partner", "name", "[/b]", ":smile:")
    assert cli("partner", "--plain").lines == ["[/b]", ":smile:"]
    assert "waiting for [/b] and :smile:" in cli("checkin", "status").out
