"""The program as a process of its own, as a shell starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parents[2] / "src"
PROGRAM = [sys.executable, "-m", "intimacy_cli"]
PATIENCE = 120.0
"""Seconds until a program that does not end is a failure; long, for a busy machine."""


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The variables of the test, with this tree's source first."""
    return {**os.environ, "PYTHONPATH": str(SOURCE), **(more or {})}


def intimacy(
    arguments: Sequence[str | bytes], *, env: Mapping[str, str] | None = None, **more: Any
) -> subprocess.CompletedProcess[bytes]:
    """Run one command line without a terminal."""
    more.setdefault("stdin", subprocess.DEVNULL if "input" not in more else None)
    if more["stdin"] is None:
        del more["stdin"]
    more.setdefault("stdout", subprocess.PIPE)
    more.setdefault("stderr", subprocess.PIPE)
    return subprocess.run(
        [*PROGRAM, *arguments], env=environment(env), check=False, timeout=PATIENCE, **more
    )
