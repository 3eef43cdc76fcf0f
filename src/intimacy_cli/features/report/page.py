"""A document as one self-contained page: no script, no request. Imports jinja2, so comes late."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from ...core.sanitize import inert
from ...shell.svg_chart import STYLE, Picture, svg_inline
from .document import Block, Bullets, Grid, Paragraph, ReportDocument, ReportSection

TEMPLATE = "page.html.j2"


def as_page(document: ReportDocument) -> str:
    """The whole page. All text in it is escaped, whoever wrote it."""
    path = os.path.join(os.path.dirname(__file__), TEMPLATE)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    # Everything is escaped; only our own style and our own charts are markup.
    page = Environment(autoescape=True).from_string(text)
    style = Markup(STYLE)  # noqa: S704 - our own
    made = page.render(document=_inert(document), kind=_kind, chart=_chart, chart_style=style)
    return f"{made}\n"


def _kind(block: Any) -> str:
    return type(block).__name__


def _chart(picture: Picture, section: int, number: int) -> Markup:
    return Markup(svg_inline(picture, f"c{section}-{number}"))  # noqa: S704 - it escapes its texts


def _inert(document: ReportDocument) -> ReportDocument:
    sections = tuple(
        ReportSection(each.heading, tuple(map(_inert_block, each.blocks)))
        for each in document.sections
    )
    return replace(document, title=inert(document.title), sections=sections)


def _inert_block(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(inert(block.text))
    if isinstance(block, Bullets):
        return Bullets(tuple(map(inert, block.lines)))
    if isinstance(block, Grid):
        return replace(block, rows=tuple(tuple(map(inert, row)) for row in block.rows))
    return block
