"""Export, import and undo: between the log and a document."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping

from ...core.partners import AT_MOST, Likeness, fold_name, recognise
from ...errors import BadFile
from ...shell.identity import viewer
from ...shell.invocation import Invocation
from ...store.log import Log
from ...store.plain_file import read_plain_file
from ...store.record import IMPORT, StoredRecord
from ...store.taking_in import Unfitting
from ..table import every_kind, kinds_of
from .answers import DataPaths, Imported, Undone, UndoneAll
from .document import ExportDocument, document_of, read_document, record_of
from .naming import kind_of, kinds_named, name_record

MOST_BYTES = 32 * 1024 * 1024
"""Ten years of a couple are some 12 MB; an export takes several times its size in memory."""


def export_document(call: Invocation) -> ExportDocument:
    """All that the viewer may see."""
    log = call.log
    reader = viewer(call, log)
    seen = log.records(reader.id if reader else None)
    return document_of(log.partners(), [each for each in seen if not _says_only_of_here(each)])


def import_document(call: Invocation, path: str) -> Imported:
    """Take the records of a document into the vault: all of them or none, as one act."""
    where = "stdin" if path == "-" else path
    document = read_document(_text(call, path), where)
    kinds = every_kind()
    log = call.vault
    with log.writing():
        ids = _partner_ids(log, document, where)
        records = [
            record_of(row, ids, kinds, f"{where}: record {number}")
            for number, row in enumerate(document.records, 1)
        ]
        new = [
            (number, each)
            for number, each in enumerate(records, 1)
            if not _names_known(each, log) and not _says_only_of_here(each)
        ]
        try:
            taken = log.take_in(call.env.now(), call.today, [each for _, each in new], kinds)
        except Unfitting as fault:
            at = "" if fault.place is None else f" record {new[fault.place][0]}:"
            raise BadFile(f"{where}:{at} {fault.why}, so nothing was imported.") from None
        if len(log.partners()) > AT_MOST:
            raise BadFile(f"{where}: its records name more than two people.")
    if taken.added:
        call.say_saved()
    return Imported(taken.added, len(records) - taken.added)


def undone(call: Invocation, count: int) -> UndoneAll:
    """Take back the newest acts that the caller (or the couple) wrote, as one act."""
    log = call.vault
    reader = viewer(call, log)
    viewed_by = reader.id if reader else None
    with log.writing():
        taken = log.undo(viewed_by, call.env.now(), call.today, count)
    kinds = kinds_of({name for each in taken for name in kinds_named(each)})
    acts = tuple(
        Undone(
            kind_of(each), each.record.day, each.restored, name_record(log, viewed_by, each, kinds)
        )
        for each in taken
    )
    return UndoneAll(acts, f"intimacy data undo{call.as_again()}", len(taken) < count)


def where(call: Invocation) -> DataPaths:
    """All places, as they are for this user."""
    places = call.env.places()
    return DataPaths(
        places.config, places.data, places.state, places.cache, places.run,
        places.vault, places.key, places.settings, places.packs,
    )  # fmt: skip


def _text(call: Invocation, path: str) -> str:
    if path == "-":
        call.unlock()
        return call.read_stdin("FILE", most=MOST_BYTES)
    try:
        data = read_plain_file(path, MOST_BYTES, "an export")
        # What Windows calls Unicode begins with a mark that says so.
        return data.decode("utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8")
    except UnicodeDecodeError:
        hint = "Save it as UTF-8, or give the file that `data export` wrote."
        raise BadFile(f"{path}: this isn't UTF-8 text.", hint) from None


def _partner_ids(log: Log, document: ExportDocument, where: str) -> Mapping[str, str]:
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
            raise BadFile(f"{where}: there's no record with the name of the partner {name!r}.")
    if len({*ids.values(), *(each.id for each in known)}) > AT_MOST:
        names = " and ".join(each.name for each in known) or "nobody"
        raise BadFile(
            (
                f"{where}: its partners are {' and '.join(document.partners)}, but here they're "
                f"{names}."
            ),
            "A vault is for two people; rename with: intimacy partner name",
        )
    return ids


def _says_only_of_here(record: StoredRecord) -> bool:
    """Whether it is about a vault's own doings: what was imported there is nothing elsewhere."""
    return IMPORT in (record.kind, record.payload.get("kind"))


def _names_known(record: StoredRecord, log: Log) -> bool:
    """Whether this record would name somebody who is named here already."""
    if record.kind != "partner":
        return False
    name = fold_name(str(record.payload.get("name")))
    theirs = record.payload.get("partner")
    return any(fold_name(p.name) == name or p.id == theirs for p in log.partners())
