"""A couple's home in which there is a record of every kind, and what an import makes of one."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from intimacy_cli.features.table import every_kind
from tests.faults.commands import READS, SESSION
from tests.faults.homes import intimacy, prepared
from tests.faults.places import Place

SHAPE = str(Path(__file__).parents[1] / "data" / "four-items.toml")
FIRST = "6,5,6,2,4,5,3"
# Beside what the couple of the campaign has done.
LINES = (
    "checkin share 2026-11-01 --as Ana",
    "checkin --as Ben --answers 6,5,6,2,4,5,3 --week 5,6,4 --on 2026-11-19",
    "checkin note 2026-11-20 later --as Ana",
    "checkin note 2026-11-20 ours --share-note --as Ben",
    f"checkin --as Ana --questionnaire {SHAPE} --answers 1,1,1,1",
    f"checkin --as Ben --questionnaire {SHAPE} --answers 2,1,1,1",
    "date-idea --seed 3 --budget 20 --minutes 90 --as Ben",
    "date-idea --again --seed 4 --as Ben",
    "date-idea done --as Ana",
    "date-idea rate 4 --as Ana",
    "date-idea veto crunch-quiz",
    "date-idea veto record-in-the-dark --as Ana",
    "date-idea today",
    "date-idea --surprise --as Ana --at '2026-12-28 18:00'",
    "date-idea add --title Boats --text 'Count the boats.' --cost 3 --minutes 20 --as Ana",
    "bucket add one --sealed --as Ana",
    "bucket add two --by 2027-09-01 --cost 5 --minutes 90 --as Ben",
    "bucket edit two --text 'two more' --as Ben",
    "bucket add three --as Ben",
    "bucket add four",
    "bucket done three",
    "bucket drop four",
    "bucket draw --seed 7",
    "data undo --as Ben",
    "data undo 2 --as Ana",
    "data undo --as Ana",
    "talk card --seed 7",
    "talk favourite museum-of-us",
    "talk skip small-superpower",
    "talk raise --situation dishes --feeling tired --need rest --wish help --keep --as Ana",
    "conflict reflect --text far-off --as Ana",
    "listen --json --as Ana",
    "therapist keep own-toml:alex --directory {files}/list.toml --note kind --as Ana",
    "therapist called Alex --note Monday --as Ben",
    "therapist ready ask --as Ben",
    "therapist ready heard '1 1 2 - 1 2'",
    "checkin withdraw 2026-11-22 --as Ben",
    "chemistry limits add 'no surprises' --as Ana",
    "chemistry plan --at '2026-12-29 20:00' --idea sensual --seed 1",
    "chemistry after --as Ana --answers 4,5 --note fine",
    "chemistry after --as Ben --answers 4,5",
    "chemistry add 'Tea at dawn' --section day --give 'Making tea' --get 'Getting tea'",
    "chemistry talk --heat 2 --seed 1",
    "checkin ask --on 2026-11-21 --affection --as Ana",
    "checkin heard '6 5 - 2 4 5 affection yes' --on 2026-11-21",
    "thanks read --as Ana",
    "thanks plan --notice 'a look' --say hello --as Ana",
    "thanks ask 'you laughed' --as Ben",
)
# Written by keys alone, or beside an act: as the program writes them.
BY_KEYS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("talk.day", {"seconds": 600}),
    ("listen.exchange", {"seconds": 600}),
    ("conflict.reflect.suggested", {}),
    ("today.step", {"area": "new", "since": 739948, "reason": "lowest", "command": "date-idea"}),
)
# Under words of their own, which take their seconds to wrap: what an export holds of it.
CHEMISTRY = ("chemistry", {"list": "0123456789abcdef"})
SEALED = {"visibility": "own", "form": "wrapped", "round": "chemistry/1"}
REVEALED = (
    "chemistry.revealed",
    {
        "list": "0123456789abcdef",
        "matches": [{"entry": "bath-together", "level": "talk"}],
    },
)
# About this vault alone, and so in no export.
NEVER_TAKEN_OUT = {"import"}

Document = dict[str, Any]


def lived(folder: Path) -> tuple[Place, list[Document]]:
    """A place where all of it has happened, and what Ana and Ben take out of it."""
    place = prepared(folder, "couple")
    (place.root / "files" / "words.jsonl").write_text(SESSION)
    for line in LINES:
        done = intimacy(place, line)
        assert done.code == 0, (line, done.err)
    done = intimacy(place, "conflict --topic dishes --keep-notes --script {files}/words.jsonl")
    assert done.code == 0, done.err
    documents = [
        json.loads(intimacy(place, f"data export --as {who}").out) for who in ("Ana", "Ben")
    ]
    for document in documents:
        document["records"] += [_row(kind, held) for kind, held in BY_KEYS]
        document["records"].append(_row("forget", {"two": True}))
        document["records"].append(_row("checkin.page", {}, who="Ana", visibility="own"))
        document["records"].append(_row(*CHEMISTRY, who="Ana", **SEALED))
        document["records"].append(_row(*REVEALED, round="chemistry/1"))
        document["records"].append(_row("checkin.no-week", {}, who="Ana", visibility="own"))
        document["records"].append(_row("checkin.looked", {}, round="checkin/2026-11-23"))
    kinds = {each["kind"] for document in documents for each in document["records"]}
    missing = set(every_kind()) - NEVER_TAKEN_OUT ^ kinds
    assert not missing, missing
    return place, documents


def _row(kind: str, payload: object, **more: object) -> dict[str, Any]:
    return {
        "id": f"by-keys-{kind}", "act": f"by-keys-{kind}", "who": None, "day": "2026-11-23",
        "at": "2026-11-23T20:00:00+01:00", "kind": kind, "visibility": "both", "form": "open",
        "round": None, "target": None, "payload": payload, "private": None, **more,
    }  # fmt: skip


# -- what somebody might put in ----------------------------------------------------------------


def _deep(levels: int) -> object:
    found: object = 1
    for _ in range(levels):
        found = [found]
    return found


ODD: tuple[Callable[[object], object], ...] = (
    lambda _: None, lambda _: True, lambda _: 0, lambda _: -1, lambda _: 10**18,
    lambda _: 10**400, lambda _: float("nan"), lambda _: float("inf"), lambda _: -0.5,
    lambda _: "", lambda _: "x" * 100_000, lambda _: "a\x00\x1b]0;x\x07\u202e\nb",
    lambda _: "\ud800", lambda _: [], lambda _: {}, lambda _: {"a": {"b": [1]}},
    lambda _: _deep(100), lambda _: "2026-02-31", lambda _: "9999-12-31",
    lambda _: "0001-01-01T00:00:00+14:00",
    lambda was: [was, was], lambda was: {"x": was}, str,
    lambda was: f"{was}{was}",
)  # fmt: skip


def leaves(value: object, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each value in a document, those that hold others too."""
    yield at
    if isinstance(value, dict):
        for name, each in value.items():
            yield from leaves(each, (*at, name))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from leaves(each, (*at, number))


