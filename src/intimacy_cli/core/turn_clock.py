"""Counts the time of a session, and says what is left of it; never looks at a clock itself.

One clock of seconds per session, counted through suspension (`CLOCK_BOOTTIME` on Linux,
`CLOCK_MONOTONIC` on macOS), continued by wall time over the end of a process (`resumed_at`).
What is counted are differences between moments, never the number of ticks.

- A moment earlier than the last one seen counts as that one: a key press is never lost to a
  clock that stumbles, and no time is ever taken back.
- More than 2 s between two ticks means that nobody was there (sleep, stop, a killed process):
  the session stood still from the last tick on. `tick` sees to it; `stall` is the same as an
  entry for the log, and a log that has these entries can be replayed without any ticks.
- A time-out goes on by itself meanwhile, and so has no such entry.
- The time of a session ends with the session.
"""

from dataclasses import replace

from .turn_events import Slept, Timed, TurnState
from .turn_session import (
    ACCOUNT_OF,
    MICROS,
    Account,
    Session,
    WordsState,
    micros,
)

GAP_SECONDS = 2.0
"""A longer gap between two ticks pauses the session as of the first of them."""
UNDO_SECONDS = 5.0
"""How long a hand-over can be undone."""
_MINUTE = 60 * MICROS


def advance(session: Session, at: float) -> Session:
    """Return the session at `at`, if somebody was there all the time since it was last seen."""
    target = max(micros(at), session.seen)
    if session.state is TurnState.PASSING:
        over = session.seen + micros(session.rules.pause_seconds) - session.in_state
        if target >= over:
            session = _hand_over(_spend(session, over - session.seen))
    return _spend(session, target - session.seen)


def stall(session: Session, at: float) -> Timed | None:
    """Return the gap that ends at `at` as an entry for the log; None if there is none."""
    gap = micros(at) - session.seen
    if session.state in {TurnState.TIMED_OUT, TurnState.ENDED} or gap <= micros(GAP_SECONDS):
        return None
    return Timed(session.at, Slept(gap / MICROS))


def tick(session: Session, at: float) -> Session:
    """Return the session at `at`, paused since it was last seen if that is more than 2 s ago."""
    gap = stall(session, at)
    return pause(session, micros(at) - session.seen) if gap else advance(session, at)


def pause(session: Session, span: int) -> Session:
    """Let the session stand still for `span` microseconds; a time-out goes on."""
    if session.state in {TurnState.TIMED_OUT, TurnState.ENDED}:
        return _spend(session, span)
    ledger = session.ledger.booked(Account.PAUSED, span, 0)
    return replace(session, seen=session.seen + span, ledger=ledger)


def resumed_at(seen_at: float, seen_wall: float, now_wall: float) -> float:
    """Where the session's clock stands when a new process takes it up.

    `seen_at` is the last moment that was kept, `seen_wall` the wall time then and `now_wall` now,
    both in seconds since the same epoch. A wall clock that was put back adds nothing.
    """
    return seen_at + max(now_wall - seen_wall, 0.0)


def elapsed_seconds(session: Session) -> float:
    """Seconds since the session was started; the ledger adds up to exactly this."""
    return (session.seen - session.began) / MICROS


def remaining(session: Session) -> float:
    """Seconds left of the present turn, 0 or more. Only speaking uses them up."""
    return max(micros(session.rules.turn_seconds) - session.turn, 0) / MICROS


def overtime(session: Session) -> float:
    """Seconds that the present turn is over its length, 0 or more."""
    return max(session.turn - micros(session.rules.turn_seconds), 0) / MICROS


def pause_left(session: Session) -> float:
    """Seconds until the floor has passed; 0 when it is not passing."""
    if session.state is not TurnState.PASSING:
        return 0.0
    return (micros(session.rules.pause_seconds) - session.in_state) / MICROS


def undo_left(session: Session) -> float:
    """Seconds in which the last hand-over can be undone; 0 if it cannot.

    Where the pause is set shorter than 5 s, the rest of them is in the other's turn, as long
    as nothing was done in it yet.
    """
    if session.handed is None or session.state not in {TurnState.PASSING, TurnState.SPEAKING}:
        return 0.0
    since = session.in_state
    if session.state is TurnState.SPEAKING:
        since += micros(session.rules.pause_seconds)
    return max(micros(UNDO_SECONDS) - since, 0) / MICROS


def return_left(session: Session) -> float:
    """Seconds until a return from the time-out is possible; 0 when it is, or when there is none."""
    return _time_out_left(session, session.rules.min_time_out)


def time_out_left(session: Session) -> float:
    """Seconds until the return that was named; 0 when it is past, or when there is none."""
    return _time_out_left(session, session.held.minutes if session.held else 0.0)


def _time_out_left(session: Session, minutes: float) -> float:
    if session.state is not TurnState.TIMED_OUT:
        return 0.0
    return max(round(minutes * _MINUTE) - session.in_state, 0) / MICROS


def _spend(session: Session, span: int) -> Session:
    if session.state is TurnState.ENDED:
        return session
    speaking = session.state is TurnState.SPEAKING
    seat = session.seats.index(session.floor) if session.floor is not None else 0
    return replace(
        session,
        seen=session.seen + span,
        in_state=session.in_state + span,
        turn=session.turn + span if speaking else session.turn,
        ledger=session.ledger.booked(ACCOUNT_OF[session.state], span, seat),
    )


def _hand_over(session: Session) -> Session:
    return replace(
        session,
        state=TurnState.SPEAKING,
        in_state=0,
        floor=session.listener,
        turn=0,
        words=WordsState.NONE,
    )
