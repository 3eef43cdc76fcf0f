"""How each column of a table was read, with two of its values: what `check` shows of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .fields import clean
from .fields.columns import Columns
from .findings import Column, Finding, Weight
from .other_cells import SECRET
from .reading.csv_rows import Row

_EXAMPLES = 2
_LONGEST = 40


def readings_of(file: str, columns: Columns, rows: Sequence[Row | Finding]) -> Iterator[Finding]:
    """Give one finding for each column that has a header or a value, from the first rows."""
    fields = {index: name for name, indexes in columns.of.items() for index in indexes}
    for index, header in enumerate(columns.headers):
        hidden = index in columns.private or SECRET.search(header.replace("_", " "))
        found = () if hidden else _examples(index, rows)
        if header or found:
            name = fields.get(index, "private" if index in columns.private else "")
            column = Column(header or f"column {index + 1}", name, found)
            yield Finding(file, 1, _told(column), Weight.NOTE, column=column)


def _examples(index: int, rows: Sequence[Row | Finding]) -> tuple[str, ...]:
    cells = (row.cells[index] for row in rows if isinstance(row, Row) and index < len(row.cells))
    texts = dict.fromkeys(
        text for cell in cells if (text := clean.text_or_empty(clean.clean_text(cell)))
    )
    return tuple(text[:_LONGEST] for text in list(texts)[:_EXAMPLES])


def _told(column: Column) -> str:
    read = f"is read as {column.field}" if column.field else "isn't used"
    such = f", such as {' and '.join(map(repr, column.examples))}" if column.examples else ""
    return f"'{column.header}' {read}{such}"
