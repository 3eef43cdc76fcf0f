"""Takes the user's own GeoNames files into a data folder, and says which are there.

Streams: a file of any size needs a few megabytes of memory. Never writes to the wheel's data.
"""

import contextlib
import itertools
import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..atomic import Replacement
from ..core.frozen import frozen
from . import database, postcodes
from .database import CodeRow, PlaceRow

LICENCE = "GeoNames, CC BY 4.0"
POSTAL, GAZETTEER = "postal", "gazetteer"
# Both kinds come as allCountries.txt: only the number of columns tells them apart.
_KINDS = {12: POSTAL, 19: GAZETTEER}
_ENDING = ".sqlite"
_TOLD = 20
"""Dropped lines that are named by number; the rest are only counted."""


class NotPlacesError(ValueError):
    """A file is none of the kinds that can be added; its text is a sentence for people."""


@dataclass(slots=True)
class Dropped:
    """Lines that could not be used."""

    count: int = 0
    lines: list[int] = field(default_factory=list)
    """The numbers of the first twenty."""

    def add(self, line: int) -> None:
        """Remember one line."""
        self.count += 1
        if len(self.lines) < _TOLD:
            self.lines.append(line)


@frozen
class OwnFile:
    """A file that was added."""

    name: str
    kind: str
    """'postal' or 'gazetteer'."""
    rows: int
    """Postcodes or places in it."""
    path: str
    licence: str = LICENCE


def own_shelves(folder: str | None) -> list[str]:
    """Return the paths of the shelves in a data folder that are whole."""
    return [own.path for own in own_files(folder)]


def own_files(folder: str | None) -> list[OwnFile]:
    """Return what the user added, by name; nothing if the folder is not there."""
    if folder is None or not os.path.isdir(folder):
        return []
    files = []
    for entry in sorted(os.listdir(folder)):
        path = os.path.join(folder, entry)
        name, _, kind = entry.removesuffix(_ENDING).rpartition(".")
        if entry.endswith(_ENDING) and kind in _KINDS.values():
            with contextlib.suppress(sqlite3.Error):
                if database.is_whole(path, None):
                    files.append(OwnFile(name, kind, _count(path, kind), path))
    return files


def own_marks(folder: str | None) -> list[list[str | int]]:
    """Return what tells one state of the folder from another, without opening its files."""
    marks: list[list[str | int]] = []
    if folder is None or not os.path.isdir(folder):
        return marks
    for entry in sorted(os.listdir(folder)):
        if entry.endswith(_ENDING):
            status = os.stat(os.path.join(folder, entry))
            marks.append([entry, status.st_size, status.st_mtime_ns])
    return marks


def _count(path: str, kind: str) -> int:
    table = "place" if kind == GAZETTEER else "postcode"
    with contextlib.closing(database.open_read_only(path)) as connection:
        (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
    return int(count)


def add_file(source: str, text: Iterable[str], folder: str) -> tuple[OwnFile, Dropped]:
    """Read the lines of a GeoNames file into the folder; one of its name is replaced.

    Raises NotPlacesError if it is something else, OSError if it cannot be read or written.
    """
    dropped = Dropped()
    kind, lines = _recognised(_numbered(text), source)
    name = os.path.basename(source).split(".")[0] or "places"
    path = os.path.join(folder, f"{name}.{kind}{_ENDING}")
    with Replacement(path) as temporary:
        if kind == POSTAL:
            database.write(temporary, source, codes=_postal(lines, dropped))
        else:
            database.write(temporary, source, places=_gazetteer(lines, dropped))
        rows = _count(temporary, kind)
        if not rows:
            raise NotPlacesError(f"{source} holds no {kind} row that could be read.")
    return OwnFile(name, kind, rows, path), dropped


_Lines = Iterator[tuple[int, list[str]]]


def _numbered(text: Iterable[str]) -> _Lines:
    for number, line in enumerate(text, start=1):
        # Names hold quotation marks, and there is no quoting: a tab is a tab.
        if line.strip():
            yield number, line.rstrip("\r\n").split("\t")


def _recognised(lines: _Lines, source: str) -> tuple[str, _Lines]:
    first = next(lines, None)
    kind = _KINDS.get(len(first[1])) if first else None
    if first is None or kind is None:
        count = len(first[1]) if first else 0
        raise NotPlacesError(
            f"{source} has {count} columns; GeoNames' postal files have 12 and its gazetteer 19,"
            " with tabs between and no header."
        )
    return kind, itertools.chain([first], lines)


def _point(lat: str, lon: str) -> tuple[float, float] | None:
    try:
        north, east = float(lat), float(lon)
    except ValueError:
        return None
    return (north, east) if abs(north) <= 90 and abs(east) <= 180 else None


def _postal(lines: _Lines, dropped: Dropped) -> Iterator[CodeRow]:
    for number, row in lines:
        point = _point(row[9], row[10]) if len(row) == 12 else None
        code = postcodes.key(row[0], row[1]) if point else ""
        if point is None or not code:
            dropped.add(number)
            continue
        yield CodeRow(code, row[0], row[3], row[2], *point)


def _gazetteer(lines: _Lines, dropped: Dropped) -> Iterator[PlaceRow]:
    for number, row in lines:
        point = _point(row[4], row[5]) if len(row) == 19 else None
        if point is None or not row[1]:
            dropped.add(number)
        elif row[6] == "P":
            people = int(row[14]) if row[14].isdecimal() else 0
            others = tuple(name for name in (row[2], *row[3].split(",")) if name)
            yield PlaceRow(row[8], row[10], row[1], *point, people, others)
