"""JSON that is too large to be held: its entries one after the other, from pieces of text.

The same entries as `walk.entries` gives, as long as the lists are at most three objects deep and
no single member of a list is larger than `_LONGEST` characters.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from .walk import Above, ListEntry, member, of_key

_LONGEST = 4 * 1024 * 1024
"""Characters of one member of a list; a person's entry has a thousandth of it."""
_SMALL = 256 * 1024
_DEEPEST = 4
_PIECE = 256 * 1024
_SPACE = re.compile(r"[ \t\r\n]*")


class BrokenError(ValueError):
    """The text is no JSON from somewhere on; `line` is where."""

    def __init__(self, line: int) -> None:
        super().__init__("isn't valid JSON from here on")
        self.line = line


class Text:
    """A window that moves over pieces of text."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces = pieces
        self._decoder = json.JSONDecoder(strict=False)
        self._text = ""
        self._at = 0
        self._lines = 1
        self._done = False

    def _more(self) -> bool:
        piece = "" if self._done else next(self._pieces, "")
        if not piece:
            self._done = True
            return False
        self._lines += self._text.count("\n", 0, self._at)
        self._text = self._text[self._at :] + piece
        self._at = 0
        return True

    def next_sign(self) -> str:
        """Give the next character that is no space, without taking it; empty at the end."""
        while True:
            found = _SPACE.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def take(self, sign: str) -> bool:
        """Take a character if it is the next."""
        if self.next_sign() != sign:
            return False
        self._at += 1
        return True

    def value(self, most: int = _LONGEST) -> Any:
        """Take the next value whole; raises BrokenError if it is none, or larger than `most`."""
        self.next_sign()
        wanted = _PIECE // 8
        while True:
            try:
                found, end = self._decoder.raw_decode(self._text, self._at)
            except RecursionError:
                raise self.broken() from None
            except ValueError:
                found, end = None, -1
            # A number may go on in the next piece.
            if end >= 0 and (end < len(self._text) or self._done):
                self._at = end
                return found
            if len(self._text) - self._at > most:
                raise self.broken()
            wanted *= 2
            before = len(self._text) - self._at
            while len(self._text) - self._at < max(wanted, before + 1):
                if not self._more():
                    break
            if self._done and len(self._text) - self._at == before and end < 0:
                raise self.broken()

    def broken(self) -> BrokenError:
        """Give the error for where the window is."""
        return BrokenError(self._lines + self._text.count("\n", 0, self._at))


def stream_entries(pieces: Iterator[str]) -> Iterator[ListEntry]:
    """Give the entries of a document; raises BrokenError where it breaks."""
    text = Text(pieces)
    yield from _value(text, (), (), "")


def _value(text: Text, path: tuple[str, ...], above: Above, key: str) -> Iterator[ListEntry]:
    sign = text.next_sign()
    if sign == "[":
        text.take("[")
        yield from _list(text, path, above)
    elif sign == "{" and len(path) < _DEEPEST:
        try:
            small = text.value(_SMALL) if path else None
        except BrokenError:
            small = None
        if isinstance(small, dict):
            yield from of_key(key, small, path[:-1], above)
        else:
            text.take("{")
            yield from _object(text, path, above)
    else:
        text.value()


def _list(text: Text, path: tuple[str, ...], above: Above) -> Iterator[ListEntry]:
    while not text.take("]"):
        value = text.value()
        if isinstance(value, dict):
            yield from member(value, path, above)
        if not text.take(",") and text.next_sign() != "]":
            raise text.broken()


def _object(text: Text, path: tuple[str, ...], above: Above) -> Iterator[ListEntry]:
    while not text.take("}"):
        key = text.value()
        if not isinstance(key, str) or not text.take(":"):
            raise text.broken()
        yield from _value(text, (*path, key), above, key)
        if not text.take(",") and text.next_sign() != "}":
            raise text.broken()
