"""A session as it goes on: time and keys in, records out before anything is shown.

Decides nothing: the machine does about events, the desk about keys.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from ...core.turn_clock import advance, remaining, resumed_at, time_out_left
from ...core.turn_events import Close, Event, Longer, Slept, Timed, TimeOut, Topic, TurnState
from ...core.turn_session import MICROS, Session, micros
from ...core.turns import TurnStep, apply, step
from ...errors import IntimacyError
from ...shell.output_file import free_name
from . import hints
from .answers import SessionWords
from .calendar import Ics
from .heartbeat import Beat, Seen
from .key_bindings import Desk, Mode, Pressed
from .left import latest
from .session_log import Journal, OpenSession, back_from

CALENDAR_FILE = "intimacy-time-out"


class Clock:
    """The session's own seconds, counted on through a sleep; and the wall time beside them."""

    def __init__(
        self, steady: Callable[[], float], now: Callable[[], datetime], began: float = 0.0
    ) -> None:
        self._steady, self._now = steady, now
        self._offset = began - steady()

    def from_now(self, at: float) -> Clock:
        """A clock that stands at `at` now."""
        return Clock(self._steady, self._now, at)

    def at(self) -> float:
        """Seconds since the session was started."""
        return self._steady() + self._offset

    def now(self) -> datetime:
        """The local time."""
        return self._now()


class Live:
    """One session, its journal and its clock."""

    def __init__(self, journal: Journal, beat: Beat, clock: Clock, desk: Desk, *, ics: Ics) -> None:
        self._journal, self._beat, self._clock = journal, beat, clock
        self._ics = ics
        self._bells = 0
        self._arrived = bool(desk.words.left_with)
        self._back: datetime | None = None
        self.desk = desk
        self.away = False
        self.calendar: str | None = None

    @property
    def session(self) -> Session:
        """The session as of the last tick or key."""
        return self.desk.session

    @property
    def over(self) -> bool:
        """Whether the screen is to be left."""
        return self.away or self.session.state is TurnState.ENDED

    @property
    def back_at(self) -> str:
        """When the time-out is over, such as `20:35` or `08:00 tomorrow`."""
        if self._back is None or self.session.held is None:
            return ""
        days = (self._back.date() - self._clock.now().date()).days
        return f"{self._back:%H:%M}" + (" tomorrow" if days == 1 else "")

    def take_up(self, found: OpenSession) -> None:
        """Go on where a session was left, as of the last moment it was seen."""
        seen = latest(found, self._beat.last(self._journal.act))
        self._back = back_from(found, self._clock.now().tzinfo)
        now = resumed_at(seen.at, seen.wall, self._clock.now().timestamp())
        self._clock = self._clock.from_now(now)
        self.desk = replace(self.desk, session=advance(found.session, seen.at))
        self.tick()
        if self._ics.path and self._back is not None:
            self._write_calendar()

    def tick(self) -> None:
        """Let time pass up to now; none passes while something lies on top of a turn."""
        if self.desk.stands_still:
            return
        before = self.session
        self._take(step(before, self._clock.at()))
        after = self.session
        if before.state is after.state and before.floor == after.floor:
            self._bells += _reached_zero(before, after)

    def apply(self, pressed: Pressed) -> None:
        """Do what a key led to."""
        if pressed.event is not None or not pressed.desk.stands_still:
            self._stood_still()
        self.desk = replace(pressed.desk, session=self.session)
        self.away = self.away or pressed.away
        if pressed.event is not None:
            self._happen(pressed.event)
        if pressed.calendar:
            self._write_calendar()

    def close_help(self) -> None:
        """Take the help from the top."""
        self._stood_still()
        self.desk = replace(self.desk, mode=Mode.TURNS, page=0)

    def bell(self) -> bool:
        """Whether a bell is due; it is rung once."""
        due, self._bells = self._bells > 0, 0
        return due

    def _stood_still(self) -> None:
        """Book the time in which something lay on top of a turn: it was nobody's."""
        if not self.desk.stands_still:
            return
        gap = micros(self._clock.at()) - self.session.seen
        if gap > 0:
            entry = Timed(self.session.at, Slept(gap / MICROS))
            self._take(TurnStep(apply(self.session, entry.event, entry.at), (entry,)))

    def _happen(self, event: Event) -> None:
        done = step(self.session, self._clock.at(), event)
        self._take(done)
        if done.refused:
            self.desk = replace(self.desk, said=hints.explain_refusal(done.refused, self.session))
            return
        if self.desk.keep_words and isinstance(event, Topic | Close):
            self._keep_words(event)
        if isinstance(event, TimeOut | Longer):
            self._back = self._clock.now() + timedelta(minutes=event.minutes)
            if self._ics.path:
                self._write_calendar()

    def _keep_words(self, event: Event) -> None:
        words, left = self.desk.words, self.desk.words.left_with
        if isinstance(event, Close):
            # Empty only in the place of what was written before a close was taken back.
            words = SessionWords(None, None, left or ("" if self._arrived else None))
            self._arrived = bool(left)
        self._journal.write_words(self._clock.now(), words)

    def _take(self, done: TurnStep) -> None:
        """Keep what happened, and only then let it be seen."""
        now = self._clock.now()
        self._journal.write(now, done.log, done.session)
        self.desk = replace(self.desk, session=done.session)
        if done.session.state is TurnState.ENDED:
            self._beat.forget()
        else:
            self._beat.keep(self._journal.act, Seen(done.session.at, now.timestamp()))

    def _write_calendar(self) -> None:
        """Write the time to come back into a calendar file, and say where it is.

        Without --ics it was asked for by a key: beside what is there already, never over it.
        """
        if self._back is None:
            return
        path = self._ics.path or self.calendar or free_name(CALENDAR_FILE, "ics")
        now = self._clock.now()
        try:
            self.calendar = self._ics.write_return(path, self._journal.act, self._back, now)
        except IntimacyError as error:
            self.desk = replace(self.desk, said=error.message)
            return
        self.desk = replace(self.desk, said=f"Written: {self.calendar}")


def _reached_zero(before: Session, after: Session) -> int:
    """1 if a turn's time, or a time-out, was just used up."""
    if after.state is TurnState.SPEAKING:
        return int(remaining(before) > 0 >= remaining(after))
    if after.state is TurnState.TIMED_OUT:
        return int(time_out_left(before) > 0 >= time_out_left(after))
    return 0
