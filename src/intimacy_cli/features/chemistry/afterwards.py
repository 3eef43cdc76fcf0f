"""How it was for each: two taps and a line, sealed until both have said so. Never counted.

There is no list of these and no chart: only the one day that is asked for is ever shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ...core.answer_text import answers_of
from ...core.frozen import frozen
from ...core.partners import Partner, names_without
from ...core.quiz import begin_quiz, refuse_nothing
from ...core.sanitize import inert
from ...core.sealed_rounds import round_of
from ...errors import CouldNot, NothingThere
from ...shell.care_line import care_if_needed
from ...shell.identity import author, viewer
from ...shell.invocation import Invocation
from ...shell.safety_line import safety_line
from ...store.log import Log
from ...store.record import NewRecord, StoredRecord
from . import after_screens
from .after_screens import QUESTIONS
from .answers import After, ChemistrySide
from .kinds import AFTER

LONGEST_NOTE = 2000


@frozen
class Given:
    """What was said on the command line."""

    answers: str | None
    note: str | None
    day: date
    show: bool


def after(call: Invocation, given: Given) -> After:
    """Take a person's answers for a day, or show that day once both have answered."""
    if given.show:
        return _shown(call, given.day)
    if given.answers is None:
        call.must_ask("your answers", "--answers 4,5")
        who = author(call)
        call.talk(safety_line())
        _refuse_again(call, who, given.day)
        answers, note = _asked(call, who, given)
    else:
        answers = answers_of(given.answers.split(","), QUESTIONS)
        note = call.read_stdin("--note") if given.note == "-" else given.note
        who = author(call)
    _keep(call, who, given.day, answers, inert(note or "").strip())
    return _shown(call, given.day)


def _asked(call: Invocation, who: Partner, given: Given) -> tuple[Mapping[str, int], str | None]:
    from ...shell.ask_quiz import ask_quiz

    look = after_screens.look(who.name)
    done = ask_quiz(call, begin_quiz(QUESTIONS), look, lambda _: None, kept="Nothing was kept.")
    refuse_nothing(done)
    note = given.note
    if note is None:
        note = call.prompts.text(after_screens.NOTE, private=True)
    return done.answers, note


def _keep(call: Invocation, who: Partner, day: date, answers: Mapping[str, int], note: str) -> None:
    if len(note) > LONGEST_NOTE:
        raise CouldNot(f"that line is longer than {LONGEST_NOTE} characters; nothing was kept.")
    payload = {"answers": dict(answers)} | ({"note": note} if note else {})
    log = call.vault
    with log.writing():
        _refuse_again(call, who, day)
        # What is said alone stays one's own, whoever joins later.
        sight = "own" if len(log.partners()) < 2 else "round"
        log.append(call.env.now(), NewRecord(AFTER, day, payload, who.id, sight, _round(day)))
    call.say_saved(by=who.name)
    care_if_needed(call, note, after_screens.care())


def _refuse_again(call: Invocation, who: Partner, day: date) -> None:
    log = call.log
    answered = _answered(log, day)
    if who.id in answered:
        # What both have seen is not taken back.
        waits = len(answered) < len(log.partners())
        hint = "To take that back: intimacy data undo" if waits else ""
        raise CouldNot(f"{who.name} has answered for {day}.", hint)


def _round(day: date) -> str:
    return round_of(AFTER, day.isoformat())


def _answered(log: Log, day: date) -> frozenset[str]:
    """Whose answers for a day are there: alone one's own, of two only what was said for both."""
    alone = len(log.partners()) < 2
    return log.answered(_round(day), AFTER) if alone else log.counted(_round(day), AFTER)


def _shown(call: Invocation, day: date) -> After:
    log = call.log
    partners = log.partners()
    answered = _answered(log, day)
    due = names_without(partners, answered)
    if not answered:
        raise NothingThere(
            f"nobody has said anything about {day}.", "Say how it was: intimacy chemistry after"
        )
    if due:
        return After(day, (), due)
    by_author = {each.author: each for each in _records(log, call, day)}
    sides = tuple(_side(p, by_author[p.id]) for p in partners if p.id in by_author)
    return After(day, sides, ())


def _records(log: Log, call: Invocation, day: date) -> list[StoredRecord]:
    reader = viewer(call, log)
    return log.records(reader.id if reader else None, kinds=(AFTER,), since=day, until=day)


def _side(who: Partner, record: StoredRecord) -> ChemistrySide:
    answers, note = record.payload["answers"], record.payload.get("note")
    return ChemistrySide(who.name, answers.get("felt"), answers.get("again"), note)
