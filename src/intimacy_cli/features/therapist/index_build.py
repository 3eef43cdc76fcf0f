"""Makes the index of a large directory, once, streaming; whole or not at all.

Memory stays that of one segment, whatever the size of the source. A file is written under a name
of its own and put in its place by one rename: a run that is killed leaves nothing that is used.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import sqlite3
import tempfile
import time
import zlib
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from .bits import bits_of
from .facets import same_keys
from .findings import Finding, Weight
from .index_file import (
    FOLDER,
    KEYS,
    ROWS,
    SEGMENTS,
    TABLES,
    Stamp,
    cell_of,
    key_hash,
    open_index,
    stamp_of,
)
from .index_rows import Layout, MarkedFile, layout_of
from .index_segment import DENSE, SPARSE, SPOT, Index
from .merging import grouped
from .opening import Member
from .options import Options
from .record import Record
from .recorded import to_text
from .segment import Gathered, Locate
from .sources import Directory, items_of, options_for

PATIENCE_S = 120.0
"""Seconds that another process, which is making the same index, is waited for."""
_TOLD_EVERY = 2_000
Tell = Callable[[float], None]


def index_of(
    directory: Directory,
    options: Options,
    cache: str,
    country: str,
    locate: Locate,
    tell: Tell,
) -> Index:
    """Return the index of a directory, made now if there is none that belongs to it."""
    options = options_for(directory, options)
    stamp = stamp_of(directory, options, country)
    folder = os.path.join(cache, FOLDER)
    path = os.path.join(folder, f"{stamp.private_name}.idx")
    found = open_index(path, stamp)
    if found is None:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with _turn(path, stamp):
            found = open_index(path, stamp)
            if found is None:
                _make(directory, options, path, stamp, locate, tell)
                found = open_index(path, stamp)
    if found is None:
        raise OSError(0, "the index that was just written cannot be read")
    return Index(found, directory.path, directory.name, options)


@contextlib.contextmanager
def _turn(path: str, stamp: Stamp) -> Iterator[None]:
    """Be the only one who makes this index, or wait for the other's; not for ever."""
    with open(f"{path}.lock", "ab") as lock:
        until = time.monotonic() + PATIENCE_S
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                if time.monotonic() > until or open_index(path, stamp) is not None:
                    break
                time.sleep(0.1)
            else:
                _forget_leftovers(path)
                break
        yield


def _forget_leftovers(path: str) -> None:
    folder, name = os.path.split(path)
    for left in os.listdir(folder):
        # With the lock nobody else is at work: these are of a run that was killed.
        if left.startswith(f"{name}.") and left.endswith(".tmp"):
            with contextlib.suppress(OSError):
                os.unlink(os.path.join(folder, left))


def _make(
    directory: Directory, options: Options, path: str, stamp: Stamp, locate: Locate, tell: Tell
) -> None:
    handle, temporary = tempfile.mkstemp(
        prefix=f"{os.path.basename(path)}.", suffix=".tmp", dir=os.path.dirname(path)
    )
    os.close(handle)
    try:
        layout = None
        if os.path.isfile(directory.path):
            layout = layout_of(directory.path, options.encoding)
        if not _Writer(temporary, directory, options, layout, locate, tell).write(stamp):
            # Lines that cannot be counted, or names that were guessed: keep the records.
            os.truncate(temporary, 0)
            _Writer(temporary, directory, options, None, locate, tell).write(stamp)
        with open(temporary, "rb") as file:
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


