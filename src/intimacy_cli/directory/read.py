"""From a name and its bytes to records and findings, whatever the format. Touches no disk.

`read_directory` is for one file (or standard input), `read_members` for a folder. Both are
generators: the tables of a registry are streamed. Formats that refer across files (FHIR, HSDS,
the registry's second places) are read once all files of the call are known.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, BinaryIO

from ..core.normalise import words_in
from .detect import FileLook, Shape, format_of, look, unwrap_document
from .fields.clean import clean_text
from .fields.columns import guess
from .findings import Finding, note
from .formats.fhir.resources import FoundResource, Pool, unbundle
from .formats.hsds.names import HSDS_TABLES
from .formats.hsds.tables import Tables
from .formats.table import (
    FHIR,
    HSDS,
    JSON_LIST,
    JSONLD,
    NPPES,
    OWN_TOML,
    READERS,
    UNKNOWN,
    VCARD,
    Table,
    base_name,
    table_of,
)
from .options import Options
from .reading.archives import COPY_THE_TABLE, Member, OpenStream, members_of, unreadable
from .reading.csv_rows import Dialect, Row, Rows
from .reading.encoding import HEAD, Encoding
from .reading.json_text import (
    HELD,
    LARGEST,
    begins_json,
    document,
    in_pieces,
    items,
    ndjson,
    obj,
    objects,
)
from .record import RecognisedFile, Record, RecordPlace

if TYPE_CHECKING:
    from .formats.workbook.reader import SheetTable
    from .reading.workbooks.sheet import Sheet

Item = RecognisedFile | Record | Finding

_PAPERS = words_in("readme license licence copying notice changelog sources")
"""What lies beside a directory and is expected to be none."""
_OF_PROGRAMS = frozenset("{}=;<>$")
_SOURCES = words_in(
    "py pyi js mjs ts tsx jsx c h cc cpp hpp cs java kt scala swift go rs rb php pl lua r sh bash "
    "zsh fish ps1 bat css scss sql patch diff"
)
"""How the texts of programs end: one may quote a list, and of a folder nobody meant that one."""
_POINTER = b"version https://git-lfs.github.com/spec/"
_BROKEN = (OSError, EOFError, zlib.error)
MOST_PAGES = 10_000
_BEGINNING = 256 * 1024
_OWN_ENCODING = frozenset((Shape.VCARD, Shape.WORKBOOK, Shape.BINARY))
"""What is no text, or says itself how its text is written."""
_PARTS_OF_AN_ERROR = 8
"""An answer of a server that is an error says little else."""
_PAGES = 50 * 1024 * 1024
"""Bytes of a web page, card file or TOML that are read; no list of people is larger."""


def read_directory(
    name: str, open_stream: OpenStream, options: Options | None = None
) -> Iterator[Item]:
    """Give what a file holds: first what it is, then its records and whatever there is to say.

    `open_stream` gives the bytes from the start each time it is called. A zip or gzip is looked
    into. Damage of any kind is a finding, never an exception.
    """
    yield from read_members(name, [Member(name, open_stream)], options)


def read_members(
    name: str, members: Iterable[Member], options: Options | None = None
) -> Iterator[Item]:
    """Give what the files of a folder hold together."""
    yield from _never_silent(name, _members(name, members, options or Options()))


def _members(name: str, members: Iterable[Member], options: Options) -> Iterator[Item]:
    reading = _Reading(name, options)
    waiting: list[tuple[Member, FileLook]] = []
    for member in members:
        for inner in members_of(member):
            if isinstance(inner, Finding):
                yield inner
                continue
            seen = _looked(inner, reading.options)
            if isinstance(seen, Finding):
                yield seen
            elif seen.shape is Shape.TABLE:
                waiting.append((inner, seen))
            else:
                yield from _guarded(inner, reading.take(inner, seen))
    yield from reading.tables(waiting)
    yield from reading.finished()


def _never_silent(name: str, items: Iterator[Item]) -> Iterator[Item]:
    """Say so where there is nothing to give and nothing to say."""
    silent = True
    for item in items:
        silent = silent and isinstance(item, RecognisedFile)
        yield item
    if silent:
        yield note(name, None, "holds no person, practice or service")


def _looked(member: Member, options: Options) -> FileLook | Finding:
    try:
        with member.open_stream() as stream:
            head = stream.read(HEAD)
    except _BROKEN as error:
        return unreadable(member, error)
    return look(head, options.encoding, options.columns)


def _guarded(member: Member, items: Iterator[Item]) -> Iterator[Item]:
    """Turn a stream that breaks into a finding."""
    try:
        yield from items
    except _BROKEN as error:
        yield unreadable(member, error)


@dataclass(slots=True)
class _Reading:
    """One call's files, and what has to wait until all of them are known."""

    name: str
    options: Options
    pool: Pool = field(default_factory=Pool)
    sets: Tables = field(default_factory=Tables)
    places: dict[str, tuple[RecordPlace, ...]] = field(default_factory=dict)

    def take(self, member: Member, seen: FileLook) -> Iterator[Item]:
        """Read a file that is no table."""
        if seen.encoding.told and seen.shape not in _OWN_ENCODING:
            yield note(member.name, None, seen.encoding.told)
        if seen.shape is Shape.JSON:
            yield from self._json(member, seen.encoding)
        elif seen.shape is Shape.NDJSON:
            yield from self._lines(member, seen.encoding)
        elif seen.shape is Shape.WORKBOOK:
            yield from self._workbook(member)
        elif seen.shape is Shape.HTML:
            yield from self._page(member, _text(member, seen.encoding, _PAGES))
        elif seen.shape is Shape.MARKDOWN:
            from .reading import markdown_tables

            sheets = markdown_tables.tables_in(_text(member, seen.encoding, _PAGES))
            yield from self._sheets(member.name, "Markdown", sheets)
        elif seen.shape is Shape.VCARD:
            yield RecognisedFile(member.name, VCARD)
            yield from self._cards(member, seen.encoding)
        elif seen.shape is Shape.TOML:
            from .formats.own import toml_list

            yield RecognisedFile(member.name, OWN_TOML)
            with member.open_stream() as stream:
                yield from toml_list.read(member.name, seen.encoding.lines(stream))
        else:
            yield from _unrecognised(member, seen, alone=member.name == self.name)

    def _cards(self, member: Member, encoding: Encoding) -> Iterator[Item]:
        from .formats.vcard import reader as vcard
        from .formats.vcard.lines import disguise_text

        wide = encoding.name.startswith(("utf-16", "utf-32"))
        # Each property of a card may say its own character set: it is given its bytes.
        given = encoding if wide or self.options.encoding else Encoding("latin-1", "strict")
        with member.open_stream() as stream:
            lines = given.lines(stream)
            yield from vcard.read(
                member.name, disguise_text(lines) if given is encoding else lines, encoding
            )

    def _json(self, member: Member, encoding: Encoding) -> Iterator[Item]:
        if _begins_a_long_list(member, encoding):
            yield RecognisedFile(member.name, JSON_LIST)
            yield from self._long_list(member, encoding)
            return
        text = _text(member, encoding, LARGEST)
        if len(text) > LARGEST:
            yield Finding(member.name, None, "is too large for one JSON document; use NDJSON")
            return
        value, told = document(member.name, text)
        del text
        # The damaged file that is no JSON at all must not be named twice.
        whole = value
        value, kind = unwrap_document(value)
        pages = objects(value)[:MOST_PAGES] if kind == UNKNOWN else []
        if pages and unwrap_document(pages[0])[1] != UNKNOWN:
            yield from self._pages(member.name, pages)
            return
        if kind == UNKNOWN:
            yield from self._plain_json(member, whole, told)
            return
        yield RecognisedFile(member.name, kind)
        yield from told
        yield from self._document(member.name, kind, value)

    def _plain_json(self, member: Member, value: Any, told: list[Finding]) -> Iterator[Item]:
        """Read JSON of no known format: a list of people, or what it is instead."""
        from .formats.json_list import reader as json_list

        error = _error_in(value)
        if value is not None and not error and json_list.lists_people(value):
            yield RecognisedFile(member.name, JSON_LIST)
            yield from told
            yield from json_list.read(member.name, value, self.options)
            return
        yield RecognisedFile(member.name, UNKNOWN)
        yield from told
        if not told:
            if isinstance(value, str | int | float) or value is None:
                yield note(member.name, None, "is JSON without records")
            else:
                yield Finding(member.name, None, error or "is JSON without a list of people in it")

    def _long_list(self, member: Member, encoding: Encoding) -> Iterator[Item]:
        from .formats.json_list import reader as json_list

        def again() -> Iterator[str]:
            with member.open_stream() as stream:
                yield from in_pieces(encoding.lines(stream))

        def whole() -> Any:
            return document(member.name, _text(member, encoding, LARGEST))[0]

        joined = whole if _is_at_most(member, json_list.MOST_JOINED) else None
        yield from json_list.read_stream(member.name, again, joined, self.options)

    def _pages(self, file: str, pages: list[Any]) -> Iterator[Item]:
        """Read several answers of one source that somebody put into a list."""
        found = [unwrap_document(page) for page in pages]
        yield RecognisedFile(file, found[0][1], "several answers in a list")
        for value, kind in found:
            if kind != UNKNOWN:
                yield from self._document(file, kind, value)

    def _document(self, file: str, kind: str, value: Any) -> Iterator[Item]:
        if kind == FHIR:
            yield from self._pooled(unbundle(file, value))
            return
        yield from _reader(kind).read(file, value, self.options)

    def _pooled(self, found: Iterator[tuple[FoundResource, str] | Finding]) -> Iterator[Item]:
        for each in found:
            if isinstance(each, Finding):
                yield each
            else:
                self.pool.add(*each)

    def _lines(self, member: Member, encoding: Encoding) -> Iterator[Item]:
        """NDJSON: FHIR resources go into the pool, other kinds are read a line at a time."""
        kind = UNKNOWN
        plain = False
        with member.open_stream() as stream:
            for each in ndjson(member.name, encoding.lines(stream)):
                if isinstance(each, Finding):
                    yield each
                    continue
                line, value = each
                if kind == UNKNOWN:
                    kind = format_of(value)
                    if kind != UNKNOWN:
                        yield RecognisedFile(member.name, kind, "one record a line")
                    plain = plain or kind == UNKNOWN
                if kind == FHIR:
                    yield from self._pooled(unbundle(member.name, value, line))
                elif kind != UNKNOWN:
                    yield from _at_line(line, self._document(member.name, kind, value))
        if kind == UNKNOWN and plain:
            yield RecognisedFile(member.name, JSON_LIST, "one entry a line")
            yield from self._plain_lines(member, encoding)
        elif kind == UNKNOWN:
            yield RecognisedFile(member.name, kind)
            yield Finding(member.name, None, "is JSON without a list of people in it")

    def _plain_lines(self, member: Member, encoding: Encoding) -> Iterator[Item]:
        from .formats.json_list import reader as json_list

        def again() -> Iterator[tuple[int, Mapping[str, Any]]]:
            with member.open_stream() as stream:
                for each in ndjson(member.name, encoding.lines(stream)):
                    if not isinstance(each, Finding):
                        yield each

        yield from json_list.read_lines(member.name, again, self.options)

    def tables(self, waiting: list[tuple[Member, FileLook]]) -> Iterator[Item]:
        """Read the tables: second places first, then everything that can be streamed."""
        kinds = [(member, seen, table_of(member.name, seen.header)) for member, seen in waiting]
        together = sum(1 for *_, kind in kinds if kind is Table.HSDS) > 0
        for member, seen, kind in kinds:
            if kind is Table.NPPES_PLACES:
                yield RecognisedFile(member.name, NPPES, "second places")
                yield from _guarded(member, self._second_places(member, seen))
        for member, seen, kind in kinds:
            if kind is Table.NPPES_PLACES:
                continue
            if seen.encoding.told:
                yield note(member.name, None, seen.encoding.told)
            beside = kind is Table.SPREADSHEET and member.name != self.name
            if beside and (_is_source(member.name) or not _named_columns(seen)):
                yield note(member.name, None, "isn't a directory; skipped")
                continue
            if kind is Table.SPREADSHEET and together and base_name(member.name) in HSDS_TABLES:
                kind = Table.HSDS  # noqa: PLW2901 - a table of the set, whatever its columns
            if seen.passed:
                yield note(member.name, 1, _passed_over(seen))
            yield from _guarded(member, self._table(member, seen, kind))

    def _second_places(self, member: Member, seen: FileLook) -> Iterator[Item]:
        from .formats.nppes import monthly_csv

        with member.open_stream() as stream:
            self.places.update(monthly_csv.second_places(_rows(member, seen, stream)))
        yield note(member.name, None, f"adds places to {len(self.places)} entries of the registry")

    def _page(self, member: Member, text: str) -> Iterator[Item]:
        """Read the schema.org data of a web page, or where there is none, its tables."""
        from .formats import jsonld

        found = list(jsonld.read_page(member.name, text))
        if not any(isinstance(each, Record) for each in found) and "<table" in text.lower():
            from .reading import html_tables

            tables = list(self._sheets(member.name, "web page", html_tables.tables_in(text)))
            if any(isinstance(each, Record) for each in tables):
                yield from tables
                return
        yield RecognisedFile(member.name, JSONLD, "web page")
        yield from found

    def _sheets(self, file: str, kind: str, sheets: list["Sheet"]) -> Iterator[Item]:
        from .formats.workbook import reader as workbook

        found = workbook.tables_in(file, kind, sheets, self.options, "table")
        yield from self._sheet_tables(file, found, kind)

    def _workbook(self, member: Member) -> Iterator[Item]:
        """Read each sheet of a workbook that is a list of people as a table of its own."""
        from .formats.workbook import reader as workbook

        alone = member.name == self.name
        found = workbook.tables_of(member, self.options, sure=alone)
        yield from self._sheet_tables(member.name, found, "workbook")

    def _sheet_tables(
        self, file: str, found: Iterator["SheetTable | Finding"], kind: str
    ) -> Iterator[Item]:
        held: list[Finding] = []
        known = False
        for each in found:
            if isinstance(each, Finding):
                held.append(each)
                continue
            known = True
            table = table_of(each.name, each.header)
            yield from self._of_kind(each.name, each.rows, table, each.detail)
        if not known:
            yield RecognisedFile(file, UNKNOWN, kind)
        yield from held

    def _table(self, member: Member, seen: FileLook, kind: Table) -> Iterator[Item]:
        with member.open_stream() as stream:
            yield from self._of_kind(member.name, _rows(member, seen, stream), kind)

    def _of_kind(
        self,
        name: str,
        rows: Iterator[Row | Finding],
        kind: Table,
        detail: str = "",
    ) -> Iterator[Item]:
        """Read the rows of a table of some kind."""
        if kind is Table.NPPES:
            from .formats.nppes import monthly_csv

            yield RecognisedFile(name, NPPES, detail)
            yield from monthly_csv.read(name, rows, self.places)
        elif kind is Table.HSDS:
            yield RecognisedFile(name, HSDS, base_name(name))
            yield from self.sets.add(base_name(name), name, rows)
        elif kind is Table.OWN:
            from .formats.own import csv_list

            yield RecognisedFile(name, "own-csv", detail)
            yield from csv_list.read(name, rows)
        else:
            from .formats.spreadsheet import reader as spreadsheet

            yield RecognisedFile(name, "spreadsheet", detail)
            yield from spreadsheet.read(name, rows, self.options)

    def finished(self) -> Iterator[Item]:
        """Read what had to wait for all files."""
        if self.pool.by_key:
            from .formats.fhir import reader as fhir

            yield from _named(fhir.read(self.name, self.pool, self.options))
        if self.sets.rows:
            from .formats.hsds import tables

            yield from tables.read(self.name, self.sets)


