"""Reads the log of records, as seen by a person; knows no feature and no screen."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from ..core.partners import Partner
from . import visibility as seen
from .connection import explain_error
from .record import Draft, StoredRecord, Weighed, record_of

if TYPE_CHECKING:
    import apsw

    from .wrapped import Wrapped

T = TypeVar("T")


class Reading:
    """The couple's records in one vault, to be read."""

    def __init__(self, connection: apsw.Connection, path: str, *, stored: bool = True) -> None:
        """`stored`: whether this is the vault, and not an empty log where there is none."""
        self._db = connection
        self._path = path
        self.stored = stored

    def partners(self) -> tuple[Partner, ...]:
        """The one or two who are named, in the order in which they were."""
        return tuple(Partner(*row) for row in self._rows(seen.PARTNERS))

    def ever_two(self) -> bool:
        """Whether two were ever named here: then nobody is somebody without saying so."""
        return bool(self._rows(seen.EVER_TWO)[0][0])

    def names_borne(self) -> list[tuple[str, str]]:
        """Every name that somebody who wrote something has, or had: the partner's id, the name."""
        query = """SELECT p.payload ->> '$.partner', p.payload ->> '$.name' FROM record p
            WHERE p.kind = 'partner' AND p.payload IS NOT NULL
            AND p.seq NOT IN (SELECT seq FROM odd) AND EXISTS (
                SELECT 1 FROM record r WHERE r.author = p.payload ->> '$.partner')"""
        return [(str(row[0]), str(row[1])) for row in self._rows(query)]

    def answered(self, round_name: str, kind: str) -> frozenset[str]:
        """The ids of those who have answered a round; no word of what they answered."""
        rows = self._rows(seen.ANSWERED, {"round": round_name, "kind": kind})
        return frozenset(row[0] for row in rows)

    def counted(self, round_name: str, kind: str) -> frozenset[str]:
        """The ids of those whose answer takes part in the round's reveal.

        What was answered while alone does not, until its author has shared it.
        """
        rows = self._rows(seen.COUNTED, {"round": round_name, "kind": kind})
        return frozenset(row[0] for row in rows)

    def sent(self, round_name: str, kind: str) -> frozenset[str]:
        """The ids of those who, having answered a round with `kind`, asked the other by message.

        Also where what they answered, or that they asked, has been forgotten.
        """
        bound = {"round": round_name, "kind": f"{kind}{seen.SENT}"}
        return frozenset(row[0] for row in self._rows(seen.LOOKED, bound))

    def looked(self, round_name: str, kind: str) -> frozenset[str | None]:
        """Who has looked at a round that is open, by id; None: somebody who gave no name."""
        rows = self._rows(seen.LOOKED, {"round": round_name, "kind": kind})
        return frozenset(row[0] for row in rows)

    def records(
        self,
        viewer: str | None,
        *,
        kinds: Sequence[str] = (),
        since: date | None = None,
        until: date | None = None,
        author: str | None = None,
        idea: str | None = None,
        act: str | None = None,
        last: int | None = None,
    ) -> list[StoredRecord]:
        """Living records as seen by `viewer` (a partner's id; None: nobody in particular).

        Oldest first; `idea` keeps those about one idea, `act` those of one act, `last` only so many
        of the newest.
        """
        where = []
        bound: dict[str, str | None] = {"viewer": viewer}
        if kinds:
            of_kinds, their_names = _of_kinds(kinds)
            where.append(of_kinds)
            bound |= their_names
        if idea is not None:
            where.append(
                ":idea IN (r.payload ->> '$.idea', "
                "CASE WHEN r.author = :viewer THEN r.private ->> '$.idea' END)"
            )
            bound["idea"] = idea
        for name, test, value in (
            ("since", "r.day >= :since", since.isoformat() if since else None),
            ("until", "r.day <= :until", until.isoformat() if until else None),
            ("author", "r.author = :author", author),
            ("act", "r.act = :act", act),
        ):
            if value is not None:
                where.append(test)
                bound[name] = value
        # Last, because it costs the most: asked of those that are left.
        where.append(seen.SEEN)
        limit = "" if last is None else f" LIMIT {int(last)}"
        # The newest few are near the end of the table; by the index all of their kind are sorted.
        table = "record r" if last is None else "record r NOT INDEXED"
        query = (
            f"SELECT {seen.COLUMNS} FROM {table} WHERE {' AND '.join(where)} "
            f"ORDER BY r.seq DESC{limit}"
        )
        return [record_of(row) for row in self._rows(query, bound)][::-1]

    def weighed(self, viewer: str | None) -> list[Weighed]:
        """What a draw weighs, oldest first, as seen by `viewer`: their draws know no more."""
        found = self._rows(seen.WEIGHED, {"viewer": viewer})
        return [
            Weighed(kind, idea, category or "", stars if isinstance(stars, int) else 0)
            for kind, idea, category, stars in found
            if idea
        ]

    def mentioned(self, viewer: str | None, kinds: Sequence[str], field: str) -> frozenset[str]:
        """Every value of one field of what `viewer` may read of these kinds."""
        where, bound = _of_kinds(kinds)
        bound |= {"viewer": viewer, "field": f"$.{field}"}
        query = f"""SELECT DISTINCT coalesce(r.payload ->> :field,
                CASE WHEN r.author = :viewer THEN r.private ->> :field END)
            FROM record r WHERE {where} AND {seen.SEEN}"""
        return frozenset(str(row[0]) for row in self._rows(query, bound) if row[0] is not None)

    def said_of(
        self, viewer: str | None, kind: str, where: Mapping[str, str], wanted: str
    ) -> object:
        """One field of the newest record of a kind of which another field holds this.

        Also of one that no longer counts; None where the viewer may not read it.
        """
        ((field, value),) = where.items()
        query = f"""SELECT r.payload ->> :wanted FROM record r
            WHERE r.kind = :kind AND r.payload ->> :field = :value
            AND (r.author = :viewer OR {seen.OPEN_TO_BOTH}) ORDER BY r.seq DESC LIMIT 1"""
        bound = {
            "viewer": viewer, "kind": kind, "value": value, "field": f"$.{field}",
            "wanted": f"$.{wanted}",
        }  # fmt: skip
        return next((row[0] for row in self._rows(query, bound)), None)

    def open_to_both(self, record_id: str) -> bool:
        """Whether the other partner can see this record by now."""
        query = f"SELECT {seen.OPEN_TO_BOTH} FROM record r WHERE r.id = :id"
        return any(row[0] for row in self._rows(query, {"id": record_id}))

    def kinds(self) -> frozenset[str]:
        """What this couple has used so far, by kind, as nobody in particular may know it."""
        # From kind to kind through the index: DISTINCT would look at each record of ten years.
        query = f"""WITH RECURSIVE step(kind) AS (SELECT min(kind) FROM record UNION ALL
            SELECT (SELECT min(kind) FROM record WHERE kind > step.kind)
            FROM step WHERE step.kind IS NOT NULL)
            SELECT kind FROM step WHERE EXISTS (SELECT 1 FROM record r
            WHERE r.kind = step.kind AND {seen.KNOWN_OF})"""
        return frozenset(row[0] for row in self._rows(query))

    def count(self, viewer: str | None) -> int:
        """How many records `viewer` may see; of the others not even a number is told."""
        query = f"SELECT count(*) FROM record r WHERE {seen.SEEN}"
        return int(self._rows(query, {"viewer": viewer})[0][0])

    def projection(self, name: str, day: date, about: str) -> str | None:
        """The text that was kept under this name for a day, if nothing was written since."""
        bound = {"name": name, "day": day.isoformat(), "about": about}
        return next((str(row[0]) for row in self._rows(seen.PROJECTION, bound)), None)

    def is_empty(self) -> bool:
        """Whether nothing was ever written."""
        return not self._rows("SELECT 1 FROM record LIMIT 1")

    def began(self) -> date | None:
        """The day on which the first record was written."""
        rows = self._rows("SELECT substr(at, 1, 10) FROM record ORDER BY seq LIMIT 1")
        return date.fromisoformat(rows[0][0]) if rows else None

    def wrapped(self, kind: str, round_name: str) -> list[Wrapped]:
        """The answers of a round that are wrapped under their authors' words, oldest first."""
        from .wrapped import read_wrapped

        return self._told(lambda: list(read_wrapped(self._db, kind, round_name)))

    def closed(self, kind: str) -> tuple[int, date] | None:
        """The newest round that a record of this kind has closed, forgotten ones too, and when."""
        from .wrapped import newest_closed

        return self._told(lambda: newest_closed(self._db, kind))

    def draft(self, name: str, author: str) -> Draft | None:
        """What this partner left unfinished under this name."""
        query = "SELECT at, payload FROM draft WHERE name = :name AND author = :author"
        for at, payload in self._rows(query, {"name": name, "author": author}):
            return Draft(at, json.loads(payload))
        return None

    def _rows(self, query: str, bound: Mapping[str, object] | None = None) -> list[Any]:
        return self._told(lambda: list(self._db.execute(query, bound)))

    def _told(self, read: Callable[[], T]) -> T:
        """What is read; whatever the vault has against it, in words."""
        import apsw

        try:
            return read()
        except apsw.Error as error:
            raise explain_error(error, self._path) from None


def _of_kinds(kinds: Sequence[str]) -> tuple[str, dict[str, str | None]]:
    names = {f"kind{number}": kind for number, kind in enumerate(kinds)}
    return f"r.kind IN ({', '.join(f':{name}' for name in names)})", {**names}
