"""The append-only log: writes records, takes them back, forgets them; never changes one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING

from ..errors import CouldNot, NothingThere, WrongUse
from . import seen
from .fold import Effect, gone
from .keyfile import VaultKey, refuse
from .mark import Mark
from .reading import Reading
from .record import AUTOMATIC, New, Payload, Record, as_json, fresh_id, record_of
from .vault import WAIT_MS, explained, memory_vault, open_vault

if TYPE_CHECKING:
    from .backup import Copy
    from .erase import Choice, Found
    from .vault import Unlock
    from .verify import Verified

FORGET = "forget"


class Log(Reading):
    """The couple's records in one vault."""

    _mark: Mark | None = None
    _has_written = False

    @classmethod
    def open(
        cls,
        vault: str,
        key_file: str,
        *,
        create: bool,
        wait_ms: int = WAIT_MS,
        unlock: Unlock = refuse,
        mark: str | None = None,
    ) -> Log:
        """Open the vault; without `create`, a missing one reads as empty and stays missing.

        Another process is waited for `wait_ms` at most; `unlock` opens a key that is locked. `mark`
        is the file by which an older vault is known (see `mark.py`); None: there is none.
        """
        keys: list[VaultKey] = []
        opened = open_vault(
            vault, key_file, create=create, wait_ms=wait_ms, unlock=unlock, opened_by=keys.append
        )
        log = cls(opened or memory_vault(), vault, stored=opened is not None)
        if mark is not None and keys:
            log._mark = Mark(mark, keys[0].key)
        return log

    def keep_projection(self, name: str, day: date, about: str, text: str) -> None:
        """Keep a text for the shell's lines; `about` is what else it was made of."""
        self._rows(
            """INSERT OR REPLACE INTO projection SELECT :name, :day,
               :about || ' ' || (SELECT coalesce(max(seq), 0) FROM record), :text""",
            {"name": name, "day": day.isoformat(), "about": about, "text": text},
        )
        self._has_written = True

    # -- writing ---------------------------------------------------------------------------

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: what is read in it still holds when it is written. Never ask inside."""
        import apsw

        before = self._db.total_changes()
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
                self._has_written |= self._db.total_changes() > before
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
        except apsw.Error as error:
            raise explained(error, self._path) from None

    def append(self, at: datetime, *new: New, act: str | None = None) -> tuple[str, ...]:
        """Write records as one act and return their ids. Call it inside `writing`.

        `act` joins them to an earlier act, so that undoing takes them back together; with AUTOMATIC
        they are nobody's act, and no undo ever means them.
        """
        ids = tuple(fresh_id() for _ in new)
        if not ids:
            return ids
        for record_id, one in zip(ids, new, strict=True):
            self._insert(
                id=record_id,
                act=act or ids[0],
                author=one.author,
                day=one.day.isoformat(),
                at=at.isoformat(timespec="seconds"),
                kind=one.kind,
                visibility=one.visibility,
                form="open",
                round=one.round,
                target=one.target,
                payload=as_json(one.payload),
                private=None if one.private is None else as_json(one.private),
            )
        if any(one.target for one in new):
            self.settle()
        return ids

    def add_as_is(self, record: Record) -> bool:
        """Write a record that comes from elsewhere, id and all; False if it is here already."""
        before = self._db.total_changes()
        self._insert(
            id=record.id,
            act=record.act,
            author=record.author,
            day=record.day.isoformat(),
            at=record.at,
            kind=record.kind,
            visibility=record.visibility,
            form=record.form,
            round=record.round,
            target=record.target,
            payload=as_json(record.payload),
            private=None if record.private is None else as_json(record.private),
        )
        return bool(self._db.total_changes() > before)

    def undo(
        self, viewer: str | None, at: datetime, day: date, *, undos_too: bool = True
    ) -> Record:
        """Take back the newest act that `viewer` (or the couple) wrote; return its first record.

        Undoing an undo brings back what it took; without `undos_too` it goes further back instead,
        also past what was forgotten. Raises NothingThere, or CouldNot where a round that both have
        seen would close again, or where what was forgotten would come back.
        """
        newest = self._newest_act(viewer, undos_too=undos_too)
        if newest is None:
            raise NothingThere("there is nothing to undo.")
        if newest.kind == FORGET and undos_too:
            raise CouldNot(
                "the last thing done was to forget, and that cannot be taken back.",
                "What was written before it: intimacy data undo 2",
            )
        self._refuse_what_was_forgotten(newest)
        self._refuse_to_unname_an_author(newest)
        revealed = self._revealed(newest.act)
        # What the couple wrote, the couple takes back: the other can then turn it round too.
        seen_by = "both" if newest.author is None else "own"
        what = _undoing(newest)
        self.append(at, New("undo", day, what, newest.author, seen_by, target=newest.act))
        # Compared, not derived: undoing an undo or a sharing closes a round as well.
        if revealed - self._revealed(newest.act):
            raise _stays(newest)
        return newest

    def settle(self) -> None:
        """Rebuild `dead`, what no longer counts, from the records themselves."""
        # In the order of writing: the index on target would hand them out in any.
        effects = self._rows(
            "SELECT act, kind, target FROM record WHERE target IS NOT NULL ORDER BY seq"
        )
        dead = gone(Effect(*row) for row in effects)
        self._db.execute("DELETE FROM dead")
        for column, ids in (("act", dead.acts), ("id", dead.records)):
            self._db.executemany(
                f"INSERT OR IGNORE INTO dead SELECT seq FROM record WHERE {column} = ?",
                [(each,) for each in ids],
            )

    def forgettable(self, who: str | None, choice: Choice) -> Found:
        """What `who` would erase by this choice; writes nothing."""
        import apsw

        from .erase import find

        try:
            return find(self._db, who, choice)
        except apsw.Error as error:
            raise explained(error, self._path) from None

    def forget(self, who: str | None, at: datetime, day: date, choice: Choice) -> Found:
        """Erase what `who` chose, and note that something was forgotten. Call it inside `writing`.

        What is found is found here again: the choice may have been made a while ago.
        """
        from .erase import erase, find

        found = find(self._db, who, choice)
        withdrawn = erase(self._db, who, choice, found)
        sight = "both" if who is None else "own"
        self.append(
            at, *(New("withdraw", day, {}, who, sight, target=each) for each in withdrawn),
            act=AUTOMATIC,
        )  # fmt: skip
        self.append(at, New(FORGET, day, {}, who, sight))
        self.settle()
        return found

    def verify(self, viewer: str | None) -> Verified:
        """Check every record and what is made from them; damage is an answer here, no error.

        What is counted is what `viewer` may see.
        """
        from .verify import verify

        return verify(self._db, viewer)

    def is_older(self) -> bool | None:
        """Whether it lacks what was newest here before; None if nothing was noted of it."""
        return None if self._mark is None else self._mark.is_missing_from(self._ids())

    def note_newest(self) -> None:
        """Note what is newest, if anything was written since it was opened. Fails at nothing.

        An older vault is no news: what it lacks stays noted, however much is written to it.
        """
        if self._mark is None or not self._has_written or self.is_older():
            return
        for newest in self._ids():
            self._mark.note(newest)
            return

    def _ids(self) -> Iterator[str]:
        for (record_id,) in self._db.execute("SELECT id FROM record ORDER BY seq DESC"):
            yield record_id

    # -- as a whole ------------------------------------------------------------------------

    def copied(self) -> tuple[bytes, int]:
        """The whole vault at one moment, in the clear, and how many records: never for a file."""
        from .backup import copied

        return copied(self._db, self._path)

    def become(self, copy: Copy) -> None:
        """Put what is in a copy in the place of all that is here, in one transaction."""
        from .backup import replace_all

        with self.writing():
            replace_all(self._db, copy)
            self.settle()
            # Before it is kept: killed in between, nobody must be told of somebody else's doing.
            if self._mark is not None:
                self._mark.drop()

    # -- drafts ----------------------------------------------------------------------------

    def keep_draft(self, name: str, author: str, at: datetime, payload: Payload) -> None:
        """Keep unfinished answers, replacing what was kept under the same name."""
        self._db.execute(
            "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?)",
            (name, author, at.isoformat(timespec="seconds"), as_json(payload)),
        )

    def drop_draft(self, name: str, author: str) -> None:
        """Forget a draft; one that is not there is no error."""
        self._db.execute("DELETE FROM draft WHERE name = ? AND author = ?", (name, author))

    # -- inside ----------------------------------------------------------------------------

    def _insert(self, **values: object) -> None:
        names = ", ".join(values)
        places = ", ".join(f":{name}" for name in values)
        try:
            self._db.execute(f"INSERT OR IGNORE INTO record({names}) VALUES ({places})", values)
        except UnicodeEncodeError:
            # JSON can spell half a character; no text of the value may stand in the message.
            raise WrongUse("there is half a character in that text; nothing was kept.") from None

    def _newest_act(self, viewer: str | None, *, undos_too: bool) -> Record | None:
        # First record of the act: its author and kind say what the command was.
        query = f"""SELECT {seen.COLUMNS} FROM record r
            WHERE r.id = r.act AND {seen.ALIVE} AND (r.author IS NULL OR r.author = :viewer)
            AND r.payload IS NOT NULL AND (:undos OR r.kind <> 'undo')
            ORDER BY r.seq DESC LIMIT 1"""
        for row in self._rows(query, {"viewer": viewer, "undos": undos_too}):
            return record_of(row)
        return None

    def _refuse_what_was_forgotten(self, record: Record) -> None:
        if self._rows(
            """SELECT 1 FROM record r JOIN record o ON o.id = r.target
               WHERE r.act = :act AND r.kind <> 'undo' AND o.payload IS NULL""",
            {"act": record.act},
        ):
            raise CouldNot("what stood there before has been forgotten, so it cannot come back.")

    def _revealed(self, act: str) -> frozenset[str]:
        return frozenset(row[0] for row in self._rows(seen.REVEALED, {"act": act}))

    def _refuse_to_unname_an_author(self, record: Record) -> None:
        if record.kind != "partner":
            return
        query = f"""SELECT count(*) FROM record r WHERE {seen.ALIVE} AND r.act <> :act
            AND r.kind NOT IN ('undo', 'withdraw', 'forget') AND r.act <> :automatic
            AND r.author IN (SELECT json_extract(p.payload, '$.partner') FROM record p
                             WHERE p.act = :act AND p.kind = 'partner'
                             AND NOT EXISTS (SELECT 1 FROM record t WHERE t.id = p.target))"""
        if self._rows(query, {"act": record.act, "automatic": AUTOMATIC})[0][0]:
            raise CouldNot("that would take away the name of somebody who has answered.")


def _undoing(newest: Record) -> Payload:
    """What an undo says of itself: the kind that it is about, and whether that is there again."""
    if newest.kind != "undo":
        return {"kind": newest.kind}
    what = {"kind": newest.payload.get("kind", newest.kind)}
    return what if newest.payload.get("back") else what | {"back": True}


def _stays(newest: Record) -> CouldNot:
    kind = newest.payload.get("kind", newest.kind) if newest.kind == "undo" else newest.kind
    hint = f"Add a line to it with: intimacy checkin note {newest.day} -"
    return CouldNot(
        f"the last thing written ({kind} of {newest.day}) has been revealed to both, so it stays.",
        hint if kind == "checkin" else "",
    )
