"""Today's idea as the line that `date-idea today` says, and for `intimacy` alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from ...core.sanitize import inert
from ...core.styled_text import Span, Style
from ...shell.for_now import ForNow
from ...shell.glance_row import HEAD, GlanceRow, row_of
from ...shell.glyphs import in_signs
from ...shell.invocation import Invocation
from ...store.record import StoredRecord
from .answers import TodaysIdea
from .planned import (
    FURTHEST,
    KINDS,
    PlannedDate,
    next_planned,
    short_when,
    taken_without_hour,
    when_words,
)
from .today_line import cost_words, minutes_words, nothing_line, quiet_line, today_line


def glance(call: Invocation) -> tuple[str, ...]:
    """The next date that is fixed; and today's idea, unless that date is today.

    Where none is fixed but one was taken, that one stands in the place of today's idea. Today's
    is drawn now if nobody has asked for it yet.
    """
    from .drawing import draw_today

    now, coming = call.env.now(), _planned(call)
    if coming is None:
        return (_say_taken(call) or say_today(draw_today(call)),)
    said = ForNow(_say_planned(coming, now), until=coming.ends)
    return (said,) if _is_today(coming, now) else (said, say_today(draw_today(call)))


def _planned(call: Invocation) -> PlannedDate | None:
    """The next date as both may see it: of a surprise no more than its envelope."""
    return next_planned(_noted(call, call.today - FURTHEST), call.env.now())


def _taken(call: Invocation) -> tuple[str, str] | None:
    """What was taken lately without an hour."""
    return taken_without_hour(_noted(call, call.today - FURTHEST), call.today)


def _noted(call: Invocation, since: date) -> Iterable[StoredRecord]:
    kinds = [each for each in KINDS if each in call.log.kinds()]
    return call.log.records(None, kinds=kinds, since=since) if kinds else ()


def _say_taken(call: Invocation) -> str:
    taken = _taken(call)
    if taken is None:
        return ""
    idea, title = map(inert, taken)
    return f"You've chosen {title}; its hour is open. More: {show_command(idea)}"


def show_command(idea: str) -> str:
    """How to read an idea in full."""
    return f"intimacy date-idea show {idea}"


def _is_today(coming: PlannedDate, now: datetime) -> bool:
    return when_words(coming.at, now) == "Today"


def _say_planned(coming: PlannedDate, now: datetime) -> str:
    day = when_words(coming.at, now)
    if not coming.idea:
        said = day.lower() if day in ("Today", "Tomorrow") else f"on {day}"
        return f"A surprise {said}, from {coming.at:%H:%M}."
    show = show_command(inert(coming.idea))
    return f"{day} {coming.at:%H:%M}: {inert(coming.title)}. More: {show}"


def say_today(answer: TodaysIdea) -> str:
    """The line for people, the same in a shell's start-up."""
    if answer.quiet:
        return quiet_line()
    if not answer.ideas:
        return nothing_line()
    idea = answer.ideas[0]
    return today_line(idea.id, idea.title, idea.minutes, idea.cost, idea.currency)


def draw_glance(call: Invocation) -> tuple[GlanceRow, ...]:
    """The same with its facts apart."""
    now, coming = call.env.now(), _planned(call)
    if coming is None:
        return (_draw_taken(call) or _draw_today(call),)
    row = _draw_planned(coming, now)
    return (row,) if _is_today(coming, now) else (row, _draw_today(call))


def _draw_planned(coming: PlannedDate, now: datetime) -> GlanceRow:
    day, hour = short_when(coming.at, now), f"{coming.at:%H:%M}"
    beside = len(f"{day} {hour}") < HEAD
    head, lead = (f"{day} {hour}", "") if beside else (day, f"{hour}  ")
    if not coming.idea:
        return GlanceRow(head, (Span(f"{lead}A surprise"),))
    command = show_command(inert(coming.idea))
    return GlanceRow(head, (Span(f"{lead}{inert(coming.title)}"),), command)


def _draw_taken(call: Invocation) -> GlanceRow | None:
    taken = _taken(call)
    if taken is None:
        return None
    idea, title = map(inert, taken)
    aside = in_signs(" · hour open", call.console.look())
    return GlanceRow("Chosen", (Span(title), Span(aside, Style.QUIET)), show_command(idea))


def _draw_today(call: Invocation) -> GlanceRow:
    from .drawing import draw_today

    answer = draw_today(call)
    if answer.quiet or not answer.ideas:
        return row_of(say_today(answer))
    idea = answer.ideas[0]
    facts = [
        each for each in (minutes_words(idea.minutes), cost_words(idea.cost, idea.currency)) if each
    ]
    aside = in_signs("".join(f" · {each}" for each in facts), call.console.look())
    spans = (Span(inert(idea.title)), Span(aside, Style.QUIET))
    return GlanceRow("Together", spans, show_command(inert(idea.id)))
