"""Reads check-ins back for the commands that show them; writes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ...core.checkin_stats import comparable
from ...core.days import LATEST
from ...core.partners import Partner, fold_name, names_without
from ...core.reliable import ReliableChange, Result, last_change
from ...core.sealed_rounds import RoundState
from ...packs.instrument import Instrument
from ...shell.invocation import Invocation
from .answers import (
    CheckinHistory,
    CheckinReveal,
    Day,
    PartnerAnswers,
    Status,
    score_of,
    worth_asking,
)
from .checkin_log import Diary
from .period import Period, year_before
from .prompt_line import is_new
from .records import CheckinEntry, RoundRef


def find_status(call: Invocation, looking: str | None) -> Status:
    """Who is due today, as seen by nobody in particular.

    `looking` is the name of whom it is shown to, if one was given: what they have looked at is
    nothing new to them. A name that is nobody's counts as none.
    """
    log = call.log
    diary, asked = Diary(log), RoundRef(call.today)
    answered = diary.answered(asked)
    partners = log.partners()
    due = names_without(partners, answered)
    asked_by = diary.sent(asked) & answered if len(answered) == 1 and len(partners) > 1 else ()
    done = tuple(p.name for p in partners if p.id in answered)
    quiet = call.env.settings().quiet_on(call.today)
    state = diary.state(asked)
    who = next(
        (p.id for p in partners if looking and fold_name(p.name) == fold_name(looking)), None
    )
    new = state is RoundState.READY and is_new({p.id for p in partners}, diary.looked(asked), who)
    ready = state in (RoundState.ALONE, RoundState.READY)
    awaited = due if asked_by and not quiet else ()
    return Status(call.today, () if quiet else due, done, ready, quiet, new, awaited)


def reveal_of(
    call: Invocation, instrument: Instrument, asked: RoundRef, viewer: Partner | None
) -> CheckinReveal:
    """Both sides of a round as the viewer may see them; who is missing, if somebody is."""
    log = call.log
    diary = Diary(log)
    partners, answered = log.partners(), diary.answered(asked)
    part = answered if len(partners) < 2 else diary.counted(asked)
    missing = names_without(partners, part)
    name = asked.questionnaire or None
    if missing or not partners:
        alone = tuple(p.name for p in partners if p.id in answered - part)
        return CheckinReveal(asked.day, (), missing, (), name, alone)
    entries = diary.entries(
        viewer.id if viewer else None,
        questionnaire=asked.questionnaire,
        since=asked.day,
        until=asked.day,
    )
    sides = tuple(
        _side(p.name, e, instrument) for p in partners for e in entries if e.author == p.id
    )
    alike = sides if asked.questionnaire else tuple(map(_meant_now, sides))
    return CheckinReveal(asked.day, sides, (), worth_asking(alike, instrument), name)


def history_of(
    call: Invocation,
    instrument: Instrument,
    questionnaire: str,
    period: Period,
    viewer: Partner | None,
) -> CheckinHistory:
    """Check-ins of a period, as the viewer may see them."""
    log = call.log
    names = {p.id: p.name for p in log.partners()}

    def days_of(since: date, until: date) -> tuple[Day, ...]:
        entries = Diary(log).entries(
            viewer.id if viewer else None, questionnaire=questionnaire, since=since, until=until
        )
        days: dict[date, list[PartnerAnswers]] = {}
        for entry in entries:
            if entry.author in names:
                side = _side(names[entry.author], entry, instrument)
                days.setdefault(entry.day, []).append(side)
        return tuple(Day(day, tuple(sides)) for day, sides in days.items())

    # What a clock that was set back calls the future was written, and is shown.
    shown = days_of(period.since, LATEST if period.until == call.today else period.until)
    before = year_before(period.until)
    ago = () if questionnaire or period.until != call.today else days_of(before, before)
    return CheckinHistory(
        period.since, shown, questionnaire or None, period.until,
        tuple(names.values()), None if questionnaire else period.drawn, next(iter(ago), None),
        tuple(_changes(shown, tuple(names.values()), instrument)) if questionnaire else (),
    )  # fmt: skip


def _changes(
    days: Sequence[Day], names: Sequence[str], instrument: Instrument
) -> Iterator[ReliableChange]:
    """The change between each one's last two results, with the index if the file declares one."""
    exact = instrument.precision
    for name in names:
        results = [
            Result(day.day, each.version, each.score.value)
            for day in days
            for each in day.partners
            if each.name == name and each.score is not None and each.score.value is not None
        ]
        precision = None if exact is None else (exact.sd, exact.reliability)
        if (found := last_change(name, results, precision)) is not None:
            yield found


def _side(name: str, entry: CheckinEntry, instrument: Instrument) -> PartnerAnswers:
    return PartnerAnswers(
        name, entry.answers, entry.note, score_of(instrument, entry.score), entry.version,
        entry.note_of(shared=True), entry.note_of(shared=False), entry.want, entry.heard,
        entry.week or None,
    )  # fmt: skip


def _meant_now(side: PartnerAnswers) -> PartnerAnswers:
    return replace(side, answers=comparable(side.answers, side.version))
