"""Whether a record is one that we could have written: its fields, what it holds, what it acts on.

Asked of all that comes in by an import, and once of all that is in a vault of before. What a kind
may hold is declared by the feature that owns it (`core/kinds.py`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..core.bounds import LONGEST_HANDLE
from ..core.kinds import LONGEST_ID, RecordKind, Whose, clip_value, day

if TYPE_CHECKING:
    import apsw

Kinds = Mapping[str, RecordKind]

FIELDS = (
    "id", "act", "author", "day", "at", "kind", "visibility", "form", "round", "target", "payload",
    "private",
)  # fmt: skip
FORMS = ("open", "wrapped")
_ROWS = f"SELECT seq, {', '.join(FIELDS)} FROM record ORDER BY seq"
# A round bears the name that a questionnaire gives itself, with a day behind it.
_LONGEST_ROUND = LONGEST_HANDLE + LONGEST_ID
_ACTING = ("undo", "withdraw", "share")
# A record that acts on one that is here, with what decides whether it may.
_REFERENCES = """SELECT e.seq, e.kind, e.author, t.kind, t.author,
        t.payload IS NULL OR e.payload ->> '$.partner' IS t.payload ->> '$.partner'
    FROM record e JOIN record t ON t.id = e.target
    WHERE e.kind <> 'undo' AND e.payload IS NOT NULL"""
_UNDOS = """SELECT e.seq FROM record e JOIN record t ON t.act = e.target
    WHERE e.kind = 'undo' AND t.author IS NOT NULL AND t.author IS NOT e.author"""
# An act is one person's; what is the couple's may be in it.
_SHARED_ACTS = """SELECT r.seq FROM record r WHERE r.author IS NOT NULL AND r.act <> 'automatic'
    AND EXISTS (SELECT 1 FROM record o WHERE o.act = r.act AND o.seq < r.seq
                AND o.author IS NOT NULL AND o.author <> r.author)"""


def record_fault(record: Mapping[str, Any], kinds: Kinds) -> str:
    """What is wrong with a record by itself, as a sentence without its end; empty if nothing is.

    `record` has FIELDS, `payload` and `private` as objects.
    """
    kind = kinds.get(str(record["kind"]))
    return (
        _text_fault(record)
        or _instant_fault(record["at"])
        or (f"day {fault}" if (fault := day(record["day"])) else "")
        or ("" if kind else f"this version doesn't know the kind {clip_value(record['kind'])}")
        or (_fault_of_kind(record, kind) if kind else "")
    )


def _text_fault(record: Mapping[str, Any]) -> str:
    for name in FIELDS[:-2]:
        value = record[name]
        if value is None and name in ("author", "round", "target"):
            continue
        if not isinstance(value, str) or not value:
            return f"{name} is missing, or isn't text"
        if not value.isprintable():
            return f"{name} holds control characters"
        longest = _LONGEST_ROUND if name == "round" else LONGEST_ID
        if len(value) > longest:
            return f"{name} is longer than {longest} characters"
    form = record["form"]
    return "" if form in FORMS else f"this version doesn't know the form {clip_value(form)}"


def _instant_fault(at: object) -> str:
    try:
        found = datetime.fromisoformat(str(at))
    except ValueError:
        return "at isn't a time"
    if found.tzinfo is None:
        return "at is an instant with its offset"
    # Its day is looked at by the same rule: from there, some weeks never leave the calendar.
    return f"at {fault}" if (fault := day(found.date().isoformat())) else ""


def _fault_of_kind(record: Mapping[str, Any], kind: RecordKind) -> str:
    return (
        _whose_fault(record, kind)
        or ("" if kind.form == record["form"] else f"{kind.kind} is not kept in that form")
        or (f"payload of {kind.kind} {fault}" if (fault := kind.payload(record["payload"])) else "")
        or _round_fault(record, kind)
        or _private_fault(record, kind)
        or _target_fault(record, kind)
    )


def _whose_fault(record: Mapping[str, Any], kind: RecordKind) -> str:
    sight, author = record["visibility"], record["author"]
    if author is None and sight in ("own", "round"):
        return "only what somebody wrote can be sealed; who is missing"
    if author is None and kind.whose is Whose.ONE:
        return f"{kind.kind} is what somebody wrote; who is missing"
    if author is not None and kind.whose is Whose.COUPLE:
        return f"{kind.kind} is the couple's, and not one person's"
    return "" if sight in kind.seen_by else f"{kind.kind} can't have visibility {clip_value(sight)}"


def _round_fault(record: Mapping[str, Any], kind: RecordKind) -> str:
    name = record["round"]
    if name is None:
        return "round is missing" if record["visibility"] == "round" else ""
    if kind.in_round is None or not kind.in_round(name, record["day"], record["payload"]):
        return f"{clip_value(name)} isn't a round of {kind.kind}"
    return ""


def _private_fault(record: Mapping[str, Any], kind: RecordKind) -> str:
    held = record["private"]
    if held is None:
        return ""
    if record["author"] is None:
        fault = "is for what somebody wrote; who is missing"
    else:
        fault = kind.private(held) if kind.private else "isn't null"
    return f"private of {kind.kind} {fault}" if fault else ""


def _target_fault(record: Mapping[str, Any], kind: RecordKind) -> str:
    needs = kind.kind in _ACTING
    if needs and record["target"] is None:
        return f"{kind.kind} has no target"
    if record["target"] is not None and not (needs or kind.replaces):
        return f"{kind.kind} can't have a target"
    return ""


def reference_faults(db: apsw.Connection, kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Records, by seq, that act on what is not theirs; what they name is here."""
    for seq, kind, author, of_kind, of_author, same in db.execute(_REFERENCES):
        declared = kinds.get(of_kind)
        theirs = of_author is not None and of_author != author
        if theirs and not (kind != "share" and declared is not None and declared.either):
            yield seq, "it acts on what somebody else wrote"
        elif kind not in _ACTING and kind != of_kind:
            yield seq, "it replaces a record of another kind"
        elif of_kind == "partner" and (kind in _ACTING or not same):
            yield seq, "it takes away a name"
    for (seq,) in db.execute(_UNDOS):
        yield seq, "it undoes what somebody else did"
    for (seq,) in db.execute(_SHARED_ACTS):
        yield seq, "it's part of what somebody else did"


def odd_records(db: apsw.Connection, kinds: Kinds) -> dict[int, str]:
    """What of a whole vault is none of ours, by seq, and why: in words that quote nothing of it."""
    odd: dict[int, str] = {}
    for seq, *row in db.execute(_ROWS):
        if _fault_of_row(row, kinds):
            odd[seq] = "no version has ever written one like it"
    for seq, fault in reference_faults(db, kinds):
        odd.setdefault(seq, fault)
    return odd


def _fault_of_row(row: Sequence[Any], kinds: Kinds) -> str:
    record = dict(zip(FIELDS, row, strict=True))
    if record["payload"] is None:
        return ""  # Forgotten: it holds nothing that could be wrong, and is shown to nobody.
    try:
        for name in ("payload", "private"):
            record[name] = None if record[name] is None else json.loads(record[name])
    except (TypeError, ValueError, RecursionError):
        return "its text can't be read"
    return record_fault(record, kinds)
