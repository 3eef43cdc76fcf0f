"""What every command writes into a pipe, word for word: whoever reads it there is a program."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

import intimacy_cli
from intimacy_cli.app import run
from intimacy_cli.shell.env import real_env
from tests.faults.commands import READS, WRITES, Example
from tests.faults.homes import intimacy, prepared
from tests.faults.places import Place
from tests.harness.golden import same_as_golden

# What opens a real lock takes a second each time; their words are held by tests/features/lock.
SLOW = ("lock set", "lock change", "lock recover", "data backup", "data restore")
# Answers about the machine rather than the couple; and a draw that hangs on ids, new each time.
ELSEWHERE = ("doctor", "config path", "data path", "bucket draw")
# Ids that are new each time: whole ones, and the beginnings by which they are called.
PACKAGE = Path(intimacy_cli.__file__).parent
CHANCE = re.compile(r"\b(?:[0-9a-f]{32}|[0-9a-f]{16}|[0-9a-f]{6})\b")


def _examples() -> Iterator[Example]:
    for each in (*READS, *WRITES):
        if each.terminal or each.leaf in (*SLOW, *ELSEWHERE):
            continue
        yield each


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Place]:
    folder = tmp_path_factory.mktemp("places")
    names = dict.fromkeys(each.home for each in _examples())
    return {name: prepared(folder, name) for name in names}


def _told(example: Example, place: Place, flags: str = "") -> str:
    done = intimacy(place, f"{example.line} {flags}".strip(), example.stdin, example.secrets)
    text = f"{done.out}{_err(done.err)}= {done.code}\n".replace(str(place.root), "PLACE")
    text = text.replace(str(PACKAGE), "PACKAGE")
    for id_ in filter(None, (place.wish, place.limit)):
        text = text.replace(id_, "RANDOM")
    return CHANCE.sub("RANDOM", text)


def _err(text: str) -> str:
    return "".join(f"! {row}\n" for row in text.splitlines())


def test_what_a_pipe_gets_stays_as_it_is_word_for_word(
    places: dict[str, Place], tmp_path: Path
) -> None:
    told: dict[str, list[str]] = {}
    for number, example in enumerate(_examples()):
        place = places[example.home]
        if example in WRITES:
            place = place.copy(tmp_path / str(number))
        head = f"$ intimacy {example.line}".rstrip() + f"  ({example.home})\n"
        group = example.leaf.split()[0]
        told.setdefault(group, []).append(head + _told(example, place))
    for group, texts in told.items():
        same_as_golden(f"plain/{group}", "\n".join(texts))


def test_plain_writes_what_a_pipe_gets(places: dict[str, Place], tmp_path: Path) -> None:
    place = places["couple"].copy(tmp_path / "couple")
    for example in READS:
        if (
            example.home == "couple"
            and example.leaf not in ELSEWHERE
            and "--json" not in example.line
        ):
            assert _told(example, place, "--plain") == _told(example, place), example.line


def test_the_help_that_a_pipe_gets_stays_as_it_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    texts = []
    for line in ("--help", "checkin --help", "date-idea take --help", "data --help"):
        assert run(shlex.split(line), real_env()) == 0
        texts.append(f"$ intimacy {line}\n{capsys.readouterr().out}")
    same_as_golden("plain/help", "\n".join(texts))
