"""What an event needs beside the right state: one named condition each; changes nothing.

The names are what a refusal gives as its reason, the values are what the documentation says.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from types import MappingProxyType

from . import turn_clock
from .turn_events import (
    Appreciate,
    Begin,
    Close,
    Ending,
    Event,
    Heard,
    Longer,
    Slept,
    TimeOut,
)
from .turn_session import LATEST, Session, WordsState

NOT_QUITES_BEFORE_OFFER = 3
"""After so many 'not quite' to one thing said, other words or another time are offered."""


class Need(Enum):
    """A condition of an event. All hold for both partners alike."""

    SEAT = "`who` is one of you two"
    GATE = "the rules have a gate"
    ANSWERED = "with a gate: the speaker's yes to all they said since they took the floor"
    OWN_YES = "`who` has had the floor and said yes at the gate"
    HEARD_ONCE = "`who` hasn't yet said that they feel heard"
    BOTH_HEARD = "with a gate: you've both said that you feel heard, or `how` is `parked`"
    NOTHING_OPEN = "everything said so far has had its yes, or `how` is `parked`"
    PARKED = "with a gate: `how` is `parked`"
    HOW = "`how` is given if there's a gate, and only then"
    UNTIL = "`until` is given only with `parked`, if you name a day"
    OFFERED = "the same words have had 'not quite' three times"
    SPEAKER = "`who` has the floor"
    UNDOABLE = "less than 5 s since the pass, and nothing done since"
    MINUTES = "`minutes` within the rules: 20 to 1440"
    LONG_ENOUGH = "the shortest time-out of the rules is over: 20 minutes"
    REOPENABLE = "neither of you has yet said what you're glad of"
    APPRECIATED_ONCE = "`who` hasn't yet said what they're glad of"
    SECONDS = "`seconds` above 0, up to 4,000,000,000"


def offers_rewording(session: Session) -> bool:
    """Whether it is time to offer other words, or to leave it for another time."""
    return session.not_quites >= NOT_QUITES_BEFORE_OFFER


def who_of(event: Event) -> str | None:
    """Whom an event names, if it names anybody."""
    return event.who if isinstance(event, Begin | Heard | Appreciate) else None


def _seat(session: Session, event: Event) -> bool:
    return who_of(event) in session.seats


def _gate(session: Session, _event: Event) -> bool:
    return session.rules.gate


def _answered(session: Session, _event: Event) -> bool:
    return not session.rules.gate or session.words is WordsState.UNDERSTOOD


def _own_yes(session: Session, event: Event) -> bool:
    return who_of(event) in session.understood


def _heard_once(session: Session, event: Event) -> bool:
    return who_of(event) not in session.heard


def _parks(event: Event) -> bool:
    return isinstance(event, Close) and event.how is Ending.PARKED


def _both_heard(session: Session, event: Event) -> bool:
    both = session.heard == frozenset(session.seats)
    return not session.rules.gate or _parks(event) or both


def _nothing_open(session: Session, event: Event) -> bool:
    return _parks(event) or session.words is not WordsState.UNANSWERED


def _parked(session: Session, event: Event) -> bool:
    return session.rules.gate and _parks(event)


def _how(session: Session, event: Event) -> bool:
    return isinstance(event, Close) and session.rules.gate == (event.how is not None)


def _until(_session: Session, event: Event) -> bool:
    return isinstance(event, Close) and (event.until is None or event.how is Ending.PARKED)


def _offered(session: Session, _event: Event) -> bool:
    return offers_rewording(session)


def _speaker(session: Session, event: Event) -> bool:
    return who_of(event) == session.floor


def _undoable(session: Session, _event: Event) -> bool:
    return turn_clock.undo_left(session) > 0


def _minutes(session: Session, event: Event) -> bool:
    rules = session.rules
    return isinstance(event, TimeOut | Longer) and (
        rules.min_time_out <= event.minutes <= rules.max_time_out
    )


def _long_enough(session: Session, _event: Event) -> bool:
    return turn_clock.return_left(session) <= 0


def _appreciated_once(session: Session, event: Event) -> bool:
    return who_of(event) not in session.appreciated


def _reopenable(session: Session, _event: Event) -> bool:
    return session.closed is not None and not session.appreciated


def _seconds(_session: Session, event: Event) -> bool:
    return isinstance(event, Slept) and 0 < event.seconds <= LATEST


_CHECKS: Mapping[Need, Callable[[Session, Event], bool]] = MappingProxyType(
    {
        Need.SEAT: _seat,
        Need.GATE: _gate,
        Need.ANSWERED: _answered,
        Need.OWN_YES: _own_yes,
        Need.HEARD_ONCE: _heard_once,
        Need.BOTH_HEARD: _both_heard,
        Need.NOTHING_OPEN: _nothing_open,
        Need.PARKED: _parked,
        Need.HOW: _how,
        Need.UNTIL: _until,
        Need.OFFERED: _offered,
        Need.SPEAKER: _speaker,
        Need.UNDOABLE: _undoable,
        Need.MINUTES: _minutes,
        Need.LONG_ENOUGH: _long_enough,
        Need.REOPENABLE: _reopenable,
        Need.APPRECIATED_ONCE: _appreciated_once,
        Need.SECONDS: _seconds,
    }
)


def is_met(need: Need, session: Session, event: Event) -> bool:
    """Whether `need` holds for `event` in this session, now."""
    return _CHECKS[need](session, event)
