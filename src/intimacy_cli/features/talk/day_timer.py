"""A talk about the day as a value: each tells in turn, the other only asks. Pure: no clock, no I/O.

Who has the floor is decided by `core/turns.py`, without its gate: nothing has to be said back.
The floor passes by hand; the clock only says softly when half of the time is over, and ends the
whole on time. One who has not told by then is offered their share, never hurried.
"""

from __future__ import annotations

from dataclasses import replace

from ...core.frozen import frozen
from ...core.turn_clock import overtime, remaining, undo_left
from ...core.turn_events import Appreciate, Begin, Close, Event, Leave, Pass, TurnState, UndoPass
from ...core.turn_session import MICROS, Rules, Session, start
from ...core.turns import step

SHORTEST, LONGEST = 0.05, 120.0  # minutes; below 3 s nothing can be told


@frozen
class Telling:
    """A talk about the day at one moment.

    `limit`: seconds of the whole, pauses left out. `shown`: how many prompts were asked for.
    `held`: it stands still. `over`: its time is up, or both have told.
    """

    session: Session
    limit: float
    prompts: tuple[str, ...]
    thanks: str
    shown: int = 0
    chimes: int = 0
    held: bool = False
    over: bool = False

    @property
    def done(self) -> bool:
        """Whether it has ended."""
        return self.session.state is TurnState.ENDED

    @property
    def used(self) -> float:
        """Seconds of the talk so far, pauses left out."""
        ledger = self.session.ledger
        return (sum(ledger.speaking) + ledger.passing) / MICROS

    @property
    def left(self) -> float:
        """Seconds until the whole ends."""
        return max(self.limit - self.used, 0.0)

    @property
    def turn_left(self) -> float:
        """Seconds left of this one's share; for the second, of the whole."""
        return self.left if self.second else min(remaining(self.session), self.left)

    @property
    def second(self) -> bool:
        """Whether the one who tells is the second to do so."""
        return self.session.passes > 0

    @property
    def may_undo(self) -> bool:
        """Whether the floor was passed a moment ago and can still be taken back."""
        return undo_left(self.session) > 0

    @property
    def prompt(self) -> str | None:
        """The question that was asked for, while there is one to show."""
        return self.prompts[(self.shown - 1) % len(self.prompts)] if self.shown else None

    def at(self, now: float, key: str | None) -> Telling:
        """The talk at `now`, after this key if one was pressed."""
        if key in ("q", "escape"):
            return self.after(now, Leave())
        if self.held:
            # The clock is not looked at meanwhile, and so nothing is counted.
            return self._resumed(now) if key in ("enter", " ", "h") else self
        if self.over:
            return self._when_over(now, key)
        ticked = self._ticked(now)
        return ticked if ticked.over or key is None else ticked.pressed(now, key)

    def _ticked(self, now: float) -> Telling:
        before = overtime(self.session) > 0
        session = step(self.session, now).session
        later = replace(self, session=session)
        if session.state is not TurnState.READY and later.left <= 0:
            return replace(later, over=True, chimes=self.chimes + 1)
        half = overtime(session) > 0 and not before and not later.second
        return replace(later, chimes=self.chimes + half)

    def _resumed(self, now: float) -> Telling:
        session = step(self.session, now).session
        return replace(self, session=session, held=False)

    def pressed(self, now: float, key: str) -> Telling:
        """What follows from a key while the talk goes on."""
        if self.session.state is TurnState.READY:
            return self._begin(now, key)
        if key in ("enter", " "):
            return self._handed_over(now)
        if key == "h":
            return replace(self, held=True)
        if key == "p" and self.prompts:
            return replace(self, shown=self.shown + 1)
        return self.after(now, UndoPass()) if key == "u" else self

    def _handed_over(self, now: float) -> Telling:
        if self.session.state is not TurnState.SPEAKING:
            return self
        if self.second:
            return replace(self, over=True)
        return replace(self.after(now, Pass()), shown=0)

    def _begin(self, now: float, key: str) -> Telling:
        first, second = self.session.seats
        if key == "o":
            return replace(self, session=replace(self.session, seats=(second, first)))
        return self.after(now, Begin(first)) if key in ("enter", " ") else self

    def _when_over(self, now: float, key: str | None) -> Telling:
        if key in ("enter", " "):
            ended = self._resumed(now).after(now, Close())
            for who in ended.session.seats:
                ended = ended.after(now, Appreciate(who))
            return ended
        if key == "m":
            more = replace(self._resumed(now), over=False)
            more = replace(more, limit=more.used + self.session.rules.turn_seconds)
            return more if more.second else replace(more.after(now, Pass()), shown=0)
        return self

    def after(self, now: float, event: Event) -> Telling:
        """What follows from an event; one that may not happen changes nothing."""
        done = step(self.session, now, event)
        return replace(self, session=done.session)


def begin_telling(
    seats: tuple[str, str], minutes: float, prompts: tuple[str, ...], thanks: str, now: float
) -> Telling:
    """A talk that is about to begin at `now`; the first of the seats tells first."""
    rules = Rules(turn_seconds=minutes * 30, gate=False, rounds=1)
    session = start(seats, now, rules=rules, state=TurnState.READY)
    return Telling(session, minutes * 60, prompts, thanks)
