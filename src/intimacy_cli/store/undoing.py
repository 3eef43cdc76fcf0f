"""Takes acts back, several as one, and brings them back; says what each of them was.

An undo is an act like any other: its records name the acts that it takes back, and undoing it
brings all of them back. Nothing is undone by halves: what cannot be taken back refuses the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ..core.frozen import frozen
from ..errors import CouldNot, NothingThere
from . import visibility as seen
from .record import FORGET, IMPORT, NewRecord, StoredRecord, record_of
from .taking_in import nameless

if TYPE_CHECKING:
    import apsw

    from .writer import RecordWriter

# Whose an act is: the viewer's or the couple's, or an undo of somebody who thereby lost their name.
_MINE = """({0}.author IS NULL OR {0}.author = :viewer OR ({0}.kind = 'undo'
    AND {0}.author NOT IN (SELECT p.payload ->> '$.partner' FROM record p
        WHERE p.kind = 'partner' AND p.payload IS NOT NULL
        AND p.seq NOT IN (SELECT seq FROM dead))))"""
# First records of acts that are the viewer's to take back, newest first. What an import brought
# goes with the import.
_ACTS = f"""SELECT {seen.COLUMNS} FROM record r
    WHERE r.id = r.act AND {seen.ALIVE} AND {_MINE.format("r")}
    AND r.payload IS NOT NULL AND r.brought IS NULL AND (:undos OR r.kind <> 'undo')
    AND NOT EXISTS (SELECT 1 FROM record o WHERE o.act = r.act AND NOT {_MINE.format("o")})
    ORDER BY r.seq DESC LIMIT :count"""
_OF_ACT = f"""SELECT {seen.COLUMNS} FROM record r WHERE r.act = :act AND r.payload IS NOT NULL
    AND (r.author = :viewer OR r.visibility = 'both') ORDER BY r.seq"""
_FORGOTTEN = """SELECT 1 FROM record r JOIN record o ON o.id = r.target
    WHERE r.act = :act AND r.kind <> 'undo' AND o.payload IS NULL"""
# Whether an answer is left in the round to which a record belongs: one given alone counts too.
_LEFT = f"""SELECT EXISTS (SELECT 1 FROM record r WHERE r.kind NOT LIKE '%.%' AND {seen.ALIVE}
    AND r.round = (SELECT round FROM record WHERE id = ?))"""
_MAY_NAME = ("partner", "undo", IMPORT)


@frozen
class Taken:
    """One act that was taken back, or brought back: its first record.

    `about` is what that acts on (what was taken off a list, or replaced), if the viewer may see it.
    Of an undo whose acts the viewer may not see, the record is the undo itself.
    """

    record: StoredRecord
    restored: bool
    about: StoredRecord | None


def undo(
    db: apsw.Connection, log: RecordWriter, viewer: str | None, at: datetime, day: date, count: int
) -> list[Taken]:
    """See Log.undo."""
    bound = {"viewer": viewer, "undos": count == 1, "count": count}
    newest = [record_of(row) for row in db.execute(_ACTS, bound)]
    acts = [each for each in newest if each.kind != FORGET]
    _refuse_none(newest, acts, count)
    for each in acts:
        _refuse_forgotten(db, each)
    before = [_revealed(db, each.act) for each in acts]
    sent = [_sent(db, each.act) for each in acts]
    # Looked at only where a name may be among it: it means to go through the whole log.
    names = _Names(db) if any(each.kind in _MAY_NAME for each in acts) else None
    log.append(at, *(_undo_record(each, day) for each in acts))
    if names is not None:
        names.refuse_fewer()
    # Compared, not derived: undoing an undo or a sharing closes a round as well.
    for place, (each, opened, asked) in enumerate(zip(acts, before, sent, strict=True)):
        if _closed(db, opened - _revealed(db, each.act)):
            raise _stays(each, len(acts), place, "has been revealed to both of you")
        # What came with an import may go with it, whole.
        if each.kind != IMPORT and asked - _sent(db, each.act):
            raise _stays(each, len(acts), place, "was answered before you asked your partner")
    return [taken for each in newest for taken in _taken(db, viewer, each)]


def _refuse_none(newest: Sequence[StoredRecord], acts: Sequence[StoredRecord], count: int) -> None:
    if newest and not acts and count == 1:
        raise CouldNot(
            "the last thing done was to forget, and that can't be undone.",
            "To undo what came before it: intimacy data undo 2",
        )
    if not acts:
        raise NothingThere("there's nothing to undo.")


def _refuse_forgotten(db: apsw.Connection, record: StoredRecord) -> None:
    if any(db.execute(_FORGOTTEN, {"act": record.act})):
        raise CouldNot("what stood there before has been forgotten, so it can't come back.")


class _Names:
    """Nobody loses their name who has answered, nor while what is sealed waits for both."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._named = _number(db, seen.NAMED)
        self._nameless = nameless(db)

    def refuse_fewer(self) -> None:
        """Raise CouldNot if somebody has lost a name that is needed, since this was made."""
        if _number(self._db, seen.NAMED) >= self._named:
            return
        if nameless(self._db) > self._nameless:
            raise CouldNot("that would take away the name of somebody who has answered.")
        if _number(self._db, seen.WAITS):
            raise CouldNot(
                "that would take away a name while sealed answers wait for both of you.",
                "Answer them, or take them back, first.",
            )


