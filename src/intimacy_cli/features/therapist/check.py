"""`therapist check`: what files are, how much they hold, what was dropped and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ...shell.call import Call
from .answers import Checked, CheckedFile, Said
from .facets import same_keys, same_person
from .findings import Finding, Weight
from .options import Options
from .record import Recognised, Record, Therapist
from .sources import directories, items_of

MOST_COMPARED = 100_000
"""Keys of records that are compared with each other; so many take about 100 MB."""


def checked(call: Call, named: Sequence[str], options: Options) -> Checked:
    """Read everything, keep nothing but what there is to say."""
    tally = _Tally()
    for directory in directories(call, named):
        for item in items_of(directory, options):
            if isinstance(item, Recognised):
                tally.files.append(item)
            elif isinstance(item, Record):
                tally.findings += tally.take(item)
            else:
                tally.findings.append(item)
    return tally.answer()


class _Tally:
    def __init__(self) -> None:
        self.files: list[Recognised] = []
        self.findings: list[Finding] = []
        self._by_file: Counter[str] = Counter()
        self._therapists: Counter[Therapist] = Counter()
        self._seen: dict[str, Record] = {}
        self._duplicates = 0

    def take(self, record: Record) -> Iterator[Finding]:
        """Count a record; say if it is somebody who was there before."""
        self._by_file[record.source.file] += 1
        self._therapists[record.therapist] += 1
        for key in same_keys(record):
            if len(self._seen) >= MOST_COMPARED:
                return
            other = self._seen.setdefault(key, record)
            if other is not record and same_person(other, record):
                self._duplicates += 1
                what = f"is the same as {_at(other, record)}; `find` makes one of them"
                yield Finding(record.source.file, record.source.line, what, Weight.NOTE)
                return

    def answer(self) -> Checked:
        """Put it together; records of files that only belong to a set are counted with the set."""
        named = {each.file for each in self.files}
        files = [
            CheckedFile(each.file, each.format.value, each.detail, self._by_file[each.file])
            for each in self.files
        ]
        files += [
            CheckedFile(file, "unknown", "", count)
            for file, count in self._by_file.items()
            if file not in named
        ]
        return Checked(
            tuple(files),
            self._by_file.total(),
            {each.value: self._therapists[each] for each in Therapist},
            self._duplicates,
            sum(each.weight is Weight.BAD for each in self.findings),
            tuple(Said(f.file, f.line, f.what, f.weight.value) for f in self.findings),
        )


def _at(other: Record, record: Record) -> str:
    line, file = other.source.line, other.source.file
    if file != record.source.file:
        return f"{file}, line {line}" if line else file
    return f"line {line}" if line else f"another one, {other.id}"