@cache
def _reader(kind: str) -> ModuleType:
    """The reader of a JSON format, imported when a document of it comes."""
    return import_module(f"{__package__}.formats.{READERS[kind]}")


def _named(items: Iterator[Item]) -> Iterator[Item]:
    """Leave out who has no name: nobody could ask for them."""
    for item in items:
        if isinstance(item, Record) and not (item.name or item.organisation):
            what = f"{item.source.identity or 'a resource'} has no name; left out"
            yield note(item.source.file, item.source.line, what)
        else:
            yield item


def _error_in(value: Any) -> str:
    """Say what a JSON document is that is an error of a server in place of a list; else nothing."""
    whole = obj(value)
    for key in ("error", "errors", "message", "detail", "fault", "Message"):
        inner = next(iter(items(whole.get(key))), None)
        said = inner if isinstance(inner, str) else obj(inner).get("message")
        if isinstance(said, str) and said.strip() and len(whole) <= _PARTS_OF_AN_ERROR:
            return f"is an error from the server: {clean_text(said)[:200]}"
    return ""


def _is_at_most(member: Member, most: int) -> bool:
    """Tell whether a file has at most so many bytes, which a packed one says only when read."""
    left = most
    with member.open_stream() as stream:
        while left >= 0 and (block := stream.read(_BEGINNING)):
            left -= len(block)
    return left >= 0


