"""Sets of rows as whole numbers, one bit a row: counting and joining a million takes microseconds.

Pure sums over integers; knows no record and no file. An order is kept bit by bit as well (a list of
planes, the highest bit first), so that the smallest few of any set are found without sorting it
(O'Neil and Quass, 'Improved Query Performance with Variant Indexes', SIGMOD 1997).
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

_MANY = 32
"""From one row in so many on, marking each and reading all marks at once is quicker."""
_ONE = ord("1")
Planes = Sequence[int]
"""Sets of rows, one for each bit of a number that every row has; the highest bit first."""


def bits_of(rows: Iterable[int], size: int) -> int:
    """Return the set of these rows among `size` rows."""
    if isinstance(rows, array) and len(rows) > size // _MANY:
        marks = bytearray(b"0") * size
        for row in rows:
            marks[row] = _ONE
        return _marked(marks)
    held = bytearray(size // 8 + 1)
    for row in rows:
        held[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(held, "little")


def _marked(marks: bytes | bytearray) -> int:
    """Return the set of the rows that are marked by a digit one; zeros are the others."""
    # Binary digits are read in one sweep, and the first row is the last digit.
    return int(marks[::-1], 2) if marks else 0


def rows_of(bits: int) -> Iterator[int]:
    """Give the rows of a set in order."""
    for place, byte in enumerate(bits.to_bytes((bits.bit_length() + 7) // 8, "little")):
        while byte:
            lowest = byte & -byte
            yield place * 8 + lowest.bit_length() - 1
            byte ^= lowest  # noqa: PLW2901 - the bits that are left


def planes_of(numbers: Sequence[int] | array[int]) -> list[int]:
    """Return the planes of one number a row (none negative, none beyond 64 bits)."""
    width = max(numbers, default=0).bit_length()
    wide = array("Q", numbers)
    if sys.byteorder == "big":
        wide.byteswap()
    data = wide.tobytes()
    return [_marked(data[bit // 8 :: 8].translate(_digits(bit % 8))) for bit in range(width)][::-1]


@cache
def _digits(bit: int) -> bytes:
    """Return the digit that one bit is, for every value of its byte."""
    return bytes(ord("01"[byte >> bit & 1]) for byte in range(256))


def smallest(bits: int, planes: Planes, most: int) -> int:
    """Return at least the `most` rows of a set whose numbers are smallest (all, if fewer)."""
    taken, left, wanted = 0, bits, most
    for plane in planes:
        low = left & ~plane
        count = low.bit_count()
        if count >= wanted:
            left = low
        else:
            taken, left, wanted = taken | low, left & plane, wanted - count
    return taken | left


def at_most(bits: int, planes: Planes, limit: int) -> int:
    """Return the rows of a set whose number is at most `limit`."""
    if limit < 0:
        return 0
    if limit.bit_length() > len(planes):
        return bits
    below, equal = 0, bits
    for place, plane in enumerate(planes):
        if limit >> (len(planes) - 1 - place) & 1:
            below |= equal & ~plane
            equal &= plane
        else:
            equal &= ~plane
    return below | equal
