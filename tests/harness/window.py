"""The text of a whole window, laid out by the screen itself, without a terminal behind it."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from unittest.mock import patch

from intimacy_cli.core.styled_text import Line, Look
from intimacy_cli.shell import screen as screens
from intimacy_cli.shell.console import Console
from intimacy_cli.shell.drawn_as import MEASURE

SIZES = ((80, 24), (120, 40), (40, 12))
_ROW = re.compile(r"\x1b\[(\d+);1H([^\x1b]*)\x1b\[K")

Page = Callable[[tuple[int, int], Look], tuple[Sequence[Line], Sequence[Line]]]
"""What is to be shown in so many columns of text and rows of the window."""


def window(page: Page, size: tuple[int, int], *, measure: int = MEASURE) -> str:
    """The rows of a window of this size, as the screen puts them there; no row ends in blanks."""
    written = io.StringIO()
    with (
        open(os.devnull, encoding="utf-8") as nothing,
        patch.object(screens, "terminal_size", lambda _: size),
        patch.object(sys, "stdin", nothing),
        patch.object(sys, "stderr", written),
    ):
        screen = screens.Screen(Console({}), measure=measure)
        look = Look(screen.size[0], plain=False)
        screen.show(*page(screen.size, look))
    rows = [""] * size[1]
    for number, row in _ROW.findall(written.getvalue()):
        rows[int(number) - 1] = row.rstrip()
    return "\n".join(rows) + "\n"
