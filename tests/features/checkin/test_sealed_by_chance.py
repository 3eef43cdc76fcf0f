"""What Ana hides is nowhere to be found, whatever she does and whatever Ben then tries.

Two homes are made at random: what is open is done once, for both; then Ana hides things in each,
differing in what, how often, and whether at all. Ben, and nobody in particular, try the same line
of commands in both, and must read the same, byte for byte. HYPOTHESIS_PROFILE=long tries many more.
"""

from __future__ import annotations

import os
import random
import shlex
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.features.checkin.test_sealed import TODAY, inert_ids

ROUNDS = range(200 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 6)
IDEAS = (
    "crunch-quiz", "record-in-the-dark", "warmer-by-humming", "slowest-dance", "two-pulses",
    "map-of-a-hand", "three-note-hit", "one-pocket", "cover-alone", "secret-handshake",
)  # fmt: skip
KINDS = ("games", "music", "touch", "food")
# The couple's veto is of an idea that Ana does not lift: lifting that one is open.
BEFORE = (
    "date-idea --seed {n}", "date-idea --seed {n} --category touch",
    "date-idea veto bottom-shelf-supper",
    "date-idea done {idea}", "date-idea take {idea}", "date-idea today", "bucket draw --seed {n}",
    "date-idea rate {idea} {star} --as Ben", "date-idea veto {idea} --as Ben",
    "date-idea --seed {n} --as Ben", "bucket add 'Wish {n}' --as Ben", "talk skip museum-of-us",
)  # fmt: skip
# What Ana may do without anything of it being open. What is open of it, such as that there is a
# surprise, is done in both homes the same number of times.
HIDDEN = (
    "date-idea veto {idea}", "date-idea veto {idea}", "date-idea veto {idea} --lift",
    "date-idea rate {idea} {star}", "date-idea rate {idea} {star}", "date-idea list",
    "checkin edit --answers {answers}", "checkin edit --want {area}",
    "checkin edit --week {star},{star},-",
    "checkin edit --note 'CANARY {n}'", "checkin note {today} 'CANARY {n}'",
    "checkin note {today} 'CANARY {n}' --share-note", "checkin edit --share-note",
    "bucket add --sealed 'CANARY {n}' 'CANARY other {n}'", "bucket edit 'CANARY first' --dream",
    "therapist ready --again --answers {ready}", "conflict reflect --text 'CANARY {n}'",
    "talk raise --situation 'CANARY {n}' --feeling tired --keep", "data forget notes --yes",
    "data forget drafts --yes", "data verify", "data export", "date-idea show",
    "date-idea --seed {n}", "date-idea --seed {n} --category {kind} --count 50",
    "date-idea --seed {n} --count {star}", "date-idea --seed {n} --again", "date-idea --again",
    "date-idea --seed {n} --new --category {kind}", "date-idea --bucket --seed {n}",
    "bucket draw --seed {n}",
    "thanks 'CANARY {n}' --later", "thanks plan --notice 'CANARY {n}' --say CANARY",
    "thanks jar",
)  # fmt: skip
# What she then does for both, the same in both homes; taking a surprise keeps it one.
FOR_BOTH = (
    "date-idea done {idea}", "date-idea done {idea} --on 2026-11-20", "thanks 'you {n}'",
    "thanks ask 'you {n}'", "checkin ask", "therapist ready ask",
)  # fmt: skip
TAKEN = ("date-idea take {idea}", "date-idea take {idea}")
TRIES = (
    "date-idea --seed {n} --category {kind} --count 50", "date-idea --seed {n} --count {star}",
    "date-idea --seed {n} --category {kind} --why", "date-idea --seed {n} --again",
    "date-idea today",
    "date-idea --seed {n} --minutes 10 --category {kind} --budget 0", "date-idea --seed {n} --new",
    "date-idea --seed {n} --minutes 2 --category {kind} --new", "date-idea --seed {n} --bucket",
    "date-idea list --category {kind}", "date-idea list --new", "date-idea list --bucket",
    "date-idea list --minutes 2 --category {kind}", "date-idea history --since 2026-01-01",
    "date-idea show {idea}", "date-idea show", "date-idea take", "date-idea take {idea}",
    "date-idea done", "date-idea done {idea}", "date-idea rate {star}",
    "date-idea rate {idea} {star}", "date-idea veto", "date-idea veto {idea}",
    "date-idea veto {idea} --lift", "bucket", "bucket list --all", "bucket draw --seed {n}",
    "bucket done CANARY", "bucket edit CANARY --dream", "bucket add --sealed 'Ben {n}' --dry",
    "checkin status", "checkin reveal", "checkin history", "checkin withdraw",
    "checkin share {today}", "checkin --answers {answers} --dry-run", "", "data verify", "doctor",
    "data undo", "data undo 3", "data export", "data export --format csv",
    "data forget everything --dry-run", "data forget notes --dry-run",
    "data forget {today} --dry-run", "data forget drafts --dry-run", "therapist ready status",
    "therapist ready reveal", "therapist ready mine", "conflict log", "talk today", "talk decks",
    "thanks", "thanks read", "thanks jar", "thanks give", "thanks plan", "thanks ask",
    "thanks give CANARY", "checkin ask", "checkin ask --affection", "checkin heard later",
    "checkin heard '1 1 1 1 1 1' --dry-run", "therapist ready ask", "therapist ready heard no",
    "report --markdown", "report --for-therapist --keep-all",
    "trends", "trends --area {area}", "trends --who Ana --since 2026-01-01",
    "talk card --seed {n}", "partner", "config", "lock status", "therapist shortlist",
)  # fmt: skip
WHO = ("", "--as Ben", "--as Ben --json", "--json", "--as Ben --plain", "--as Cara")


