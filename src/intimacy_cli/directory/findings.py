"""What a reader has to say about a piece of a directory."""

from enum import StrEnum

from ..core.frozen import frozen


class Weight(StrEnum):
    """How much a finding matters."""

    NOTE = "note"
    """Something was guessed, left out on purpose or is worth knowing; no row was lost."""
    BAD = "bad"
    """A row, a value or a file could not be read; `--strict` fails on these."""


@frozen
class Column:
    """How a column of a table was read: as one of our fields (empty: not used), with examples."""

    header: str
    field: str
    examples: tuple[str, ...]


@frozen
class Finding:
    """One sentence about one place in one file.

    `line` is the first line of the record that is meant, from 1; None if the whole file is.
    """

    file: str
    line: int | None
    what: str
    weight: Weight = Weight.BAD
    rows: int = 1
    """How many rows are meant, of a stretch that could not be read."""
    partial: bool = False
    """Whether the file is but a part of what its source has."""
    column: Column | None = None
    """The column that this is about, if it says how one was read."""

    @property
    def lost(self) -> int:
        """How many could not be read: none of a note."""
        return self.rows if self.weight is Weight.BAD else 0


def part_of(file: str, line: int | None, what: str) -> Finding:
    """Say that a file is but a part of what its source has: whoever is missing cannot be found."""
    return Finding(file, line, what, Weight.NOTE, partial=True)


def note(file: str, line: int | None, what: str) -> Finding:
    """Say something that lost no row."""
    return Finding(file, line, what, Weight.NOTE)
