"""A row of today at a glance, drawn: what it is about, what there is, and what to type. Pure.

A feature's `glance` module has its line as a text (`glance`), and may have it as such a row
(`drawn`); without one, the text is the row.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..core.frozen import frozen
from ..core.styled_text import Line, Span, Style, blank, key, line
from ..core.wrapping import break_line, cells
from .called import as_called

HEAD = 12  # columns
_WIDE = 48  # columns from which heads stand beside what there is


@frozen
class GlanceRow:
    """What it is about, what there is in spans, and a command that works as it stands.

    `alone`: while this is so, nothing else is to be said.
    """

    head: str
    text: tuple[Span, ...]
    command: str = ""
    alone: bool = False


def row_of(text: str) -> GlanceRow:
    """A line of a feature that has no row of its own: its command is what follows its colon.

    >>> row_of("A thank-you for Ben: intimacy thanks read").command
    'intimacy thanks read'
    """
    said, colon, command = text.rpartition(": intimacy ")
    return GlanceRow("", (Span(said if colon else text),), f"intimacy {command}" if colon else "")


def laid_out(rows: Sequence[GlanceRow], width: int) -> list[Line]:
    """The rows below each other: heads that stand back, the command beside its text, or below."""
    alone = [each for each in rows if each.alone]
    shown = [_row(each, width) for each in alone or rows]
    lines: list[Line] = []
    for number, each in enumerate(shown):
        # What takes several lines is parted from what is above it.
        if number and (len(each) > 1 or len(shown[number - 1]) > 1):
            lines.append(blank())
        lines += each
    return lines


def _row(row: GlanceRow, width: int) -> list[Line]:
    lead = HEAD if width >= _WIDE else 0
    rows: list[Line] = []
    if row.head and not lead:
        rows.append(line(Span(row.head, Style.QUIET)))
    told = break_line(line(*row.text), width - lead)
    room = width - lead - cells(told[-1].text)
    command = as_called(row.command)
    beside = bool(command) and len(command) + 3 <= room and len(told) == 1
    if beside:
        gap = " " * (room - len(command))
        told = [line(*told[-1].spans, gap, key(command))]
    elif command:
        told += [*break_line(line(key(command)), width - lead)]
    head = f"{row.head:<{lead}}" if lead else ""
    for number, each in enumerate(told):
        rows.append(line(Span(head if not number else " " * lead, Style.QUIET), *each.spans))
    return rows


def as_page(head: str, rows: Sequence[GlanceRow], width: int) -> list[Line]:
    """The whole glance: the day, then its rows."""
    return [blank(), line(Span(head, Style.TITLE)), blank(), *laid_out(rows, width), blank()]
