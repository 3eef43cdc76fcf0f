"""What a key means: a session and a key in, an event or a change of the screen out. Pure.

Holds what the machine does not: what is being typed, and what is shown on top.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import Enum

from ...core.frozen import frozen
from ...core.keys import ENTER, ESCAPE
from ...core.text_field import TextField, field_of
from ...core.turn_events import (
    Appreciate,
    Begin,
    Close,
    Ending,
    Event,
    Heard,
    Longer,
    NotQuite,
    Pass,
    Reopen,
    Return,
    SaidBack,
    Spoke,
    TimeOut,
    Topic,
    TurnState,
    UndoPass,
    Yes,
)
from ...core.turn_session import Session
from ...core.turns import refusal
from ...core.typed_days import parse_coming_day
from ...core.typed_minutes import parse_minutes
from . import hints
from .answers import SessionWords

LONGEST = 300  # a topic is a sentence


class Mode(Enum):
    """What is on top of the session."""

    TURNS = "turns"
    HELP = "help"
    TOPIC = "topic"
    OPENING = "opening"
    TIME_OUT = "time_out"
    LONGER = "longer"
    HOW = "how"
    UNTIL = "until"
    LEFT_WITH = "left_with"


TYPING = {Mode.TOPIC, Mode.OPENING, Mode.TIME_OUT, Mode.LONGER, Mode.UNTIL, Mode.LEFT_WITH}
_TURNS = {TurnState.SPEAKING, TurnState.SAYING_BACK, TurnState.GATE, TurnState.PASSING}
# Where Escape leads from what is asked in a second step: a way to close may be a slip, too.
_BEFORE = {Mode.UNTIL: Mode.HOW, Mode.LEFT_WITH: Mode.HOW}
HOWS = {"s": Ending.SOLVED, "m": Ending.MIDDLE, "d": Ending.DIFFER, "p": Ending.PARKED}
_SIMPLE: dict[tuple[TurnState, str], Event] = {
    (TurnState.TOPIC, ENTER): Topic(),
    (TurnState.SPEAKING, ENTER): Spoke(),
    (TurnState.SPEAKING, " "): Spoke(),
    (TurnState.SPEAKING, "p"): Pass(),
    (TurnState.SPEAKING, "u"): UndoPass(),
    (TurnState.PASSING, "u"): UndoPass(),
    (TurnState.SAYING_BACK, ENTER): SaidBack(),
    (TurnState.SAYING_BACK, " "): SaidBack(),
    (TurnState.GATE, "y"): Yes(),
    (TurnState.GATE, "n"): NotQuite(),
    (TurnState.TIMED_OUT, ENTER): Return(),
    (TurnState.CLOSING, "b"): Reopen(),
}
_NUMBERS = {"1": 0, "2": 1}


@frozen
class Desk:
    """What the two see: the session, and what is on top of it. `said` answers the last key."""

    session: Session
    today: date
    keep_words: bool = False
    mode: Mode = Mode.TURNS
    field: TextField = TextField(longest=LONGEST)
    said: str = ""
    page: int = 0
    how: Ending | None = None
    until: date | None = None
    words: SessionWords = SessionWords(None, None, None)

    @property
    def typed(self) -> str:
        """What is being typed."""
        return self.field.text

    @property
    def stands_still(self) -> bool:
        """Whether something lies on top of a turn: its time is not counted while they read it."""
        return self.mode is not Mode.TURNS and self.session.state in _TURNS


@frozen
class Pressed:
    """What a key led to: the desk, an event for the machine, or a wish for the edge.

    `away`: leave the screen and let the session be, as a window that is closed does.
    """

    desk: Desk
    event: Event | None = None
    calendar: bool = False
    away: bool = False


def press(desk: Desk, key: str) -> Pressed:
    """What this key means now. A key that means nothing changes nothing."""
    desk = replace(desk, said="")
    if desk.mode in TYPING:
        return _typed(desk, key)
    if key == "q":
        return Pressed(desk, away=True)
    if desk.mode is Mode.HELP:
        return Pressed(replace(desk, page=desk.page + 1))
    if desk.mode is Mode.HOW:
        return _how(desk, key)
    return _turns(desk, key)


def _turns(desk: Desk, key: str) -> Pressed:
    session = desk.session
    event = _SIMPLE.get((session.state, key)) or _of_person(session, key)
    if event is not None:
        return _tried(desk, event)
    if key == "?":
        return Pressed(replace(desk, mode=Mode.HELP, page=0))
    if key == "w" and session.state is TurnState.TOPIC:
        return Pressed(replace(desk, mode=Mode.TOPIC, field=_field(desk.words.topic)))
    if key == "c" and able(session, Ending.PARKED):
        return Pressed(replace(desk, mode=Mode.HOW))
    if session.state is TurnState.TIMED_OUT:
        return _timed_out(desk, key)
    return Pressed(replace(desk, mode=Mode.TIME_OUT, field=_field()) if key == "t" else desk)


def _timed_out(desk: Desk, key: str) -> Pressed:
    if key == "l":
        return Pressed(replace(desk, mode=Mode.LONGER, field=_field()))
    return Pressed(desk, calendar=key == "k", away=key == "x")


def able(session: Session, how: Ending) -> bool:
    """Whether they may leave it this way now. To park it is open always, before a close."""
    return refusal(session, Close(how)) is None


def _of_person(session: Session, key: str) -> Event | None:
    """The event of one of the two by their number, or of the speaker who tries other words."""
    if key == "r" and session.state is TurnState.SAYING_BACK and session.floor is not None:
        return Begin(session.floor)
    if key not in _NUMBERS:
        return None
    who = session.seats[_NUMBERS[key]]
    if session.state is TurnState.READY:
        return Begin(who)
    if session.state is TurnState.CLOSING:
        return Appreciate(who)
    if session.state in {
        TurnState.SPEAKING,
        TurnState.SAYING_BACK,
        TurnState.GATE,
        TurnState.PASSING,
    }:
        return Heard(who)
    return None


def _tried(desk: Desk, event: Event) -> Pressed:
    why = refusal(desk.session, event)
    if why:
        return Pressed(replace(desk, said=hints.explain_refusal(why, desk.session)))
    return Pressed(desk, event)


def _how(desk: Desk, key: str) -> Pressed:
    if key in (ESCAPE, "b"):
        return Pressed(replace(desk, mode=Mode.TURNS))
    how = HOWS.get(key)
    if how is None:
        return Pressed(desk)
    why = None if able(desk.session, how) else refusal(desk.session, Close(Ending.DIFFER))
    if why:
        return Pressed(replace(desk, said=hints.explain_refusal(why, desk.session)))
    desk = replace(desk, how=how, until=None)
    if how is Ending.PARKED:
        return Pressed(replace(desk, mode=Mode.UNTIL, field=_field()))
    return _left_with(desk)


def _left_with(desk: Desk) -> Pressed:
    """With words kept, ask what they arrived at; else close."""
    if desk.keep_words:
        return Pressed(replace(desk, mode=Mode.LEFT_WITH, field=_field(desk.words.left_with)))
    return _tried(replace(desk, mode=Mode.TURNS), Close(desk.how, desk.until))


def _typed(desk: Desk, key: str) -> Pressed:
    if key == ESCAPE:
        return Pressed(replace(desk, mode=_BEFORE.get(desk.mode, Mode.TURNS), field=_field()))
    if key == ENTER:
        return enter_text(desk, desk.typed)
    return Pressed(replace(desk, field=desk.field.press(key)))


def _field(text: str | None = None) -> TextField:
    return field_of(text or "", LONGEST)


def enter_text(desk: Desk, text: str) -> Pressed:
    """A whole text was typed, in a mode that asks for one."""
    text = text.strip()
    on = replace(desk, mode=Mode.TURNS, field=_field(), said="")
    if desk.mode is Mode.TOPIC:
        words = replace(desk.words, topic=text or None)
        return Pressed(replace(on, words=words, mode=Mode.OPENING))
    if desk.mode is Mode.OPENING:
        return _tried(replace(on, words=replace(desk.words, opening=text or None)), Topic())
    if desk.mode is Mode.LEFT_WITH:
        words = replace(desk.words, left_with=text or None)
        return _tried(replace(on, words=words), Close(desk.how, desk.until))
    if desk.mode in {Mode.TIME_OUT, Mode.LONGER}:
        return _time_out(desk, text)
    until = parse_until(text, desk.today)
    if text and until is None:
        shapes = "A day such as 2026-12-01, tomorrow or friday, or a number of days."
        return Pressed(replace(desk, said=shapes))
    return _left_with(replace(on, until=until))


def _time_out(desk: Desk, text: str) -> Pressed:
    try:
        minutes = parse_minutes(text) if text else 20
        event = Longer(minutes) if desk.mode is Mode.LONGER else TimeOut(minutes)
    except ValueError:
        return Pressed(replace(desk, said="Minutes, from 20 to 1440, such as 45 or 1h30."))
    pressed = _tried(desk, event)
    if pressed.event is None:
        return pressed
    return replace(pressed, desk=replace(desk, mode=Mode.TURNS, field=_field(), said=""))


def parse_until(text: str, today: date) -> date | None:
    """A day to come, as people type it; None for anything else, and for a day gone by."""
    word = text.strip()
    if word.isascii() and word.isdecimal():
        word = f"in {word} days"
    try:
        day = parse_coming_day(word, today)
    except ValueError:
        return None
    return day if day >= today else None
