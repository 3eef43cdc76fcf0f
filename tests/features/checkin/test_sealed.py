"""Nothing that is one's own, or still sealed, reaches the other.

The worlds differ only in what Ana hid: what she answered, wrote, wished for and began; what she
vetoed, how she rated, which surprise she plans, what she drew with her name and declined; how often
she changed it, and whether there is any of it at all. Whatever Ben types, or nobody in particular,
must bring the same bytes in each: then nothing that is shown can depend on it. Every command of the
table is tried; a new one is tried as soon as it is in the table.
"""

from __future__ import annotations

import importlib
import inspect
import io
import re
import shlex
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest

from intimacy_cli.app import run
from intimacy_cli.features.table import COMMANDS
from intimacy_cli.shell.command import LEAVES
from intimacy_cli.shell.env import real_env
from intimacy_cli.store.log import Log
from tests.conftest import NOW, Cli
from tests.harness.terminal import Terminal

SHAPE = str(Path(__file__).parents[2] / "data" / "four-items.toml")
TODAY = "2026-11-23"


@dataclass(frozen=True)
class Hidden:
    """What Ana hides in a world: answers, items, note; and what she does that is hers alone.

    `surprise` is the kind of idea of which she plans one: that she does is open, which is not.
    """

    answers: str
    items: str
    note: str
    surprise: str
    wishes: tuple[str, ...]
    alone: tuple[str, ...] = ()
    draws: tuple[str, ...] = ()
    keys: str = ""


