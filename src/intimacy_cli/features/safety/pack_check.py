"""Checks a pack of helplines for `intimacy packs check`: a country is good, or is named. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ...packs.faults import Fault
from .helplines import Use

_USES = {use.value for use in Use}


def check_pack(tables: Mapping[str, Any]) -> tuple[int, list[Fault]]:
    """How many countries are good, and what is wrong. A number without a source is a fault."""
    faults: list[Fault] = []
    if not isinstance(tables.get("pack", {}).get("verified_on"), date):
        faults.append(Fault(-1, "", "[pack] has no verified_on = DAY"))
    rows = tables.get("country")
    if not isinstance(rows, list) or not rows:
        return 0, [*faults, Fault(-1, "", "there is no [[country]]")]
    wrong = [fault for row, table in enumerate(rows) for fault in _country(row, table)]
    return len(rows) - len({fault.row for fault in wrong}), [*faults, *wrong]


def _country(row: int, table: Any) -> list[Fault]:
    if not isinstance(table, Mapping):
        return [Fault(row, "", "a country is a table")]
    faults = [
        Fault(row, key, f"{key} is missing")
        for key in ("code", "name")
        if not (isinstance(table.get(key), str) and table[key])
    ]
    if not _texts(table.get("sources")):
        faults.append(Fault(row, "sources", "sources names no page where the numbers were read"))
    lines = table.get("line")
    if not isinstance(lines, list) or not lines:
        return [*faults, Fault(row, "line", "line lists no helpline")]
    return faults + [Fault(row, "line", what) for each in lines for what in _helpline(each)]


def _helpline(each: Any) -> list[str]:
    if not isinstance(each, Mapping):
        return ["a helpline is a table"]
    found = []
    if each.get("for") not in _USES:
        found.append(f"for is {each.get('for')!r}, not one of {', '.join(sorted(_USES))}")
    if not _texts(each.get("reach")):
        found.append("reach lists no number")
    return found


def _texts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, str) and v for v in value)
