"""Several indexes as one: who is in more than one of them is shown once, with what all say.

Made once from the indexes themselves, and kept as one more index. It holds nobody's record: it
says which rows of the others make up one person, and which rows of theirs that hides.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from ..options import Options
from ..record import Record
from .reader import Index, unpack_rows
from .shared_keys import STRIDE


class Together(Index):
    """The people who are in several indexes. Hides their rows in these."""

    def __init__(self, db: sqlite3.Connection, indexes: Sequence[Index]) -> None:
        super().__init__(db, "", "", Options())
        self._indexes = indexes
        for number, index in enumerate(indexes):
            for segment, size in zip(index.segments, index.sizes, strict=True):
                data = self.part(segment.number, hidden_part(number))
                segment.hidden |= unpack_rows(data, size) if data else 0

    def records(self, rows: Sequence[int]) -> list[Record]:
        """Return the records of rows, numbered over all indexes."""
        found = dict(read_again(self._indexes, rows))
        return [found[row] for row in rows]


def hidden_part(number: int) -> str:
    """Return the name of the part that says which rows of an index are hidden."""
    return f"hidden {number}"


def read_again(indexes: Sequence[Index], rows: Sequence[int]) -> Iterator[tuple[int, Record]]:
    """Give the records of rows, which are numbered over all indexes; index by index."""
    for number, index in enumerate(indexes):
        own = [row for row in rows if row // STRIDE == number]
        if own:
            yield from zip(own, index.records([row % STRIDE for row in own]), strict=True)
