"""Times every reading command over ten years against the same on an empty vault: at most 1.3 times.

Run: python benchmarks/reading.py [RUNS]
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from decade import make_decade
from timing import Task, measure, table

NOW, TODAY = "2026-11-23T20:15:00+01:00", date(2026, 11, 23)
AT_MOST = 1.3
LINES = (
    "", "checkin status", "checkin status --json", "checkin reveal", "checkin history --as Ana",
    "partner", "config", "date-idea list", "date-idea show crunch-quiz", "date-idea history",
    "bucket list", "conflict log", "talk decks", "listen feelings", "lock status", "data path",
    "safety --country IE",
)  # fmt: skip
# These read all there is, and so take as long as there is of it: shown, not held to the ratio.
WHOLE = ("data verify", "doctor", "data export --as Ana")


def main(runs: int) -> int:
    """Print the table; 1 if one of them grows too much."""
    with tempfile.TemporaryDirectory() as folder:
        empty, decade = Path(folder) / "empty", Path(folder) / "decade"
        make_decade(decade, until=TODAY)
        make_decade(empty, until=TODAY, days=0)
        tasks = [
            Task(
                f"{home.name} {line}",
                [sys.executable, "-m", "intimacy_cli", *line.split()],
                {"INTIMACY_HOME": str(home), "INTIMACY_NOW": NOW},
            )
            for line in (*LINES, *WHOLE)
            for home in (empty, decade)
        ]
        taken = measure(tasks, runs)
    rows = [["command", "empty vault, ms", "ten years, ms", "ratio"]]
    worst = 0.0
    for line in (*LINES, *WHOLE):
        short, long = taken[f"empty {line}"], taken[f"decade {line}"]
        if line in LINES:
            worst = max(worst, long / short)
        rows.append(
            [f"`intimacy {line}`".replace(" `", "`"), f"{short:.0f}", f"{long:.0f}",
             f"{long / short:.2f}"]
        )  # fmt: skip
    print(table(rows))
    print(f"\nAt most {worst:.2f} (allowed: {AT_MOST}); the last {len(WHOLE)} read everything.")
    return int(worst > AT_MOST)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 15))
