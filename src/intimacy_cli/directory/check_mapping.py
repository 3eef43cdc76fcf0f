"""Whether a mapping names fields and columns that there are. Reads the beginnings of files only.

A mapping that fits nothing would be left out in silence, and the answer be one of a misread table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..core.typos import did_you_mean
from ..errors import BadFile, WrongUse
from .detect import Shape, look
from .fields import clean
from .fields.columns import FIELDS
from .files import Directory, beside, members, saved_mapping
from .findings import Finding
from .options import Options
from .reading.archives import members_of
from .reading.encoding import HEAD

_NAMED = 20
"""Columns that a hint names."""
_OTHERS = frozenset({Shape.JSON, Shape.NDJSON, Shape.HTML, Shape.WORKBOOK, Shape.MARKDOWN})
"""What a mapping may be meant for though no first line names its columns."""


def demand(chosen: Sequence[Directory], options: Options) -> None:
    """Raise WrongUse for a mapping typed that fits none of the directories.

    Raises BadFile for one saved beside a directory that does not fit this.
    """
    for directory in chosen:
        saved = saved_mapping(directory)
        if what := _amiss(saved.items(), [directory], options):
            raise BadFile(f"{beside(directory)}: {what[0]}", what[1])
    if what := _amiss(options.mapping, chosen, options):
        raise WrongUse(f"--map: {what[0]}", what[1])


def _amiss(
    pairs: Iterable[tuple[str, str]], chosen: Sequence[Directory], options: Options
) -> tuple[str, str] | None:
    """Return what is wrong with a mapping, and what to do about it; None if nothing is."""
    there: list[str] | None = None
    pairs = list(pairs)
    for name, column in pairs:
        if name not in FIELDS:
            every = f"They are: {' '.join(FIELDS)}"
            hint = did_you_mean(name.casefold(), FIELDS, every, cutoff=0.7)
            return f"no field of ours is called {name!r}.", hint
        if there is None:
            headers = [_header(each, options, [column for _, column in pairs]) for each in chosen]
            if any(header is None for header in headers):
                return None
            there = [each for header in headers for each in header or ()]
        if there and column.strip().casefold() not in {each.strip().casefold() for each in there}:
            some = dict.fromkeys(clean.clean_text(each)[:40] for each in there if each.strip())
            named = ", ".join(list(some)[:_NAMED])
            return f"no column is called {column!r}.", f"The columns: {named}"
    return None


def _header(directory: Directory, options: Options, named: Iterable[str]) -> list[str] | None:
    """Return the columns of all tables of a directory; None where others than tables are in it."""
    found: list[str] = []
    for head in _heads(directory):
        seen = look(head, options.encoding, named)
        if seen.shape in _OTHERS:
            return None
        found += seen.header
    return found


def _heads(directory: Directory) -> Iterator[bytes]:
    for member in members(directory):
        for inner in members_of(member):
            if isinstance(inner, Finding):
                continue
            try:
                with inner.open_stream() as stream:
                    yield stream.read(HEAD)
            except (OSError, EOFError):
                # Reading it whole says so.
                continue
