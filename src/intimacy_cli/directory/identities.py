"""Whether what a file calls its ids are ids: one that several names share is none. Pure.

'Site ID' is the house, 'No' begins again in every town: taken for somebody's id, it would show one
person and keep another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from .record import Record
from .search.same_person import name_key

Identity = tuple[str, str, str]


class Identities:
    """Which names each id of a file was given to; `most` ids are kept in mind."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._names: dict[Identity, str] = {}
        self.repeated: set[Identity] = set()

    def take(self, record: Record) -> None:
        """Note the id of a record."""
        found = identity_of(record)
        if found is None:
            return
        if found not in self._names and len(self._names) >= self._most:
            return
        name = name_key(record)
        if self._names.setdefault(found, name) != name:
            self.repeated.add(found)


def identity_of(record: Record) -> Identity | None:
    """Return the id that a list gives a record; None where a registry numbers people itself."""
    source = record.source
    if not source.identity or record.npi or source.format == "osm":
        return None
    return source.format, source.file, source.identity


def without_identity(record: Record) -> Record:
    """Return a record that is known by who and where it is."""
    return replace(record, source=replace(record.source, identity=""))


def with_true_ids(records: Sequence[Record]) -> list[Record]:
    """Return the records, those without their id whose id others have too."""
    repeated = _repeated(records)
    if not repeated:
        return list(records)
    return [without_identity(r) if identity_of(r) in repeated else r for r in records]


def _repeated(records: Iterable[Record]) -> set[Identity]:
    identities = Identities(10_000_000)
    for record in records:
        identities.take(record)
    return identities.repeated
