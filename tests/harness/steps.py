"""Stops the real program at a step that it reaches, on any machine: before one of its system calls.

A time would not do: a quick machine is done by then, and a busy one has not begun.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from tests.harness.program import PATIENCE, PROGRAM, environment

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="no strace here")


def struck_before(
    arguments: Sequence[str],
    call: str,
    number: int,
    *,
    by: signal.Signals = signal.SIGKILL,
    env: Mapping[str, str] | None = None,
) -> int:
    """Send a signal as the program makes its call of that name and number; how it ended.

    The number is that of the whole run, from 1. Negative: ended by that signal, as with Popen.
    """
    inject = f"inject={call}:signal={by.name}:when={number}"
    line = ["strace", "-o", os.devnull, "-e", f"trace={call}", "-e", inject, *PROGRAM, *arguments]
    done = subprocess.run(
        line, env=environment(env), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, check=False, timeout=PATIENCE, preexec_fn=_heed_interrupts,
    )  # fmt: skip
    return done.returncode


def _heed_interrupts() -> None:
    """What a shell started in the background ignores Ctrl-C, and so would all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def seconds_slept(arguments: Sequence[str], log: Path) -> float:
    """How long the program asks to be left asleep, all in all: the same on any machine."""
    line = ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=nanosleep,clock_nanosleep"]
    subprocess.run(
        [*line, *PROGRAM, *arguments], env=environment(), stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, timeout=PATIENCE,
    )  # fmt: skip
    naps = re.findall(r"sleep\(.*?tv_sec=(\d+), tv_nsec=(\d+)", log.read_text())
    return sum(int(whole) + int(billionths) / 1e9 for whole, billionths in naps)


def held_before(
    arguments: Sequence[str], call: str, number: int, meanwhile: Callable[[], None], log: Path
) -> subprocess.CompletedProcess[str]:
    """Hold the program still before that call while something is done; how it ended after it."""
    inject = f"inject={call}:signal=SIGSTOP:when={number}"
    line = ["strace", "-o", str(log), "-e", f"trace={call}", "-e", inject, *PROGRAM, *arguments]
    with subprocess.Popen(
        line, env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    ) as running:  # fmt: skip
        until = time.monotonic() + PATIENCE
        while not (log.exists() and "stopped by SIGSTOP" in log.read_text()):
            assert running.poll() is None, f"it ended before {call} number {number}"
            assert time.monotonic() < until
            time.sleep(0.01)
        meanwhile()
        for program in _children(running.pid):
            os.kill(program, signal.SIGCONT)
        out, err = running.communicate(timeout=PATIENCE)
    return subprocess.CompletedProcess(line, running.returncode, out, err)


def _children(process: int) -> list[int]:
    found = Path(f"/proc/{process}/task/{process}/children").read_text()
    return [int(each) for each in found.split()]
