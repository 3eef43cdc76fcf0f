"""Lets something go wrong at every system call of every writing command, and says what came of it.

Run: python tools/fault_campaign.py [--every N] [--fault NAME] [COMMAND ...]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.faults.campaign import FAULTS, Campaign, Dose, Tally, table
from tests.faults.commands import WRITES


def main() -> int:
    """Run it and print the table; 1 if anything is not as it must be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--fault", choices=[each.name for each in FAULTS])
    parser.add_argument("command", nargs="*")
    given = parser.parse_args()
    chosen = [each for each in WRITES if not given.command or each.leaf in given.command]
    tallies: list[Tally] = []
    with tempfile.TemporaryDirectory() as folder:
        campaign = Campaign(Path(folder), Dose(given.every))
        for fault in FAULTS:
            if given.fault in (None, fault.name):
                for tally in campaign.run(fault, chosen):
                    tallies.append(tally)
                    for problem in tally.problems:
                        print(f"{tally.fault}: {tally.example.line}: {problem}", file=sys.stderr)
    print(table(tallies))
    print(f"\nCalls: {sum(t.traced for t in tallies)}, struck: {sum(t.struck for t in tallies)}.")
    return 1 if any(each.problems for each in tallies) else 0


if __name__ == "__main__":
    sys.exit(main())
