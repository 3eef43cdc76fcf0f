"""The directories of one call, ready to be searched: small ones read, large ones by their index.

The answers are those of one list of all records: the small directories' first, then the large
ones' in their order, each person once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ...core.frozen import frozen
from ...core.normalise import words_in
from ...directory.check_mapping import demand
from ...directory.files import ChangedError, Directory, items_of, refuse_changes, state_of
from ...directory.findings import Finding
from ...directory.identities import with_true_ids
from ...directory.index.reader import Index
from ...directory.index.shared_keys import STRIDE
from ...directory.index.together import Together, read_again
from ...directory.options import Options
from ...directory.record import RecognisedFile, Record
from ...directory.search.merge import DirectoryEntry, entries_of
from ...directory.search.same_person import same_keys
from ...directory.search.segment import Locate, MemorySegment, Segment
from ...errors import BadFile, CannotWrite, quote_for_shell, reason_of
from ...shell.invocation import Invocation
from ...shell.progress import bar
from .locate import Whereabouts, countries_of, likely_country

if TYPE_CHECKING:
    from ...directory.read import Item

LARGE = 2 * 1024 * 1024
"""Bytes above which a directory gets an index; below, reading it takes about a second."""


NO_LIST = frozenset({"unknown", "jsonld"})
"""What a file without anybody in it was: of these an empty one is no list, but not understood."""
NO_FAULT = ("columns read", "holds no person")
"""How a finding begins that says how a list was read, and nothing against it."""
_VERBS = words_in("is isn't has holds says describes doesn't stands refers adds can't couldn't")
"""How a finding begins that is said of the file itself; others name their own subject."""


@frozen
class OpenRecords:
    """The records of all directories.

    `small` are the people of small directories, with what the large ones say of them; `rows` is how
    many there are in all, `merged` how many of them were another one's double.
    """

    small: tuple[DirectoryEntry, ...]
    segments: tuple[Segment, ...]
    indexes: tuple[Index, ...]
    together: Together | None
    merged: int
    rows: int

    def all_with_id(self, wanted: str) -> Iterator[DirectoryEntry]:
        """Give the entries that an id is of, whichever of their sources calls them that.

        More than one where a large file's ids are none.
        """
        for entry in self.small:
            if wanted in entry.ids:
                yield entry
        # A row that became part of a small directory's people was found among them.
        for number, index in enumerate(self.indexes):
            for row in index.rows_with([f"is:{wanted}"]):
                entry = self._entry(number, row)
                if wanted in entry.ids:
                    yield entry

    def _entry(self, number: int, row: int) -> DirectoryEntry:
        index, together = self.indexes[number], self.together
        both = together.whole(number * STRIDE + row) if together is not None else None
        if together is not None and both is not None:
            return together.entries([both])[0]
        whole = index.whole(row)
        return index.entries([row if whole is None else whole])[0]


@frozen
class OpenDirectories:
    """What was held, the likely country, and how many rows could not be read.

    `partial` says of each file that is but a part of what its source has why it is one; `why` what
    the one thing is that could not be read.
    """

    held: OpenRecords
    country: str
    bad: int
    partial: tuple[str, ...]
    why: str
    understood: bool

    def demand_some(self, chosen: Sequence[Directory]) -> None:
        """Raise BadFile if nothing at all could be read: then 'nobody' would be no answer."""
        if not self.held.rows and (self.bad or self.why or not self.understood):
            which = ", ".join(each.name for each in chosen)
            named = quote_for_shell(*(each.name for each in chosen if each.data is None)) or "FILE"
            hint = f"See why: intimacy therapist check {named}"
            if self.why:
                hint = f"{self.why}. For more: intimacy therapist check {named}"
            raise BadFile(f"{which}: nothing could be read.", hint)


def _why(findings: Sequence[Finding]) -> str:
    """Say what is wrong with a list from which nobody was read, by the first that was said of it.

    Of one file that is none, what it is instead says all; of many, the list of `check` does.
    """
    lost = [each for each in findings if each.lost]
    told = lost or [
        each for each in findings if not (each.column or each.what.startswith(NO_FAULT))
    ]
    if not told or len({each.file for each in told}) > 1:
        return ""
    first = told[0]
    what = first.what.rstrip(".")
    if first.line:
        return f"Line {first.line} {what}"
    return f"It {what}" if what.split(" ", 1)[0] in _VERBS else what[:1].upper() + what[1:]


def hold(
    call: Invocation,
    chosen: Sequence[Directory],
    options: Options,
    whereabouts: Whereabouts,
    *,
    located: bool,
    first: Callable[[str, Sequence[Record]], None] | None = None,
) -> OpenDirectories:
    """Read the small directories, open the large ones' indexes; `located`: with distances.

    `first` is told the likely country and the small ones' records before anybody is placed.

    Raises WrongUse for a mapping that fits no column.
    """
    demand(chosen, options)
    large = [each for each in chosen if each.data is None and each.unpacked > LARGE]
    findings: list[Finding] = []
    kinds: set[str] = set()
    small = [each for each in chosen if each not in large]
    records = list(_records(small, options, findings, kinds))
    indexes = [_opened(call, each, options, whereabouts) for each in large]
    together = _together(call, indexes, whereabouts) if len(indexes) > 1 else None
    countries = countries_of(records)
    for index in indexes:
        countries.update(index.countries)
    if first is not None:
        first(likely_country(countries), records)
    held = held_of(records, indexes, together, whereabouts.locate if located else None)
    bad = sum(index.bad for index in indexes)
    bad += sum(each.lost for each in findings)
    partial = [f"{each.file} {each.what}" for each in findings if each.partial]
    for index in indexes:
        partial += index.partial
    understood = bool(kinds - NO_LIST) or bool(large) or not kinds
    why = _why(findings)
    return OpenDirectories(held, likely_country(countries), bad, tuple(partial), why, understood)


def held_of(
    records: Sequence[Record],
    indexes: Sequence[Index],
    together: Together | None,
    locate: Locate | None,
) -> OpenRecords:
    """Put the records of small directories beside large ones, and together where they are one."""
    kin = dict(sorted(_kin(records, indexes).items()))
    entries = entries_of([*records, *kin.values()])
    _hide(kin, indexes, together)
    segments: list[Segment] = [MemorySegment(entries, locate)] if entries else []
    stored = [*indexes, together] if together is not None else indexes
    for index in stored:
        segments += index.segments
    rows = len(records) + sum(index.size for index in indexes)
    people = len(entries) + sum(index.living for index in stored)
    return OpenRecords(
        tuple(entries), tuple(segments), tuple(indexes), together, rows - people, rows
    )


def _kin(records: Sequence[Record], indexes: Sequence[Index]) -> dict[int, Record]:
    """Return the rows of indexes that share a key with a record, or with another such row.

    Not only those who are the same: who is the same as whom depends on all that share a key.
    """
    found: dict[int, Record] = {}
    asked: set[str] = set()
    new = list(records) if indexes else []
    while new:
        keys = {key for record in new for key in same_keys(record)} - asked
        asked |= keys
        rows = [
            number * STRIDE + row
            for number, index in enumerate(indexes)
            for row in index.rows_with(keys)
        ]
        more = dict(read_again(indexes, [row for row in rows if row not in found]))
        found |= more
        new = list(more.values())
    return found


def _hide(rows: Iterable[int], indexes: Sequence[Index], together: Together | None) -> None:
    for row in rows:
        index = indexes[row // STRIDE]
        index.hide(row % STRIDE)
        if (whole := index.whole(row % STRIDE)) is not None:
            index.hide(whole)
        if together is not None and (whole := together.whole(row)) is not None:
            together.hide(whole)


def _together(call: Invocation, indexes: Sequence[Index], whereabouts: Whereabouts) -> Together:
    from ...directory.index.overlap import together_of

    with _written("the index of doubles"), bar(call, "comparing directories, once") as tell:
        return together_of(indexes, call.env.places().cache, whereabouts.another, tell)


def _opened(
    call: Invocation, directory: Directory, options: Options, whereabouts: Whereabouts
) -> Index:
    """Open the index of a large directory; the first time, make it."""
    from ...directory.index.build import index_of

    what = f"indexing {os.path.basename(directory.path)}, once"
    with _written(f"the index of {directory.name}"), bar(call, what) as tell:
        cache = call.env.places().cache
        return index_of(directory, options, cache, whereabouts.known, whereabouts.another, tell)


@contextmanager
def _written(what: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite(
            f"{what} couldn't be written: {reason_of(error, str(error))}.",
            "Make room in the cache folder; to see where it is: intimacy data path",
        ) from None


def _records(
    chosen: Sequence[Directory],
    options: Options,
    findings: list[Finding],
    kinds: set[str],
) -> Iterator[Record]:
    for directory in chosen:
        try:
            items = _items(directory, options)
        except ChangedError:
            items = _items(directory, options)
        yield from with_true_ids([item for item in items if isinstance(item, Record)])
        findings += [item for item in items if isinstance(item, Finding)]
        kinds.update(item.format for item in items if isinstance(item, RecognisedFile))


def _items(directory: Directory, options: Options) -> list[Item]:
    with refuse_changes(directory, state_of(directory)):
        return list(items_of(directory, options))
