"""A year together as a document: what was done first, then the areas, then own words. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.series import HIGHEST, LOWEST
from ...shell.plot import Dots, PlotFrame
from ...shell.svg_chart import Picture
from ...shell.trend_line import AREA_NAMES, day_words, grade_words, usual_words, wrong_words
from . import words
from .answers import Questionnaire, Report, ReportContents
from .document import Block, Bullets, Chart, Grid, Paragraph, ReportDocument, ReportSection

NOTHING = "There's nothing here yet that you can both see."
MOST_WORDS = 60  # lines; more of them are the diary itself, which `checkin history` shows


def year_document(found: ReportContents) -> ReportDocument:
    """The page of a year together."""
    report = found.report
    names = " and ".join(report.partners) or "No names yet"
    period = f"{day_words(report.since)} to {day_words(report.until)}"
    sections = [section for section in _sections(found) if section.blocks]
    if not sections:
        sections = [ReportSection("Nothing yet", (Paragraph(NOTHING),))]
    return ReportDocument(names, period, tuple(sections), words.ALL_YOURS)


def _sections(found: ReportContents) -> Iterator[ReportSection]:
    report = found.report
    yield ReportSection("What you did", tuple(_done(report)))
    yield ReportSection("How it was", tuple(_areas(found)))
    shown = report.words[-MOST_WORDS:]
    lines = tuple(f"{day_words(each.day)}, {each.who}: {each.text}" for each in shown)
    yield ReportSection("In your own words", (Bullets(lines),) if lines else ())
    thanks = tuple(f"{day_words(each.day)}, {each.who}: {each.text}" for each in report.thanks)
    yield ReportSection("What you thanked each other for", (Bullets(thanks),) if thanks else ())
    yield ReportSection("Questionnaires", tuple(questionnaire_blocks(report.questionnaires)))


def _done(report: Report) -> Iterator[Block]:
    if report.evenings:
        yield Paragraph(words.evenings_words(report))
    if report.dates:
        dates = words.count_words(len(report.dates), "date")
        rows = tuple((day_words(each.day), words.date_words(each)) for each in report.dates)
        yield Grid(f"{dates} done together", ("Day", "What"), rows)
    if report.wishes:
        yield Paragraph("Wishes from your list that came true:")
        yield Bullets(tuple(f"{each.text} ({day_words(each.day)})" for each in report.wishes))
    if lines := words.talk_lines(report):
        yield Paragraph("Time taken to talk:")
        yield Bullets(lines)


def _areas(found: ReportContents) -> Iterator[Block]:
    report = found.report
    if not report.areas:
        return
    for area in dict.fromkeys(each.area for each in report.areas):
        yield Chart(_picture(area, found))
    rows = tuple(
        (
            AREA_NAMES[each.area], each.who, words.mean_words(each), usual_words(each.usual),
            grade_words(each),
        )
        for each in report.areas
    )  # fmt: skip
    head = ("Area", "Who", "On average (likely range)", "Usual", "What has changed")
    yield Grid("Each of you by yourselves, from 1 to 7", head, rows)
    yield Paragraph(wrong_words(report.wrong_a_year))
    yield Paragraph(words.NO_DIAGNOSIS)


def _picture(area: str, found: ReportContents) -> Picture:
    report = found.report
    told = [each for each in report.areas if each.area == area]
    usual = {each.who: each.usual for each in told}
    lines = tuple(
        Dots(seat, year.days, year.values, usual[report.partners[seat]])
        for seat, series in found.series
        if series.area == area
        for year in (series.since(report.since.toordinal()),)
    )
    frame = PlotFrame(LOWEST, HIGHEST, report.since.toordinal(), report.until.toordinal(), 0)
    said = " ".join(words.area_words(each) for each in told)
    return Picture(AREA_NAMES[area], said, lines, report.partners, frame)


def questionnaire_blocks(found: tuple[Questionnaire, ...]) -> Iterator[Block]:
    """Each questionnaire with its licence, and each one's latest result."""
    for each in found:
        yield Paragraph(words.title_of(each))
        yield Bullets(tuple(words.outcome_words(outcome, each) for outcome in each.results))