WORLDS = {
    "low": Hidden(
        "1,1,2,7,1,1,7",
        "1,0,2,0",
        "CANARY one",
        "games",
        ("CANARY the sea",),
        (
            "checkin edit --want new --week 1,1,1",
            "thanks 'CANARY you laughed' --later",
            "thanks plan --notice 'CANARY a look' --say 'CANARY hello'",
            "date-idea veto crunch-quiz",
            "date-idea rate three-note-hit 2",
        ),
        (
            "date-idea --category games --count 50",
            "date-idea --seed t --category touch --count 3",
            "date-idea --again",
            "bucket draw --seed w",
        ),
        "aanq",
    ),
    "high": Hidden(
        "7,7,6,1,7,7,1",
        "6,5,5,5",
        "CANARY two, much longer\nand with a second line",
        "music",
        ("CANARY a house", "CANARY a dog", "CANARY a year off"),
        (
            "checkin edit --want affection",
            "checkin edit --answers 6,6,6,2,6,6,2 --week 7,7,-",
            "thanks 'CANARY kept' --later",
            "thanks 'CANARY kept too' --later",
            "thanks 'you made coffee' --later",
            "thanks plan --notice CANARY --say CANARY",
            "thanks plan --notice 'CANARY two' --say CANARY",
            "bucket edit dog --text 'CANARY two dogs'",
            "bucket drop house",
            "date-idea veto record-in-the-dark",
            "date-idea veto slowest-dance",
            "date-idea veto two-pulses",
            "date-idea veto two-pulses --lift",
            "date-idea rate warmer-by-humming 1",
            "date-idea rate crunch-quiz 5",
            "date-idea rate crunch-quiz 4",
            "data undo",
            "talk raise --situation 'CANARY dishes' --feeling tired --keep",
            "conflict reflect --text 'CANARY far off'",
            "therapist ready --again --answers 1,2,2,3,4,1",
            "checkin withdraw --questionnaire {shape}",
            "checkin --questionnaire {shape} --answers 0,0,0,0",
            "data forget drafts --yes",
        ),
        (
            *(f"date-idea --category {each} --count 50" for each in ("music", "touch", "games")),
            *(f"date-idea --seed {each} --again" for each in "abc"),
            "date-idea --bucket --seed v --count 2",
            "date-idea --again",
            "date-idea --seed v --new --minutes 10",
            "data undo",
        ),
        "naanaq",
    ),
    "bare": Hidden("4,4,4,4,4,4,4", "3,3,3,3", "", "food", ("CANARY nothing much",)),
}
# What Ana does for both with ideas that she drew before in one world and not in another.
FOR_BOTH = (
    "thanks 'you carried the box'",
    "checkin ask",
    "therapist ready ask",
    "date-idea take secret-handshake",
    "date-idea done two-pulses",
    "date-idea done map-of-a-hand --on 2026-11-20",
)
# What both may know in every world, before and after; Ben has his own no and his own liking too.
OPEN = (
    "partner name Ana Ben",
    "date-idea --seed a",
    "date-idea take",
    "date-idea done",
    "date-idea rate 4 --as Ben",
    "date-idea veto map-of-a-hand --as Ben",
    "bucket add 'See the lights' 'Learn to sail'",
    "date-idea --seed b --as Ben",
)
# What stands for an argument that must be given, by its metavar.
REQUIRED = {"DAY": TODAY, "KEY": "as", "FILE": "-", "TEXT|-": "hello", "ANA": "Ben"}
REQUIRED |= {"bash|zsh|fish": "zsh", "ID": "x", "[ID] 1-5": "4", "WHAT": "drafts"}
REQUIRED |= {
    "TEXT": "hello",
    "ID|NAME": "x",
    "N|ID|NAME": "x",
    "N|ID": "x",
    "toml|csv": "toml",
    "ID|WORDS": "x",
    "WORDS": "x",
}
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
    "checkin ask": [["--on", "2026-11-20"], ["--affection"], ["--copy"], ["--week"]],
    "checkin heard": [["-"], ["1 1 1 1 1 1 1"], ["3 3 3 3 3 3", "--dry-run"], ["-", "--on", TODAY]],
    "therapist ready heard": [["1 1 1 1 1 1", "--dry-run"], ["9"]],
    "thanks": [["--text", "hello"], ["--text", "hello", "--later"], ["hello"]],
    "thanks give": [["CANARY"], ["you"]],
    "thanks ask": [["hello"], ["--kept", "CANARY"]],
    "thanks plan": [["--notice", "x", "--say", "y"]],
    "thanks jar": [["--since", "2026-01-01"]],
    "data export": [["--format", "csv"], ["--format", "json", "--output", "out.json"]],
    "data undo": [["3"]],
    "date-idea": [
        ["--seed", "x", "--why"],
        ["--seed", "x", "--count", "3"],
        ["--seed", "x", "--count", "50"],
        *(["--seed", "x", "--count", "50", "--category", each] for each in ("games", "music")),
        *(["--seed", "x", "--count", "50", "--category", each] for each in ("food", "touch")),
        ["--seed", "x", "--again"],
        ["--seed", "x", "--bucket"],
        ["--seed", "x", "--new", "--why"],
        ["--seed", "x", "--minutes", "1", "--category", "music"],
        ["--seed", "x", "--surprise", "--plan", "plan.txt"],
    ],
    "date-idea list": [
        ["--category", "games"],
        ["--category", "music"],
        ["--new"],
        ["--bucket"],
        ["--category", "music", "--minutes", "1", "--new"],
    ],
    "date-idea show": [["warmer-by-humming"], ["record-in-the-dark"], ["crunch-quiz"]],
    "date-idea rate": [["crunch-quiz", "3"]],
    "date-idea veto": [["crunch-quiz"], ["crunch-quiz", "--lift"], ["slowest-dance", "--lift"]],
    "date-idea take": [["warmer-by-humming"]],
    "date-idea done": [["warmer-by-humming"]],
    "date-idea history": [["--since", "2026-01-01"]],
    "bucket list": [["--all"]],
    "bucket draw": [["--seed", "x"]],
    "bucket done": [["CANARY"], ["sail"]],
    "data backup": [["us.age", "--json"]],
    "data forget": [["everything", "--dry-run"], ["notes", "--dry-run"], [TODAY, "--dry-run"]],
    "data verify": [["--json"]],
    "conflict reflect": [["--text", "x"]],
    "report": [
        ["--html", "out.json"],
        ["--markdown", "--since", "2026-01-01"],
        ["--for-therapist", "--keep-all"],
    ],
    "trends": [
        ["--since", "2026-01-01"],
        ["--area", "affection"],
        ["--area", "close", "--who", "Ana"],
        ["--svg", "out.json"],
    ],
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


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """Homes that differ only in what Ana hid; nobody writes in them, only in copies."""
    folder = tmp_path_factory.mktemp("worlds")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"INTIMACY_NOW": NOW, "TZ": "Europe/Berlin", "NO_COLOR": "1"}.items():
            patch.setenv(name, value)
        time.tzset()
        patch.setattr(sys, "stdout", io.StringIO())
        patch.setattr(sys, "stderr", io.StringIO())
        patch.setenv("INTIMACY_HOME", str(folder / "both"))
        for typed in OPEN:
            must_do(typed)
        for name, hidden in WORLDS.items():
            shutil.copytree(folder / "both", folder / name)
            patch.setenv("INTIMACY_HOME", str(folder / name))
            hide(folder / name, hidden)
    yield {name: folder / name for name in WORLDS}
    shutil.rmtree(folder)


def must_do(typed: str) -> None:
    """Carry out a line in the home that is set."""
    arguments = [each.replace("{shape}", SHAPE) for each in shlex.split(typed)]
    assert run(arguments, real_env()) == 0, typed


