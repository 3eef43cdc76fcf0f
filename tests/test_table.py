"""Every place that the table of commands names, as text, is there: no import would tell."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from intimacy_cli.features import table

NAMED = sorted(
    set(re.findall(r'"([a-z_][\w.]*):(\w+)"', Path(table.__file__).read_text(encoding="utf-8")))
)


def test_the_table_names_places() -> None:
    assert len(NAMED) > 15


@pytest.mark.parametrize(("module", "function"), NAMED)
def test_a_place_that_the_table_names_is_there(module: str, function: str) -> None:
    found = importlib.import_module(f"intimacy_cli.features.{module}")
    assert callable(getattr(found, function)) or function == "app"
