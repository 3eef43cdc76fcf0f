"""Makes anyone's text harmless on a screen; must not depend on what shows it.

Control characters (C0, C1, DEL) can move the cursor, retitle the window or hide text, and
bidirectional controls can make a line read as another one. They are dropped, not shown.
"""

from __future__ import annotations

# Bidirectional marks, embeddings, overrides and isolates (Unicode 15, UAX #9), what has no width
# and joins nothing (a joiner belongs to an emoji, or to a word), and the line and paragraph
# separators that some terminals obey.
_HIDDEN = (
    0x061C, 0x180E, 0x200B, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2060, 0x206A), 0xFEFF,
)  # fmt: skip
_DROP = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *_HIDDEN])
_ESCAPES = {code: f"\\u{code:04x}" for code in _DROP}
MOST_MARKS = 8
"""Marks on one letter: more than any spelling has, fewer than reach into the lines around it."""
_DROP_BUT_LINES = {code: None for code in _DROP if code != 0x0A}


def inert(text: str) -> str:
    """One line of text without anything that a terminal would obey; tabs and breaks are spaces."""
    for breaking in ("\r\n", "\n", "\r", "\t"):
        text = text.replace(breaking, " ")
    return _without_piles(text.translate(_DROP))


def inert_lines(text: str) -> str:
    """The same for text of several lines, whose line breaks are kept."""
    kept = text.replace("\r\n", "\n").replace("\t", "    ").translate(_DROP_BUT_LINES)
    return _without_piles(kept)


def _without_piles(text: str) -> str:
    """Text in which no letter carries so many marks that they cover other lines."""
    if text.isascii():
        return text
    from unicodedata import combining

    kept: list[str] = []
    marks = 0
    for char in text:
        marks = marks + 1 if combining(char) else 0
        if marks <= MOST_MARKS:
            kept.append(char)
    return "".join(kept)


def escaped_json(text: str) -> str:
    """JSON text in which hidden characters stand as escapes: the same value, harmless to show."""
    return text.translate(_ESCAPES)
