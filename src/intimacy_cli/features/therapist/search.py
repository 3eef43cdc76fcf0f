"""Finds the rows that fit and puts them in order; says what to relax if none does. Pure.

Everything is counted on sets of rows (see bits.py), so that every count is true however many rows
there are. What a source does not say is unknown: it neither fits nor fails, and costs points in
the order by fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from ...core.frozen import frozen
from .bits import rows_of, smallest
from .distance import Point, haversine
from .facets import (
    KNOWN,
    NO,
    THERAPIST,
    fee_of,
    order_key,
)
from .merging import Entry
from .query import Query, Sort, Want, Wish
from .segment import PLACED, Segment
from .verdict import UNKNOWN, Verdict, union, verdict_on

EVERYWHERE = 20_100.0
"""Kilometres: a little more than half way round the earth."""
_RINGS = (10.0, 40.0, 160.0, 640.0, 2_560.0, EVERYWHERE)


@frozen
class Hit:
    """An entry that fits; kilometres to its nearest place, `about` if that is not exact."""

    entry: Entry
    points: int
    distance: float | None = None
    about: bool = False


@frozen
class Relaxed:
    """What to leave out (options as typed) and how many would then be found."""

    option: str
    opens: int


@frozen
class Found:
    """The first hits in order, how many there are in all, and what to relax if there is none."""

    hits: tuple[Hit, ...]
    total: int
    relax: tuple[Relaxed, ...] = ()


def search(segments: Sequence[Segment], query: Query) -> Found:
    """Look through all segments."""
    parts = [_Part(segment, query) for segment in segments]
    total = sum(part.count(part.fitting(query.wishes)) for part in parts)
    if not total:
        return Found((), 0, _relax(segments, query))
    hits = [hit for part in parts for hit in part.best()]
    return Found(tuple(sorted(hits, key=lambda hit: _key(hit, query))[: query.limit]), total)


def _key(hit: Hit, query: Query) -> tuple[object, ...]:
    order = order_key(hit.entry.record)
    if query.sort is Sort.DISTANCE and query.near is not None:
        return (hit.distance is None, hit.distance or 0.0, order)
    if query.sort is Sort.FEE:
        fee = fee_of(hit.entry.record)
        return (fee is None, fee or 0, order)
    return (hit.points, order)


class _Part:
    """One segment and one query."""

    def __init__(self, segment: Segment, query: Query) -> None:
        self._segment = segment
        self._query = query
        self._verdicts: dict[Wish, Verdict] = {}
        self._all = segment.every
        self._placed: int | None = None

    def fitting(self, wishes: Iterable[Wish]) -> list[int]:
        """Return the rows that fit, by points; distance is not looked at."""
        query = self._query
        levels = [self._all]
        if not query.everyone:
            levels = [self._all & ~self._segment.rows(NO + THERAPIST)]
        for wish in wishes:
            verdict = self._verdicts.setdefault(wish, verdict_on(self._segment, wish, self._all))
            steps = list(verdict.levels)
            if not query.known_only and wish.want is not Want.WORDS:
                steps.append((UNKNOWN, verdict.unknown))
            longer = [0] * (len(levels) + max(points for points, _ in steps))
            for place, rows in enumerate(levels):
                for points, fits in steps:
                    longer[place + points] |= rows & fits
            levels = longer
        return levels

    def count(self, levels: Sequence[int]) -> int:
        """Return how many fit and are near enough."""
        rows = union(levels)
        query = self._query
        if query.near is None or query.within is None:
            return rows.bit_count()
        return len(self._distances(rows, query.within)) + self._placeless(rows).bit_count()

    def best(self) -> list[Hit]:
        """Return the hits of this segment that could be among the first of all."""
        levels, query = self.fitting(self._query.wishes), self._query
        rows = union(levels)
        near = self._near(rows)
        if query.within is not None and query.near is not None:
            rows = self._placeless(rows) | _set_of(near)
        if query.sort is Sort.DISTANCE and query.near is not None:
            chosen = self._nearest(rows, near)
        elif query.sort is Sort.FEE:
            chosen = self._cheapest(rows)
        else:
            chosen = self._fittest(rows, levels)
        numbers = list(rows_of(chosen))
        entries = self._segment.entries(numbers)
        return [
            self._hit(row, entry, levels, near) for row, entry in zip(numbers, entries, strict=True)
        ]

    def _hit(
        self,
        row: int,
        entry: Entry,
        levels: Sequence[int],
        near: dict[int, tuple[float, bool]],
    ) -> Hit:
        points = next(p for p, rows in enumerate(levels) if rows >> row & 1)
        distance, about = near.get(row, (None, False))
        if distance is None and self._query.near is not None:
            found = self._distances(1 << row, EVERYWHERE)
            distance, about = found.get(row, (None, False))
        return Hit(entry, points, distance, about)

    # -- where -----------------------------------------------------------------------------

    def _near(self, rows: int) -> dict[int, tuple[float, bool]]:
        """Return distances: of all that are near enough, or of the nearest few."""
        query = self._query
        if query.near is None:
            return {}
        if query.within is not None:
            return self._distances(rows, query.within)
        if query.sort is not Sort.DISTANCE:
            return {}
        wanted = min(query.limit, (rows & self._segment.rows(PLACED)).bit_count())
        found: dict[int, tuple[float, bool]] = {}
        for ring in _RINGS:
            found = self._distances(rows, ring)
            if len(found) >= wanted:
                break
        return found

    def _distances(self, rows: int, km: float) -> dict[int, tuple[float, bool]]:
        near = self._query.near
        found: dict[int, tuple[float, bool]] = {}
        if near is None or not rows:
            return found
        held = rows.to_bytes(self._segment.size // 8 + 1, "little")
        for row, lat, lon, about in self._segment.spots(near, km):
            if held[row >> 3] >> (row & 7) & 1:
                distance = haversine(near, Point(lat, lon))
                if distance <= km and (row not in found or distance < found[row][0]):
                    found[row] = (distance, about)
        return found

    def _placeless(self, rows: int) -> int:
        """Where somebody is may be unknown, and unknown is not far away."""
        if self._query.known_only:
            return 0
        return rows & ~self._segment.rows(PLACED)

    # -- in which order --------------------------------------------------------------------

    def _nearest(self, rows: int, near: dict[int, tuple[float, bool]]) -> int:
        limit = self._query.limit
        # Those that lie equally far as the last one are kept: their names decide.
        far = sorted(distance for distance, _ in near.values())[:limit]
        chosen = _set_of(row for row, (distance, _) in near.items() if far and distance <= far[-1])
        if len(far) >= limit:
            return chosen
        rest = rows & ~self._segment.rows(PLACED)
        return chosen | smallest(rest, self._segment.planes("order"), limit)

    def _cheapest(self, rows: int) -> int:
        limit, known = self._query.limit, rows & self._segment.rows(KNOWN + "fee")
        chosen = smallest(known, self._segment.planes("fee"), limit)
        if known.bit_count() >= limit:
            return chosen
        return chosen | smallest(rows & ~known, self._segment.planes("order"), limit)

    def _fittest(self, rows: int, levels: Sequence[int]) -> int:
        chosen, limit = 0, self._query.limit
        for level in levels:
            chosen |= smallest(level & rows, self._segment.planes("order"), limit)
            if chosen.bit_count() >= limit:
                break
        return chosen


def _set_of(rows: Iterable[int]) -> int:
    found = 0
    for row in rows:
        found |= 1 << row
    return found


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
    parts = [_Part(segment, asked) for segment in segments]
    return sum(part.count(part.fitting(wishes)) for part in parts)


def _with(query: Query, **changes: object) -> Query:
    from dataclasses import replace

    return replace(query, **changes)  # type: ignore[arg-type]
