"""Checks content packs, whatever their kind: each kind's own feature says what a good row is.

Knows no kind itself; the table of commands names its rows and the function that does.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Mapping
from typing import Any

from ...core.frozen import frozen
from ...errors import BadFile
from ...packs.languages import language_folders
from ...packs.loader import CONTENT, LANGUAGE, builtin_path, load_pack, own_paths
from ...packs.misfit import misfit
from ...packs.tolerant_reader import read_pack
from ...packs.validation import PackFinding, RowFault
from ...shell.invocation import Invocation
from ..table import PACK_KINDS


@frozen
class CheckedPack:
    """One pack: how many of its rows are good, and what is wrong, each with its line."""

    file: str
    kind: str
    name: str
    good: int
    findings: tuple[PackFinding, ...]


@frozen
class Packs:
    """The packs in use: those that come with the program, and the couple's own."""

    packs: tuple[CheckedPack, ...]
    folder: str


def check(path: str) -> CheckedPack:
    """Check one file. Raises BadFile if there is nothing to read."""
    path = os.path.expanduser(path)
    opened = read_pack(path, {kind: table for kind, (table, _) in PACK_KINDS.items()})
    pack = opened.pack
    if pack.kind not in PACK_KINDS:
        known = ", ".join(PACK_KINDS)
        finding = PackFinding(path, 0, f"there's no kind {pack.kind!r}; you can use {known}")
        return CheckedPack(path, pack.kind, pack.name, 0, (finding, *opened.lost))
    good, faults = _rows(pack.kind, pack.tables)
    faults += _as_a_translation(path, pack.tables)
    return CheckedPack(path, pack.kind, pack.name, good, opened.findings(faults))


def in_use(call: Invocation) -> Packs:
    """All packs that the program reads, checked."""
    builtin = os.path.join(CONTENT, LANGUAGE)
    folder = call.env.places().packs
    translated = [path for each in language_folders(folder) for path in own_paths(each)]
    paths = [*own_paths(builtin), *own_paths(folder), *translated]
    return Packs(tuple(_or_its_fault(path) for path in paths), folder)


def _as_a_translation(path: str, tables: Mapping[str, Any]) -> list[RowFault]:
    """Why a pack that lies in its language's folder can't stand in for ours; nothing elsewhere."""
    folder, file = os.path.split(os.path.abspath(path))
    language = tables["pack"].get("language")
    if language == LANGUAGE or language != os.path.basename(folder):
        return []
    ours = builtin_path(file.removesuffix(".toml"))
    if not os.path.exists(ours):
        names = ", ".join(map(os.path.basename, own_paths(os.path.dirname(ours))))
        return [RowFault(-1, "", f"stands in for none of our packs, which are {names}")]
    what = misfit(load_pack(ours).tables, tables)
    return [RowFault(-1, "", f"{what}; until then the English one is used")] if what else []


def _or_its_fault(path: str) -> CheckedPack:
    try:
        return check(path)
    except BadFile as error:
        words = error.message.removeprefix(f"{path}: ")
        return CheckedPack(path, "", os.path.basename(path), 0, (PackFinding(path, 0, words),))


def _rows(kind: str, tables: Mapping[str, Any]) -> tuple[int, list[RowFault]]:
    module, _, function = PACK_KINDS[kind][1].partition(":")
    found = importlib.import_module(f"..{module}", __package__)
    good, faults = getattr(found, function)(tables)
    return int(good), list(faults)
