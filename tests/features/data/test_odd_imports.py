"""An import can hold anything: what cannot be read is passed over, and nothing stops for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Cli
from tests.harness.program import intimacy

NAMED = [
    {"kind": "partner", "payload": {"partner": f"p{seat}", "seat": seat, "name": name}}
    for seat, name in ((1, "Ana"), (2, "Ben"))
]


def imported(cli: Cli, folder: Path, kind: str, payload: Any) -> None:
    """Bring in one record of Ana's that no version of ours has written."""
    rest = {
        "day": "2026-11-23", "at": "2026-11-23T08:00:00+01:00", "visibility": "both",
        "form": "open", "round": None, "target": None, "private": None,
    }  # fmt: skip
    rows = [
        {"id": f"a{number}", "act": f"a{number}", "who": None, **each, **rest}
        for number, each in enumerate([*NAMED, {"kind": kind, "payload": payload, "who": "Ana"}])
    ]
    file = folder / "odd.json"
    file.write_text(json.dumps({"format": 1, "partners": ["Ana", "Ben"], "records": rows}))
    assert cli("data", "import", str(file)).code == 0


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
    cli: Cli, tmp_path: Path, kind: str, payload: Any, commands: list[str]
) -> None:
    imported(cli, tmp_path, kind, payload)
    for command in commands:
        done = cli(*command.split())
        assert (done.code, "bug" in done.err) == (0, False), (command, done.err)


def test_a_quick_line_that_fails_is_left_to_the_ordinary_way(cli: Cli, tmp_path: Path) -> None:
    imported(cli, tmp_path, "date.today", {"idea": 5, "title": None, "minutes": "long"})
    done = intimacy(["date-idea", "today"])
    assert (done.returncode, done.stderr) == (0, b"")
