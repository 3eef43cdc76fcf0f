"""Checks the packs about help for `intimacy packs check`: good as a whole, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....errors import BadFile
from ....packs.loader import Pack, builtin_path, load_pack
from ....packs.validation import RowFault
from .content import read_content
from .modalities import read_modalities


def check_modalities(tables: Mapping[str, Any]) -> tuple[int, list[RowFault]]:
    """How many modalities are good, and what is wrong."""
    try:
        return len(read_modalities(Pack("", "modalities", "", tables)).modalities), []
    except BadFile as error:
        return 0, [_whole(error)]


def check_ready(tables: Mapping[str, Any]) -> tuple[int, list[RowFault]]:
    """How many questions are good, and what is wrong."""
    try:
        known = read_modalities(load_pack(builtin_path("modalities")))
        return len(read_content(Pack("", "ready", "", tables), known).questions), []
    except BadFile as error:
        return 0, [_whole(error)]


def _whole(error: BadFile) -> RowFault:
    return RowFault(-1, "", error.message.removeprefix(": ").rstrip("."))
