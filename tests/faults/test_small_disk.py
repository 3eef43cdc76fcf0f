"""A disk that is really full, on a file system of its own that only this test can see."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# As root, or as anybody where the system lets everybody make a namespace of their own.
NAMESPACES = (["unshare", "--mount"], ["unshare", "--map-root-user", "--mount"])
MOUNT = 'mount -t tmpfs -o size=96m small "$1" && shift && exec "$@"'


def namespace(folder: Path) -> list[str]:
    """The beginning of a command line that runs on the small file system; empty: not here."""
    for each in NAMESPACES if shutil.which("unshare") else ():
        begin = [*each, "sh", "-c", MOUNT, "sh", str(folder)]
        if subprocess.run([*begin, "true"], capture_output=True, check=False).returncode == 0:
            return begin
    return []


def check(folder: Path, every: int) -> None:
    begin = namespace(folder)
    if not begin:
        pytest.skip("no file system can be mounted here")
    command = [*begin, sys.executable, "-m", "tests.faults.small_disk", str(folder), str(every)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    print(done.stdout)  # noqa: T201 - the figures of docs/reliability.md
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_full_disk_is_said_and_what_was_there_stays(tmp_path: Path) -> None:
    check(tmp_path, 11)


@pytest.mark.long
def test_a_full_disk_meets_every_writing_command(tmp_path: Path) -> None:
    check(tmp_path, 1)
