"""A sheet of a workbook, and how its rows are put together within bounds. Knows no file format."""

from collections.abc import Callable, Iterator

from ....core.frozen import frozen

MOST_COLUMNS = 2_000
"""Cells of a row that are looked at; a list of people has a tenth, and an address may claim any."""
LONGEST_CELL = 40_000
"""Characters of a cell; Excel itself ends at 32,767."""

Cells = list[str]
NumberedRows = Iterator[tuple[int, Cells]]


class WorkbookError(Exception):
    """A workbook that cannot be read; the words say why, as the end of a sentence."""


@frozen
class Sheet:
    """One sheet: its name, whether people see it, and its rows from the first on.

    Rows that hold nothing are left out; each has the number that a person sees beside it.
    """

    name: str
    hidden: bool
    rows: Callable[[], NumberedRows]


def put_cell(cells: Cells, column: int, text: str) -> None:
    """Put a text into a row; a column beyond all bounds is left out."""
    if not text or not 0 <= column < MOST_COLUMNS:
        return
    if column >= len(cells):
        cells.extend([""] * (column + 1 - len(cells)))
    cells[column] = text
