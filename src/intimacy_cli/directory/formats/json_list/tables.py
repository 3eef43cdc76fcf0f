"""Which lists of a document are lists of people, and what their columns are called. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from .flatten import Cells, Json, rows_of, text_of
from .key_words import field_of, means_people, means_practices, singular
from .walk import KEYED, ListEntry

_SAMPLES = 20
_MOST_LISTS = 500
_ALIKE = 0.6
_LONGEST = 160
"""Characters of an address in one cell."""
_HALF = 0.5
_NAMES = frozenset(("name", "last", "organisation"))
_MORE = frozenset(
    ("phone", "email", "web", "address", "city", "postcode", "profession", "credentials",
     "specialties", "modalities", "languages", "licence", "fee", "insurance", "online", "accepts",
     "description", "latitude", "hours")
)  # fmt: skip


@dataclass(slots=True)
class FoundList:
    """One list of a document, or several alike beside each other (one for each town)."""

    paths: list[tuple[str, ...]]
    count: int = 0
    keys: Counter[str] = field(default_factory=Counter)
    samples: list[ListEntry] = field(default_factory=list)
    key_header: str = ""

    @property
    def path(self) -> tuple[str, ...]:
        """Where the list is, or the first of them."""
        return self.paths[0]

    @property
    def label(self) -> str:
        """What the list is called in its document."""
        path = self.path[:-1] if len(self.paths) > 1 else self.path
        return ".".join(each for each in path if each != KEYED)

    @property
    def keyed(self) -> bool:
        """Whether what is listed stands under a key each, or in several lists with one each."""
        return self.path[-1:] == (KEYED,) or len(self.paths) > 1

    def key_of(self, entry: ListEntry) -> str:
        """Give the key under which an entry stands."""
        return entry.key or (entry.path[-1] if len(self.paths) > 1 else "")


def lists_of(entries: Iterable[ListEntry]) -> list[FoundList]:
    """Give the lists of a document, those alike as one; more than so many are not looked at."""
    found: dict[tuple[str, ...], FoundList] = {}
    for entry in entries:
        one = found.get(entry.path)
        if one is None:
            if len(found) >= _MOST_LISTS:
                continue
            one = found[entry.path] = FoundList([entry.path])
        one.count += 1
        one.keys.update(map(str, entry.value))
        if len(one.samples) < _SAMPLES:
            one.samples.append(entry)
    lists = list(_together(found.values()))
    for each in lists:
        each.key_header = _key_header(each) if each.keyed else ""
    return lists


def _together(lists: Iterable[FoundList]) -> Iterator[FoundList]:
    """Put lists beside each other together that have the same keys: one for each town."""
    beside: dict[tuple[str, ...], list[FoundList]] = {}
    for each in lists:
        if not each.path or each.path[-1] == KEYED or means_people(each.path[-1]):
            yield each
        else:
            beside.setdefault(each.path[:-1], []).append(each)
    for several in beside.values():
        while several:
            first = several.pop(0)
            for other in [each for each in several if _alike(first, each)]:
                several.remove(other)
                first.paths += other.paths
                first.count += other.count
                first.keys.update(other.keys)
                first.samples += other.samples
            yield first


def _alike(one: FoundList, other: FoundList) -> bool:
    if means_practices(one.path[-1]) or means_practices(other.path[-1]):
        return False
    usual, there = _usual(one), _usual(other)
    return len(usual & there) >= _ALIKE * max(len(usual | there), 1)


def _usual(one: FoundList) -> set[str]:
    return {key for key, many in one.keys.items() if many * 2 >= one.count}


def _key_header(one: FoundList) -> str:
    """Give what the keys are: a name, a town or an id, if what is there shows it."""
    keys = [one.key_of(entry) for entry in one.samples]
    cells = [rows_of(entry.value)[0] for entry in one.samples]
    fields = {field_of(header) for each in cells for header in each}
    around = next((each for each in reversed(one.path[:-1]) if each != KEYED), "")
    if around and (meant := field_of(singular(around))) and meant not in fields | _NAMES:
        return singular(around)
    if "city" not in fields and _shown(keys, cells) > _HALF:
        return "city"
    if not fields & {*_NAMES, "first"} and all(" " in key.strip() for key in keys):
        return "name"
    if "id" not in fields and one.path[-1] == KEYED and not any(" " in key for key in keys):
        return "id"
    return "key"


def _shown(keys: Sequence[str], cells: Sequence[Cells]) -> float:
    """Give the share of entries that name the key they are under in what looks like an address."""
    there = [
        any(key.casefold() in text.casefold() for text in each.values() if _like_an_address(text))
        for key, each in zip(keys, cells, strict=True)
        if key
    ]
    return sum(there) / len(there) if there else 0.0


def _like_an_address(text: str) -> bool:
    return len(text) < _LONGEST and "/" not in text and any(each.isdigit() for each in text)


def fields_in(one: FoundList) -> set[str]:
    """Give our fields that the entries of a list seem to have."""
    found = {field_of(one.key_header)} if one.key_header else set()
    for entry in one.samples:
        for cells in rows_of(entry.value)[:1]:
            found |= {field_of(header) for header, text in cells.items() if text}
    return found - {""}


def choose_list(
    lists: Sequence[FoundList], referred: frozenset[str] = frozenset()
) -> list[FoundList]:
    """Give the lists of people; `referred` are those to which another one refers by id."""
    fields = {id(each): fields_in(each) for each in lists}
    able = [
        each
        for each in lists
        if _able(each, fields[id(each)]) and (each.count > 1 or not each.keyed or len(lists) == 1)
    ]
    people = [each for each in able if not each.path or _of_people(each)]
    own = [each for each in able if each.label not in referred]
    if people:
        return people + [each for each in own if each not in people and _of_practices(each)]
    if own:
        best = max(own, key=lambda each: (len(fields[id(each)]), each.count))
        wanted = _ALIKE * len(fields[id(best)])
        return [
            each
            for each in own
            if each is best
            or _of_practices(each)
            or len(fields[id(each)] & fields[id(best)]) >= wanted
        ]
    return list(lists) if len(lists) == 1 else []


def _able(one: FoundList, fields: set[str]) -> bool:
    """Tell whether a list may be one of people: two of a name, a word for people, and facts."""
    named, told = bool(_NAMES & fields), bool(_MORE & fields)
    return (named and told) or (_of_people(one) and (named or told))


def _named(one: FoundList) -> str:
    return next((each for each in reversed(one.path) if each != KEYED), "")


def _of_people(one: FoundList) -> bool:
    return means_people(_named(one)) and not _of_practices(one)


def _of_practices(one: FoundList) -> bool:
    return means_practices(_named(one))


def cells_of(entry: ListEntry, value: Json, one: FoundList) -> list[Cells]:
    """Give the rows of an entry, with what is said around it where it says nothing itself."""
    rows = rows_of(value)
    around = {key: text_of(each) for key, each in entry.above}
    if one.key_header and (key := one.key_of(entry)):
        around[one.key_header] = key
    for row in rows:
        for header, text in around.items():
            if not row.get(header):
                row[header] = text
    return rows
