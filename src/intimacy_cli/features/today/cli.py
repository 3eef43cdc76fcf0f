"""What the bare `intimacy` does; `app.py` makes the command of it."""

from __future__ import annotations

import sys
from contextlib import suppress

from ...errors import IntimacyError
from ...shell.drawn_as import drawn_as
from ...shell.for_now import ForNow
from ...shell.frame import at_measure, print_answer, to_measure
from ...shell.invocation import Invocation, Raw
from ...shell.shell_prompt_lines import spoken_at_start
from .glance import TodayGlance, about, today_drawn, today_of, today_text
from .quick_line import kept_as, lasting


def run_glance(call: Invocation) -> TodayGlance | Raw:
    """Today at a glance."""
    drawn = "" if call.plain else drawn_as(call.env.environ, _wanted(call))

    def say(answer: TodayGlance) -> str:
        text = _drawn(call, answer) if drawn else today_text(answer)
        ends = [each.text.until for each in answer.lines if isinstance(each.text, ForNow)]
        if not answer.welcome and not answer.quiet and None not in ends:
            kept = lasting(text, min((each for each in ends if each), default=None))
            with suppress(IntimacyError):
                call.log.keep_projection(kept_as(drawn), call.today, about(), kept)
        return text

    return spoken_at_start(call, lambda: today_of(call), say)


def _wanted(call: Invocation) -> dict[str, str]:
    try:
        settings = call.env.settings()
    except IntimacyError:
        return {"plain": "true"}
    return {"plain": str(settings.flag("plain")), "glyphs": settings.text("glyphs") or ""}


def _drawn(call: Invocation, answer: TodayGlance) -> str:
    """The glance with its escape sequences, as it is kept for the next shell."""
    console = call.console
    look = console.look()
    page = print_answer(
        lambda room: to_measure(today_drawn(call, answer, at_measure(room)), room), look
    )
    colour = console.coloured(sys.stdout)
    return "\n".join(row for each in page for row in console.rows(each, sys.stdout, colour=colour))
