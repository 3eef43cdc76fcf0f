"""A page in headless Chromium, with axe: what it asked for, what is wrong with it, and pictures.

Chromium and Node come from the machine. `npm install --prefix .venv/browser axe-core
playwright-core` puts the rest beside the program's own environment, outside the repository.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
MODULES = Path(os.environ.get("INTIMACY_BROWSER", ROOT / ".venv" / "browser"))
NEEDED = ("axe-core", "playwright-core")
PATIENCE = 300


@dataclass(frozen=True)
class Look:
    """One look at a page: how large, on paper or on a screen, in light or dark."""

    name: str
    width: int
    height: int
    scheme: str = "light"
    media: str = "screen"
    whole: bool = True


@dataclass(frozen=True)
class Seen:
    """What was seen of it. `axe`: what axe calls a violation; `unsure`: what it leaves to eyes."""

    name: str
    requests: list[str]
    console: list[str]
    first: dict[str, Any]
    wide: dict[str, Any]
    rules: int
    axe: list[str]
    unsure: list[str]
    picture: Path = field(default_factory=Path)


def chromium() -> str | None:
    """Where the browser is."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def missing() -> str:
    """What is missing to look at a page, or an empty text."""
    if chromium() is None:
        return "no chromium here: apt-get install chromium"
    if shutil.which("node") is None:
        return "no node here: apt-get install nodejs"
    lacking = [each for each in NEEDED if not (MODULES / "node_modules" / each).is_dir()]
    if lacking:
        return f"not here: npm install --prefix .venv/browser {' '.join(lacking)}"
    return ""


def looked_at(page: Path, looks: Sequence[Look], folder: Path) -> list[Seen]:
    """Look at a page in each of these ways; the pictures go into the folder."""
    pictures = {look.name: folder / f"{look.name}.png" for look in looks}
    wanted = {
        "address": page.resolve().as_uri(),
        "modules": str(MODULES),
        "profile": str(folder / "profile"),
        "chromium": chromium(),
        "looks": [asdict(each) | {"picture": str(pictures[each.name])} for each in looks],
    }
    done = subprocess.run(
        ["node", str(Path(__file__).with_suffix(".mjs"))], input=json.dumps(wanted),
        capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [Seen(**each, picture=pictures[each["name"]]) for each in json.loads(done.stdout)]
