"""The records of practice: what each may hold, and what undo calls it."""

from __future__ import annotations

from ...core.kinds import MOST_SECONDS, RecordKind, Whose, fields, handle, whole
from .work import EXCHANGE, PRACTICE

KINDS = (
    RecordKind(
        PRACTICE, fields({"situation": handle}), "a situation that was practised",
        seen_by=("own", "both"),
    ),
    RecordKind(
        EXCHANGE, fields({"seconds": whole(0, MOST_SECONDS)}), "the exchange", whose=Whose.COUPLE
    ),
)  # fmt: skip
