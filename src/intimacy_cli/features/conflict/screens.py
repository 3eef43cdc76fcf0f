"""What a session looks like on a screen. Pure: a desk and a size in, lines out. Never flashes.

Full from 80 columns by 24 rows, one column of the same at 40 by 12.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...core.styled_text import (
    Line,
    Screenful,
    Span,
    Style,
    accent,
    blank,
    foot_rows,
    key,
    line,
    quiet,
    strong,
    title,
)
from ...core.turn_clock import overtime, remaining, undo_left
from ...core.turn_events import Ending, Event, Heard, Pass, Reopen, TurnState
from ...core.turn_guards import offers_rewording
from ...core.turn_session import Session
from ...core.turns import refusal, round_now, rounds_done
from ...shell.care_line import care_lines
from ...shell.safety_line import safety_line
from . import hints
from .block_letters import block
from .key_bindings import HOWS, Desk, Mode, able

SMALLEST = (40, 12)
ROOMY, WIDE = 20, 70
PROMPT = "> "
_TURNS = {TurnState.SPEAKING, TurnState.SAYING_BACK, TurnState.GATE, TurnState.PASSING}

_ASKED = {
    Mode.TOPIC: "What's it about, in a sentence?",
    Mode.OPENING: "How would you start? " + hints.SOFT_OPENING,
    Mode.TIME_OUT: "Back in how many minutes? (Enter = 20; 60 is an hour, 1440 a day)",
    Mode.LONGER: "Back in how many minutes from now? Enter: 20. An hour is 60, a day 1440.",
    Mode.UNTIL: "Park it until when? 2026-12-01, friday, a number of days. (Enter: no day yet)",
    Mode.LEFT_WITH: "What did you settle on? (Enter to skip)",
}
HOW_LABELS = {
    Ending.SOLVED: "solved",
    Ending.MIDDLE: "we met in the middle",
    Ending.DIFFER: "we see it differently, and that's fine",
    Ending.PARKED: "parked, until a day if you like",
}


def board(desk: Desk, size: tuple[int, int], back_at: str = "") -> Screenful:
    """The whole screen: what stands above, and the keys at the foot."""
    if desk.mode is Mode.HELP:
        return _help(desk, size)
    if desk.mode is Mode.HOW:
        return _how(desk)
    if desk.mode is not Mode.TURNS:
        return _typing(desk)
    return _session(desk, size, back_at), foot_rows(_keys(keys_now(desk)), size[0])


def _session(desk: Desk, size: tuple[int, int], back_at: str) -> list[Line]:
    session, (width, height) = desk.session, size
    roomy = height >= ROOMY
    gap = [blank()] if roomy else []
    lines = [*([_head(desk, width)] if roomy else []), *gap]
    lines += [title(hints.headline(session, back_at)), *gap]
    large = _large(desk, back_at)
    if large:
        rows = block(large, min(width, 100), height - (12 if roomy else 7))
        lines += [*(line(accent(row)) for row in rows), *gap]
    if session.state in _TURNS:
        # While the floor passes it is nobody's time; the row stays, so that nothing jumps.
        passing = session.state is TurnState.PASSING
        lines += [blank() if passing else time_left(desk, width), *gap]
    hint = line(Span(desk.said or hints.hint(session), Style.CARE if desk.said else Style.PLAIN))
    spoken = [] if session.state in {TurnState.TOPIC, TurnState.READY} else [ledgers(desk)]
    two = [*people(desk), *care(desk)]
    if session.state in {TurnState.TOPIC, TurnState.TIMED_OUT}:
        two = care(desk) or [safety_line()]
    # What is too much for a small window is cut below: the ledger comes first there.
    return [*lines, hint, *gap, *two, *spoken] if roomy else [*lines, *spoken, hint, *two]


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


def _head(desk: Desk, width: int) -> Line:
    session = desk.session
    about = desk.words.topic or "A disagreement, in turns"
    where = ""
    if session.state in _TURNS:
        # The number of rounds is an aim; what goes on after it is a round of nothing.
        of = "" if rounds_done(session) else f" of {session.rules.rounds}"
        where = f"   round {round_now(session)}{of}"
    room = max(width - len(where), 8)
    about = about if len(about) <= room else about[: room - 1] + "…"
    return quiet(about + where)


def _large(desk: Desk, back_at: str) -> str:
    """What is to be read from across the room: who has the floor, or when to be back."""
    session = desk.session
    if session.state is TurnState.TIMED_OUT:
        return back_at.partition(" ")[0]
    if session.state is TurnState.PASSING:
        return session.listener or ""
    return session.floor or ""


def time_left(desk: Desk, width: int) -> Line:
    """The time of the turn as a bar that empties, and in words."""
    session = desk.session
    over, left = overtime(session), remaining(session)
    long = 40 if width >= WIDE else 20
    full = round(long * left / session.rules.turn_seconds)
    words = f"  {hints.clock(over)} over" if over else f"  {hints.clock(left + 0.999)} left"
    bar = Span("━" * full, Style.ACCENT), Span("─" * (long - full), Style.QUIET)
    return line(*bar, words)


def ledgers(desk: Desk) -> Line:
    """The time that each has spent speaking. Whoever feels heard has a mark."""
    session = desk.session
    parts: list[str | Span] = [Span("spoken  ", Style.QUIET)]
    for number, who in enumerate(session.seats):
        heard = " heard" if who in session.heard else ""
        parts += ["   " if number else "", strong(who), f" {hints.clock(session.spoken(who))}"]
        parts.append(Span(heard, Style.QUIET))
    return line(*parts, indent=8)


def people(desk: Desk) -> list[Line]:
    """The two with their keys, where they are asked for one; who has said theirs has a mark."""
    session = desk.session
    if session.state not in {TurnState.READY, TurnState.CLOSING}:
        return []
    return [
        line(
            key(f" {number} "), f" {who}",
            Span("  said" if who in session.appreciated else "", Style.QUIET),
        )
        for number, who in number_keys(session)
    ]  # fmt: skip


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
            ("k", "calendar file"),
        ],
        TurnState.CLOSING: [
            ("1 2", "said"),
            *([("b", "not so, back")] if _able(session, Reopen()) else []),
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


def _typing(desk: Desk) -> Screenful:
    lines = [title(_ASKED[desk.mode]), blank(), line(PROMPT, desk.typed, accent("▏"), indent=2)]
    if desk.said:
        lines += [blank(), line(Span(desk.said, Style.CARE))]
    if written := care(desk):
        lines += [blank(), *written]
    return lines, [_keys([("Enter", "done"), ("Esc", "back")])]


def _how(desk: Desk) -> Screenful:
    """The ways to leave it that are open now; and what the others wait for."""
    open_now = [(k, how) for k, how in HOWS.items() if able(desk.session, how)]
    rows = [line(key(f" {k} "), f" {HOW_LABELS[how]}") for k, how in open_now]
    lines = [title("How do you want to close? Each way is as good as the others."), *rows]
    if len(open_now) < len(HOWS):
        lines += [blank(), quiet("The other ways to close open up once you both feel heard.")]
    if desk.said:
        lines += [blank(), line(Span(desk.said, Style.CARE))]
    return lines, [_keys([("Esc", "back"), ("q", "leave")])]


def _help(desk: Desk, size: tuple[int, int]) -> Screenful:
    pages = _pages(size)
    lines = pages[min(desk.page, len(pages) - 1)]
    last = desk.page >= len(pages) - 1
    return lines, [_keys([("any key", "to go back" if last else "for more"), ("q", "leave")])]


def help_is_over(desk: Desk, size: tuple[int, int]) -> bool:
    """Whether the last page was read."""
    return desk.mode is Mode.HELP and desk.page >= len(_pages(size))


def _pages(size: tuple[int, int]) -> list[list[Line]]:
    width, room = min(size[0], 100), max(size[1] - 1, 1)
    pages: list[list[Line]] = [[]]
    used = 0
    for text in hints.HELP:
        rows = len(_wrapped(text, width)) + 1
        if used and used + rows > room + 1:
            pages.append([])
            used = 0
        pages[-1] += [*([blank()] if used else []), line(text)]
        used += rows
    return pages


def _wrapped(text: str, width: int) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width)
