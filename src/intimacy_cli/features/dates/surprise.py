"""A surprise: one plans, the other gets an envelope. What it is goes to the planner alone."""

from __future__ import annotations

from dataclasses import replace

from ...core.frozen import frozen
from ...core.lines import key, line
from ...errors import WrongUse, quoted
from ...shell.call import Call, Raw
from ...shell.named_file import write
from ...shell.who import author
from .answers import Ideas
from .drawing import Request, draw_ideas, reader_of
from .plan import (
    check_calendar,
    check_file,
    envelope_of,
    moment,
    plan_text,
    surprise_ics,
)


@frozen
class Sealed:
    """Where the plan goes (None: into the vault, for the planner), when, and the calendar file."""

    plan: str | None
    at: str | None
    ics: str | None


def surprise(call: Call, request: Request, sealed: Sealed) -> Ideas | Raw:
    """Draw one, answer with the envelope, and hand the plan to the planner.

    Without a file the plan belongs to one person, so then a name is needed.
    """
    if request.count > 1 or request.bucket or request.again:
        raise WrongUse("--surprise is one new idea.", "Leave out --count, --bucket and --again.")
    if sealed.plan == "-":
        raise WrongUse("--plan - would show the plan.", "Name a file for it.")
    at = moment(call, sealed.at)
    calendar = check_calendar(call, sealed.ics, at)
    plan = check_file(sealed.plan, "--plan")
    if plan is None:
        call = replace(call, as_name=author(call, why="who plans").name)
    answer = draw_ideas(reader_of(call, writes=True), replace(request, surprise=True, why=False))
    if not answer.ideas:
        return answer
    idea = answer.ideas[0]
    envelope = envelope_of(idea, at, plan)
    if plan is not None:
        write(plan, plan_text(idea))
    call.say_saved("The plan is kept.")
    _say_where(call, plan, call.as_name)
    answer = Ideas((), (), envelope=envelope)
    if calendar is None or at is None:
        return answer
    text = surprise_ics(call, envelope, at)
    if calendar == "-":
        return Raw(text)
    write(calendar, text)
    return replace(answer, calendar=calendar)


def _say_where(call: Call, plan: str | None, planner: str | None) -> None:
    """`planner` is known where there is no file: then the plan is theirs alone to read."""
    where = plan or f"intimacy date-idea show --as {quoted(planner or 'NAME')}"
    call.talk(line("For the one who plans: ", key(where)))
