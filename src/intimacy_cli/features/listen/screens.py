"""What `listen` looks like while it goes on. Pure: state in, lines out; fits 40 x 12."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...core.partners import at_start
from ...core.styled_text import (
    ROOMY,
    Line,
    Look,
    Screenful,
    Span,
    Style,
    blank,
    key,
    line,
    quiet,
    strong,
    title,
)
from ...core.turn_clock import overtime
from ...core.turn_events import TurnState
from ...shell.card import card
from ...shell.drawn_as import MEASURE
from ...shell.safety_line import safety_line

if TYPE_CHECKING:
    from .answers import Feeling
    from .exchange import Exchange
    from .practice import Practising

DRAWN = Look(plain=False)
_ROOM_FOR_A_CARD = 20
STRENGTHS = {1: "faint", 2: "clear", 3: "strong"}
CARE = "If this is close to home, there are people who can help: intimacy safety"


_GUESS = "Offer one as a guess: 'That sounds ... Is it?'"
_NAME_KEYS = line(
    key("1-9, 0"), " family  ", key("Enter"), " go on  ", key("b"), " back  ", key("q"), " leave"
)


def practising(now: Practising, size: tuple[int, int], look: Look = DRAWN) -> Screenful:
    """A situation at one step."""
    gap = [blank()] if size[1] >= ROOMY else []
    # A low window needs its rows for the words.
    rows = size[1] if size[1] >= _ROOM_FOR_A_CARD else 0
    said = line("\u201c", strong(now.situation.says), "\u201d", indent=1)
    says = card([said], Look(min(size[0], MEASURE), look.plain, look.ascii), rows=rows)
    shown = {"hear": _hear, "name": _name, "choose": _choose, "why": _why}
    if now.family is not None and now.phase.value == "name" and not gap:
        # In a low window the words themselves are what matters.
        return _family(now)
    lines, foot = shown[now.phase.value](now, gap)
    return [*says, *gap, *lines], foot


def _hear(now: Practising, gap: list[Line]) -> Screenful:
    del now
    lines = [
        title("Say it back."),
        *gap,
        line("Out loud or in your head, in your own words, and keep it short. If there are two of "
             "you, one of you reads it out and the other says it back."),
        line("Don't advise, explain or fix it yet."),
    ]  # fmt: skip
    return lines, [line(key("Enter"), " go on  ", key("q"), " leave")]


def _name(now: Practising, gap: list[Line]) -> Screenful:
    lines = [title("What might they feel?")]
    if now.family is None:
        # A digit never stands at the end of a row without its word.
        names = "  ".join(f"{n % 10}\u00a0{name}" for n, name in enumerate(now.families, 1))
        lines += [*gap, line(names, indent=0), *gap, quiet("Press a digit to see its words.")]
    else:
        lines += [quiet(now.family), *gap]
        lines += [*_words(now.families[now.family]), *gap, line(_GUESS)]
    return lines, [_NAME_KEYS]


def _family(now: Practising) -> Screenful:
    """A family in a low window, in as few rows as it takes; what is too much scrolls."""
    words = now.families[now.family or ""]
    return [quiet(now.family or ""), *_words(words), line(_GUESS)], [_NAME_KEYS]


def _words(words: Sequence[Feeling]) -> list[Line]:
    """A line a strength."""
    return [
        line(
            Span(f"{name:<8}", Style.QUIET),
            ", ".join(each.word for each in words if each.strength == n),
            indent=8,
        )
        for n, name in STRENGTHS.items()
    ]


def _choose(now: Practising, gap: list[Line]) -> Screenful:
    reply = now.situation.replies[now.reply]
    number = f"{now.reply + 1} of {len(now.situation.replies)}"
    lines = [
        quiet(f"A reply, {number}:"),
        line(reply.text),
        *gap,
        title("Would they feel heard?"),
    ]
    return lines, [_keys(key("y"), " yes  ", key("n"), " not yet  ")]


def _why(now: Practising, gap: list[Line]) -> Screenful:
    reply = now.situation.replies[now.reply]
    verdict = "Probably, yes." if reply.validates else "Probably not yet."
    same = now.said is reply.validates
    lines = [
        line(reply.text),
        *gap,
        line(
            strong(verdict), "" if same else (" You may hear it differently. Here's our thinking:")
        ),
        line(reply.why),
    ]
    return lines, [_keys(key("Enter"), " go on  ")]


def _keys(*first: str | Span) -> Line:
    return line(*first, key("b"), " back  ", key("q"), " leave")


def again(left: int) -> Screenful:
    """Whether to go on, after a situation."""
    lines = [
        title("One situation done."),
        blank(),
        line("You won't see it again until you've seen all the others."),
        quiet(f"{left} still to come."),
    ]
    foot = line(
        key("n"), " another  ", key("e"), " a real exchange, for two  ", key("Enter"), " end"
    )
    return lines, [foot]


def exchange(now: Exchange, size: tuple[int, int], look: Look = DRAWN) -> Screenful:
    """A real exchange."""
    del look
    gap = [blank()] if size[1] >= ROOMY else []
    shown = {
        TurnState.READY: _ready,
        TurnState.SPEAKING: _speaking,
        TurnState.SAYING_BACK: _saying_back,
        TurnState.GATE: _gate,
        TurnState.PASSING: _passing,
    }
    return shown[now.session.state](now, gap)


def _ready(now: Exchange, gap: list[Line]) -> Screenful:
    first, second = now.session.seats
    lines = [
        title("A real exchange, for two"),
        *gap,
        line(strong(at_start(first)), " speaks first, ", strong(second), " says it back."),
        line(now.steps["ask-if-now"]),
        line(now.steps["put-things-down"]),
        *gap,
        safety_line(),
    ]
    foot = line(key("Enter"), " begin  ", key("o"), f" {second} first  ", key("q"), " leave")
    return lines, [foot]


def _speaking(now: Exchange, gap: list[Line]) -> Screenful:
    speaker, listener = now.session.floor or "", now.session.listener or ""
    undo: list[str | Span] = [key("u"), " not yet  "] if now.may_undo else []
    if now.understood:
        lines = [
            title(f"{at_start(speaker)} feels understood."),
            *gap,
            line(now.steps["more"]),
        ]
        foot: list[str | Span] = [key("Enter"), " said more  ", key("p"), f" {listener} speaks  "]
        return lines, [line(*foot, *undo, key("q"), " leave it there")]
    lines = [
        title(f"{at_start(speaker)} speaks."),
        *gap,
        line(now.steps["a-sentence-or-two"]),
    ]
    lines += [line(f"{at_start(listener)}: ", now.steps["hear-to-the-end"].split(": ", 1)[-1])]
    if overtime(now.session) > 0:
        lines += [*gap, quiet(f"Finish there, so {listener} can say it back.")]
    return lines, [line(key("Enter"), " that's it  ", *undo, key("q"), " leave")]


def _saying_back(now: Exchange, gap: list[Line]) -> Screenful:
    speaker, listener = now.session.floor or "", now.session.listener or ""
    lines = [
        title(f"{at_start(listener)} says back what {speaker} said."),
        *gap,
        line(now.steps["say-back-short"]),
        line(now.steps["start-with-you"]),
    ]
    other: list[str | Span] = []
    if now.rewording:
        lines += [
            *gap,
            line(f"{at_start(speaker)} can put it another way, or leave it for another day."),
        ]
        other = [key("w"), " other words  "]
    return lines, [line(key("Enter"), " said back  ", *other, key("q"), " leave")]


def _gate(now: Exchange, gap: list[Line]) -> Screenful:
    speaker, listener = now.session.floor or "", now.session.listener or ""
    lines = [
        title(f"{at_start(listener)} asks: 'Have I got it?'"),
        *gap,
        line("Only ", strong(speaker), f" can say; {speaker} presses the key."),
        quiet(now.steps["not-quite"]),
    ]
    return lines, [line(key("y"), " yes  ", key("n"), " not quite  ", key("q"), " leave")]


def _passing(now: Exchange, gap: list[Line]) -> Screenful:
    speaker, listener = now.session.floor or "", now.session.listener or ""
    lines = [
        title(f"Thank you, {speaker}."),
        *gap,
        line(f"Take a breath. Then it's {listener}'s turn."),
    ]
    return lines, [line(key("u"), f" {speaker} wasn't finished  ", key("q"), " leave")]


def say_practice(now: Practising) -> list[Line]:
    """The situation at one step, as lines that a screen reader says."""
    return _say(*practising(now, (80, 12), Look()))


def say_exchange(now: Exchange) -> list[Line]:
    """The exchange at one moment, as lines that a screen reader says."""
    return _say(*exchange(now, (80, 12), Look()))


def _say(lines: Sequence[Line], foot: Sequence[Line]) -> list[Line]:
    return [*lines, line("Type a key and press Enter. ", *foot[0].spans)]
