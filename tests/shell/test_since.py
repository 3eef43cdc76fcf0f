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
    assert "--since: 2099-01-01 has not come yet" in refused.err
