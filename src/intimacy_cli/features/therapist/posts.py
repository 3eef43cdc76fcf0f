"""Which rows have which term, gathered row by row. Pure; knows no file.

Most of what rows say they say alike: a row is noted once under what it shares with others, and not
under each of the terms that follow from it.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from .facets import own_terms, shared
from .record import Record

_MOST_GROUPS = 50_000
"""Different things that rows share; where nearly every row says its own, more cost memory."""


@dataclass(slots=True)
class _Group:
    """The rows that say the same of one matter. What they say is kept, so that it stays itself."""

    said: Any
    terms: tuple[str, ...]
    rows: array[int] = field(default_factory=lambda: array("I"))


class Posts:
    """The rows of terms."""

    def __init__(self) -> None:
        self._own: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._groups: dict[Hashable, _Group] = {}

    def add(self, row: int, record: Record) -> None:
        """Note the terms of the next row."""
        for term in own_terms(record):
            self._own[term].append(row)
        groups = self._groups
        for key, said, read in shared(record):
            group = groups.get(key)
            if group is None:
                if len(groups) >= _MOST_GROUPS:
                    self._dissolve()
                group = groups[key] = _Group(said, tuple(dict.fromkeys(read(said))))
            group.rows.append(row)

    def mark(self, row: int, term: str) -> None:
        """Note one term of a row."""
        self._own[term].append(row)

    def _dissolve(self) -> None:
        for group in self._groups.values():
            for term in group.terms:
                self._own[term].extend(group.rows)
        self._groups.clear()

    def lists(self) -> dict[str, list[array[int]]]:
        """Return the rows of each term, as lists that together hold each of them at least once."""
        found = {term: [rows] for term, rows in self._own.items()}
        for group in self._groups.values():
            for term in group.terms:
                found.setdefault(term, []).append(group.rows)
        return found
