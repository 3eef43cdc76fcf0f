"""An idea on a day: the calendar file, and the envelope of a surprise. Asks nobody."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime, timedelta

from ...core.bounds import MOST_MINUTES
from ...core.days import say_day
from ...core.frozen import frozen
from ...core.ics import Event, calendar
from ...core.parse_when import SHAPES, parse_moment, spoken_moment
from ...core.styled_text import line
from ...errors import WrongUse
from ...shell.clock import local_instant
from ...shell.invocation import Invocation
from ...shell.output_file import NewFiles, in_folder, place
from .answers import Envelope
from .ideas import DateIdea, Indoors

STDOUT = "-"
USUAL_MINUTES = 120  # for an idea whose length nobody has said
BEFORE = timedelta(hours=1)  # when the calendar reminds of it


def moment(call: Invocation, at: str | None) -> datetime | None:
    """The instant given with --at, in the local time zone. Raises WrongUse."""
    if at is None:
        return None
    try:
        instant, twice = read_moment(call, at)
    except ValueError as error:
        raise WrongUse(f"--at: {error}.") from None
    if twice:
        zone = f"{instant:%z}"
        call.talk(
            line(
                f"The clocks show {instant:%H:%M} twice on {say_day(instant.date())}; "
                f"we took the time at UTC{zone[:3]}:{zone[3:]}."
            )
        )
    return instant


def say_when(call: Invocation, at: datetime) -> None:
    """Say when it is to be, where the answer is a file that nobody reads."""
    call.talk(line(f"In the calendar: {spoken_moment(at)}"))


def read_moment(call: Invocation, text: str) -> tuple[datetime, bool]:
    """The instant to come that is typed, and whether the clocks show that time twice.

    Raises ValueError with a sentence.
    """
    now = call.env.now()
    instant, twice = local_instant(parse_moment(text, now), now)
    if instant <= now:
        raise ValueError(f"{text!r} is already past")
    return instant, twice


def check_file(path: str | None, option: str) -> str | None:
    """The path of a file to be made, whole. Raises WrongUse if something is there already."""
    if path is None or path == STDOUT:
        return path
    whole = place(path, option)
    # A link that leads nowhere is somebody's too.
    if os.path.lexists(whole):
        raise WrongUse(f"{option} {path}: it's there already.", "Name another file.")
    return whole


@frozen
class CalendarEntry:
    """A time for the calendar: `path` is a file to be made, a folder for it, stdout, or None."""

    path: str | None
    at: datetime | None
    alarm: bool = True

    @property
    def on_stdout(self) -> bool:
        """Whether the calendar file is the answer itself."""
        return self.path == STDOUT and self.at is not None

    def file(self, event: Event) -> str | None:
        """Where this event's file is to be; None if it is to be none, or the answer."""
        if self.path in (None, STDOUT) or self.at is None:
            return None
        return in_folder(self.path, event.uid, "ics")

    def write(self, new: NewFiles, call: Invocation, event: Event) -> None:
        """Write the event's file, if there is to be one. Raises WrongUse where one lies already."""
        path = self.file(event)
        if path is None:
            return
        if os.path.lexists(path):
            raise WrongUse(
                f"--ics {path}: it's there already.", "Move it away, or name another file."
            )
        new.write(path, self.text(call, event))

    def text(self, call: Invocation, event: Event) -> str:
        """The event as a calendar file."""
        alarmed = replace(event, alarm=BEFORE if self.alarm else None)
        return calendar(alarmed, call.env.now())


def check_calendar(
    call: Invocation, ics: str | None, at: datetime | None, *, alarm: bool = True
) -> CalendarEntry:
    """The calendar file to be made. Raises WrongUse for what cannot go together."""
    if ics is None:
        if not alarm:
            raise WrongUse("--no-alarm is for a calendar file.", "Add one: --ics date.ics")
        return CalendarEntry(None, at)
    if at is None:
        raise WrongUse("--ics needs to know when.", f"Add --at, such as {SHAPES}")
    if ics == STDOUT and call.json:
        raise WrongUse("--ics - and --json can't both write to stdout.", "Give --ics a file.")
    whole = os.path.abspath(os.path.expanduser(ics))
    if ics != STDOUT and os.path.isdir(whole):
        return CalendarEntry(whole, at, alarm)
    if ics.endswith(os.sep):
        raise WrongUse(f"--ics {ics}: there's no such folder.")
    return CalendarEntry(check_file(ics, "--ics"), at, alarm)


def event_of(idea: DateIdea, at: datetime) -> Event:
    """The idea as a calendar event."""
    parts = [idea.text, f"How: {idea.how}" if idea.how else ""]
    parts += [f"Bring: {', '.join(idea.bring)}" if idea.bring else ""]
    return Event(
        uid=f"{idea.id}-{at:%Y%m%dT%H%M}@intimacy",
        starts=at,
        minutes=_lasting(idea.minutes),
        summary=idea.title,
        description="\n".join(part for part in parts if part),
    )


def _lasting(minutes: int | None) -> int:
    """The minutes of an entry; early versions took any number for a wish."""
    return min(minutes or USUAL_MINUTES, MOST_MINUTES)


def surprise_event(envelope: Envelope, at: datetime) -> Event:
    """The surprise as a calendar event, which says no more than the envelope."""
    return Event(
        uid=f"surprise-{at:%Y%m%dT%H%M}@intimacy",
        starts=at,
        minutes=_lasting(envelope.minutes),
        summary="A surprise",
        description=f"Wear: {envelope.wear}\nBe ready: {envelope.ready}",
    )


def envelope_of(idea: DateIdea, at: datetime | None, plan: str | None) -> Envelope:
    """What the other is told: what to wear, when to be ready, how long it takes."""
    if at is not None:
        ready = spoken_moment(at)
    else:
        ready = " or ".join(idea.time_of_day) or "when your partner says"
    return Envelope(idea.wear or _wear(idea), ready, idea.minutes, plan)


def plan_text(idea: DateIdea) -> str:
    """The plan, for the one who plans."""
    parts = [idea.title, "", idea.text, idea.how]
    if idea.bring:
        parts.append(f"Bring: {', '.join(idea.bring)}")
    return "\n".join([*parts, ""])


def _wear(idea: DateIdea) -> str:
    if idea.setting == Indoors.OUTDOORS:
        return "something warm enough, and shoes you can walk in"
    return "whatever you feel good in"
