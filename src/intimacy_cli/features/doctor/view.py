"""A health check as text for people."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.lines import Line, Look, Span, Style, line, quiet
from .check import Health, Level

_STYLES = {
    Level.OK: Style.GOOD,
    Level.INFO: Style.QUIET,
    Level.WARNING: Style.CARE,
    Level.ERROR: Style.CARE,
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
