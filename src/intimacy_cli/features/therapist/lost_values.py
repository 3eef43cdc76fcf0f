"""What `check` counts beside records: values that a column's field could not hold, and places."""

from __future__ import annotations

from collections.abc import Iterator

from ...directory.findings import Column, Finding, note
from ...directory.record import Record
from ...directory.search.segment import Locate, spots_of

_HELD_ELSEWHERE = frozenset({"status", "private"})
"""What is read from these is whether a row counts at all."""
_LONGEST = 40


class LostValues:
    """Counts, by file and column, the values that became none of a record."""

    def __init__(self) -> None:
        self._fields: dict[tuple[str, str], str] = {}
        self._lost: dict[tuple[str, str], list[tuple[int | None, str]]] = {}

    def column(self, file: str, column: Column) -> None:
        """Note which field a column was read as."""
        if column.field and column.field not in _HELD_ELSEWHERE:
            self._fields[file, column.header] = column.field

    def take(self, record: Record) -> None:
        """Note what stood in used columns of a row and is not in its record."""
        source = record.source
        for each in record.others:
            if (source.file, each.label) in self._fields:
                self._lost.setdefault((source.file, each.label), []).append(
                    (source.line, each.text[:_LONGEST])
                )

    def findings(self) -> Iterator[Finding]:
        """Say of each column how many values were lost, with the first of them."""
        for (file, header), lost in self._lost.items():
            line, text = lost[0]
            field = self._fields[file, header]
            values = "1 value" if len(lost) == 1 else f"{len(lost)} values"
            what = f"{values} of '{header}' couldn't be read as {field}, such as {text!r}"
            yield note(file, line, f"{what}; for the words themselves: `show`")


class Unplaced:
    """Counts who has no place, and whose place is not known."""

    def __init__(self, locate: Locate | None) -> None:
        self._locate = locate
        self._nowhere: dict[str, int] = {}
        self._unknown: dict[str, list[tuple[int | None, str]]] = {}

    def take(self, record: Record) -> None:
        """Look where somebody can be met."""
        file = record.source.file
        if not record.places:
            self._nowhere[file] = self._nowhere.get(file, 0) + 1
        elif self._locate is not None and not spots_of(record, self._locate):
            first = record.places[0]
            parts = (first.address, first.postcode, first.city, first.region, first.country)
            where = ", ".join(part for part in parts if part)
            self._unknown.setdefault(file, []).append((record.source.line, where[:_LONGEST]))

    def findings(self) -> Iterator[Finding]:
        """Say how many `--near` cannot place."""
        for file, many in self._nowhere.items():
            who = "1 record names" if many == 1 else f"{many} records name"
            away = "it is" if many == 1 else "they are"
            yield note(file, None, f"{who} no place, so --near can't tell how far away {away}")
        for file, unknown in self._unknown.items():
            line, where = unknown[0]
            who = "1 record has" if len(unknown) == 1 else f"{len(unknown)} records have"
            what = f"{who} a place that --near doesn't find, such as {where!r}"
            yield note(file, line, what)
