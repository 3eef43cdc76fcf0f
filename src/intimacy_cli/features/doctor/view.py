"""A health check as text for people."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.styled_text import Line, Look, Span, Style, blank, line, quietly, strong, title
from .check import FindingLevel, Health

_STYLES = {
    FindingLevel.OK: Style.GOOD,
    FindingLevel.INFO: Style.QUIET,
    FindingLevel.WARNING: Style.CARE,
    FindingLevel.ERROR: Style.CARE,
}
# Columns from which what was found stands in a column of its own, also where it is broken.
_ROOM = 60


def health(answer: Health, look: Look) -> Iterator[Line]:
    """A check a line, what to do below it (or, plain, behind it)."""
    if not look.plain:
        yield from _drawn(answer, look)
        return
    for each in answer.checks:
        begun = Span(f"{each.level.value:<8}", _STYLES[each.level])
        advice = f". {each.advice}" if each.advice else ""
        yield line(begun, f"{each.name:<11} {each.what}{advice}")


def _drawn(answer: Health, look: Look) -> Iterator[Line]:
    """What needs a hand first, then what is well, each in columns."""
    ill = [
        each for each in answer.checks if each.level in (FindingLevel.WARNING, FindingLevel.ERROR)
    ]
    yield title("Nothing needs mending" if not ill else "To mend")
    yield blank()
    wide = max((len(each.name) for each in answer.checks), default=0)
    under = wide + 13 if look.width >= _ROOM else 11
    for each in ill:
        level = Span(f"{each.level.value:<7}  ", _STYLES[each.level])
        yield line("  ", level, strong(f"{each.name:<{wide}}"), "  ", each.what, indent=under)
        if each.advice:
            yield line(" " * under, each.advice, indent=under)
    if ill:
        yield blank()
    for each in answer.checks:
        if each not in ill:
            level = Span(f"{each.level.value:<7}  ", _STYLES[each.level])
            yield line("  ", level, f"{each.name:<{wide}}  ", quietly(each.what), indent=under)
            if each.advice:
                yield line(" " * under, quietly(each.advice), indent=under)
