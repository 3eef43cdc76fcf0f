"""A document as text for people. Pure: a document and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.sanitize import inert
from ...core.styled_text import Line, Look, Span, Style, blank, line, quiet, strong, title
from ...shell.glyphs import wrap_sentence
from .answers import Report, ReportContents
from .document import Block, Bullets, Chart, Grid, Paragraph, ReportDocument
from .therapist import therapist_document
from .year import year_document

MEASURE = 64


def report(answer: Report, look: Look) -> Iterator[Line]:
    """The report on a terminal: without pictures, which are for the page."""
    if answer.lines is None:
        yield from render_report(year_document(ReportContents(answer, ())), look)
    else:
        yield from render_report(therapist_document(answer, answer.lines, answer.added), look)


def render_report(document: ReportDocument, look: Look) -> Iterator[Line]:
    """A document as lines."""
    yield title(document.title)
    yield quiet(document.under)
    for section in document.sections:
        yield from ([] if look.plain else [blank()])
        yield line(strong(section.heading))
        for block in section.blocks:
            yield from _block(block, look)
    yield from ([] if look.plain else [blank()])
    yield from _sentence(document.foot, look)


def _block(block: Block, look: Look) -> Iterator[Line]:
    if isinstance(block, Paragraph):
        yield from _sentence(block.text, look)
    elif isinstance(block, Bullets):
        for each in block.lines:
            yield from _bullet(each, look)
    elif isinstance(block, Grid):
        yield from _sentence(f"{block.caption}:", look)
        for row in block.rows:
            yield from _bullet(", ".join(row), look)
    elif isinstance(block, Chart):
        return


def _bullet(text: str, look: Look) -> Iterator[Line]:
    if look.plain:
        yield line(f"- {text}")
        return
    import textwrap

    width = min(look.width - 2, MEASURE)
    for row in textwrap.wrap(inert(text), width, initial_indent="  - ", subsequent_indent="    "):
        yield line(row)


def _sentence(text: str, look: Look) -> Iterator[Line]:
    if look.plain:
        yield line(text)
    else:
        width = min(look.width - 2, MEASURE)
        yield from (line("  ", *each.spans) for each in wrap_sentence(text, width - 2))


def render_written(path: str) -> Line:
    """Where the page was put."""
    return line(f"The page is in {path}. Look at it before you show it to anybody.")


def struck_keys() -> Line:
    """The keys while lines are struck."""
    return line(
        Span("Enter", Style.KEY), " keep it  ", Span("x", Style.KEY), " strike it  ",
        Span("q", Style.KEY), " stop",
    )  # fmt: skip
