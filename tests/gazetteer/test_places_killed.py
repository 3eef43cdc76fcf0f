"""Unpacking the places is killed half-way: the next call knows every place."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from intimacy_cli.gazetteer.builtin import SHELF
from tests.conftest import Cli
from tests.harness.steps import needs_strace, struck_before

FRIEND = '[[therapist]]\nname = "Ana Berg"\ncity = "Potsdam"\npostcode = "14467"\ncountry = "DE"\n'


# As the file is begun, far into it, and when all that is left is to put it in its place.
@needs_strace
@pytest.mark.parametrize(("call", "number"), [("pwrite64", 1), ("pwrite64", 2000), ("rename", 1)])
def test_killed_while_it_unpacks_places_and_run_again_is_right(
    cli: Cli, home: Path, tmp_path: Path, call: str, number: int
) -> None:
    friend, cache = tmp_path / "friend.toml", home / "cache"
    friend.write_text(FRIEND)
    asked = ("therapist", "find", "--near", "Berlin, Germany", "-d", str(friend), "--json")
    assert struck_before(asked, call, number) == -signal.SIGKILL
    assert not (cache / SHELF).exists()
    assert len(list(cache.glob("places.sqlite.*.new"))) == 1
    for _ in range(2):
        (hit,) = cli(*asked).data["hits"]
        assert hit["distance_km"] == pytest.approx(27, abs=4)
        # Unpacked by the first of these, used by the second; nothing is left of the killed one.
        assert not list(cache.glob("places.sqlite.*.new"))
        assert (cache / SHELF).exists()


@needs_strace
@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_stopped_while_it_unpacks_places_for_itself_leaves_nothing_behind(
    home: Path, tmp_path: Path, by: signal.Signals
) -> None:
    friend, temporary = tmp_path / "friend.toml", tmp_path / "temporary"
    friend.write_text(FRIEND)
    temporary.mkdir()
    home.mkdir()
    # A cache folder that cannot be made: what is unpacked is for this run alone.
    (home / "cache").write_text("")
    asked = ("therapist", "find", "--near", "Berlin, Germany", "-d", str(friend))
    ended = struck_before(asked, "pwrite64", 20, by=by, env={"TMPDIR": str(temporary)})
    assert ended == 128 + by
    assert not list(temporary.iterdir())
