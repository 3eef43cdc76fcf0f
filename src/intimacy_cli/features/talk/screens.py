"""What `talk` looks like while it goes on. Pure: state in, lines out; fits 40 x 12."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING

from ...core.partners import at_start
from ...core.styled_text import (
    ROOMY,
    Line,
    Look,
    Screenful,
    Span,
    blank,
    key,
    line,
    quiet,
    quietly,
    strong,
    title,
)
from ...core.turn_events import TurnState
from ...shell.bars import bar
from ...shell.card import card
from ...shell.care_line import WHO_HELPS
from ...shell.drawn_as import MEASURE
from .view import not_for_this

if TYPE_CHECKING:
    from .answers import TalkOffer
    from .day_timer import Telling

DRAWN = Look(plain=False)
PAGE_TITLE = "What you want to raise"

ASKED = {
    "situation": "What happened? One moment, as a camera would have seen it:",
    "feeling": "How did you feel? One word is enough (intimacy listen feelings has 200):",
    "need": "What do you need? Something you'd like for yourself:",
    "wish": "One small request your partner could say yes to this week:",
}


OPENING = (
    quiet("Four short lines, for your eyes first. Anything you let go of isn't saved."),
    quiet("Press Enter to skip a line."),
    line("This isn't for talking to somebody you're afraid of."),
    # A line of its own: a command that a narrow window breaks can't be read at a glance.
    line("People who can help: ", key(WHO_HELPS)),
)


def menu(offers: Sequence[TalkOffer]) -> Screenful:
    """What `talk` offers, a key each."""
    rows = [line(key(f" {n} "), f" {each.what}", indent=4) for n, each in enumerate(offers, 1)]
    return [title("Talk"), blank(), *rows], [
        line(key(f"1-{len(offers)}"), " choose  ", key("q"), " leave")
    ]


def telling(talk: Telling, size: tuple[int, int], look: Look = DRAWN) -> Screenful:
    """A talk about the day."""
    gap = [blank()] if size[1] >= ROOMY else []
    if talk.held:
        return [title("Paused."), *gap, quiet("The time you spend here isn't counted.")][
            : 1 if look.plain else 3
        ], [line(key("Enter"), " go on  ", key("q"), " leave")]
    if talk.over:
        return _over(talk, gap)
    if talk.session.state is TurnState.READY:
        return _ready(talk, gap)
    if talk.session.state is TurnState.PASSING:
        return _passing(talk, gap)
    return _speaking(talk, size, look)


def _ready(talk: Telling, gap: list[Line]) -> Screenful:
    first, second = talk.session.seats
    lines = [
        title("Your day"),
        *gap,
        line(
            strong(at_start(first)),
            " goes first, then ",
            strong(second),
            ". ",
            how_long(talk.limit),
        ),
        line("The listener only asks, and tries to understand. Nothing needs solving."),
    ]
    return lines, [
        line(key("Enter"), " begin  ", key("o"), f" {second} first  ", key("q"), " leave")
    ]


def how_long(seconds: float) -> str:
    """The length of a talk in words."""
    if seconds < 60:
        return f"{round(seconds)} seconds in all."
    minutes = round(seconds / 60)
    return "One minute in all." if minutes == 1 else f"{minutes} minutes in all."


def _speaking(talk: Telling, size: tuple[int, int], look: Look) -> Screenful:
    gap = [blank()] if size[1] >= ROOMY else []
    teller, listener = talk.session.floor or "", talk.session.listener or ""
    lines = [
        title(f"{at_start(teller)}: your turn to talk."),
        line(f"{at_start(listener)} listens, asks questions, and saves any advice for later."),
        *gap,
        *_bar(talk, size[0], look),
        quiet(_time_words(talk)),
    ]
    if talk.prompt:
        helps = [quiet("If it helps:"), line(strong(talk.prompt))]
        if look.plain:
            helps = [line(quietly("If it helps: "), strong(talk.prompt), indent=4)]
        framed = Look(min(size[0], MEASURE), look.plain, look.ascii)
        lines += [*gap, *card(helps, framed, rows=size[1])]
    what = " done  " if talk.second else f" over to {listener}  "
    foot: list[str | Span] = [key("Enter"), what, key("p"), " a question  ", key("h"), " pause  "]
    undo: list[str | Span] = [key("u"), " not yet  "] if talk.may_undo else []
    return lines, [line(*foot, *undo, key("q"), " leave")]


def _bar(talk: Telling, width: int, look: Look) -> list[Line]:
    """This one's share, which empties; nothing of it for those who hear the screen."""
    if look.plain:
        return []
    share = talk.turn_left / talk.session.rules.turn_seconds
    return [line(*bar(min(share, 1.0), min(width, MEASURE), look))]


