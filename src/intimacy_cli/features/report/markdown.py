"""A document as Markdown: pure. What somebody wrote is escaped, so that it stays what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.sanitize import inert
from .document import Block, Bullets, Chart, Grid, Paragraph, ReportDocument

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|!~])")


def as_markdown(document: ReportDocument) -> str:
    """The whole document."""
    rows = [f"# {_text(document.title)}", "", _text(document.under)]
    for section in document.sections:
        rows += ["", f"## {_text(section.heading)}"]
        for block in section.blocks:
            rows += ["", *_block(block)]
    rows += ["", f"*{_text(document.foot)}*"]
    return "\n".join(rows) + "\n"


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield _text(block.text)
    elif isinstance(block, Bullets):
        yield from (f"- {_text(each)}" for each in block.lines)
    elif isinstance(block, Grid):
        yield f"{_text(block.caption)}:"
        yield ""
        yield _row(block.head)
        yield _row(tuple("---" for _ in block.head), raw=True)
        yield from (_row(each) for each in block.rows)
    elif isinstance(block, Chart):
        yield f"**{_text(block.picture.title)}**: {_text(block.picture.words)}"


def _row(cells: tuple[str, ...], *, raw: bool = False) -> str:
    return f"| {' | '.join(cells if raw else map(_text, cells))} |"


def _text(text: str) -> str:
    return _SIGNS.sub(r"\\\1", inert(text))