def hide(home: Path, hidden: Hidden) -> None:
    """Do what Ana does in a world."""
    note = shlex.quote(hidden.note)
    must_do(f"checkin --as Ana --answers {hidden.answers} --share-note --note {note}")
    if hidden.note:
        must_do(f"checkin note {TODAY} {note} --as Ana")
    asked = f"checkin --as Ana --questionnaire {{shape}} --answers {hidden.items} --note {note}"
    must_do(asked)
    must_do("therapist ready --as Ana --answers 2,3,3,2,1,4")
    must_do(f"date-idea --surprise --category {hidden.surprise} --seed s --as Ana")
    must_do("date-idea take --as Ana")
    must_do(f"bucket add --sealed {shlex.join(hidden.wishes)} --as Ana")
    if hidden.note:
        begin_another(home, hidden.note)
    for typed in (*hidden.alone, *hidden.draws, *FOR_BOTH):
        must_do(f"{typed} --as Ana")
    if hidden.keys:
        with Terminal(home, columns=120) as terminal:
            terminal.intimacy("date-idea --as Ana --category music")
            terminal.wait_for("not for us")
            terminal.press(*hidden.keys)
            terminal.wait_for("shell>")


def begin_another(home: Path, note: str) -> None:
    """Leave a draft of Ana's."""
    log = Log.open(f"{home}/data/vault.db", f"{home}/config/key", create=False)
    ana = log.partners()[0].id
    with log.writing():
        payload = {"answers": {"close": len(note) % 7 + 1}, "skipped": []}
        log.keep_draft("checkin/2026-11-22", ana, datetime(2026, 11, 23, tzinfo=UTC), payload)


def inert_ids(text: str) -> str:
    """A text with what is random made equal: ids, and a recovery code."""
    text = re.sub(r"\b([0-9A-Z]{5}-){4,}[0-9A-Z]{5}\b", "CODE", text)
    return re.sub(r"(\b|(?<=\\n))([0-9a-f]{16}|[0-9a-f]{6})\b", "ID", text)


def asked_in(
    cli: Cli,
    world: Path,
    place: Path,
    arguments: list[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    may_read: bool = False,
) -> tuple[Any, ...]:
    """What a command line answers in a copy of a world, with what is random made equal."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(world, place)
    monkeypatch.chdir(place)
    result = cli(*arguments, env={"INTIMACY_HOME": str(place)})
    out_file = place / "out.json"
    written = out_file.read_text() if out_file.exists() else ""
    texts = [inert_ids(each) for each in (result.out, result.err, written)]
    assert may_read or not any("CANARY" in text for text in texts if "CANARY" not in arguments)
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
        answers = {
            asked_in(cli, world, tmp_path / "copy", typed, monkeypatch) for world in worlds.values()
        }
        assert len(answers) == 1, typed


# What Ben may do one after the other, so that a draw is made from what he was offered before.
AGAIN_AND_AGAIN = (
    *(f"date-idea --seed {n} --category touch" for n in range(12)),
    *(f"date-idea --seed {n} --again --why" for n in range(3)),
    "date-idea today", "date-idea take", "date-idea done", "date-idea rate 5", "date-idea --seed x",
    "bucket draw --seed x", "bucket draw --seed x", "intimacy", "data undo 4", "intimacy",
    "date-idea history --since 2026-01-01", "date-idea list", "data export",
)  # fmt: skip


@pytest.mark.parametrize("who", ["", "--as Ben --json"])
def test_nor_does_anything_show_in_what_he_does_one_after_the_other(
    cli: Cli,
    worlds: dict[str, Path],
    tmp_path: Path,
    who: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = set()
    for world in worlds.values():
        place = tmp_path / "copy"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(world, place)
        monkeypatch.setenv("INTIMACY_HOME", str(place))
        answers = []
        for typed in AGAIN_AND_AGAIN:
            rates = " --as Ben" if "rate" in typed and not who else ""
            words = shlex.split(f"{typed.removeprefix('intimacy')} {who}{rates}")
            done = cli(*words)
            assert done.code == 0, done.err
            answers.append((inert_ids(done.out), inert_ids(done.err)))
        said.add(tuple(answers))
    assert len(said) == 1


def test_no_byte_on_disk_holds_what_was_answered_or_written(
    cli: Cli, worlds: dict[str, Path]
) -> None:
    for world in worlds.values():
        files = [path for path in world.rglob("*") if path.is_file()]
        assert len(files) >= 2
        for path in files:
            content = path.read_bytes()
            assert b"CANARY" not in content, path
            # The cache holds what we ask, never what was answered.
            assert b"answers" not in content or "cache" in path.parts, path


def test_the_walk_would_notice_a_leak(
    cli: Cli, worlds: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The worlds do differ where they may: for Ana herself, whatever she looks at."""
    for typed in (
        "checkin history", "bucket list", "date-idea history", "date-idea show", "data export",
        "date-idea --seed x --count 50 --category music", "date-idea list --category music",
        "therapist ready mine", "data verify", "trends --json",
    ):  # fmt: skip
        line = [*typed.split(), "--as", "Ana"]
        own = {
            asked_in(cli, world, tmp_path / "copy", line, monkeypatch, may_read=True)
            for world in worlds.values()
        }
        assert len(own) > 1, typed