class _Writer:
    """One run over a source into a new file."""

    def __init__(
        self,
        path: str,
        directory: Directory,
        options: Options,
        layout: Layout | None,
        locate: Locate,
        tell: Tell,
    ) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._path = path
        self._directory, self._options, self._layout = directory, options, layout
        self._locate, self._tell = locate, tell
        self._marked = MarkedFile(directory.path)
        self._sizes: list[int] = []
        self._keys = [array("Q") for _ in range(KEYS)]
        self._key_rows = [array("I") for _ in range(KEYS)]
        self._countries: Counter[str] = Counter()
        self._bad = 0
        self._terms = 0
        self._begin()

    def _begin(self) -> None:
        self._gathered = Gathered()
        self._offsets, self._lines = array("Q"), array("I")

    def write(self, stamp: Stamp) -> bool:
        """Read everything and write the index; False if rows cannot be found again by place."""
        with contextlib.closing(self._db):
            self._db.executescript(TABLES)
            self._db.execute("CREATE TEMP TABLE spool (part INTEGER, hashes BLOB, rows BLOB)")
            self._db.execute("BEGIN")
            for record in self._records():
                if not self._take(record):
                    return False
            self._end_segment()
            self._write_keys()
            count = sum(self._sizes)
            merged = self._merge()
            most = self._countries.most_common(1)
            about = {
                "stamp": stamp.text,
                "segments": json.dumps(self._sizes),
                "layout": json.dumps(_plain(self._layout)),
                "country": most[0][0] if most and len(most[0][0]) == 2 else "",
                "bad": str(self._bad),
                "records": str(count),
                "merged": str(merged),
            }
            self._db.executemany("INSERT INTO about VALUES (?, ?)", about.items())
            self._db.execute("COMMIT")
        return True

    def _records(self) -> Iterator[Record]:
        size = max(1, self._directory.size)
        for number, item in enumerate(self._items()):
            if number % _TOLD_EVERY == 0 and self._marked.last is not None:
                self._tell(0.9 * self._marked.last.at / size)
            if isinstance(item, Record):
                yield item
            elif isinstance(item, Finding):
                self._bad += item.weight is Weight.BAD
                if self._layout is not None and "by what is in it" in item.what:
                    # Which column holds the names was seen from many rows: not from one.
                    self._layout = None
                    self._guessed = True

    def _items(self) -> Iterator[object]:
        if self._layout is None:
            yield from items_of(self._directory, self._options)
            return
        from .directory import read_members

        member = Member(self._directory.name, self._marked.open)
        yield from read_members(self._directory.name, [member], self._options)

    _guessed = False

    def _take(self, record: Record) -> bool:
        row = len(self._sizes) * ROWS + self._gathered.size
        if self._guessed:
            return False
        if self._layout is None:
            data = zlib.compress(to_text(record).encode(), 1)
            self._db.execute("INSERT INTO body VALUES (?, ?)", (row, data))
        else:
            line = record.source.line or 0
            offset = self._marked.start_of(line)
            if offset is None:
                return False
            self._offsets.append(offset)
            self._lines.append(line)
        name = record.id
        self._gathered.add(record, self._locate, name)
        for place in record.places:
            if place.country:
                self._countries[place.country.upper()] += 1
        for key in (f"is:{name}", *same_keys(record)):
            number = key_hash(key)
            self._keys[number >> 58].append(number)
            self._key_rows[number >> 58].append(row)
        if self._gathered.size >= ROWS:
            self._end_segment()
        return True

    def _end_segment(self) -> None:
        gathered, number = self._gathered, len(self._sizes)
        if not gathered.size and number:
            return
        self._write_posts(gathered, number)
        self._write_cells(gathered, number)
        wide = gathered.size // 8 + 1
        parts = [
            (number, name, b"".join(plane.to_bytes(wide, "little") for plane in planes))
            for name, planes in gathered.planes().items()
        ]
        parts.append((number, "offsets", self._offsets.tobytes()))
        parts.append((number, "lines", self._lines.tobytes()))
        self._db.executemany("INSERT INTO part VALUES (?, ?, ?)", parts)
        self._sizes.append(gathered.size)
        self._spool_keys()
        self._begin()

    def _write_posts(self, gathered: Gathered, number: int) -> None:
        texts = sorted(gathered.posts)
        before = self._terms
        new = ((text, before + place) for place, text in enumerate(texts, 1))
        self._db.executemany("INSERT OR IGNORE INTO term VALUES (?, ?)", new)
        self._terms += len(texts)
        ids = {
            text: found
            for text in texts
            for (found,) in self._db.execute("SELECT id FROM term WHERE text = ?", (text,))
        }
        rows = sorted((ids[text], text) for text in texts)
        self._db.executemany(
            "INSERT INTO post VALUES (?, ?)",
            ((i * SEGMENTS + number, _packed(gathered.posts[t], gathered.size)) for i, t in rows),
        )

    def _write_cells(self, gathered: Gathered, number: int) -> None:
        cells: dict[int, bytearray] = {}
        for spot in gathered.spots():
            cells.setdefault(cell_of(spot[1], spot[2]), bytearray()).extend(SPOT.pack(*spot))
        self._db.executemany(
            "INSERT INTO cell VALUES (?, ?)",
            ((cell * SEGMENTS + number, bytes(cells[cell])) for cell in sorted(cells)),
        )

    # -- the same person twice -------------------------------------------------------------

    def _spool_keys(self) -> None:
        """Put the keys so far aside, so that memory does not grow with the file."""
        for part in range(KEYS):
            data = (part, self._keys[part].tobytes(), self._key_rows[part].tobytes())
            self._db.execute("INSERT INTO spool VALUES (?, ?, ?)", data)
            self._keys[part], self._key_rows[part] = array("Q"), array("I")

    def _write_keys(self) -> None:
        self._twice: list[list[int]] = []
        for part in range(KEYS):
            hashes, rows = array("Q"), array("I")
            query = "SELECT hashes, rows FROM spool WHERE part = ?"
            for some_hashes, some_rows in self._db.execute(query, (part,)):
                hashes.frombytes(some_hashes)
                rows.frombytes(some_rows)
            order = sorted(range(len(hashes)), key=hashes.__getitem__)
            self._twice += list(_runs(hashes, rows, order))
            sorted_hashes = array("Q", (hashes[place] for place in order))
            sorted_rows = array("I", (rows[place] for place in order))
            data = (part, sorted_hashes.tobytes(), sorted_rows.tobytes())
            self._db.execute("INSERT INTO key VALUES (?, ?, ?)", data)
        self._db.execute("DROP TABLE spool")

    def _merge(self) -> int:
        """Put those who are there twice together, into segments of their own."""
        self._tell(0.95)
        groups = [group for group in _joined(self._twice) if len(group) > 1]
        dead: dict[int, list[int]] = {}
        merged = 0
        index = self._reopened()
        for group in groups:
            records = index.records(group)
            for same in grouped(records)[0]:
                if len(same) > 1:
                    merged += len(same) - 1
                    self._add_merged([group[place] for place in same], records, same, dead)
        self._end_merged(dead)
        return merged

    def _add_merged(
        self, rows: list[int], records: list[Record], same: list[int], dead: dict[int, list[int]]
    ) -> None:
        from .merging import entry_of

        for row in rows:
            dead.setdefault(row // ROWS, []).append(row % ROWS)
        number = len(self._sizes) * ROWS + self._gathered.size
        self._db.execute("INSERT INTO joined VALUES (?, ?)", (number, json.dumps(rows)))
        self._gathered.add(entry_of([records[place] for place in same]).record, self._locate)
        self._offsets.append(0)
        self._lines.append(0)
        if self._gathered.size >= ROWS:
            self._end_segment()

    def _end_merged(self, dead: dict[int, list[int]]) -> None:
        sizes = list(self._sizes)
        if self._gathered.size:
            self._spool_keys = lambda: None  # type: ignore[method-assign]
            self._end_segment()
        for segment, rows in dead.items():
            wide = sizes[segment] // 8 + 1
            data = bits_of(rows, sizes[segment]).to_bytes(wide, "little")
            self._db.execute("INSERT INTO part VALUES (?, 'dead', ?)", (segment, data))

    def _reopened(self) -> Index:
        """The index so far, to read rows again by their places."""
        about = {
            "country": "", "merged": "0", "bad": "0", "records": "0",
            "layout": json.dumps(_plain(self._layout)), "segments": json.dumps(self._sizes),
        }  # fmt: skip
        return Index(self._db, self._directory.path, self._directory.name, self._options, about)


def _packed(rows: array[int], size: int) -> bytes:
    if len(rows) * 4 > size // 8:
        return DENSE + bits_of(rows, size).to_bytes(size // 8 + 1, "little")
    return SPARSE + rows.tobytes()


def _runs(hashes: array[int], rows: array[int], order: list[int]) -> Iterator[list[int]]:
    """Give the rows that share a key."""
    start = 0
    for end in range(1, len(order) + 1):
        if end == len(order) or hashes[order[end]] != hashes[order[start]]:
            if end - start > 1:
                yield sorted({rows[order[place]] for place in range(start, end)})
            start = end


def _joined(groups: Iterable[list[int]]) -> list[list[int]]:
    """Join groups that share a row."""
    leader: dict[int, int] = {}

    def first(row: int) -> int:
        while leader.setdefault(row, row) != row:
            row = leader[row]
        return row

    for group in groups:
        for row in group[1:]:
            one, two = sorted((first(group[0]), first(row)))
            leader[two] = one
    found: dict[int, list[int]] = {}
    for row in sorted(leader):
        found.setdefault(first(row), []).append(row)
    return list(found.values())


def _plain(layout: Layout | None) -> object:
    if layout is None:
        return None
    encoding, dialect = layout.encoding, layout.dialect
    return [
        layout.kind.value,
        [encoding.name, encoding.errors, encoding.told],
        [dialect.delimiter, dialect.columns, dialect.quoting, dialect.skipped, dialect.ragged],
        list(layout.header),
    ]
