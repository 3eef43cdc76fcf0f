"""Records from elsewhere become part of the log: as one act, and only where they fit what is here.

Nothing that is here is changed by it. It all happens in the caller's transaction, so that raising
leaves everything as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ..core.frozen import frozen
from . import visibility as seen
from .checking import reference_faults
from .record import IMPORT, NewRecord, StoredRecord, as_json

if TYPE_CHECKING:
    import apsw

    from .checking import Kinds
    from .writer import RecordWriter

# What somebody wrote, who has no name any more, and what both have seen.
_NAMELESS = f"""SELECT count(*) FROM record r WHERE {seen.ALIVE} AND r.payload IS NOT NULL
    AND r.author IS NOT NULL AND r.kind NOT IN ('undo', 'withdraw', 'forget')
    AND r.act <> 'automatic'
    AND r.author NOT IN (SELECT p.payload ->> '$.partner' FROM record p
        WHERE p.kind = 'partner' AND p.payload IS NOT NULL
        AND p.seq NOT IN (SELECT seq FROM dead))"""
_OPEN = f"""SELECT r.id FROM record r WHERE {seen.ALIVE} AND r.visibility = 'round'
    AND {seen.COMPLETE}"""
# What an undone import had brought comes in again with this one.
_AGAIN = """UPDATE record SET brought = :act WHERE id = :id AND brought IS NOT NULL
    AND brought IN (SELECT u.target FROM record u WHERE u.kind = 'undo'
                    AND u.seq NOT IN (SELECT seq FROM dead))"""


class Unfitting(Exception):
    """A record that cannot be taken in: its place in the list, and why as a sentence's end."""

    def __init__(self, place: int | None, why: str) -> None:
        super().__init__(why)
        self.place = place
        self.why = why


@frozen
class TakenIn:
    """How many records are new, and how many were here already."""

    added: int
    known: int


def take_in(
    db: apsw.Connection,
    at: datetime,
    day: date,
    records: Sequence[StoredRecord],
    kinds: Kinds,
    log: RecordWriter,
) -> TakenIn:
    """See Log.take_in. `records` have been looked at one by one; here, how they fit together."""
    unnamed, named, opened = nameless(db), _number(db, seen.NAMED), _ids(db, _OPEN)
    sent = _ids(db, seen.ALL_SENT)
    places: dict[int, int] = {}
    (act,) = log.append(at, NewRecord(IMPORT, day, {}))
    again = 0
    for place, record in enumerate(records):
        if _insert(db, record, act):
            places[db.last_insert_rowid()] = place
        else:
            db.execute(_AGAIN, {"act": act, "id": record.id})
            again += db.changes()
    if not places and not again:
        db.execute("DELETE FROM record WHERE id = ?", (act,))
        return TakenIn(0, len(records))
    for seq, why in reference_faults(db, kinds):
        if seq in places:
            raise Unfitting(places[seq], why)
    log.settle()
    if nameless(db) > unnamed or _number(db, seen.NAMED) < named:
        raise Unfitting(None, "it would take away a name")
    if opened - _ids(db, _OPEN):
        raise Unfitting(None, "it would close a round that both have seen")
    if sent - _ids(db, seen.ALL_SENT):
        raise Unfitting(None, "it would change answers with which somebody has asked already")
    added = len(places) + again
    return TakenIn(added, len(records) - added)


def _insert(db: apsw.Connection, record: StoredRecord, act: str) -> bool:
    values: dict[str, Any] = {
        "id": record.id, "act": record.act, "author": record.author,
        "day": record.day.isoformat(), "at": record.at, "kind": record.kind,
        "visibility": record.visibility, "form": record.form, "round": record.round,
        "target": record.target, "payload": as_json(record.payload),
        "private": None if record.private is None else as_json(record.private), "brought": act,
    }  # fmt: skip
    names = ", ".join(values)
    places = ", ".join(f":{name}" for name in values)
    db.execute(f"INSERT OR IGNORE INTO record({names}) VALUES ({places})", values)
    return bool(db.changes())


def nameless(db: apsw.Connection) -> int:
    """How many living records are of somebody whose name is gone."""
    return _number(db, _NAMELESS)


def _number(db: apsw.Connection, query: str) -> int:
    return int(next(iter(db.execute(query)))[0])


def _ids(db: apsw.Connection, query: str) -> frozenset[str]:
    return frozenset(row[0] for row in db.execute(query))
