"""The records of talks: what each may hold, and what undo calls it."""

from __future__ import annotations

from ...core.kinds import MOST_SECONDS, RecordKind, Whose, fields, handle, some_text, text, whole
from .advice import LINES
from .card_packs import CARD, FAVOURITE, SKIP
from .day import DAY
from .ending import WHOLE
from .raise_concern import RAISE

_CARD = fields({"card": handle})

KINDS = (
    RecordKind(DAY, fields({"seconds": whole(0, MOST_SECONDS)}), "the talk about the day"),
    RecordKind(CARD, fields({"card": handle, "deck": text}), "the card {}", name="card"),
    RecordKind(FAVOURITE, _CARD, "making the card {} a favourite", plain="a favourite card",
               name="card"),
    RecordKind(SKIP, _CARD, "leaving out the card {}", plain="leaving out a card", name="card"),
    RecordKind(
        RAISE, fields({}, dict.fromkeys((*LINES, WHOLE), some_text)), "the lines to raise",
        seen_by=("own",), whose=Whose.ONE, withdrawn="letting go of {}",
    ),
)  # fmt: skip
