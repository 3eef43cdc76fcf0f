"""A real exchange as a value: one speaks, the other says it back, the one who speaks says yes.

Pure. What may happen when is decided by `core/turns.py` with its gate. It ends whenever one of
the two leaves it there; nobody has to be done, and nothing is counted for or against anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import ceil

from ...core.frozen import frozen
from ...core.turn_clock import overtime, undo_left
from ...core.turn_events import (
    Begin,
    Event,
    Leave,
    NotQuite,
    Pass,
    SaidBack,
    Spoke,
    TurnState,
    UndoPass,
    Yes,
)
from ...core.turn_guards import offers_rewording
from ...core.turn_session import MICROS, Rules, Session, WordsState, start
from ...core.turns import step


@frozen
class Exchange:
    """An exchange at one moment; `steps` are the sentences that guide it, by id."""

    session: Session
    steps: Mapping[str, str]
    chimes: int = 0

    @property
    def done(self) -> bool:
        """Whether it has ended."""
        return self.session.state is TurnState.ENDED

    @property
    def understood(self) -> bool:
        """Whether the speaker has just said yes, and may say more, pass on or leave it there."""
        return self.session.words is WordsState.UNDERSTOOD

    @property
    def may_undo(self) -> bool:
        """Whether the floor was passed a moment ago and can still be taken back."""
        return undo_left(self.session) > 0

    @property
    def rewording(self) -> bool:
        """Whether it was 'not quite' three times: other words may help."""
        return offers_rewording(self.session)

    @property
    def seconds(self) -> int:
        """How long it took, pauses left out; 0 only where it was not begun."""
        ledger = self.session.ledger
        return ceil((ledger.total() - ledger.paused - ledger.other) / MICROS)

    def at(self, now: float, key: str | None) -> Exchange:
        """The exchange at `now`, after this key if it means anything here."""
        before = overtime(self.session) > 0
        session = step(self.session, now).session
        chime = overtime(session) > 0 and not before
        later = replace(self, session=session, chimes=self.chimes + chime)
        if session.state is TurnState.READY and key == "o":
            first, second = session.seats
            return replace(later, session=replace(session, seats=(second, first)))
        event = later.event(key) if key is not None else None
        return later if event is None else replace(later, session=step(session, now, event).session)

    def event(self, key: str) -> Event | None:
        """What a key means here; None if nothing."""
        if key in ("q", "escape"):
            return Leave()
        events: dict[str, Event] = {}
        state, session = self.session.state, self.session
        if state is TurnState.READY:
            events = {"enter": Begin(session.seats[0])}
        elif state is TurnState.SPEAKING:
            events = {"enter": Spoke(), "u": UndoPass()}
            events |= {"p": Pass()} if self.understood else {}
        elif state is TurnState.SAYING_BACK:
            events = {"enter": SaidBack()}
            events |= {"w": Begin(session.floor)} if self.rewording and session.floor else {}
        elif state is TurnState.GATE:
            events = {"y": Yes(), "n": NotQuite()}
        elif state is TurnState.PASSING:
            events = {"u": UndoPass()}
        return events.get("enter" if key == " " else key)


def begin_exchange(seats: tuple[str, str], steps: Mapping[str, str], now: float) -> Exchange:
    """An exchange that is about to begin at `now`."""
    return Exchange(start(seats, now, rules=Rules(gate=True), state=TurnState.READY), steps)
