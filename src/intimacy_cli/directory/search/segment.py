"""Some rows of a directory, made ready to be searched: which rows have a term, lie near, cost less.

A segment in memory is made of records; one in an index answers the same questions from a file.
"""

from __future__ import annotations

import bisect
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Protocol

from ...core.geo import Point, haversine
from ...core.normalise import beyond
from ...core.typos import SHORTEST, near_misses
from ..record import Record
from ..record import RecordPlace as Address
from .bitset import Planes, bits_of, planes_of
from .merge import DirectoryEntry
from .postings import Posts
from .terms import fee_of, order_key

Spot = tuple[int, float, float, bool]
"""A row, where it is (degrees), and whether that is only about so."""
Crowd = tuple[float, float, Sequence[int]]
"""About where several are, such as the middle of their postcode, and their rows."""
Locate = Callable[[Address], Point | None]
"""The approximate point of an address without coordinates."""
PLACED = "k:place"


class Segment(Protocol):
    """What a search asks of some rows, numbered from 0."""

    @property
    def size(self) -> int:
        """How many rows there are."""

    @property
    def every(self) -> int:
        """The rows that count: not those that are part of another one's record."""

    def rows(self, term: str) -> int:
        """The rows that have a term."""

    def alike(self, kind: str, word: str) -> int:
        """The rows with a term of a kind that is nearly a word (unfinished, one slip)."""

    def planes(self, name: str) -> Planes:
        """The planes of `fee` (hundredths) or `order` (the place among equals)."""

    def spots(self, near: Point, km: float) -> Iterator[Spot]:
        """All spots within a distance, and maybe some beyond, but for those of crowds."""

    def crowds(self, near: Point, km: float) -> Iterator[Crowd]:
        """The spots that are kept once for many rows: a thousand may share one postcode."""

    def entries(self, rows: Sequence[int]) -> list[DirectoryEntry]:
        """The records of rows, with their sources."""


def spots_of(record: Record, locate: Locate | None) -> list[tuple[float, float, bool]]:
    """Return where a record can be met; an address without coordinates is located, about."""
    found = []
    for place in record.places:
        if place.latitude is not None and place.longitude is not None:
            found.append((place.latitude, place.longitude, False))
        elif locate is not None and (point := locate(place)) is not None:
            found.append((point.lat, point.lon, True))
    return found


class SegmentBuilder:
    """What is gathered of rows one after the other, for a segment in memory or in a file."""

    def __init__(self) -> None:
        self.posts = Posts()
        self.fees = array("I")
        self.orders: list[str] = []
        self.spot_rows = array("I")
        self.spot_points = array("d")
        self.spot_about = bytearray()

    @property
    def size(self) -> int:
        """How many rows there are so far."""
        return len(self.fees)

    def add(self, record: Record, locate: Locate | None, name: str = "") -> None:
        """Take the next row; `name` is the record's id, if that is known already."""
        row = self.size
        self.posts.add(row, record)
        self.fees.append(fee_of(record) or 0)
        self.orders.append(order_key(record, name))
        spots = spots_of(record, locate)
        if spots:
            self.posts.mark(row, PLACED)
        for lat, lon, about in spots:
            self.spot_rows.append(row)
            self.spot_points.append(lat)
            self.spot_points.append(lon)
            self.spot_about.append(about)

    def spots(self) -> Iterator[Spot]:
        """All spots, in the order of rows."""
        points = self.spot_points
        for place, row in enumerate(self.spot_rows):
            about = bool(self.spot_about[place])
            yield row, points[2 * place], points[2 * place + 1], about

    def planes(self) -> dict[str, list[int]]:
        """The planes of fees and of the order among equals."""
        order = array("I", bytes(4 * self.size))
        for place, row in enumerate(sorted(range(self.size), key=self.orders.__getitem__)):
            order[row] = place
        return {"fee": planes_of(self.fees), "order": planes_of(order)}


class MemorySegment:
    """The rows of small files."""

    def __init__(self, entries: Sequence[DirectoryEntry], locate: Locate | None) -> None:
        self._entries = entries
        gathered = SegmentBuilder()
        for entry in entries:
            gathered.add(entry.record, locate)
        self._posts = gathered.posts.lists()
        self._spots = list(gathered.spots())
        self._planes = gathered.planes()
        self.every = (1 << len(entries)) - 1

    @property
    def size(self) -> int:
        """How many rows there are."""
        return len(self._entries)

    @cached_property
    def _vocabulary(self) -> list[str]:
        return sorted(self._posts)

    def rows(self, term: str) -> int:
        """The rows that have a term."""
        return bits_of(chain.from_iterable(self._posts.get(term, ())), self.size)

    def alike(self, kind: str, word: str) -> int:
        """The rows with a term of a kind that is nearly a word."""
        found = 0
        for term in self._terms_alike(kind, word):
            found |= self.rows(term)
        return found

    def _terms_alike(self, kind: str, word: str) -> Iterable[str]:
        terms = {kind + slip for slip in near_misses(word)} & self._posts.keys()
        if len(word) >= SHORTEST:
            start = bisect.bisect_left(self._vocabulary, kind + word)
            end = bisect.bisect_left(self._vocabulary, beyond(kind + word))
            terms.update(self._vocabulary[start:end])
        return terms

    def planes(self, name: str) -> Planes:
        """The planes of `fee` or `order`."""
        return self._planes[name]

    def spots(self, near: Point, km: float) -> Iterator[Spot]:
        """All spots within a distance."""
        return (s for s in self._spots if haversine(near, Point(s[1], s[2])) <= km)

    def crowds(self, near: Point, km: float) -> Iterator[Crowd]:  # noqa: ARG002 - the protocol's
        """None: each is kept alone."""
        return iter(())

    def entries(self, rows: Sequence[int]) -> list[DirectoryEntry]:
        """The records of rows."""
        return [self._entries[row] for row in rows]