def filled(form: str, chance: random.Random) -> str:
    """A command line with what is left open in it chosen by chance."""
    return form.format(
        n=chance.randrange(1000),
        idea=chance.choice(IDEAS),
        kind=chance.choice(KINDS),
        star=chance.randint(1, 5),
        area=chance.choice(("new", "close", "affection")),
        answers=",".join(str(chance.randint(1, 7)) for _ in range(7)),
        ready=",".join(str(chance.randint(1, 4)) for _ in range(6)),
        today=TODAY,
    )


def hide(cli: Cli, chance: random.Random, surprises: int, for_both: Sequence[str]) -> None:
    """Do what Ana hides, in the home that is set, and then what she does for both."""

    def ana(line: str) -> None:
        done = cli(*shlex.split(line), "--as", "Ana")
        assert done.code in (0, 1), (line, done.err)

    ana(filled("checkin --answers {answers} --note 'CANARY {n}'", chance))
    ana("therapist ready --answers 2,3,3,2,1,4")
    ana("bucket add --sealed 'CANARY first'")
    for _ in range(surprises):
        ana(filled("date-idea --surprise --seed {n} --category {kind}", chance))
    for _ in range(chance.randrange(14)):
        ana(filled(chance.choice(HIDDEN), chance))
    for line in for_both:
        ana(line)


@pytest.mark.parametrize("seed", ROUNDS)
def test_two_homes_that_differ_in_what_ana_hid_answer_alike(
    cli: Cli, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = random.Random(seed)
    cli("partner", "name", "Ana", "Ben")
    cli("bucket", "add", "See the lights", "Learn to sail", "Bake bread")
    for _ in range(chance.randrange(6)):
        cli(*shlex.split(filled(chance.choice(BEFORE), chance)))
    surprises = chance.randrange(3)
    forms = FOR_BOTH if surprises else FOR_BOTH + TAKEN
    for_both = [filled(chance.choice(forms), chance) for _ in range(chance.randrange(4))]
    homes = [tmp_path / "one", tmp_path / "two"]
    for each in homes:
        shutil.copytree(home, each)
        monkeypatch.setenv("INTIMACY_HOME", str(each))
        hide(cli, chance, surprises, for_both)
    for _ in range(14):
        line = filled(chance.choice(TRIES), chance)
        typed = shlex.split(f"{line} {chance.choice(WHO)}")
        said = set()
        for each in homes:
            monkeypatch.setenv("INTIMACY_HOME", str(each))
            done = cli(*typed)
            assert done.code != 3, (typed, done.err)
            said.add((done.code, inert_ids(done.out), inert_ids(done.err)))
        assert len(said) == 1, (typed, said)
        if "CANARY" not in line:
            assert "CANARY" not in str(said)
