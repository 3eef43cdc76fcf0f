"""A health check as text for people."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.styled_text import Line, Look, Span, Style, line, quiet
from .check import FindingLevel, Health

_STYLES = {
    FindingLevel.OK: Style.GOOD,
    FindingLevel.INFO: Style.QUIET,
    FindingLevel.WARNING: Style.CARE,
    FindingLevel.ERROR: Style.CARE,
}


def health(answer: Health, look: Look) -> Iterator[Line]:
    """A check a line, what to do below it (or, plain, behind it)."""
    for each in answer.checks:
        begun = Span(f"{each.level.value:<8}", _STYLES[each.level])
        said = f"{each.name:<11} {each.what}"
        if look.plain:
            advice = f". {each.advice}" if each.advice else ""
            yield line(begun, f"{said}{advice}")
            continue
        yield line(begun, said, indent=20)
        if each.advice:
            yield quiet(f"{'':<20}{each.advice}")
