"""What the bare `intimacy` does; `app.py` makes the command of it."""

from __future__ import annotations

from contextlib import suppress

from ...errors import IntimacyError
from ...shell.call import Call, Raw
from .glance import NAME, Today, about, today_of, today_text
from .words import UNAVAILABLE

WAIT_MS = 200


def glanced(call: Call) -> Today | Raw:
    """Today at a glance; as text it is the same on every terminal, and never an error."""
    if call.json:
        return today_of(call)
    try:
        call.env.hurry(WAIT_MS)
        log = call.log
        answer = today_of(call)
    except IntimacyError:
        # It stands in a shell's start-up: that must go on, whatever is wrong here.
        return Raw(UNAVAILABLE)
    text = today_text(answer)
    if not answer.welcome and not answer.quiet:
        with suppress(IntimacyError):
            log.keep_projection(NAME, call.today, about(), text)
    return Raw(text)
