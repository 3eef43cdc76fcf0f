"""Opens the helplines that come with the program, and the file that somebody named. Keeps nothing.

Nothing is read from the cache and nothing is written to it: either would tell of it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from ...errors import BadFile, reason_of
from ...packs.languages import pack_paths
from ...packs.loader import CONTENT, LANGUAGE, builtin_path, load_pack
from ...packs.misfit import misfit
from ...packs.tolerant_reader import read_pack
from .countries import read_countries
from .helplines import Helplines, Own
from .rows import TABLE, read_rows

KIND = "helplines"


def read_helplines(
    today: date, file: str | None = None, languages: Sequence[str] = ()
) -> Helplines:
    """All that is known, with the user's own file if one is named. Raises BadFile for that one.

    In another language only if that comes with the program: safety reads nothing of the couple's.
    """
    own = None if file is None else read_own(file)
    lines, _ = read_rows(_tables(languages))
    with open(os.path.join(CONTENT, LANGUAGE, "countries.tsv"), encoding="utf-8") as table:
        countries = read_countries(table.read())
    return Helplines(countries, lines, own, today)


def _tables(languages: Sequence[str]) -> Mapping[str, Any]:
    ours = load_pack(builtin_path(KIND)).tables
    for path in pack_paths(KIND, languages):
        # Whatever is wrong with another language's, help is shown.
        with suppress(BadFile):
            found = load_pack(path).tables
            if not misfit(ours, found):
                return found
    return ours


def read_own(file: str) -> Own:
    """The lines of the user's own file. Raises BadFile if there is nothing to read in it."""
    path = os.path.expanduser(file)
    _refuse_what_never_ends(path)
    opened = read_pack(path, {KIND: TABLE})
    if opened.pack.kind != KIND:
        raise BadFile(
            f"{path}: this is a pack of {opened.pack.kind!r}, not of helplines.",
            f'It has to begin with: [pack] kind = "{KIND}"',
        )
    lines, faults = read_rows(opened.pack.tables)
    return Own(path, lines, opened.findings(faults))


def _refuse_what_never_ends(path: str) -> None:
    """A pipe waits for ever and a device has no end, so only an ordinary file is opened."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        reason = reason_of(error, "can't be read") if isinstance(error, OSError) else "isn't a path"
        raise BadFile(f"--file {path}: {reason}.", "Name a file that is there.") from None
    if not stat.S_ISREG(mode):
        raise BadFile(
            f"--file {path}: that isn't an ordinary file.", "Name a file, not a folder or a pipe."
        )
