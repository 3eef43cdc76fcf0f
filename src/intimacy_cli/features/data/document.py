"""The export document: records as JSON or CSV, and back again. Pure.

Both forms hold the same records, so that either can be imported; a CSV cell with structure in it
holds JSON.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from ...core.frozen import frozen
from ...core.kinds import RecordKind, clip_value, name
from ...core.partners import Partner, begins_a_formula
from ...errors import BadFile
from ...store.checking import FIELDS, record_fault
from ...store.record import StoredRecord

FORMAT = 1
COLUMNS = (
    "id", "act", "who", "day", "at", "kind", "visibility", "form", "round", "target", "payload",
    "private",
)  # fmt: skip
# Each piece takes some hundred times its place on the disk: so many an export never has.
_MOST_PIECES = {"{": 1_000_000, "[": 1_000_000, ",": 4_000_000}


@frozen
class ExportDocument:
    """What is in an export: names, and records whose author is a name (None: the couple)."""

    partners: tuple[str, ...]
    records: tuple[Mapping[str, Any], ...]


def document_of(partners: Sequence[Partner], records: Iterable[StoredRecord]) -> ExportDocument:
    """Records as they leave the vault."""
    names = {partner.id: partner.name for partner in partners}
    return ExportDocument(tuple(names.values()), tuple(_row(each, names) for each in records))


def as_json(document: ExportDocument) -> str:
    """The document as JSON: one record a line, ASCII only, so that any tool can take it."""
    rows = ",\n  ".join(json.dumps(each) for each in document.records)
    records = f"[\n  {rows}\n]" if rows else "[]"
    partners = json.dumps(list(document.partners))
    return f'{{"format": {FORMAT}, "partners": {partners}, "records": {records}}}\n'


def as_csv(document: ExportDocument) -> str:
    """The document as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in document.records:
        writer.writerow([_cell(each[column], column) for column in COLUMNS])
    return out.getvalue()


def read_document(text: str, where: str) -> ExportDocument:
    """A document from its text. Raises BadFile naming the line or record."""
    # Some editors and spreadsheets put a byte order mark before the text.
    text = text.removeprefix("\ufeff")
    if any(text.count(sign) > most for sign, most in _MOST_PIECES.items()):
        raise BadFile(f"{where}: it's in more pieces than an export can have.")
    if text.lstrip().startswith("{"):
        return _read_json(text, where)
    return _read_csv(text, where)


def record_of(
    row: Mapping[str, Any], ids: Mapping[str, str], kinds: Mapping[str, RecordKind], where: str
) -> StoredRecord:
    """A record to be kept, from a row. `ids` are the partners' by name. Raises BadFile."""
    found = {name: row.get(name) for name in FIELDS}
    found["author"] = _author(row.get("who"), ids, where)
    if fault := record_fault(found, kinds):
        later = "It may be from a later version. Upgrade: pip install --upgrade intimacy-cli"
        raise BadFile(f"{where}: {fault}.", later if "this version" in fault else "")
    if found["form"] != "open" and "sealed" in row["payload"]:
        # It is never taken out, so whoever brings one in has made it.
        raise BadFile(f"{where}: what's kept under a word is never in an export.")
    return StoredRecord(
        0, row["id"], row["act"], found["author"], date.fromisoformat(row["day"]),
        row["at"], row["kind"], row["visibility"], row["form"], row.get("round"),
        row.get("target"), row["payload"], row.get("private"),
    )  # fmt: skip


def _author(who: object, ids: Mapping[str, str], where: str) -> str | None:
    if who is None:
        return None
    if not isinstance(who, str) or who not in ids:
        raise BadFile(f"{where}: {clip_value(who)} isn't one of the partners.")
    return ids[who]


def _row(record: StoredRecord, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": record.id,
        "act": record.act,
        "who": None if record.author is None else names.get(record.author),
        "day": record.day.isoformat(),
        "at": record.at,
        "kind": record.kind,
        "visibility": record.visibility,
        "form": record.form,
        "round": record.round,
        "target": record.target,
        "payload": dict(record.payload),
        "private": None if record.private is None else dict(record.private),
    }


def _cell(value: Any, column: str) -> str:
    if value is None:
        return ""
    if column == "who" and begins_a_formula(value.lstrip("'")):
        return f"'{value}"  # As spreadsheets do: then they show it.
    return json.dumps(value) if column in ("payload", "private") else str(value)


def _read_json(text: str, where: str) -> ExportDocument:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise BadFile(f"{where}: line {line}: that isn't JSON.", "Export it again.") from None
    if set(found) == {"schema", "command", "data"}:
        found = found["data"]
    if not isinstance(found, Mapping) or not isinstance(found.get("records"), list):
        raise BadFile(f"{where}: this isn't one of our exports: records is missing.")
    if found.get("format", FORMAT) != FORMAT:
        raise BadFile(
            f"{where}: this version can't read the format of that export.",
            "Upgrade: pip install --upgrade intimacy-cli",
        )
    partners = found.get("partners")
    if not isinstance(partners, list) or any(map(name, partners)):
        raise BadFile(f"{where}: partners has to be a list of names.")
    for number, each in enumerate(found["records"], 1):
        if not isinstance(each, Mapping):
            raise BadFile(f"{where}: record {number} isn't an object.")
    return ExportDocument(tuple(partners), tuple(found["records"]))


def _read_csv(text: str, where: str) -> ExportDocument:
    # A note can be longer than the 131,072 characters that the module takes by default. That is
    # the whole process's limit, so whoever reads next gets it back as it was.
    before = csv.field_size_limit()
    csv.field_size_limit(max(len(text), before))
    try:
        return _read_rows(text, where)
    finally:
        csv.field_size_limit(before)


def _read_rows(text: str, where: str) -> ExportDocument:
    reader = csv.DictReader(io.StringIO(text), strict=True)
    rows: list[Mapping[str, Any]] = []
    try:
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise BadFile(f"{where}: line 1: the columns have to be {','.join(COLUMNS)}.")
        for each in reader:
            row: dict[str, Any] = {k: v or None for k, v in each.items() if k is not None}
            if begins_a_formula(str(row.get("who") or "").lstrip("'")):
                row["who"] = str(row["who"]).removeprefix("'")
            for column in ("payload", "private"):
                row[column] = json.loads(row[column]) if row.get(column) else None
            rows.append(row)
    except (csv.Error, ValueError, RecursionError):
        raise BadFile(f"{where}: line {reader.line_num} isn't as we exported it.") from None
    named = dict.fromkeys(
        str(row["payload"].get("name"))
        for row in rows
        if row["kind"] == "partner" and isinstance(row["payload"], Mapping)
    )
    return ExportDocument(tuple(each for each in named if not name(each)), tuple(rows))
