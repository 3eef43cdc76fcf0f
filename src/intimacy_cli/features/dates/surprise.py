"""A surprise: one plans, the other gets an envelope. What it is goes to the planner alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ...core.frozen import frozen
from ...core.styled_text import key, line
from ...errors import WrongUse, quote_for_shell
from ...shell.identity import author
from ...shell.invocation import Invocation, Raw
from ...shell.output_file import NewFiles
from .answers import Ideas
from .calendar_and_envelope import (
    CalendarEntry,
    check_calendar,
    check_file,
    envelope_of,
    moment,
    plan_text,
    say_when,
    surprise_event,
)
from .drawing import TODAY_MINUTES, Request, draw_ideas, fitting, reader_of
from .ideas import DateIdea


@frozen
class SealedDate:
    """Where the plan goes (None: into the vault, for the planner), when, and the calendar file."""

    plan: str | None
    at: str | None
    ics: str | None
    alarm: bool = True
    currency: str = ""


def surprise(call: Invocation, request: Request, sealed: SealedDate) -> Ideas | Raw:
    """Draw one, answer with the envelope, and hand the plan to the planner.

    Without a file the plan belongs to one person, so then a name is needed.
    """
    if request.count > 1 or request.bucket or request.again:
        raise WrongUse("--surprise draws one new idea.", "Leave out --count, --bucket and --again.")
    if sealed.plan == "-":
        raise WrongUse("--plan - would show the plan on screen.", "Name a file for it.")
    at = moment(call, sealed.at)
    entry = check_calendar(call, sealed.ics, at, alarm=sealed.alarm)
    plan = check_file(sealed.plan, "--plan")
    if plan is not None and plan == entry.path:
        raise WrongUse("--plan and --ics name the same file.", "Give each its own.")
    if plan is None:
        call = replace(call, as_name=author(call, why="who plans").name)
    answer = _drawn(call, _of_one_day(call, request, at), sealed.currency, plan, entry)
    if not answer.ideas:
        return answer
    call.say_saved("The plan is saved.")
    _say_where(call, plan, call.as_name)
    envelope = envelope_of(answer.ideas[0], at, plan)
    if at is None:
        return Ideas((), (), envelope=envelope)
    event = surprise_event(envelope, at)
    if entry.on_stdout:
        say_when(call, at)
        return Raw(entry.text(call, event))
    return Ideas((), (), envelope=envelope, calendar=entry.file(event), starts=at)


def _drawn(
    call: Invocation, request: Request, paid: str, plan: str | None, entry: CalendarEntry
) -> Ideas:
    """Draw one, and write its files before anything is kept: else it would be drawn for nobody.

    The calendar entry does not tell the plan.
    """
    asked = replace(request, surprise=True, why=False)
    with NewFiles() as new:

        def hand_over(idea: DateIdea) -> None:
            if plan is not None:
                new.write(plan, plan_text(idea))
            if entry.at is not None:
                envelope = envelope_of(idea, entry.at, plan)
                entry.write(new, call, surprise_event(envelope, entry.at))

        reader = reader_of(call, writes=True, currency=paid)
        return draw_ideas(reader, asked, hand_over, at=entry.at)


def _of_one_day(call: Invocation, request: Request, at: datetime | None) -> Request:
    """Ask for what is over by midnight: whoever is told an hour has packed for no second day.

    What begins late may go on for a while; and where nothing so short fits, all may.
    """
    if at is None or request.wanted.minutes is not None:
        return request
    left = max(TODAY_MINUTES, 24 * 60 - at.hour * 60 - at.minute)
    wanted = replace(request.wanted, minutes=left)
    found = fitting(reader_of(call, writes=False), wanted)
    return replace(request, wanted=wanted) if found.ideas else request


def _say_where(call: Invocation, plan: str | None, planner: str | None) -> None:
    """`planner` is known where there is no file: then the plan is theirs alone to read."""
    where = plan or f"intimacy date-idea show --as {quote_for_shell(planner or 'NAME')}"
    call.talk(line("Only for the planner: ", key(where)))
