"""The page that stands before the questions of `therapist ready`."""

from __future__ import annotations

from ...core.quiz import STOP
from ...errors import Stopped
from ...shell.call import Call
from ...shell.one_key import pressed
from . import ready_screens as screens


def show_before(call: Call, other: str | None) -> None:
    """Who will see the answers, and what this is not for. Raises Stopped when the person leaves."""
    if not call.console.live:
        call.console.talk(*screens.before_lines(other))
        return
    keys = {STOP: "stop", "enter": "on", " ": "on"}
    if pressed(call, lambda size: screens.before(other, size), keys) == "stop":
        raise Stopped
