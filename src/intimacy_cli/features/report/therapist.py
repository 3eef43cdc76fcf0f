"""The page for a therapist, line by line: what may stand on it, and what was struck. Pure.

A line is one person's, who alone may strike it, or both's, which either may. Nothing here gives a
diagnosis, and nothing about affection is on offer: that is each one's own to bring up.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ...core.partners import fold_name
from ...errors import WrongUse
from ...shell.trend_line import day_words, wrong_words
from . import words
from .answers import PageLine, Report
from .document import Block, Bullets, Paragraph, ReportDocument, ReportSection

FOOT = (
    "The two of us chose each line of this page. The averages come from seven questions in the "
    "program's own words: not a validated instrument, and not a diagnosis."
)


def lines_of(report: Report) -> tuple[PageLine, ...]:
    """Every line that may stand on the page."""
    return tuple(_lines(report))


def _lines(report: Report) -> Iterator[PageLine]:
    if report.evenings:
        yield PageLine("evenings", None, words.evenings_words(report, "we"))
    if report.dates:
        dates = words.count_words(len(report.dates), "date")
        yield PageLine("dates", None, f"{dates} done together.")
    if talked := words.talk_lines(report):
        yield PageLine("talks", None, f"{', '.join(talked)}.")
    for each in report.areas:
        yield PageLine(f"{each.area}-{fold_name(each.who)}", each.who, words.area_words(each))
    for found in report.questionnaires:
        for outcome in found.results:
            text = f"{words.title_of(found)}. {words.outcome_words(outcome, found)}"
            yield PageLine(f"{found.name}-{fold_name(outcome.who)}", outcome.who, text)


def without(lines: tuple[PageLine, ...], struck: Collection[str]) -> tuple[PageLine, ...]:
    """The lines that are left. Raises WrongUse for one that is not there."""
    known = [each.id for each in lines]
    for each in struck:
        if each not in known:
            there = f"The lines are: {', '.join(known)}." if known else "There are no lines yet."
            raise WrongUse(f"--strike: there's no line {each!r}.", there)
    return tuple(each for each in lines if each.id not in struck)


def therapist_document(
    report: Report, lines: tuple[PageLine, ...], own: tuple[str, ...]
) -> ReportDocument:
    """The page: both's lines, then each one's, then what they wrote for it themselves."""
    names = " and ".join(report.partners)
    period = f"{day_words(report.since)} to {day_words(report.until)}"
    sections = [ReportSection("Both of us", tuple(_listed(lines, None)))]
    sections += [ReportSection(name, tuple(_listed(lines, name))) for name in report.partners]
    if own:
        sections.append(ReportSection("What we'd like to say", (Bullets(own),)))
    shown = [each for each in sections if each.blocks]
    if any(each.whose for each in lines) and report.areas:
        reading = Paragraph(wrong_words(report.wrong_a_year))
        shown.append(ReportSection("How to read this", (reading,)))
    if not shown:
        shown = [ReportSection("Nothing yet", (Paragraph("No line is left on this page."),))]
    return ReportDocument(
        f"For a first session: {names}" if names else "For a first session",
        period,
        tuple(shown),
        FOOT,
    )


def _listed(lines: tuple[PageLine, ...], whose: str | None) -> Iterator[Block]:
    texts = tuple(each.text for each in lines if each.whose == whose)
    if texts:
        yield Bullets(texts)
