"""A trace of the program's system calls: no query leaves the machine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness.directories import SAMPLES

LINES = (
    ("find", "--near", "02492", "--modality", "EFT", "-d", "nppes-2018-329cols.csv"),
    ("find", "couples", "--near", "Salzburg", "-d", "osm-salzburg-doctors.geojson"),
    ("check", "hsds3-csv"),
    ("places", "list"),
)


@pytest.mark.usefixtures("places_there")
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize("line", LINES, ids=lambda line: line[0])
def test_no_network_socket_is_ever_made(line: tuple[str, ...], tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    done = subprocess.run(
        ["strace", "-f", "-e", "trace=network", "-o", str(trace),
         sys.executable, "-m", "intimacy_cli", "therapist", *line],
        cwd=SAMPLES, env=dict(os.environ), capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    if "ptrace" in done.stderr:
        pytest.skip("tracing is not allowed here")
    assert done.returncode == 0, done.stderr
    assert not re.search(r"AF_INET|AF_INET6|connect\(", trace.read_text())
