"""Makes docs/screenshots/report.png: the top of docs/example-report.html, as a browser shows it.

Run after make_example_report.py, where Chromium is: python tools/picture_report.py
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.harness.browser import Look, looked_at, missing

DOCS = Path(__file__).parents[1] / "docs"
PICTURE = DOCS / "screenshots" / "report.png"
# What was done, and the first of the charts.
LOOK = Look("report", 760, 1450, whole=False)


def main() -> int:
    """Write the picture."""
    if lacking := missing():
        print(lacking)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        (seen,) = looked_at(DOCS / "example-report.html", [LOOK], Path(folder))
        shutil.copyfile(seen.picture, PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
