"""Help on a terminal: headings stand out, names are keys, the example stands apart.

What goes into a pipe, and where everything is plain, is the text as it was.
"""

from __future__ import annotations

import os
import re
import sys

from ..core.styled_text import Line, Span, Style, key, line, quietly, strong
from ..core.wrapping import break_line

_ROW = re.compile(r"  (\S(?:.*?\S)?)(  +)(\S.*)\Z")
_OPTION = re.compile(r"((?:-{1,2}[\w-]+)(?:(?:, |/)-{1,2}[\w-]+)*)(.*)\Z")
_EXAMPLE = re.compile(r"( *)Example: (.*?)(\. [A-Z].*)?\Z")
_NO_LIST = ("", "Usage")


def dress_help(text: str) -> list[Line]:
    """A page of help as lines with styles; every letter of it stays."""
    section = ""
    lines = []
    for row in text.split("\n"):
        if row.endswith(":") and not row.startswith((" ", "Usage")):
            section = row[:-1]
            lines.append(line(strong(row)))
            continue
        if not row.startswith(" ") and row:
            section = ""
        lines.append(_dressed(row, section))
    return lines


def _dressed(row: str, section: str) -> Line:
    if row.startswith("Usage: "):
        return line(strong("Usage:"), row.removeprefix("Usage:"))
    if example := _EXAMPLE.match(row):
        return line(example[1], quietly("Example: "), key(example[2]), example[3] or "")
    if section in _NO_LIST:
        return line(row)
    if found := _ROW.match(row):
        return line("  ", *_name(found[1]), found[2], found[3], indent=found.start(3))
    if re.match(r"  \S", row):
        return line("  ", *_name(row[2:]))
    return line(row)


def _name(text: str) -> list[Span]:
    """A command or an option, whose value stands back."""
    option = _OPTION.match(text)
    if option is None:
        return [key(text)]
    return [key(option[1]), *([Span(option[2], Style.QUIET)] if option[2] else [])]


def shown_help(text: str) -> str:
    """A page of help as stdout takes it."""
    from .drawn_as import drawn_as
    from .fast_settings import glance_settings
    from .paths import find_places

    settings = glance_settings(find_places(os.environ).settings, os.environ)
    if "--plain" in sys.argv or not drawn_as(os.environ, settings or {}):
        return text
    from .console import styled_rows, terminal_size

    colour = not os.environ.get("NO_COLOR")
    width = terminal_size(sys.stdout)[0]
    rows = [row for each in dress_help(text) for row in break_line(each, width)]
    return "\n".join(styled_rows(row, width, colour=colour)[0] for row in rows)
