"""The records that act on others, whoever wrote those: what each may hold."""

from __future__ import annotations

from ...core.kinds import RecordKind, fields, flag, nothing, word
from ...store.record import FORGET, IMPORT

_BOTH_OR_OWN = ("both", "own")

KINDS = (
    RecordKind("undo", fields({}, {"kind": word, "back": flag}), "an undo", seen_by=_BOTH_OR_OWN),
    RecordKind(
        "withdraw", fields({}, {"kind": word}), "taking something back", seen_by=_BOTH_OR_OWN
    ),
    RecordKind("share", nothing, "opening what was answered alone", seen_by=_BOTH_OR_OWN),
    RecordKind(FORGET, fields({}, {"two": flag}), "the forgetting", seen_by=_BOTH_OR_OWN),
    RecordKind(IMPORT, nothing, "the import", seen_by=_BOTH_OR_OWN),
)
