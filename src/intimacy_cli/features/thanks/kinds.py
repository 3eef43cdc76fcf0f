"""The records of thanks: what each may hold, and what undo calls it."""

from __future__ import annotations

from ...core.kinds import RecordKind, Whose, fields, flag, some_text, word
from .jar import LONGEST, PLAN, READ, THANKS


def _line(value: object) -> str:
    long = isinstance(value, str) and len(value) > LONGEST
    return some_text(value) or ("is too long" if long else "")


KINDS = (
    RecordKind(
        THANKS, fields({"text": _line}, {"sent": flag}), "the thanks {}", plain="a thank-you",
        name="text", seen_by=("both", "own"), whose=Whose.ONE,
    ),
    RecordKind(READ, fields({"of": word}), "reading a thank-you", whose=Whose.ONE),
    RecordKind(
        PLAN, fields({"notice": _line, "say": _line}), "the plan for thanks", seen_by=("own",),
        whose=Whose.ONE, replaces=True,
    ),
)  # fmt: skip
