"""The trends as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...core.series import HIGHEST, LOWEST, STRESS, WEEKLY
from ...core.styled_text import Line, Look, Span, blank, line, quietly, strong
from ...shell.frame import at_measure
from ...shell.glyphs import PEOPLE, caption, mark_of, spark, title_with_marks, wrap_sentence
from ...shell.plot import Dots, PlotFrame, buckets, plot
from ...shell.trend_line import AREA_NAMES, day_words, grade_words, usual_words, wrong_words
from . import words
from .answers import AreaTrend, Trends
from .answers import TrendLine as Answers

NARROW = 60  # columns below which what is said stands under its chart
LABEL = 14
WEEK = 7
MOST_COLUMNS = 26
FEW = 3  # check-ins from which a chart is drawn


def trends(answer: Trends, look: Look) -> Iterator[Line]:
    """All areas at a glance, or one of them large."""
    if not (answer.areas or answer.too_few or (answer.lines and not answer.withheld)):
        yield from _nothing(answer)
    elif look.plain:
        yield from _as_table(answer)
    elif answer.area is None:
        yield from _overview(answer, look)
    else:
        yield from _large(answer, look)


def render_written(path: str) -> Line:
    """Where a picture was put."""
    return line(f"The chart is in {path}.")


def _nothing(answer: Trends) -> Iterator[Line]:
    if answer.withheld:
        yield line(words.withheld_words(answer))
    else:
        yield line(
            "There are no check-ins yet that you can both look back on. "
            "Start with: intimacy checkin"
        )


def _as_table(answer: Trends) -> Iterator[Line]:
    """One fact a line, without a picture."""
    for each in answer.areas:
        grade = grade_words(each, answer.until)
        yield line(
            f"{AREA_NAMES[each.area]}, {each.who}: {grade}; usual {usual_words(each.usual)}; "
            f"{each.n} check-ins"
        )
    for few in words.too_few_words(answer.too_few):
        yield line(few)
    if answer.area is not None:
        yield from (line(words.apart_words(each)) for each in answer.apart)
    if answer.withheld:
        yield line(words.withheld_words(answer))
    if answer.areas:
        yield line(wrong_words(answer.wrong_a_year))


def _period(answer: Trends) -> str:
    days = (answer.until - answer.since).days + 1
    if days < 2 * WEEK:
        return f"the last {days} days" if days > 1 else "today"
    weeks = round(days / WEEK)
    if weeks <= 26:
        return f"the last {weeks} weeks"
    return f"since {day_words(answer.since, answer.until)}"


def _overview(answer: Trends, look: Look) -> Iterator[Line]:
    width = at_measure(look).width
    names = _shown(answer)
    head = _period(answer)
    yield from title_with_marks(head[0].upper() + head[1:], names, look, width)
    yield blank()
    areas = areas_told(answer) if answer.areas or _can_be_drawn(answer) else []
    daily = [area for area in areas if area not in WEEKLY]
    weekly = [area for area in areas if area in WEEKLY]
    for group in filter(None, (daily, weekly)):
        for area in group:
            yield from _rows_of(area, answer, look, width)
        yield blank()
    if areas and any(each.area == STRESS for each in answer.lines):
        yield from _rows_of(STRESS, answer, look, width)
        yield blank()
    yield from _asides(answer, width)


def _can_be_drawn(answer: Trends) -> bool:
    """Whether charts show more than stray squares."""
    return max((len(dots_of(each, answer).days) for each in answer.lines), default=0) >= FEW


def _shown(answer: Trends) -> list[str]:
    """Whose marks are to be explained: the couple's, in their order."""
    return list(answer.partners)


