"""Makes docs/example-report.html: the report of a made-up year. `--check` only compares.

Run: python tools/make_example_report.py [--check]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.harness.made_up import LIVES, UNTIL, make_home

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "example-report.html"


def made() -> str:
    """The page as the program writes it."""
    with tempfile.TemporaryDirectory() as folder:
        home, page = Path(folder) / "home", Path(folder) / "year.html"
        make_home(home, LIVES["year"])
        env = {
            **os.environ, "INTIMACY_HOME": str(home), "TZ": "Europe/Berlin",
            "INTIMACY_NOW": f"{UNTIL}T20:15:00+01:00", "PYTHONPATH": str(ROOT / "src"),
        }  # fmt: skip
        line = [sys.executable, "-m", "intimacy_cli", "report", "--html", str(page)]
        subprocess.run(line, env=env, check=True, capture_output=True)
        return page.read_text()


def main() -> int:
    """Write the page, or compare it."""
    text = made()
    if "--check" not in sys.argv:
        PAGE.write_text(text)
        return 0
    if PAGE.exists() and PAGE.read_text() == text:
        return 0
    print("docs/example-report.html is stale. Run: python tools/make_example_report.py")
    return 1


if __name__ == "__main__":
    sys.exit(main())
