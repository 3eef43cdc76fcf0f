"""What can happen in a session of turns, as values; decides nothing about what may happen when.

Every event carries only what the machine needs. No words of a partner are in any of them,
so that a log of events holds who did what and when, never what was said.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import ClassVar

from .frozen import frozen


class TurnState(Enum):
    """Where a session stands. The values are the names that scripts and records use."""

    TOPIC = "topic"
    READY = "ready"
    SPEAKING = "speaking"
    SAYING_BACK = "saying_back"
    GATE = "gate"
    PASSING = "passing"
    TIMED_OUT = "timed_out"
    CLOSING = "closing"
    ENDED = "ended"


class Ending(Enum):
    """How a disagreement is left. None of these is better than another."""

    SOLVED = "solved"
    MIDDLE = "middle"
    DIFFER = "differ"
    PARKED = "parked"


@frozen
class Topic:
    """The topic is written down, or skipped; which of the two is not the machine's business."""

    name: ClassVar[str] = "topic"


@frozen
class Begin:
    """`who` takes the floor: first of all, or the speaker again to put it in other words."""

    name: ClassVar[str] = "begin"
    who: str


@frozen
class Spoke:
    """The speaker stops, so that the listener can say it back."""

    name: ClassVar[str] = "spoke"


@frozen
class SaidBack:
    """The listener has said it back."""

    name: ClassVar[str] = "said"


@frozen
class Yes:
    """The speaker: yes, that is what I meant."""

    name: ClassVar[str] = "yes"


@frozen
class NotQuite:
    """The speaker: not quite."""

    name: ClassVar[str] = "not_quite"


@frozen
class Pass:
    """The speaker hands the floor to the other, after a pause."""

    name: ClassVar[str] = "pass"


@frozen
class UndoPass:
    """The hand-over was a slip: the floor goes back to where it was."""

    name: ClassVar[str] = "undo_pass"


@frozen
class Heard:
    """`who` feels heard, and says so."""

    name: ClassVar[str] = "heard"
    who: str


@frozen
class TimeOut:
    """Either calls a time-out and names the return, in minutes from now; nobody asks who or why."""

    name: ClassVar[str] = "time_out"
    minutes: float


@frozen
class Return:
    """Both are back from the time-out."""

    name: ClassVar[str] = "return"


@frozen
class Longer:
    """The time-out goes on: the return is so many minutes from now, whatever was named before."""

    name: ClassVar[str] = "longer"
    minutes: float


@frozen
class Close:
    """The talking ends. `how` belongs to a session with a gate; `until` to `PARKED` alone."""

    name: ClassVar[str] = "close"
    how: Ending | None = None
    until: date | None = None


@frozen
class Reopen:
    """Closing was a slip: the session goes back to where it was."""

    name: ClassVar[str] = "reopen"


@frozen
class Appreciate:
    """`who` has said one appreciation (or, after a talk about the day, thanks)."""

    name: ClassVar[str] = "appreciate"
    who: str


@frozen
class Leave:
    """Ends the session at once; reads like any other end."""

    name: ClassVar[str] = "leave"


@frozen
class Slept:
    """Nobody looked at the clock for `seconds` (sleep, stop, a killed process) from `at` on."""

    name: ClassVar[str] = "sleep"
    seconds: float


Event = (
    Topic
    | Begin
    | Spoke
    | SaidBack
    | Yes
    | NotQuite
    | Pass
    | UndoPass
    | Heard
    | TimeOut
    | Return
    | Longer
    | Close
    | Reopen
    | Appreciate
    | Leave
    | Slept
)

_KINDS: tuple[type[Event], ...] = (
    Topic,
    Begin,
    Spoke,
    SaidBack,
    Yes,
    NotQuite,
    Pass,
    UndoPass,
    Heard,
    TimeOut,
    Return,
    Longer,
    Close,
    Reopen,
    Appreciate,
    Leave,
    Slept,
)
EVENTS: Mapping[str, type[Event]] = MappingProxyType({kind.name: kind for kind in _KINDS})
"""Every kind of event by the name that scripts and records use."""


@frozen
class Timed:
    """An event and when it happened, in seconds on the session's own clock: a line of its log."""

    at: float
    event: Event
