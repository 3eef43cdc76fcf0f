"""What was typed can be read nowhere on the disk: not at rest, not in a draft, not after a crash.

After every kill of the campaign the same is looked for (tests/faults/campaign.py).
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.commands import CANARY, FIRST, SESSION, Example
from tests.faults.homes import intimacy, legible, open_to_others, prepared
from tests.faults.places import Place, ran
from tests.harness.terminal import Terminal

# Every way in which a text can be typed. A new command that takes one: a line. Not the settings:
# they are a file that its owner reads and edits.
TYPED = (
    Example("checkin", f"checkin --as Ana --answers {FIRST} --note {CANARY}"),
    Example("checkin", f"checkin --as Ana --answers {FIRST} --note -", stdin=CANARY),
    Example(
        "checkin", "checkin --as Ana --answers -",
        stdin=f'{{"answers": [1, 2, 3, 4, 5, 6, 7], "note": "{CANARY}"}}',
    ),
    Example("checkin", f"checkin --as Ana --answers {FIRST} --note {CANARY} --share-note"),
    Example("checkin", f"checkin --as Ana --answers {FIRST} --note {CANARY} --dry-run"),
    Example("checkin", f"checkin --as Ana --answers {CANARY}"),
    Example("checkin", f"checkin --as Ana --answers {FIRST} --want {CANARY}"),
    Example("checkin", f"checkin --as {CANARY} --answers {FIRST}", home="fresh"),
    Example("checkin edit", f"checkin edit --as Ana --on 2026-11-21 --note {CANARY}"),
    Example("checkin note", f"checkin note 2026-11-20 {CANARY} --as Ana"),
    Example("checkin note", "checkin note 2026-11-20 - --as Ana", stdin=CANARY),
    Example(
        "checkin heard", "checkin heard - --as Ana", home="asked", stdin=f"6 5 - 2 4 5\n{CANARY}",
    ),
    Example("checkin heard", f"checkin heard {CANARY}", home="asked"),
    Example("checkin ask", f"checkin ask --as Ana --on 2026-11-21 --qr {CANARY}.png"),
    Example("therapist ready heard", f"therapist ready heard '1 1 2 - 1 2 {CANARY}'", home="asked"),
    Example("thanks", f"thanks {CANARY} --as Ana"),
    Example("thanks", "thanks - --later --as Ana", stdin=CANARY),
    Example("thanks", f"thanks {CANARY * 50} --as Ana"),
    Example("thanks give", f"thanks give {CANARY} --as Ana"),
    Example("thanks ask", f"thanks ask {CANARY} --as Ana"),
    Example("thanks plan", f"thanks plan --notice {CANARY} --say {CANARY} --as Ana"),
    Example("partner name", f"partner name {CANARY} Ben", home="fresh"),
    Example("data import", "data import -", home="fresh", stdin=f'{{"records": ["{CANARY}"]}}'),
    Example("data import", "data import {files}/old.json", home="fresh"),
    Example("data forget", f"data forget {CANARY} --as Ana --yes"),
    Example("checkin edit", f"checkin edit --as Ana --on 2026-11-21 --note {CANARY} --share-note"),
    Example("date-idea", f"date-idea --category {CANARY}"),
    Example("date-idea add", f"date-idea add --title {CANARY} --text {CANARY} --how {CANARY}"),
    Example("date-idea show", f"date-idea show {CANARY}"),
    Example("date-idea rate", f"date-idea rate 4 {CANARY} --as Ana"),
    Example("bucket add", f"bucket add {CANARY} --as Ana --sealed"),
    Example("bucket edit", f"bucket edit {{wish}} --text {CANARY} --as Ana"),
    Example("bucket done", f"bucket done {CANARY} --as Ana"),
    Example("talk card", f"talk card --deck {CANARY}"),
    Example("talk raise", f"talk raise --situation {CANARY} --feeling {CANARY} --as Ana"),
    Example(
        "talk raise",
        f"talk raise --situation {CANARY} --feeling {CANARY} --need {CANARY} --wish {CANARY} "
        "--keep --as Ana",
    ),
    Example("listen feelings", f"listen feelings {CANARY}"),
    Example("conflict", f"conflict --topic {CANARY} --script -", stdin=SESSION),
    Example("conflict", f"conflict --topic {CANARY} --keep-notes --script -", stdin=SESSION),
    Example("conflict", "conflict --script -", stdin=f'{{"at": 0, "event": "{CANARY}"}}'),
    Example("conflict reflect", f"conflict reflect --text {CANARY} --as Ana"),
    Example("conflict reflect", "conflict reflect --text - --as Ana", stdin=CANARY),
    Example("therapist find", f"therapist find {CANARY} --directory {{files}}/list.toml"),
    Example("therapist keep", f"therapist keep {CANARY} --directory {{files}}/list.toml"),
    Example(
        "therapist keep",
        f"therapist keep own-toml:alex --directory {{files}}/list.toml --note {CANARY}",
    ),
    Example("therapist called", f"therapist called Robin --note {CANARY}"),
    Example("therapist ready", f"therapist ready --as Ana --answers {CANARY}"),
    Example("safety", f"safety --country {CANARY}"),
    Example("safety", f"safety --file {CANARY}"),
    Example("lock set", "lock set --yes-i-wrote-it-down", secrets=(CANARY,)),
)  # fmt: skip
READING = ("", "checkin history --as Ana", "checkin reveal 2026-11-20", "data export", "doctor")


@pytest.mark.parametrize("example", TYPED, ids=lambda example: example.line)
def test_a_text_that_was_typed_is_legible_in_no_file_of_ours(
    tmp_path: Path, example: Example
) -> None:
    for name in dict.fromkeys(("couple", example.home)):
        prepared(tmp_path, name)
    place = Place(tmp_path / example.home)
    ended = ran(example, place)
    assert ended.code in (0, 1, 2), ended.err
    for line in READING:
        intimacy(place, line)
    assert legible(place) == []
    assert open_to_others(Place(place.root)) == [] or example.home == "fresh"


@pytest.fixture
def alone(tmp_path: Path) -> Place:
    """Ana, who has an editor that writes the canary."""
    return prepared(tmp_path, "alone")


def test_a_check_in_by_keys_that_is_broken_off_leaves_a_draft_that_nobody_can_read(
    alone: Place,
) -> None:
    with Terminal(alone.home, env=alone.environ) as terminal:
        terminal.intimacy("checkin --as Ana")
        terminal.wait_for("Before the first question")
        terminal.type(" ")
        terminal.wait_for("How close did you feel")
        terminal.press("6", "5")
        terminal.press("\x03")
        terminal.settle(0.5)
    said = intimacy(alone, "data verify")
    assert "drafts: 1" in said.out
    assert open_to_others(alone) == []


def test_a_line_written_in_an_editor_is_gone_when_the_editor_is_left(alone: Place) -> None:
    editor = alone.root / "tmp" / "editor"
    editor.write_text(f'#!/bin/sh\nprintf {CANARY[:6]}"{CANARY[6:]}" > "$1"\ncp "$1" "$1~"\n')
    editor.chmod(0o700)
    with Terminal(alone.home, env=alone.environ | {"EDITOR": str(editor)}) as terminal:
        terminal.intimacy(f"checkin --as Ana --answers {FIRST} --edit-note")
        terminal.wait_for("Saved.")
    assert legible(alone) == []
    assert CANARY in intimacy(alone, "checkin history --as Ana").out
    assert open_to_others(alone) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["checkin", "--as", "Ana", "--answers", FIRST], ["checkin", "status"], [],
        ["data", "export"], ["lock", "change"], ["data", "restore", "none.age"], ["safety"],
        ["--version"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_crash_writes_no_core_file(arguments: list[str]) -> None:
    """The limit is set to 0 before anything else is done, on the quick way as on the ordinary."""
    # Looked at through what is asked for: where the limit is 0 already, its value says nothing.
    script = (
        "import resource, sys\n"
        "asked = []\n"
        "resource.setrlimit = lambda *given: asked.append(given)\n"
        "from intimacy_cli.quick import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('ASKED', (resource.RLIMIT_CORE, (0, 0)) in asked)\n"
    )
    begin = [sys.executable, "-c", script]
    subprocess.run([*begin, "partner", "name", "Ana"], capture_output=True, check=True)
    done = subprocess.run([*begin, *arguments], capture_output=True, text=True, check=True)
    assert "ASKED True" in done.stdout, done


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone has it")
@pytest.mark.parametrize(
    ("arguments", "looked_into"), [(["partner"], 0), (["lock"], 0), (["checkin", "status"], 1)]
)
def test_nobody_looks_into_the_memory_of_a_command(arguments: list[str], looked_into: int) -> None:
    """The shell's lines ask for no passphrase and have no time to spare."""
    script = (
        "import ctypes, sys\n"
        "from intimacy_cli.quick import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('DUMPABLE', ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True
    )
    assert f"DUMPABLE {looked_into}" in done.stdout
