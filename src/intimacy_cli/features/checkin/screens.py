"""What a check-in looks like while it is asked. Pure: state in, lines out.

Each screen is what stands above and what stands at the foot; it fits 40 columns by 12 rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...core.lines import (
    Line,
    Screenful,
    Span,
    blank,
    key,
    line,
    quiet,
    title,
)
from ...core.quiz_screens import Look, marked
from .instrument import Item

WANT = "Of what would you like more?"
WANTED = {
    "close": "feeling close",
    "shared": "sharing what matters",
    "understood": "feeling understood",
    "tension": "ease (less tension)",
    "new": "new and fun things",
    "affection": "affection and touch",
}

_FIRST_PAGE = (
    "Before you go on: what this is for, and what it is not for.",
    "These exercises are for two people who can each say no without fear.",
    "They are not meant for a relationship in which one of you is afraid of the other, is "
    "threatened, watched, or kept from money or friends. Then talking it through together can "
    "make things worse, and none of it is your fault.",
    "If you are ever unsure: intimacy safety lists people who help, and leaves no trace in this "
    "program. Nothing is asked here, and nothing is stored but that you saw this page.",
)


def look(head: str) -> Look[Item]:
    """How a check-in, or another questionnaire, is shown under this head."""
    return Look(head, _on_offer, _said, "skip")


def _on_offer(item: Item, given: int | None) -> list[Line]:
    if any(item.scale.labels):
        return [line(marked(v, given), f"  {item.scale.label(v)}", indent=5) for v in item.values]
    row: list[str | Span] = ["  "]
    for value in item.values:
        row += [marked(value, given), "  "]
    ends = f"  {item.values[0]} {item.low}   ·   {item.values[-1]} {item.high}"
    return [line(*row), quiet(ends)] if item.low or item.high else [line(*row)]


def _said(item: Item) -> list[Line]:
    if any(item.scale.labels):
        return [line(f"{v}: {item.scale.label(v)}") for v in item.values]
    if item.low or item.high:
        return [line(f"From {item.values[0]}, {item.low}, to {item.values[-1]}, {item.high}.")]
    return []


def share_note() -> Screenful:
    """Whose the line is."""
    lines = [
        title("Your line is yours alone."),
        blank(),
        line("Or show it to the other once both of you have answered."),
    ]
    return lines, [line(key("Enter"), " keep it  ", key("s"), " share it")]


def area_words(area: str) -> str:
    """An area as one says what one would like more of; another questionnaire's by its own word."""
    return WANTED.get(area, area)


def want_is_for(*, two: bool) -> str:
    """Who will learn of the wish, said before it is made."""
    if two:
        return "Your partner sees your choice once you've both answered."
    return "It stays yours, unless you share this day later."


def want(areas: Sequence[Item], *, two: bool) -> Screenful:
    """What to have more of: one key, once a week."""
    rows = [line(key(f" {n} "), f" {WANTED.get(a.id, a.short)}") for n, a in enumerate(areas, 1)]
    foot = line(key(f"1-{len(areas)}"), " choose  ", key("s"), " skip")
    said = quiet(f"Asked once a week. {want_is_for(two=two)}")
    return [title(WANT), said, *rows], [foot]


def first_page() -> Screenful:
    """The page after a person's first check-in."""
    return first_page_lines(), [line(key("Enter"), " go on")]


def first_page_lines() -> list[Line]:
    """The same as lines."""
    lines = [title(_FIRST_PAGE[0])]
    for paragraph in _FIRST_PAGE[1:]:
        lines += [blank(), line(paragraph)]
    return lines
