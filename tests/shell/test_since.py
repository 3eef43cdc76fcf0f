"""How far back a command looks that lists what was."""

from __future__ import annotations

import pytest

from tests.conftest import Cli

COMMANDS = (
    (["checkin", "history"], "2026-10-25"),  # thirty days with today
    (["date-idea", "history"], "2025-11-23"),
    (["conflict", "log"], "2025-11-23"),
)


@pytest.mark.parametrize(("command", "otherwise"), COMMANDS)
def test_it_looks_back_to_the_day_that_is_given_or_so_many_days(
    cli: Cli, command: list[str], otherwise: str
) -> None:
    assert cli(*command, "--json").data["since"] == otherwise
    assert cli(*command, "--since", "", "--json").data["since"] == otherwise
    assert cli(*command, "--since", "2026-11-01", "--json").data["since"] == "2026-11-01"


@pytest.mark.parametrize(("command", "otherwise"), COMMANDS)
def test_a_day_to_come_is_refused_by_the_name_of_the_option(
    cli: Cli, command: list[str], otherwise: str
) -> None:
    refused = cli(*command, "--since", "2099-01-01")
    assert refused.code == 2
    assert "--since: 2099-01-01 hasn't come yet" in refused.err


def test_wherever_a_day_is_typed_it_may_be_typed_in_the_same_ways(cli: Cli) -> None:
    added = cli("bucket", "add", "Sail", "--by", "30 June 2027", "--json").data["wishes"][0]
    assert added["by"] == "2027-06-30"
    edited = cli("bucket", "edit", added["id"], "--by", "in 2 weeks", "--json")
    assert edited.data["wishes"][0]["by"] == "2026-12-07"
    assert cli("bucket", "add", "Row", "--by", "yesterday").code == 2
    assert cli("checkin", "history", "--since", "Sunday", "--json").data["since"] == "2026-11-22"
    quiet = cli("config", "set", "quiet_until", "24", "December", "--json").data["value"]
    assert quiet == "2026-12-24"
    assert "has passed" in cli("config", "set", "quiet_until", "1 November 2026").err
    assert cli("config", "set", "quiet_until", "soon").code == 2
