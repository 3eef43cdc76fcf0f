"""Decides how the floor goes between two people: a table of state x event; blind to who is who.

No clock, no screen, no words of a partner, and no rule for one of the two: the seats are two
names that are compared and never looked at. The way follows the speaker-listener technique
(Christian PREP; Gottman-Rapoport for the yes that only the speaker can give). docs/turns.md is
generated from `TABLE`. What was settled here, and why:

- The gate. `yes` gives the word back to the speaker, who may speak on or `pass`. The floor passes
  only after a yes to everything said since it was taken. That holds too where nothing was said:
  the machine cannot tell silence from speech, and one who has nothing to add says that.
- After three `not_quite` the speaker may `begin` again in other words.
- `heard` is said by one who has had the floor and a yes of their own: nobody is heard who has not
  spoken. It may be said in any state of the turns, once; `close` needs it from both, and that
  nothing said still waits for its yes.
- A time-out, parking it until a day, and the end are the ways out for somebody flooded. They are
  open from anywhere and bound to nothing: nobody buys them with a `heard` that is not felt.
- `reopen` takes a close back that was a slip, until somebody has appreciated.
- `passing` turns into `speaking` by itself. `undo_pass` within 5 s gives the floor back as it was.
- A time-out stops everything but itself; `return`, at the soonest after the shortest time-out,
  restores the very state, a half-gone pause included. Past the return that was named, it waits;
  `longer` names another.
- Rounds are counted, never enforced: the floor is given by hand.
- Without a gate (`Rules.gate`), `spoke` and all behind it are refused, `pass` and `close` are open
  while somebody has the floor, and a close says no `how`.

Time (see turn_clock): `apply` counts the time up to `at` as time somebody was there, which is
right for a log. A live session goes by `step`, which sees gaps; the entries that it gives, kept
in order, make a log from which `replay` has the same session, to the microsecond.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from . import turn_actions as turn_effects
from .frozen import frozen
from .turn_clock import advance, stall, tick
from .turn_events import (
    Appreciate,
    Begin,
    Close,
    Event,
    Heard,
    Leave,
    Longer,
    NotQuite,
    Pass,
    Reopen,
    Return,
    SaidBack,
    Slept,
    Spoke,
    Timed,
    TimeOut,
    Topic,
    TurnState,
    UndoPass,
    Yes,
)
from .turn_guards import Need, is_met
from .turn_session import Session

Effect = Callable[[Session, Event], Session]


@frozen
class Transition:
    """Where an event leads (None: `effect` knows), what it needs, what else it changes."""

    to: TurnState | None
    needs: tuple[Need, ...] = ()
    effect: Effect | None = None


class IllegalEvent(Exception):
    """An event that this state does not take. Nothing has changed.

    `why` is the need that is not met; None if the state never takes such an event.
    """

    def __init__(self, event: Event, state: TurnState, why: Need | None) -> None:
        """Hold what was refused and where."""
        super().__init__(f"{event.name} in {state.value}")
        self.event = event
        self.state = state
        self.why = why


_Row = Mapping[type[Event], Transition]
_LEAVE = Transition(TurnState.ENDED, effect=turn_effects.leave)
_SLEEP = Transition(None, (Need.SECONDS,), turn_effects.sleep)
_ANYWHERE: _Row = {
    TimeOut: Transition(TurnState.TIMED_OUT, (Need.MINUTES,), turn_effects.hold),
    Leave: _LEAVE,
    Slept: _SLEEP,
}
_HEARD: _Row = {
    Heard: Transition(None, (Need.SEAT, Need.OWN_YES, Need.HEARD_ONCE), turn_effects.hear)
}
_UNDO_PASS: _Row = {UndoPass: Transition(TurnState.SPEAKING, (Need.UNDOABLE,), turn_effects.undo)}
_CLOSE: _Row = {
    Close: Transition(
        TurnState.CLOSING,
        (Need.BOTH_HEARD, Need.NOTHING_OPEN, Need.HOW, Need.UNTIL),
        turn_effects.close,
    )
}

_PARK: _Row = {
    Close: Transition(TurnState.CLOSING, (Need.PARKED, Need.HOW, Need.UNTIL), turn_effects.close)
}

TABLE: Mapping[TurnState, _Row] = MappingProxyType(
    {
        TurnState.TOPIC: {Topic: Transition(TurnState.READY), **_PARK, **_ANYWHERE},
        TurnState.READY: {
            Begin: Transition(TurnState.SPEAKING, (Need.SEAT,), turn_effects.take_floor),
            **_PARK,
            **_ANYWHERE,
        },
        TurnState.SPEAKING: {
            Spoke: Transition(TurnState.SAYING_BACK, (Need.GATE,), turn_effects.stop_speaking),
            Pass: Transition(TurnState.PASSING, (Need.ANSWERED,), turn_effects.pass_on),
            **_UNDO_PASS,
            **_HEARD,
            **_CLOSE,
            **_ANYWHERE,
        },
        TurnState.SAYING_BACK: {
            SaidBack: Transition(TurnState.GATE),
            Begin: Transition(
                TurnState.SPEAKING, (Need.SPEAKER, Need.OFFERED), turn_effects.take_floor
            ),
            **_HEARD,
            **_PARK,
            **_ANYWHERE,
        },
        TurnState.GATE: {
            Yes: Transition(TurnState.SPEAKING, effect=turn_effects.understand),
            NotQuite: Transition(TurnState.SAYING_BACK, effect=turn_effects.count_not_quite),
            **_HEARD,
            **_PARK,
            **_ANYWHERE,
        },
        TurnState.PASSING: {**_UNDO_PASS, **_HEARD, **_CLOSE, **_ANYWHERE},
        TurnState.TIMED_OUT: {
            Return: Transition(None, (Need.LONG_ENOUGH,), turn_effects.restore),
            Longer: Transition(None, (Need.MINUTES,), turn_effects.lengthen_time_out),
            **_PARK,
            Leave: _LEAVE,
            Slept: _SLEEP,
        },
        TurnState.CLOSING: {
            Appreciate: Transition(
                None, (Need.SEAT, Need.APPRECIATED_ONCE), turn_effects.appreciate
            ),
            Reopen: Transition(None, (Need.REOPENABLE,), turn_effects.reopen_session),
            **_ANYWHERE,
        },
        TurnState.ENDED: {},
    }
)
"""Everything that may happen, and where it leads. What is not in it is refused."""


@frozen
class Automatic:
    """What a state turns into by itself, and when."""

    to: TurnState
    when: str


AUTOMATIC: Mapping[TurnState, Automatic] = MappingProxyType(
    {
        TurnState.PASSING: Automatic(
            TurnState.SPEAKING, "the pause is over, the listener has the floor"
        ),
        TurnState.CLOSING: Automatic(TurnState.ENDED, "you've both said what you're glad of"),
    }
)
"""The two changes that no event makes; turn_clock does the first, `apply` the second."""


def refusal(session: Session, event: Event) -> IllegalEvent | None:
    """Why `event` would be refused in this session as it stands; None if it would be taken."""
    transition = TABLE[session.state].get(type(event))
    if transition is None:
        return IllegalEvent(event, session.state, None)
    unmet = (need for need in transition.needs if not is_met(need, session, event))
    why = next(unmet, None)
    return IllegalEvent(event, session.state, why) if why else None


def apply(session: Session, event: Event, at: float) -> Session:
    """Return the session after `event` at `at`; IllegalEvent if it may not happen then."""
    session = advance(session, at)
    refused = refusal(session, event)
    if refused:
        raise refused
    transition = TABLE[session.state][type(event)]
    after = transition.effect(session, event) if transition.effect else session
    if transition.to is not None:
        after = replace(after, state=transition.to, in_state=0)
    return advance(_ended_if_appreciated(after), at)


@frozen
class TurnStep:
    """What became of a moment of a live session: the session, and what its log has to keep."""

    session: Session
    log: tuple[Timed, ...] = ()
    refused: IllegalEvent | None = None


def step(session: Session, at: float, event: Event | None = None) -> TurnStep:
    """Go on to `at` as `tick` does, then let `event` happen, or refuse it; raises nothing for it.

    The time up to `at` has passed either way, and a gap is kept even where the event is refused.
    """
    gap = stall(session, at)
    log = (gap,) if gap else ()
    session = tick(session, at)
    if event is None:
        return TurnStep(session, log)
    try:
        after = apply(session, event, session.at)
    except IllegalEvent as refused:
        return TurnStep(session, log, refused)
    return TurnStep(after, (*log, Timed(session.at, event)))


def replay(session: Session, log: Iterable[Timed]) -> Session:
    """Return the session after all entries of a log; exact, for a log that holds its stalls."""
    for entry in log:
        session = apply(session, entry.event, entry.at)
    return session


def round_now(session: Session) -> int:
    """Which round it is, from 1; in a round each has the floor once."""
    return session.passes // 2 + 1


def rounds_done(session: Session) -> bool:
    """Whether each has had the floor as often as the rules aim at."""
    return session.passes >= 2 * session.rules.rounds


def _ended_if_appreciated(session: Session) -> Session:
    if session.state is TurnState.CLOSING and session.appreciated == frozenset(session.seats):
        return replace(session, state=AUTOMATIC[TurnState.CLOSING].to, in_state=0)
    return session
