"""What is kept of one moment: a record as it is written, and as one viewer reads it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from ..core.frozen import frozen

Payload = Mapping[str, Any]
AUTOMATIC = "automatic"
"""The act of what is nobody's: no undo ever means it."""
FORGET, IMPORT = "forget", "import"


@frozen
class NewRecord:
    """A record to be written. `author` is a partner's id, None for the couple.

    `visibility`: `both`, `own`, or `round` (sealed until both have answered `round`).
    `private` stays its author's own even after a reveal. `target` is what it acts on. `form`:
    `open`, or `wrapped` under a word of the author's own (see wrapped.py).
    """

    kind: str
    day: date
    payload: Payload
    author: str | None = None
    visibility: str = "both"
    round: str | None = None
    target: str | None = None
    private: Payload | None = None
    form: str = "open"


@frozen
class StoredRecord:
    """A record as one viewer sees it; `private` is None for anybody but its author."""

    seq: int
    id: str
    act: str
    author: str | None
    day: date
    at: str
    kind: str
    visibility: str
    form: str
    round: str | None
    target: str | None
    payload: Payload
    private: Payload | None


@frozen
class Draft:
    """Unfinished answers of one partner, kept encrypted like everything else."""

    at: str
    payload: Payload


class Weighed(NamedTuple):
    """What one record adds to a draw of somebody who may see it.

    `stars` is 1-5 for a rating. A tuple: ten years of these are read for one draw.
    """

    kind: str
    idea: str
    category: str
    stars: int


def fresh_id() -> str:
    """Sixteen random hex digits: 64 bits, so that two machines never make the same one."""
    return os.urandom(8).hex()


def as_json(payload: Payload) -> str:
    """A payload as it stands in the vault."""
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":"))


def record_of(row: Sequence[Any]) -> StoredRecord:
    """The record in a row of `seen.COLUMNS`."""
    seq, record_id, act, author, day, at, kind, visibility, form, round_name, target = row[:11]
    return StoredRecord(
        seq, record_id, act, author, date.fromisoformat(day), at, kind, visibility, form,
        round_name, target, json.loads(row[11] or "{}"), json.loads(row[12]) if row[12] else None,
    )  # fmt: skip
