"""Gathers what a report holds from the log: only what both may see, or, of one alone, their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ...core.bucket_list import KINDS as WISHES
from ...core.bucket_list import wishes_of
from ...core.draw_history import DONE as DATE
from ...core.draw_history import RATED
from ...core.partners import Partner
from ...core.reliable import Result, last_change
from ...core.series import AREAS, FOR_ONE_ALONE, HIGHEST, LOWEST, Series, answered_days, series_of
from ...core.trend import FLOOR, missing, trend_of, wrong_a_year
from ...core.usual import band_of_mean, spread_of
from ...packs.instrument import Instrument
from ...store.log import Log
from ...store.record import StoredRecord
from .answers import (
    AreaYear,
    DateDone,
    Outcome,
    Questionnaire,
    Report,
    ReportContents,
    Talks,
    WishDone,
    Words,
)
from .thanks import thanked_for

CHECKIN, QUESTIONNAIRE, NOTE = "checkin", "questionnaire", "checkin.note"
TALKS = ("talk.day", "talk.card", "listen.exchange", "conflict.end")
Instruments = Mapping[str, Instrument]


def gather_report(
    log: Log, viewer: str | None, since: date, until: date, instruments: Instruments
) -> ReportContents:
    """The report of these days. `viewer` is whoever is alone; None: what both may see."""
    partners = log.partners()
    names = {each.id: each.name for each in partners}
    check_ins = log.records(viewer, kinds=(CHECKIN, NOTE), until=until)
    daily = [each for each in check_ins if each.kind == CHECKIN and each.author in names]
    days: dict[date, set[str | None]] = {}
    for each in daily:
        if each.day >= since:
            days.setdefault(each.day, set()).add(each.author)
    found = series_of(
        (answered_days(e.author or "", e.day.toordinal(), e.payload) for e in daily),
        until.toordinal(),
    )
    told = [
        series
        for area in AREAS
        if area not in FOR_ONE_ALONE or viewer is not None
        for who in names
        if (series := found.get((who, area))) and not missing(series)
        and series.days[-1] >= since.toordinal()
    ]  # fmt: skip
    report = Report(
        since, until, tuple(names.values()), len(days),
        sum(len(who) > 1 for who in days.values()),
        tuple(_dates(log, viewer, since, until)),
        tuple(_wishes(log, viewer, since, until)),
        _talks(log, viewer, since, until),
        tuple(_area(series, names, since) for series in told),
        tuple(_words([e for e in check_ins if e.day >= since], names)),
        tuple(_questionnaires(log, viewer, since, until, partners, instruments)),
        wrong_a_year(series.area for series in told),
        thanks=thanked_for(log, names, since, until),
    )  # fmt: skip
    seats = list(names)
    return ReportContents(report, tuple((seats.index(each.who), each) for each in told))


def _dates(log: Log, viewer: str | None, since: date, until: date) -> Iterable[DateDone]:
    done = log.records(viewer, kinds=(DATE,), since=since, until=until)
    # A rating is its author's own: without a viewer there is none.
    ratings = log.records(viewer, kinds=(RATED,), author=viewer) if viewer else []
    stars = {each.payload.get("idea"): each.payload.get("stars") for each in ratings}
    last = {each.payload.get("idea"): each.id for each in done}
    for each in done:
        title, idea = each.payload.get("title"), each.payload.get("idea")
        # It was given once for an idea, however often they did it: it stands with the last time.
        yield DateDone(
            each.day,
            title if isinstance(title, str) and title else None,
            stars.get(idea) if last[idea] == each.id else None,
        )


def _wishes(log: Log, viewer: str | None, since: date, until: date) -> list[WishDone]:
    wishes = wishes_of(log.records(viewer, kinds=WISHES))
    done = [(each.done, each.text) for each in wishes if each.done and since <= each.done <= until]
    return [WishDone(day, text) for day, text in sorted(done)]


def _talks(log: Log, viewer: str | None, since: date, until: date) -> Talks:
    kinds = [each.kind for each in log.records(viewer, kinds=TALKS, since=since, until=until)]
    return Talks(*(kinds.count(kind) for kind in TALKS))


def _area(series: Series, names: Mapping[str, str], since: date) -> AreaYear:
    trend = trend_of(series, since.toordinal())
    year = series.since(since.toordinal())
    spread = spread_of(year.values, year.days, FLOOR)
    low, high = band_of_mean(spread, year.days)
    day = None if trend.since is None else date.fromordinal(trend.since)
    return AreaYear(
        series.area, names[series.who], len(year.values), round(spread.mean, 2),
        (round(max(low, LOWEST), 2), round(min(high, HIGHEST), 2)),
        trend.usual, trend.grade, trend.direction, day,
    )  # fmt: skip


def _words(records: Sequence[StoredRecord], names: Mapping[str, str]) -> Iterable[Words]:
    """What was shared on evenings on which each of two shared something."""
    shared: dict[date, list[Words]] = {}
    for each in records:
        text = each.payload.get("note")
        # What one added for themselves is `own`, and what belongs to a sheet stands in `private`.
        name = names.get(each.author or "")
        if name and isinstance(text, str) and text and each.visibility != "own":
            shared.setdefault(each.day, []).append(Words(each.day, name, text))
    for day in sorted(shared):
        if len({each.who for each in shared[day]}) > 1:
            yield from shared[day]


def _questionnaires(
    log: Log,
    viewer: str | None,
    since: date,
    until: date,
    partners: Sequence[Partner],
    instruments: Instruments,
) -> Iterable[Questionnaire]:
    records = log.records(viewer, kinds=(QUESTIONNAIRE,), until=until)
    for name in sorted({str(each.payload.get("questionnaire")) for each in records}):
        mine = [each for each in records if each.payload.get("questionnaire") == name]
        instrument = instruments.get(name)
        outcomes = (_outcome(mine, partner, instrument, since) for partner in partners)
        results = tuple(filter(None, outcomes))
        if not results:
            continue
        lowest, highest = instrument.range if instrument else (None, None)
        yield Questionnaire(
            name,
            instrument.title if instrument else None,
            instrument.licence if instrument else None,
            instrument.source if instrument else None,
            lowest,
            highest,
            results,
        )


def _outcome(
    records: Sequence[StoredRecord], partner: Partner, instrument: Instrument | None, since: date
) -> Outcome | None:
    results = [
        Result(each.day, str(each.payload.get("version") or ""), float(each.payload["score"]))
        for each in sorted(records, key=lambda record: record.day)
        if each.author == partner.id and isinstance(each.payload.get("score"), int | float)
    ]
    if not results or results[-1].day < since:
        return None
    exact = instrument.precision if instrument else None
    precision = (exact.sd, exact.reliability) if exact else None
    last = results[-1]
    return Outcome(
        partner.name, last.day, last.value, last_change(partner.name, results, precision)
    )
