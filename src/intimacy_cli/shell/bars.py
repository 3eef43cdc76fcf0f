"""Bars: how far something is, how much time is left. Pure; two signs, so no colour is needed."""

from __future__ import annotations

from ..core.styled_text import Line, Look, Span, Style, line
from .glyphs import glyphs_for


def bar(share: float, width: int, look: Look) -> list[Span]:
    """A bar of so many columns, filled by this share (0 to 1).

    >>> "".join(each.text for each in bar(0.5, 8, Look(plain=False)))
    '━━━━────'
    """
    signs = glyphs_for(look)
    full = round(max(0.0, min(1.0, share)) * width)
    return [Span(signs.full * full, Style.ACCENT), Span(signs.rest * (width - full), Style.QUIET)]


def time_bar(left: float, whole: float, words: str, width: int, look: Look) -> Line:
    """Time that runs out: a bar that empties, and how much is left in words (`1:20 left`)."""
    room = max(8, width - len(words) - 2)
    return line(*bar(left / whole if whole else 0.0, room, look), "  ", words)
