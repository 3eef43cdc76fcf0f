"""A shelf: one SQLite file of places and postcodes, written whole from streams of rows.

Knows the tables and nothing of where the rows are from or where the file belongs.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar
from urllib.parse import quote

from ..core.normalise import fold

FORMAT = 1
"""Goes up when the tables change; a shelf of another format is built again."""
CELLS = 5
"""Cells a degree, for finding what lies about a point: a cell is 0.2 degrees wide."""
BATCH = 5_000

Row = TypeVar("Row")

_TABLES = """
CREATE TABLE about (word TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE place (id INTEGER PRIMARY KEY, country TEXT, region TEXT, name TEXT, lat REAL,
    lon REAL, population INTEGER, cell INTEGER);
CREATE TABLE name (key TEXT, place INTEGER, own INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE point (id INTEGER PRIMARY KEY, country TEXT, region TEXT, name TEXT, lat REAL,
    lon REAL, codes INTEGER);
CREATE TABLE postcode (code TEXT, country TEXT, point INTEGER,
    PRIMARY KEY (code, country, point)) WITHOUT ROWID;
CREATE TABLE region (country TEXT, code TEXT, name TEXT, PRIMARY KEY (country, code)) WITHOUT ROWID;
CREATE TABLE word (key TEXT, country TEXT, code TEXT,
    PRIMARY KEY (key, country, code)) WITHOUT ROWID;
CREATE TEMP TABLE new_name (key TEXT, place INTEGER, own INTEGER);
CREATE TEMP TABLE new_code (code TEXT, country TEXT, region TEXT, name TEXT, lat REAL, lon REAL);
"""
# Rows are laid down in the order of their keys: a third of the time and half of the size.
_FINISH = """
INSERT INTO name SELECT key, place, max(own) FROM new_name GROUP BY key, place ORDER BY key, place;
INSERT INTO point (country, region, name, lat, lon, codes)
    SELECT country, region, name, lat, lon, count(DISTINCT code) FROM new_code
    GROUP BY country, region, name, lat, lon;
CREATE TEMP TABLE spot AS SELECT * FROM point;
CREATE INDEX temp.spot_at ON spot (lat, lon, country);
INSERT INTO postcode SELECT DISTINCT n.code, n.country, s.id FROM new_code n JOIN spot s
    ON s.lat = n.lat AND s.lon = n.lon AND s.country = n.country AND s.name = n.name
    AND s.region = n.region ORDER BY n.code, n.country, s.id;
CREATE INDEX place_cell ON place (cell);
DROP TABLE temp.new_name;
DROP TABLE temp.new_code;
DROP TABLE temp.spot;
"""


class PlaceRow(NamedTuple):
    """A town: country's two letters, region's code, degrees, inhabitants (0: unknown)."""

    country: str
    region: str
    name: str
    lat: float
    lon: float
    population: int
    others: tuple[str, ...]


class CodeRow(NamedTuple):
    """A postcode, as `postcodes.key` writes it, with its point."""

    code: str
    country: str
    region: str
    name: str
    lat: float
    lon: float


class RegionRow(NamedTuple):
    """A region of a country, or with an empty code the country itself, with its names."""

    country: str
    code: str
    names: tuple[str, ...]


def cell(lat: float, lon: float) -> int:
    """Return the number of the cell that a point lies in."""
    return int((lat + 90) * CELLS) * 360 * CELLS + int((lon + 180) * CELLS) % (360 * CELLS)


def write(
    path: str,
    version: str,
    *,
    places: Iterable[PlaceRow] = (),
    codes: Iterable[CodeRow] = (),
    regions: Iterable[RegionRow] = (),
) -> None:
    """Write a shelf into a new file; whoever calls puts it in its place when it is whole."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        # Nothing to roll back to: a shelf that was broken off is thrown away.
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        connection.executescript(_TABLES)
        connection.execute("BEGIN")
        _put_places(connection, places)
        for batch in _batches(codes):
            connection.executemany("INSERT INTO new_code VALUES (?, ?, ?, ?, ?, ?)", batch)
        _put_regions(connection, regions)
        for statement in _FINISH.split(";")[:-1]:
            connection.execute(statement)
        about = [("format", str(FORMAT)), ("version", version)]
        connection.executemany("INSERT INTO about VALUES (?, ?)", about)
        connection.execute("COMMIT")
    finally:
        connection.close()


def _put_places(connection: sqlite3.Connection, places: Iterable[PlaceRow]) -> None:
    number = 0
    for batch in _batches(places):
        rows, names = [], []
        for place in batch:
            number += 1
            country, region, name, lat, lon, population, others = place
            rows.append((number, country, region, name, lat, lon, population, cell(lat, lon)))
            names.append((fold(name), number, 1))
            names += [(fold(other), number, 0) for other in others]
        connection.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        connection.executemany("INSERT INTO new_name VALUES (?, ?, ?)", names)


def _put_regions(connection: sqlite3.Connection, regions: Iterable[RegionRow]) -> None:
    for country, code, names in regions:
        connection.execute(
            "INSERT OR IGNORE INTO region VALUES (?, ?, ?)", (country, code, names[0])
        )
        words = {fold(name) for name in names} | {fold(code or country)}
        connection.executemany(
            "INSERT OR IGNORE INTO word VALUES (?, ?, ?)",
            [(word, country, code) for word in sorted(words - {""})],
        )


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    yield batch


def is_whole(path: str, version: str | None) -> bool:
    """Whether a file is a shelf of this format (and version, if one is named), not cut off."""
    try:
        connection = sqlite3.connect(f"file:{_quoted(path)}?mode=ro", uri=True)
    except sqlite3.Error:
        return False
    try:
        about = dict(connection.execute("SELECT word, value FROM about"))
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        whole = os.stat(path).st_size == pages * size
        return (
            whole and about.get("format") == str(FORMAT) and version in (None, about.get("version"))
        )
    except (sqlite3.Error, OSError):
        return False
    finally:
        connection.close()


def open_read_only(path: str) -> sqlite3.Connection:
    """Open a shelf for reading alone."""
    return sqlite3.connect(f"file:{_quoted(path)}?mode=ro&immutable=1", uri=True)


def _quoted(path: str) -> str:
    return quote(os.path.abspath(path))
