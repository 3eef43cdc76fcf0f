"""Export, import and undo: between the log and a document."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date

from ...core.frozen import frozen
from ...core.people import AT_MOST, Likeness, folded, recognise
from ...errors import BadFile, NothingThere, reason_of
from ...shell.call import Call
from ...shell.who import viewer
from ...store.log import Log
from ...store.record import Record
from .document import Document, document_of, read_document, record_of

MOST_BYTES = 256 * 1024 * 1024


@frozen
class Where:
    """Where everything of ours lives."""

    config: str
    data: str
    state: str
    cache: str
    run: str
    vault: str
    key: str
    settings: str
    packs: str


@frozen
class Imported:
    """How many records were new, and how many were here already."""

    added: int
    known: int


@frozen
class Undone:
    """One act that was taken back (or, for an undo, brought back)."""

    kind: str
    day: date
    restored: bool


@frozen
class UndoneAll:
    """All acts that were taken back, newest first; `again` is the command that turns it round."""

    acts: tuple[Undone, ...]
    again: str


def exported(call: Call) -> Document:
    """All that the viewer may see."""
    log = call.log
    reader = viewer(call, log)
    return document_of(log.partners(), log.records(reader.id if reader else None))


def imported(call: Call, path: str) -> Imported:
    """Take the records of a document into the vault: all of them or none."""
    where = "stdin" if path == "-" else path
    document = read_document(_text(call, path), where)
    log = call.vault
    with log.writing():
        ids = _partner_ids(log, document, where)
        records = [
            record_of(row, ids, f"{where}: record {number}")
            for number, row in enumerate(document.records, 1)
        ]
        added = sum(log.add_as_is(record) for record in records if not _names_known(record, log))
        log.settle()
        if len(log.partners()) > AT_MOST:
            raise BadFile(f"{where}: its records name more than two people.")
    return Imported(added, len(records) - added)


def undone(call: Call, count: int) -> UndoneAll:
    """Take back the newest acts that the caller (or the couple) wrote."""
    log = call.vault
    reader = viewer(call, log)
    acts: list[Undone] = []
    with log.writing():
        for _ in range(count):
            try:
                found = log.undo(
                    reader.id if reader else None, call.env.now(), call.today, undos_too=count == 1
                )
            except NothingThere:
                if not acts:
                    raise
                break
            # An undo says what it took back; a withdrawal may too, and is undone as such.
            again = found.kind == "undo"
            kind = str(found.payload.get("kind", found.kind)) if again else found.kind
            acts.append(Undone(kind, found.day, again and not found.payload.get("back")))
    return UndoneAll(tuple(acts), f"intimacy data undo{call.as_again()}")


def where(call: Call) -> Where:
    """All places, as they are for this user."""
    places = call.env.places()
    return Where(
        places.config, places.data, places.state, places.cache, places.run,
        places.vault, places.key, places.settings, places.packs,
    )  # fmt: skip


def _text(call: Call, path: str) -> str:
    if path == "-":
        call.unlock()
        return call.read_stdin("FILE")
    try:
        if os.path.getsize(path) > MOST_BYTES:
            raise BadFile(f"{path}: larger than an export can be (256 MB).")
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except OSError as error:
        raise BadFile(f"{path}: {reason_of(error, 'cannot be read')}.") from None
    except UnicodeDecodeError:
        raise BadFile(f"{path}: not UTF-8 text.") from None


def _partner_ids(log: Log, document: Document, where: str) -> Mapping[str, str]:
    """Each name's id: the one it has here, else the one it had where the document is from."""
    theirs = {
        row["payload"].get("name"): row["payload"].get("partner")
        for row in document.records
        if row.get("kind") == "partner"
        and isinstance(row.get("payload"), Mapping)
        and isinstance(row["payload"].get("name"), str)
    }
    known = log.partners()
    ids: dict[str, str] = {}
    for name in document.partners:
        found = recognise(name, known)
        if found.likeness is Likeness.KNOWN and found.partner is not None:
            ids[name] = found.partner.id
        elif isinstance(theirs.get(name), str):
            ids[name] = str(theirs[name])
        else:
            raise BadFile(f"{where}: {name!r} is a partner without a record that names them.")
    if len({*ids.values(), *(each.id for each in known)}) > AT_MOST:
        names = " and ".join(each.name for each in known) or "nobody"
        raise BadFile(
            f"{where}: its partners are {' and '.join(document.partners)}, and here are {names}.",
            "Two people at most share a vault; rename with: intimacy partner name",
        )
    return ids


def _names_known(record: Record, log: Log) -> bool:
    """Whether this record would name somebody who is named here already."""
    if record.kind != "partner":
        return False
    name = folded(str(record.payload.get("name")))
    theirs = record.payload.get("partner")
    return any(folded(p.name) == name or p.id == theirs for p in log.partners())
