"""Answers wrapped under a word of their author's own: only the word opens them; erased at the end.

The vault holds such an answer as an age file, and gives it to no ordinary reader, its author
included (`seen.py`): an export, a history and an undo know that it is there, and no more. Nothing
here knows what is in one, or of which feature it is.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from ..core.frozen import frozen
from . import visibility as seen

if TYPE_CHECKING:
    import apsw

    from .record import Payload

FORM = "wrapped"
SEALED, CHECK = "sealed", "check"
_CHECK_DIGITS = 32

_ROWS = f"""SELECT r.id, r.author, r.payload FROM record r WHERE r.kind = :kind
    AND r.form = '{FORM}' AND r.round = :round AND r.author IS NOT NULL AND {seen.ALIVE}
    AND r.payload ->> '$.{SEALED}' IS NOT NULL ORDER BY r.seq"""
# That a round was closed stays known by its day, also once what came of it has been forgotten, and
# whatever was undone: nothing makes the next one come sooner. Only an import can be taken back, as
# what it brought happened elsewhere, or not at all.
_CLOSED = """SELECT r.round, max(r.day) FROM record r WHERE r.kind = :kind AND r.round IS NOT NULL
    AND r.seq NOT IN (SELECT seq FROM odd)
    AND NOT (r.brought IS NOT NULL AND r.seq IN (SELECT seq FROM dead)) GROUP BY r.round"""


@frozen
class Wrapped:
    """One person's wrapped answer. `sealed` is None where it is not as it was written."""

    id: str
    author: str
    sealed: bytes | None


def as_payload(sealed: bytes) -> dict[str, Any]:
    """An age file as fields of a payload, with what tells damage from a wrong word."""
    return {SEALED: base64.b64encode(sealed).decode(), CHECK: _check_of(sealed)}


def sealed_in(payload: Payload) -> bytes | None:
    """The age file in a payload; None if it is not as it was written."""
    try:
        sealed = base64.b64decode(payload[SEALED], validate=True)
    except (KeyError, ValueError, TypeError):
        return None
    return sealed if _check_of(sealed) == payload.get(CHECK) else None


def read_wrapped(db: apsw.Connection, kind: str, round_name: str) -> Iterator[Wrapped]:
    """The living answers of a round that are wrapped, oldest first."""
    for record, author, payload in db.execute(_ROWS, {"kind": kind, "round": round_name}):
        yield Wrapped(record, author, sealed_in(_object(payload)))


def newest_closed(db: apsw.Connection, kind: str) -> tuple[int, date] | None:
    """The number of the newest round that a record of this kind has closed, and on which day."""
    found = [
        (int(number), date.fromisoformat(day))
        for name, day in db.execute(_CLOSED, {"kind": kind})
        if (number := name.rpartition("/")[2]).isdecimal()
    ]
    return (max(n for n, _ in found), max(day for _, day in found)) if found else None


def erase(db: apsw.Connection, kind: str, draft: str, author: str | None) -> None:
    """Erase the wrapped answers of a kind, whatever became of them, and the drafts of one.

    As when something is forgotten: ids stay, and nothing that was in them does. An author's, or
    everybody's (None).
    """
    db.execute("PRAGMA secure_delete=ON")
    bound = {"kind": kind, "draft": draft, "author": author}
    db.execute(
        f"""UPDATE record SET payload = NULL, private = NULL
            WHERE kind = :kind AND form = '{FORM}' AND (:author IS NULL OR author = :author)""",
        bound,
    )
    db.execute(
        "DELETE FROM draft WHERE name = :draft AND (:author IS NULL OR author = :author)", bound
    )


def _object(payload: str) -> Mapping[str, Any]:
    try:
        found = json.loads(payload)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _check_of(sealed: bytes) -> str:
    import hashlib

    return hashlib.sha256(sealed).hexdigest()[:_CHECK_DIGITS]
