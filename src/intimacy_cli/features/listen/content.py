"""Reads what `listen` practises with: situations, words for feelings, the steps of hearing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ...core.kinds import holds_controls
from ...packs.loader import Pack
from ...packs.tables import checked_rows, no_table
from ...packs.validation import RowFault
from ...shell.content import cache_of, in_language, read_rows
from ...shell.invocation import Invocation
from .answers import Feeling, Kindred, ListenReply, Situation

STRENGTHS = (1, 2, 3)
WHOLE_SITUATION = "needs id, says, and replies that are whole"
WHOLE_FEELING = "needs word, family, strength 1-3 and near"


def situations(call: Invocation) -> tuple[Situation, ...]:
    """Built-in situations, then the couple's own; a bad one is reported and left out."""
    return read_rows(call, "situations", "situation", _situation, check_situations)


def feelings(call: Invocation) -> tuple[Feeling, ...]:
    """Built-in words, then the couple's own."""
    return read_rows(call, "feelings", "feeling", _feeling, check_feelings, key="word")


def steps(call: Invocation) -> dict[str, str]:
    """The steps of hearing and saying back, by id."""

    def texts(pack: Pack) -> dict[str, str]:
        return {str(each["id"]): str(each["text"]) for each in pack.tables["step"]}

    return in_language(call, "steps", texts, cache_of(call))


def near_words(call: Invocation) -> tuple[Kindred, ...]:
    """Words that are none of ours with those near them, the heavy ones first; only ours."""
    rows = _feeling_tables(call)["kindred"]
    made = (Kindred(tuple(e["words"]), tuple(e["near"]), e.get("care") is True) for e in rows)
    return tuple(sorted(made, key=lambda each: not each.care))


def lookalikes(call: Invocation) -> frozenset[str]:
    """Words of the language that are no slip of one of ours, though they are a letter away."""
    return frozenset(_feeling_tables(call)["english"]["lookalikes"])


def _feeling_tables(call: Invocation) -> Mapping[str, Any]:
    return in_language(call, "feelings", lambda pack: pack.tables, cache_of(call))


def check_situations(tables: Mapping[str, Any]) -> tuple[int, list[RowFault]]:
    """How many situations of a pack are good, and which are not."""
    return _checked(tables, "situation", _situation, WHOLE_SITUATION)


def check_feelings(tables: Mapping[str, Any]) -> tuple[int, list[RowFault]]:
    """How many words of a pack are good, and which are not."""
    return _checked(tables, "feeling", _feeling, WHOLE_FEELING)


def check_steps(tables: Mapping[str, Any]) -> tuple[int, list[RowFault]]:
    """How many steps there are; only ours are ever used."""
    return checked_rows(tables, "step", no_table)


def _checked(
    tables: Mapping[str, Any], row: str, read: Callable[[Any], object | None], needs: str
) -> tuple[int, list[RowFault]]:
    return checked_rows(tables, row, lambda entry: needs if read(entry) is None else "")


def _situation(entry: Any) -> Situation | None:
    if not _has_texts(entry, "id", "says") or holds_controls(entry["id"]):
        return None
    replies = entry.get("reply")
    if not isinstance(replies, list) or not replies or not all(map(_is_reply, replies)):
        return None
    made = tuple(ListenReply(r["text"], r["validates"], r["kind"], r["why"]) for r in replies)
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
