"""What a check-in looks like while it is asked. Pure: state in, lines out.

Each screen is what stands above and what stands at the foot; it fits 40 columns by 12 rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...core.lines import (
    ROOMY,
    Line,
    Screenful,
    Span,
    Style,
    accent,
    blank,
    key,
    line,
    quiet,
    strong,
    title,
)
from .instrument import Item
from .quiz import Quiz

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


def quiz(state: Quiz, head: str, size: tuple[int, int]) -> Screenful:
    """One item: the question, the keys on offer, and how far we are."""
    item, roomy = state.item, size[1] >= ROOMY
    gap = [blank()] if roomy else []
    lines = [quiet(head), _progress(state), *gap, title(item.text), *gap]
    lines += _answers_on_offer(state, item)
    if state.explained and item.help:
        lines += [*gap, line(item.help)]
    return lines, [_quiz_keys(item)]


def _progress(state: Quiz) -> Line:
    total = len(state.items)
    done = round(14 * state.at / total)
    bar = Span("━" * done, Style.ACCENT), Span("━" * (14 - done), Style.QUIET)
    return line(*bar, Span(f"  {state.at + 1} of {total}", Style.QUIET))


def _answers_on_offer(state: Quiz, item: Item) -> list[Line]:
    given = state.answers.get(item.id)
    if any(item.scale.labels):
        return [
            line(_mark(v, given), f"  {item.scale.label(v)}", indent=5) for v in item.scale.values
        ]
    row: list[str | Span] = ["  "]
    for value in item.scale.values:
        row += [_mark(value, given), "  "]
    first, last = item.scale.values[0], item.scale.values[-1]
    ends = f"  {first} {item.low}   ·   {last} {item.high}"
    return [line(*row), quiet(ends)] if item.low or item.high else [line(*row)]


def _mark(value: int, given: int | None) -> Span:
    return accent(f"[{value}]") if value == given else strong(f" {value} ")


def _quiz_keys(item: Item) -> Line:
    first, last = item.scale.values[0], item.scale.values[-1]
    return line(
        key(f"{first}-{last}"), " answer  ", key("b"), " back  ", key("s"), " skip  ",
        key("?"), " meaning  ", key("q"), " stop",
    )  # fmt: skip


def draft_found(answered: int, of: int) -> Screenful:
    """Whether to go on where the last one stopped."""
    lines = [title("You began earlier."), blank(), line(f"{answered} of {of} are answered.")]
    return lines, [line(key("Enter"), " go on  ", key("n"), " begin anew")]


def share_note() -> Screenful:
    """Whose the line is."""
    lines = [
        title("Your line is yours alone."),
        blank(),
        line("Or show it to the other once both of you have answered."),
    ]
    return lines, [line(key("Enter"), " keep it  ", key("s"), " share it")]


def want(areas: Sequence[Item]) -> Screenful:
    """What to have more of: one key, once a week."""
    rows = [line(key(f" {n} "), f" {WANTED.get(a.id, a.short)}") for n, a in enumerate(areas, 1)]
    foot = line(key(f"1-{len(areas)}"), " choose  ", key("s"), " skip")
    return [title("Of what would you like more?"), quiet("Asked once a week."), *rows], [foot]


def first_page() -> Screenful:
    """The page after a person's first check-in."""
    return first_page_lines(), [line(key("Enter"), " go on")]


def first_page_lines() -> list[Line]:
    """The same as lines."""
    lines = [title(_FIRST_PAGE[0])]
    for paragraph in _FIRST_PAGE[1:]:
        lines += [blank(), line(paragraph)]
    return lines


def spoken_item(state: Quiz) -> list[Line]:
    """One item as lines that a screen reader says."""
    item = state.item
    lines = [line(f"Question {state.at + 1} of {len(state.items)}. {item.text}")]
    if any(item.scale.labels):
        lines += [line(f"{v}: {item.scale.label(v)}") for v in item.scale.values]
    elif item.low or item.high:
        first, last = item.scale.values[0], item.scale.values[-1]
        lines.append(line(f"From {first}, {item.low}, to {last}, {item.high}."))
    if item.id in state.answers:
        lines.append(line(f"So far you answered {state.answers[item.id]}."))
    if state.explained and item.help:
        lines.append(line(item.help))
    return lines


def spoken_keys(state: Quiz) -> str:
    """What may be typed."""
    values = state.item.scale.values
    return f"Type {values[0]} to {values[-1]}; b back, s skip, ? meaning, q stop:"


def not_understood(state: Quiz) -> list[Line]:
    """What to say to a line that means nothing here."""
    values = state.item.scale.values
    return [line(f"That is not one of {values[0]} to {values[-1]}, b, s, ? or q.")]
