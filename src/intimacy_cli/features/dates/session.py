"""One draw, from the options to the answer: as a card, as an envelope, into a calendar, or plain.

What only some of these need is imported where it is needed: a plain draw is timed.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from ...core.frozen import frozen
from ...errors import WrongUse
from ...shell.call import Call, Raw
from .answers import Ideas, Noted
from .drawing import Reader, Request, draw_ideas, reader_of

if TYPE_CHECKING:
    from datetime import datetime

    from ...shell.named_file import NewFiles
    from .ideas import Idea

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
        return _into_calendar(call, request, form)
    if _on_a_card(call, request):
        from .card import deal

        return deal(call, request)
    return _drawn(reader_of(call, writes=True), request)


def taken(call: Call, wanted: str | None, at: str | None, ics: str | None) -> Noted | Raw:
    """Note that an idea was taken, and write its calendar file if one is wanted."""
    from . import noting
    from .plan import check_calendar, moment

    when = moment(call, at)
    _refuse_lone_time(at, ics)
    path = check_calendar(call, ics, when)
    reader = reader_of(call, writes=True)
    idea = noting.idea_to_take(reader, wanted)
    noted = take_with_file(reader, idea, path, when)
    call.say_saved()
    return _with_calendar(call, noted, idea, path, when)


def take_with_file(reader: Reader, idea: Idea, path: str | None, when: datetime | None) -> Noted:
    """Note that an idea was taken; its calendar file, if there is to be one, comes before that."""
    from ...shell.named_file import NewFiles
    from . import noting

    with NewFiles() as new:
        _write(new, reader.call, idea, path, when)
        return noting.take_it(reader, idea)


def _on_a_card(call: Call, request: Request) -> bool:
    """Whether to ask by keys: somebody is there, and nobody wants the answer for a program."""
    plain = call.json or call.plain or call.env.settings().flag("plain")
    return call.can_ask and sys.stdout.isatty() and not plain and request.count == 1


def _drawn(reader: Reader, request: Request) -> Ideas:
    answer = draw_ideas(reader, request)
    if answer.ideas:
        reader.call.say_saved("Noted as offered.")
    return answer


def _into_calendar(call: Call, request: Request, form: Form) -> Ideas | Raw:
    """Draw one, write its calendar file, and only then keep that it was offered and taken."""
    from ...shell.named_file import NewFiles
    from . import noting
    from .plan import check_calendar, moment

    when = moment(call, form.at)
    _refuse_lone_time(form.at, form.ics)
    path = check_calendar(call, form.ics, when)
    reader = reader_of(call, writes=True)
    with NewFiles() as new:
        answer = draw_ideas(reader, request, lambda idea: _write(new, call, idea, path, when))
        if not answer.ideas:
            return answer
        noting.take_it(reader, answer.ideas[0])
    call.say_saved("Noted as taken.")
    return _with_calendar(call, answer, answer.ideas[0], path, when)


def _write(new: NewFiles, call: Call, idea: Idea, path: str | None, when: datetime | None) -> None:
    from .plan import STDOUT, ics_text

    if path not in (None, STDOUT) and when is not None:
        new.write(path, ics_text(call, idea, when))


def _refuse_lone_time(at: str | None, ics: str | None) -> None:
    """A time goes into a calendar file; without one it would be forgotten without a word."""
    if at is not None and ics is None:
        raise WrongUse("--at alone would be forgotten.", "Add a calendar file: --ics date.ics")


def _with_calendar(
    call: Call, answer: A, idea: Idea, path: str | None, when: datetime | None
) -> A | Raw:
    """The answer with where its calendar file is; on stdout the file is the answer itself."""
    from .plan import STDOUT, ics_text

    if path == STDOUT and when is not None:
        return Raw(ics_text(call, idea, when))
    return replace(answer, calendar=path)
