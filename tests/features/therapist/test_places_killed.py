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
