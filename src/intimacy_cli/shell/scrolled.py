"""A list that is longer than the window, on a screen where it scrolls; a short one is printed.

Only where somebody is there to press keys: what a program reads is always the whole list.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import TypeVar

from ..core.keys import ENTER, ESCAPE
from ..core.styled_text import key, line
from .console import WIDEST, terminal_size
from .frame import print_answer
from .invocation import Invocation, Raw, View

A = TypeVar("A")


def scroll_lines(call: Invocation, answer: A, view: View) -> A | Raw:
    """The answer, to be printed; where it was read on a screen, there is nothing left to print."""
    if not (call.console.live and sys.stdout.isatty()):
        return answer
    from .one_key import for_keys

    if not for_keys(call):
        return answer
    printed = print_answer(partial(view, answer), call.console.look())
    if len(list(printed)) < terminal_size(sys.stdout)[1]:
        return answer
    from .screen import Screen

    foot = line(key("arrows"), " or ", key("PgDn"), " go on  ", key("q"), " leave")
    with Screen(call.console, measure=WIDEST) as screen:
        while True:
            screen.show(list(view(answer, screen.look)), [foot])
            if screen.wait() in ("q", ESCAPE, ENTER):
                return Raw("")
