"""The append-only log: writes records, takes them back, forgets them; never changes one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from ..errors import CannotWrite, WrongUse
from . import visibility as seen
from .connection import WAIT_MS, explain_error
from .keyfile import VaultKey, refuse
from .live_records import Effect, dead_records
from .log_reader import Reading
from .mark import Mark
from .migrations import RULES
from .record import AUTOMATIC, FORGET, NewRecord, Payload, StoredRecord, as_json, fresh_id
from .vault import memory_vault, open_vault

if TYPE_CHECKING:
    from .backup import Copy
    from .checking import Kinds
    from .erase import Choice, Doomed
    from .taking_in import TakenIn
    from .undoing import Taken
    from .vault import Unlock
    from .verify import Verified


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

    def keep_shown(self, name: str, at: datetime, text: str | None, lasts: timedelta) -> None:
        """Keep what was last shown under a name, in place of what was; None: nothing was.

        Of all that was shown, what is older than it `lasts` goes.
        """
        with self.writing():
            bound = {"name": name, "at": _instant(at), "before": _instant(at - lasts)}
            self._db.execute(seen.DROP_SHOWN, bound)
            if text is not None:
                self._db.execute(seen.KEEP_SHOWN, {**bound, "text": text})

    def shown(self, name: str, at: datetime, lasts: timedelta) -> str | None:
        """What was last shown under this name, if that was not longer ago than it `lasts`."""
        bound = {"name": name, "at": _instant(at), "before": _instant(at - lasts)}
        return next((str(row[0]) for row in self._rows(seen.SHOWN_LAST, bound)), None)

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
            raise explain_error(error, self._path) from None

    def append(self, at: datetime, *new: NewRecord, act: str | None = None) -> tuple[str, ...]:
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
                form=one.form,
                round=one.round,
                target=one.target,
                payload=as_json(one.payload),
                private=None if one.private is None else as_json(one.private),
            )
        if any(one.target for one in new):
            self.settle()
        return ids

    def take_in(
        self, at: datetime, day: date, records: Sequence[StoredRecord], kinds: Kinds
    ) -> TakenIn:
        """Take in records from elsewhere as one act of the couple's. Call it inside `writing`.

        What is here already stays as it is. Raises Unfitting where they do not fit what is here.
        """
        from .taking_in import take_in

        try:
            return take_in(self._db, at, day, records, kinds, self)
        except UnicodeEncodeError:
            raise _half_a_character() from None

    def undo(self, viewer: str | None, at: datetime, day: date, count: int = 1) -> list[Taken]:
        """Take back the newest acts that `viewer` (or the couple) wrote, as one act; newest first.

        Call it inside `writing`. One that is an undo itself brings back what it took; of several,
        undos are passed over. Raises NothingThere, or CouldNot where a round that both have seen
        would close again, where a name would go that is needed, or where what was forgotten would
        come back.
        """
        from .undoing import undo

        return undo(self._db, self, viewer, at, day, count)

    def settle(self) -> None:
        """Rebuild `dead`, what no longer counts, from the records themselves."""
        # In the order of writing: the index on target would hand them out in any.
        dead = dead_records(Effect(*row) for row in self._rows(seen.EFFECTS))
        self._db.execute("DELETE FROM dead")
        for column, ids in (("act", dead.acts), ("brought", dead.acts), ("id", dead.records)):
            self._db.executemany(
                f"INSERT OR IGNORE INTO dead SELECT seq FROM record WHERE {column} = ?",
                [(each,) for each in ids],
            )
        self._db.execute("INSERT OR IGNORE INTO dead SELECT seq FROM odd")

    def look_over(self, kinds: Callable[[], Kinds]) -> None:
        """Find, once, what an earlier version took in and none has written: it counts for nothing.

        A vault that cannot be written now is looked over another time.
        """
        if not self.stored or self._db.pragma("application_id") == RULES:
            return
        from .checking import odd_records

        with suppress(CannotWrite), self.writing():
            odd = odd_records(self._db, kinds())
            self._db.execute("DELETE FROM odd")
            self._db.executemany("INSERT INTO odd VALUES (?, ?)", list(odd.items()))
            self.settle()
            self._db.execute("DELETE FROM projection")
            self._db.execute(f"PRAGMA application_id={RULES}")

    def forgettable(self, who: str | None, choice: Choice) -> Doomed:
        """What `who` would erase by this choice; writes nothing."""
        import apsw

        from .erase import find

        try:
            return find(self._db, who, choice)
        except apsw.Error as error:
            raise explain_error(error, self._path) from None

    def forget(self, who: str | None, at: datetime, day: date, choice: Choice) -> Doomed:
        """Erase what `who` chose, and note that something was forgotten. Call it inside `writing`.

        What is found is found here again: the choice may have been made a while ago.
        """
        from .erase import erase, find

        found, two = find(self._db, who, choice), self.ever_two()
        withdrawn = erase(self._db, who, choice, found)
        sight = "both" if who is None else "own"
        self.append(
            at, *(NewRecord("withdraw", day, {}, who, sight, target=each) for each in withdrawn),
            act=AUTOMATIC,
        )  # fmt: skip
        # What was forgotten may have been the name of one of two: that it was stays known.
        self.append(at, NewRecord(FORGET, day, {"two": two}, who, sight))
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

    def erase_wrapped(self, kind: str, draft: str, author: str | None = None) -> None:
        """Erase wrapped answers of a kind and the drafts of one: an author's, or everybody's.

        Call it inside `writing`. No undo brings them back.
        """
        from .wrapped import erase

        erase(self._db, kind, draft, author)

    # -- as a whole ------------------------------------------------------------------------

    def copied(self) -> tuple[bytes, int]:
        """The whole vault at one moment, in the clear, and how many records: never for a file."""
        from .backup import copy_vault

        return copy_vault(self._db, self._path)

    def become(self, copy: Copy) -> None:
        """Put what is in a copy in the place of all that is here, in one transaction."""
        from .backup import replace_all

        with self.writing():
            replace_all(self._db, copy)
            self.settle()
            # Before it is kept: killed in between, nobody must be told of somebody else's doing.
            if self._mark is not None:
                self._mark.drop()
            # It comes from outside, whatever it says of itself: looked over before it is read.
            self._db.execute("PRAGMA application_id=0")

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
            raise _half_a_character() from None


def _instant(at: datetime) -> str:
    """An instant as a text that sorts."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _half_a_character() -> WrongUse:
    # JSON can spell half a character; no text of the value may stand in the message.
    return WrongUse("there's half a character in that text; nothing was kept.")
