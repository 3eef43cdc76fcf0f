"""A surprise: one plans, the other gets an envelope. What it is goes to the planner alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from ...core.frozen import frozen
from ...core.lines import key, line
from ...errors import WrongUse, quoted
from ...shell.call import Call, Raw
from ...shell.named_file import NewFiles
from ...shell.who import author
from .answers import Ideas
from .drawing import Request, draw_ideas, reader_of
from .ideas import Idea
from .plan import (
    STDOUT,
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
    if plan is not None and plan == calendar:
        raise WrongUse("--plan and --ics are one file.", "Give each its own.")
    if plan is None:
        call = replace(call, as_name=author(call, why="who plans").name)
    answer = _drawn(call, request, lambda idea: _files(call, idea, at, plan, calendar))
    if not answer.ideas:
        return answer
    call.say_saved("The plan is kept.")
    _say_where(call, plan, call.as_name)
    envelope = envelope_of(answer.ideas[0], at, plan)
    if calendar == STDOUT and at is not None:
        return Raw(surprise_ics(call, envelope, at))
    return Ideas((), (), envelope=envelope, calendar=calendar)


def _drawn(call: Call, request: Request, files: Callable[[Idea], Mapping[str, str]]) -> Ideas:
    """Draw one, and write its files before anything is kept: else it would be drawn for nobody."""
    asked = replace(request, surprise=True, why=False)
    with NewFiles() as new:

        def hand_over(idea: Idea) -> None:
            for path, text in files(idea).items():
                new.write(path, text)

        return draw_ideas(reader_of(call, writes=True), asked, hand_over)


def _files(
    call: Call, idea: Idea, at: datetime | None, plan: str | None, calendar: str | None
) -> dict[str, str]:
    """What is to be written where: the plan, and the calendar entry that does not tell it."""
    files = {} if plan is None else {plan: plan_text(idea)}
    if at is not None and calendar not in (None, STDOUT):
        files[calendar] = surprise_ics(call, envelope_of(idea, at, plan), at)
    return files


def _say_where(call: Call, plan: str | None, planner: str | None) -> None:
    """`planner` is known where there is no file: then the plan is theirs alone to read."""
    where = plan or f"intimacy date-idea show --as {quoted(planner or 'NAME')}"
    call.talk(line("For the one who plans: ", key(where)))
