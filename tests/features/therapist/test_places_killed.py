"""Unpacking the places is killed half-way: the next call knows every place."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from intimacy_cli.features.therapist.places_build import SHELF
from tests.conftest import Cli

FRIEND = '[[therapist]]\nname = "Ana Berg"\ncity = "Potsdam"\npostcode = "14467"\ncountry = "DE"\n'


@pytest.mark.parametrize("delay", [0.0, 0.4, 0.8])
def test_killed_while_it_unpacks_places_and_run_again_is_right(
    cli: Cli, home: Path, tmp_path: Path, delay: float
) -> None:
    friend, cache = tmp_path / "friend.toml", home / "cache"
    friend.write_text(FRIEND)
    asked = ("therapist", "find", "--near", "Berlin, Germany", "-d", str(friend), "--json")
    run = subprocess.Popen(
        [sys.executable, "-m", "intimacy_cli", *asked],
        env=dict(os.environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while not list(cache.glob("places-*.tmp")):
        assert run.poll() is None
        time.sleep(0.005)
    time.sleep(delay)
    run.send_signal(signal.SIGKILL)
    run.wait()
    assert not (cache / SHELF).exists()
    assert len(list(cache.glob("places-*.tmp"))) == 1
    for _ in range(2):
        (hit,) = cli(*asked).data["hits"]
        assert hit["distance_km"] == pytest.approx(27, abs=4)
        # Unpacked by the first of these, used by the second; nothing is left of the killed one.
        assert not list(cache.glob("places-*.tmp"))
        assert (cache / SHELF).exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_stopped_while_it_unpacks_places_for_itself_leaves_nothing_behind(
    home: Path, tmp_path: Path, number: signal.Signals
) -> None:
    friend, temporary = tmp_path / "friend.toml", tmp_path / "temporary"
    friend.write_text(FRIEND)
    temporary.mkdir()
    home.mkdir()
    # A cache folder that cannot be made: what is unpacked is for this run alone.
    (home / "cache").write_text("")
    run = subprocess.Popen(
        [sys.executable, "-m", "intimacy_cli", "therapist", "find", "--near", "Berlin, Germany",
         "-d", str(friend)],
        env=os.environ | {"TMPDIR": str(temporary)}, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    while not list(temporary.glob("intimacy-places-*")):
        assert run.poll() is None
        time.sleep(0.005)
    time.sleep(0.3)
    run.send_signal(number)
    assert run.wait(30) == 128 + number
    assert not list(temporary.iterdir())
