"""What a file is, by its content and never by its suffix. Reads no records.

The order follows the map of the formats: marks and encodings first, then JSON, markup, cards and
TOML, and a table of delimited text last, because nearly everything could be one.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from ..core.frozen import frozen
from .fields.clean import clean_text
from .fields.columns import guess, plain_header
from .formats.table import JSON_FORMATS, NPI_API, UNKNOWN, Table, table_of
from .reading.csv_rows import Dialect, sniff, split
from .reading.encoding import HEAD, Encoding, encoding_of
from .reading.json_text import items, looks_like_lines, obj
from .reading.markdown_tables import has_table


class Shape(StrEnum):
    """How a file is written, before what it says."""

    EMPTY = "empty"
    BINARY = "binary"
    JSON = "json"
    NDJSON = "ndjson"
    HTML = "html"
    VCARD = "vcard"
    TOML = "toml"
    XML = "xml"
    WORKBOOK = "workbook"
    MARKDOWN = "markdown"
    TABLE = "table"
    UNKNOWN = "unknown"


@frozen
class FileLook:
    """What the first bytes of a file show."""

    shape: Shape
    encoding: Encoding
    dialect: Dialect | None = None
    header: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    """The lines above the header that say something."""


_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""How a zip begins, of which only a workbook is left as it is, and a document of the old Office."""
_FLAT = b"application/vnd.oasis.opendocument.spreadsheet"
_TITLES = 8
_LABELLED = 2
"""Cells of a line such as 'As of; 1 March'."""
_TALL = 20
"""Lines that a header's quoted cells may take up."""
_LOOKED_AT = 50
"""Lines among which the one with the columns that the user named is looked for."""
_TOML = re.compile(r"(?:\s*(?:#[^\n]*)?\n)*\s*(?:\[\[?\s*[A-Za-z_][\w. -]*\]\]?\s*(?:#|\n|$)"
                   r"|[A-Za-z_][\w-]*\s*=\s*[\"'\[{\dtf])")  # fmt: skip


def look(head: bytes, wanted: str = "", named: Iterable[str] = ()) -> FileLook:
    """Recognise a file by its first 64 KiB.

    `wanted` is an encoding that the user named, `named` are columns that the user named: the line
    that has them is the header.
    """
    encoding = encoding_of(head, wanted)
    if head.startswith(_WORKBOOKS) or (_FLAT in head[:4096] and b"<office:document" in head[:4096]):
        return FileLook(Shape.WORKBOOK, encoding)
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        return FileLook(Shape.EMPTY, encoding)
    text = encoding.text(head)
    shape = _shape(text)
    return _table(text, encoding, list(named)) if shape is None else FileLook(shape, encoding)


def _shape(text: str) -> Shape | None:
    """Give the shape of anything but a table."""
    begin = text.lstrip("\ufeff \t\r\n\x1e")
    low = begin[:2000].lower()
    toml = bool(_TOML.match(begin))
    page = re.search(r"<!doctype|<html|<head|<body|<script|<div|<!--", low)
    lines = begin[:1] == "{" and looks_like_lines(begin)
    by_mark = (
        (_is_binary(begin), Shape.BINARY),
        (begin[:1] in "{[" and not toml, Shape.NDJSON if lines else Shape.JSON),
        (low.startswith("begin:vcard"), Shape.VCARD),
        (_is_xml(low), Shape.XML),
        (low.startswith("<") and page, Shape.HTML),
        (toml, Shape.TOML),
        (has_table(begin), Shape.MARKDOWN),
    )
    return next((shape for fits, shape in by_mark if fits), _damaged(low, text))


def _is_xml(low: str) -> bool:
    """Tell whether this is XML and no page: a map of OpenStreetMap, FHIR, an old workbook."""
    marked = low.startswith(("<?xml", "<osm ")) or re.match(
        r"<\w+ xmlns=.http://hl7\.org/fhir", low
    )
    return bool(marked) and not re.search(r"<!doctype html|<html|application/ld\+json", low)


