"""Writes the segments of an index into one file: from records, in the order in which they come.

Memory stays that of one segment, whatever the size of the source.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator

from ..findings import Finding
from ..record import Record
from ..record_json import to_text
from ..search.bitset import bits_of
from ..search.merge import entry_of, group_records
from ..search.same_person import same_keys
from ..search.segment import Locate, SegmentBuilder
from .file import KEYS, ROWS, SEGMENTS, TABLES, IndexScale, cell_of, key_hash
from .reader import CROWD, SPOT, Index, Packing
from .shared_keys import Census, in_order, join_groups, runs


class Writer:
    """An index in the making. `bodies`: the records themselves are kept, not their places."""

    def __init__(self, path: str, locate: Locate, *, bodies: bool, scale: IndexScale) -> None:
        self.db = sqlite3.connect(path, isolation_level=None)
        self.db.executescript(TABLES)
        self.db.execute("BEGIN")
        self.sizes: list[int] = []
        self._countries: dict[str, int] = defaultdict(int)
        self.bad = 0
        self.partial: list[str] = []
        self._locate, self._bodies, self._scale = locate, bodies, scale
        self._keys = [array("Q") for _ in range(KEYS)]
        self._key_rows = [array("I") for _ in range(KEYS)]
        self._begin()

    @property
    def countries(self) -> Counter[str]:
        """How many addresses are in each country, in capital letters."""
        found: Counter[str] = Counter()
        for country, many in self._countries.items():
            found[country.upper()] += many
        return found

    def _begin(self) -> None:
        self._gathered = SegmentBuilder()
        self._offsets, self._lines = array("Q"), array("I")

    def take(self, record: Record, offset: int = 0, line: int = 0) -> None:
        """Take the next record; its place in the file, if that is how it will be read again."""
        row, name = len(self.sizes) * ROWS + self._gathered.size, record.id
        if self._bodies:
            data = zlib.compress(to_text(record).encode(), 1)
            self.db.execute("INSERT INTO body VALUES (?, ?)", (row, data))
        self._add(record, name, offset, line)
        for place in record.places:
            if place.country:
                self._countries[place.country] += 1
        for key in (f"is:{name}", *same_keys(record)):
            number = key_hash(key)
            self._keys[number >> 58].append(number)
            self._key_rows[number >> 58].append(row)
        if self._is_full:
            self.end_segment()

    @property
    def _is_full(self) -> bool:
        gathered = self._gathered
        # A file of many pieces takes in the segments of each: there has to be room for all.
        splits = gathered.posts.many >= self._scale.terms and len(self.sizes) < SEGMENTS // 8
        return splits or gathered.size >= self._scale.rows

    def note(self, finding: Finding) -> None:
        """Count what a reader lost, and remember what says that the source is only a part."""
        self.bad += finding.lost
        if finding.partial:
            self.partial.append(f"{finding.file} {finding.what}")

    def _add(self, record: Record, name: str, offset: int, line: int) -> None:
        self._offsets.append(offset)
        self._lines.append(line)
        self._gathered.add(record, self._locate, name)

    def end_segment(self) -> None:
        """Write out what was gathered, if there is anything."""
        gathered, number = self._gathered, len(self.sizes)
        if not gathered.size:
            return
        posts, packing = gathered.posts.lists(), Packing(gathered.size)
        self.db.executemany(
            "INSERT INTO post VALUES (?, ?, ?)",
            ((term, number, packing.packed(posts[term])) for term in sorted(posts)),
        )
        self._write_cells(gathered, number)
        wide = gathered.size // 8 + 1
        parts = [
            (number, name, b"".join(plane.to_bytes(wide, "little") for plane in planes))
            for name, planes in gathered.planes().items()
        ]
        parts.append((number, "offsets", self._offsets.tobytes()))
        parts.append((number, "lines", self._lines.tobytes()))
        self.db.executemany("INSERT INTO part VALUES (?, ?, ?)", parts)
        for part in range(KEYS):
            # In order already here, where every process does its own share.
            hashes, rows = in_order(self._keys[part], self._key_rows[part])
            data = (part, number, hashes.tobytes(), rows.tobytes())
            self.db.execute("INSERT INTO spool VALUES (?, ?, ?, ?)", data)
            self._keys[part], self._key_rows[part] = array("Q"), array("I")
        self.sizes.append(gathered.size)
        self._begin()

    def _write_cells(self, gathered: SegmentBuilder, number: int) -> None:
        alone: dict[int, bytearray] = defaultdict(bytearray)
        crowds: dict[int, bytearray] = defaultdict(bytearray)
        # Only what was located: many share the middle of a postcode, few a point of their own.
        about: dict[tuple[float, float], array[int]] = defaultdict(lambda: array("I"))
        for spot in gathered.spots():
            row, lat, lon, is_about = spot
            if is_about:
                about[lat, lon].append(row)
            else:
                alone[cell_of(lat, lon)] += SPOT.pack(*spot)
        for (lat, lon), rows in about.items():
            crowds[cell_of(lat, lon)] += CROWD.pack(lat, lon, len(rows)) + rows.tobytes()
        self.db.executemany(
            "INSERT INTO cell VALUES (?, ?, ?)",
            (
                (cell * SEGMENTS + number, bytes(alone[cell]), bytes(crowds[cell]))
                for cell in sorted({*alone, *crowds})
            ),
        )

    def join(self, path: str, lines_before: int) -> int:
        """Take in the segments that another writer finished; return how many lines it had."""
        first = len(self.sizes)
        self.db.execute("COMMIT")
        self.db.execute("ATTACH ? AS other", (path,))
        self.db.execute("BEGIN")
        for query in (
            "INSERT INTO post SELECT term, segment + ?, data FROM other.post",
            "INSERT INTO cell SELECT id + ?, data, crowds FROM other.cell",
            "INSERT INTO part SELECT segment + ?, name, data FROM other.part WHERE name <> 'lines'",
        ):
            self.db.execute(query, (first,))
        moved = "SELECT segment, data FROM other.part WHERE name = 'lines'"
        for segment, data in self.db.execute(moved).fetchall():
            lines = array("I")
            lines.frombytes(data)
            shifted = array("I", [line + lines_before for line in lines]).tobytes()
            self.db.execute("INSERT INTO part VALUES (?, 'lines', ?)", (segment + first, shifted))
        for part, segment, hashes, data in self.db.execute("SELECT * FROM other.spool").fetchall():
            rows = array("I")
            rows.frombytes(data)
            shifted = array("I", [row + first * ROWS for row in rows]).tobytes()
            self.db.execute(
                "INSERT INTO spool VALUES (?, ?, ?, ?)", (part, segment + first, hashes, shifted)
            )
        about = dict(self.db.execute("SELECT word, value FROM other.about"))
        self.sizes += json.loads(about["segments"])
        self.bad += int(about["bad"])
        self.partial += json.loads(about["partial"])
        for country, many in json.loads(about["countries"]).items():
            self._countries[country] += many
        self.db.execute("COMMIT")
        self.db.execute("DETACH other")
        self.db.execute("BEGIN")
        return int(about["lines"])

    def finish_piece(self, lines: int) -> None:
        """End a piece that another writer will take in; `lines` is how many lines it had."""
        self.end_segment()
        about = {
            "segments": json.dumps(self.sizes),
            "bad": str(self.bad),
            "partial": json.dumps(self.partial),
            "countries": json.dumps(self.countries),
            "lines": str(lines),
        }
        self.db.executemany("INSERT INTO about VALUES (?, ?)", about.items())
        self.db.execute("COMMIT")
        self.db.close()

    # -- the same person twice -------------------------------------------------------------

    def merge(self, index: Index) -> int:
        """Put those who are there twice together, in segments of their own; how many were saved.

        `index` is what was written so far, to read rows again.
        """
        dead: dict[int, list[int]] = {}
        merged = 0
        census = Census([self.sizes])
        shared = (list(census.counts(0, rows)) for rows in self._shared())
        for counts in join_groups(shared, census.size):
            group = [census.row(count) for count in counts]
            records = index.records(group)
            for same in group_records(records)[0]:
                if len(same) > 1:
                    merged += len(same) - 1
                    rows = [group[place] for place in same]
                    self.take_merged(rows, [records[place] for place in same])
                    for row in rows:
                        dead.setdefault(row // ROWS, []).append(row % ROWS)
        self.db.execute("DELETE FROM spool")
        self.end_merged()
        for segment, rows in dead.items():
            size = self.sizes[segment]
            data = bits_of(rows, size).to_bytes(size // 8 + 1, "little")
            self.db.execute("INSERT INTO part VALUES (?, 'dead', ?)", (segment, data))
        return merged

    def take_merged(self, rows: list[int], records: list[Record]) -> None:
        """Take one who is put together of rows that stand elsewhere, in their order."""
        number = len(self.sizes) * ROWS + self._gathered.size
        self.db.execute("INSERT INTO joined VALUES (?, ?)", (number, json.dumps(rows)))
        self.db.executemany("INSERT INTO whole VALUES (?, ?)", ((row, number) for row in rows))
        record = entry_of(records).record
        self._add(record, record.id, 0, 0)
        if self._is_full:
            self.end_segment()

    def end_merged(self) -> None:
        """Write out the last of these; nothing is taken afterwards."""
        self.end_segment()
        self.db.execute("DROP TABLE spool")

    def _shared(self) -> Iterator[list[int]]:
        """Write the keys in order, and give the rows that have one in common."""
        for part in range(KEYS):
            hashes, rows = array("Q"), array("I")
            query = "SELECT hashes, rows FROM spool WHERE part = ? ORDER BY segment"
            for some_hashes, some_rows in self.db.execute(query, (part,)):
                hashes.frombytes(some_hashes)
                rows.frombytes(some_rows)
            hashes, rows = in_order(hashes, rows)
            data = (part, hashes.tobytes(), rows.tobytes())
            self.db.execute("INSERT INTO key VALUES (?, ?, ?)", data)
            yield from runs(hashes, rows)
