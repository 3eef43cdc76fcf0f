"""A record as JSON text and back, for an index whose source cannot be read from its middle."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from .record import (
    Accepting,
    Fee,
    HelperKind,
    Licence,
    Modality,
    Origin,
    Record,
    RecordPlace,
    Remark,
    Source,
    Term,
    Therapist,
)

_LISTS = {
    "places": RecordPlace,
    "languages": Term,
    "specialties": Term,
    "modalities": Modality,
    "licences": Licence,
    "remarks": Remark,
    "others": Remark,
}


def to_text(record: Record) -> str:
    """Return a record as one line; what it does not say is left out."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        told = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: _plain(each) for name, each in told.items() if each not in (None, "", ())}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


def from_text(text: str) -> Record:
    """Return the record that was written."""
    said: dict[str, Any] = json.loads(text)
    for name, kind in _LISTS.items():
        if name in said:
            said[name] = tuple(kind(**each) for each in said[name])
    for name, value in said.items():
        if isinstance(value, list):
            said[name] = tuple(value)
    said["source"] = _source(said["source"])
    said["elsewhere"] = tuple(
        Origin(each["field"], _source(each["source"])) for each in said.get("elsewhere", ())
    )
    said["kind"], said["therapist"] = HelperKind(said["kind"]), Therapist(said["therapist"])
    if "fee" in said:
        said["fee"] = Fee(**said["fee"])
    if "accepts_new" in said:
        said["accepts_new"] = Accepting(said["accepts_new"])
    return Record(**said)


def _source(said: dict[str, Any]) -> Source:
    return Source(**said)
