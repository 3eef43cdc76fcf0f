"""Writes lines to stdout and stderr. The only place that colours; everything shown is inert first.

Rich is imported only when something is coloured: into a pipe, with --plain, NO_COLOR or TERM=dumb
lines are written as they are, never wrapped.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from ..core.sanitize import inert
from ..core.styled_text import Line, Look, Style

if TYPE_CHECKING:
    from rich.text import Text

# Sixteen-colour names only: they follow the user's own theme, light or dark.
STYLES = {
    Style.PLAIN: "",
    Style.TITLE: "bold",
    Style.STRONG: "bold",
    Style.QUIET: "dim",
    Style.ACCENT: "cyan",
    Style.GOOD: "green",
    Style.CARE: "yellow",
    Style.KEY: "bold cyan",
    Style.FIRST: "cyan",
    Style.SECOND: "magenta",
}
NARROWEST, WIDEST = 20, 100
# Where a terminal may draw a dot or a block two columns wide.
_WIDE_LOCALES = ("zh", "ja", "ko")


def terminal_size(stream: TextIO) -> tuple[int, int]:
    """Columns and rows of the terminal behind a stream; 80 and 24 where it does not say.

    A serial line and a terminal that a script opens are of 0 columns and 0 rows.
    """
    try:
        size = os.get_terminal_size(stream.fileno())
    except (OSError, ValueError):
        return (80, 24)
    return (size.columns or 80, size.lines or 24)


class Console:
    """Two streams: stdout for the answer, stderr for the talk."""

    def __init__(
        self,
        environ: os._Environ[str] | dict[str, str],
        *,
        plain: bool = False,
        glyphs: str | None = None,
    ) -> None:
        """`glyphs`: `unicode` or `ascii`, as the settings say; None goes by the locale."""
        self._environ = environ
        self._plain = plain
        self._glyphs = glyphs

    @property
    def accessible(self) -> bool:
        """Whether a screen reader is likely: numbered lines, nothing redrawn."""
        return self._environ.get("ACCESSIBLE", "") not in ("", "0")

    @property
    def live(self) -> bool:
        """Whether a screen may be redrawn."""
        dumb = self._environ.get("TERM", "") in ("", "dumb")
        return not (self._plain or self.accessible or dumb) and sys.stderr.isatty()

    def coloured(self, stream: TextIO) -> bool:
        """Whether this stream takes colour."""
        refused = self._environ.get("NO_COLOR") or self._environ.get("TERM") in (None, "", "dumb")
        return not (refused or self._plain or self.accessible) and stream.isatty()

    def look(self) -> Look:
        """How an answer on stdout will be shown."""
        plain = self._plain or self.accessible or not sys.stdout.isatty()
        return Look(self.width(sys.stdout), plain, self._draws_ascii(sys.stdout))

    def _draws_ascii(self, stream: TextIO) -> bool:
        if self._glyphs is not None:
            return self._glyphs == "ascii"
        names = (self._environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG"))
        locale = next(filter(None, names), "")
        spells = (getattr(stream, "encoding", None) or "utf-8").lower().replace("-", "") == "utf8"
        return locale.startswith(_WIDE_LOCALES) or not spells

    def width(self, stream: TextIO) -> int:
        """Columns of the terminal behind a stream, at most 100: longer lines tire the eye."""
        return max(NARROWEST, min(terminal_size(stream)[0], WIDEST))

    def answer(self, lines: Iterable[Line]) -> None:
        """Write the answer."""
        self._write(lines, sys.stdout)

    def talk(self, *lines: Line) -> None:
        """Write what accompanies the answer; where nobody can hear it, it is left out."""
        with suppress(OSError):
            self._write(lines, sys.stderr)

    def _write(self, lines: Iterable[Line], stream: TextIO) -> None:
        colour = self.coloured(stream)
        for each in lines:
            stream.writelines(written + "\n" for written in self.rows(each, stream, colour=colour))
        stream.flush()

    def rows(self, each: Line, stream: TextIO, *, colour: bool) -> list[str]:
        """The rows that a line takes on this stream."""
        if not colour:
            return wrap_line(each, self.width(stream)) if stream.isatty() else [inert(each.text)]
        return styled_rows(each, self.width(stream))


def wrap_line(each: Line, width: int) -> list[str]:
    """A line without colours, broken between words; continuation lines are indented."""
    import textwrap

    text = inert(each.text)
    if len(text) <= width:
        return [text]
    lead = len(text) - len(text.lstrip())
    return textwrap.wrap(
        text,
        width,
        initial_indent=text[:lead],
        subsequent_indent=" " * max(each.indent, lead),
        break_on_hyphens=False,
    )


# Rich breaks at a space that must not break: meanwhile a sign stands there that no text holds.
_FIRM, _STAND_IN = "\u00a0", "\ufdd0"


def styled_rows(each: Line, width: int) -> list[str]:
    """A line with colours, as rows of at most `width` columns with their escape sequences."""
    from rich.console import Console as RichConsole

    text = _rich(each)
    lead = len(text.plain) - len(text.plain.lstrip())
    indent = max(each.indent, lead)
    rich = RichConsole(
        width=width, color_system="standard", force_terminal=True, highlight=False, emoji=False
    )
    rows: list[Text] = []
    rest = text
    while rest.cell_len > width and indent < width:
        first, *others = rest.wrap(rich, width)
        rows.append(first)
        rest = _joined(others, " " * indent)
    rows.append(rest)
    with rich.capture() as capture:
        for row in rows:
            row.rstrip()
            row.plain = row.plain.replace(_STAND_IN, _FIRM)
            rich.print(row, overflow="ignore", no_wrap=True, crop=False)
    return capture.get().split("\n")[:-1]


def _joined(parts: list[Text], lead: str) -> Text:
    from rich.text import Text

    joined = Text(lead)
    for number, part in enumerate(parts):
        part.rstrip()  # a row that was broken keeps its blank, which would be doubled here
        joined.append(" " if number else "")
        joined.append_text(part)
    return joined


def _rich(each: Line) -> Text:
    from rich.text import Text

    text = Text()
    for span in each.spans:
        text.append(inert(span.text).replace(_FIRM, _STAND_IN), STYLES[span.style] or None)
    return text
