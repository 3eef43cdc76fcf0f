"""Taking an idea: the note that it was taken, with its calendar file."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from ...shell.invocation import Invocation, Raw
from ...shell.output_file import NewFiles
from .answers import Ideas, NotedDate
from .calendar_and_envelope import CalendarEntry
from .drawing import Reader, reader_of
from .ideas import DateIdea

A = TypeVar("A", Ideas, NotedDate)


def take_idea(
    call: Invocation, wanted: str | None, at: str | None, ics: str | None, *, alarm: bool = True
) -> NotedDate | Raw:
    """Note that an idea was taken, and write its calendar file if one is wanted."""
    from . import actions as noting

    entry = calendar_entry(call, at, ics, alarm=alarm)
    reader = reader_of(call, writes=True)
    idea = noting.idea_to_take(reader, wanted)
    noted = take_with_file(reader, idea, entry)
    call.say_saved()
    return with_calendar(call, noted, idea, entry)


def take_with_file(reader: Reader, idea: DateIdea, entry: CalendarEntry) -> NotedDate:
    """Note that an idea was taken; its calendar file, if there is to be one, comes before that."""
    from ...shell.output_file import NewFiles
    from . import actions as noting

    with NewFiles() as new:
        write_calendar(new, reader.call, idea, entry)
        return noting.take_it(reader, idea, entry.at)


def calendar_entry(
    call: Invocation, at: str | None, ics: str | None, *, alarm: bool
) -> CalendarEntry:
    """The calendar entry that was asked for, once it is sure that it can be made."""
    from .calendar_and_envelope import check_calendar, moment

    return check_calendar(call, ics, moment(call, at), alarm=alarm)


def write_calendar(new: NewFiles, call: Invocation, idea: DateIdea, entry: CalendarEntry) -> None:
    """Write the calendar file of an idea, if one is wanted."""
    from .calendar_and_envelope import event_of

    if entry.at is not None:
        entry.write(new, call, event_of(idea, entry.at))


def with_calendar(call: Invocation, answer: A, idea: DateIdea, entry: CalendarEntry) -> A | Raw:
    """The answer with where its calendar file is; on stdout the file is the answer itself."""
    from .calendar_and_envelope import event_of, say_when

    if entry.at is None:
        return answer
    event = event_of(idea, entry.at)
    if entry.on_stdout:
        say_when(call, entry.at)
        return Raw(entry.text(call, event))
    return replace(answer, calendar=entry.file(event), starts=entry.at)
