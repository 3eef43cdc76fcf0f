"""Strikes lines from the page for a therapist, each partner their own, before it is written."""

from __future__ import annotations

from ...core.partners import fold_name
from ...core.styled_text import Screenful, blank, line, quiet, title
from ...errors import Stopped
from ...shell.invocation import Invocation
from ...shell.one_key import Numbered, one_key
from . import view
from .answers import PageLine

KEEP, STRIKE, STOP = "keep", "strike", "stop"
NOTHING_WRITTEN = "Nothing was written."


def struck(call: Invocation, lines: tuple[PageLine, ...], partners: tuple[str, ...]) -> set[str]:
    """The ids of the lines that somebody struck; both's lines are put to each. Raises Stopped."""
    gone: set[str] = set()
    try:
        for name in partners:
            mine = [
                each
                for each in lines
                if each.id not in gone
                and (each.whose is None or fold_name(each.whose) == fold_name(name))
            ]
            for number, each in enumerate(mine, 1):
                if _asked(call, name, each, f"{number} of {len(mine)}") == STRIKE:
                    gone.add(each.id)
    except KeyboardInterrupt:
        raise Stopped(kept=NOTHING_WRITTEN) from None
    return gone


def _asked(call: Invocation, name: str, each: PageLine, where: str) -> str:
    keys = {"enter": KEEP, "k": KEEP, "x": STRIKE, "q": STOP}
    options = [(KEEP, "Keep it"), (STRIKE, "Strike it"), (STOP, "Stop; write nothing")]
    numbered = Numbered(f"{name}: shall we keep this on the page? {each.text}", options)
    chosen = one_key(call, _screen(name, each, where), keys, numbered)
    if chosen == STOP:
        raise Stopped(kept=NOTHING_WRITTEN)
    return chosen


def _screen(name: str, each: PageLine, where: str) -> Screenful:
    whose = "a line about you both" if each.whose is None else "a line of yours"
    lines = [
        title(f"{name}: shall we keep this on the page?"), quiet(f"{where}: {whose}"), blank(),
        line(each.text),
    ]  # fmt: skip
    return lines, [view.struck_keys()]
