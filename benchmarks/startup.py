"""How long a command takes from the shell's point of view, as ratios in one run.

Run: python benchmarks/startup.py [RUNS]. *bare* is `python -c pass` of the same interpreter;
the history is empty, or ten years long (made by decade.py).
"""

from __future__ import annotations

import compileall
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import intimacy_cli

sys.path.insert(0, str(Path(__file__).parent))
from decade import make_decade
from timing import Task, measure, table

TODAY = date(2026, 11, 23)
ANSWERS = ("--answers", "6,5,6,2,4,5,3")
PROGRAM = str(Path(sys.executable).parent / "intimacy")


def tasks(empty: Path, decade: Path) -> list[Task]:
    """All that is timed, the yardsticks first."""
    found = [
        Task("bare", (sys.executable, "-c", "pass")),
        Task("import typer", (sys.executable, "-c", "import typer")),
    ]
    for label, home in (("empty", empty), ("ten years", decade)):
        env = {"INTIMACY_HOME": str(home), "INTIMACY_NOW": f"{TODAY}T20:00:00+00:00"}
        completing = {**env, "_INTIMACY_COMPLETE": "complete_bash", "COMP_WORDS": "intimacy ch"}
        completing["COMP_CWORD"] = "1"
        found += [
            Task(f"--version, {label}", (PROGRAM, "--version"), env),
            Task(f"intimacy, {label}", (PROGRAM,), env),
            Task(f"checkin status, {label}", (PROGRAM, "checkin", "status"), env),
            Task(f"date-idea today, {label}", (PROGRAM, "date-idea", "today"), env),
            Task(f"--help, {label}", (PROGRAM, "--help"), env),
            Task(f"completion, {label}", (PROGRAM,), completing),
            Task(f"checkin status --json, {label}", (PROGRAM, "checkin", "status", "--json"), env),
            Task(f"checkin history, {label}", (PROGRAM, "checkin", "history", "--as", "Ana"), env),
        ]
    return found


def writing_tasks(empty: Path, decade: Path) -> list[Task]:
    """What writes, durably, into each: apart, because a write makes `intimacy` work things out."""
    lines = {
        "checkin --answers": ("checkin", "--as", "Ana", *ANSWERS),
        "date-idea --budget 20 --json": ("date-idea", "--budget", "20", "--json"),
    }
    return [
        Task(f"{name}, {label}", (PROGRAM, *line), {"INTIMACY_HOME": str(home)})
        for name, line in lines.items()
        for label, home in (("empty", empty), ("ten years", decade))
    ]


def writing(empty: Path, decade: Path, runs: int) -> dict[str, float]:
    """The medians of what writes, day after day from tomorrow on."""
    import statistics

    from timing import once

    taken: dict[str, list[float]] = {}
    for number in range(runs + 1):
        day = TODAY + timedelta(days=1 + number)
        for task in writing_tasks(empty, decade):
            env = {**task.env, "INTIMACY_NOW": f"{day}T20:00:00+00:00"}
            took = once(Task(task.name, task.command, env))
            if number:
                taken.setdefault(task.name, []).append(took)
    return {name: statistics.median(each) for name, each in taken.items()}


def main() -> None:
    """Measure and print a table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    # As pip does it on installation: what is timed is running, not compiling.
    compileall.compile_dir(str(Path(intimacy_cli.__file__).parent), quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        empty, decade = Path(folder, "empty"), Path(folder, "decade")
        make_decade(empty, until=TODAY, days=0)
        make_decade(decade, until=TODAY)
        found = measure(tasks(empty, decade), runs)
        found |= writing(empty, decade, runs)
    bare, typer = found["bare"], found["import typer"]
    rows = [("what", "ms", "x bare", "x import typer")]
    rows += [
        (name, f"{took:.1f}", f"{took / bare:.2f}", f"{took / typer:.2f}")
        for name, took in found.items()
    ]
    print(table(rows))


if __name__ == "__main__":
    main()
