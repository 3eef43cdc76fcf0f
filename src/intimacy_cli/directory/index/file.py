"""The file of an index: its tables, where it lies, and whether it still belongs to its source.

SQLite from the standard library: an index holds nothing that its source does not, and is thrown
away and made again whenever the source has changed.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from typing import Any
from urllib.parse import quote

from ... import __version__
from ...core.frozen import frozen
from ...made_once import NewFile, made_once
from ..files import Directory, State, state_of
from ..options import Options
from .span import DaySpan

FORMAT = 6
_CODE = ("directory", "gazetteer", "core")
"""Goes up when the tables or the terms change."""
FOLDER = "therapist"
PATIENCE_S = 120.0
"""Seconds that another process, which is making the same index, is waited for."""
TABLES = """
PRAGMA page_size = 8192;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE about (word TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE post (term TEXT, segment INTEGER, data BLOB, PRIMARY KEY (term, segment))
    WITHOUT ROWID;
CREATE TABLE part (segment INTEGER, name TEXT, data BLOB, PRIMARY KEY (segment, name));
CREATE TABLE cell (id INTEGER PRIMARY KEY, data BLOB, crowds BLOB);
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
TERMS = 90_000
"""Terms of a segment: a third of a kilobyte of memory each, where every row has some of its own."""
KEYS = 64


@frozen
class IndexScale:
    """Sizes that decide how an index is made, and nothing about what it answers.

    `rows` of a segment (at most ROWS), and fewer once it has so many `terms`; bytes below which
    a `piece` of a file is not worth a process of its own; how many `processes` at most (0: as many
    as there are processors).
    """

    rows: int = ROWS
    terms: int = TERMS
    piece: int = 16 * 1024 * 1024
    processes: int = 0


@frozen
class Stamp:
    """What an index was made from; another stamp, another index.

    `today`, an ISO date, is no part of it: an index says for which days it holds.
    """

    text: str
    today: str = ""

    @property
    def private_name(self) -> str:
        """A name that does not tell what was indexed."""
        return blake2b(json.loads(self.text)["path"].encode(), digest_size=10).hexdigest()

    @property
    def state(self) -> State:
        """In which state the files were."""
        return tuple(tuple(each) for each in json.loads(self.text)["files"])


@frozen
class Made:
    """What is known of an index that was made: on which days it holds, the rows of its segments.

    Where rows stand in an index follows from the sizes, and these from how many processes made it.
    """

    stamp: str
    span: DaySpan
    sizes: tuple[int, ...]


def stamp_of(directory: Directory, options: Options, places: str) -> Stamp:
    """Return the stamp of a directory as it is now; `places` says how it is located."""
    value = {
        "format": FORMAT,
        "code": mark_of_code(),
        "path": directory.path,
        "name": directory.name,
        "files": state_of(directory),
        "encoding": options.encoding,
        "mapping": list(options.mapping),
        "places": places,
    }
    return Stamp(json.dumps(value, ensure_ascii=False), options.today)


@cache
def mark_of_code() -> str:
    """What tells the code that reads and places people from any other.

    Without it an index would outlive an upgrade that reads more.
    """
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    return mark_of(__version__, *(os.path.join(package, each) for each in _CODE))


def mark_of(version: str, *folders: str) -> str:
    """A version with a digest of the names, sizes and times of the modules in folders."""
    digest = blake2b(version.encode(), digest_size=10)
    for top in folders:
        for folder, below, names in os.walk(top):
            below[:] = sorted(each for each in below if each != "__pycache__")
            for name in sorted(each for each in names if each.endswith((".py", ".txt"))):
                status = os.stat(os.path.join(folder, name))
                digest.update(f"{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def stamp_of_several(indexes: Sequence[Made]) -> Stamp:
    """Return the stamp of what is made from indexes."""
    paths = [json.loads(each.stamp)["path"] for each in indexes]
    value = {
        "format": FORMAT,
        "path": "\0".join(paths),
        "indexes": [[each.stamp, each.sizes, each.span.after, each.span.until] for each in indexes],
    }
    return Stamp(json.dumps(value, ensure_ascii=False))


def cell_of(lat: float, lon: float) -> int:
    """Return the number of the cell that a point lies in."""
    north = min(int((lat + 90) * CELLS), 180 * CELLS - 1)
    return north * ROUND + int((lon + 180) * CELLS) % ROUND


def index_once(
    cache: str, stamp: Stamp, fill: Callable[[str, NewFile], None]
) -> sqlite3.Connection:
    """Open the index of a stamp; if there is none, `fill` makes it in a new file."""
    path = os.path.join(cache, FOLDER, f"{stamp.private_name}.idx")
    return made_once(path, lambda: open_index(path, stamp), fill, patience=PATIENCE_S)


def open_index(path: str, stamp: Stamp) -> sqlite3.Connection | None:
    """Open an index that is whole and belongs to the stamp; else None."""
    try:
        size = os.stat(path).st_size
        connection = sqlite3.connect(f"file:{quote(path)}?mode=ro&immutable=1", uri=True)
    except (OSError, sqlite3.Error):
        return None
    try:
        made = made_from(read_about(connection))
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        (page,) = connection.execute("PRAGMA page_size").fetchone()
        belongs = made.stamp == stamp.text and made.span.holds(stamp.today)
        if size == pages * page and belongs:
            return connection
    except (sqlite3.Error, ValueError, KeyError):
        pass
    connection.close()
    return None


def read_about(connection: sqlite3.Connection) -> dict[str, Any]:
    """Return what the index says of itself."""
    return dict(connection.execute("SELECT word, value FROM about"))


def made_from(about: Mapping[str, str]) -> Made:
    """Return how an index was made. Raises KeyError if it does not say."""
    span = DaySpan(about["after"], about["until"])
    return Made(about["stamp"], span, tuple(json.loads(about["segments"])))


def key_hash(key: str) -> int:
    """Return 64 bits that stand for a key."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")