def _undo_record(act: StoredRecord, day: date) -> NewRecord:
    # What the couple wrote, the couple takes back: the other can then turn it round too.
    seen_by = "both" if act.author is None else "own"
    return NewRecord("undo", day, _undoing(act), act.author, seen_by, target=act.act)


def _undoing(act: StoredRecord) -> dict[str, Any]:
    """What an undo says of itself: the kind that it is about, and whether that is there again."""
    if act.kind != "undo":
        return {"kind": act.kind}
    what = {"kind": act.payload.get("kind", act.kind)}
    return what if act.payload.get("back") else what | {"back": True}


def _revealed(db: apsw.Connection, act: str) -> frozenset[str]:
    return frozenset(row[0] for row in db.execute(seen.REVEALED, {"act": act}))


def _sent(db: apsw.Connection, act: str) -> frozenset[str]:
    return frozenset(row[0] for row in db.execute(seen.SENT_TOUCHED, {"act": act}))


def _closed(db: apsw.Connection, ids: Iterable[str]) -> bool:
    """Whether a round of these would close; one that goes as a whole seals nothing from anybody."""
    return any(next(iter(db.execute(_LEFT, (each,))))[0] for each in ids)


def _number(db: apsw.Connection, query: str) -> int:
    return int(next(iter(db.execute(query)))[0])


def _stays(act: StoredRecord, count: int, place: int, why: str) -> CouldNot:
    kind = act.payload.get("kind", act.kind) if act.kind == "undo" else act.kind
    which = "the last thing written" if count == 1 else "one of them"
    hint = f"To undo only what's newer: intimacy data undo {place}" if place else ""
    if count == 1 and kind == "checkin":
        hint = f"Add a note to it with: intimacy checkin note {act.day} -"
    return CouldNot(f"{which}, from {act.day}, {why}, so it stays.", hint)


def _taken(db: apsw.Connection, viewer: str | None, act: StoredRecord) -> Iterable[Taken]:
    """What an act was in the end: for an undo, what that took or brought back."""
    restored = False
    acts = [act]
    while acts and acts[0].kind == "undo":
        restored = not restored
        undos = [each for one in acts for each in _all(db, one.act, viewer)]
        acts = [first for each in undos for first in _all(db, str(each.target), viewer)[:1]]
    return [Taken(each, restored, _about(db, viewer, each)) for each in acts or [act]]


def _all(db: apsw.Connection, act: str, viewer: str | None) -> list[StoredRecord]:
    """All records of one act, as far as the viewer may see them."""
    return [record_of(row) for row in db.execute(_OF_ACT, {"act": act, "viewer": viewer})]


def _about(db: apsw.Connection, viewer: str | None, record: StoredRecord) -> StoredRecord | None:
    query = f"""SELECT {seen.COLUMNS} FROM record r WHERE r.id = :id AND r.payload IS NOT NULL
        AND (r.author = :viewer OR r.visibility = 'both')"""
    for row in db.execute(query, {"id": record.target, "viewer": viewer}):
        return record_of(row)
    return None
