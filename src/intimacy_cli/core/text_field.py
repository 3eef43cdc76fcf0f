"""A line of text being typed: letters, where the cursor stands, and what a key does to it. Pure."""

from __future__ import annotations

import re
from dataclasses import replace

from .frozen import frozen
from .keys import BACKSPACE, DELETE, END, ERASE_LINE, ERASE_WORD, HOME, LEFT, RIGHT
from .styled_text import Span, Style
from .wrapping import cells

CURSOR = "▏"
_LAST_WORD = re.compile(r"\S*\s*\Z")


@frozen
class TextField:
    """What stands there, and before which letter the cursor is; `longest` letters at most."""

    text: str = ""
    at: int = 0
    longest: int = 1000

    def press(self, key: str) -> TextField:
        """The field after a key; a key that means nothing to it changes nothing.

        >>> typed = TextField()
        >>> for key in ("a", " ", "b", "left", "erase-word", "c"):
        ...     typed = typed.press(key)
        >>> typed.text
        'cb'
        """
        before, behind = self.text[: self.at], self.text[self.at :]
        if len(key) == 1 and key.isprintable():
            if len(self.text) >= self.longest:
                return self
            return replace(self, text=before + key + behind, at=self.at + 1)
        moved = {LEFT: max(0, self.at - 1), RIGHT: min(len(self.text), self.at + 1),
                 HOME: 0, END: len(self.text)}.get(key)  # fmt: skip
        if moved is not None:
            return replace(self, at=moved)
        if key == DELETE:
            return replace(self, text=before + behind[1:])
        kept = {BACKSPACE: before[:-1], ERASE_LINE: "", ERASE_WORD: _LAST_WORD.sub("", before)}
        if key in kept:
            return replace(self, text=kept[key] + behind, at=len(kept[key]))
        return self

    def shown(self, width: int, cursor: str = CURSOR) -> list[Span]:
        """The piece of it around the cursor that fits, with the cursor."""
        begin = self.at
        while begin > 0 and cells(self.text[begin - 1 : self.at]) < width - 1:
            begin -= 1
        end = self.at
        while end < len(self.text) and cells(self.text[begin : end + 1]) < width:
            end += 1
        return [
            Span(self.text[begin : self.at]),
            Span(cursor, Style.ACCENT),
            Span(self.text[self.at : end]),
        ]


def field_of(text: str, longest: int = 1000) -> TextField:
    """A field that begins with this text, the cursor behind it."""
    return TextField(text, len(text), longest)
