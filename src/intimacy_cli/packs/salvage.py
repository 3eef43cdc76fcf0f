"""Saves the good rows of a pack whose TOML is broken somewhere. Reads no file; asks nothing.

One wrong character makes a TOML file unreadable as a whole; a couple that wrote forty ideas of
their own should lose the one with the slip in it, not all.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from ..core.frozen import frozen
from ..core.toml_text import TomlError, parse_toml
from ..errors import BadFile
from .tables import no_list, rows_in
from .validation import PackFinding, is_header


@frozen
class Salvaged:
    """What could be read: the tables, the line of each row that is in them, and what is lost."""

    tables: Mapping[str, Any]
    lines: tuple[int, ...]
    findings: tuple[PackFinding, ...]


def salvage_rows(file: str, text: str, table: str) -> Salvaged:
    """Read a broken pack row by row; in `text` bytes that are no UTF-8 stand as surrogates."""
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines, 1) if is_header(line, table)]
    bounds = [1, *starts, len(lines) + 1]
    tables: dict[str, Any] = {}
    rows: list[Any] = []
    kept: list[int] = []
    findings: list[PackFinding] = []
    for start, end in pairwise(bounds):
        try:
            read = _parsed("\n".join(lines[start - 1 : end - 1]))
        except BadFile as error:
            findings.append(PackFinding(file, start, _where(error.message, start)))
            continue
        findings += [PackFinding(file, start, fault.what) for fault in no_list(read, table)]
        found = rows_in(read, table)
        rows += found
        kept += [start] * len(found)
        tables |= {name: each for name, each in read.items() if name != table}
    return Salvaged({**tables, table: rows}, tuple(kept), tuple(findings))


def head_alone(text: str) -> Mapping[str, Any]:
    """The `[pack]` table of a broken pack, or nothing where it is not there or broken itself."""
    lines = text.split("\n")
    begins = [number for number, line in enumerate(lines) if line.lstrip().startswith("[")]
    start = next((number for number in begins if _is_head(lines[number])), 0)
    end = next((number for number in begins if number > start), len(lines))
    try:
        return _parsed("\n".join(lines[start:end]))
    except BadFile:
        return {}


def _is_head(line: str) -> bool:
    name, closed, _ = line.strip().removeprefix("[").partition("]")
    return bool(closed) and name.strip().strip("\"'") == "pack"


def _parsed(piece: str) -> dict[str, Any]:
    """The tables of a piece. Raises BadFile with what is wrong in it."""
    try:
        piece.encode()
        return parse_toml(piece)
    except UnicodeEncodeError:
        raise BadFile("not UTF-8 text") from None
    except TomlError as error:
        raise BadFile(str(error)) from None


def _where(words: str, start: int) -> str:
    """The parser's words with the line in the file instead of the line in the row."""
    what, _, place = words.partition(" (at line ")
    number, _, _ = place.partition(",")
    what = what.rstrip(".")
    return f"{what} (line {start + int(number) - 1})" if number.isdecimal() else what
