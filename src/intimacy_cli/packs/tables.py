"""Reads texts and rows out of a parsed pack, or says what is wrong with it. Pure.

`where` begins each complaint: the file, and the row where there is one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..errors import BadFile
from .validation import RowFault

Table = Mapping[str, Any]


def rows_in(tables: Table, name: str) -> list[Any]:
    """Whatever stands in the tables of that name, good or bad; nothing if they are no list."""
    found = tables.get(name)
    return found if isinstance(found, list) else []


def no_list(tables: Table, name: str) -> list[RowFault]:
    """The fault of what stands where tables of that name belong, `[idea]` for `[[idea]]`.

    None if there are such tables, or nothing of that name.
    """
    if isinstance(tables.get(name, []), list):
        return []
    return [RowFault(-1, "", _as_list(name))]


def checked_rows(
    tables: Table, name: str, wrong: Callable[[Any], str]
) -> tuple[int, list[RowFault]]:
    """How many rows of that name are good, and what is wrong.

    `wrong` says what is wrong with a row, which may be anything; it says nothing of a good one.
    """
    found = rows_in(tables, name)
    said = [(row, wrong(entry)) for row, entry in enumerate(found)]
    bad = [RowFault(row, "", what) for row, what in said if what]
    return len(found) - len(bad), [*no_list(tables, name), *bad]


def no_table(entry: object) -> str:
    """What is wrong with a row that is no table, or nothing."""
    return "" if isinstance(entry, Mapping) else "isn't a table"


def _as_list(name: str) -> str:
    return f"{name} has to be a list of tables; write [[{name}]]"


def rows(
    tables: Table, name: str, where: str, *, needed: bool = True
) -> Sequence[tuple[str, Table]]:
    """The tables of that name, each with the words that name it in a complaint.

    Raises BadFile if they are no tables, or if they are `needed` and not there.
    """
    found = tables.get(name, None if needed else [])
    if not isinstance(found, list) or not all(isinstance(each, Mapping) for each in found):
        raise BadFile(f"{where}: {_as_list(name)}.")
    return [(f"{where}: {name} {number}", each) for number, each in enumerate(found, 1)]


def table(tables: Table, name: str, where: str) -> Table:
    """The one table of that name. Raises BadFile without it."""
    found = tables.get(name)
    if not isinstance(found, Mapping):
        raise BadFile(f"{where}: no [{name}] table.")
    return found


def text(found: Table, name: str, where: str) -> str:
    """A text that has to be there. Raises BadFile without it."""
    value = found.get(name)
    if not isinstance(value, str) or not value.strip():
        raise BadFile(f"{where}: {name} is missing, or isn't text.")
    return value


def optional(found: Table, name: str, where: str) -> str:
    """A text that may be left out, and is empty then; if it is there, it says something."""
    return text(found, name, where) if name in found else ""


def texts(found: Table, name: str, where: str) -> tuple[str, ...]:
    """A list of texts, which may be empty. Raises BadFile for anything else."""
    value = found.get(name)
    if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
        raise BadFile(f"{where}: {name} has to be a list of texts.")
    return tuple(value)


def flag(found: Table, name: str, default: bool, where: str) -> bool:
    """True or false, or the default if it is left out. Raises BadFile for anything else."""
    value = found.get(name, default)
    if not isinstance(value, bool):
        raise BadFile(f"{where}: {name} has to be true or false.")
    return value


def one_of(found: Table, name: str, allowed: Sequence[str], default: str, where: str) -> str:
    """One of the words that are allowed, or the default. Raises BadFile for any other."""
    value = found.get(name, default)
    if value not in allowed:
        raise BadFile(
            f"{where}: {name} has to be one of {', '.join(each for each in allowed if each)}."
        )
    return str(value)
