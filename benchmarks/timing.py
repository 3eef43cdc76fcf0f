"""Times whole processes, interleaved, so that a machine that slows down slows all of them."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Task:
    """A command line to time, in an environment of its own."""

    name: str
    command: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)
    stdin: str = ""


def measure(tasks: Sequence[Task], runs: int) -> dict[str, float]:
    """The median milliseconds of each task over `runs` rounds, after one that is not counted."""
    taken: dict[str, list[float]] = {task.name: [] for task in tasks}
    for number in range(runs + 1):
        for task in tasks:
            took = once(task)
            if number:
                taken[task.name].append(took)
    return {name: statistics.median(each) for name, each in taken.items()}


def once(task: Task) -> float:
    """Run a task; milliseconds of the whole process. A failure stops the benchmark."""
    started = time.perf_counter()
    done = subprocess.run(
        task.command, env={**os.environ, **task.env}, input=task.stdin, text=True,
        capture_output=True, check=False,
    )  # fmt: skip
    took = (time.perf_counter() - started) * 1000
    if done.returncode:
        sys.exit(f"{task.name}: exit {done.returncode}: {done.stderr[-400:]}")
    return took


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a Markdown table; the first is the head."""
    head, *body = rows
    lines = [f"| {' | '.join(head)} |", f"|{'|'.join('---' for _ in head)}|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in body)])
