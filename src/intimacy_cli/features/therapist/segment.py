"""Some rows of a directory, made ready to be searched: which rows have a term, lie near, cost less.

A segment in memory is made of records; one in an index answers the same questions from a file.
"""

from __future__ import annotations

import bisect
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Protocol

from .bits import Planes, bits_of, planes_of
from .distance import Point, haversine
from .facets import fee_of, order_of, terms_of
from .likeness import SHORTEST, slipped
from .merging import Entry
from .place_keys import beyond
from .record import Place as Address
from .record import Record

Spot = tuple[int, float, float, bool]
"""A row, where it is (degrees), and whether that is only about so."""
Locate = Callable[[Address], Point | None]
"""The approximate point of an address without coordinates."""
PLACED = "k:place"


class Segment(Protocol):
    """What a search asks of some rows, numbered from 0."""

    @property
    def size(self) -> int:
        """How many rows there are."""

    def rows(self, term: str) -> int:
        """The rows that have a term."""

    def alike(self, kind: str, word: str) -> int:
        """The rows with a term of a kind that is nearly a word (unfinished, one slip)."""

    def planes(self, name: str) -> Planes:
        """The planes of `fee` (hundredths) or `order` (the place among equals)."""

    def spots(self, near: Point, km: float) -> Iterator[Spot]:
        """All spots within a distance, and maybe some beyond."""

    def entry(self, row: int) -> Entry:
        """The record of a row, with its sources."""


def spots_of(record: Record, locate: Locate | None) -> list[tuple[float, float, bool]]:
    """Return where a record can be met; an address without coordinates is located, about."""
    found = []
    for place in record.places:
        if place.latitude is not None and place.longitude is not None:
            found.append((place.latitude, place.longitude, False))
        elif locate is not None and (point := locate(place)) is not None:
            found.append((point.lat, point.lon, True))
    return found


class MemorySegment:
    """Rows of a small file, or a part of a large one while its index is made."""

    def __init__(self, entries: list[Entry], locate: Locate | None) -> None:
        self._entries = entries
        self._posts: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._spots: list[Spot] = []
        self._fees = array("I")
        for row, entry in enumerate(entries):
            self._add(row, entry.record, locate)
        keys = [order_of(entry.record) for entry in entries]
        order = array("I", bytes(4 * len(entries)))
        for place, row in enumerate(sorted(range(len(entries)), key=keys.__getitem__)):
            order[row] = place
        self._planes = {"fee": planes_of(self._fees), "order": planes_of(order)}

    def _add(self, row: int, record: Record, locate: Locate | None) -> None:
        for term in terms_of(record):
            self._posts[term].append(row)
        self._fees.append(fee_of(record) or 0)
        spots = spots_of(record, locate)
        if spots:
            self._posts[PLACED].append(row)
            self._spots += [(row, *spot) for spot in spots]

    @property
    def size(self) -> int:
        """How many rows there are."""
        return len(self._entries)

    @cached_property
    def _vocabulary(self) -> list[str]:
        return sorted(self._posts)

    def rows(self, term: str) -> int:
        """The rows that have a term."""
        return bits_of(self._posts[term], self.size) if term in self._posts else 0

    def alike(self, kind: str, word: str) -> int:
        """The rows with a term of a kind that is nearly a word."""
        found = 0
        for term in self._terms_alike(kind, word):
            found |= self.rows(term)
        return found

    def _terms_alike(self, kind: str, word: str) -> Iterable[str]:
        terms = {kind + slip for slip in slipped(word)} & self._posts.keys()
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

    def entry(self, row: int) -> Entry:
        """The record of a row."""
        return self._entries[row]
