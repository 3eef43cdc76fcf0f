"""Lets the tests of this folder import `reading` beside them, and unpacks places only once."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from intimacy_cli.gazetteer.builtin import SHELF
from intimacy_cli.gazetteer.resolve import open_places


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("places")
    open_places(str(folder)).close()
    return folder / SHELF


@pytest.fixture
def places_there(home: Path, unpacked: Path) -> None:
    """Places as they are from the second call on: unpacking takes three seconds."""
    (home / "cache").mkdir(parents=True, exist_ok=True)
    os.link(unpacked, home / "cache" / SHELF)