def _begins_a_long_list(member: Member, encoding: Encoding) -> bool:
    """Tell whether a document is too large to be held, and begins like none of a known format."""
    with member.open_stream() as stream:
        head = stream.read(HELD + 1)
    if len(head) <= HELD:
        return False
    value = begins_json(encoding.text(head[:_BEGINNING]))
    pages = objects(value)[:1]
    kinds = [unwrap_document(each)[1] for each in (value, *pages)]
    return value is not None and all(kind == UNKNOWN for kind in kinds)


def _is_source(name: str) -> bool:
    return name.rpartition(".")[2].lower() in _SOURCES


def _named_columns(seen: FileLook) -> bool:
    """Whether a table names a column that is known: in a folder of all sorts, others are no list.

    A program's text has commas too, but brackets and signs of its own in its first line.
    """
    plain = not any(set(cell) & _OF_PROGRAMS for cell in seen.header)
    return plain and bool(guess(seen.header).of)


def _passed_over(seen: FileLook) -> str:
    line = seen.dialect.skipped + 1 if seen.dialect else 1
    some = "; ".join(f"'{clean_text(each)[:60]}'" for each in seen.passed[:3])
    return f"is above the header (line {line}) and not read: {some}"


def _rows(member: Member, seen: FileLook, stream: BinaryIO) -> Iterator[Row | Finding]:
    dialect = seen.dialect or Dialect(",", 1)
    return iter(Rows(member.name, seen.encoding.lines(stream), dialect))