def mutated(documents: list[Document], seed: int) -> Document:
    """One of the documents with one value of one record changed; each kind as often as the next."""
    chance = random.Random(seed)
    document = copy.deepcopy(documents[seed % len(documents)])
    kinds = sorted({each["kind"] for each in document["records"]})
    kind = kinds[seed // len(documents) % len(kinds)]
    record = chance.choice([each for each in document["records"] if each["kind"] == kind])
    *way, last = chance.choice([each for each in leaves(record) if each])
    holder = record
    for step in way:
        holder = holder[step]
    change = chance.choice(ODD)
    if chance.random() < 0.1 and isinstance(holder, dict):
        del holder[last]
    elif chance.random() < 0.1 and isinstance(holder, dict):
        holder["odd"] = change(holder[last])
    else:
        holder[last] = change(holder[last])
    return document


# -- and what every reader makes of it ---------------------------------------------------------

MORE_READS = (
    "", "data export --as Ana", "data export --as Ben --format csv", "bucket list --all --as Ana",
    "checkin history --as Ben --since 2026-01-01 --json", "date-idea history --as Ana",
    "date-idea --seed 1 --as Ana", "date-idea --again --seed 2", "date-idea today",
    "conflict show 2 --json", "conflict reflect --list --as Ana", "talk today",
    f"checkin reveal --questionnaire {SHAPE} --as Ana", "bucket draw --seed 1",
    "talk raise --read --as Ana", "listen --json", "data forget everything --as Ana --dry-run",
    "therapist find --directory {files}/list.toml --near 52.3,4.9", "therapist shortlist --as Ana",
    "data undo 3 --as Ana", "data undo --as Ana",
)  # fmt: skip


def bugs(place: Place, turn: int = 0, every: int = 1) -> list[str]:
    """Every reading command that ends as our bug, and how; or one in `every`, in turn."""
    lines = (*(each.line for each in READS), *MORE_READS)
    found = []
    for line in lines[turn % every :: every]:
        said = intimacy(place, line)
        if said.code == 3 or "our bug" in said.err:
            found.append(f"intimacy {line}: {said.err}")
    return found
