"""Content packs as text for people."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.styled_text import Line, Look, line, quiet
from .check import CheckedPack, Packs


def render_check(answer: CheckedPack, look: Look) -> Iterator[Line]:
    """A line a finding, then how many rows are good."""
    del look
    for each in answer.findings:
        where = f"line {each.line}: " if each.line else ""
        yield line(f"{each.file}: {where}{each.what}")
    yield line(f"{answer.file}: good: {answer.good}, to mend: {len(answer.findings)}.")


def packs(answer: Packs, look: Look) -> Iterator[Line]:
    """A line a pack."""
    del look
    for each in answer.packs:
        mend = f", to mend: {len(each.findings)}" if each.findings else ""
        yield line(f"{each.name:<12}  {each.kind:<14}  good: {each.good}{mend}  {each.file}")
    yield quiet(f"Put your own in {answer.folder}")
