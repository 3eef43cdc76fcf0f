"""The couple's shortlist, in the vault: whom they keep, and which calls were made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ...core.bounds import MOST_LISTED
from ...core.kinds import handle
from ...core.normalise import fold
from ...directory.identities import identity_of, without_identity
from ...directory.record import Record as Listed
from ...directory.search.merge import DirectoryEntry
from ...directory.search.same_person import name_key
from ...errors import BadFile, NothingThere
from ...shell.identity import named_author
from ...shell.invocation import Invocation
from ...store.log import Log
from ...store.record import NewRecord, StoredRecord
from . import last_list
from .answers import Called, Shortlist, Shortlisted

KEEP, CALLED = "therapist-keep", "therapist-call"


def list_shortlist(call: Invocation) -> Shortlist:
    """Return those who were kept, oldest first."""
    calls = call.log.records(None, kinds=(CALLED,))
    return Shortlist(tuple(_kept(each, calls) for each in call.log.records(None, kinds=(KEEP,))))


def kept_ids(log: Log) -> frozenset[str]:
    """Return the ids of those who are on it."""
    return frozenset(str(each.payload.get("id")) for each in log.records(None, kinds=(KEEP,)))


def number_people(call: Invocation) -> Shortlist:
    """Return the same, to be shown: from now on a number means one of these."""
    answer = list_shortlist(call)
    people = [(each.id, each.name) for each in answer.kept]
    return replace(answer, numbered=last_list.remember(call, people))


def keep(call: Invocation, entry: DirectoryEntry, note: str) -> Shortlisted:
    """Keep somebody with a note; once more replaces the note."""
    record = _known_apart(call, entry.record)
    if fault := handle(record.id):
        raise BadFile(f"the id of {record.name or record.organisation} {fault}.")
    payload: dict[str, Any] = {
        "id": record.id,
        "name": record.name or record.organisation,
        "phones": list(record.phones)[:MOST_LISTED],
        "emails": list(record.emails)[:MOST_LISTED],
        "web": list(record.web)[:MOST_LISTED],
        "places": [
            ", ".join(part for part in (p.address, p.postcode, p.city, p.country) if part)
            for p in record.places[:MOST_LISTED]
        ],
        "credit": ", ".join(dict.fromkeys(s.credit for s in entry.sources if s.credit)),
        "note": note,
    }
    who = _author(call)
    log = call.vault
    with log.writing():
        before = _of(call, record.id)
        target = before.id if before else None
        log.append(call.env.now(), NewRecord(KEEP, call.today, payload, who, target=target))
    return next(each for each in list_shortlist(call).kept if each.id == record.id)


def _known_apart(call: Invocation, record: Listed) -> Listed:
    """Return a record whose id nobody else on the list has: a large file's may be no ids."""
    before = _of(call, record.id)
    if before is None or identity_of(record) is None:
        return record
    # A name that was mended has a word in common with what it was, and not only a title.
    words = set(name_key(record).split()) & set(fold(str(before.payload["name"])).split())
    return record if words else without_identity(record)


def call_made(call: Invocation, wanted: str, note: str) -> Shortlisted:
    """Write down that somebody on the list was called."""
    kept = _must_be_kept(call, wanted)
    payload = {"therapist": kept.payload["id"], "note": note}
    who = _author(call)
    log = call.vault
    with log.writing():
        log.append(call.env.now(), NewRecord(CALLED, call.today, payload, who))
    return next(each for each in list_shortlist(call).kept if each.id == kept.payload["id"])


def drop(call: Invocation, wanted: str) -> tuple[str, Shortlist]:
    """Take somebody off the list; return who that was, and those who are left."""
    kept = _must_be_kept(call, wanted)
    who = _author(call)
    log = call.vault
    with log.writing():
        new = NewRecord("withdraw", call.today, {"kind": KEEP}, who, target=kept.id)
        log.append(call.env.now(), new)
    return str(kept.payload["name"]), number_people(call)


def kept_notes(call: Invocation, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the notes of the shortlist about a record."""
    return tuple(
        str(each.payload.get("note") or "on the shortlist")
        for each in call.log.records(None, kinds=(KEEP,))
        if each.payload.get("id") in ids
    )


def _author(call: Invocation) -> str | None:
    """The couple, unless a name is given; a new name joins, so never inside a transaction."""
    partner = named_author(call)
    return partner.id if partner else None


def _of(call: Invocation, wanted: str) -> StoredRecord | None:
    records = call.log.records(None, kinds=(KEEP,))
    return next((each for each in records if each.payload.get("id") == wanted), None)


def _must_be_kept(call: Invocation, wanted: str) -> StoredRecord:
    """Find by id, by a number of the last list, or by a name that only one of them has."""
    found = _of(call, wanted)
    if found is None and (meant := last_list.meant(call, wanted)) is not None:
        found = _of(call, meant.id)
        if found is None:
            raise NothingThere(
                f"{meant.name} isn't on your shortlist yet.",
                f"Add them with: intimacy therapist keep {wanted}",
            )
    records = call.log.records(None, kinds=(KEEP,))
    named = [r for r in records if wanted.casefold() in str(r.payload.get("name", "")).casefold()]
    if found is None and len(named) == 1:
        found = named[0]
    if found is None:
        names = ", ".join(str(each.payload.get("name")) for each in records) or "nobody yet"
        raise NothingThere(
            f"nobody on your shortlist is called {wanted!r}; it has {names}.",
            "See: intimacy therapist shortlist",
        )
    return found


def _kept(record: StoredRecord, calls: list[StoredRecord]) -> Shortlisted:
    said = record.payload
    return Shortlisted(
        id=str(said.get("id", "")),
        name=str(said.get("name", "")),
        phones=tuple(_texts(said.get("phones"))),
        emails=tuple(_texts(said.get("emails"))),
        web=tuple(_texts(said.get("web"))),
        places=tuple(_texts(said.get("places"))),
        credit=str(said.get("credit", "")),
        note=str(said.get("note", "")),
        kept_on=record.day.isoformat(),
        calls=tuple(
            Called(each.day.isoformat(), str(each.payload.get("note", "")))
            for each in calls
            if each.payload.get("therapist") == said.get("id")
        ),
    )


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, list):
        yield from (str(each) for each in value)
