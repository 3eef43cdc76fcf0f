"""One segment and one query: which rows fit, how near they are, which come first. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...core.frozen import frozen
from ...core.geo import distance_from
from .bitset import bits_of, rows_of, smallest
from .match import UNKNOWN, Verdict, union, verdict_on
from .merge import DirectoryEntry
from .query import Query, SearchWish, Sort, Want
from .segment import PLACED, Segment
from .terms import KNOWN, NO, THERAPIST

EVERYWHERE = 20_100.0
"""Kilometres: a little more than half way round the earth."""


@frozen
class Hit:
    """An entry that fits; kilometres to its nearest place, `about` if that is not exact."""

    entry: DirectoryEntry
    points: int
    distance: float | None = None
    about: bool = False


class RankedSegment:
    """One segment and one query."""

    def __init__(self, segment: Segment, query: Query) -> None:
        self._segment = segment
        self._query = query
        self._verdicts: dict[SearchWish, Verdict] = {}
        self._all = segment.every
        self._measured: tuple[int, float, dict[int, tuple[float, bool]]] | None = None

    def fitting(self, wishes: Iterable[SearchWish]) -> list[int]:
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
        return len(self._distances(rows, query.within))

    def within(self, km: float) -> int:
        """Return how many that fit lie within a distance."""
        return len(self._distances(union(self.fitting(self._query.wishes)), km))

    def placed(self) -> int:
        """Return how many that fit lie anywhere."""
        rows = union(self.fitting(self._query.wishes))
        return (rows & self._segment.rows(PLACED)).bit_count()

    def unplaced(self) -> int:
        """Return how many fit of whom nobody can tell how near they are."""
        if self._query.near is None:
            return 0
        rows = union(self.fitting(self._query.wishes))
        return (rows & ~self._segment.rows(PLACED)).bit_count()

    def best(self, ring: float) -> list[Hit]:
        """Return the hits of this segment that could be among the first of all.

        `ring` is how far away, in kilometres, the first of all segments are.
        """
        levels, query = self.fitting(self._query.wishes), self._query
        rows = union(levels)
        near = self._near(rows, ring)
        if query.within is not None and query.near is not None:
            rows = self._set_of(near)
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
        entry: DirectoryEntry,
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

    def _near(self, rows: int, ring: float) -> dict[int, tuple[float, bool]]:
        """Return distances: of all that are near enough, or of the nearest few."""
        query = self._query
        if query.near is None:
            return {}
        if query.within is not None:
            return self._distances(rows, query.within)
        return self._distances(rows, ring) if query.sort is Sort.DISTANCE else {}

    def _distances(self, rows: int, km: float) -> dict[int, tuple[float, bool]]:
        near = self._query.near
        found: dict[int, tuple[float, bool]] = {}
        if near is None or not rows:
            return found
        if self._measured is not None and self._measured[:2] == (rows, km):
            return self._measured[2]
        measure = distance_from(near)
        held = rows.to_bytes(self._segment.size // 8 + 1, "little")
        for row, lat, lon, about in self._segment.spots(near, km):
            if held[row >> 3] >> (row & 7) & 1:
                distance = measure(lat, lon)
                if distance <= km and (row not in found or (distance, about) < found[row]):
                    found[row] = (distance, about)
        for lat, lon, some in self._segment.crowds(near, km):
            there = (measure(lat, lon), True)
            if there[0] <= km:
                for row in some:
                    if held[row >> 3] >> (row & 7) & 1 and (row not in found or there < found[row]):
                        found[row] = there
        self._measured = (rows, km, found)
        return found

    def _set_of(self, rows: Iterable[int]) -> int:
        return bits_of(rows, self._segment.size)

    # -- in which order --------------------------------------------------------------------

    def _nearest(self, rows: int, near: dict[int, tuple[float, bool]]) -> int:
        limit, planes = self._query.limit, self._segment.planes("order")
        far = sorted(distance for distance, _ in near.values())[:limit]
        # Nobody of this segment may lie near: others do, or nobody lies anywhere.
        chosen = smallest(rows & ~self._segment.rows(PLACED), planes, limit)
        if not far:
            return chosen
        if len(far) >= limit:
            chosen = 0
        # A thousand people may share the middle of one postcode: their names decide.
        last = self._set_of(row for row, (distance, _) in near.items() if distance == far[-1])
        chosen |= smallest(last, planes, limit)
        return chosen | self._set_of(r for r, (distance, _) in near.items() if distance < far[-1])

    def _cheapest(self, rows: int) -> int:
        limit, known = self._query.limit, rows & self._segment.rows(KNOWN + "fee")
        planes = [*self._segment.planes("fee"), *self._segment.planes("order")]
        chosen = smallest(known, planes, limit)
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
