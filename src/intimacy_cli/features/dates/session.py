"""One draw, from the options to the answer: as a card, as an envelope, into a calendar, or plain.

What only some of these need is imported where it is needed: a plain draw is timed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from ...core.frozen import frozen
from ...errors import WrongUse
from ...shell.call import Call, Raw
from ...shell.one_key import for_keys
from .answers import Ideas, Noted
from .drawing import Reader, Request, draw_ideas, reader_of

if TYPE_CHECKING:
    from ...shell.named_file import NewFiles
    from .ideas import Idea
    from .plan import Entry

A = TypeVar("A", Ideas, Noted)


@frozen
class Form:
    """How the answer is wanted: as typed with --surprise, --plan, --at, --ics and --no-alarm."""

    surprise: bool
    plan: str | None
    at: str | None
    ics: str | None
    alarm: bool = True


def answered(call: Call, request: Request, form: Form) -> Ideas | Raw:
    """Draw, and hand out what was drawn; a calendar for stdout is the answer itself."""
    if form.surprise or form.plan is not None:
        from .surprise import Sealed, surprise

        return surprise(call, request, Sealed(form.plan, form.at, form.ics, form.alarm))
    if form.ics is not None or form.at is not None or not form.alarm:
        return _into_calendar(call, request, form)
    if request.count == 1 and for_keys(call):
        from .card import deal

        return deal(call, request)
    return _drawn(reader_of(call, writes=True), request)


def taken(
    call: Call, wanted: str | None, at: str | None, ics: str | None, *, alarm: bool = True
) -> Noted | Raw:
    """Note that an idea was taken, and write its calendar file if one is wanted."""
    from . import noting

    entry = _entry(call, at, ics, alarm=alarm)
    reader = reader_of(call, writes=True)
    idea = noting.idea_to_take(reader, wanted)
    noted = take_with_file(reader, idea, entry)
    call.say_saved()
    return _with_calendar(call, noted, idea, entry)


def take_with_file(reader: Reader, idea: Idea, entry: Entry) -> Noted:
    """Note that an idea was taken; its calendar file, if there is to be one, comes before that."""
    from ...shell.named_file import NewFiles
    from . import noting

    with NewFiles() as new:
        _write(new, reader.call, idea, entry)
        return noting.take_it(reader, idea)


def _drawn(reader: Reader, request: Request) -> Ideas:
    answer = draw_ideas(reader, request)
    if answer.ideas:
        mine = ", for your eyes only" if reader.who else ""
        reader.call.say_saved(f"Saved: what came up{mine}.")
    return answer


def _into_calendar(call: Call, request: Request, form: Form) -> Ideas | Raw:
    """Draw one, write its calendar file, and only then keep that it was offered and taken."""
    from ...shell.named_file import NewFiles
    from . import noting

    entry = _entry(call, form.at, form.ics, alarm=form.alarm)
    reader = reader_of(call, writes=True)
    with NewFiles() as new:
        answer = draw_ideas(reader, request, lambda idea: _write(new, call, idea, entry))
        if not answer.ideas:
            return answer
        noting.take_it(reader, answer.ideas[0])
    call.say_saved("Saved: you took it.")
    return _with_calendar(call, answer, answer.ideas[0], entry)


def _entry(call: Call, at: str | None, ics: str | None, *, alarm: bool) -> Entry:
    from .plan import check_calendar, moment

    when = moment(call, at)
    _refuse_lone_time(at, ics)
    return check_calendar(call, ics, when, alarm=alarm)


def _write(new: NewFiles, call: Call, idea: Idea, entry: Entry) -> None:
    from .plan import event_of

    if entry.at is not None:
        entry.write(new, call, event_of(idea, entry.at))


def _refuse_lone_time(at: str | None, ics: str | None) -> None:
    """A time goes into a calendar file; without one it would be forgotten without a word."""
    if at is not None and ics is None:
        raise WrongUse("--at on its own isn't saved.", "Add a calendar file: --ics date.ics")


def _with_calendar(call: Call, answer: A, idea: Idea, entry: Entry) -> A | Raw:
    """The answer with where its calendar file is; on stdout the file is the answer itself."""
    from .plan import event_of, say_when

    if entry.at is None:
        return answer
    event = event_of(idea, entry.at)
    if entry.on_stdout:
        say_when(call, entry.at)
        return Raw(entry.text(call, event))
    return replace(answer, calendar=entry.file(event), starts=entry.at)
