"""Which rows have a key in common. Pure sums over arrays: a few bytes a row, however many."""

from __future__ import annotations

import bisect
from array import array
from collections.abc import Iterable, Iterator, Sequence

from .file import ROWS, SEGMENTS

STRIDE = ROWS * SEGMENTS
"""What a row's number of one index goes up by, for the next index of several."""


class Census:
    """The rows of indexes, counted from 0 without a gap, in their order.

    `sizes` are the rows of each segment of each index. A row's own number is the index times
    STRIDE, and the segment times ROWS, and its place in there.
    """

    def __init__(self, sizes: Sequence[Sequence[int]]) -> None:
        self._firsts: list[int] = []
        self._counts: list[int] = []
        self._segments: list[int] = []
        self.size = 0
        for index, segments in enumerate(sizes):
            self._segments.append(len(self._firsts))
            for segment, size in enumerate(segments):
                self._firsts.append(index * STRIDE + segment * ROWS)
                self._counts.append(self.size)
                self.size += size

    def counts(self, index: int, rows: Iterable[int]) -> Iterator[int]:
        """Give the counts of rows of one index, which are numbered in that index alone."""
        before = self._counts[self._segments[index] :]
        return (before[row // ROWS] + row % ROWS for row in rows)

    def count(self, row: int) -> int:
        """Return the count of a row."""
        return self._counts[self._segments[row // STRIDE] + row % STRIDE // ROWS] + row % ROWS

    def row(self, count: int) -> int:
        """Return the row of a count."""
        place = bisect.bisect_right(self._counts, count) - 1
        return self._firsts[place] + count - self._counts[place]


def in_order(hashes: array[int], rows: array[int]) -> tuple[array[int], array[int]]:
    """Return hashes in order and their rows beside them; stretches in order are only merged."""
    order = sorted(range(len(hashes)), key=hashes.__getitem__)
    return (
        array("Q", map(hashes.__getitem__, order)),
        array("I", map(rows.__getitem__, order)),
    )


def runs(hashes: array[int], rows: array[int]) -> Iterator[list[int]]:
    """Give the rows that share a key; the keys are in order."""
    if len(set(hashes)) == len(hashes):
        return
    start = 0
    for end in range(1, len(hashes) + 1):
        if end == len(hashes) or hashes[end] != hashes[start]:
            if end - start > 1:
                yield sorted(set(rows[start:end]))
            start = end


def join_groups(groups: Iterable[Sequence[int]], size: int) -> Iterator[list[int]]:
    """Join groups that share one of the numbers below `size`; give those of two and more.

    Each in order, and the one that begins first comes first.
    """
    leader = array("I", range(size))

    def first(number: int) -> int:
        while leader[number] != number:
            leader[number] = number = leader[leader[number]]
        return number

    for group in groups:
        for number in group[1:]:
            one, two = first(group[0]), first(number)
            leader[max(one, two)] = min(one, two)
    # Who comes after whom in a group; 0 comes after nobody.
    after, last = array("I", bytes(4 * size)), array("I", bytes(4 * size))
    for number in range(size):
        if leader[number] != number:
            top = first(number)
            after[last[top] or top] = last[top] = number
    for top in range(size):
        if leader[top] == top and after[top]:
            yield list(_chain(after, top))


def _chain(after: array[int], number: int) -> Iterator[int]:
    yield number
    while number := after[number]:
        yield number
