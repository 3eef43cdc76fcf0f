"""The card on a terminal: one idea, single keys. Keys do what the options do, no more.

With ACCESSIBLE=1 or a terminal that cannot redraw, the same as a numbered choice.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace

from ...core.lines import Line, blank, key, line, quiet
from ...errors import WrongUse
from ...shell.call import Call
from ...shell.screen import Screen
from . import noting
from .answers import Ideas
from .drawing import Request, draw_ideas
from .ideas import Idea
from .plan import check_calendar, ics_text, moment, write_file
from .view import card, why_words

TAKE, ANOTHER, CALENDAR, VETO, LEAVE = "t", "a", "c", "n", "q"
_CHOICES = (
    (TAKE, "Take it"),
    (ANOTHER, "Another"),
    (CALENDAR, "Take it, with a calendar file"),
    (VETO, "Not for us"),
    (LEAVE, "Leave it there"),
)


def deal(call: Call, request: Request) -> Ideas:
    """Show ideas one by one until one is taken or the two leave; the last one is the answer."""
    drawn = draw_ideas(call, request)
    while drawn.ideas:
        pressed = _ask(call, drawn)
        if pressed == ANOTHER:
            drawn = draw_ideas(call, replace(request, again=True, seed=None))
        elif pressed == VETO:
            noting.veto(call, drawn.ideas[0].id, lift=False)
            drawn = draw_ideas(call, replace(request, again=True, seed=None))
        elif pressed == CALENDAR:
            taken = _with_calendar(call, drawn)
            if taken is not None:
                return taken
        else:
            if pressed == TAKE:
                noting.take(call, drawn.ideas[0].id)
            call.say_saved()
            break
    return drawn


def _ask(call: Call, drawn: Ideas) -> str:
    if not call.console.live:
        call.console.talk(*_face(drawn))
        return call.prompts.choose("What now?", _CHOICES)
    with Screen(call.console) as screen:
        while True:
            screen.show(_face(drawn), [_keys()])
            pressed = screen.wait()
            if pressed in (TAKE, ANOTHER, CALENDAR, VETO, LEAVE):
                return str(pressed)
            if pressed == "enter":
                return TAKE
            if pressed == "escape":
                return LEAVE


def _with_calendar(call: Call, drawn: Ideas) -> Ideas | None:
    """Ask when and where to; None when an empty line says: back to the card."""
    idea: Idea = drawn.ideas[0]

    def fault(text: str) -> str:
        try:
            moment(call, text.strip() or None)
        except WrongUse as error:
            return error.message.rstrip(".")
        return ""

    when = call.prompts.text("When? (19:30, or 2026-11-28 19:30; Enter: back)", check=fault)
    if not when.strip():
        return None
    at = moment(call, when.strip())
    assert at is not None
    path = check_calendar(call, _free_name(idea.id), at)
    assert path is not None
    noting.take(call, idea.id)
    write_file(path, ics_text(call, idea, at))
    call.say_saved()
    return replace(drawn, calendar=path)


def _free_name(idea: str) -> str:
    """A name in the present folder that nothing has yet."""
    name, number = f"{idea}.ics", 1
    while os.path.exists(name):
        number += 1
        name = f"{idea}-{number}.ics"
    return name


def _face(drawn: Ideas) -> Sequence[Line]:
    idea = drawn.ideas[0]
    why = [quiet(f"Why this one: {why_words(each)}") for each in drawn.why if each.id == idea.id]
    return [*card(idea), *([blank(), *why] if why else [])]


def _keys() -> Line:
    return line(
        key(TAKE), " take it  ", key(ANOTHER), " another  ", key(CALENDAR), " calendar  ",
        key(VETO), " not for us  ", key(LEAVE), " leave",
    )  # fmt: skip
