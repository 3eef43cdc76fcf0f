"""How a talk that was prepared ends: changed as a whole, read out, kept, or let go.

The lines are one text by then, as one would say it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from ...core.danger import speaks_of_danger
from ...core.styled_text import Look
from ...shell.drawn_as import MEASURE
from ...shell.invocation import Invocation
from ...shell.one_key import Numbered, one_key
from . import screens
from .advice import LINES
from .aloud import weave_lines
from .own_words import change_words

_READ_OUT, _CHANGE, _BACK = "read out", "change", "back"
# What was made of the lines, as its author changed it.
WHOLE = "whole"


class End(StrEnum):
    """What became of the lines."""

    LET_GO = "let go"
    KEPT = "kept"
    SAID = "said"
    SAID_AND_KEPT = "said and kept"

    @property
    def keeps(self) -> bool:
        """Whether they stay in the vault."""
        return self in {End.KEPT, End.SAID_AND_KEPT}

    @property
    def said(self) -> bool:
        """Whether they were read out."""
        return self in {End.SAID, End.SAID_AND_KEPT}


def end_of(call: Invocation, lines: dict[str, str], *, keep: bool) -> tuple[End, dict[str, str]]:
    """How it ends, and with which words; without a line there is nothing to ask.

    With `keep` that was said before.
    """
    if not lines:
        return End.LET_GO, lines
    return (End.KEPT, lines) if keep else _what_now(call, lines)


def _what_now(call: Invocation, lines: dict[str, str]) -> tuple[End, dict[str, str]]:
    keys = {"q": End.LET_GO, "escape": End.LET_GO, "k": End.KEPT, "r": _READ_OUT, "e": _CHANGE}
    while True:
        text = whole_of(lines)
        danger = speaks_of_danger(*lines.values())
        chosen = _chosen(call, text, keys, danger=danger)
        if chosen == _CHANGE:
            changed_text = change_words(call, text)
            lines = lines if changed_text == text else {**lines, WHOLE: changed_text}
        elif chosen != _READ_OUT:
            return End(chosen), lines
        elif end := read_out(call, text):
            return end, lines


def _chosen(call: Invocation, text: str, keys: Mapping[str, str], *, danger: bool) -> str:
    options = [
        (_READ_OUT, "Read it out now"),
        (_CHANGE, "Change the words"),
        (End.KEPT, "Keep it"),
        (End.LET_GO, "Let it go"),
    ]
    if danger:
        options.reverse()
    numbered = Numbered("What now?", options, screens.page_lines(text, Look(), danger=danger))
    look = call.console.screen_look(MEASURE)
    return one_key(
        call,
        lambda size: screens.page(text, _drawn(look, size), rows=size[1], danger=danger),
        keys,
        numbered,
    )


def _drawn(look: Look, size: tuple[int, int]) -> Look:
    return Look(size[0], look.plain, look.ascii)


def whole_of(lines: Mapping[str, str]) -> str:
    """What one would say: as its author changed it, else woven from the lines."""
    return lines.get(WHOLE) or weave_lines({name: lines[name] for name in LINES if lines.get(name)})


def read_out(call: Invocation, text: str) -> End | None:
    """Show it for reading out, after which it may be kept all the same; None: they went back."""
    keys: dict[str, str] = {"enter": End.SAID, "k": End.SAID_AND_KEPT}
    keys |= dict.fromkeys(("b", "q", "escape"), _BACK)
    options = [
        (End.SAID, "I've said it; let it go"),
        (End.SAID_AND_KEPT, "Keep a copy"),
        (_BACK, "Back"),
    ]
    before = screens.reading(text, Look())[0]
    look = call.console.screen_look(MEASURE)
    chosen = one_key(
        call,
        lambda size: screens.reading(text, _drawn(look, size), rows=size[1]),
        keys,
        Numbered("Then:", options, before),
    )
    return None if chosen == _BACK else End(chosen)


def wants_it_read(call: Invocation, lines: Mapping[str, str]) -> bool:
    """Whether to go on to what others hear: asked only where it speaks of danger."""
    if not speaks_of_danger(*lines.values()):
        return True
    look = call.console.screen_look(MEASURE)
    shown = screens.kept_page(whole_of(lines), look)
    keys = {"r": _READ_OUT, "q": _BACK, "escape": _BACK, "enter": _BACK}
    options = [(_BACK, "Leave"), (_READ_OUT, "Read it out now")]
    return one_key(call, shown, keys, Numbered("What now?", options, shown[0])) == _READ_OUT
