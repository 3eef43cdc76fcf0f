"""Which rows have which term, gathered row by row. Pure; knows no file.

Most of what rows say they say alike: a row is noted once under what it shares with others, and not
under each of the terms that follow from it.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from ..record import Record
from .terms import SHARED, WORD, flag_key, flags, own_ways, own_words, town_of, town_terms

_MOST_GROUPS = 20_000
"""Different things that rows say of one matter; where each says its own, more cost memory."""
_said = attrgetter(*SHARED)


@dataclass(slots=True)
class _Group:
    """The rows that say the same of one matter. What they say is kept, so that it stays itself."""

    said: Any
    terms: tuple[str, ...]
    rows: array[int] = field(default_factory=lambda: array("I"))


Groups = dict[Any, _Group]


class Posts:
    """The rows of terms."""

    def __init__(self) -> None:
        self._words: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._terms: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._towns: Groups = {}
        self._flags: Groups = {}
        self._shared: list[tuple[Callable[[Any], Iterable[str]], Groups]] = [
            (read, {}) for read in SHARED.values()
        ]

    @property
    def many(self) -> int:
        """How many terms rows have of their own; the memory of a segment follows from it."""
        return len(self._words) + len(self._terms)

    def add(self, row: int, record: Record) -> None:
        """Note the terms of the next row."""
        words = self._words
        for word in own_words(record):
            words[word].append(row)
        if record.description:
            for term in own_ways(record):
                self._terms[term].append(row)
        for said, (read, groups) in zip(_said(record), self._shared, strict=True):
            if said:
                # By identity: what has to be compared or hashed would take longer.
                group = groups.get(id(said)) or self._new(groups, id(said), said, read)
                group.rows.append(row)
        for place in record.places:
            texts = town_of(place)
            group = self._towns.get(texts) or self._new(self._towns, texts, texts, town_terms)
            group.rows.append(row)
        key = flag_key(record)
        group = self._flags.get(key) or self._new(self._flags, key, record, flags)
        group.rows.append(row)

    def mark(self, row: int, term: str) -> None:
        """Note one term of a row."""
        self._terms[term].append(row)

    def _new(
        self, groups: Groups, key: Any, said: Any, read: Callable[[Any], Iterable[str]]
    ) -> _Group:
        if len(groups) >= _MOST_GROUPS:
            for each in groups.values():
                for term in each.terms:
                    self._terms[term].extend(each.rows)
            groups.clear()
        groups[key] = made = _Group(said, tuple(dict.fromkeys(read(said))))
        return made

    def lists(self) -> dict[str, list[array[int]]]:
        """Return the rows of each term, as lists that together hold each of them at least once."""
        found = {WORD + word: [rows] for word, rows in self._words.items()}
        for term, rows in self._terms.items():
            found.setdefault(term, []).append(rows)
        for groups in (self._towns, self._flags, *(groups for _, groups in self._shared)):
            for group in groups.values():
                for term in group.terms:
                    found.setdefault(term, []).append(group.rows)
        return found
