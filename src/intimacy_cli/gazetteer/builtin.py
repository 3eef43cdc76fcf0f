"""Unpacks the places and postcodes that the wheel carries into a cache folder, once.

Which folders is said by whoever calls; whatever happens here, no other file is touched.
"""

import contextlib
import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator

from ..made_once import NewFile, disk_errors, made_once
from . import database
from .database import CodeRow, PlaceRow, RegionRow

BUILT_IN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")
"""Where the wheel carries its own files (tools/build_places.py makes them)."""
FILES = ("places.tsv.xz", "postcodes.tsv.xz", "gb-sectors.tsv.xz", "regions.tsv.xz")
SHELF = "places.sqlite"

Progress = Callable[[float], None]
"""Is told the share that is done, from 0 to 1, now and then."""


def version(data: str) -> str:
    """Tell one set of data files from another by sizes and the checksums at their ends."""
    marks = []
    for name in FILES:
        with open(os.path.join(data, name), "rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - 64))
            marks.append(f"{size}:{file.read().hex()}")
    return " ".join(marks)


def open_built(
    data: str, cache: str | None, *, progress: Progress | None = None, anew: bool = False
) -> sqlite3.Connection:
    """Open the unpacked shelf: the one in the cache folder if it is whole, else a new one.

    Without a cache folder, with one that cannot be written, or while another process is
    building there, the shelf is a file that only this run has, in the folder for temporary files:
    without a name once it is filled. A run that is stopped before takes it along; one that is
    killed (SIGKILL, no power) leaves it there. `anew` builds even if there seems no need.
    """
    wanted = version(data)

    def fill(path: str, _: NewFile | None = None) -> None:
        _fill(data, path, wanted, progress)

    if cache is not None:
        path = os.path.join(cache, SHELF)
        # Another process that is building is not waited for: it may be stopped for ever.
        with contextlib.suppress(OSError):
            return made_once(path, lambda: _open_whole(path, wanted), fill, anew=anew)
    import tempfile

    handle, path = tempfile.mkstemp(prefix="intimacy-places-", suffix=".sqlite")
    try:
        os.close(handle)
        with disk_errors(path):
            fill(path)
        return database.open_read_only(path)
    finally:
        # Once it is open it needs no name: from here on nothing stays behind however this run ends.
        os.unlink(path)


def _open_whole(path: str, version: str) -> sqlite3.Connection | None:
    return database.open_read_only(path) if database.is_whole(path, version) else None


def _fill(data: str, path: str, wanted: str, progress: Progress | None) -> None:
    database.write(
        path,
        wanted,
        places=_places(data, progress or (lambda _: None)),
        codes=_codes(data),
        regions=_regions(data),
    )
    if progress is not None:
        progress(1.0)


def _lines(data: str, name: str) -> Iterator[list[str]]:
    import lzma

    with lzma.open(os.path.join(data, name), "rt", encoding="utf-8", newline="\n") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")


PLACES = 170_391
"""How many places the built file has, for the share that is done."""
POSTCODES = 351_598
"""How many postcodes the built file has, without Great Britain's sectors."""


def _places(data: str, progress: Progress) -> Iterator[PlaceRow]:
    for number, row in enumerate(_lines(data, "places.tsv.xz")):
        country, region, name, lat, lon, population, others = row
        if number % 10_000 == 0:
            # Laying the names down in order takes about the last third of the time.
            progress(min(1.0, number / PLACES) * 0.65)
        names = tuple(others.split("|")) if others else ()
        yield PlaceRow(country, region, name, float(lat), float(lon), int(population), names)


def _codes(data: str) -> Iterator[CodeRow]:
    for country, codes, lats, lons in _lines(data, "postcodes.tsv.xz"):
        rows = zip(codes.split(" "), lats.split(" "), lons.split(" "), strict=True)
        for code, lat, lon in rows:
            yield CodeRow(code, country, "", "", float(lat), float(lon))
    yield from _british(data)


def _british(data: str) -> Iterator[CodeRow]:
    """Give the sectors, and as means of them their districts: 'SW1A', and 'SW1' of them all."""
    districts: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for sector, lat, lon in _lines(data, "gb-sectors.tsv.xz"):
        point = float(lat), float(lon)
        yield CodeRow(sector, "GB", "", "", *point)
        district = sector.split(" ")[0]
        districts[district].append(point)
        if district[-1].isalpha():
            districts[district[:-1]].append(point)
    for district, points in districts.items():
        north = round(sum(p[0] for p in points) / len(points), 3)
        east = round(sum(p[1] for p in points) / len(points), 3)
        yield CodeRow(district, "GB", "", "", north, east)


def _regions(data: str) -> Iterator[RegionRow]:
    for country, code, names in _lines(data, "regions.tsv.xz"):
        yield RegionRow(country, code, tuple(names.split("|")))
