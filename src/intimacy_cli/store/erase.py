"""What `data forget` erases, and how: payloads become null, ids stay. Knows no screen, asks nobody.

A forgotten record is shown to nobody any more, and no undo brings it back. If it had been revealed,
it still counts as an answer, so that the other's does not become a secret again; if not, it counts
as withdrawn. Only a person's own records and the couple's are ever chosen, never the other's; but
what those quote (the title of an idea, the text of a wish) goes with what it was quoted from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from ..core.bucket_list import EDITED, PREFIX, WISH
from ..core.frozen import frozen
from . import visibility as seen

if TYPE_CHECKING:
    import apsw

# Free lines inside a payload that holds more than the line. What is `private` is one as a whole.
LINES = ("note",)
_MINE = "(r.author IS NULL OR r.author = :who)"
_LEGIBLE = "r.payload IS NOT NULL"
# What no version has written may hold what cannot even be read out of the database.
_SOUND = "r.payload IS NOT NULL AND r.seq NOT IN (SELECT seq FROM odd)"
# Where the words of an idea or a wish come from: its id, or its handle.
_SOURCES = f"""SELECT r.id, r.kind, r.payload ->> '$.id', r.payload ->> '$.wish',
        coalesce(r.payload ->> '$.text', r.payload ->> '$.title')
    FROM record r WHERE {_SOUND} AND (r.kind IN ('wish', 'wish.edited')
        OR r.kind = 'idea.added')"""
# What names an idea (a wish is one too), of whatever kind: whose it is, whether its author alone
# may read that, which idea, by what words, and whether those may be the author's own.
_QUOTES = f"""SELECT r.id, r.author, r.visibility <> 'both' OR r.private ->> '$.idea' IS NOT NULL,
        coalesce(r.payload ->> '$.idea', r.private ->> '$.idea',
                 '{PREFIX}' || (r.payload ->> '$.wish')) AS about,
        coalesce(r.payload ->> '$.title', r.private ->> '$.title', r.payload ->> '$.text', ''),
        r.kind = '{EDITED}'
    FROM record r WHERE {_SOUND} AND about IS NOT NULL
    AND (r.kind NOT LIKE 'wish%' OR r.kind = '{EDITED}')"""
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
class Doomed:
    """What a choice comes to: ids of records, of those that lose only a line, and drafts.

    `secret` are records of the other that quote what goes, and are theirs alone: they are emptied
    too, and never told of. `keeps_name`: one's own name has to stay for now.
    """

    whole: tuple[str, ...]
    lines: tuple[str, ...]
    drafts: int
    secret: tuple[str, ...] = ()
    keeps_name: bool = False


def find(db: apsw.Connection, who: str | None, choice: Choice) -> Doomed:
    """What `who` (a partner's id; None: nobody in particular) would forget by this choice."""
    drafts = sum(1 for _ in db.execute(f"SELECT 1 FROM draft {_drafts(db, who, choice)}"))
    if choice.scope is Scope.DRAFTS:
        return Doomed((), (), drafts)
    if choice.scope is Scope.NOTES:
        return Doomed(_ids(db, f"r.author = :who AND {_ADDED}", who), _with_lines(db, who), drafts)
    if choice.scope is Scope.EVERYTHING:
        kept = _names_to_keep(db, who)
        mine = _ids(db, _MINE, who)
        whole = tuple(i for i in mine if i not in kept)
        own_name = _ids(db, "r.kind = 'partner' AND r.payload ->> '$.partner' = :who", who)
        return _with_quotes(db, who, whole, drafts, keeps_name=not kept.isdisjoint(own_name))
    # A wish is known by its handle too, the id that the list of wishes shows.
    by_id = "(r.id = :record OR (r.kind = 'wish' AND r.payload ->> '$.wish' = :record))"
    test = by_id if choice.scope is Scope.RECORD else "r.day = :day"
    bound = {"record": choice.record, "day": choice.day.isoformat() if choice.day else None}
    # A name in use is renamed, not forgotten: whose answers are these?
    names = f"(r.kind <> 'partner' OR (:record IS NOT NULL AND NOT {seen.ALIVE}))"
    first = _ids(db, f"{_MINE} AND {test} AND {names}", who, **bound)
    return _with_quotes(db, who, _with_all_of_it(db, who, first), drafts)


def erase(db: apsw.Connection, who: str | None, choice: Choice, found: Doomed) -> tuple[str, ...]:
    """Erase it, inside a transaction; the ids of living records that no longer count as answers."""
    db.execute("PRAGMA secure_delete=ON")
    withdrawn = tuple(i for i in found.whole if _counts_for_nothing(db, i))
    db.executemany(
        "UPDATE record SET payload = NULL, private = NULL WHERE id = ?", [(i,) for i in found.whole]
    )
    # That there is a surprise is known; only what it is was theirs.
    db.executemany(
        """UPDATE record SET private = NULL,
           payload = CASE WHEN visibility = 'both' THEN payload END WHERE id = ?""",
        [(i,) for i in found.secret],
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
    added = f"""SELECT r.payload ->> '$.of', r.id FROM record r
        WHERE {_SOUND} AND r.payload ->> '$.of' IS NOT NULL"""
    for one, other in db.execute(added):
        links.setdefault(str(one), []).append(other)
    return links


def _of_wishes(db: apsw.Connection, who: str | None) -> dict[str, list[str]]:
    """From a wish to what was written of it under its handle: by `who`, and as the couple's."""
    query = f"""SELECT r.id, r.kind, r.payload ->> '$.wish' FROM record r
        WHERE {_SOUND} AND {_MINE} AND r.payload ->> '$.wish' IS NOT NULL"""
    wishes: dict[str, list[str]] = {}
    of_it: dict[str, list[str]] = {}
    for record, kind, handle in db.execute(query, {"who": who}):
        (wishes if kind == WISH else of_it).setdefault(str(handle), []).append(record)
    return {one: of_it.get(handle, []) for handle, ones in wishes.items() for one in ones}


def _with_quotes(
    db: apsw.Connection,
    who: str | None,
    whole: tuple[str, ...],
    drafts: int,
    *,
    keeps_name: bool = False,
) -> Doomed:
    """These records, and whatever quotes an idea or a wish that goes with them, whoever wrote it.

    What came of an idea has its title in it, and its id, which is made from the title.
    """
    gone = set(whole)
    texts = _texts_that_go(db, gone)
    open_ones: list[str] = []
    secret: list[str] = []
    for record, author, hidden, about, quoted, in_own_words in db.execute(_QUOTES):
        said = texts.get(str(about), set())
        # Another wording of a wish by the other is theirs, unless it is word for word one's own.
        if record in gone or not (quoted in said or (None in said and not in_own_words)):
            continue
        is_theirs = author is not None and author != who and hidden
        (secret if is_theirs else open_ones).append(record)
    return Doomed((*whole, *open_ones), (), drafts, tuple(secret), keeps_name)


def _texts_that_go(db: apsw.Connection, gone: set[str]) -> dict[str, set[str | None]]:
    """From an idea's id to those of its texts that go; None among them: whatever it is called."""
    texts: dict[str, set[str | None]] = {}
    for record, kind, idea, handle, text in db.execute(_SOURCES):
        if record in gone:
            about = f"{PREFIX}{handle}" if handle else str(idea)
            texts.setdefault(about, set()).add(None if kind != EDITED else text)
            texts[about].add(text)
    return texts


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
    """The other's names, as long as anything of theirs is left; both, while a round waits.

    Whoever took the place of a name that is gone would answer, and so open, what is sealed.
    """
    query = """SELECT p.id FROM record p WHERE p.kind = 'partner' AND p.payload IS NOT NULL
        AND ((:waits AND p.seq NOT IN (SELECT seq FROM dead))
             OR (p.payload ->> '$.partner' IS NOT :who
                 AND EXISTS (SELECT 1 FROM record r WHERE r.payload IS NOT NULL
                             AND r.author = p.payload ->> '$.partner')))"""
    waits = _waits_for(db, who)
    return frozenset(row[0] for row in db.execute(query, {"who": who, "waits": waits}))


def _waits_for(db: apsw.Connection, who: str | None) -> bool:
    """Whether somebody else's part of a round is sealed still: own parts go."""
    query = f"""SELECT 1 FROM record r WHERE r.round IS NOT NULL AND r.visibility = 'round'
        AND r.author IS NOT :who AND {_LEGIBLE} AND {seen.ALIVE} AND NOT {seen.COMPLETE} LIMIT 1"""
    return any(db.execute(query, {"who": who}))


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
