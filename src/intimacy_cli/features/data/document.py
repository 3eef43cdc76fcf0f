"""The export document: records as JSON or CSV, and back again. Pure.

Both forms hold the same records, so that either can be imported; a CSV cell with structure in it
holds JSON.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from ...core.frozen import frozen
from ...core.people import AT_MOST, Partner, name_fault
from ...errors import BadFile
from ...store.record import Record

FORMAT = 1
COLUMNS = (
    "id", "act", "who", "day", "at", "kind", "visibility", "form", "round", "target", "payload",
    "private",
)  # fmt: skip
_TEXTS = ("id", "act", "kind", "visibility", "form")


@frozen
class Document:
    """What is in an export: names, and records whose author is a name (None: the couple)."""

    partners: tuple[str, ...]
    records: tuple[Mapping[str, Any], ...]


def document_of(partners: Sequence[Partner], records: Iterable[Record]) -> Document:
    """Records as they leave the vault."""
    names = {partner.id: partner.name for partner in partners}
    return Document(tuple(names.values()), tuple(_row(each, names) for each in records))


def as_json(document: Document) -> str:
    """The document as JSON: one record a line, ASCII only, so that any tool can take it."""
    rows = ",\n  ".join(json.dumps(each) for each in document.records)
    records = f"[\n  {rows}\n]" if rows else "[]"
    partners = json.dumps(list(document.partners))
    return f'{{"format": {FORMAT}, "partners": {partners}, "records": {records}}}\n'


def as_csv(document: Document) -> str:
    """The document as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in document.records:
        writer.writerow([_cell(each[column], column) for column in COLUMNS])
    return out.getvalue()


def read_document(text: str, where: str) -> Document:
    """A document from its text. Raises BadFile naming the line or record."""
    if text.lstrip().startswith("{"):
        return _read_json(text, where)
    return _read_csv(text, where)


def record_of(row: Mapping[str, Any], ids: Mapping[str, str], where: str) -> Record:
    """A record to be kept, from a row. `ids` are the partners' by name."""
    for name in _TEXTS:
        if not isinstance(row.get(name), str) or not row[name]:
            raise BadFile(f"{where}: {name} is missing, or no text.")
    for name in ("round", "target"):
        if row.get(name) is not None and not isinstance(row[name], str):
            raise BadFile(f"{where}: {name} is a text or null.")
    for name in (*_TEXTS, "round", "target"):
        if not (row.get(name) or "").isprintable():
            raise BadFile(f"{where}: {name} holds control characters.")
    payload, private = row.get("payload"), row.get("private")
    if not isinstance(payload, Mapping) or not (private is None or isinstance(private, Mapping)):
        raise BadFile(f"{where}: payload is an object, private an object or null.")
    _refuse_odd_sight(row, where)
    if row["kind"] == "partner":
        _refuse_odd_partner(payload, where)
    return Record(
        0, row["id"], row["act"], _author(row.get("who"), ids, where), _day(row.get("day"), where),
        _instant(row.get("at"), where), row["kind"], row["visibility"], row["form"],
        row.get("round"), row.get("target"), payload, private,
    )  # fmt: skip


def _refuse_odd_sight(row: Mapping[str, Any], where: str) -> None:
    if row["visibility"] not in ("both", "own", "round"):
        raise BadFile(f"{where}: visibility is both, own or round.")
    if row["form"] != "open":
        raise BadFile(f"{where}: form {row['form']!r} is not known to this version.")
    if row.get("who") is None and row["visibility"] != "both":
        raise BadFile(f"{where}: only what somebody wrote can be sealed; who is missing.")
    if row["visibility"] == "round" and not row.get("round"):
        raise BadFile(f"{where}: round is missing.")


def _refuse_odd_partner(payload: Mapping[str, Any], where: str) -> None:
    if not isinstance(payload.get("partner"), str) or not _is_name(payload.get("name")):
        raise BadFile(f"{where}: a partner has an id and a name.")
    if payload.get("seat") not in range(1, AT_MOST + 1):
        raise BadFile(f"{where}: seat is 1 or 2.")


def _author(who: object, ids: Mapping[str, str], where: str) -> str | None:
    if who is None:
        return None
    if not isinstance(who, str) or who not in ids:
        raise BadFile(f"{where}: {who!r} is not among the partners.")
    return ids[who]


def _row(record: Record, names: Mapping[str, str]) -> dict[str, Any]:
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
    return json.dumps(value) if column in ("payload", "private") else str(value)


def _read_json(text: str, where: str) -> Document:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise BadFile(f"{where}: line {line}: no JSON.", "Export it again.") from None
    if set(found) == {"schema", "command", "data"}:
        found = found["data"]
    if not isinstance(found, Mapping) or not isinstance(found.get("records"), list):
        raise BadFile(f"{where}: no export of ours: records is missing.")
    if found.get("format", FORMAT) != FORMAT:
        raise BadFile(f"{where}: export format {found['format']!r} is not known to this version.")
    partners = found.get("partners")
    if not isinstance(partners, list) or not all(_is_name(each) for each in partners):
        raise BadFile(f"{where}: partners is a list of names.")
    for number, each in enumerate(found["records"], 1):
        if not isinstance(each, Mapping):
            raise BadFile(f"{where}: record {number} is no object.")
    return Document(tuple(partners), tuple(found["records"]))


def _read_csv(text: str, where: str) -> Document:
    # A note can be longer than the 131,072 characters that the module takes by default.
    # It is the whole process's limit, so it is only ever raised.
    csv.field_size_limit(max(len(text), csv.field_size_limit()))
    reader = csv.DictReader(io.StringIO(text), strict=True)
    rows: list[Mapping[str, Any]] = []
    try:
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise BadFile(f"{where}: line 1: the columns are {','.join(COLUMNS)}.")
        for each in reader:
            row: dict[str, Any] = {k: v or None for k, v in each.items() if k is not None}
            for column in ("payload", "private"):
                row[column] = json.loads(row[column]) if row.get(column) else None
            rows.append(row)
    except (csv.Error, ValueError, RecursionError):
        raise BadFile(f"{where}: line {reader.line_num}: not as it was exported.") from None
    named = dict.fromkeys(
        str(row["payload"].get("name"))
        for row in rows
        if row["kind"] == "partner" and isinstance(row["payload"], Mapping)
    )
    return Document(tuple(name for name in named if _is_name(name)), tuple(rows))


def _is_name(value: object) -> bool:
    return isinstance(value, str) and not name_fault(value)


def _day(value: object, where: str) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise BadFile(f"{where}: day {value!r} is no day.") from None


def _instant(value: object, where: str) -> str:
    text = str(value)
    try:
        offset = datetime.fromisoformat(text).tzinfo
    except ValueError:
        offset = None
    if offset is None:
        raise BadFile(f"{where}: at {value!r} is no instant with an offset.")
    return text
