"""Answers about the data as text for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from ...core.lines import Line, Look, line, strong
from .work import Imported, UndoneAll, Where

_NAMES = {
    "checkin": "check-in",
    "questionnaire": "questionnaire",
    "checkin.note": "line added to a check-in",
    "conflict": "session",
    "conflict.reflection": "reflection",
    "listen.exchange": "exchange",
    "partner": "naming",
    "withdraw": "withdrawal",
    "share": "sharing",
    "date.offered": "date idea that was offered",
    "date.today": "idea of the day",
    "date.taken": "date idea that was taken",
    "date.declined": "date idea that was declined",
    "date.done": "date that was done",
    "date.rated": "rating",
    "date.vetoed": "veto",
    "idea.added": "idea of your own",
    "talk.day": "talk about the day",
    "talk.favourite": "favourite card",
    "talk.raise": "lines to raise",
    "talk.skip": "card that was left out",
    "wish": "wish",
    "wish.edited": "change of a wish",
    "wish.done": "wish that came true",
    "wish.dropped": "dropping of a wish",
}


def where(answer: Where, look: Look) -> Iterator[Line]:
    """A place a line."""
    del look
    for name, path in asdict(answer).items():
        yield line(f"{name:<9}", path)


def imported(answer: Imported, look: Look) -> Iterator[Line]:
    """What came in."""
    del look
    yield line(f"Records taken in: {answer.added}. Already here: {answer.known}.")


def undone(answer: UndoneAll, look: Look) -> Iterator[Line]:
    """What was taken back, and how to bring it back."""
    del look
    for act in answer.acts:
        verb = "Brought back" if act.restored else "Undone"
        yield line(f"{verb}: ", strong(f"{_NAMES.get(act.kind, act.kind)} of {act.day}"))
    yield line("Again, to turn that round: intimacy data undo")


def written(path: str, records: int) -> Line:
    """Where an export went."""
    return line(f"Records written to {path}: {records}.")
