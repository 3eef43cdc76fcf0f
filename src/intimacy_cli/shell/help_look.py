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
# What Typer calls things, and what people do; as long as it was, so that columns stay columns.
_RANGES = (
    (re.compile(r"(\d+(?:\.\d+)?)<=x<=(\d+(?:\.\d+)?)"), r"\1 to \2"),
    (re.compile(r"x>=(\d+(?:\.\d+)?)"), r"\1 or more"),
    (re.compile(r"(\[default:\s+\d+)\.0(?=[;\]])"), r"\1"),
)
_KINDS = {"<int range>": "N", "<float range>": "N", "<int>": "N", "<float>": "N", "<str>": "TEXT"}
# Below so many columns, what an option does stands under it.
_NARROW, _STANDS_BACK = 60, 6


def say_plainly(text: str) -> str:
    """A page of help without the words of a programming language.

    >>> say_plainly("--limit <int range>  At most.  [default: 10; 1<=x<=1000]")
    '--limit N            At most.  [default: 10; 1 to 1000]'
    """
    for theirs, ours in _RANGES:
        text = theirs.sub(ours, text)
    for kind, word in _KINDS.items():
        text = text.replace(kind, word.ljust(len(kind)))
    return text


def narrow_page(text: str) -> str:
    """A page of help for a narrow window: what a thing is stands under its name, in one piece."""
    rows: list[str] = []
    under = " " * _STANDS_BACK
    in_usage = False
    for row in text.split("\n"):
        in_usage = row.startswith("Usage") or (in_usage and row != "")
        goes_on = row.startswith(under) and row.strip() and bool(rows) and rows[-1] != ""
        if not in_usage and (found := _ROW.match(row)):
            rows += [f"  {found[1]}", f"{under}{found[3]}"]
        elif goes_on and not in_usage:
            said = rows.pop() if rows[-1].startswith(under) else under.rstrip(" ")
            rows.append(f"{said} {row.strip()}" if said else f"{under}{row.strip()}")
        else:
            rows.append(row)
    return "\n".join(rows)


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
    return line(row, indent=len(row) - len(row.lstrip()))


def _name(text: str) -> list[Span]:
    """A command or an option, whose value stands back."""
    option = _OPTION.match(text)
    if option is None:
        return [key(text)]
    return [key(option[1]), *([Span(option[2], Style.QUIET)] if option[2] else [])]


def _is_dressed() -> bool:
    from .drawn_as import drawn_as
    from .fast_settings import glance_settings
    from .paths import find_places

    settings = glance_settings(find_places(os.environ).settings, os.environ)
    return "--plain" not in sys.argv and bool(drawn_as(os.environ, settings or {}))


def help_width(width: int) -> int:
    """The columns of a page of help, of which a margin on either side is kept free."""
    from .drawn_as import margin_of

    return width - 2 * margin_of(width) if _is_dressed() else width


def shown_help(text: str) -> str:
    """A page of help as stdout takes it."""
    text = say_plainly(text)
    if not _is_dressed():
        return text
    from .console import styled_rows, terminal_size
    from .drawn_as import margin_of

    colour = not os.environ.get("NO_COLOR")
    width = terminal_size(sys.stdout)[0]
    page = narrow_page(text) if width < _NARROW else text
    margin = margin_of(width)
    rows = [row for each in dress_help(page) for row in break_line(each, width - 2 * margin)]
    behind = [line(" " * margin, *row.spans) if row.text.strip() else row for row in rows]
    return "\n".join(styled_rows(row, width, colour=colour)[0] for row in behind)
