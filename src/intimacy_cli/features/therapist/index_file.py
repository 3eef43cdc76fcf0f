"""The file of an index: its tables, where it lies, and whether it still belongs to its source.

SQLite from the standard library: an index holds nothing that its source does not, and is thrown
away and made again whenever the source has changed.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Sequence
from hashlib import blake2b
from typing import Any
from urllib.parse import quote

from ...core.frozen import frozen
from .options import Options
from .sources import Directory, files_of

FORMAT = 2
"""Goes up when the tables or the terms change."""
FOLDER = "therapist"
TABLES = """
PRAGMA page_size = 8192;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE about (word TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE post (term TEXT, segment INTEGER, data BLOB, PRIMARY KEY (term, segment))
    WITHOUT ROWID;
CREATE TABLE part (segment INTEGER, name TEXT, data BLOB, PRIMARY KEY (segment, name));
CREATE TABLE cell (id INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE body (id INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE joined (id INTEGER PRIMARY KEY, rows TEXT);
CREATE TABLE whole (row INTEGER PRIMARY KEY, id INTEGER);
CREATE TABLE key (part INTEGER PRIMARY KEY, hashes BLOB, rows BLOB);
CREATE TABLE spool (part INTEGER, segment INTEGER, hashes BLOB, rows BLOB);
"""
CELLS = 10
"""Cells a degree: a cell is 0.1 degrees wide, 11 km from south to north."""
ROUND = 360 * CELLS
SEGMENTS = 4096
"""Segments that an index can have, and so the factor between numbers of cells."""
ROWS = 1 << 18
"""Rows of a segment; the memory that making an index takes follows from it."""
KEYS = 64


@frozen
class Scale:
    """Sizes that decide how an index is made, and nothing about what it answers.

    `rows` of a segment (at most ROWS); bytes below which a `piece` of a file is not worth a
    process of its own; how many `processes` at most (0: as many as there are processors).
    """

    rows: int = ROWS
    piece: int = 16 * 1024 * 1024
    processes: int = 0


@frozen
class Stamp:
    """What an index was made from; another stamp, another index."""

    text: str

    @property
    def private_name(self) -> str:
        """A name that does not tell what was indexed."""
        return blake2b(json.loads(self.text)["path"].encode(), digest_size=10).hexdigest()


def stamp_of(directory: Directory, options: Options, country: str) -> Stamp:
    """Return the stamp of a directory as it is on the disk now."""
    files = []
    for path in files_of(directory.path):
        status = os.stat(path)
        files.append([status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino])
    value = {
        "format": FORMAT,
        "path": directory.path,
        "name": directory.name,
        "files": files,
        "encoding": options.encoding,
        "mapping": list(options.mapping),
        "country": country,
    }
    return Stamp(json.dumps(value, ensure_ascii=False))


def stamp_of_several(stamps: Sequence[str], sizes: Sequence[Sequence[int]]) -> Stamp:
    """Return the stamp of what is made from indexes, of which stamps and sizes are given.

    The sizes are those of the segments: where rows stand in an index follows from them, and from
    how many processes made it.
    """
    paths = [json.loads(stamp)["path"] for stamp in stamps]
    value = {
        "format": FORMAT,
        "path": "\0".join(paths),
        "indexes": [list(each) for each in zip(stamps, sizes, strict=True)],
    }
    return Stamp(json.dumps(value, ensure_ascii=False))


def cell_of(lat: float, lon: float) -> int:
    """Return the number of the cell that a point lies in."""
    north = min(int((lat + 90) * CELLS), 180 * CELLS - 1)
    return north * ROUND + int((lon + 180) * CELLS) % ROUND


def open_index(path: str, stamp: Stamp | None) -> sqlite3.Connection | None:
    """Open an index that is whole and belongs to the stamp (if one is asked for); else None."""
    try:
        size = os.stat(path).st_size
        connection = sqlite3.connect(f"file:{quote(path)}?mode=ro&immutable=1", uri=True)
    except (OSError, sqlite3.Error):
        return None
    try:
        about = read_about(connection)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        (page,) = connection.execute("PRAGMA page_size").fetchone()
        if size == pages * page and (stamp is None or about.get("stamp") == stamp.text):
            return connection
    except (sqlite3.Error, ValueError):
        pass
    connection.close()
    return None


def read_about(connection: sqlite3.Connection) -> dict[str, Any]:
    """Return what the index says of itself."""
    return dict(connection.execute("SELECT word, value FROM about"))


def key_hash(key: str) -> int:
    """Return 64 bits that stand for a key."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")
