"""How something printed on stdout is drawn, in a word: for the shell's lines, imports nothing.

The same question as Console answers; here it costs no import. A test holds both alike.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

MEASURE = 64
NARROWEST = 20
WIDE_LOCALES = ("zh", "ja", "ko")
"""Where a terminal may draw a dot or a block two columns wide."""
_NO = ("", "0", "false", "no", "off")


def margin_of(columns: int) -> int:
    """The columns to the left and to the right of a page."""
    return 2 if columns >= 44 else 1 if columns >= 30 else 0


def width_of(columns: int, measure: int = MEASURE) -> int:
    """The columns that text may take in a window of so many."""
    return min(measure, columns - 2 * margin_of(columns))


def drawn_as(environ: Mapping[str, str], settings: Mapping[str, str]) -> str:
    """`64 colour unicode` and the like; empty where everything is plain.

    `settings`: `plain` and `glyphs`, as they stand in the file or its variables.
    """
    dumb = environ.get("TERM", "") in ("", "dumb")
    spoken = environ.get("ACCESSIBLE", "") not in ("", "0")
    plain = settings.get("plain", "").lower() not in _NO
    if dumb or spoken or plain or not sys.stdout.isatty():
        return ""
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError):
        columns = 80
    colour = "grey" if environ.get("NO_COLOR") else "colour"
    glyphs = settings.get("glyphs") or _glyphs(environ)
    return f"{width_of(max(NARROWEST, columns))} {colour} {glyphs}"


def _glyphs(environ: Mapping[str, str]) -> str:
    names = (environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    locale = next(filter(None, names), "")
    spells = (sys.stdout.encoding or "utf-8").lower().replace("-", "") == "utf8"
    return "ascii" if locale.startswith(WIDE_LOCALES) or not spells else "unicode"
