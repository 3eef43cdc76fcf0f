"""Texts that were looked at once and are to stay: `GOLDEN=write pytest ...` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "golden"


def same_as_golden(name: str, text: str, *, ending: str = "txt") -> None:
    """Fail where `text` is not what tests/golden/NAME.txt holds."""
    path = FOLDER / f"{name}.{ending}"
    if os.environ.get("GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    assert path.read_text() == text, f"{path} differs; if it is meant to: GOLDEN=write"
