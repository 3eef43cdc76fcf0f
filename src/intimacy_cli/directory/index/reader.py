"""A segment of an index: the same answers as a segment in memory, from a file."""

from __future__ import annotations

import bisect
import json
import math
import sqlite3
import struct
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from ...core.geo import EARTH_KM, Point
from ...core.normalise import beyond
from ...core.typos import SHORTEST, near_misses
from ..files import Directory, State, refuse_changes
from ..options import Options
from ..record import Record
from ..record_json import from_text
from ..search.bitset import Planes, bits_of, rows_of
from ..search.merge import DirectoryEntry, entry_of
from ..search.segment import Crowd, Spot
from .file import CELLS, ROUND, ROWS, SEGMENTS, Stamp, key_hash, made_from, read_about
from .row_offsets import Layout, records_at

SPOT = struct.Struct("<Idd?")
"""A row, its latitude and longitude, and whether these are about."""
CROWD = struct.Struct("<ddI")
"""About where several rows are, and how many follow: four bytes each."""
_DENSE, _SPARSE = b"d", b"s"
_BOUND = 500
_LONG = 64
"""A list of one row in so many is long: there are few of these, and they are kept in mind."""


class Index:
    """An open index, with all of its segments."""

    def __init__(
        self,
        db: sqlite3.Connection,
        path: str,
        name: str,
        options: Options,
        about: Mapping[str, str] | None = None,
    ) -> None:
        self._db = db
        self._path, self._name, self._options = path, name, options
        about = about or read_about(db)
        self.countries: Counter[str] = Counter(json.loads(about["countries"]))
        self.merged, self.bad = int(about["merged"]), int(about["bad"])
        self.partial: list[str] = json.loads(about["partial"])
        self.size = int(about["records"])
        self._layout = layout_from(about["layout"])
        self._posts: dict[str, dict[int, int]] = {}
        self.made = made_from(about)
        self.sizes = self.made.sizes
        self._around: dict[tuple[Point, float], dict[int, list[tuple[bytes, bytes]]]] = {}
        self.segments = [
            StoredSegment(self, number, size) for number, size in enumerate(self.sizes)
        ]

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def part(self, segment: int, name: str) -> bytes:
        """Return a named piece of a segment."""
        query = "SELECT data FROM part WHERE segment = ? AND name = ?"
        row = self._db.execute(query, (segment, name)).fetchone()
        return row[0] if row else b""

    def post(self, term: str) -> Mapping[int, int]:
        """Return the rows of a term, by segment."""
        return self._read(term, "SELECT segment, data FROM post WHERE term = ?", (term,))

    def alike(self, kind: str, word: str) -> Mapping[int, int]:
        """Return the rows of the terms that are nearly a word, by segment."""
        memo = f"{kind}{word}~"
        if memo in self._posts:
            return self._posts[memo]
        texts, found = sorted(kind + slip for slip in near_misses(word)), dict[int, int]()
        for start in range(0, len(texts), _BOUND):
            some = texts[start : start + _BOUND]
            marks = ",".join("?" * len(some))
            query = f"SELECT segment, data FROM post WHERE term IN ({marks})"  # noqa: S608
            self._gather(found, query, some)
        if len(word) >= SHORTEST:
            query = "SELECT segment, data FROM post WHERE term >= ? AND term < ?"
            self._gather(found, query, (kind + word, beyond(kind + word)))
        self._posts[memo] = found
        return found

    def _read(self, memo: str, query: str, values: Sequence[str]) -> Mapping[int, int]:
        if memo not in self._posts:
            self._posts[memo] = {}
            self._gather(self._posts[memo], query, values)
        return self._posts[memo]

    def _gather(self, found: dict[int, int], query: str, values: Sequence[str]) -> None:
        for segment, data in self._db.execute(query, values):
            rows = unpack_rows(data, self.sizes[segment])
            found[segment] = found.get(segment, 0) | rows

    def around(self, near: Point, km: float, segment: int) -> list[tuple[bytes, bytes]]:
        """Return the spots and crowds of a segment in the cells within a distance.

        Those of all segments are read at once.
        """
        found = self._around.get((near, km))
        if found is None:
            found = self._around[near, km] = {}
            query = "SELECT id, data, crowds FROM cell WHERE id BETWEEN ? AND ?"
            for first, last in cells_within(near, km):
                bounds = (first * SEGMENTS, last * SEGMENTS + SEGMENTS - 1)
                for number, *data in self._db.execute(query, bounds):
                    found.setdefault(number % SEGMENTS, []).append((data[0], data[1]))
        return found.get(segment, [])

    def records(self, rows: Sequence[int]) -> list[Record]:
        """Return the records of rows, numbered over all segments.

        Raises ChangedError if the file is no longer the one that was indexed.
        """
        bodies = self._bodies(rows)
        if bodies is not None:
            return bodies
        assert self._layout is not None
        places = [self.segments[row // ROWS].place(row % ROWS) for row in rows]
        # What stands at a place of a file that has changed is half a row, or somebody else's.
        with refuse_changes(Directory(self._name, self._path), self._state):
            found = records_at(self._path, self._name, self._layout, self._options, places)
        return [record for record in found if record is not None]

    @cached_property
    def _state(self) -> State:
        return Stamp(self.made.stamp).state

    def _bodies(self, rows: Sequence[int]) -> list[Record] | None:
        if self._layout is not None:
            return None
        found = []
        for row in rows:
            query = "SELECT data FROM body WHERE id = ?"
            (data,) = self._db.execute(query, (row,)).fetchone()
            found.append(from_text(zlib.decompress(data).decode()))
        return found

    def joined(self, row: int) -> list[int]:
        """Return the rows that a merged row was put together of; itself if it is not merged."""
        found = self._db.execute("SELECT rows FROM joined WHERE id = ?", (row,)).fetchone()
        return json.loads(found[0]) if found else [row]

    def whole(self, row: int) -> int | None:
        """Return the merged row that a row is part of, if there is one."""
        found = self._db.execute("SELECT id FROM whole WHERE row = ?", (row,)).fetchone()
        return int(found[0]) if found else None

    def hide(self, row: int) -> None:
        """Leave a row out of this search: it is part of a record from elsewhere."""
        self.segments[row // ROWS].hidden |= 1 << row % ROWS

    @property
    def living(self) -> int:
        """How many rows are searched."""
        return sum(segment.every.bit_count() for segment in self.segments)

    def keys(self, part: int) -> tuple[memoryview, memoryview]:
        """Return the hashes of keys of a partition, in order, and the row of each."""
        query = "SELECT hashes, rows FROM key WHERE part = ?"
        hashes, rows = self._db.execute(query, (part,)).fetchone() or (b"", b"")
        return memoryview(hashes).cast("Q"), memoryview(rows).cast("I")

    def rows_with(self, keys: Iterable[str]) -> list[int]:
        """Return the rows with any of these keys of the same person, or of an id; in order."""
        parts: dict[int, list[int]] = {}
        for wanted in map(key_hash, keys):
            parts.setdefault(wanted >> 58, []).append(wanted)
        found: set[int] = set()
        for part, some in parts.items():
            hashes, rows = self.keys(part)
            for wanted in some:
                start = bisect.bisect_left(hashes, wanted)
                found.update(rows[start : bisect.bisect_right(hashes, wanted, lo=start)])
        return sorted(found)

    def entries(self, rows: Sequence[int]) -> list[DirectoryEntry]:
        """Return entries by rows numbered over all segments."""
        groups = [self.joined(row) for row in rows]
        flat = [row for group in groups for row in group]
        records = dict(zip(flat, self.records(flat), strict=True))
        return [entry_of([records[row] for row in group]) for group in groups]


def layout_from(text: str) -> Layout | None:
    """Return the layout that an index names, None if it holds records itself."""
    from ..formats.table import Table
    from ..reading.csv_rows import Dialect
    from ..reading.encoding import Encoding

    said = json.loads(text)
    if said is None:
        return None
    kind, encoding, dialect, header, start, line, columns = said
    return Layout(
        Table(kind),
        Encoding(*encoding),
        Dialect(*dialect),
        tuple(header),
        start,
        line,
        columns=tuple((name, tuple(indexes)) for name, indexes in columns),
    )


class Packing:
    """Rows of one segment as bytes: a list of few, or a bit for each."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._dense = size // 8
        self._long: dict[int, tuple[array[int], int]] = {}

    def packed(self, lists: Sequence[array[int]]) -> bytes:
        """Return the rows that are in any of the lists."""
        if 4 * sum(map(len, lists)) <= self._dense:
            return _SPARSE + array("I", sorted(set(chain.from_iterable(lists)))).tobytes()
        bits, short = 0, array("I")
        for rows in lists:
            if len(rows) > self._size // _LONG:
                bits |= self._bits(rows)
            else:
                short.extend(rows)
        bits |= bits_of(short, self._size)
        if 4 * bits.bit_count() <= self._dense:
            return _SPARSE + array("I", rows_of(bits)).tobytes()
        return _DENSE + bits.to_bytes(self._size // 8 + 1, "little")

    def _bits(self, rows: array[int]) -> int:
        # A long list is that of several terms.
        found = self._long.get(id(rows))
        if found is None:
            found = self._long[id(rows)] = rows, bits_of(rows, self._size)
        return found[1]


def unpack_rows(data: bytes, size: int) -> int:
    """Return the set of rows that was packed."""
    if data[:1] == _DENSE:
        return int.from_bytes(data[1:], "little")
    rows = array("I")
    rows.frombytes(data[1:])
    return bits_of(rows, size)


class StoredSegment:
    """Some rows of an index."""

    def __init__(self, index: Index, number: int, size: int) -> None:
        self._index = index
        self.number = number
        self._size = size
        self.hidden = 0

    @property
    def size(self) -> int:
        """How many rows there are."""
        return self._size

    @cached_property
    def _living(self) -> int:
        dead = int.from_bytes(self._index.part(self.number, "dead"), "little")
        return ((1 << self._size) - 1) & ~dead

    @property
    def every(self) -> int:
        """The rows that are not part of another one's record."""
        return self._living & ~self.hidden

    def rows(self, term: str) -> int:
        """The rows that have a term."""
        return self._index.post(term).get(self.number, 0)

    def alike(self, kind: str, word: str) -> int:
        """The rows with a term of a kind that is nearly a word."""
        return self._index.alike(kind, word).get(self.number, 0)

    def planes(self, name: str) -> Planes:
        """The planes of `fee` or `order`."""
        data = self._index.part(self.number, name)
        wide = self._size // 8 + 1
        return [
            int.from_bytes(data[start : start + wide], "little")
            for start in range(0, len(data), wide)
        ]

    def spots(self, near: Point, km: float) -> Iterator[Spot]:
        """All spots in the cells that are within a distance."""
        for data, _ in self._index.around(near, km, self.number):
            yield from SPOT.iter_unpack(data)

    def crowds(self, near: Point, km: float) -> Iterator[Crowd]:
        """The spots of many in these cells."""
        for _, data in self._index.around(near, km, self.number):
            at = 0
            while at < len(data):
                lat, lon, many = CROWD.unpack_from(data, at)
                end = at + CROWD.size + 4 * many
                yield lat, lon, array("I", data[at + CROWD.size : end])
                at = end

    def place(self, row: int) -> tuple[int, int]:
        """Return the offset and the line of a row in its file."""
        return self._offsets[row], self._lines[row]

    @cached_property
    def _offsets(self) -> memoryview:
        return memoryview(self._index.part(self.number, "offsets")).cast("Q")

    @cached_property
    def _lines(self) -> memoryview:
        return memoryview(self._index.part(self.number, "lines")).cast("I")

    def entries(self, rows: Sequence[int]) -> list[DirectoryEntry]:
        """The records of rows."""
        return self._index.entries([self.number * ROWS + row for row in rows])


def cells_within(near: Point, km: float) -> Iterator[tuple[int, int]]:
    """Give runs of cells that hold every point within a distance, and some beyond."""
    reach = math.degrees(km / EARTH_KM) + 1e-6
    lowest = max(0, int((near.lat - reach + 90) * CELLS))
    highest = min(180 * CELLS - 1, int((near.lat + reach + 90) * CELLS))
    wide = _widest(near, km, reach)
    for band in range(lowest, highest + 1):
        if wide >= 180:
            yield band * ROUND, band * ROUND + ROUND - 1
            continue
        west = math.floor((near.lon - wide + 180) * CELLS)
        east = math.floor((near.lon + wide + 180) * CELLS)
        if west >= 0 and east < ROUND:
            yield band * ROUND + west, band * ROUND + east
        elif east - west >= ROUND:
            yield band * ROUND, band * ROUND + ROUND - 1
        else:
            # Across the date line: two runs.
            yield band * ROUND + west % ROUND, band * ROUND + ROUND - 1
            yield band * ROUND, band * ROUND + east % ROUND


def _widest(near: Point, km: float, reach: float) -> float:
    """Return how many degrees of longitude a circle spans to each side."""
    if abs(near.lat) + reach >= 90:
        return 180.0
    ratio = math.sin(km / EARTH_KM) / math.cos(math.radians(near.lat))
    return 180.0 if ratio >= 1 else math.degrees(math.asin(ratio)) + 1e-6
