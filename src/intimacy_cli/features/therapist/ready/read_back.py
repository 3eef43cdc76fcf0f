"""Reads answers back for those who may see them; writes nothing."""

from __future__ import annotations

from ....core.partners import Partner, names_without
from ....core.sealed_rounds import RoundState
from ....errors import NothingThere
from ....store.log import Log
from .answers import Mine, ReadyReveal, ReadySide, ReadyStatus
from .content import Content
from .rounds import ReadyEntry, ReadyRound, ReadyRounds
from .stages import again_from, fit_of, stage_of


def standing(log: Log, content: Content) -> ReadyStatus:
    """Who has answered the present round, as seen by nobody in particular."""
    rounds, partners = ReadyRounds(log), log.partners()
    if rounds.alone:
        answered = tuple(p.name for p in partners if rounds.own(p) is not None)
        due = tuple(p.name for p in partners if p.name not in answered)
        return ReadyStatus(None, answered, due, bool(answered), content.not_the_way)
    newest = rounds.newest()
    return ReadyStatus(
        newest.number,
        tuple(p.name for p in partners if p.id in newest.answered),
        missing(log, newest),
        rounds.state(newest) is RoundState.READY,
        content.not_the_way,
    )


def missing(log: Log, found: ReadyRound) -> tuple[str, ...]:
    """The names of those who have not answered a round."""
    return names_without(log.partners(), found.answered)


def reveal(log: Log, content: Content, viewer: Partner | None) -> ReadyReveal:
    """The newest round that both have answered, with what fits; one's own when alone."""
    rounds = ReadyRounds(log)
    if rounds.alone:
        mine = rounds.own(viewer) if viewer else None
        return _shown(log, content, None, [mine] if mine else [], ())
    newest, found = rounds.newest(), rounds.revealed()
    if found is None:
        return _shown(log, content, newest, [], missing(log, newest))
    entries = rounds.entries(viewer.id if viewer else None, found)
    waits = missing(log, newest) if newest.number > found.number else ()
    return _shown(log, content, found, entries, (), waits)


def mine(log: Log, content: Content, who: Partner) -> Mine:
    """A person's own newest answers. Raises NothingThere."""
    found = ReadyRounds(log).own(who)
    if found is None:
        raise NothingThere(f"{who.name} hasn't answered yet.", "Answer: intimacy therapist ready")
    return Mine(who.name, _side(who, found), content.questions, content.not_the_way)


def _shown(
    log: Log,
    content: Content,
    found: ReadyRound | None,
    entries: list[ReadyEntry],
    waiting_for: tuple[str, ...],
    newer: tuple[str, ...] = (),
) -> ReadyReveal:
    by_author = {each.author: each for each in entries}
    sides = tuple(_side(p, by_author[p.id]) for p in log.partners() if p.id in by_author)
    return ReadyReveal(
        round=found.number if found else None,
        partners=sides,
        waiting_for=waiting_for,
        newer_waits_for=newer,
        again_from=again_from(max(side.day for side in sides)) if sides else None,
        fit=content.advice_for(fit_of([side.answers for side in sides])) if sides else None,
        questions=content.questions,
        not_the_way=content.not_the_way,
    )


def _side(who: Partner, entry: ReadyEntry) -> ReadySide:
    return ReadySide(who.name, entry.day, stage_of(entry.answers), entry.answers)
