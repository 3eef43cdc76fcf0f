"""What `data forget` erases, and how: payloads become null, ids stay. Knows no screen, asks nobody.

A forgotten record is shown to nobody any more, and no undo brings it back. If it had been revealed,
it still counts as an answer, so that the other's does not become a secret again; if not, it counts
as withdrawn. Only a person's own records and the couple's are ever reached, never the other's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from ..core.frozen import frozen
from ..core.wishes import PREFIX
from . import seen

if TYPE_CHECKING:
    import apsw

# Free lines inside a payload that holds more than the line. What is `private` is one as a whole.
LINES = ("note",)
_MINE = "(r.author IS NULL OR r.author = :who)"
_LEGIBLE = "r.payload IS NOT NULL"
# These act on a record without being a version of it.
_NO_VERSION = ("undo", "share", "withdraw")
# Something added to a record, which is a line and nothing else.
_ADDED = "r.kind LIKE '%.note'"


class Scope(Enum):
    """How much is to be forgotten."""

    RECORD = "record"
    DAY = "day"
    NOTES = "notes"
    DRAFTS = "drafts"
    EVERYTHING = "everything"


@frozen
class Choice:
    """What is to be forgotten; `record` and `day` go with the scopes of these names."""

    scope: Scope
    record: str | None = None
    day: date | None = None


@frozen
class Found:
    """What a choice comes to: ids of records, how many of them lose only a line, and drafts."""

    whole: tuple[str, ...]
    lines: tuple[str, ...]
    drafts: int


def find(db: apsw.Connection, who: str | None, choice: Choice) -> Found:
    """What `who` (a partner's id; None: nobody in particular) would forget by this choice."""
    drafts = sum(1 for _ in db.execute(f"SELECT 1 FROM draft {_drafts(db, who, choice)}"))
    if choice.scope is Scope.DRAFTS:
        return Found((), (), drafts)
    if choice.scope is Scope.NOTES:
        return Found(_ids(db, f"r.author = :who AND {_ADDED}", who), _with_lines(db, who), drafts)
    if choice.scope is Scope.EVERYTHING:
        kept = _names_to_keep(db, who)
        return Found(tuple(i for i in _ids(db, _MINE, who) if i not in kept), (), drafts)
    # A wish is known by its handle too, the id that the list of wishes shows.
    by_id = "(r.id = :record OR (r.kind = 'wish' AND r.payload ->> '$.wish' = :record))"
    test = by_id if choice.scope is Scope.RECORD else "r.day = :day"
    bound = {"record": choice.record, "day": choice.day.isoformat() if choice.day else None}
    # A name in use is renamed, not forgotten: whose answers are these?
    names = f"(r.kind <> 'partner' OR (:record IS NOT NULL AND NOT {seen.ALIVE}))"
    first = _ids(db, f"{_MINE} AND {test} AND {names}", who, **bound)
    return Found(_with_all_of_it(db, who, first), (), drafts)


def erase(db: apsw.Connection, who: str | None, choice: Choice, found: Found) -> tuple[str, ...]:
    """Erase it, inside a transaction; the ids of living records that no longer count as answers."""
    db.execute("PRAGMA secure_delete=ON")
    withdrawn = tuple(i for i in found.whole if _counts_for_nothing(db, i))
    db.executemany(
        "UPDATE record SET payload = NULL, private = NULL WHERE id = ?", [(i,) for i in found.whole]
    )
    paths = ", ".join(f"'$.{name}'" for name in LINES)
    db.executemany(
        f"UPDATE record SET payload = json_remove(payload, {paths}), private = NULL WHERE id = ?",
        [(i,) for i in found.lines],
    )
    db.execute(f"DELETE FROM draft {_drafts(db, who, choice)}")
    db.execute("DELETE FROM projection")
    return withdrawn


def _ids(db: apsw.Connection, test: str, who: str | None, **bound: str | None) -> tuple[str, ...]:
    query = f"SELECT r.id FROM record r WHERE {_LEGIBLE} AND {test} ORDER BY r.seq"
    return tuple(row[0] for row in db.execute(query, {"who": who, **bound}))


def _with_lines(db: apsw.Connection, who: str | None) -> tuple[str, ...]:
    held = " OR ".join(f"json_type(r.payload, '$.{name}') IS NOT NULL" for name in LINES)
    test = f"r.author = :who AND NOT {_ADDED} AND (r.private IS NOT NULL OR {held})"
    return _ids(db, test, who)


def _with_all_of_it(db: apsw.Connection, who: str | None, first: Iterable[str]) -> tuple[str, ...]:
    """These records, all versions of them, what was added to them, and what acted on them."""
    wanted = dict.fromkeys(first)
    links = _links(db)
    for one, others in _of_wishes(db, who).items():
        links.setdefault(one, []).extend(others)
    todo = list(wanted)
    while todo:
        for near in links.get(todo.pop(), ()):
            if near not in wanted:
                wanted[near] = None
                todo.append(near)
    return (*wanted, *_undos_of(db, wanted))


def _links(db: apsw.Connection) -> dict[str, list[str]]:
    """From a record to those that go when it goes."""
    links: dict[str, list[str]] = {}
    versions = """SELECT id, target, kind FROM record
        WHERE target IS NOT NULL AND kind <> 'undo' AND kind <> 'partner'"""
    for one, other, kind in db.execute(versions):
        links.setdefault(other, []).append(one)
        if kind not in _NO_VERSION:
            links.setdefault(one, []).append(other)
    added = """SELECT json_extract(payload, '$.of'), id FROM record
        WHERE payload IS NOT NULL AND json_extract(payload, '$.of') IS NOT NULL"""
    for one, other in db.execute(added):
        links.setdefault(str(one), []).append(other)
    return links


def _of_wishes(db: apsw.Connection, who: str | None) -> dict[str, list[str]]:
    """From a wish to what was written of it under its handle, its text mostly in it again.

    What it was changed to and that it was done: those of `who`, and the couple's. That it was
    drawn: whoever drew it, for the words are those of the wish.
    """
    query = f"""SELECT r.id, r.kind, r.payload ->> '$.wish',
            coalesce(r.payload ->> '$.idea', r.private ->> '$.idea')
        FROM record r WHERE {_LEGIBLE}
        AND ({_MINE} OR (r.kind LIKE 'date.%' AND r.visibility = 'both'))"""
    wishes: dict[str, list[str]] = {}
    of_it: dict[str, list[str]] = {}
    for record, kind, handle, idea in db.execute(query, {"who": who}):
        about = handle or (str(idea).removeprefix(PREFIX) if str(idea).startswith(PREFIX) else None)
        if about is not None:
            (wishes if kind == "wish" else of_it).setdefault(str(about), []).append(record)
    return {one: of_it.get(handle, []) for handle, ones in wishes.items() for one in ones}


def _undos_of(db: apsw.Connection, wanted: Iterable[str]) -> tuple[str, ...]:
    """Undos of what goes, and undos of those: none of them has anything to bring back."""
    rows: Sequence[Any] = list(db.execute("SELECT id, act, kind, target FROM record ORDER BY seq"))
    gone, acts = set(wanted), {act for _, act, _, _ in rows}
    found: list[str] = []
    # An act goes if none of its records stays.
    acts -= {act for each, act, _, _ in rows if each not in gone}
    for each, act, kind, target in rows:
        if kind == "undo" and target in acts and each not in gone:
            found.append(each)
            acts.add(act)
    return tuple(found)


def _counts_for_nothing(db: apsw.Connection, record_id: str) -> bool:
    """Whether a record is alive and was never open to both: it must not stand for an answer."""
    query = f"""SELECT 1 FROM record r WHERE r.id = :id AND {seen.ALIVE} AND r.visibility <> 'both'
        AND NOT {seen.OPEN_TO_BOTH}"""
    return any(db.execute(query, {"id": record_id}))


def _names_to_keep(db: apsw.Connection, who: str | None) -> frozenset[str]:
    """The other's names, as long as anything of theirs is left."""
    query = """SELECT p.id FROM record p WHERE p.kind = 'partner' AND p.payload IS NOT NULL
        AND json_extract(p.payload, '$.partner') IS NOT :who
        AND EXISTS (SELECT 1 FROM record r WHERE r.payload IS NOT NULL
                    AND r.author = json_extract(p.payload, '$.partner'))"""
    return frozenset(row[0] for row in db.execute(query, {"who": who}))


def _drafts(db: apsw.Connection, who: str | None, choice: Choice) -> str:
    """The condition for the drafts that go: own ones, and those that belong to nobody."""
    others = [row[0] for row in db.execute(seen.PARTNERS) if row[0] != who]
    quoted = ", ".join("'" + each.replace("'", "''") + "'" for each in others)
    mine = f"WHERE author NOT IN ({quoted})"
    if choice.scope in (Scope.DRAFTS, Scope.EVERYTHING):
        return mine
    if choice.scope is Scope.DAY and choice.day is not None:
        day = choice.day.isoformat()
        return f"{mine} AND (name LIKE '%{day}%' OR at LIKE '{day}%')"
    return "WHERE 0"
