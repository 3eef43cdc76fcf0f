"""Checks a questionnaire for `intimacy packs check`: it is good as a whole, or not at all. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...errors import BadFile
from ...packs.instrument import read_instrument
from ...packs.validation import RowFault


def check_pack(tables: Mapping[str, Any]) -> tuple[int, list[RowFault]]:
    """How many items are good, and what is wrong."""
    try:
        return len(read_instrument(tables, "").items), []
    except BadFile as error:
        what = error.message.removeprefix(": ").rstrip(".")
        _, _, after = what.partition("item ")
        number = after.partition(":")[0]
        row = int(number) - 1 if number.isdecimal() else -1
        return 0, [RowFault(row, "", f"{what}. {error.hint}".rstrip(". "))]
