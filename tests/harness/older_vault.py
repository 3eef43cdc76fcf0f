"""A vault as an earlier version can have left it: with records that were taken in unlooked at."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from intimacy_cli.store.connection import connect
from intimacy_cli.store.keyfile import VaultKey, read_key

_USUAL: dict[str, Any] = {
    "author": None, "day": "2026-11-23", "at": "2026-11-23T08:00:00+01:00", "visibility": "both",
    "form": "open", "round": None, "target": None, "payload": {}, "private": None,
}  # fmt: skip


def planted(home: Path, rows: Iterable[Mapping[str, Any]], *, or_ignore: bool = False) -> None:
    """Put rows into the vault of a home as they are, and leave it as one not looked over yet.

    What a row leaves out is usual; `payload` and `private` are put in as JSON. With `or_ignore`,
    what the vault itself refuses stays out.
    """
    insert = "INSERT OR IGNORE" if or_ignore else "INSERT"
    key = read_key(str(home / "config" / "key"))
    assert isinstance(key, VaultKey)
    db = connect(str(home / "data" / "vault.db"), key)
    for number, row in enumerate(rows):
        whole = {"id": f"planted{number}", "act": f"planted{number}", **_USUAL, **row}
        for name in ("payload", "private"):
            if whole[name] is not None and not isinstance(whole[name], str):
                whole[name] = json.dumps(whole[name])
        names, places = ", ".join(whole), ", ".join(f":{name}" for name in whole)
        db.execute(f"{insert} INTO record({names}) VALUES ({places})", whole)
    db.execute("PRAGMA application_id=0")
    db.close()


def partner_ids(home: Path) -> dict[str, str]:
    """The partners' ids by name."""
    key = read_key(str(home / "config" / "key"))
    assert isinstance(key, VaultKey)
    db = connect(str(home / "data" / "vault.db"), key)
    query = """SELECT payload ->> '$.name', payload ->> '$.partner' FROM record
        WHERE kind = 'partner' ORDER BY seq"""
    found = dict(db.execute(query))
    db.close()
    return found
