"""Reads what `listen` practises with: situations, words for feelings, the steps of hearing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

from ...core.lines import line
from ...errors import BadFile
from ...packs.loader import Pack, builtin_path, load_pack, own_paths
from ...shell.call import Call
from .answers import Feeling, Reply, Situation

STRENGTHS = (1, 2, 3)


def situations(call: Call) -> tuple[Situation, ...]:
    """Built-in situations, then the couple's own; a bad one is reported and left out."""
    found: dict[str, Situation] = {}
    for pack in _packs(call, "situations"):
        for number, entry in enumerate(_tables(pack, "situation"), 1):
            made = _situation(entry)
            if made is None:
                _report(
                    call, pack, f"situation {number} needs id, says, and replies that are whole"
                )
            else:
                found.setdefault(made.id, made)
    return tuple(found.values())


def feelings(call: Call) -> tuple[Feeling, ...]:
    """Built-in words, then the couple's own."""
    found: dict[str, Feeling] = {}
    for pack in _packs(call, "feelings"):
        for number, entry in enumerate(_tables(pack, "feeling"), 1):
            made = _feeling(entry)
            if made is None:
                _report(call, pack, f"feeling {number} needs word, family, strength 1-3 and near")
            else:
                found.setdefault(made.word, made)
    return tuple(found.values())


def steps(call: Call) -> dict[str, str]:
    """The steps of hearing and saying back, by id."""
    pack = load_pack(builtin_path("steps"), _cache(call))
    return {str(each["id"]): str(each["text"]) for each in pack.tables["step"]}


def _packs(call: Call, kind: str) -> Iterator[Pack]:
    for path in (builtin_path(kind), *own_paths(call.env.places().packs)):
        try:
            pack = load_pack(path, _cache(call))
        except BadFile as error:
            call.talk(line(f"{error.message} {error.hint}".rstrip()))
            continue
        if pack.kind == kind:
            yield pack


def _cache(call: Call) -> str | None:
    # Nothing may be made on disk before there is anything to keep.
    cache = call.env.places().cache
    return cache if os.path.isdir(cache) else None


def _tables(pack: Pack, name: str) -> list[Any]:
    entries = pack.tables.get(name, [])
    return entries if isinstance(entries, list) else []


def _report(call: Call, pack: Pack, fault: str) -> None:
    call.talk(line(f"{pack.path}: {fault}; the others are used."))


def _situation(entry: Any) -> Situation | None:
    if not _has_texts(entry, "id", "says"):
        return None
    replies = entry.get("reply")
    if not isinstance(replies, list) or not replies or not all(map(_is_reply, replies)):
        return None
    made = tuple(Reply(r["text"], r["validates"], r["kind"], r["why"]) for r in replies)
    return Situation(entry["id"], entry["says"], made)


def _is_reply(entry: Any) -> bool:
    whole = _has_texts(entry, "text", "kind", "why")
    return whole and isinstance(entry.get("validates"), bool)


def _feeling(entry: Any) -> Feeling | None:
    if not _has_texts(entry, "word", "family", "near") or entry.get("strength") not in STRENGTHS:
        return None
    care = entry.get("care") is True
    return Feeling(entry["word"], entry["family"], entry["strength"], entry["near"], care)


def _has_texts(entry: Any, *keys: str) -> bool:
    return isinstance(entry, Mapping) and all(
        isinstance(entry.get(key), str) and entry[key].strip() for key in keys
    )
