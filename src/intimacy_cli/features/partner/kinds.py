"""The record of a name: what it may hold, and what undo calls it."""

from __future__ import annotations

from ...core.kinds import RecordKind, Whose, fields, name, whole, word
from ...core.partners import AT_MOST

KINDS = (
    RecordKind(
        "partner", fields({"partner": word, "seat": whole(1, AT_MOST), "name": name}),
        "the name {}", plain="a name", name="name", whose=Whose.COUPLE, replaces=True,
    ),
)  # fmt: skip
