"""Checks a pack of helplines for `intimacy packs check`. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...packs.faults import Fault
from .helplines import country_from


def check_pack(tables: Mapping[str, Any]) -> tuple[int, list[Fault]]:
    """How many countries are good, and what is wrong with the others."""
    rows = tables.get("country", [])
    if not isinstance(rows, list):
        return 0, [Fault(-1, "country", "country is a list of tables; write [[country]]")]
    faults = []
    for number, row in enumerate(rows):
        try:
            country_from(row)
        except KeyError as error:
            faults.append(Fault(number, "", f"{error.args[0]} is missing"))
        except (AttributeError, TypeError, ValueError):
            faults.append(Fault(number, "", "not as a country is written"))
    return len(rows) - len(faults), faults
