"""Nothing of an answer reaches the other before both have answered.

Two worlds differ only in what Ana answered, wrote and began. Whatever Ben types, he must get the
same bytes in both: then nothing he sees can depend on it. Every command of the table is tried; a
new one is tried as soon as it is in the table.
"""

from __future__ import annotations

import importlib
import inspect
import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest

from intimacy_cli.features.table import COMMANDS
from intimacy_cli.shell.leaf import LEAVES
from intimacy_cli.store.log import Log
from tests.conftest import Cli

SHAPE = str(Path(__file__).parents[2] / "data" / "four-items.toml")
TODAY = "2026-11-23"
WORLDS = {
    "low": ("1,1,2,7,1,1,7", "1,0,2,0", "CANARY one"),
    "high": ("7,7,6,1,7,7,1", "6,5,5,5", "CANARY two, much longer\nand with a second line"),
}
# What stands for an argument that must be given, by its metavar.
REQUIRED = {"DAY": TODAY, "KEY": "as", "FILE": "-", "TEXT|-": "hello", "ANA": "Ben"}
REQUIRED |= {"bash|zsh|fish": "zsh", "ID": "x", "[ID] 1-5": "4", "WHAT": "drafts"}
REQUIRED |= {"ID|NAME": "x", "toml|csv": "toml", "ID|WORDS": "x", "WORDS": "x"}
# What draws by chance is given a seed, so that two worlds can be held against each other.
SEEDED = {"date-idea", "bucket draw", "talk card", "listen"}
# What else Ben may try, by command; plain calls of all commands come by themselves.
MORE = {
    "checkin": [
        ["--answers", "4,4,4,4,4,4,4", "--dry-run"],
        ["--answers", "4,4,4,4,4,4,4", "--on", "2026-11-20"],
        ["--questionnaire", SHAPE, "--answers", "1,1,1,1", "--dry-run"],
    ],
    "checkin status": [["--format", "{due} {answered} {ready} {day}"], ["--exit-code"]],
    "checkin reveal": [[TODAY], ["yesterday"], ["--questionnaire", SHAPE]],
    "checkin edit": [["--answers", "4,4,4,4,4,4,4"], ["--note", "x"]],
    "checkin withdraw": [[TODAY], ["--questionnaire", SHAPE]],
    "checkin history": [["--since", "2026-01-01"], ["--questionnaire", SHAPE]],
    "data export": [["--format", "csv"], ["--format", "json", "--output", "out.json"]],
    "data undo": [["3"]],
    "date-idea": [["--seed", "x", "--why"], ["--seed", "x", "--count", "3"]],
    "bucket add": [["See the sea"], ["--sealed", "See the sea"]],
}
WHO = [[], ["--as", "Ben"], ["--as", "Ben", "--json"], ["--json"], ["--as", "Ben", "--plain"]]


def leaves() -> list[str]:
    """Every command and subcommand that there is."""
    for row in COMMANDS:
        importlib.import_module(f"intimacy_cli.features.{row.module}")
    return sorted(name for name in LEAVES if name != "intimacy")


def required(command: str) -> list[str]:
    """The arguments without which a command cannot be called."""
    function = LEAVES[command]
    hints = get_type_hints(function, include_extras=True)
    found = []
    for name, parameter in inspect.signature(function).parameters.items():
        if name == "call" or parameter.default is not inspect.Parameter.empty:
            continue
        (info,) = get_args(hints[name])[1:] if get_origin(hints[name]) is Annotated else (None,)
        metavar = getattr(info, "metavar", None)
        assert metavar in REQUIRED, f"say in REQUIRED what to try for {metavar} of {command}"
        found.append(REQUIRED[metavar])
    return found


@pytest.fixture
def worlds(cli: Cli, home: Path, tmp_path: Path) -> dict[str, Path]:
    """Two homes that differ only in what Ana answered, wrote and began."""
    assert cli("partner", "name", "Ana", "Ben").code == 0
    made = {}
    for name, (answers, items, note) in WORLDS.items():
        made[name] = tmp_path / name
        shutil.copytree(home, made[name])
        env = {"INTIMACY_HOME": str(made[name])}
        arguments = ["checkin", "--as", "Ana", "--answers", answers, "--share-note", "--note", "-"]
        assert cli(*arguments, stdin=note, env=env).code == 0
        assert cli("checkin", "note", TODAY, "-", "--as", "Ana", stdin=note).code == 0
        asked = ["checkin", "--as", "Ana", "--questionnaire", SHAPE, "--answers", items]
        assert cli(*asked, "--note", "-", stdin=note).code == 0
        begin_another(made[name], note)
    return made


def begin_another(home: Path, note: str) -> None:
    """Leave a draft of Ana's."""
    log = Log.open(f"{home}/data/vault.db", f"{home}/config/key", create=False)
    ana = log.partners()[0].id
    with log.writing():
        payload = {"answers": {"close": len(note) % 7 + 1}, "skipped": []}
        log.keep_draft("checkin/2026-11-22", ana, datetime(2026, 11, 23, tzinfo=UTC), payload)


def asked_in(
    cli: Cli, world: Path, place: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> tuple[Any, ...]:
    """What a command line answers in a copy of a world, with what is random made equal."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(world, place)
    monkeypatch.chdir(place)
    result = cli(*arguments, env={"INTIMACY_HOME": str(place)})
    out_file = place / "out.json"
    written = out_file.read_text() if out_file.exists() else ""
    texts = [
        re.sub(r"\b([0-9a-f]{16}|[0-9a-f]{6})\b", "ID", t)
        for t in (result.out, result.err, written)
    ]
    assert not any("CANARY" in text for text in texts)
    assert result.code != 3, result.err
    return result.code, *texts


def tries() -> Iterator[tuple[str, list[str]]]:
    """Every command line that Ben may type."""
    for command in leaves():
        yield command, required(command) + (["--seed", "x"] if command in SEEDED else [])
        for more in MORE.get(command, []):
            yield command, more


@pytest.mark.parametrize(
    ("command", "arguments"), [pytest.param(c, a, id=" ".join([c, *a])) for c, a in tries()]
)
def test_ben_gets_the_same_whatever_ana_answered(
    cli: Cli,
    worlds: dict[str, Path],
    tmp_path: Path,
    command: str,
    arguments: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for who in WHO:
        typed = [*command.split(), *arguments, *who]
        low, high = (
            asked_in(cli, worlds[name], tmp_path / "copy", typed, monkeypatch) for name in WORLDS
        )
        assert low == high, typed


def test_no_byte_on_disk_holds_what_was_answered_or_written(
    cli: Cli, worlds: dict[str, Path]
) -> None:
    for world in worlds.values():
        files = [path for path in world.rglob("*") if path.is_file()]
        assert len(files) >= 2
        for path in files:
            content = path.read_bytes()
            assert b"CANARY" not in content, path
            assert b"answers" not in content, path


def test_the_walk_would_notice_a_leak(
    cli: Cli, worlds: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The two worlds do differ where they may: for Ana herself."""
    monkeypatch.chdir(tmp_path)
    own = [
        cli("checkin", "history", "--as", "Ana", env={"INTIMACY_HOME": str(world)}).out
        for world in worlds.values()
    ]
    assert own[0] != own[1]
    assert all("CANARY" in each for each in own)
