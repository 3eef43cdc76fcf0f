"""A couple, and one who is alone."""

from __future__ import annotations

import pytest

from tests.conftest import Cli

ANSWERS = "6,5,6,2,4,5,3"


@pytest.fixture
def couple(cli: Cli) -> Cli:
    """Ana and Ben are named."""
    assert cli("partner", "name", "Ana", "Ben").code == 0
    return cli


@pytest.fixture
def ana(cli: Cli) -> Cli:
    """Ana uses it alone."""
    assert cli("partner", "name", "Ana").code == 0
    return cli
