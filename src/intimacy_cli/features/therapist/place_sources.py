"""`therapist places`: where places and postcodes are from, and files of the user's own."""

from __future__ import annotations

import os
import sqlite3

from ...errors import BadFile, CannotWrite
from ...shell.call import Call
from ...shell.progress import bar
from .answers import PlaceFile, PlaceFiles, PlacesAdded
from .places_build import PLACES
from .places_own import LICENCE, NotPlacesError, add_file, own_files
from .whereabouts import own_places

_BUILT_IN = (
    PlaceFile("places", "places of the world", PLACES, LICENCE, own=False),
    PlaceFile("postcodes", "postcodes of 67 countries", 321_219, "ODbL 1.0", own=False),
    PlaceFile(
        "gb-sectors", "postcode sectors of Great Britain", 10_846,
        "Contains OS data, Crown copyright; Open Government Licence v3", own=False,
    ),
)  # fmt: skip


def listed(call: Call) -> PlaceFiles:
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


def added(call: Call, file: str) -> PlacesAdded:
    """Take in a file. Raises BadFile if it is none of GeoNames' or cannot be read."""
    path = os.path.abspath(os.path.expanduser(file))
    try:
        with bar(call, "reading places") as tell:
            own, dropped = add_file(path, own_places(call), tell)
    except NotPlacesError as error:
        raise BadFile(str(error), "They are at download.geonames.org/export/zip") from None
    except sqlite3.Error as error:
        raise CannotWrite(f"the places couldn't be saved: {error}.") from None
    except OSError as error:
        raise BadFile(f"{file}: {(error.strerror or 'cannot be read').lower()}.") from None
    return PlacesAdded(own.name, own.kind, own.rows, dropped.count, tuple(dropped.lines))
