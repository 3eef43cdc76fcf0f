"""What a row of a table says beside its record, word for word: unused cells, and values lost.

A cell counts as told if its column is used and its record has something of it. What a row marks as
private is told to nobody, and neither is what nobody should see on a screen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from .fields import clean
from .fields.columns import Columns
from .record import Record, Remark

SECRET = re.compile(
    r"pass ?(?:word|wort|code|phrase)|\bpin\b|contrase|mot de passe|senha\b|secret|token|api.?key"
    r"|\bssn\b|social security|\biban\b|private|confidential|hidden|withheld",
    re.IGNORECASE,
)
"""Headers of what nobody should see on a screen."""
_VALUE: dict[str, Callable[[Record], Any]] = {
    "phone": lambda r: r.phones,
    "email": lambda r: r.emails,
    "web": lambda r: r.web,
    "fee": lambda r: r.fee,
    "sliding": lambda r: None if r.sliding_scale is None and not r.remarks else True,
    "insurance": lambda r: r.insurance or None,
    "online": lambda r: r.online,
    "couples": lambda r: r.couples_first,
    "lgbtq": lambda r: r.lgbtq_affirming,
    "poly": lambda r: r.poly_affirming,
    "ipv": lambda r: r.ipv_trained,
    "accessibility": lambda r: r.accessibility or None,
    "accepts": lambda r: r.accepts_new,
    "verified": lambda r: r.verified_on or None,
    "status": lambda _: None,
    # Of whom somebody doesn't see, a record knows no more than that couples are among them.
    "exclusions": lambda _: None,
}
"""What a record has of a field; None or nothing of it: what the cell says is lost."""
_EACH = frozenset({"phone", "email", "web"})
"""Fields of which each cell has a value of its own."""


class OtherCells:
    """What the rows of one table say beside their records; what the columns tell is told once."""

    def __init__(self, columns: Columns) -> None:
        fields = {index: name for name, indexes in columns.of.items() for index in indexes}
        self._private = columns.private
        self._shown = [
            (index, header or f"column {index + 1}", fields.get(index, ""))
            for index, header in enumerate(columns.headers)
            # A field of which a record has all that its cell says is told by the record.
            if index not in columns.private
            and (index not in fields or fields[index] in _VALUE)
            and not SECRET.search(header.replace("_", " "))
        ]

    def of(self, cells: Sequence[object], record: Record) -> tuple[Remark, ...]:
        """The cells of a row that its record does not tell, under their headers."""
        if any(is_up(cells, flag) for flag in self._private):
            return ()
        return tuple(
            Remark(header, text)
            for index, header, field in self._shown
            if index < len(cells)
            and (cell := cells[index])
            and not (field and _told(cell, field, record))
            and (text := clean.paragraphs(cell))
            and clean.text_or_empty(text)
        )


def _told(cell: object, field: str, record: Record) -> bool:
    said = _VALUE[field](record)
    if field not in _EACH:
        return said is not None
    # The number itself may stand among others in its cell, or be written with fewer signs.
    text = _bare(cell)
    return any(_bare(each) in text for each in said)


def _bare(value: object) -> str:
    return re.sub(r"[\W_]+", "", str(value)).casefold()


def is_up(cells: Sequence[object], flag: int) -> bool:
    """Tell whether a flag says private: whatever it says, unless that is nothing or a plain no."""
    cell = cells[flag] if flag < len(cells) else None
    if cell is None or (isinstance(cell, str) and not clean.clean_text(cell)):
        return False
    return clean.yes_no(cell) is not False


def unknown_of(
    cells: Sequence[str], header: Sequence[str], known: Callable[[str], bool]
) -> tuple[Remark, ...]:
    """Return the cells of a list of our own in columns that we do not know."""
    return tuple(
        Remark(name, clean.paragraphs(cell))
        for name, cell in zip(header, cells, strict=False)
        if name and not known(name) and clean.text_or_empty(cell) and not SECRET.search(name)
    )
