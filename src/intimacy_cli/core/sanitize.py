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
_DROP_BUT_LINES = {code: None for code in _DROP if code != 0x0A}


def inert(text: str) -> str:
    """One line of text without anything that a terminal would obey; tabs and breaks are spaces."""
    for breaking in ("\r\n", "\n", "\r", "\t"):
        text = text.replace(breaking, " ")
    return text.translate(_DROP)


def inert_lines(text: str) -> str:
    """The same for text of several lines, whose line breaks are kept."""
    return text.replace("\r\n", "\n").replace("\t", "    ").translate(_DROP_BUT_LINES)


def escaped_json(text: str) -> str:
    """JSON text in which hidden characters stand as escapes: the same value, harmless to show."""
    return text.translate(_ESCAPES)
