"""`therapist check`: what files are, what they hold, what was dropped; and a list to begin with."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...directory.check_mapping import demand
from ...directory.files import items_of, refuse_changes, state_of
from ...directory.findings import Finding, Weight, note
from ...directory.identities import Identities
from ...directory.options import Options
from ...directory.record import RecognisedFile, Record, Therapist
from ...directory.search.same_person import same_keys, same_person
from ...directory.search.segment import Locate
from ...gazetteer.builtin import SHELF
from ...shell.invocation import Invocation
from ...shell.progress import bar
from .answers import CheckedFile, CheckedFiles, FileFinding, ReadColumn
from .locate import Whereabouts
from .lost_values import LostValues, Unplaced
from .named import directories
from .open_directories import NO_FAULT, NO_LIST
from .save_map import save_map

if TYPE_CHECKING:
    from ...directory.read import Item

MOST_COMPARED = 100_000
"""Keys of records that are compared with each other; so many take about 100 MB."""


def check_files(
    call: Invocation, named: Sequence[str], options: Options, *, save: bool = False
) -> CheckedFiles:
    """Read everything, keep nothing but what there is to say, and the mapping if that is wanted."""
    chosen = directories(call, named)
    demand(chosen, options)
    if save:
        save_map(call, chosen, options)
    tally = Tally(locate=_locate(call))
    for directory in chosen:
        reading = bar(call, f"reading {os.path.basename(directory.path)}")
        with refuse_changes(directory, state_of(directory)), reading as tell:
            for item in items_of(directory, options, tell):
                tally.take(item)
    return tally.answer()


def _locate(call: Invocation) -> Locate | None:
    """Return how addresses are placed; nobody waits for places to be unpacked for a check."""
    if not os.path.exists(os.path.join(call.env.places().cache, SHELF)):
        return None
    return Whereabouts(call, call.env.settings().text("country") or "").locate


class Tally:
    """Counts what directories hold; `most` is how many keys are compared."""

    def __init__(self, most: int = MOST_COMPARED, locate: Locate | None = None) -> None:
        self._most = most
        self._columns: list[ReadColumn] = []
        self._lost, self._unplaced = LostValues(), Unplaced(locate)
        self._identities = Identities(most)
        self._files: list[RecognisedFile] = []
        self._findings: list[Finding] = []
        self._by_file: Counter[str] = Counter()
        self._therapists: Counter[Therapist] = Counter()
        self._seen: dict[str, tuple[int, Record]] = {}
        self._first: dict[int, int] = {}
        self._taken = 0
        self._duplicates = 0
        self._full = False

    def take(self, item: Item) -> None:
        """Take the next of what a directory holds."""
        if isinstance(item, RecognisedFile):
            self._files.append(item)
        elif isinstance(item, Record):
            self._by_file[item.source.file] += 1
            self._therapists[item.therapist] += 1
            self._findings += self._compared(item)
            self._lost.take(item)
            self._unplaced.take(item)
            self._identities.take(item)
        elif (column := item.column) is not None:
            self._columns.append(
                ReadColumn(item.file, column.header, column.field, column.examples)
            )
            self._lost.column(item.file, column)
        else:
            self._findings.append(item)

    def _compared(self, record: Record) -> Iterator[Finding]:
        """Say if it is somebody who was there before.

        By all its keys: whom the first row is not known by, a later row may share with the second.
        """
        self._taken += 1
        number, same = self._taken, list[tuple[int, Record]]()
        for key in same_keys(record):
            if key not in self._seen:
                yield from self._keep(key, number, record)
            elif same_person((other := self._seen[key])[1], record) and other[0] != number:
                same.append(other)
        if same:
            self._duplicates += self._joined(number, same)
            what = f"is the same as {_at(same[0][1], record)}; `find` shows them as one"
            yield Finding(record.source.file, record.source.line, what, Weight.NOTE)

    def _joined(self, number: int, same: Sequence[tuple[int, Record]]) -> int:
        """Make one person of a record and those who are the same; return how many fewer that is.

        It is more than one where a row shows that two before it, held for two people, are one.
        """
        people = {self._whose(each) for each, _ in same}
        # Nobody asks later for one that is no longer kept.
        for each in people if self._full else (number, *people):
            self._first[each] = min(people)
        return len(people)

    def _whose(self, number: int) -> int:
        """Return the first record of the person whose record this is."""
        while (first := self._first.get(number, number)) != number:
            number = first
        return number

    def _keep(self, key: str, number: int, record: Record) -> Iterator[Finding]:
        """Keep whom later ones are compared with; say so once where that ends."""
        if len(self._seen) < self._most:
            self._seen[key] = number, record
        elif not self._full:
            self._full = True
            what = (
                "fills the list for finding duplicates: later lines are compared only "
                "with those before it; `find` compares them all"
            )
            yield Finding(record.source.file, record.source.line, what, Weight.NOTE)

    def answer(self) -> CheckedFiles:
        """Put it together; records of files that only belong to a set are counted with the set."""
        named = {each.file for each in self._files}
        files = [
            CheckedFile(each.file, each.format, each.detail, self._by_file[each.file])
            for each in self._files
        ]
        files += [
            CheckedFile(file, "unknown", "", count)
            for file, count in self._by_file.items()
            if file not in named
        ]
        return CheckedFiles(
            tuple(files),
            self._by_file.total(),
            {each.value: self._therapists[each] for each in Therapist},
            self._duplicates,
            sum(each.lost for each in self._findings),
            tuple(self._columns),
            tuple(
                FileFinding(f.file, f.line, f.what, f.weight.value)
                for f in (*self._findings, *self._of_all())
            ),
        )

    def _of_all(self) -> Iterator[Finding]:
        """Say what only shows once all rows were read."""
        yield from self._lost.findings()
        yield from self._unplaced.findings()
        for file, many in Counter(file for _, file, _ in self._identities.repeated).items():
            ids = "1 id belongs" if many == 1 else f"{many} ids belong"
            yield note(file, None, f"{ids} to several names, so it's not taken for anybody's id")


def nothing_read(answer: CheckedFiles) -> bool:
    """Tell whether there was something, and none of it could be read; an empty list is no fault."""
    known = any(each.format not in NO_LIST for each in answer.files)
    said = any(not each.what.startswith(NO_FAULT) for each in answer.findings)
    return not answer.records and (answer.dropped > 0 or said or not known)


def _at(other: Record, record: Record) -> str:
    line, file = other.source.line, other.source.file
    if file != record.source.file:
        return f"{file}, line {line}" if line else file
    return f"line {line}" if line else f"another one, {other.id}"


def template_of(kind: str) -> str:
    """Give the text of an example list, `toml` or `csv`; ValueError for anything else."""
    if kind == "toml":
        from ...directory.formats.own.toml_list import TEMPLATE as TOML

        return TOML
    if kind == "csv":
        from ...directory.formats.own.csv_list import TEMPLATE as CSV

        return CSV
    raise ValueError(f"no template of this kind: {kind}")
