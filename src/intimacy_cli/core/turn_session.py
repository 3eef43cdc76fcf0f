"""All that is known of a session of turns at one moment, as one value; changes nothing itself.

Times are kept as whole microseconds, so that sums of them are exact: floats would drift apart
from the time passed by their rounding. Functions for people give and take seconds.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from enum import Enum
from types import MappingProxyType

from .frozen import frozen
from .turn_events import Ending, TurnState

MICROS = 1_000_000
LATEST = 4e9
"""The latest moment in seconds (126 years), so that a float still tells microseconds apart."""
_DAY = 86_400.0
_SHORTEST_TIME_OUT = 20.0
_LONGEST_TIME_OUT = 24 * 60.0


def micros(seconds: float) -> int:
    """Return whole microseconds; ValueError beyond `LATEST`, and for what is no number."""
    if not abs(seconds) <= LATEST:
        raise ValueError("a time must be a number of seconds, at most 4,000,000,000")
    return round(seconds * MICROS)


@frozen
class Rules:
    """What a couple, or a feature, may set. The same for both partners, by construction.

    `turn_seconds`: what a turn aims at, above 0; the floor never passes by the clock. Sources
    say "a sentence or two" and give no number, so 90 is ours. `gate`: whether what was said is
    said back and answered with a yes (a session in a disagreement) or not (a talk about the day).
    `pause_seconds`: the pause at a hand-over, 0 or more; 5 s lowered how loud a noise students sent
    their partner in a game as much as 10 or 15 s did (McCurry 2024, 81 young couples). Time-outs in
    minutes, within 20 to 1440: less does not calm, more is withdrawal (clinical advice). `rounds`:
    after how many turns each an end is suggested, never enforced. ValueError for anything else.
    """

    turn_seconds: float = 90.0
    gate: bool = True
    pause_seconds: float = 5.0
    min_time_out: float = _SHORTEST_TIME_OUT
    max_time_out: float = _LONGEST_TIME_OUT
    rounds: int = 3

    def __post_init__(self) -> None:
        if not 0 < self.turn_seconds <= _DAY:
            raise ValueError("turn_seconds must be above 0, and a day at most")
        if not 0 <= self.pause_seconds <= _DAY:
            raise ValueError("pause_seconds must be 0 or more, and a day at most")
        if not _SHORTEST_TIME_OUT <= self.min_time_out <= self.max_time_out <= _LONGEST_TIME_OUT:
            raise ValueError("a time-out lasts from 20 to 1440 minutes")
        if self.rounds < 1:
            raise ValueError("rounds must be 1 or more")


class Account(Enum):
    """What time can be spent on. The values are the names of the ledger's fields."""

    SPEAKING = "speaking"
    SAYING_BACK = "saying_back"
    GATE = "gate"
    PASSING = "passing"
    TIMED_OUT = "timed_out"
    OTHER = "other"
    PAUSED = "paused"


ACCOUNT_OF: Mapping[TurnState, Account] = MappingProxyType(
    {
        TurnState.TOPIC: Account.OTHER,
        TurnState.READY: Account.OTHER,
        TurnState.SPEAKING: Account.SPEAKING,
        TurnState.SAYING_BACK: Account.SAYING_BACK,
        TurnState.GATE: Account.GATE,
        TurnState.PASSING: Account.PASSING,
        TurnState.TIMED_OUT: Account.TIMED_OUT,
        TurnState.CLOSING: Account.OTHER,
    }
)
"""The account on which the time of a state is booked. `ENDED` has none: no time passes there."""


@frozen
class TimeLedger:
    """Where the time went, in whole microseconds; all of it, once. A ledger, never a verdict.

    `speaking` has one entry a seat. `paused` is time nobody looked at the clock (sleep, stop);
    `other` is the topic, getting ready, and the close.
    """

    speaking: tuple[int, int] = (0, 0)
    saying_back: int = 0
    gate: int = 0
    passing: int = 0
    timed_out: int = 0
    other: int = 0
    paused: int = 0

    def total(self) -> int:
        """All accounts together: the time since the session was started."""
        rest = self.saying_back + self.gate + self.passing
        return sum(self.speaking) + rest + self.timed_out + self.other + self.paused

    def booked(self, account: Account, span: int, seat: int) -> "TimeLedger":
        """Return a ledger with `span` more on `account`; `seat` says whose, if it is speaking."""
        if account is Account.SPEAKING:
            first, second = self.speaking
            both = (first, second + span) if seat else (first + span, second)
            return replace(self, speaking=both)
        return replace(self, **{account.value: getattr(self, account.value) + span})


class WordsState(Enum):
    """What has become of what the speaker said since taking the floor."""

    NONE = "none"
    UNANSWERED = "unanswered"
    UNDERSTOOD = "understood"


@frozen
class SuspendedState:
    """What a time-out keeps for the return.

    `state` and the microseconds already spent `in_state`; `minutes` is the length that was named.
    """

    state: TurnState
    in_state: int
    minutes: float


@frozen
class ClosedWords:
    """What closing keeps, in case it was a slip: where the session stood, and who had the floor."""

    state: TurnState
    in_state: int
    floor: str | None
    held: SuspendedState | None


@frozen
class Session:
    """A session of turns at one moment. `start` makes the first, `turns.apply` every other.

    `began`, `seen`, `in_state`, `turn`, `handed` are whole microseconds: when it was started, the
    last moment counted, time in this state without pauses, speaking time of the present turn,
    and of the turn just handed over while that can still be undone.
    """

    rules: Rules
    seats: tuple[str, str]
    state: TurnState
    began: int
    seen: int
    ledger: TimeLedger = field(default_factory=TimeLedger)
    in_state: int = 0
    floor: str | None = None
    turn: int = 0
    words: WordsState = WordsState.NONE
    not_quites: int = 0
    passes: int = 0
    handed: int | None = None
    understood: frozenset[str] = frozenset()
    heard: frozenset[str] = frozenset()
    appreciated: frozenset[str] = frozenset()
    held: SuspendedState | None = None
    closed: ClosedWords | None = None
    how: Ending | None = None
    until: date | None = None

    @property
    def at(self) -> float:
        """The last moment counted, in seconds on the session's own clock."""
        return self.seen / MICROS

    @property
    def listener(self) -> str | None:
        """Who listens to the one with the floor; None while nobody has it."""
        return None if self.floor is None else self.other(self.floor)

    def other(self, who: str) -> str:
        """Return the other of the two."""
        first, second = self.seats
        return second if who == first else first

    def spoken(self, who: str) -> float:
        """Seconds that `who` has spent speaking; ValueError for a name that has no seat."""
        return self.ledger.speaking[self.seats.index(who)] / MICROS


def start(
    seats: tuple[str, str],
    at: float = 0.0,
    *,
    rules: Rules | None = None,
    state: TurnState = TurnState.TOPIC,
) -> Session:
    """Make a session that begins at `at` (seconds on its own clock) in `TOPIC`, or in `READY`.

    The seats are any two different names; their order has no meaning. ValueError otherwise.
    """
    if seats[0] == seats[1]:
        raise ValueError("a session needs two different names")
    if state not in {TurnState.TOPIC, TurnState.READY}:
        raise ValueError("a session starts with the topic, or ready")
    began = micros(at)
    return Session(rules or Rules(), seats, state, began, began)
