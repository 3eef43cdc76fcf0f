"""The record of a name: what it may hold, and what undo calls it."""

from __future__ import annotations

from ...core.kinds import RecordKind, Whose, fields, whole, word
from ...core.people import AT_MOST, name_fault


def _name(value: object) -> str:
    return "isn't a name" if not isinstance(value, str) or name_fault(value) else ""


KINDS = (
    RecordKind(
        "partner", fields({"partner": word, "seat": whole(1, AT_MOST), "name": _name}),
        "the name {}", plain="a name", name="name", whose=Whose.COUPLE, replaces=True,
    ),
)  # fmt: skip
