"""The card on a terminal: one idea, single keys. Keys do what the options do, no more.

With ACCESSIBLE=1 or a terminal that cannot redraw, the same as a numbered choice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...core.keys import ENTER, ESCAPE
from ...core.styled_text import Look
from ...shell.card_keys import ANOTHER, BACK, LEAVE, MEANING, TAKE, VETO, card_foot, card_keys
from ...shell.currency import ask_currency
from ...shell.invocation import Invocation
from ...shell.one_key import Numbered, by_number, pressed_on
from ...shell.output_file import free_name
from ...shell.screen import Screen
from . import actions as noting
from .answers import Ideas, NotedDate
from .calendar_and_envelope import check_calendar, moment, read_moment
from .drawing import Reader, Request, draw_ideas, reader_of
from .face import behind, idea_card
from .take import take_with_file
from .view import render_noted, why_words

CALENDAR = "c"
_CHOICES = (
    (TAKE, "Take it"),
    (ANOTHER, "Another"),
    (CALENDAR, "Take it, with a calendar file"),
    (VETO, "Not for us"),
    (LEAVE, "Leave it"),
)
_KEYS = card_keys(CALENDAR)
_BEHIND = dict.fromkeys((BACK, MEANING, ENTER), BACK) | {LEAVE: LEAVE, ESCAPE: LEAVE}

_TAKEN = "It's on. Afterwards: intimacy date-idea done"
_SAID = {TAKE: _TAKEN, CALENDAR: _TAKEN}


def deal(call: Invocation, request: Request, paid: str, *, may_ask: bool) -> Ideas:
    """Show ideas one by one until one is taken or the two leave; the last one is the answer.

    What it costs is said in what is `paid`; if nobody has said that yet, it is asked beforehand.
    """
    reader = reader_of(call, writes=True, currency=paid)
    told = request.why
    request = replace(request, why=True)
    drawn = draw_ideas(reader, request)
    if may_ask and any(idea.cost for idea in drawn.ideas):
        reader = reader_of(call, writes=True, currency=ask_currency(call))
        drawn = replace(drawn, ideas=tuple(reader.as_priced(idea) for idea in drawn.ideas))
    vetoed: list[NotedDate] = []
    while drawn.ideas:
        drawn, pressed = _look_through(reader, request, drawn, vetoed)
        if pressed == CALENDAR:
            taken = _with_calendar(reader, drawn)
            if taken is None:
                continue
            drawn = taken
        if pressed == TAKE:
            noting.take_it(reader, drawn.ideas[0])
        call.say_saved(_SAID.get(pressed, "Noted."))
        break
    # Whose each no was: with a name one's own, without one the couple's.
    call.talk(*(each for one in vetoed for each in render_noted(one, call.console.look())))
    return drawn if told else replace(drawn, why=())


def _look_through(
    reader: Reader, request: Request, drawn: Ideas, vetoed: list[NotedDate]
) -> tuple[Ideas, str]:
    """The idea they stopped at, and the key they stopped with; on the way some are `vetoed`."""
    call = reader.call
    if not call.console.live:
        return _until_chosen(
            reader, request, drawn, vetoed, lambda now, _: by_number(call, _numbered(now))
        )
    with Screen(call.console) as screen:
        return _until_chosen(
            reader, request, drawn, vetoed, lambda now, back: _pressed(screen, now, back=back)
        )


def _pressed(screen: Screen, drawn: Ideas, *, back: bool) -> str:
    """The key that does something with the card; on the way they may look behind it."""
    idea = drawn.ideas[0]
    foot = card_foot("take", [(CALENDAR, "calendar")], back=back)
    while True:
        pressed = pressed_on(
            screen, lambda size: (idea_card(idea, screen.look, rows=size[1]), [foot]), _KEYS
        )
        if pressed != MEANING:
            return pressed
        if pressed_on(screen, behind(idea, _why(drawn)), _BEHIND) == LEAVE:
            return LEAVE


def _until_chosen(
    reader: Reader,
    request: Request,
    drawn: Ideas,
    vetoed: list[NotedDate],
    ask: Callable[[Ideas, bool], str],
) -> tuple[Ideas, str]:
    earlier: list[Ideas] = []
    while drawn.ideas:
        pressed = ask(drawn, bool(earlier))
        if pressed == BACK:
            drawn = earlier.pop() if earlier else drawn
            continue
        if pressed not in (ANOTHER, VETO):
            return drawn, pressed
        if pressed == VETO:
            vetoed.append(noting.veto_it(reader, _named(drawn)))
        else:
            earlier.append(drawn)
        drawn = draw_ideas(reader, replace(request, again=True, seed=None))
    return drawn, LEAVE


def _numbered(drawn: Ideas) -> Numbered:
    return Numbered("What now?", _CHOICES, idea_card(drawn.ideas[0], Look()))


def _named(drawn: Ideas) -> tuple[str, str]:
    return (drawn.ideas[0].id, drawn.ideas[0].title)


def _with_calendar(reader: Reader, drawn: Ideas) -> Ideas | None:
    """Take it and write its file; None when an empty line says: back to the card."""
    call, idea = reader.call, drawn.ideas[0]

    def fault(text: str) -> str:
        try:
            if text.strip():
                read_moment(call, text)
        except ValueError as error:
            return str(error)
        return ""

    when = call.prompts.text("When? (19:30, tomorrow 7pm, Fri 19:30; Enter: back)", check=fault)
    if not when.strip():
        return None
    at = moment(call, when.strip())
    assert at is not None
    entry = check_calendar(call, free_name(idea.id, "ics"), at)
    take_with_file(reader, idea, entry)
    return replace(drawn, calendar=entry.path, starts=at)


def _why(drawn: Ideas) -> str:
    return next((why_words(each) for each in drawn.why if each.id == drawn.ideas[0].id), "")
