"""An idea on a day: the calendar file, and the envelope of a surprise. Asks nobody."""

from __future__ import annotations

import os
from datetime import datetime

from ...core.days import spoken
from ...core.ics import Event, calendar
from ...core.moments import SHAPES, parse_moment
from ...errors import WrongUse
from ...shell.call import Call
from ...shell.named_file import place
from .answers import Envelope
from .ideas import Idea, Setting

STDOUT = "-"
USUAL_MINUTES = 120  # for an idea whose length nobody has said


def moment(call: Call, at: str | None) -> datetime | None:
    """The instant given with --at, in the local time zone. Raises WrongUse."""
    if at is None:
        return None
    try:
        return parse_moment(at, call.env.now()).astimezone()
    except ValueError as error:
        raise WrongUse(f"--at: {error}.") from None


def check_file(path: str | None, option: str) -> str | None:
    """The path of a file to be made, whole. Raises WrongUse if something is there already."""
    if path is None or path == STDOUT:
        return path
    whole = place(path, option)
    # A link that leads nowhere is somebody's too.
    if os.path.lexists(whole):
        raise WrongUse(f"{option} {path}: it is there already.", "Name another file.")
    return whole


def check_calendar(call: Call, ics: str | None, at: datetime | None) -> str | None:
    """The calendar file to be made. Raises WrongUse for what cannot go together."""
    if ics is None:
        return None
    if at is None:
        raise WrongUse("--ics needs to know when.", f"Add --at, such as {SHAPES}")
    if ics == STDOUT and call.json:
        raise WrongUse("--ics - and --json both want stdout.", "Give --ics a file.")
    return check_file(ics, "--ics")


def ics_text(call: Call, idea: Idea, at: datetime) -> str:
    """The idea as a calendar event."""
    parts = [idea.text, f"How: {idea.how}" if idea.how else ""]
    parts += [f"Bring: {', '.join(idea.bring)}" if idea.bring else ""]
    event = Event(
        uid=f"{idea.id}-{at:%Y%m%dT%H%M}@intimacy",
        starts=at,
        minutes=idea.minutes or USUAL_MINUTES,
        summary=idea.title,
        description="\n".join(part for part in parts if part),
    )
    return calendar(event, call.env.now())


def surprise_ics(call: Call, envelope: Envelope, at: datetime) -> str:
    """The surprise as a calendar event, which says no more than the envelope."""
    event = Event(
        uid=f"surprise-{at:%Y%m%dT%H%M}@intimacy",
        starts=at,
        minutes=envelope.minutes or USUAL_MINUTES,
        summary="A surprise",
        description=f"Wear: {envelope.wear}\nBe ready: {envelope.ready}",
    )
    return calendar(event, call.env.now())


def envelope_of(idea: Idea, at: datetime | None, plan: str | None) -> Envelope:
    """What the other is told: what to wear, when to be ready, how long it takes."""
    if at is not None:
        ready = f"{spoken(at.date())}, {at:%H:%M}"
    else:
        ready = " or ".join(idea.time_of_day) or "when you are told"
    return Envelope(idea.wear or _wear(idea), ready, idea.minutes, plan)


def plan_text(idea: Idea) -> str:
    """The plan, for the one who plans."""
    parts = [idea.title, "", idea.text, idea.how]
    if idea.bring:
        parts.append(f"Bring: {', '.join(idea.bring)}")
    return "\n".join([*parts, ""])


def _wear(idea: Idea) -> str:
    if idea.setting == Setting.OUTDOORS:
        return "something warm enough, and shoes you can walk in"
    return "whatever you feel well in"
