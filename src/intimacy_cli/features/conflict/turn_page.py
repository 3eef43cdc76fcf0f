"""A session in turns as a page. Pure: a desk and a size in, lines out. Never flashes.

Who is to speak now is the largest thing on it, in the colour of their mark: the speaker, the
listener who says it back, and in the pause, dimmed, the one whose turn it will be.
"""

from __future__ import annotations

from ...core.styled_text import (
    Line,
    Look,
    Span,
    Style,
    blank,
    key,
    line,
    quietly,
    strong,
    title,
)
from ...core.turn_clock import overtime, pause_left, remaining, time_out_left
from ...core.turn_events import TurnState
from ...core.turn_session import Session
from ...core.turns import round_now, rounds_done
from ...core.wrapping import break_line, cells, fit_text
from ...shell.bars import time_bar
from ...shell.care_line import care_lines
from ...shell.drawn_as import MEASURE
from ...shell.glyphs import PEOPLE, mark_of
from ...shell.safety_line import safety_line
from . import hints
from .block_letters import block
from .key_bindings import Desk
from .labels import CLOSED_AS

# Letters that are read from across the room may be wider than a line of text.
WIDEST = 76
ROOMY = 20
_TURNS = {TurnState.SPEAKING, TurnState.SAYING_BACK, TurnState.GATE, TurnState.PASSING}


def session_page(desk: Desk, size: tuple[int, int], look: Look, back_at: str) -> list[Line]:
    """Whose turn it is, what to do, and where the time went."""
    session, roomy = desk.session, size[1] >= ROOMY
    width = min(size[0], MEASURE)
    gap = [blank()] if roomy else []
    lines = [*([_head(desk, width)] if roomy else []), *gap]
    lines += _letters(desk, size, look, back_at)
    lines += gap if lines and lines[-1].text else []
    # What is too much for a small window scrolls: the time comes before the words there.
    time = _time(desk, width, look)
    if session.floor is not None and session.state is not TurnState.TIMED_OUT:
        time.append(ledgers(desk, look))
    words = [title(hints.headline(session, back_at)), *_hint(desk, width)]
    below = _below(desk, look)
    if not roomy:
        return [*lines, words[0], *time, *words[1:], *below]
    parts = (time, below) if session.floor is not None else (below, time)
    return [*lines, *words, *(each for part in parts if part for each in (blank(), *part))]


def _head(desk: Desk, width: int) -> Line:
    """What it is about, and at its right which round this is."""
    session = desk.session
    about = desk.words.topic or "A disagreement, in turns"
    where = ""
    if session.state in _TURNS:
        # The number of rounds is an aim; what goes on after it is a round of nothing.
        of = "" if rounds_done(session) else f" of {session.rules.rounds}"
        where = f"round {round_now(session)}{of}"
    about = fit_text(about, max(width - len(where) - 2, 8))
    return line(strong(about), " " * (width - cells(about) - len(where)), quietly(where))


def speaks_now(session: Session) -> str | None:
    """Who is to speak now; in the pause, who will be."""
    back = session.state in {TurnState.SAYING_BACK, TurnState.PASSING}
    return session.listener if back else session.floor


def _letters(desk: Desk, size: tuple[int, int], look: Look, back_at: str) -> list[Line]:
    """What is to be read from across the room: who speaks now, or when to be back."""
    session, (width, height) = desk.session, size
    who = speaks_now(session)
    style = PEOPLE[session.seats.index(who)] if who in session.seats else Style.ACCENT
    if session.state is TurnState.TIMED_OUT:
        style = Style.ACCENT
    if session.state is TurnState.PASSING:
        style = Style.QUIET
    large = back_at.partition(" ")[0] if session.state is TurnState.TIMED_OUT else who
    if not large:
        return []
    rows = block(large, min(width, WIDEST), height - (13 if height >= ROOMY else 7), look)
    return [line(Span(row.rstrip(), style)) for row in rows]


def _hint(desk: Desk, width: int) -> list[Line]:
    said = Span(desk.said, Style.CARE) if desk.said else Span(hints.hint(desk.session))
    return break_line(line(said), width)


def _time(desk: Desk, width: int, look: Look) -> list[Line]:
    """How much there is left: of the turn, of the pause, of the time-out."""
    session = desk.session
    if session.state is TurnState.PASSING:
        left = pause_left(session)
        return [_bar(left, session.rules.pause_seconds, f"{int(left) + 1} s", width, look)]
    if session.state in _TURNS:
        return [time_left(desk, width, look)]
    if session.state is TurnState.TIMED_OUT and session.held is not None:
        left = time_out_left(session)
        words = f"{hints.clock(left + 0.999)} to go" if left > 0 else "time's up"
        return [_bar(left, session.held.minutes * 60, words, width, look)]
    return []


def time_left(desk: Desk, width: int, look: Look) -> Line:
    """The time of the turn as a bar that empties, and in words."""
    session = desk.session
    over, left = overtime(session), remaining(session)
    words = f"{hints.clock(over)} over" if over else f"{hints.clock(left + 0.999)} left"
    return _bar(left, session.rules.turn_seconds, words, width, look)


def _bar(left: float, whole: float, words: str, width: int, look: Look) -> Line:
    return time_bar(left, whole, words, width, look)


def ledgers(desk: Desk, look: Look) -> Line:
    """The time that each has spent speaking. Whoever feels heard has a mark."""
    session = desk.session
    parts: list[str | Span] = [quietly("spoken  ")] if look.plain else []
    for seat, who in enumerate(session.seats):
        heard = " heard" if who in session.heard else ""
        mark = () if look.plain else (mark_of(seat, look), " ")
        spoken = f" {hints.clock(session.spoken(who))}"
        parts += ["   " if seat else "", *mark, strong(who), spoken, quietly(heard)]
    return line(*parts, indent=8 if look.plain else 0)


def _below(desk: Desk, look: Look) -> list[Line]:
    session = desk.session
    if session.state in {TurnState.TOPIC, TurnState.TIMED_OUT}:
        return care(desk) or [safety_line()]
    closed = []
    if session.state is TurnState.CLOSING and session.how is not None:
        until = f" until {session.until}" if session.until else ""
        closed = [line(quietly("Closed  "), CLOSED_AS[session.how] + until)]
        closed += [blank()]
    return [*closed, *people(desk, look), *care(desk)]


def people(desk: Desk, look: Look) -> list[Line]:
    """The two with their keys, where they are asked for one; who has said theirs has a mark."""
    session = desk.session
    if session.state not in {TurnState.READY, TurnState.CLOSING}:
        return []
    wide = max(map(cells, session.seats))
    rows = []
    for seat, who in enumerate(session.seats):
        mark = () if look.plain else (mark_of(seat, look), " ")
        said = " " * (wide - cells(who)) + "  said" if who in session.appreciated else ""
        rows.append(line(key(f" {seat + 1} "), " ", *mark, who, quietly(said)))
    return rows


def care(desk: Desk) -> list[Line]:
    """Where help is, before anybody has the floor, if the topic or the opening speak of danger.

    The lines name nothing of what was written: both may be sitting here.
    """
    written = [text for text in (desk.words.topic, desk.words.opening) if text]
    if not written or desk.session.state not in {TurnState.TOPIC, TurnState.READY}:
        return []
    from ...core.danger import speaks_of_danger

    if not speaks_of_danger(*written):
        return []
    return care_lines("Taking turns isn't meant for fear, force or control; q leaves.")