def _rows_of(area: str, answer: Trends, look: Look, width: int) -> Iterator[Line]:
    """A row a person: the area's name once, the mark, the small chart, a few words."""
    narrow = width < NARROW
    columns = _columns(answer, width)
    head = AREA_NAMES[area]
    for each in (each for each in answer.lines if each.area == area):
        seat = answer.partners.index(each.who)
        trend = _trend_of(each, answer)
        chart = spark(_means(each, answer, columns), LOWEST, HIGHEST, look)
        phrase = grade_words(trend, answer.until) if trend else _instead(area, answer)
        drawn: list[str | Span] = [f"{head:<{LABEL}}", mark_of(seat, look), " "]
        drawn.append(Span(chart, PEOPLE[seat]))
        if narrow:
            yield line(*drawn)
            yield from [line(" " * 2, quietly(phrase), indent=2)] if phrase else []
        else:
            yield line(*drawn, f"{'':<{columns - len(chart) + 3}}", _weighed(phrase, trend))
        head = ""


def areas_told(answer: Trends) -> list[str]:
    """The areas of which something is said, or will be, in their order."""
    told = [each.area for each in answer.areas]
    return list(dict.fromkeys([*told, *(each.area for each in answer.too_few)]))


def _columns(answer: Trends, width: int) -> int:
    weeks = -(-((answer.until - answer.since).days + 1) // WEEK)
    room = width - LABEL - 2 if width < NARROW else MOST_COLUMNS
    return max(4, min(weeks, room))


def _means(each: Answers, answer: Trends, columns: int) -> list[float | None]:
    return buckets(
        dots_of(each, answer), answer.since.toordinal(), answer.until.toordinal(), columns
    )


def _weighed(phrase: str, trend: AreaTrend | None) -> Span:
    return strong(phrase) if trend is not None and trend.since is not None else quietly(phrase)


def _instead(area: str, answer: Trends) -> str:
    """What stands where nothing can be said; once below, where that is so of every row."""
    if area == STRESS:
        return words.CONTEXT
    return "too few check-ins yet" if answer.areas else ""


def _trend_of(each: Answers, answer: Trends) -> AreaTrend | None:
    return next((t for t in answer.areas if (t.area, t.who) == (each.area, each.who)), None)


def dots_of(each: Answers, answer: Trends) -> Dots:
    """One line of an answer as dots, with what is usual for it."""
    trend = _trend_of(each, answer)
    return Dots(
        answer.partners.index(each.who),
        tuple(point.day.toordinal() for point in each.points),
        tuple(point.value for point in each.points),
        None if trend is None else trend.usual,
    )


def _asides(answer: Trends, width: int) -> Iterator[Line]:
    texts = words.too_few_words(answer.too_few)
    if answer.areas:
        texts.append(wrong_words(answer.wrong_a_year))
    if answer.withheld:
        texts.append(words.withheld_words(answer))
    if answer.area is None and answer.areas:
        texts.append(f"One of them in full: intimacy trends --area {answer.areas[0].area}")
    for text in texts:
        yield from caption(text, width)


def chart_frame(since: date, until: date, width: int) -> PlotFrame:
    """The frame of a chart of these days."""
    return PlotFrame(LOWEST, HIGHEST, since.toordinal(), until.toordinal(), width)


def _large(answer: Trends, look: Look) -> Iterator[Line]:
    """One area as a chart, with what is usual, and a sentence a person."""
    area = answer.area or ""
    width = at_measure(look).width
    head = f"{AREA_NAMES[area]} · {_period(answer)}" if not look.ascii else (
        f"{AREA_NAMES[area]}, {_period(answer)}"
    )  # fmt: skip
    yield from title_with_marks(head, _shown(answer), look, width)
    yield blank()
    lines = [each for each in answer.lines if each.area == area]
    drawn = [dots_of(each, answer) for each in lines]
    yield from plot(drawn, chart_frame(answer.since, answer.until, width), look)
    yield blank()
    for trend in answer.areas:
        yield from wrap_sentence(words.sentence(trend, answer.until), width)
    for apart in answer.apart:
        yield from caption(words.apart_words(apart), width)
    yield from _stress(answer, look, width)
    yield from _asides(answer, width)


def _stress(answer: Trends, look: Look, width: int) -> Iterator[Line]:
    lines = [each for each in answer.lines if each.area == STRESS and answer.area != STRESS]
    if lines:
        yield blank()
        yield from _rows_of(STRESS, answer, look, width)
        yield blank()
