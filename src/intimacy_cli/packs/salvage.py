"""Saves the good rows of a pack whose TOML is broken somewhere. Reads no file; asks nothing.

One wrong character makes a TOML file unreadable as a whole; a couple that wrote forty ideas of
their own should lose the one with the slip in it, not all.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from ..core.frozen import frozen
from .faults import Finding, is_header


@frozen
class Salvaged:
    """What could be read: the tables, the line of each row that is in them, and what is lost."""

    tables: Mapping[str, Any]
    lines: tuple[int, ...]
    findings: tuple[Finding, ...]


def salvaged(file: str, text: str, table: str) -> Salvaged:
    """Read a broken pack row by row."""
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines, 1) if is_header(line, table)]
    bounds = [1, *starts, len(lines) + 1]
    tables: dict[str, Any] = {}
    rows: list[Any] = []
    kept: list[int] = []
    findings: list[Finding] = []
    for start, end in pairwise(bounds):
        try:
            read = tomllib.loads("\n".join(lines[start - 1 : end - 1]))
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            findings.append(Finding(file, start, _where(str(error), start)))
            continue
        for row in read.pop(table, []):
            rows.append(row)
            kept.append(start)
        tables |= read
    return Salvaged({**tables, table: rows}, tuple(kept), tuple(findings))


def _where(words: str, start: int) -> str:
    """The parser's words with the line in the file instead of the line in the row."""
    what, _, place = words.partition(" (at line ")
    number, _, _ = place.partition(",")
    what = what.rstrip(".")
    return f"{what} (line {start + int(number) - 1})" if number.isdecimal() else what
