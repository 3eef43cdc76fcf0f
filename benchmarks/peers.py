"""Start-up beside well-known programs of the same kind, as ratios in one run.

Run: python benchmarks/peers.py [RUNS]. Each peer is installed into an environment of its own that
is thrown away, and asked for its version: the least it can do. Ours is asked for more: today at a
glance and the check-in's line, read from ten years in the vault.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from decade import make_decade
from timing import Task, measure, table

TODAY = date(2026, 11, 23)
PEERS = {"jrnl": "jrnl", "todoman": "todo", "khal": "khal", "sqlite-utils": "sqlite-utils"}
PROGRAM = str(Path(sys.executable).parent / "intimacy")


def installed(folder: Path, package: str) -> Path | None:
    """The peer's environment, or None where it cannot be installed."""
    home = folder / package
    venv.create(home, with_pip=True)
    done = subprocess.run(
        [home / "bin/python", "-m", "pip", "install", "-q", package], check=False, timeout=300
    )
    return home if done.returncode == 0 else None


def main() -> None:
    """Measure and print a table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "decade")
        make_decade(home, until=TODAY)
        env = {"INTIMACY_HOME": str(home), "INTIMACY_NOW": f"{TODAY}T20:00:00+00:00"}
        tasks = [
            Task("bare", (sys.executable, "-c", "pass")),
            Task("intimacy", (PROGRAM,), env),
            Task("intimacy checkin status", (PROGRAM, "checkin", "status"), env),
            Task("intimacy date-idea today", (PROGRAM, "date-idea", "today"), env),
        ]
        for package, program in PEERS.items():
            where = installed(Path(folder), package)
            if where is not None:
                tasks.append(
                    Task(f"{program} --version", (str(where / "bin" / program), "--version"))
                )
        found = measure(tasks, runs)
    rows = [("what", "ms", "x bare")]
    rows += [(name, f"{took:.1f}", f"{took / found['bare']:.1f}") for name, took in found.items()]
    print(table(rows))


if __name__ == "__main__":
    main()
