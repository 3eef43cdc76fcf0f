"""`therapist places`: where places and postcodes are from, and files of the user's own."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator

from ...directory.files import Directory, members
from ...directory.findings import Finding
from ...directory.reading.archives import members_of
from ...directory.reading.encoding import Encoding
from ...errors import BadFile, CannotWrite, reason_of
from ...gazetteer.builtin import PLACES, POSTCODES
from ...gazetteer.user_files import LICENCE, NotPlacesError, add_file, own_files
from ...plain_file import open_plain
from ...shell.invocation import Invocation
from ...shell.progress import bar
from .answers import PlaceFile, PlaceFiles, PlacesAdded
from .locate import own_places

_BUILT_IN = (
    PlaceFile("places", "places of the world", PLACES, LICENCE, own=False),
    PlaceFile(
        "postcodes", "postcodes of 73 countries and territories", POSTCODES, "ODbL 1.0", own=False,
    ),
    PlaceFile(
        "gb-sectors", "postcode sectors of Great Britain", 10_846,
        "Contains OS data, Crown copyright; Open Government Licence v3", own=False,
    ),
)  # fmt: skip


_UTF_8 = Encoding("utf-8-sig", "replace")


def list_places(call: Invocation) -> PlaceFiles:
    """Return the built-in sources, then the user's own."""
    own = (
        PlaceFile(
            each.name,
            "postcodes" if each.kind == "postal" else "places",
            each.rows,
            each.licence,
            own=True,
        )
        for each in own_files(own_places(call))
    )
    return PlaceFiles((*_BUILT_IN, *own))


def lines_of(path: str, tell: Callable[[float], None]) -> Iterator[str]:
    """The lines of a GeoNames file, or of the tables in it if it is packed (.zip, .gz).

    Raises NotPlacesError for an archive that cannot be opened, OSError for no plain file.
    """
    open_plain(path).close()
    for member in members(Directory(path, path), tell):
        for inner in members_of(member):
            if isinstance(inner, Finding):
                raise NotPlacesError(f"{path} {inner.what}.")
            if inner.name.startswith(f"{member.name}/") and not _is_table(inner.name):
                continue
            with inner.open_stream() as stream:
                yield from _UTF_8.lines(stream)


def _is_table(name: str) -> bool:
    last = os.path.basename(name).lower()
    return last.endswith((".txt", ".tsv", ".csv")) and not last.startswith("readme")


def add_places(call: Invocation, file: str) -> PlacesAdded:
    """Take in a file. Raises BadFile if it is none of GeoNames' or cannot be read."""
    path = os.path.abspath(os.path.expanduser(file))
    try:
        with bar(call, "reading places") as tell:
            own, dropped = add_file(path, lines_of(path, tell), own_places(call))
    except NotPlacesError as error:
        raise BadFile(str(error), "They are at download.geonames.org/export/zip") from None
    except sqlite3.Error as error:
        raise CannotWrite(f"the places couldn't be saved: {error}.") from None
    except OSError as error:
        raise BadFile(f"{file}: {reason_of(error, 'cannot be read')}.") from None
    return PlacesAdded(own.name, own.kind, own.rows, dropped.count, tuple(dropped.lines))
