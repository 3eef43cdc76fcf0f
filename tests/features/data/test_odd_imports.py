"""An earlier version took in anything: what it cannot have written stops no command."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Cli
from tests.harness.older_vault import partner_ids, planted
from tests.harness.program import intimacy


def imported(cli: Cli, home: Path, kind: str, payload: Any) -> None:
    """One record of Ana's that no version of ours has written, in a vault of before."""
    cli("partner", "name", "Ana", "Ben")
    planted(home, [{"kind": kind, "payload": payload, "author": partner_ids(home)["Ana"]}])


@pytest.mark.parametrize(
    ("kind", "payload", "commands"),
    [
        ("today.step", {"area": "close"}, [""]),
        ("today.step", {"area": "close", "since": 1, "reason": "whim"}, [""]),
        ("checkin", {"answers": [1, 2]}, ["", "checkin history", "checkin reveal"]),
        ("checkin", {"answers": {"close": "six"}}, ["", "checkin history"]),
        ("conflict", {}, ["", "conflict log"]),
        ("conflict", {"seats": ["Ana", "Ben"]}, ["", "conflict log"]),
        ("conflict.reflection", {}, ["conflict reflect --list --as Ana"]),
        ("date.rated", {"idea": "x", "stars": "four"}, ["date-idea", "date-idea history --as Ana"]),
        ("date.today", {"idea": 5, "title": None, "minutes": "long"}, ["date-idea today", ""]),
    ],
)
def test_a_record_that_nobody_can_read_stops_nothing(
    cli: Cli, home: Path, kind: str, payload: Any, commands: list[str]
) -> None:
    imported(cli, home, kind, payload)
    for command in commands:
        done = cli(*command.split())
        assert (done.code, "bug" in done.err) == (0, False), (command, done.err)
    told = cli("data", "verify", "--json")
    assert told.code == 5
    (fault,) = told.data["faults"]
    assert fault["where"] == "planted0"
    assert fault["what"].endswith("so it's passed over")


def test_a_quick_line_that_fails_is_left_to_the_ordinary_way(cli: Cli, home: Path) -> None:
    imported(cli, home, "date.today", {"idea": 5, "title": None, "minutes": "long"})
    done = intimacy(["date-idea", "today"])
    assert (done.returncode, done.stderr) == (0, b"")
