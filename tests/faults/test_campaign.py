"""Killed, or refused by the disk, at each system call of each writing command.

CI strikes at every 47th call to kill, and at fewer of the rest; the long tier at each of them.
"""

from __future__ import annotations

import importlib
import shutil
from pathlib import Path

import pytest

from intimacy_cli.features.table import COMMANDS
from intimacy_cli.shell.command import LEAVES
from tests.faults.campaign import FAULTS, KILLS, Campaign, Dose, Fault, table
from tests.faults.commands import READS, WRITES, Example
from tests.faults.homes import open_to_others, prepared
from tests.faults.places import Place, ran
from tests.faults.tracing import CHANGES, on, traced

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="no strace here")
KILL_EVERY, ELSE_EVERY = 47, 97
# Without locks a command waits for its turn, until it gives up: seconds each.
LOCKS_EVERY = 10 * ELSE_EVERY


def test_every_command_is_listed_as_writing_or_as_reading() -> None:
    """A new command is to be met by the campaign: give it a line in tests/faults/commands.py."""
    importlib.import_module("intimacy_cli.app")
    for row in COMMANDS:
        importlib.import_module(f"intimacy_cli.features.{row.module}")
    writes, reads = {each.leaf for each in WRITES}, {each.leaf for each in READS}
    assert writes | reads == set(LEAVES)
    assert not writes & reads


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the places are."""
    return tmp_path_factory.mktemp("campaign")


@pytest.fixture(scope="module")
def campaign(folder: Path) -> Campaign:
    """The CI dose."""
    return Campaign(folder, Dose(KILL_EVERY))


@needs_strace
def test_whoever_is_killed_while_writing_loses_nothing(campaign: Campaign) -> None:
    tallies = list(campaign.run(KILLS))
    assert [problem for tally in tallies for problem in tally.problems] == []
    assert sum(tally.struck for tally in tallies) > 0


@needs_strace
@pytest.mark.parametrize("fault", FAULTS[1:], ids=lambda fault: fault.name)
def test_what_the_disk_refuses_is_said_and_leaves_all_as_it_was(
    campaign: Campaign, fault: Fault
) -> None:
    campaign.give(Dose(LOCKS_EVERY if fault.name == "no locks" else ELSE_EVERY))
    tallies = list(campaign.run(fault))
    assert [problem for tally in tallies for problem in tally.problems] == []


@needs_strace
@pytest.mark.long
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_at_every_single_call(tmp_path: Path, fault: Fault) -> None:
    tallies = list(Campaign(tmp_path).run(fault))
    print(table(tallies))  # noqa: T201 - the figures of docs/reliability.md
    assert [problem for tally in tallies for problem in tally.problems] == []
    assert [tally.struck for tally in tallies] == [tally.traced for tally in tallies]
    assert [tally.example for tally in tallies] == list(WRITES)


@pytest.fixture(scope="module")
def couple(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A couple's place that nothing happens to."""
    return prepared(tmp_path_factory.mktemp("reads"), "couple")


@needs_strace
@pytest.mark.parametrize("example", READS, ids=lambda example: example.leaf)
def test_what_only_reads_changes_nothing_of_the_couples(couple: Place, example: Example) -> None:
    calls, ended = traced(example, couple, (*CHANGES, "chmod", "fchmod"))
    assert ended.code == 0, ended.err
    cache = str(couple.home / "cache")
    assert [
        call for call in on(couple, calls, within=couple.home) if cache not in call.arguments
    ] == []


@pytest.mark.parametrize("example", WRITES, ids=lambda example: f"{example.leaf}-{example.home}")
def test_what_is_written_is_for_its_owner_alone_in_any_umask(
    tmp_path: Path, example: Example
) -> None:
    places = {name: prepared(tmp_path, name) for name in {"couple": 0, example.home: 1}}
    place = places[example.home]
    ended = ran(example, place, ["sh", "-c", 'umask 000; exec "$@"', "sh"])
    assert ended.code == 0, ended.err
    assert open_to_others(place) == []
    exports = [place.root / "files" / name for name in ("new.json",)]
    assert [path for path in exports if path.exists() and path.stat().st_mode & 0o077] == []
