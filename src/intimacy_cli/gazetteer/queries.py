"""Reads shelves of places and postcodes: rows for keys, nothing decided."""

# ruff: noqa: S608 - the statements are put together of constants; values are always bound

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from ..core.geo import Point, haversine
from ..core.normalise import beyond, fold
from ..core.typos import slips
from . import database
from .postcodes import PostcodeKey

_TOWN = "p.country, p.region, p.name, p.lat, p.lon, p.population"
_CODE = "c.code, c.country, t.region, t.name, t.lat, t.lon, t.codes"
ABOUT_KM = 30
"""Farther away than this, the nearest place does not give a postcode its name."""
MOST = 400
"""Towns that are read for one beginning of a name; the biggest."""
BOUND = 500
"""Values in one statement: well below SQLite's limit."""


class Town(NamedTuple):
    """A town under one of its names."""

    country: str
    region: str
    name: str
    lat: float
    lon: float
    population: int
    own: bool
    """Whether it was found under the name that it bears itself, not another one."""

    @property
    def point(self) -> Point:
        """Where it is."""
        return Point(self.lat, self.lon)


class Code(NamedTuple):
    """A postcode's point; `codes` postcodes share it."""

    code: str
    country: str
    region: str
    name: str
    lat: float
    lon: float
    codes: int

    @property
    def point(self) -> Point:
        """Where it is."""
        return Point(self.lat, self.lon)


class Lookup:
    """The built-in shelf and the user's own ones, read alike.

    A damaged built-in shelf is built again (once) by `mend`, which opens the new one; a
    damaged file of the user's own is left out and named in `damaged`.
    """

    def __init__(
        self,
        built: sqlite3.Connection,
        own: Sequence[str],
        mend: Callable[[], sqlite3.Connection],
    ) -> None:
        self._mend: Callable[[], sqlite3.Connection] | None = mend
        self._built = built
        self._own = {path: database.open_read_only(path) for path in own}
        self.damaged: list[str] = []
        self._areas = lru_cache(maxsize=1000)(self._areas_of)

    def close(self) -> None:
        """Close the files."""
        for connection in (self._built, *self._own.values()):
            connection.close()

    def _ask(self, question: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        rows = self._ask_own(question, values)
        return rows + self._ask_built(question, values)

    def _ask_own(self, question: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = []
        for path, connection in list(self._own.items()):
            try:
                rows += connection.execute(question, values).fetchall()
            except sqlite3.DatabaseError:
                self.damaged.append(path)
                self._own.pop(path).close()
        return rows

    def _ask_built(self, question: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        try:
            return self._built.execute(question, values).fetchall()
        except sqlite3.DatabaseError:
            if self._mend is None:
                raise
            mend, self._mend = self._mend, None
            self._built.close()
            self._built = mend()
            return self._built.execute(question, values).fetchall()

    def towns(self, key: str) -> list[Town]:
        """Return the towns of exactly this folded name."""
        question = (
            f"SELECT {_TOWN}, n.own FROM name n JOIN place p ON p.id = n.place WHERE n.key = ?"
        )
        return _towns(self._ask(question, (key,)))

    def beginning(self, key: str) -> list[Town]:
        """Return the biggest towns whose folded name begins so."""
        question = (
            f"SELECT {_TOWN}, max(n.own) FROM name n JOIN place p ON p.id = n.place"
            f" WHERE n.key >= ? AND n.key < ? GROUP BY p.id ORDER BY p.population DESC LIMIT {MOST}"
        )
        return _towns(self._ask(question, (key, beyond(key))))

    def slipped(self, key: str, least: int) -> list[Town]:
        """Return the towns of a least size whose folded name is one typing error away."""
        keys, rows = sorted(set(slips(key))), []
        for start in range(0, len(keys), BOUND):
            some = keys[start : start + BOUND]
            question = (
                f"SELECT {_TOWN}, n.own FROM name n JOIN place p ON p.id = n.place"
                f" WHERE n.key IN ({','.join('?' * len(some))}) AND p.population >= {least:d}"
            )
            rows += self._ask(question, some)
        return _towns(rows)

    def names_like(self, key: str, least: int) -> list[str]:
        """Return the own names of the towns of a least size that begin with the same letters."""
        question = (
            "SELECT DISTINCT p.name FROM name n JOIN place p ON p.id = n.place WHERE n.key >= ?"
            f" AND n.key < ? AND n.own AND p.population >= {least:d} ORDER BY p.population DESC"
        )
        return [name for (name,) in self._ask(question, (key, beyond(key)))]

    def codes(self, form: PostcodeKey) -> list[Code]:
        """Return the points of a postcode; a country in the user's own files counts there alone."""
        where = "c.code = ? AND c.country = ?" if form.country else "c.code = ? AND c.country <> ?"
        return self._codes(where, (form.key, form.country or "GB"))

    def codes_beginning(self, country: str, prefix: str) -> list[Code]:
        """Return a country's postcodes that begin so."""
        return self._codes(
            "c.code >= ? AND c.code < ? AND c.country = ?", (prefix, beyond(prefix), country)
        )

    def _codes(self, where: str, values: Sequence[object]) -> list[Code]:
        question = f"SELECT {_CODE} FROM postcode c JOIN point t ON t.id = c.point WHERE {where}"
        own = [Code(*row) for row in self._ask_own(question, values)]
        known = {code.country for code in own}
        built = [Code(*row) for row in self._ask_built(question, values)]
        return own + [code for code in built if code.country not in known]

    def nearest(self, point: Point, country: str) -> Town | None:
        """Return the town of a country that lies nearest, if one does within 30 km."""
        return next(iter(self._about(point, country)), None)

    def regions_about(self, point: Point, country: str) -> set[str]:
        """Return the regions of a country's towns within 30 km."""
        return {town.region for town in self._about(point, country)}

    def _about(self, point: Point, country: str) -> list[Town]:
        """Return the towns of a country within 30 km, the nearest first."""
        step = 1 / database.CELLS
        cells = {
            database.cell(point.lat + down * step, point.lon + right * step)
            for down in (-1, 0, 1)
            for right in (-1, 0, 1)
        }
        question = (
            f"SELECT {_TOWN}, 1 FROM place p WHERE p.cell IN ({','.join('?' * len(cells))})"
            " AND p.country = ?"
        )
        towns = _towns(self._ask(question, (*sorted(cells), country)))
        far = {town: haversine(town.point, point) for town in towns}
        return [town for town in sorted(far, key=far.__getitem__) if far[town] <= ABOUT_KM]

    def areas(self, words: str) -> frozenset[tuple[str, str]]:
        """Return the countries (code '') and regions of this name, in letters or in full."""
        # A registry names the same few in every row.
        return self._areas(fold(words))

    def _areas_of(self, key: str) -> frozenset[tuple[str, str]]:
        rows = self._ask_built("SELECT country, code FROM word WHERE key = ?", (key,))
        return frozenset((country, code) for country, code in rows)

    def region(self, country: str, code: str) -> str:
        """Return a region's name, '' if it has none."""
        question = "SELECT name FROM region WHERE country = ? AND code = ?"
        rows = self._ask_built(question, (country, code)) if code else []
        return str(rows[0][0]) if rows else ""


def _towns(rows: Iterable[tuple[Any, ...]]) -> list[Town]:
    return [Town._make((*row[:6], bool(row[6]))) for row in rows]
