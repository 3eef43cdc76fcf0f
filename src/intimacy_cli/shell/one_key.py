"""One key from a screen, or the same as a numbered choice where none can be redrawn."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence

from ..core.frozen import frozen
from ..core.styled_text import Line, Screenful
from .invocation import Invocation
from .screen import Screen

Shown = Screenful | Callable[[tuple[int, int]], Screenful]
"""What stands there while a key is waited for; what depends on the window is given its size."""


@frozen
class Numbered:
    """The same question as lines: what is said first, the question, each value and its label."""

    question: str
    options: Sequence[tuple[str, str]]
    before: Sequence[Line] = ()


def for_keys(call: Invocation) -> bool:
    """Whether to ask by keys: somebody is there, and nobody wants the answer for a program."""
    plain = call.json or call.plain or call.env.settings().flag("plain")
    return call.can_ask and sys.stdout.isatty() and not plain


def one_key(call: Invocation, shown: Shown, keys: Mapping[str, str], numbered: Numbered) -> str:
    """What was chosen: a value of `keys`, or of the numbered options."""
    return wait_for_key(call, shown, keys) if call.console.live else by_number(call, numbered)


def by_number(call: Invocation, numbered: Numbered) -> str:
    """What was chosen by a number, typed or with the arrows."""
    call.console.talk(*numbered.before)
    return call.prompts.choose(numbered.question, numbered.options)


def wait_for_key(call: Invocation, shown: Shown, keys: Mapping[str, str]) -> str:
    """What the first key that means something means, on a screen that is there until then."""
    with Screen(call.console) as screen:
        return pressed_on(screen, shown, keys)


def pressed_on(screen: Screen, shown: Shown, keys: Mapping[str, str]) -> str:
    """The same on a screen that was there before and stays; a key without a meaning is passed."""
    while True:
        screen.show(*(shown(screen.size) if callable(shown) else shown))
        key = screen.wait() or ""
        # A digit is one in any script, as for the answers of a quiz.
        key = str(int(key)) if key.isdecimal() else key
        if key in keys:
            return keys[key]