def _is_binary(text: str) -> bool:
    sample = text[:4096]
    odd = sum(1 for each in sample if each < "\x09" or "\x0e" <= each < "\x1b" or each == "\ufffd")
    return odd > max(8, len(sample) // 20) or text.startswith(("%PDF", "\x89PNG", "\xd0\xcf\x11"))


def _damaged(low: str, text: str) -> Shape | None:
    """Give a card, page or JSON whose first bytes are damaged but whose body gives it away."""
    if re.search(r"^begin:vcard\s*$", text[:HEAD], re.IGNORECASE | re.MULTILINE) or re.search(
        r"\nversion:[234]\.[01]\s*\n", low
    ):
        return Shape.VCARD
    if "application/ld+json" in low:
        return Shape.HTML
    if re.search(r'"(?:resourceType|features|elements|result_count|services|@context)"\s*:', text):
        return Shape.NDJSON if looks_like_lines(text) else Shape.JSON
    return None


def _table(text: str, encoding: Encoding, named: Sequence[str]) -> FileLook:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    dialect = sniff(text)
    lines = text.split("\n")
    if dialect is None:
        first = next((line for line in lines if line.strip()), "")
        if plain_header(first[:100]) and len(first) < 100 and {"name"} & set(guess([first]).of):
            return FileLook(Shape.TABLE, encoding, Dialect("\t", 1), (first.strip(),))
        return FileLook(Shape.UNKNOWN, encoding)
    named = [clean_text(each).casefold() for each in named]
    dialect = _with(lines, dialect, named) or _below_titles(lines, dialect)
    passed = tuple(line.strip() for line in lines[: dialect.skipped] if _says_something(line))
    top = next((n for n in range(dialect.skipped, len(lines)) if lines[n].strip()), 0)
    return FileLook(Shape.TABLE, encoding, dialect, _cells(_whole(lines, top), dialect), passed)


def _says_something(line: str) -> bool:
    return bool(line.strip(' ,;|\t¬"\ufeff')) and not line.strip('"\ufeff').startswith("sep=")


def _whole(lines: Sequence[str], at: int) -> str:
    """Give the line at a place with those after it that belong to it by a quote."""
    text = lines[at] if at < len(lines) else ""
    for more in lines[at + 1 : at + _TALL]:
        if text.count('"') % 2 == 0:
            return text
        text += f"\n{more}"
    return text if text.count('"') % 2 == 0 else lines[at] if at < len(lines) else ""


def _cells(line: str, dialect: Dialect) -> tuple[str, ...]:
    cells = split(line, dialect.delimiter, quoting=dialect.quoting)
    cells = cells or line.replace('"', "").split(dialect.delimiter)
    return tuple(cell.strip() for cell in cells)


def _with(lines: list[str], dialect: Dialect, named: Sequence[str]) -> Dialect | None:
    """Give the line that has the columns which the user named, if one of the first has any."""
    best: tuple[int, int, int] | None = None
    for at in range(min(_LOOKED_AT, len(lines)) if named else 0):
        cells = _cells(_whole(lines, at), dialect)
        there = len(set(named) & {clean_text(cell).casefold() for cell in cells})
        if there and (best is None or there > best[0]):
            best = (there, at, len(cells))
    return best and replace(dialect, skipped=best[1], columns=best[2])


def _below_titles(lines: list[str], dialect: Dialect) -> Dialect:
    """Skip titles above the header: lines of one cell, or of two above one of more.

    Whatever has as many cells as a line above it is one of the rows, whatever words are in it.
    """
    above = 0
    for skipped in range(dialect.skipped, min(dialect.skipped + _TITLES, len(lines))):
        cells = _cells(_whole(lines, skipped), dialect)
        filled = sum(1 for cell in cells if cell)
        known = len(guess(cells).of)
        if skipped == dialect.skipped and (known or table_of("", cells) is not Table.SPREADSHEET):
            return dialect
        if filled > above and known > 1:
            return replace(dialect, skipped=skipped, columns=len(cells))
        above = max(above, filled)
        if above > _LABELLED:
            return dialect
    return dialect


def format_of(value: Any) -> str:
    """Which format a JSON document is, or UNKNOWN."""
    first = value[0] if isinstance(value, list) and value else value
    whole = obj(value)
    if not isinstance(first, Mapping):
        return UNKNOWN
    return next((row.name for row in JSON_FORMATS if row.matches(whole, first)), UNKNOWN)


def unwrap_document(value: Any) -> tuple[Any, str]:
    """Give the document and its format, looking one level into a wrapper such as `data`."""
    found = format_of(value)
    if found not in {UNKNOWN, NPI_API}:
        return value, found
    for key in ("bundle", "results", "data", "result", "items", "response", "d"):
        inner = obj(value).get(key)
        kind = format_of(inner)
        if kind not in {UNKNOWN, NPI_API}:
            parts = items(inner)
            return (parts[0] if len(parts) == 1 else inner), kind
        if kind == NPI_API and found == UNKNOWN:
            return inner, kind
    return value, found
