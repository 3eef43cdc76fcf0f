"""The records of the shortlist and of `ready`: what each may hold, and what undo calls it."""

from __future__ import annotations

from ...core.kinds import (
    RecordKind,
    Whose,
    counted_round,
    fields,
    flag,
    handle,
    list_of,
    map_of,
    nothing,
    text,
    whole,
    word,
)
from .ready.rounds import KIND as READY
from .ready.rounds import SENT
from .ready.stages import STAGE_BY, Stage
from .shortlist import CALLED, KEEP

_ANSWERS = map_of(word, whole(1, 9))
_KEPT = fields(
    {"id": handle},
    {
        "name": text, "phones": list_of(text), "emails": list_of(text),
        "web": list_of(text), "places": list_of(text), "credit": text, "note": text,
    },
)  # fmt: skip


def _ready(value: object) -> str:
    if fault := fields({"answers": _ANSWERS}, {"heard": flag})(value):
        return fault
    assert isinstance(value, dict)
    stage = value["answers"].get(STAGE_BY, 1)
    return whole(1, len(Stage))(stage) and f"holds {STAGE_BY!r}, which names no stage"


KINDS = (
    RecordKind(
        READY, _ready, "the answers about help", seen_by=("own", "round"), whose=Whose.ONE,
        in_round=counted_round(READY), replaces=True,
    ),
    RecordKind(
        SENT, nothing, "asking about help by message", whose=Whose.ONE,
        in_round=counted_round(READY),
    ),
    RecordKind(
        KEEP, _KEPT, "the shortlist entry {}", plain="a shortlist entry", name="name",
        replaces=True, either=True, withdrawn="dropping {}",
    ),
    RecordKind(
        CALLED, fields({"therapist": handle, "note": text}), "the call to {}", plain="a noted call",
        named_by=(KEEP, "therapist", "id", "name"),
    ),
)  # fmt: skip
