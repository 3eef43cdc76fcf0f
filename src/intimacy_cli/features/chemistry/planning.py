"""Time that is set aside on purpose: a moment, an idea if one is wanted, a calendar file.

The calendar file says nothing of what it is for, and the plan is looked at by nothing else.
"""

from __future__ import annotations

import os
from datetime import datetime

from ...core.frozen import frozen
from ...core.ics import Event, calendar
from ...core.parse_when import SHAPES, parse_moment
from ...errors import NothingThere, WrongUse
from ...shell.clock import local_instant
from ...shell.identity import writer
from ...shell.invocation import Invocation
from ...shell.output_file import NewFiles, in_folder, place
from ...store.record import NewRecord, fresh_id
from .answers import Planned
from .content import ideas_for, listing_for
from .kinds import PLAN
from .rounds import ChemistryRounds, all_shared

SUMMARY = "Time for us"
COMMON, SENSUAL, NONE = "common", "sensual", "none"
KINDS = (COMMON, SENSUAL, NONE)
MOST_MINUTES = 1440


@frozen
class PlanRequest:
    """What was said on the command line."""

    at: str | None
    minutes: int
    idea: str
    seed: str | None
    ics: str | None
    title: str


@frozen
class _Idea:
    id: str
    title: str
    text: str | None
    first_step: str | None


def plan(call: Invocation, asked: PlanRequest) -> Planned:
    """Set the time aside. Raises WrongUse before anything is written."""
    if not 1 <= asked.minutes <= MOST_MINUTES:
        raise WrongUse(f"--minutes is 1 to {MOST_MINUTES}; you gave {asked.minutes}.")
    text = asked.at
    if text is None:
        call.must_ask("a time", "--at 'Fri 20:00'")
        text = call.prompts.text(f"When? ({SHAPES})", check=lambda typed: _fault(call, typed))
    at = _moment(call, text)
    found = _idea(call, asked)
    who = writer(call)
    payload = {"at": at.isoformat(), "minutes": asked.minutes}
    payload |= {"idea": found.id} if found else {}
    event = Event(f"us-{at:%Y%m%dT%H%M}@calendar", at, asked.minutes, asked.title)
    path = _file(asked.ics, event.uid)
    log = call.vault
    with NewFiles() as new, log.writing():
        if path is not None:
            new.write(path, calendar(event, call.env.now()))
        log.append(call.env.now(), NewRecord(PLAN, call.today, payload, who.id if who else None))
    call.say_saved(by=who.name if who else None)
    return Planned(
        at, asked.minutes, found.id if found else None, found.title if found else None,
        found.text if found else None, found.first_step if found else None, path,
    )  # fmt: skip


def _idea(call: Invocation, asked: PlanRequest) -> _Idea | None:
    if asked.idea == NONE:
        return None
    if asked.idea not in KINDS:
        raise WrongUse(f"--idea is one of {', '.join(KINDS)}; you gave {asked.idea}.")
    found = _common(call) if asked.idea == COMMON else _sensual(call)
    if not found:
        raise NothingThere("there's nothing in common to choose from yet.", "Try: --idea sensual")
    return min(found, key=lambda each: _drawn(asked.seed or fresh_id(), each.id))


def _common(call: Invocation) -> list[_Idea]:
    listing = listing_for(call)
    found = ChemistryRounds(call.log).last(listing)
    shared = all_shared(found) if found else ()
    return [
        _Idea(
            e.id,
            e.text,
            f"{e.gives} gives." if e.gives else None,
            f"{e.first_step} {e.care}".strip(),
        )
        for e in shared
    ]


def _sensual(call: Invocation) -> list[_Idea]:
    return [_Idea(each.id, each.title, each.text, each.how) for each in ideas_for(call)]


def _drawn(seed: str, name: str) -> str:
    import hashlib

    return hashlib.sha256(f"{seed} {name}".encode()).hexdigest()


def _moment(call: Invocation, text: str) -> datetime:
    if fault := _fault(call, text):
        raise WrongUse(f"--at: {fault}.")
    now = call.env.now()
    return local_instant(parse_moment(text, now), now)[0]


def _fault(call: Invocation, text: str) -> str:
    now = call.env.now()
    try:
        at, _ = local_instant(parse_moment(text, now), now)
    except ValueError as error:
        return str(error)
    return f"{text!r} is already past" if at <= now else ""


def _file(path: str | None, uid: str) -> str | None:
    """The calendar file's whole path. Raises WrongUse if something is there already."""
    if path is None:
        return None
    whole = in_folder(place(path, "--ics"), uid, "ics")
    if os.path.lexists(whole):
        raise WrongUse(f"--ics {path}: it's there already.", "Name another file.")
    return whole
