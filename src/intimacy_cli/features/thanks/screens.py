"""The small page on which a thank-you is read once."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.days import say_day
from ...core.styled_text import Screenful, blank, key, line, quiet, title
from ...errors import Stopped
from ...shell.invocation import Invocation
from ...shell.one_key import wait_for_key
from .answers import Thanks

_ON = dict.fromkeys(("enter", " ", "escape", "q"), "on")


def page(thanks: Thanks) -> Screenful:
    """Who thanks, for what, and when they wrote it."""
    lines = [title(f"{thanks.who} says thank you"), blank(), line(thanks.text), blank()]
    return [*lines, quiet(say_day(thanks.day))], [line(key("Enter"), " close")]


def show(call: Invocation, waiting: Sequence[Thanks]) -> None:
    """Each on its page. Raises Stopped where somebody leaves; then it waits still."""
    try:
        for each in waiting:
            wait_for_key(call, page(each), _ON)
    except KeyboardInterrupt:
        raise Stopped(kept="It waits until you've read it.") from None
