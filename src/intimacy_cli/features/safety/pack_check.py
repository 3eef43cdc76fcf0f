"""Checks a pack of helplines for `intimacy packs check`: a line is good, or is named. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...packs.validation import RowFault
from .rows import read_rows


def check_pack(tables: Mapping[str, Any]) -> tuple[int, list[RowFault]]:
    """How many lines are good, and what is wrong with the others."""
    good, faults = read_rows(tables)
    return len(good), faults
