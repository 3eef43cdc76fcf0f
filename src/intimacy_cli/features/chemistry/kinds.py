"""The records of chemistry: what each may hold, and what undo calls it."""

from __future__ import annotations

from ...core.kinds import (
    RecordKind,
    Whose,
    by_day,
    counted_round,
    fields,
    list_of,
    map_of,
    one_of,
    some_text,
    text,
    whole,
    word,
)
from ...store.wrapped import CHECK, FORM, SEALED
from .overlap import Overlap

ANSWERS, REVEALED = "chemistry", "chemistry.revealed"
LIMIT, PLAN, CARD = "chemistry.limit", "chemistry.plan", "chemistry.card"
ENTRY, AFTER = "chemistry.entry", "chemistry-after"
DRAFT = "chemistry"
MOST_MATCHES = 1000

_MATCH = fields(
    {"entry": word, "level": one_of(*(each.value for each in Overlap))}, {"giver": word}
)

KINDS = (
    RecordKind(
        ANSWERS, fields({"list": word}, {SEALED: text, CHECK: word}), "the answers to the list",
        seen_by=("own",), whose=Whose.ONE, in_round=counted_round(ANSWERS), replaces=True,
        form=FORM,
    ),
    RecordKind(
        REVEALED, fields({"list": word, "matches": list_of(_MATCH, most=MOST_MATCHES)}),
        "what you have in common", whose=Whose.COUPLE, in_round=counted_round(ANSWERS),
    ),
    RecordKind(
        LIMIT, fields({"text": some_text}), "a limit", whose=Whose.ONE,
    ),
    RecordKind(
        PLAN, fields({"at": text, "minutes": whole(1, 1440)}, {"idea": word}), "the time set aside",
    ),
    RecordKind(
        AFTER, fields({"answers": map_of(word, whole(1, 5), least=0)}, {"note": some_text}),
        "how it was for you", whose=Whose.ONE, seen_by=("round", "own"), in_round=by_day(AFTER),
    ),
    RecordKind(
        ENTRY,
        fields(
            {"entry": word, "section": word, "heat": whole(1, 3), "text": some_text},
            {"give": some_text, "get": some_text},
        ),
        "the entry {}", plain="an entry of the list", name="text", whose=Whose.COUPLE,
    ),
    RecordKind(CARD, fields({"card": word}), "a drawn card"),
)  # fmt: skip
