"""A bar on stderr for what takes seconds; only on a terminal that may be redrawn, else silence."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from ..core.styled_text import Line, Look, line
from ..core.wrapping import cells, fit_text
from . import bars
from .console import styled_rows, terminal_size
from .invocation import Invocation

_WIDE, _SHORTEST = 24, 6
_BEFORE_S, _EVERY_S = 0.4, 0.1


@contextmanager
def bar(call: Invocation, what: str) -> Iterator[Callable[[float], None]]:
    """Give a function that is told the share done, from 0 to 1; the bar is gone afterwards."""
    console = call.console
    if call.json or not console.live:
        yield lambda _share: None
        return
    began = shown = time.monotonic()
    drawn = False
    columns = terminal_size(sys.stderr)[0]
    look = console.screen_look(columns)

    def tell(share: float) -> None:
        nonlocal shown, drawn
        now = time.monotonic()
        if now - began < _BEFORE_S or now - shown < _EVERY_S:
            return
        shown, drawn = now, True
        row = bar_row(what, share, columns, look)
        (drawn_row,) = styled_rows(row, 1000, colour=console.coloured(sys.stderr))
        with suppress(OSError):
            sys.stderr.write(f"\r{drawn_row}\x1b[K")
            sys.stderr.flush()

    try:
        yield tell
    finally:
        if drawn:
            with suppress(OSError):
                sys.stderr.write("\r\x1b[K")
                sys.stderr.flush()


def bar_row(what: str, share: float, columns: int, look: Look) -> Line:
    """One row, shorter than the window: a longer one couldn't be drawn over.

    The bar gives way first, then the end of what it is about.
    """
    done = f" {share:4.0%}"
    room = columns - 1 - len(done)
    wide = min(_WIDE, room - cells(what) - 4)
    if wide >= _SHORTEST:
        return line("  ", what, "  ", *bars.bar(share, wide, look), done)
    return line("  ", fit_text(what, max(1, room - 2)), done)