def _time_words(talk: Telling) -> str:
    """The time left in soft words: no seconds to race against."""
    left = talk.turn_left
    if not talk.second and left <= 0:
        return "Half the time is up. Finish your thought, then swap."
    if left < 60:
        return "The last minute; there's no hurry."
    minutes = ceil(left / 60)
    return f"About {minutes} minutes left." if minutes > 1 else "About a minute left."


def _passing(talk: Telling, gap: list[Line]) -> Screenful:
    teller, next_one = talk.session.floor or "", talk.session.listener or ""
    lines = [
        line("Thank you, ", strong(teller), "."),
        *gap,
        line("Take a breath. Then over to ", strong(next_one), "."),
    ]
    return lines, [line(key("u"), f" {teller} wasn't finished  ", key("q"), " leave")]


def _over(talk: Telling, gap: list[Line]) -> Screenful:
    lines = [title("Time's up." if talk.left <= 0 else "You've both had a turn.")]
    lines += [*gap, line(talk.thanks)]
    more = " a few more minutes"
    if not talk.second:
        waits = talk.session.listener or ""
        lines += [*gap, line(f"{at_start(waits)} hasn't had a turn yet: now, or another time?")]
        more = f" now {waits}"
    return lines, [line(key("Enter"), " end  ", key("m"), more)]


def telling_spoken(talk: Telling) -> list[Line]:
    """The same as lines that a screen reader says; no figures that run."""
    lines, foot = telling(talk, (80, 12), Look())
    return [*lines, line("Type a key and press Enter. ", *foot[0].spans)]


def page(text: str, look: Look = DRAWN, *, rows: int = 24, danger: bool = False) -> Screenful:
    """What one would say, for one pair of eyes, and what can be done with it.

    Where it speaks of danger, reading it out is not what comes next; it can still be chosen.
    """
    foot = line(
        key("r"), " read it out  ", key("e"), " edit  ", key("k"), " keep it  ", key("q"),
        " let it go",
    )  # fmt: skip
    if danger:
        foot = line(
            key("q"), " let it go  ", key("k"), " keep it  ", key("e"), " edit  ",
            quietly("r read it out"),
        )  # fmt: skip
    return [title(PAGE_TITLE), blank(), *page_lines(text, look, rows=rows, danger=danger)], [foot]


def kept_page(text: str, look: Look = DRAWN, *, rows: int = 24) -> Screenful:
    """What was kept and speaks of danger, for its author's eyes, before anybody hears it."""
    foot = line(key("q"), " leave  ", quietly("r read it out"))
    return [title(PAGE_TITLE), blank(), *page_lines(text, look, rows=rows, danger=True)], [foot]


def page_lines(text: str, look: Look, *, rows: int = 24, danger: bool = False) -> list[Line]:
    """The text as it would be said; below, where it is needed, who can help."""
    below = not_for_this() if danger else []
    return [*card([line(text)], look, rows=rows), *([blank()] if below else []), *below]


def reading(text: str, look: Look = DRAWN, *, rows: int = 24) -> Screenful:
    """To be read out: ask first, then slowly."""
    above = [
        title("Ask first: is now a good time?"),
        quiet("Then read it slowly. Afterwards, say nothing for a while."),
        blank(),
        *card([line(strong(text))], look, rows=rows),
    ]
    said = line(key("Enter"), " I've said it, let it go  ", key("k"), " keep a copy  ")
    return above, [Line((*said.spans, key("b"), Span(" back")))]
