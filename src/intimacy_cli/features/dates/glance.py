"""Today's idea as the line that `date-idea today` says, and for `intimacy` alone."""

from __future__ import annotations

from ...shell.invocation import Invocation
from .answers import TodaysIdea
from .today_line import nothing_line, quiet_line, today_line


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
    return today_line(idea.id, idea.title, idea.minutes, idea.cost)
