"""The page that stands before the questions of `therapist ready`."""

from __future__ import annotations

from ...core.quiz import STOP
from ...errors import Stopped
from ...shell.call import Call
from ...shell.screen import Screen
from . import ready_screens as screens


def show_before(call: Call, other: str | None) -> None:
    """Who will see the answers, and what this is not for. Raises Stopped when the person leaves."""
    if not call.console.live:
        call.console.talk(*screens.before_lines(other))
        return
    with Screen(call.console) as screen:
        while True:
            screen.show(*screens.before(other, screen.size))
            key = screen.wait()
            if key == STOP:
                raise Stopped
            if key in ("enter", " "):
                return
