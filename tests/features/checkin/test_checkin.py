"""Checking in by options, as a script would."""

from __future__ import annotations

from tests.conftest import Cli


def test_where_nobody_is_named_there_is_nothing_to_reveal(cli: Cli) -> None:
    found = cli("checkin", "reveal")
    assert found.lines == ["Nothing to reveal for 2026-11-23 yet: nobody has answered."]
    assert cli("checkin", "reveal", "--json").data["waiting_for"] == []


def test_someone_alone_checks_in_with_a_name_that_was_not_known(cli: Cli) -> None:
    done = cli("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3", "--json")
    assert done.code == 0
    assert done.data["state"] == "alone"
    assert done.data["who"] == "Ana"
    assert done.data["answers"] == {
        "close": 6, "shared": 5, "understood": 6, "tension": 2, "new": 4, "affection": 5,
        "stress": 3,
    }  # fmt: skip
    assert cli("checkin", "status", "--json").data["due"] == []
