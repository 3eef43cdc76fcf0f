"""What undo calls an act: in the words of the feature that wrote it, by the name of the thing."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.kinds import RecordKind
from ...store.log import Log
from ...store.record import StoredRecord
from ...store.undoing import Taken

LONGEST_NAME = 60


def kind_of(taken: Taken) -> str:
    """The kind of what was taken back; of an undo that is all one may see, what that was about."""
    record = taken.record
    return str(record.payload.get("kind", record.kind)) if record.kind == "undo" else record.kind


def kinds_named(taken: Taken) -> set[str]:
    """The kinds of record that have a part in what it is called."""
    about = taken.about.kind if taken.about else str(taken.record.payload.get("kind", ""))
    return {kind_of(taken), taken.record.kind, about} - {""}


def name_record(log: Log, viewer: str | None, taken: Taken, kinds: Mapping[str, RecordKind]) -> str:
    """What it is called, such as `the wish "Sail"`; only by names that the viewer may read."""
    record, about = taken.record, taken.about
    if record.kind == "withdraw":
        kind = about.kind if about else str(record.payload.get("kind", ""))
        if kind not in kinds:
            return kinds["withdraw"].said
        own = kinds[kind].called(_name(log, viewer, about, kinds) if about else None)
        return kinds[kind].withdrawn.replace("{}", own)
    declared = kinds.get(kind_of(taken))
    if declared is None:
        return kind_of(taken)
    said = declared.called(_name(log, viewer, record, kinds))
    return f"the change to {said}" if declared.replaces and record.target is not None else said


def _name(
    log: Log, viewer: str | None, record: StoredRecord, kinds: Mapping[str, RecordKind]
) -> str | None:
    """The name of what a record is about: in it, or in the record of what it names."""
    declared = kinds.get(record.kind)
    if declared is None:
        return None
    held = {**record.payload, **(record.private or {})}
    name = held.get(declared.name)
    if declared.named_by is not None:
        kind, here, there, wanted = declared.named_by
        name = log.said_of(viewer, kind, {there: str(held.get(here))}, wanted)
    if not isinstance(name, str) or not name.strip():
        return None
    short = " ".join(name.split())
    return short if len(short) <= LONGEST_NAME else f"{short[: LONGEST_NAME - 3].rstrip()}..."
