"""What a session looks like on a screen. Pure: a desk and a size in, lines out.

Full from 80 columns by 24 rows, one column of the same at 40 by 12.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...core.styled_text import (
    Line,
    Look,
    Screenful,
    Span,
    Style,
    blank,
    foot_rows,
    key,
    line,
    quiet,
    title,
)
from ...core.turn_clock import undo_left
from ...core.turn_events import Ending, Event, Heard, Pass, Reopen, TurnState
from ...core.turn_guards import offers_rewording
from ...core.turn_session import Session
from ...core.turns import refusal
from ...core.wrapping import break_line
from ...shell.drawn_as import MEASURE
from ...shell.glyphs import glyphs_for
from . import hints
from .key_bindings import HOWS, Desk, Mode, able
from .labels import HOW_LABELS
from .turn_page import care, session_page

SMALLEST = (40, 12)
PROMPT = "> "

# The question, and what else there is to know.
_ASKED = {
    Mode.TOPIC: ("What's it about, in a sentence?", "Enter skips it."),
    Mode.OPENING: ("How would you start?", hints.SOFT_OPENING),
    Mode.TIME_OUT: (
        "Time-out: back in how many minutes?",
        "Enter: 20 minutes. A day has 1440.",
    ),
    Mode.LONGER: (
        "Back in how many minutes from now?",
        "Enter: 20 minutes. A day has 1440.",
    ),
    Mode.UNTIL: (
        "Park it until when?",
        "2026-12-01, friday, or a number of days. Enter: no day yet.",
    ),
    Mode.LEFT_WITH: ("What did you settle on?", "Enter skips it."),
}


def board(desk: Desk, size: tuple[int, int], look: Look, back_at: str = "") -> Screenful:
    """The whole screen: what stands above, and the keys at the foot.

    `size`: the columns that text may take, and the rows of the window.
    """
    if desk.mode is Mode.HELP:
        return _help(desk, size)
    if desk.mode is Mode.HOW:
        return _how(desk, size[0])
    if desk.mode is not Mode.TURNS:
        return _typing(desk, size[0], look)
    return session_page(desk, size, look, back_at), foot_rows(_keys(keys_now(desk)), size[0])


def keys_now(desk: Desk) -> list[tuple[str, str]]:
    """The keys that do something now, and what."""
    session = desk.session
    rows: dict[TurnState, list[tuple[str, str]]] = {
        TurnState.TOPIC: [("w", "write it"), ("Enter", "go on")],
        TurnState.READY: [("1 2", "who starts")],
        TurnState.SPEAKING: [
            ("Enter", "said"),
            *([("p", "pass")] if _able(session, Pass()) else []),
        ],
        TurnState.SAYING_BACK: [
            ("Enter", "said back"),
            *([("r", "other words")] if offers_rewording(session) else []),
        ],
        TurnState.GATE: [("y", "yes"), ("n", "not quite")],
        TurnState.TIMED_OUT: [
            ("Enter", "both back"),
            ("l", "longer"),
            ("k", "calendar"),
        ],
        TurnState.CLOSING: [
            ("1 2", "said"),
            *([("b", "choose again")] if _able(session, Reopen()) else []),
        ],
    }
    found = rows.get(session.state, [])
    if undo_left(session) > 0:
        found = [("u", "undo pass"), *found]
    # By name: nobody should have to ask who of them is 2.
    found += [(n, f"{who} heard") for n, who in number_keys(session) if _able(session, Heard(who))]
    # Before the first word the key works too; it is no choice to put before them yet.
    if able(session, Ending.PARKED) and session.state not in {TurnState.TOPIC, TurnState.READY}:
        found.append(("c", "close" if able(session, Ending.DIFFER) else "park"))
    rest = [] if session.state is TurnState.TIMED_OUT else [("t", "time-out")]
    return [*found, *rest, ("?", "help"), ("q", "leave")]


def number_keys(session: Session) -> list[tuple[str, str]]:
    """The key of each of the two, and their name."""
    return [(str(number), who) for number, who in enumerate(session.seats, 1)]


def _able(session: Session, *events: Event) -> bool:
    """Whether any of these would be taken now."""
    return any(refusal(session, each) is None for each in events)


def _keys(keys: Sequence[tuple[str, str]]) -> Line:
    parts: list[str | Span] = []
    for number, (name, what) in enumerate(keys):
        parts += ["  " if number else "", key(name), f" {what}"]
    return line(*parts)


def _typing(desk: Desk, width: int, look: Look) -> Screenful:
    question, note = _ASKED[desk.mode]
    # A line that is heard and not seen has its prompt from elsewhere.
    marker = PROMPT if look.plain else f"{glyphs_for(look).marker} "
    typed = line(key(marker), *desk.field.shown(min(width, MEASURE) - 2), indent=2)
    lines = [title(question), quiet(note), blank(), typed]
    if desk.said:
        lines += [blank(), line(Span(desk.said, Style.CARE))]
    if written := care(desk):
        lines += [blank(), *written]
    return _in_measure(lines, width), [_keys([("Enter", "done"), ("Esc", "back")])]


def _how(desk: Desk, width: int) -> Screenful:
    """The ways to leave it that are open now; and what the others wait for."""
    open_now = [(k, how) for k, how in HOWS.items() if able(desk.session, how)]
    rows = [line(key(f" {k} "), f" {HOW_LABELS[how]}", indent=4) for k, how in open_now]
    lines = [
        title("How do you want to close?"),
        line("One way is as good as another."),
        blank(),
        *rows,
    ]
    if len(open_now) < len(HOWS):
        lines += [blank(), quiet("There are more ways to close once you both feel heard.")]
    if desk.said:
        lines += [blank(), line(Span(desk.said, Style.CARE))]
    return _in_measure(lines, width), [_keys([("b", "back"), ("q", "leave")])]


def _in_measure(lines: Sequence[Line], width: int) -> list[Line]:
    """The lines as long as text is anywhere, although the page of the letters is wider."""
    return [row for each in lines for row in break_line(each, min(width, MEASURE))]


def _help(desk: Desk, size: tuple[int, int]) -> Screenful:
    pages = _pages(size)
    lines = pages[min(desk.page, len(pages) - 1)]
    last = desk.page >= len(pages) - 1
    return lines, [_keys([("any key", "to go back" if last else "for more"), ("q", "leave")])]


def help_is_over(desk: Desk, size: tuple[int, int]) -> bool:
    """Whether the last page was read."""
    return desk.mode is Mode.HELP and desk.page >= len(_pages(size))


def _pages(size: tuple[int, int]) -> list[list[Line]]:
    width, room = min(size[0], MEASURE), max(size[1] - 1, 1)
    pages: list[list[Line]] = [[]]
    used = 0
    for text in hints.HELP:
        rows = len(break_line(line(text), width)) + 1
        if used and used + rows > room + 1:
            pages.append([])
            used = 0
        pages[-1] += [*([blank()] if used else []), *break_line(line(text), width)]
        used += rows
    return pages
