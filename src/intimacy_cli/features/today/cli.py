"""What the bare `intimacy` does; `app.py` makes the command of it."""

from __future__ import annotations

from contextlib import suppress

from ...errors import IntimacyError
from ...shell.for_now import ForNow
from ...shell.invocation import Invocation, Raw
from ...shell.shell_prompt_lines import spoken_at_start
from .glance import TodayGlance, about, today_of, today_text
from .quick_line import NAME


def run_glance(call: Invocation) -> TodayGlance | Raw:
    """Today at a glance."""

    def say(answer: TodayGlance) -> str:
        text = today_text(answer)
        passing = any(isinstance(each.text, ForNow) for each in answer.lines)
        if not answer.welcome and not answer.quiet and not passing:
            with suppress(IntimacyError):
                call.log.keep_projection(NAME, call.today, about(), text)
        return text

    return spoken_at_start(call, lambda: today_of(call), say)
