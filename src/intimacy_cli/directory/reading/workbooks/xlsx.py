"""Workbooks of Excel (.xlsx, .xlsm): ECMA-376, part 1, chapter 18."""

import posixpath
import re
from array import array
from collections.abc import Mapping
from functools import partial

from . import number_formats
from .sheet import LONGEST_CELL, Cells, NumberedRows, Sheet, WorkbookError, put_cell
from .xml_stream import Attributes, Handler, Opener, parse, parse_all

_MOST_SHEETS = 100
_MOST_STYLES = 70_000
_MOST_TEXT = 400 * 1024 * 1024
_REFERENCE = re.compile(r"([A-Z]{1,3})[0-9]{1,7}")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")

Parts = Mapping[str, Opener]


class _Workbook(Handler):
    """Which sheets there are."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str, bool]] = []
        self.since_1904 = False

    def begin(self, name: str, attributes: Attributes) -> None:
        if name == "sheet" and len(self.sheets) <= _MOST_SHEETS:
            target = next((attributes[key] for key in attributes if key.endswith(":id")), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((attributes.get("name", "")[:100], target, hidden))
        elif name == "workbookPr":
            self.since_1904 = attributes.get("date1904", "0") in {"1", "true", "on"}


class _Relations(Handler):
    """Which file of the archive is which sheet."""

    def __init__(self) -> None:
        self.target: dict[str, str] = {}

    def begin(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship" and len(self.target) <= 10 * _MOST_SHEETS:
            self.target[attributes.get("Id", "")] = attributes.get("Target", "")


class _Styles(Handler):
    """How numbers are shown, by the style of a cell."""

    def __init__(self) -> None:
        self.codes: dict[str, str] = {}
        self.of_style: list[str] = []
        self._inside = False

    def begin(self, name: str, attributes: Attributes) -> None:
        if name == "cellXfs":
            self._inside = True
        elif name == "numFmt" and len(self.codes) < _MOST_STYLES:
            self.codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")[:300]
        elif name == "xf" and self._inside and len(self.of_style) < _MOST_STYLES:
            self.of_style.append(attributes.get("numFmtId", "0"))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._inside = False

    def code(self, style: str) -> str:
        """Give the format of a style; empty for none in particular."""
        number = int(style) if style.isdecimal() and len(style) < 7 else 0
        chosen = self.of_style[number] if number < len(self.of_style) else "0"
        if chosen in self.codes:
            return self.codes[chosen]
        return number_formats.BUILT_IN.get(int(chosen), "") if chosen.isdecimal() else ""


class _SharedTexts(Handler):
    """The texts that cells refer to by number, as bytes beside each other: millions are small."""

    def __init__(self) -> None:
        self._data = bytearray()
        self._ends = array("I")
        self._parts: list[str] = []
        self._in_text = False
        self._spoken = 0

    def begin(self, name: str, attributes: Attributes) -> None:
        del attributes
        if name == "t" and not self._spoken:
            self._in_text = True
        elif name == "rPh":  # how a name is spoken
            self._spoken += 1

    def text(self, data: str) -> None:
        if self._in_text:
            self._parts.append(data)

    def end(self, name: str) -> None:
        if name == "t":
            self._in_text = False
        elif name == "rPh":
            self._spoken -= 1
        elif name == "si":
            self._data += "".join(self._parts)[:LONGEST_CELL].encode("utf-8", "replace")
            self._ends.append(len(self._data))
            self._parts.clear()
            if len(self._data) > _MOST_TEXT:
                raise WorkbookError("has far more text in it than a list of people would")

    def __getitem__(self, wanted: str) -> str:
        if not wanted.isdecimal() or len(wanted) > 9 or (number := int(wanted)) >= len(self._ends):
            return ""
        start = self._ends[number - 1] if number else 0
        return unescape_text(self._data[start : self._ends[number]].decode("utf-8", "replace"))


def unescape_text(text: str) -> str:
    """Undo how Excel writes signs that XML may not hold: `_x000D_`."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


