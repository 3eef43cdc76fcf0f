"""A report as a document of sections: what text, Markdown and the page are all made from. Pure."""

from __future__ import annotations

from ...core.frozen import frozen
from ...shell.svg_chart import Picture


@frozen
class Paragraph:
    """A few sentences."""

    text: str


@frozen
class Bullets:
    """A list; each line is a fact."""

    lines: tuple[str, ...]


@frozen
class Grid:
    """A table with a head; what it shows stands in its caption."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@frozen
class Chart:
    """A picture with its words."""

    picture: Picture


Block = Paragraph | Bullets | Grid | Chart


@frozen
class ReportSection:
    """A heading and what stands under it."""

    heading: str
    blocks: tuple[Block, ...]


@frozen
class ReportDocument:
    """The whole: a title, a line under it, sections, and a line at the foot."""

    title: str
    under: str
    sections: tuple[ReportSection, ...]
    foot: str
