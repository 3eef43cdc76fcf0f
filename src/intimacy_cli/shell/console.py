"""Writes lines to stdout and stderr. The only place that colours; everything shown is inert first.

Into a pipe, with --plain or TERM=dumb lines are written as they are, never wrapped. NO_COLOR keeps
what is bold and what is dim. Rich is imported only for a line that has to be broken, or that has
letters in it of which it is not plain how wide they are.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from ..core.sanitize import inert
from ..core.styled_text import Line, Look, Span, Style
from .drawn_as import NARROWEST, WIDE_LOCALES

if TYPE_CHECKING:
    from rich.text import Text

# Weight and colour. Sixteen-colour names only: they follow the user's own theme, light or dark.
STYLES = {
    Style.PLAIN: ("", ""),
    Style.TITLE: ("bold", ""),
    Style.STRONG: ("bold", ""),
    Style.QUIET: ("dim", ""),
    Style.ACCENT: ("", "cyan"),
    Style.GOOD: ("", "green"),
    Style.CARE: ("", "yellow"),
    Style.KEY: ("bold", "cyan"),
    # Neither of the two has the colour of the keys.
    Style.FIRST: ("", "green"),
    Style.SECOND: ("", "magenta"),
    Style.LOSS: ("", "red"),
}
_CODES = {
    "bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "magenta": "35",
    "cyan": "36",
}  # fmt: skip
WIDEST = 100


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
        motion: bool = True,
    ) -> None:
        """`glyphs`: `unicode` or `ascii`, as the settings say; None goes by the locale.

        `motion`: whether something may be shown bit by bit, where a screen is drawn at all.
        """
        self._environ = environ
        self._plain = plain
        self._glyphs = glyphs
        self.motion = motion

    @property
    def accessible(self) -> bool:
        """Whether a screen reader is likely: numbered lines, nothing redrawn."""
        return self._environ.get("ACCESSIBLE", "") not in ("", "0")

    @property
    def live(self) -> bool:
        """Whether a screen may be redrawn."""
        dumb = self._environ.get("TERM", "") in ("", "dumb")
        return not (self._plain or self.accessible or dumb) and sys.stderr.isatty()

    def weighted(self, stream: TextIO) -> bool:
        """Whether this stream takes bold and dim."""
        dumb = self._environ.get("TERM") in (None, "", "dumb")
        return not (dumb or self._plain or self.accessible) and stream.isatty()

    def coloured(self, stream: TextIO) -> bool:
        """Whether this stream takes colour."""
        return self.weighted(stream) and not self._environ.get("NO_COLOR")

    def look(self) -> Look:
        """How an answer on stdout will be shown."""
        plain = self._plain or self.accessible or not sys.stdout.isatty()
        return Look(self.width(sys.stdout), plain, self._draws_ascii(sys.stdout))

    def screen_look(self, width: int) -> Look:
        """How a page of so many columns is drawn on a screen of its own."""
        return Look(width, not self.live, self._draws_ascii(sys.stderr))

    def _draws_ascii(self, stream: TextIO) -> bool:
        if self._glyphs is not None:
            return self._glyphs == "ascii"
        names = (self._environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG"))
        locale = next(filter(None, names), "")
        spells = (getattr(stream, "encoding", None) or "utf-8").lower().replace("-", "") == "utf8"
        return locale.startswith(WIDE_LOCALES) or not spells

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
        for each in map(_callable, lines) if self.weighted(stream) else lines:
            stream.writelines(written + "\n" for written in self.rows(each, stream, colour=colour))
        stream.flush()

    def rows(
        self, each: Line, stream: TextIO, *, colour: bool, width: int | None = None
    ) -> list[str]:
        """The rows that a line takes on this stream, or in so many columns of it."""
        if self.weighted(stream):
            return styled_rows(each, width or self.width(stream), colour=colour)
        if width is None and not stream.isatty():
            return [inert(each.text)]
        return wrap_line(each, width or self.width(stream))


_OF_COMMANDS = (Style.KEY, Style.QUIET)


def _callable(each: Line) -> Line:
    """The same, with commands as they work from here."""
    if not any(span.style in _OF_COMMANDS for span in each.spans):
        return each
    from .called import as_called

    spans = (
        Span(as_called(span.text), span.style) if span.style in _OF_COMMANDS else span
        for span in each.spans
    )
    return Line(tuple(spans), each.indent)


def wrap_line(each: Line, width: int) -> list[str]:
    """A line without colours, broken between words; continuation lines are indented."""
    import textwrap

    text = inert(each.text)
    if len(text) <= width:
        return [text]
    lead = len(text) - len(text.lstrip())
    return textwrap.wrap(
        text[lead:],
        width,
        initial_indent=text[:lead],
        subsequent_indent=" " * max(each.indent, lead),
        break_on_hyphens=False,
    )


# Rich breaks at a space that must not break: meanwhile a sign stands there that no text holds.
_FIRM, _STAND_IN = "\u00a0", "\ufdd0"


def styled_rows(each: Line, width: int, *, colour: bool = True) -> list[str]:
    """A line with its styles, as rows of at most `width` columns with their escape sequences."""
    if len(each.text) <= width and _narrow(each.text):
        return ["".join(_escaped(span, colour=colour) for span in _without_end(each))]
    from rich.console import Console as RichConsole

    text = _rich(each)
    lead = len(text.plain) - len(text.plain.lstrip())
    indent = max(each.indent, lead)
    rich = RichConsole(
        width=width, color_system="standard", force_terminal=True, highlight=False, emoji=False,
        no_color=not colour,
    )  # fmt: skip
    rows: list[Text] = []
    rest = text
    while rest.cell_len > width and indent < width:
        first = rest.wrap(rich, width)[0]
        rows.append(first)
        rest = _rest_of(rest, len(first), " " * indent)
    rows.append(rest)
    with rich.capture() as capture:
        for row in rows:
            row.rstrip()
            row.plain = row.plain.replace(_STAND_IN, _FIRM)
            rich.print(row, overflow="ignore", no_wrap=True, crop=False)
    return capture.get().split("\n")[:-1]


# Latin letters, the marks of a sentence, arrows, lines, blocks and shapes: a column each.
_ONE_COLUMN = (range(0x20, 0x7F), range(0xA1, 0x300), range(0x2010, 0x2028), range(0x2190, 0x2194),
               range(0x2500, 0x25D0))  # fmt: skip


def _narrow(text: str) -> bool:
    """Whether every sign of it is known to take a column, and none of them is a firm space."""
    return text.isascii() or all(any(ord(c) in each for each in _ONE_COLUMN) for c in text)


def _without_end(each: Line) -> list[Span]:
    spans = list(each.spans)
    while spans and not spans[-1].text.rstrip():
        spans.pop()
    if spans:
        spans[-1] = Span(spans[-1].text.rstrip(), spans[-1].style)
    return spans


def _escaped(span: Span, *, colour: bool) -> str:
    weight, hue = STYLES[span.style]
    codes = [_CODES[name] for name in (weight, hue if colour else "") if name]
    text = inert(span.text)
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if codes and text else text


def _rest_of(text: Text, end: int, lead: str) -> Text:
    """What comes after a row: a word that was broken has no blank at its break, and gets none."""
    from rich.text import Text

    rest = text[end:]
    blanks = len(rest) - len(rest.plain.lstrip())
    return Text(lead).append_text(rest[blanks:])


def _rich(each: Line) -> Text:
    from rich.text import Text

    text = Text()
    for span in each.spans:
        style = " ".join(filter(None, STYLES[span.style]))
        text.append(inert(span.text).replace(_FIRM, _STAND_IN), style or None)
    return text
