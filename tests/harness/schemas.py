"""The committed JSON schemas, by command."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "docs" / "schema"


@cache
def schema_for(command: str) -> Any:
    """The schema of a command's whole JSON answer."""
    return json.loads((FOLDER / f"{command.replace(' ', '-')}.json").read_text())
