"""Plays a session from timed events, a JSON line in for a JSON line out. Pure: no file, no clock.

The time of a script ticks every second, so no gap between two of its lines is a pause; only a
`sleep` is. Nothing is counted by ticks: `advance` gives what ticking every second would.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...core.frozen import frozen
from ...core.partners import Partner, name_fault
from ...core.turn_clock import advance
from ...core.turn_events import Event, NotQuite, Pass, SaidBack, Slept, Spoke, Timed, Yes
from ...core.turn_session import LATEST, Session
from ...core.turns import apply, refusal, step
from .event_codec import BadField, event_of, number_in, seat_named


class NoJson(Exception):
    """A line that is no JSON: it ends the script."""


@frozen
class Played:
    """What became of one line: the session, what its log has to keep, and the line out."""

    session: Session
    log: tuple[Timed, ...]
    out: str


def play(session: Session, text: str) -> Played:
    """Let happen what a line says, or refuse it. Raises NoJson."""
    fields = parse_line(text)
    if not isinstance(fields, Mapping):
        return Played(session, (), refusal_line(session, session.at, None))
    name = fields.get("event")
    said = name if isinstance(name, str) else None
    try:
        at = number_in(fields, "at")
    except BadField:
        return Played(session, (), refusal_line(session, session.at, said))
    # The time has passed, whatever becomes of the event.
    session = advance(session, at)
    shown = max(at, session.at)
    try:
        event = event_of(fields, session.seats)
        _is_theirs(fields, event, session)
    except BadField:
        return Played(session, (), refusal_line(session, shown, said))
    too_late = isinstance(event, Slept) and session.at + event.seconds > LATEST
    if too_late or refusal(session, event):
        return Played(session, (), refusal_line(session, shown, said))
    if isinstance(event, Slept):
        slept = step(session, session.at + event.seconds)
        return Played(slept.session, slept.log, state_line(slept.session))
    after = apply(session, event, session.at)
    return Played(after, (Timed(session.at, event),), state_line(after))


def state_line(session: Session) -> str:
    """Where the session stands, as a line out."""
    ledger = {who: round(session.spoken(who), 6) for who in session.seats}
    return json.dumps(
        {"at": session.at, "state": session.state.value, "floor": session.floor, "ledger": ledger}
    )


def refusal_line(session: Session, at: float, name: str | None) -> str:
    """That an event was refused, as a line out."""
    return json.dumps({"at": at, "refused": name, "state": session.state.value})


def parse_line(text: str) -> Any:
    """The JSON value of a line. Raises NoJson."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise NoJson from None


def names_in(lines: Iterable[str]) -> Iterator[str]:
    """The names that a script speaks of, in the order in which they come; no slip is mended."""
    for text in lines:
        try:
            fields = parse_line(text)
        except NoJson:
            return
        who = fields.get("who") if isinstance(fields, Mapping) else None
        if isinstance(who, str) and not name_fault(who):
            yield who.strip()


def placeholders(known: tuple[Partner, ...]) -> tuple[str, str]:
    """Names for a script that names nobody, or only one."""
    first = known[0].name if known else "Partner 1"
    return (first, "Partner 2" if first != "Partner 2" else "Partner 1")


def _is_theirs(fields: Mapping[str, Any], event: Event, session: Session) -> None:
    """Hold a `who` that is given, where the event has only one who can do it, against that one."""
    if fields.get("who") is None or session.floor is None:
        return
    allowed: str | None
    if isinstance(event, Spoke | Yes | NotQuite | Pass):
        allowed = session.floor
    elif isinstance(event, SaidBack):
        allowed = session.listener
    else:
        return
    if seat_named(fields["who"], session.seats) != allowed:
        raise BadField("who")
