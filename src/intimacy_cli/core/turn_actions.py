"""What an event changes in a session beside its state; never decides whether it may.

One function per change; the table in turns.py says which event makes it, and when.
"""

from dataclasses import replace

from .turn_clock import pause
from .turn_events import Close, Event, Longer, Slept, TimeOut, TurnState
from .turn_guards import who_of
from .turn_session import MICROS, ClosedWords, Session, SuspendedState, WordsState, micros


def take_floor(session: Session, event: Event) -> Session:
    """Give the floor to the one named."""
    return replace(session, floor=who_of(event), not_quites=0)


def stop_speaking(session: Session, _event: Event) -> Session:
    """Let what was said wait for its yes; a hand-over before it is final."""
    return replace(session, words=WordsState.UNANSWERED, handed=None)


def understand(session: Session, _event: Event) -> Session:
    """Note the speaker's yes to all they said."""
    understood = _with(session.understood, session.floor)
    return replace(session, words=WordsState.UNDERSTOOD, not_quites=0, understood=understood)


def count_not_quite(session: Session, _event: Event) -> Session:
    """Count one more try."""
    return replace(session, not_quites=session.not_quites + 1)


def pass_on(session: Session, _event: Event) -> Session:
    """Count a hand-over, and keep the turn while it can be undone."""
    return replace(session, passes=session.passes + 1, handed=session.turn)


def undo(session: Session, _event: Event) -> Session:
    """Take the hand-over back; what the other spoke meanwhile stays booked as theirs."""
    back = replace(session, passes=session.passes - 1, handed=None)
    if session.state is TurnState.PASSING:
        return back
    words = WordsState.UNDERSTOOD if session.rules.gate else WordsState.NONE
    return replace(back, floor=session.listener, turn=session.handed or 0, words=words)


def hear(session: Session, event: Event) -> Session:
    """Note that the one named feels heard."""
    return replace(session, heard=_with(session.heard, who_of(event)))


def hold(session: Session, event: Event) -> Session:
    """Keep what the return restores."""
    assert isinstance(event, TimeOut)
    held = SuspendedState(session.state, session.in_state, event.minutes)
    return replace(session, held=held)


def restore(session: Session, _event: Event) -> Session:
    """Go back to the very state that the time-out left."""
    held = session.held
    assert held is not None
    return replace(session, state=held.state, in_state=held.in_state, held=None)


def lengthen_time_out(session: Session, event: Event) -> Session:
    """Name the return anew, from now on."""
    assert isinstance(event, Longer)
    held = session.held
    assert held is not None
    so_far = session.in_state / (60 * MICROS)
    return replace(session, held=replace(held, minutes=so_far + event.minutes))


def close(session: Session, event: Event) -> Session:
    """Take the floor from everybody, and keep how it was left, and where it could go on."""
    assert isinstance(event, Close)
    # Closed once more, from a time-out in the middle of closing: it reopens where it was before.
    closed = session.closed or ClosedWords(
        session.state, session.in_state, session.floor, session.held
    )
    return replace(
        session, floor=None, handed=None, held=None, closed=closed,
        how=event.how, until=event.until,
    )  # fmt: skip


def reopen_session(session: Session, _event: Event) -> Session:
    """Go back to where the session was closed; a hand-over before it is final."""
    closed = session.closed
    assert closed is not None
    return replace(
        session, state=closed.state, in_state=closed.in_state, floor=closed.floor,
        held=closed.held, closed=None, how=None, until=None,
    )  # fmt: skip


def appreciate(session: Session, event: Event) -> Session:
    """Note the appreciation of the one named."""
    return replace(session, appreciated=_with(session.appreciated, who_of(event)))


def leave(session: Session, _event: Event) -> Session:
    """Take the floor from everybody."""
    return replace(session, floor=None, handed=None, held=None, closed=None)


def sleep(session: Session, event: Event) -> Session:
    """Book the time in which nobody was there."""
    assert isinstance(event, Slept)
    return pause(session, micros(event.seconds))


def _with(names: frozenset[str], who: str | None) -> frozenset[str]:
    return names if who is None else names | {who}
