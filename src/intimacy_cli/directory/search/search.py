"""Finds the rows that fit and puts them in order; says what to relax if none does. Pure.

Everything is counted on sets of rows (see bits.py), so that every count is true however many rows
there are. What a source does not say is unknown: it neither fits nor fails, and costs points in
the order by fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from ...core.frozen import frozen
from .query import Query, Sort
from .rank import EVERYWHERE, Hit, RankedSegment
from .segment import Segment
from .terms import fee_of, order_key

_RINGS = (10.0, 40.0, 160.0, 640.0, 2_560.0)


@frozen
class Relaxed:
    """What to leave out (options as typed) and how many would then be found."""

    option: str
    opens: int


@frozen
class SearchResult:
    """The first hits in order, how many there are in all, and what to relax if there is none."""

    hits: tuple[Hit, ...]
    total: int
    relax: tuple[Relaxed, ...] = ()
    unplaced: int = 0
    """Those of whom nobody can tell how near they are; within a distance they don't count."""


def search(segments: Sequence[Segment], query: Query) -> SearchResult:
    """Look through all segments."""
    parts = [RankedSegment(segment, query) for segment in segments]
    total = sum(part.count(part.fitting(query.wishes)) for part in parts)
    unplaced = sum(part.unplaced() for part in parts)
    if not total:
        return SearchResult((), 0, _relax(segments, query), unplaced)
    ring = _ring(parts, query)
    hits = [hit for part in parts for hit in part.best(ring)]
    return SearchResult(
        tuple(sorted(hits, key=lambda hit: _key(hit, query))[: query.limit]), total, (), unplaced
    )


def _key(hit: Hit, query: Query) -> tuple[object, ...]:
    order = order_key(hit.entry.record)
    if query.sort is Sort.DISTANCE and query.near is not None:
        return (hit.distance is None, hit.distance or 0.0, order)
    if query.sort is Sort.FEE:
        fee = fee_of(hit.entry.record)
        return (fee is None, fee or 0, order)
    return (hit.points, order)


def _ring(parts: Sequence[RankedSegment], query: Query) -> float:
    """Return how far one must look to find the nearest of all."""
    if query.near is None or query.within is not None or query.sort is not Sort.DISTANCE:
        return EVERYWHERE
    wanted = min(query.limit, sum(part.placed() for part in parts))
    found = (ring for ring in _RINGS if sum(part.within(ring) for part in parts) >= wanted)
    return next(found, EVERYWHERE)


# -- what to relax -------------------------------------------------------------------------


def _relax(segments: Sequence[Segment], query: Query) -> tuple[Relaxed, ...]:
    """Return what to leave out, alone or else two at a time, that which opens most first."""
    options = list(dict.fromkeys(wish.option for wish in query.wishes))
    options += ["--within"] if query.within is not None and query.near is not None else []
    options += ["--known-only"] if query.known_only else []
    for size in (1, 2):
        found = []
        for left_out in combinations(options, size):
            opens = _count_without(segments, query, set(left_out))
            if opens:
                found.append(Relaxed(" ".join(left_out), opens))
        if found:
            return tuple(sorted(found, key=lambda each: -each.opens))
    everyone = _with(query, everyone=True)
    opens = 0 if query.everyone else _count_without(segments, everyone, set())
    return (Relaxed("--all", opens),) if opens else ()


def _count_without(segments: Sequence[Segment], query: Query, left_out: set[str]) -> int:
    wishes = tuple(wish for wish in query.wishes if wish.option not in left_out)
    asked = _with(query, wishes=wishes)
    if "--within" in left_out:
        asked = _with(asked, within=None)
    if "--known-only" in left_out:
        asked = _with(asked, known_only=False)
    parts = [RankedSegment(segment, asked) for segment in segments]
    return sum(part.count(part.fitting(wishes)) for part in parts)


def _with(query: Query, **changes: object) -> Query:
    from dataclasses import replace

    return replace(query, **changes)  # type: ignore[arg-type]
