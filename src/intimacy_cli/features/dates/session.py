"""One draw, from the options to the answer: as a card, as an envelope, into a calendar, or plain.

What only some of these need is imported where it is needed: a plain draw is timed.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TypeVar

from ...core.frozen import frozen
from ...errors import WrongUse
from ...shell.call import Call, Raw
from .answers import Ideas, Noted
from .drawing import Reader, Request, draw_ideas, reader_of

A = TypeVar("A", Ideas, Noted)


@frozen
class Form:
    """How the answer is wanted: as typed with --surprise, --plan, --at and --ics."""

    surprise: bool
    plan: str | None
    at: str | None
    ics: str | None


def answered(call: Call, request: Request, form: Form) -> Ideas | Raw:
    """Draw, and hand out what was drawn; a calendar for stdout is the answer itself."""
    if form.surprise or form.plan is not None:
        from .surprise import Sealed, surprise

        return surprise(call, request, Sealed(form.plan, form.at, form.ics))
    if form.ics is not None or form.at is not None:
        return _with_calendar(call, request, form)
    if _on_a_card(call, request):
        from .card import deal

        return deal(call, request)
    return _drawn(reader_of(call, writes=True), request)


def taken(call: Call, wanted: str | None, at: str | None, ics: str | None) -> Noted | Raw:
    """Note that an idea was taken, and write its calendar file if one is wanted."""
    from . import noting
    from .plan import check_calendar, ics_text, moment

    when = moment(call, at)
    _refuse_lone_time(at, ics)
    path = check_calendar(call, ics, when)
    whole, noted = noting.take(call, wanted)
    call.say_saved()
    if path is None or when is None:
        return noted
    return _with_file(noted, path, ics_text(call, whole, when))


def _on_a_card(call: Call, request: Request) -> bool:
    """Whether to ask by keys: somebody is there, and nobody wants the answer for a program."""
    plain = call.json or call.plain or call.env.settings().flag("plain")
    return call.can_ask and sys.stdout.isatty() and not plain and request.count == 1


def _drawn(reader: Reader, request: Request) -> Ideas:
    answer = draw_ideas(reader, request)
    if answer.ideas:
        reader.call.say_saved("Noted as offered.")
    return answer


def _with_calendar(call: Call, request: Request, form: Form) -> Ideas | Raw:
    from . import noting
    from .plan import check_calendar, ics_text, moment

    when = moment(call, form.at)
    _refuse_lone_time(form.at, form.ics)
    path = check_calendar(call, form.ics, when)
    reader = reader_of(call, writes=True)
    answer = _drawn(reader, request)
    if path is None or when is None or not answer.ideas:
        return answer
    idea = answer.ideas[0]
    noting.take_it(reader, (idea.id, idea.title))
    return _with_file(answer, path, ics_text(call, idea, when))


def _refuse_lone_time(at: str | None, ics: str | None) -> None:
    """A time goes into a calendar file; without one it would be forgotten without a word."""
    if at is not None and ics is None:
        raise WrongUse("--at alone would be forgotten.", "Add a calendar file: --ics date.ics")


def _with_file(answer: A, path: str, text: str) -> A | Raw:
    """The answer, with its calendar file written; on stdout the file is the answer itself."""
    from ...shell.named_file import write
    from .plan import STDOUT

    if path == STDOUT:
        return Raw(text)

    write(path, text)
    return replace(answer, calendar=path)
