"""Today's idea as the line that `date-idea today` says, and for `intimacy` alone."""

from __future__ import annotations

from ...core.sanitize import inert
from ...core.styled_text import Span, Style
from ...shell.glance_row import GlanceRow, row_of
from ...shell.glyphs import in_signs
from ...shell.invocation import Invocation
from .answers import TodaysIdea
from .today_line import cost_words, minutes_words, nothing_line, quiet_line, today_line


def glance(call: Invocation) -> str:
    """Today's idea; drawn now if nobody has asked for it yet."""
    from .drawing import draw_today

    return say_today(draw_today(call))


def say_today(answer: TodaysIdea) -> str:
    """The line for people, the same in a shell's start-up."""
    if answer.quiet:
        return quiet_line()
    if not answer.ideas:
        return nothing_line()
    idea = answer.ideas[0]
    return today_line(idea.id, idea.title, idea.minutes, idea.cost, idea.currency)


def draw_glance(call: Invocation) -> GlanceRow:
    """The same with its facts apart."""
    from .drawing import draw_today

    answer = draw_today(call)
    if answer.quiet or not answer.ideas:
        return row_of(say_today(answer))
    idea = answer.ideas[0]
    facts = [
        each for each in (minutes_words(idea.minutes), cost_words(idea.cost, idea.currency)) if each
    ]
    aside = in_signs("".join(f" · {each}" for each in facts), call.console.look())
    command = f"intimacy date-idea show {inert(idea.id)}"
    return GlanceRow("Together", (Span(inert(idea.title)), Span(aside, Style.QUIET)), command)
