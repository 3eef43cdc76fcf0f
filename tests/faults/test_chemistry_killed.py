"""After the reveal no file under the home holds an answer of one: killed at every write, too.

What is looked for is what was wrapped, in any piece, and every id of the list that is not in what
both have in common; in each file as it lies there, and in the vault's pages in the clear.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.faults.commands import CHEMISTRY_MUTUAL, CHEMISTRY_ONE_SIDED, WORDS_OF_BOTH, Example
from tests.faults.homes import intimacy, prepared
from tests.faults.places import Place, ran
from tests.faults.tracing import CHANGES, KILL, struck, traced
from tests.harness.words import pages_of, wrapped_in

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="no strace here")
REVEAL = Example("chemistry reveal", "chemistry reveal", home="ready", secrets=WORDS_OF_BOTH)
PIECE = 40
EVERY = 9


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Two who are ready."""
    return prepared(tmp_path_factory.mktemp("ready"), "ready")


def pieces(place: Place) -> list[bytes]:
    """Every piece of what is wrapped, as it stands in the vault."""
    texts = [held["sealed"] for _, held in wrapped_in(place.home)]
    assert len(texts) == 2
    return [t[at : at + PIECE].encode() for t in texts for at in range(0, len(t) - PIECE, PIECE)]


def traces_of(place: Place, wanted: list[bytes]) -> list[str]:
    """Where one-sided answers can be read."""
    files = [path for path in place.home.rglob("*") if path.is_file()]
    held = {str(path): path.read_bytes() for path in files if "cache" not in path.parts}
    held["pages"] = pages_of(place.home)
    ids = [each.encode() for each in CHEMISTRY_ONE_SIDED]
    return [
        f"{name}: {each!r}"
        for name, data in held.items()
        for each in (*wanted, *ids)
        if each in data
    ]


def test_what_is_looked_for_is_there_before_the_reveal(ready: Place) -> None:
    assert any(each in pages_of(ready.home) for each in pieces(ready))


def test_after_the_reveal_nothing_one_sided_is_left(tmp_path: Path, ready: Place) -> None:
    place = ready.copy(tmp_path / "place")
    wanted = pieces(place)
    ended = ran(REVEAL, place)
    assert ended.code == 0, ended.err
    assert traces_of(place, wanted) == []
    assert all(each in pages_of(place.home).decode(errors="replace") for each in CHEMISTRY_MUTUAL)


def killed_at(tmp_path: Path, ready: Place, every: int) -> None:
    place = ready.copy(tmp_path / "now")
    calls, ended = traced(REVEAL, place, CHANGES)
    assert ended.code == 0, ended.err
    place.drop()
    for number, call in enumerate(calls):
        if number % every:
            continue
        place = ready.copy(tmp_path / "now")
        wanted = pieces(place)
        struck(REVEAL, place, call, KILL)
        # The next one who opens it settles what was broken off.
        standing = json.loads(intimacy(place, "chemistry status --json").out)["data"]
        if standing["revealed"]:
            assert traces_of(place, wanted) == [], call
        else:
            assert standing["ready"] == ["Ana", "Ben"], call
            assert ran(REVEAL, place).code == 0
            assert traces_of(place, wanted) == [], call
        assert intimacy(place, "data verify").code == 0
        place.drop()


def test_killed_while_it_is_written_it_is_done_or_not_begun(tmp_path: Path, ready: Place) -> None:
    killed_at(tmp_path, ready, EVERY)


@pytest.mark.long
def test_killed_at_every_single_write(tmp_path: Path, ready: Place) -> None:
    killed_at(tmp_path, ready, 1)