def _text(member: Member, encoding: Encoding, most: int) -> str:
    with member.open_stream() as stream:
        return encoding.text(stream.read(most + 1))


def _at_line(line: int, items: Iterator[Item]) -> Iterator[Item]:
    """Give the line to what was read from it."""
    for item in items:
        if isinstance(item, Record) and item.source.line is None:
            yield replace(item, source=replace(item.source, line=line))
        elif isinstance(item, Finding) and item.line is None:
            yield replace(item, line=line)
        else:
            yield item


def _begins_with(member: Member, mark: bytes) -> bool:
    with member.open_stream() as stream:
        return stream.read(len(mark)) == mark


def _unrecognised(member: Member, seen: FileLook, *, alone: bool) -> Iterator[Item]:
    if base_name(member.name) == "datapackage":
        yield RecognisedFile(member.name, HSDS, "datapackage")
        yield note(member.name, None, "doesn't describe the tables; they're read without it")
        return
    if not alone and (seen.shape is Shape.BINARY or base_name(member.name) in _PAPERS):
        yield note(member.name, None, "isn't a directory; skipped")
        return
    yield RecognisedFile(member.name, UNKNOWN, seen.shape)
    with member.open_stream() as stream:
        if stream.read(len(_POINTER)) == _POINTER:
            what = "is a pointer of Git LFS, not the file: get that with `git lfs pull`"
            yield Finding(member.name, None, what)
            return
    if seen.shape is Shape.BINARY and _begins_with(member, b"%PDF"):
        yield Finding(member.name, None, f"is a PDF, which has no rows: {COPY_THE_TABLE}")
        return
    what = {
        Shape.EMPTY: "is empty",
        Shape.BINARY: "isn't text; save it as CSV, JSON or vCard",
        Shape.XML: "is XML, which we can't read; ask its source for JSON, GeoJSON or CSV",
    }.get(seen.shape, "isn't in any format we know")
    yield Finding(member.name, None, what)
