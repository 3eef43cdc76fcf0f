"""A couple's vault behind a lock."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.locks import lock_cheaply

ANSWERS = "6,5,6,2,4,5,3"


@pytest.fixture
def locked(cli: Cli, home: Path) -> Cli:
    """Ana and Ben, Ana's check-in of today, and a lock."""
    cli("partner", "name", "Ana", "Ben")
    assert cli("checkin", "--as", "Ana", "--answers", ANSWERS, "--note", "the walk").code == 0
    lock_cheaply(home)
    return cli
