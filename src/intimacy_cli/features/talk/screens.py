"""What `talk` looks like while it goes on. Pure: state in, lines out; fits 40 x 12."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from typing import TYPE_CHECKING

from ...core.partners import at_start
from ...core.styled_text import (
    ROOMY,
    Line,
    Screenful,
    Span,
    Style,
    accent,
    blank,
    key,
    line,
    quiet,
    quietly,
    strong,
    title,
)
from ...core.turn_events import TurnState
from .aloud import said_aloud
from .view import LEADS, not_for_this

if TYPE_CHECKING:
    from .answers import TalkOffer
    from .day_timer import Telling

_LONGEST_BAR = 20
PAGE_TITLE = "What you want to raise"

ASKED = {
    "situation": "What happened? One moment, as a camera would have seen it:",
    "feeling": "How did you feel? One word is enough (intimacy listen feelings has 200):",
    "need": "What do you need? Something you'd like for yourself:",
    "wish": "One small request your partner could say yes to this week:",
}


OPENING = (
    "Four short lines, for your eyes first. Anything you let go of isn't saved.",
    "Press Enter to skip a line.",
    "Not for talking to somebody you're afraid of. For people who can help: intimacy safety",
)


def menu(offers: Sequence[TalkOffer]) -> Screenful:
    """What `talk` offers, a key each."""
    rows = [line(key(f" {n} "), f" {each.what}", indent=4) for n, each in enumerate(offers, 1)]
    return [title("Talk"), blank(), *rows], [
        line(key(f"1-{len(offers)}"), " choose  ", key("q"), " leave")
    ]


def telling(talk: Telling, size: tuple[int, int]) -> Screenful:
    """A talk about the day."""
    gap = [blank()] if size[1] >= ROOMY else []
    if talk.held:
        return [title("Paused.")], [line(key("Enter"), " go on  ", key("q"), " leave")]
    if talk.over:
        return _over(talk, gap)
    if talk.session.state is TurnState.READY:
        return _ready(talk, gap)
    if talk.session.state is TurnState.PASSING:
        return _passing(talk, gap)
    return _speaking(talk, gap)


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


def _speaking(talk: Telling, gap: list[Line]) -> Screenful:
    teller, listener = talk.session.floor or "", talk.session.listener or ""
    lines = [
        line(strong(at_start(teller)), ": your turn to talk."),
        line(f"{at_start(listener)} listens, asks questions, and saves any advice for later."),
        *gap,
        _bar(talk),
        quiet(_time_words(talk)),
    ]
    if talk.prompt:
        lines += [*gap, line(quietly("If it helps: "), accent(talk.prompt), indent=4)]
    what = " done  " if talk.second else f" over to {listener}  "
    foot: list[str | Span] = [key("Enter"), what, key("p"), " a question  ", key("h"), " pause  "]
    undo: list[str | Span] = [key("u"), " not yet  "] if talk.may_undo else []
    return lines, [line(*foot, *undo, key("q"), " leave")]


def _bar(talk: Telling) -> Line:
    share = talk.session.rules.turn_seconds
    done = min(round(_LONGEST_BAR * (1 - min(talk.turn_left / share, 1.0))), _LONGEST_BAR)
    return line(Span("━" * done, Style.ACCENT), Span("─" * (_LONGEST_BAR - done), Style.QUIET))


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
    lines, foot = telling(talk, (80, 12))
    kept = [each for each in lines if "━" not in each.text and "─" not in each.text]
    return [*kept, line("Type a key and press Enter. ", *foot[0].spans)]


def page(lines: Mapping[str, str], *, danger: bool = False) -> Screenful:
    """The whole, for one pair of eyes, and what can be done with it.

    Where it speaks of danger, reading it out is not what comes next; it can still be chosen.
    """
    foot = line(key("r"), " read it out  ", key("k"), " keep it  ", key("q"), " let it go")
    if danger:
        foot = line(key("q"), " let it go  ", key("k"), " keep it  ", quietly("r read it out"))
    return [title(PAGE_TITLE), blank(), *page_lines(lines, danger=danger)], [foot]


def kept_page(lines: Mapping[str, str]) -> Screenful:
    """What was kept and speaks of danger, for its author's eyes, before anybody hears it."""
    foot = line(key("q"), " leave  ", quietly("r read it out"))
    return [title(PAGE_TITLE), blank(), *page_lines(lines, danger=True)], [foot]


def page_lines(lines: Mapping[str, str], *, danger: bool = False) -> list[Line]:
    """The lines with what each of them is; below, where it is needed, who can help."""
    below = not_for_this() if danger else []
    wide = max(map(len, LEADS.values())) + 2
    rows = [line(quietly(f"{LEADS[n]:<{wide}}"), text, indent=wide) for n, text in lines.items()]
    return [*rows, *([blank()] if below else []), *below]


def reading(lines: Mapping[str, str]) -> Screenful:
    """To be read out: ask first, then slowly."""
    above = [
        title("Ask first: is now a good time?"),
        quiet("Then read it slowly. Afterwards, say nothing for a while."),
        blank(),
        *[line(strong(text)) for text in said_aloud(lines)],
    ]
    said = line(key("Enter"), " I've said it, let it go  ", key("k"), " keep a copy  ")
    return above, [Line((*said.spans, key("q"), Span(" back")))]
