"""Checks the vault record by record: says what is wrong by id, never what stands in it.

Reads only. What is wrong with the file itself (a wrong key, a damaged first page) shows when it is
opened; here it is what can be wrong beyond that.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ..core.frozen import frozen
from ..core.partners import AT_MOST
from . import visibility as seen
from .checking import FORMS
from .live_records import Effect, dead_records
from .wrapped import FORM, SEALED, sealed_in

if TYPE_CHECKING:
    import apsw

# What no longer counts (the table `dead`) is called a projection in answers that scripts read. The
# table of that name is not checked: a line for the shell's start-up, worked out anew if stale.
DEAD, DRAFT, VAULT = "projection", "draft", "vault"
_ROWS = """SELECT id, act, author, day, at, kind, visibility, form, round, target, payload, private
    FROM record ORDER BY seq"""
# A name that was taken back, or forgotten by its owner, is no loss.
_EVER_NAMED = """SELECT json_extract(payload, '$.partner') FROM record
    WHERE kind = 'partner' AND json_valid(payload) AND seq NOT IN (SELECT seq FROM odd)"""
_KEPT_WITHOUT_A_NAME = ("undo", "withdraw", "share", "forget")


@frozen
class VaultFault:
    """Something that is not as it was written: where, and what.

    `where` is a record's id, `vault`, `draft`, or `projection`: what is kept of which records no
    longer count.
    """

    where: str
    what: str


@frozen
class Verified:
    """What is wrong anywhere; and of what the asker may see, how much there is.

    All are checked. `records` are those that the asker sees, `forgotten` how many more were, of the
    asker or of both; `drafts` are the asker's own. `newest` is when the last one that the asker
    sees was written, by the clock of that moment.
    """

    records: int
    forgotten: int
    drafts: int
    newest: str | None
    faults: tuple[VaultFault, ...]


def verify(db: apsw.Connection, viewer: str | None) -> Verified:
    """Check everything there is. Raises nothing for damage: that is an answer here."""
    import apsw

    faults: list[VaultFault] = []
    seen_ones: Sequence[Any] = (0, 0, 0, None)
    try:
        faults += _integrity(db)
        rows = list(db.execute(_ROWS))
        named = {row[0] for row in db.execute(_EVER_NAMED)}
        wrong = [fault for row in rows for fault in _record_faults(row, named)]
        faults += wrong
        if len(list(db.execute(seen.PARTNERS))) > AT_MOST:
            faults.append(VaultFault(VAULT, "it names more than two people"))
        faults += _odd(db)
        # What follows from records can be told only where those are as they were written.
        faults += () if wrong else _dead(db)
        for (payload,) in db.execute("SELECT payload FROM draft"):
            if not _is_object(payload):
                faults.append(VaultFault(DRAFT, "its text can't be read"))
        seen_ones = next(iter(db.execute(seen.COUNTED_FOR, {"viewer": viewer})))
    except apsw.Error as error:
        # The page that holds it is gone; what was read so far is all that can be said.
        faults.append(VaultFault(VAULT, f"a page of it can't be read ({type(error).__name__})"))
    records, forgotten, drafts, newest = seen_ones
    return Verified(
        records, forgotten, drafts, newest if _is_instant(newest) else None, tuple(faults)
    )


def _integrity(db: apsw.Connection) -> Iterator[VaultFault]:
    for (said,) in db.execute("PRAGMA integrity_check"):
        if said != "ok":
            # Its words name tables and pages, not what is in them.
            yield VaultFault(VAULT, f"integrity check: {' '.join(str(said).split())}")


def _record_faults(row: Sequence[Any], named: set[str]) -> Iterator[VaultFault]:
    (
        record_id, act, author, day, at, kind, visibility, form, round_name, target, payload,
        private,
    ) = row  # fmt: skip
    texts = (record_id, act, day, at, kind, visibility, form)
    if not all(isinstance(each, str) and each for each in texts):
        yield VaultFault(str(record_id), "a field is missing, or isn't text")
        return
    if not all(each is None or isinstance(each, str) for each in (author, round_name, target)):
        yield VaultFault(record_id, "author, round or target isn't text")
    if not _is_day(day):
        yield VaultFault(record_id, "its day isn't a date")
    if not _is_instant(at):
        yield VaultFault(record_id, "its time has no offset, or isn't a time")
    if form not in FORMS:
        yield VaultFault(record_id, "this version doesn't know its form")
    if payload is None:
        if private is not None:
            yield VaultFault(record_id, "only half of it was forgotten")
        return
    if fault := _payload_fault(form, payload, private):
        yield VaultFault(record_id, fault)
    if author is not None and author not in named and kind not in _KEPT_WITHOUT_A_NAME:
        yield VaultFault(record_id, "its author has no name")


def _payload_fault(form: str, payload: str, private: str | None) -> str:
    if not _is_object(payload) or not (private is None or _is_object(private)):
        return "its text can't be read"
    if form != FORM:
        return ""
    held = json.loads(payload)
    # One that came in by an import only says that there were answers.
    damaged = SEALED in held and sealed_in(held) is None
    return "what is wrapped in it is damaged" if damaged else ""


def _odd(db: apsw.Connection) -> Iterator[VaultFault]:
    """What an earlier version took in, and is passed over since."""
    for record_id, what in db.execute("SELECT id, what FROM record JOIN odd USING (seq)"):
        yield VaultFault(str(record_id), f"{what}, so it's passed over")


def _dead(db: apsw.Connection) -> Iterator[VaultFault]:
    """What no longer counts, as it is kept, against what follows from the records."""
    dead = dead_records(Effect(*row) for row in db.execute(seen.EFFECTS))
    odd = {row[0] for row in db.execute("SELECT seq FROM odd")}
    rows = db.execute("SELECT seq, id, act, brought, seq IN (SELECT seq FROM dead) FROM record")
    for seq, record_id, act, brought, kept in rows:
        counts_not = seq in odd or record_id in dead.records
        if bool(kept) != (counts_not or not dead.acts.isdisjoint((act, brought))):
            wrong = "doesn't count there, and should" if kept else "counts there, and shouldn't"
            yield VaultFault(DEAD, f"record {record_id} {wrong}")
    extra = "SELECT count(*) FROM dead WHERE seq NOT IN (SELECT seq FROM record)"
    if next(iter(db.execute(extra)))[0]:
        yield VaultFault(DEAD, "it names records that aren't there")


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_instant(text: str | None) -> bool:
    try:
        return datetime.fromisoformat(str(text)).tzinfo is not None
    except (TypeError, ValueError):
        return False


def _is_object(text: object) -> bool:
    try:
        return isinstance(json.loads(str(text)), dict)
    except (ValueError, RecursionError):
        return False
