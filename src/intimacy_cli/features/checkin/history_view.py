"""The history of check-ins: a month as a picture, or day by day as lines. Pure.

The picture: who answered on which evening, small charts of both, and what they wrote for both.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ...core.checkin_stats import comparable
from ...core.days import WEEKDAYS, next_month, short
from ...core.series import DAILY, HIGHEST, LOWEST
from ...core.styled_text import Line, Look, Span, Style, blank, line, quiet, quietly, strong
from ...shell.frame import at_measure
from ...shell.glyphs import PEOPLE, caption, spans_of, spark, title_with_marks
from ...shell.month import WIDE, month_name, month_rows
from ...shell.plot import Dots, buckets
from ...shell.reliable_line import reliable_words
from ...shell.trend_line import both_answered
from .answers import CheckinHistory, Day, PartnerAnswers
from .area_words import area_words, named_week
from .view import OWN

BESIDE = 60  # columns from which the charts stand beside the calendar
CHART = 11
BETWEEN = 3
FEW = 3  # evenings from which a chart shows more than stray squares


def history(answer: CheckinHistory, look: Look) -> Iterator[Line]:
    """A month as a picture; a questionnaire, and all that is plain, day by day."""
    if look.plain or answer.questionnaire or not (answer.days and answer.drawn and answer.until):
        yield from _by_day(answer, look)
        return
    months = list(_months(answer.drawn, answer.until))
    for number, month in enumerate(months):
        if number:
            yield blank()
        yield from _month(month, answer, look)
    yield from _a_year_ago(answer)
    if earlier := _asked_otherwise(answer):
        text = (
            f"Until {earlier}, affection was asked about differently, so earlier days aren't drawn."
        )
        yield from caption(text, at_measure(look).width)


def _months(first: date, until: date) -> Iterator[date]:
    while first <= until:
        yield first
        first = next_month(first)


def _month(month: date, answer: CheckinHistory, look: Look) -> Iterator[Line]:
    width = at_measure(look).width
    today = answer.until or month
    days = [day for day in answer.days if day.day.replace(day=1) == month and day.day <= today]
    yield from title_with_marks(month_name(month, today=today), answer.partners, look, width)
    yield blank()
    marks = {day.day: [answer.partners.index(each.name) for each in day.partners] for day in days}
    calendar = list(month_rows(month, marks, today, look))
    while not calendar[-1].text.strip():
        calendar.pop()
    areas = DAILY if len(days) >= FEW else ()
    charts: list[list[Span]] = [[], *(_chart(area, month, days, answer, look) for area in areas)]
    if look.width < BESIDE:
        yield from calendar
        yield from [blank()] if areas else []
        yield from (line(*spans_of(chart)) for chart in charts[1:])
    else:
        yield from _beside(calendar, charts)
    yield blank()
    yield from caption(_counted(days, len(answer.partners)), width)
    yield from _captions(days, look)


def _beside(calendar: list[Line], charts: list[list[Span]]) -> Iterator[Line]:
    for number in range(max(len(calendar), len(charts))):
        left = calendar[number] if number < len(calendar) else line()
        right = charts[number] if number < len(charts) else []
        gap = " " * (WIDE - len(left.text) + BETWEEN) if right else ""
        yield line(*left.spans, gap, *spans_of(right))


def _chart(
    area: str, month: date, days: list[Day], answer: CheckinHistory, look: Look
) -> list[Span]:
    """One area of a month: a small chart for each of them."""
    spans = [Span(f"{area:<11}")]
    last = next_month(month) - timedelta(days=1)
    for seat, name in enumerate(answer.partners):
        values = {
            day.day.toordinal(): comparable(each.answers, each.version).get(area)
            for day in days
            for each in day.partners
            if each.name == name
        }
        known = {day: value for day, value in values.items() if value is not None}
        dots = Dots(seat, tuple(known), tuple(known.values()))
        means = buckets(dots, month.toordinal(), last.toordinal(), CHART)
        spans += [Span("  " * bool(seat)), Span(spark(means, LOWEST, HIGHEST, look), PEOPLE[seat])]
    return spans


def _counted(days: list[Day], people: int) -> str:
    if not days:
        return "No evenings."
    if people < 2:
        return "One evening." if len(days) == 1 else f"{len(days)} evenings."
    said = both_answered(len(days), sum(len(day.partners) > 1 for day in days))
    return f"{said[:1].upper()}{said[1:]}."


def _captions(days: list[Day], look: Look) -> Iterator[Line]:
    """What was written for both, and what its author alone can read."""
    for day in days:
        for each in day.partners:
            for text in _written(each):
                head = f"{WEEKDAYS[day.day.weekday()][:3]} {day.day.day:>2}  {each.name}: "
                yield line(Span(head, Style.QUIET), text, indent=min(len(head), look.width // 3))


def _written(each: PartnerAnswers) -> Iterator[str]:
    for text, aside in ((each.shared_note, ""), (each.own_note, OWN)):
        yield from (f"{row}{aside}" for row in (text or "").splitlines())
    if each.want:
        yield f"would like more of: {area_words(each.want)}"


def _a_year_ago(answer: CheckinHistory) -> Iterator[Line]:
    day = answer.a_year_ago
    if day is None:
        return
    yield blank()
    told = [(each.name, text) for each in day.partners for text in _written(each)]
    for name, text in told:
        yield line(strong("A year ago tonight  "), quietly(f"{name}: "), text, indent=4)
    if not told:
        names = [each.name for each in day.partners]
        who = "you both answered" if len(names) > 1 else f"{names[0]} answered"
        until = short(day.day)
        said = f"A year ago tonight, {until} {day.day.year}, {who}."
        yield line(quietly(said))


# -- as lines ------------------------------------------------------------------------------------


def _by_day(answer: CheckinHistory, look: Look) -> Iterator[Line]:
    """Day by day, oldest first."""
    if not answer.days:
        yield line(f"No {_plural(answer.questionnaire)} to show since {answer.since}.")
        return
    for number, day in enumerate(answer.days):
        if number and not look.plain:
            yield blank()
        for partner in day.partners:
            shown = {**partner.answers, **named_week(partner.week)}
            facts = "  ".join(f"{area} {value}" for area, value in shown.items())
            heard = quietly("  (by message)" if partner.heard else "")
            yield line(strong(f"{day.day}  {partner.name}"), f"  {facts}", heard, indent=4)
            yield from _lines_of(partner)
    yield from (line(reliable_words(each)) for each in answer.changes)
    if earlier := _asked_otherwise(answer):
        yield quiet(f"Until {earlier}, affection was asked about differently: 1 meant 'missed it'.")
    what, number = _plural(answer.questionnaire), sum(len(d.partners) for d in answer.days)
    yield quiet(f"{what[0].upper()}{what[1:]} since {answer.since}: {number}.")


def _asked_otherwise(answer: CheckinHistory) -> date | None:
    """The last day shown on which affection was asked as it no longer is."""
    if answer.questionnaire:
        return None
    old = [
        day.day
        for day in answer.days
        for each in day.partners
        if each.answers.keys() - comparable(each.answers, each.version).keys()
    ]
    return max(old, default=None)


def _lines_of(partner: PartnerAnswers) -> Iterator[Line]:
    """What was written, and wished for; what its author alone can read says so."""
    for text, aside in ((partner.shared_note, ""), (partner.own_note, OWN)):
        for each in (text or "").splitlines():
            yield line(quietly(f"    {each}{aside}"))
    if partner.want:
        yield line(quietly(f"    would like more of: {area_words(partner.want)}"))


def _plural(questionnaire: str | None) -> str:
    return f"answers to {questionnaire}" if questionnaire else "check-ins"
