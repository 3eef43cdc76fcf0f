"""Whether a pack of another language can stand in our own's place. Pure: compares tables.

What answers are kept by, and what other packs refer to, is the same in every language: ids, scales,
numbers, commands. Of such a pack only the words may differ. Of a collection (ideas, cards) the rows
may be others, as long as each has what all of ours have.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

BOUND = ("questionnaire", "steps", "ready", "modalities")
_FIXED = ("id", "scale", "command", "source", "read", "rule")
# How many names a thing goes by is a language's own affair.
_ANY_LENGTH = ("aliases",)


def misfit(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> str:
    """What keeps a pack from standing in for ours, or an empty text."""
    kind = ours["pack"]["kind"]
    if theirs.get("pack", {}).get("kind") != kind:
        return f"isn't of the kind {kind!r}, as the English one is"
    for name, table in ours.items():
        if name != "pack":
            found = _differs if kind in BOUND else _unlike
            if name not in theirs:
                return f"has no {name}, which the English one has"
            if what := found(table, theirs[name], name):
                return what
    return ""


def _differs(ours: Any, theirs: Any, where: str) -> str:
    """Where two differ in more than their words."""
    if type(ours) is not type(theirs):
        return f"{where}: isn't what it is in the English one"
    if isinstance(ours, Mapping):
        missing = [key for key in ours if key not in theirs]
        if missing:
            return f"{where}: has no {missing[0]}"
        parts = [(ours[key], theirs[key], f"{where}.{key}") for key in ours]
    elif isinstance(ours, list):
        pairs = zip(ours, theirs, strict=False)
        parts = [(*pair, f"{where} {number}") for number, pair in enumerate(pairs, 1)]
        if len(ours) != len(theirs) and not where.endswith(_ANY_LENGTH):
            return f"{where}: has {len(theirs)}, and the English one {len(ours)}"
    else:
        fixed = not isinstance(ours, str) or where.rpartition(".")[2] in _FIXED
        return f"{where}: has to be {ours!r}" if fixed and ours != theirs else ""
    return next(filter(None, (_differs(*part) for part in parts)), "")


def _unlike(ours: Any, theirs: Any, where: str) -> str:
    """Which of their rows lacks what all of ours have."""
    if type(ours) is not type(theirs):
        return f"{where}: isn't what it is in the English one"
    if isinstance(ours, Mapping):
        parts = ((ours[key], theirs.get(key), f"{where}.{key}") for key in ours)
        return next(filter(None, (_unlike(*part) for part in parts)), "")
    if not isinstance(ours, list) or not all(isinstance(row, Mapping) for row in ours):
        return ""
    common = _common(ours)
    for number, row in enumerate(theirs, 1):
        if not isinstance(row, Mapping):
            return f"{where} {number}: isn't a table"
        for key, kind in common.items():
            if type(row.get(key)) is not kind:
                return f"{where} {number}: needs {key}, as in the English one"
    return ""


def _common(rows: Sequence[Mapping[str, Any]]) -> dict[str, type]:
    """The keys that all rows have, and what stands there."""
    first = rows[0] if rows else {}
    return {
        key: type(value)
        for key, value in first.items()
        if all(type(row.get(key)) is type(value) for row in rows)
    }
