"""Events of a session as JSON fields and back: for scripts, by name; for records, by seat.

Decides what a field may hold; whether the event may happen is the machine's business.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import Any

from ...core.partners import fold_name
from ...core.turn_events import (
    EVENTS,
    Appreciate,
    Begin,
    Close,
    Ending,
    Event,
    Heard,
    Longer,
    Slept,
    Timed,
    TimeOut,
)
from ...core.turn_session import LATEST

Fields = Mapping[str, Any]
Seats = tuple[str, str]


class BadField(Exception):
    """An event that is none, or a field that is missing or holds what it cannot."""


def event_of(fields: Fields, seats: Seats) -> Event:
    """The event that these fields say. Raises BadField. Fields of no meaning are passed over."""
    kind = _kind(fields)
    event: Event
    if kind in (Begin, Heard, Appreciate):
        event = kind(seat_named(fields.get("who"), seats))
    elif kind in (TimeOut, Longer):
        event = kind(number_in(fields, "minutes"))
    elif kind is Slept:
        event = Slept(number_in(fields, "seconds"))
    elif kind is Close:
        event = Close(_how(fields), _until(fields))
    else:
        event = kind()
    return event


def fields_of(event: Event) -> dict[str, object]:
    """The fields that say this event; `event_of` is its inverse."""
    fields: dict[str, object] = {"event": event.name}
    if isinstance(event, Begin | Heard | Appreciate):
        fields["who"] = event.who
    elif isinstance(event, TimeOut | Longer):
        fields["minutes"] = event.minutes
    elif isinstance(event, Slept):
        fields["seconds"] = event.seconds
    elif isinstance(event, Close):
        fields["how"] = event.how.value if event.how else None
        fields["until"] = event.until.isoformat() if event.until else None
    return fields


def encode_entry(entry: Timed, seats: Seats) -> dict[str, object]:
    """An entry of the log as a record keeps it: a person is a seat, so that names may change."""
    fields = {"at": entry.at, **fields_of(entry.event)}
    if "who" in fields:
        fields["who"] = seats.index(str(fields["who"]))
    return fields


def decode_entry(fields: Fields, seats: Seats) -> Timed:
    """The entry that `kept` wrote. Raises BadField for what it cannot have written."""
    who = fields.get("who")
    named = dict(fields) if who is None else {**fields, "who": seats[1 if who else 0]}
    return Timed(number_in(fields, "at"), event_of(named, seats))


def number_in(fields: Fields, name: str) -> float:
    """A field that is a number, from 0 to 4,000,000,000."""
    value = fields.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadField(name)
    if not math.isfinite(value) or not 0 <= value <= LATEST:
        raise BadField(name)
    return float(value)


def seat_named(name: object, seats: Seats) -> str:
    """The one of the two whose name this is."""
    if isinstance(name, str):
        for seat in seats:
            if fold_name(seat) == fold_name(name):
                return seat
    raise BadField("who")


def _kind(fields: Fields) -> Any:
    name = fields.get("event")
    if not isinstance(name, str) or name not in EVENTS:
        raise BadField("event")
    return EVENTS[name]


def _how(fields: Fields) -> Ending | None:
    value = fields.get("how")
    if value is None:
        return None
    try:
        return Ending(value)
    except ValueError:
        raise BadField("how") from None


def _until(fields: Fields) -> date | None:
    value = fields.get("until")
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise BadField("until") from None
