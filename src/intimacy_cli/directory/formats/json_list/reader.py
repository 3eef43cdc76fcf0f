"""A JSON document of no known format: its lists of people as tables, read like a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from ...fields import clean
from ...findings import Finding, Weight, note, part_of
from ...options import Options
from ...reading.csv_rows import Row
from ...record import Record
from ..spreadsheet import reader as spreadsheet
from .flatten import OF_ANOTHER, Json, header_of
from .key_words import field_of
from .link import Link, id_of, join_lists, links_in
from .paging import more_of
from .stream import BrokenError, stream_entries
from .tables import FoundList, cells_of, choose_list, lists_of
from .walk import KEYED, ListEntry, entries

FORMAT = "json-list"
MOST_JOINED = 20 * 1024 * 1024
"""Bytes of a document whose lists are put together; those of a larger one are read alone."""
_SHOWN = 30
_COLUMNS = 500
_OF_HEADER = ("columns", "has no", "'")
_NAMES = frozenset(("name", "first", "last", "organisation"))


def lists_people(value: Any) -> bool:
    """Tell whether a document has an object in a list, or objects by key."""
    return next(entries(value), None) is not None


def read(file: str, value: Any, options: Options) -> Iterator[Record | Finding]:
    """Yield the records of a document that is held."""
    found = list(entries(value))
    lists = lists_of(found)
    links = _links(lists, found)
    picked = choose_list(lists, frozenset(link.to for link in links))
    parts = [(one, *_joined(one, lists, links, found)) for one in picked]
    used = {label for *_, labels in parts for label in labels}
    alone = [part for part in parts if part[0].label not in used]
    yield from _told_lists(file, lists, [part[0] for part in alone], used)
    if more := more_of(value, sum(one.count for one, *_ in alone)):
        yield part_of(file, None, more)
    for one, pairs, labels in alone:
        yield from _table(file, one, lambda pairs=pairs: iter(pairs), labels, options)  # type: ignore[misc]


def read_stream(
    file: str,
    again: Callable[[], Iterator[str]],
    whole: Callable[[], Any] | None,
    options: Options,
) -> Iterator[Record | Finding]:
    """Yield the records of a document that is too large to be held without need.

    `again` gives its text from the start, each time it is called; `whole` the document, if it is
    small enough for its lists to be joined.
    """
    broken: list[int] = []

    def found() -> Iterator[ListEntry]:
        try:
            yield from stream_entries(again())
        except BrokenError as error:
            broken.append(error.line)

    lists = lists_of(found())
    if len(lists) > 1 and whole is not None and not broken:
        yield from read(file, whole(), options)
        return
    picked = choose_list(lists)
    yield from _told_lists(file, lists, picked, set())
    if len(lists) > 1:
        what = "is too large for its lists to be joined; each was read by itself"
        yield note(file, None, what)
    for one in picked:
        paths = set(one.paths)

        def pairs(paths: set[tuple[str, ...]] = paths) -> Iterator[tuple[ListEntry, Json]]:
            return ((entry, entry.value) for entry in found() if entry.path in paths)

        yield from _table(file, one, pairs, set(), options)
    if broken:
        what = "isn't valid JSON from here on; what comes before it is used"
        yield Finding(file, broken[0], what)


def read_lines(
    file: str, again: Callable[[], Iterator[tuple[int, Json]]], options: Options
) -> Iterator[Record | Finding]:
    """Yield the records of NDJSON, where each line is somebody."""

    def pairs() -> Iterator[tuple[ListEntry, Json]]:
        return ((ListEntry((), value, line=line), value) for line, value in again())

    for one in lists_of(entry for entry, _ in pairs()):
        yield from _table(file, one, pairs, set(), options)


def _links(lists: Sequence[FoundList], found: Sequence[ListEntry]) -> list[Link]:
    if len(lists) < 2:
        return []
    return links_in({one.label: _values(one, found) for one in lists})


def _values(one: FoundList, found: Iterable[ListEntry]) -> list[Json]:
    """Give the objects of a list; those that stand under a key are known by it."""
    paths = set(one.paths)
    return [
        {"id": entry.key, **entry.value} if entry.key and not id_of(entry.value) else entry.value
        for entry in found
        if entry.path in paths
    ]


def _joined(
    one: FoundList, lists: Sequence[FoundList], links: Sequence[Link], found: Sequence[ListEntry]
) -> tuple[list[tuple[ListEntry, Json]], set[str]]:
    """Give each entry of a list with what other lists say of it, and which these are."""
    paths = set(one.paths)
    own = [entry for entry in found if entry.path in paths]
    if not any(one.label in {link.of, link.to} for link in links):
        return [(entry, entry.value) for entry in own], set()
    all_lists = {each.label: _values(each, found) for each in lists}
    rows, used = join_lists(one.label, all_lists, links)
    return list(zip(own, rows, strict=True)), used


def _told_lists(
    file: str, lists: Sequence[FoundList], picked: Sequence[FoundList], used: set[str]
) -> Iterator[Finding]:
    for one in lists:
        if one in picked or one.label in used or (one.count == 1 and one.keyed):
            continue
        where = f"`{_short(one.label)}`" if one.label else "the document"
        weight = Weight.NOTE if picked else Weight.BAD
        what = f"{where} has {_entries(one.count)} that don't look like people; not used"
        yield Finding(file, None, what, weight)
    if not lists:
        yield Finding(file, None, "is JSON without a list of people in it")


def _table(
    file: str,
    one: FoundList,
    again: Callable[[], Iterator[tuple[ListEntry, Json]]],
    with_lists: set[str],
    options: Options,
) -> Iterator[Record | Finding]:
    """Yield the records of one list; `again` gives its entries from the first on."""
    headers: dict[str, None] = {}
    for entry, value in again():
        for cells in cells_of(entry, value, one):
            if len(headers) < _COLUMNS:
                headers.update(dict.fromkeys(cells))
    wanted = {header for _, header in options.mapping}
    strange = [each for each in headers if OF_ANOTHER in each and each not in wanted]
    columns = [each for each in headers if each not in strange]
    yield note(file, None, _told(one, with_lists, strange))
    items = _merged(spreadsheet.read(file, _rows(again, one, columns), options))
    lined = any(entry.line for entry in one.samples)
    yield from items if lined else map(_unlined, items)


def _rows(
    again: Callable[[], Iterator[tuple[ListEntry, Json]]], one: FoundList, columns: Sequence[str]
) -> Iterator[Row | Finding]:
    """Give a list as a table; the rows of one entry have its number, and further ones no id."""
    yield Row(0, tuple(columns))
    for number, (entry, value) in enumerate(again(), 1):
        first, *more = cells_of(entry, value, one)
        line = entry.line or number
        yield Row(line, tuple(first.get(column, "") for column in columns))
        for cells in more:
            named = {**{key: first[key] for key in first if field_of(key) in _NAMES}, **cells}
            yield Row(line, tuple(named.get(column, "") for column in columns))


def _merged(items: Iterable[Record | Finding]) -> Iterator[Record | Finding]:
    """Put the rows of one entry together."""
    held: Record | None = None
    for item in items:
        if isinstance(item, Finding):
            yield item
        elif held is not None and held.source.line == item.source.line:
            held = replace(
                held,
                places=tuple(dict.fromkeys((*held.places, *item.places))),
                phones=clean.distinct((*held.phones, *item.phones)),
            )
        else:
            if held is not None:
                yield replace(held, source=replace(held.source, format=FORMAT))
            held = item
    if held is not None:
        yield replace(held, source=replace(held.source, format=FORMAT))


def _unlined(item: Record | Finding) -> Record | Finding:
    """Say 'entry' where a table says a line; what is said of the header has no number."""
    if isinstance(item, Record):
        return replace(item, source=replace(item.source, line=None))
    if item.line is not None:
        of_header = item.line <= 1 and item.what.startswith(_OF_HEADER)
        what = item.what if of_header else f"entry {item.line} {item.what}"
        return replace(item, line=None, what=what)
    return item


def _told(one: FoundList, with_lists: set[str], strange: Sequence[str]) -> str:
    """Say how a list was made a table."""
    said = [f"list of {_entries(one.count)}" + (f" in `{_short(one.label)}`" if one.label else "")]
    if with_lists:
        said.append(f"joined with {', '.join(sorted(map(_short, with_lists)))}")
    if one.key_header:
        said.append(f"the keys are taken for the {one.key_header}")
    if paths := _paths(one):
        said.append(f"flattened: {', '.join(paths[:_SHOWN])}")
    if strange:
        left = ", ".join(_short(each) for each in strange[:_SHOWN])
        said.append(f"not read, as it may be somebody else's: {left}")
    return "; ".join(said)


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def _paths(one: FoundList) -> list[str]:
    """Give what is called otherwise than the last key of where it is."""
    found: dict[str, None] = {}
    for entry in one.samples:
        for path in _leaves(entry.value):
            header = header_of(path)
            if len(path) > 1 and OF_ANOTHER not in header:
                found[f"{_short('.'.join(path))} as {_short(header)}"] = None
    return list(found)


def _leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if isinstance(value, dict) and len(path) < 6:
        for key, each in value.items():
            yield from _leaves(each, (*path, str(key)))
    elif path:
        yield path


def _short(text: str) -> str:
    return clean.clean_text(text.replace(f".{KEYED}", ""))[:60]
