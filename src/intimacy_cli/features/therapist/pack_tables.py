"""Reads texts and rows out of a parsed pack, or says what is wrong with it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...errors import BadFile

Table = Mapping[str, Any]


def rows(tables: Table, name: str, where: str) -> Sequence[tuple[str, Table]]:
    """The tables of that name, each with the words that name it in a complaint."""
    found = tables.get(name)
    if not isinstance(found, list) or not all(isinstance(each, Mapping) for each in found):
        raise BadFile(f"{where}: {name} is a list of tables; write [[{name}]].")
    return [(f"{where}: {name} {number}", each) for number, each in enumerate(found, 1)]


def table(tables: Table, name: str, where: str) -> Table:
    """The one table of that name."""
    found = tables.get(name)
    if not isinstance(found, Mapping):
        raise BadFile(f"{where}: no [{name}] table.")
    return found


def text(found: Table, name: str, where: str) -> str:
    """A text that has to be there."""
    value = found.get(name)
    if not isinstance(value, str) or not value.strip():
        raise BadFile(f"{where}: {name} is missing, or no text.")
    return value


def texts(found: Table, name: str, where: str) -> tuple[str, ...]:
    """A list of texts, which may be empty."""
    value = found.get(name)
    if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
        raise BadFile(f"{where}: {name} is a list of texts.")
    return tuple(value)
