"""Content lines, of which calendar files and address cards are made. Pure; knows neither of them.

Sources: RFC 5545, 3.1 and 3.3.11 (iCalendar); RFC 2426, 2.6 and 4 (vCard 3.0) says the same.
"""

from __future__ import annotations

from .sanitize import inert_lines

FOLD_AT = 75  # octets, without the line break


def escape_text(text: str) -> str:
    """A text as a property's value, without control characters."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,")):
        text = text.replace(plain, written)
    return inert_lines(text).replace("\n", "\\n")


def fold_line(line: str) -> str:
    """A line in pieces of at most 75 octets, none of which cuts a character in two."""
    pieces, piece, octets = [], "", 0
    for character in line:
        size = len(character.encode("utf-8", "replace"))
        if octets + size > FOLD_AT:
            pieces.append(piece)
            piece, octets = " ", 1
        piece += character
        octets += size
    return "\r\n".join([*pieces, piece])