class _Rows(Handler):
    """The rows of a sheet."""

    def __init__(self, texts: _SharedTexts, styles: _Styles, *, since_1904: bool) -> None:
        self.found: list[tuple[int, Cells]] = []
        self._texts, self._styles, self._since_1904 = texts, styles, since_1904
        self._row = self._column = 0
        self._cells: Cells = []
        self._kind = self._style = ""
        self._parts: list[str] = []
        self._size = 0
        self._in_value = self._ended = False
        self._spoken = 0

    def begin(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            reference = attributes.get("r", "")
            self._column = column_of(reference) if reference else self._column + 1
            self._kind = attributes.get("t", "n")
            self._style = attributes.get("s", "")
            self._parts.clear()
            self._size = 0
        elif name == "v" or (name == "t" and not self._spoken):
            self._in_value = True
        elif name == "rPh":
            self._spoken += 1
        elif name == "row":
            said = attributes.get("r", "")
            self._row = int(said) if said.isdecimal() and len(said) < 9 else self._row + 1
            self._column = -1
            self._cells = []

    def text(self, data: str) -> None:
        if self._in_value and self._size < LONGEST_CELL:
            self._parts.append(data)
            self._size += len(data)

    def end(self, name: str) -> None:
        if name in {"v", "t"}:
            self._in_value = False
        elif name == "c":
            if self._parts:
                put_cell(self._cells, self._column, self._shown("".join(self._parts)))
                self._parts.clear()
        elif name == "rPh":
            self._spoken -= 1
        elif name == "row":
            if self._cells:
                self.found.append((self._row, self._cells))
                self._cells = []
        elif name == "sheetData":
            self._ended = True

    def done(self) -> bool:
        return self._ended

    def _shown(self, text: str) -> str:
        if self._kind == "s":
            return self._texts[text]
        if self._kind == "n":
            code = self._styles.code(self._style) if self._style else ""
            return number_formats.show_number(text, code, since_1904=self._since_1904)
        if self._kind == "b":
            return "TRUE" if text == "1" else "FALSE"
        # An error has no value.
        return "" if self._kind == "e" else unescape_text(text)


def column_of(reference: str) -> int:
    """Give the number of a column from 0; -1 for none.

    >>> column_of("A1"), column_of("XFD1048576"), column_of("?")
    (0, 16383, -1)
    """
    match = _REFERENCE.fullmatch(reference)
    number = 0
    for letter in match[1] if match else "":
        number = 26 * number + ord(letter) - 64
    return number - 1


def sheets_of(parts: Parts) -> list[Sheet]:
    """Give the sheets of a workbook in order. Raises WorkbookError if it is none that is whole."""
    book, relations, styles, texts = _Workbook(), _Relations(), _Styles(), _SharedTexts()
    parse_all(parts["xl/workbook.xml"](), book)
    for name, handler in (
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/styles.xml", styles),
        ("xl/sharedStrings.xml", texts),
    ):
        if name in parts:
            parse_all(parts[name](), handler)
    if len(book.sheets) > _MOST_SHEETS:
        raise WorkbookError(f"has more than {_MOST_SHEETS} sheets")
    found = []
    for name, wanted, hidden in book.sheets:
        target = relations.target.get(wanted, "")
        path = posixpath.normpath(posixpath.join("xl", target)).lstrip("/")
        if path in parts and "worksheets" in path:
            read = partial(_rows, parts[path], texts, styles, since_1904=book.since_1904)
            found.append(Sheet(name, hidden, read))
    return found


def _rows(
    opened: Opener, texts: _SharedTexts, styles: _Styles, *, since_1904: bool
) -> NumberedRows:
    rows = _Rows(texts, styles, since_1904=since_1904)
    with opened() as stream:
        for _ in parse(stream, rows):
            yield from rows.found
            rows.found.clear()
