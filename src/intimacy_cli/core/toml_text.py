"""Reads TOML that anybody may have written; what would take the parser for ever is refused first.

`tomllib` takes time in the square of a key's parts, a stack frame for each level of nesting, and a
hundred times the memory of a number's digits. One look over the text, whose time is that of its
length, finds them all. Pure.
"""

from __future__ import annotations

import re
from typing import Any

MOST_PARTS = 20
"""Parts of one dotted key; a pack's longest has two."""
MOST_DEPTH = 40
"""Brackets within brackets."""
MOST_SIGNS = 1000
"""Signs of a bare word or number."""
MOST_TEXT = 32_000
"""Signs of one text: its escapes take time in the square of their number."""
# Nothing is given back once it was taken (`*+`): else the look itself would take for ever.
_TEXTS = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+(?:"{3,5})?+'
    r"|'''(?:[^']|'(?!''))*+(?:'{3,5})?+"
    r'|"(?:[^"\\\n]|\\.)*+"?+'
    r"|'[^'\n]*+'?+"
    r"|#[^\n]*+",
    re.DOTALL,
)
_DOTS = re.compile(rf"(?:\.[ \t]*+[^\s=,\[\]{{}}.]*+[ \t]*+){{{MOST_PARTS}}}")
_LONG = re.compile(rf"[^\s=,\[\]{{}}]{{{MOST_SIGNS + 1}}}")
_BRACKET = re.compile(r"[\[\]{}]")


class TomlError(ValueError):
    """What is wrong with a TOML text, as a part of a sentence, with its line where it is known."""


def parse_toml(text: str) -> dict[str, Any]:
    """The tables of a TOML text. Raises TomlError for whatever cannot be read, however hostile."""
    import tomllib

    if fault := hostile(text):
        raise TomlError(fault)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TomlError(str(error)) from None
    except RecursionError:
        raise TomlError("nested too deeply") from None
    except (ValueError, OverflowError):
        # A date that is none, or a number of more digits than Python reads.
        raise TomlError("there's a number or a date in it that can't be read") from None


def parse_toml_bytes(data: bytes) -> dict[str, Any]:
    """The same for the bytes of a file. Raises TomlError, for what is no UTF-8 too."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise TomlError("not UTF-8 text") from None
    return parse_toml(text.replace("\r\n", "\n"))


def hostile(text: str) -> str:
    """What makes a text too much for the parser; empty if nothing does. Linear in its length."""
    longest = 0

    def short(found: re.Match[str]) -> str:
        nonlocal longest
        longest = max(longest, found.end() - found.start())
        return "~"

    bare = _TEXTS.sub(short, text)
    if longest > MOST_TEXT:
        return f"a text is too long: more than {MOST_TEXT} characters"
    if found := _DOTS.search(bare):
        return f"a key of more than {MOST_PARTS} parts{_at(bare, found.start())}"
    if found := _LONG.search(bare):
        what = "number" if found[0].lstrip("+-")[0].isdecimal() else "word"
        return f"a {what} is too long{_at(bare, found.start())}"
    depth = 0
    for bracket in _BRACKET.finditer(bare):
        depth = depth + 1 if bracket[0] in "[{" else max(0, depth - 1)
        if depth > MOST_DEPTH:
            return f"nested too deeply{_at(bare, bracket.start())}"
    return ""


def _at(bare: str, place: int) -> str:
    # Texts of several lines are a sign in what was looked at: their lines are not known there.
    return f" (at line {bare.count(chr(10), 0, place) + 1})"
