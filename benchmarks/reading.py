"""Times every command over ten years against the same on an empty vault: at most 1.3 times.

Those that write are lines that can be given again and again; a run adds a record or two.

Run: python benchmarks/reading.py [RUNS]
"""

from __future__ import annotations

import json
import sys
import tempfile
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from decade import TURNS, make_decade
from timing import Task, measure, table

SEATS = ("Ana", "Ben")
NOW, TODAY = "2026-11-23T20:15:00+01:00", date(2026, 11, 23)
AT_MOST = 1.3
LINES = (
    "checkin status", "checkin status --json", "checkin reveal", "checkin history --as Ana",
    "partner", "config", "date-idea list", "date-idea show crunch-quiz", "date-idea history",
    "bucket list", "conflict log", "talk decks", "listen feelings", "lock status", "data path",
    "therapist ready status", "therapist shortlist", "safety --country IE", "trends --as Ana",
)  # fmt: skip
# Each drops what the one before kept, so that all of it is worked out anew.
ANEW = ("trends --as Ben --since 2026-09-01", "trends --as Ben --since 2026-08-01")
AT_MOST_ANEW = 3.5
# These write, come after something that was written, or need something to act on: the shorter
# history is a week of theirs, not an empty vault.
ACTING = (
    "", "conflict show 1",
    "checkin note 2026-11-23 late --as Ana", "talk card",
    "date-idea --seed 7", "date-idea --why --budget 20", "bucket add Sail --as Ana",
    "conflict --script -", "conflict reflect --text far --as Ana", "data undo --as Ana",
)  # fmt: skip
# These read all there is, and so take as long as there is of it: shown, not held to the ratio.
WHOLE = ("data verify", "doctor", "data export --as Ana")

# The disagreement of the ten years, as a script; it ends with leaving things as they differ.
SESSION = "".join(
    json.dumps(
        {"at": at, "event": event}
        | ({} if who is None else {"who": SEATS[who]})
        | ({"how": "differ"} if event == "close" else {})
    )
    + "\n"
    for at, event, who in TURNS
)


def main(runs: int) -> int:
    """Print the table; 1 if one of them grows too much."""
    with tempfile.TemporaryDirectory() as folder:
        empty, week, decade = (Path(folder) / name for name in ("empty", "week", "decade"))
        make_decade(decade, until=TODAY)
        make_decade(empty, until=TODAY, days=0)
        make_decade(week, until=TODAY, days=8)
        tasks = [
            Task(
                f"{home.name} {line}",
                [sys.executable, "-m", "intimacy_cli", *line.split()],
                {"INTIMACY_HOME": str(home), "INTIMACY_NOW": NOW},
                SESSION if line == "conflict --script -" else "",
            )
            for line in (*LINES, *ANEW, *ACTING, *WHOLE)
            for home in (week if line in ACTING else empty, decade)
        ]
        taken = measure(tasks, runs)
    rows = [["command", "empty vault (a week), ms", "ten years, ms", "ratio"]]
    worst = anew = 0.0
    for line in (*LINES, *ANEW, *ACTING, *WHOLE):
        before = "week" if line in ACTING else "empty"
        short, long = taken[f"{before} {line}"], taken[f"decade {line}"]
        if line in ANEW:
            anew = max(anew, long / short)
        elif line not in WHOLE:
            worst = max(worst, long / short)
        rows.append(
            [f"`intimacy {line}`".replace(" `", "`"), f"{short:.0f}", f"{long:.0f}",
             f"{long / short:.2f}"]
        )  # fmt: skip
    print(table(rows))
    print(f"\nAt most {worst:.2f} (allowed: {AT_MOST}); the last {len(WHOLE)} read everything.")
    print(f"Worked out anew: at most {anew:.2f} (allowed: {AT_MOST_ANEW}).")
    return int(worst > AT_MOST or anew > AT_MOST_ANEW)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 15))
