"""The records of the couple's list: what each may hold, and what undo calls it."""

from __future__ import annotations

from ...core.bucket_list import DONE, DROPPED, EDITED, WISH
from ...core.kinds import (
    RecordKind,
    any_day,
    counted_round,
    fields,
    number,
    one_of,
    some_text,
    whole,
    word,
)
from .wish_log import ROUND

_WISH = fields(
    {"wish": word, "text": some_text, "when": one_of("dream", "soon")},
    {"by": any_day, "cost": number(), "minutes": whole(1)},
)
_HANDLE = fields({"wish": word})
_TEXT = (WISH, "wish", "wish", "text")
_SEEN = ("both", "round")

KINDS = (
    RecordKind(
        WISH, _WISH, "the wish {}", name="text", seen_by=_SEEN, in_round=counted_round(ROUND),
        replaces=True, withdrawn="dropping {}",
    ),
    RecordKind(EDITED, _WISH, "the change of the wish {}", plain="the change of a wish",
               name="text"),
    RecordKind(
        DONE, _HANDLE, "ticking off the wish {}", plain="ticking off a wish", named_by=_TEXT,
        seen_by=_SEEN, in_round=counted_round(ROUND),
    ),
    RecordKind(DROPPED, _HANDLE, "dropping the wish {}", plain="dropping a wish", named_by=_TEXT),
)  # fmt: skip
