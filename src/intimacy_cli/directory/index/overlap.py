"""Makes what several indexes have in common, from the indexes themselves, streaming."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence

from ...made_once import NewFile
from ..record import Record
from ..search.merge import group_records
from ..search.segment import Locate
from .file import KEYS, IndexScale, index_once, stamp_of_several
from .reader import Index, Packing
from .shared_keys import STRIDE, Census, in_order, join_groups, runs
from .together import Together, hidden_part, read_again
from .writer import Writer

_AT_ONCE = 4_000
"""Rows that are read again at a time."""
_KEYS_TOOK = 0.5
"""Of the time that it takes, about so much is for the keys; the rest is for reading rows."""


def together_of(
    indexes: Sequence[Index],
    cache: str,
    locate: Callable[[], Locate],
    tell: Callable[[float], None],
    scale: IndexScale = IndexScale(),  # noqa: B008 - a frozen value
) -> Together:
    """Return what indexes, in this order, have in common; made now if it is not known yet."""
    stamp = stamp_of_several([index.made for index in indexes])

    def fill(made: str, _: NewFile) -> None:
        writer = Writer(made, locate(), bodies=False, scale=scale)
        try:
            _Comparing(indexes, writer, tell).run(stamp.text)
        finally:
            writer.db.close()

    return Together(index_once(cache, stamp, fill), indexes)


class _Comparing:
    """One run over the keys of indexes.

    Rows that have a key in common, directly or through others, are read again and put together as
    if they had all stood in one file. Where that gives nothing but what the indexes say already,
    nothing is written. It may also part what an index joined: a row without a number is the same
    as whoever with that name and telephone comes first, and that may now be somebody else.
    """

    def __init__(
        self, indexes: Sequence[Index], writer: Writer, tell: Callable[[float], None]
    ) -> None:
        self._indexes, self._writer, self._tell = indexes, writer, tell
        self._census = Census([index.sizes for index in indexes])
        self._hidden = bytearray(self._census.size)

    def run(self, stamp: str) -> None:
        """Write all that there is to say."""
        for some in self._batches():
            records = dict(read_again(self._indexes, sorted(row for kin in some for row in kin)))
            for kin in some:
                self._take(kin, records)
        self._writer.end_merged()
        self._write_hidden()
        about = {
            "stamp": stamp,
            "after": "",
            "until": "",
            "segments": json.dumps(self._writer.sizes),
            "layout": "null",
            "countries": "{}",
            "bad": "0",
            "records": "0",
            "merged": "0",
            "partial": "[]",
        }
        self._writer.db.executemany("INSERT INTO about VALUES (?, ?)", about.items())
        self._writer.db.execute("COMMIT")

    def _batches(self) -> Iterator[list[list[int]]]:
        """Give the rows that may be one person, and are in several indexes; many at a time."""
        census, batch, many = self._census, list[list[int]](), 0
        for counts in join_groups(self._shared(), census.size):
            kin = [census.row(count) for count in counts]
            if kin[0] // STRIDE != kin[-1] // STRIDE:
                batch.append(kin)
                many += len(kin)
                if many >= _AT_ONCE:
                    self._tell(_KEYS_TOOK + (1 - _KEYS_TOOK) * counts[0] / census.size)
                    yield batch
                    batch, many = [], 0
        yield batch

    def _shared(self) -> Iterator[list[int]]:
        """Give the counts of rows that have a key in common."""
        for part in range(KEYS):
            hashes, counts = array("Q"), array("I")
            for number, index in enumerate(self._indexes):
                some_hashes, rows = index.keys(part)
                hashes.frombytes(some_hashes.cast("B"))
                counts.extend(self._census.counts(number, rows))
            yield from runs(*in_order(hashes, counts))
            self._tell(_KEYS_TOOK * (part + 1) / KEYS)

    def _take(self, kin: list[int], records: dict[int, Record]) -> None:
        before = {group for rows in _by_index(kin) for group in _one_each(rows, records)}
        after = _one_each(kin, records)
        for group in before.difference(after):
            for row in (*group, *self._whole(group[0])):
                self._hidden[self._census.count(row)] = 1
        for group in after:
            if group not in before:
                self._writer.take_merged(list(group), [records[row] for row in group])

    def _whole(self, row: int) -> Iterator[int]:
        number = row // STRIDE
        whole = self._indexes[number].whole(row % STRIDE)
        if whole is not None:
            yield number * STRIDE + whole

    def _write_hidden(self) -> None:
        start = 0
        for number, index in enumerate(self._indexes):
            for segment, size in enumerate(index.sizes):
                marks = self._hidden[start : start + size]
                start += size
                rows = array("I", (row for row, marked in enumerate(marks) if marked))
                if rows:
                    data = (segment, hidden_part(number), Packing(size).packed([rows]))
                    self._writer.db.execute("INSERT INTO part VALUES (?, ?, ?)", data)


def _by_index(rows: Iterable[int]) -> list[list[int]]:
    found: dict[int, list[int]] = {}
    for row in rows:
        found.setdefault(row // STRIDE, []).append(row)
    return list(found.values())


def _one_each(rows: Sequence[int], records: dict[int, Record]) -> list[tuple[int, ...]]:
    """Return the rows of each person."""
    if len(rows) == 1:
        return [tuple(rows)]
    groups, _ = group_records(records[row] for row in rows)
    return [tuple(rows[place] for place in group) for group in groups]
