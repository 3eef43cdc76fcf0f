"""The messages of `checkin ask` and `heard`: plain text that any messenger takes. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ...core.days import join_words, say_day
from ...core.styled_text import Line, Look, line, quiet
from ...core.typed_days import day_of_words
from ...packs.instrument import InstrumentItem
from ...shell.message_lines import heard_lines
from .answers import CheckinHeard, CheckinReveal, PartnerAnswers
from .area_words import area_words, named_week

# Shows how to answer; the reader knows it, and never takes it for an answer.
_EXAMPLE = (6, 5, 6, 2, 4, 5, 3)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_HEAD = re.compile(r"\basks how your \w+ (\d{1,2} \w+ \d{4})\b")


def example(items: Sequence[InstrumentItem]) -> str:
    """The line that shows how to answer."""
    numbers = [str(_EXAMPLE[at % len(_EXAMPLE)]) for at in range(len(items))]
    return f"Answer like {' '.join(numbers)}"


def question_message(
    asker: str, day: date, items: Sequence[InstrumentItem], *, invites: bool
) -> str:
    """The message that asks. `invites`: whether it tells of the question that needs both."""
    number = _NUMBERS[len(items)] if len(items) < len(_NUMBERS) else str(len(items))
    low, high = min(items[0].values), max(items[0].values)
    rows = [
        f"{asker} asks how your {say_day(day)} was.",
        f"{number.capitalize()} short questions; each answer is a number from {low} to {high}.",
        "",
        *(
            f"{at}. {each.text} ({low} {each.low}, {high} {each.high})"
            for at, each in enumerate(items, 1)
        ),
        "",
        f"{example(items)}, and a line if you like.",
        *([_INVITATION] if invites else []),
        f"Put a dash for any you skip. Your answers stay on {asker}'s computer; {asker} can "
        "delete them.",
    ]
    return "\n".join(rows)


_INVITATION = (
    "One more question, about affection and touch, is only asked if you both want it.\n"
    "To say whether you do, add the word affection to your reply, then yes or no."
)


def about(row: str) -> str | None:
    """The day that a message is about of which this is the first line, as 2026-11-23."""
    found = _HEAD.search(row)
    if found is None:
        return None
    try:
        # It has its year: no other day has a part in it.
        day = day_of_words(found.group(1).lower(), date.min, coming=False)
    except ValueError:
        return None
    return day.isoformat() if day else None


def both_sides(revealed: CheckinReveal, items: Sequence[InstrumentItem]) -> str:
    """The message that gives both sides back: what was asked, and what both may read."""
    rows = [f"{say_day(revealed.day)}, both sides:", ""]
    for item in items:
        sides = (f"{each.name} {_said_of(each, item.id)}" for each in revealed.partners)
        rows.append(f"{item.short}: {', '.join(sides)}")
    said = [row for each in revealed.partners for row in _said_by(each)]
    rows += ["", *said] if said else []
    asked = {item.short for item in items}
    apart = [each for each in revealed.apart if each.area in asked]
    if apart:
        rows += ["", "You saw this differently, and both views are true. You could ask:"]
        rows += [f"{each.area}: {each.ask}" for each in apart]
    return "\n".join(rows)


def _said_of(partner: PartnerAnswers, area: str) -> int | str:
    return {**partner.answers, **(partner.week or {})}.get(area, "-")


def _said_by(partner: PartnerAnswers) -> Iterator[str]:
    for text in (partner.shared_note or "").splitlines():
        yield f"{partner.name}: {text}"
    if partner.want:
        yield f"{partner.name} would like more of: {area_words(partner.want)}"


def heard(answer: CheckinHeard, look: Look) -> Iterator[Line]:
    """The message that goes back; with --dry-run, what would be kept."""
    del look
    yield from heard_lines(answer.message, understood_lines(answer))


def understood_lines(answer: CheckinHeard) -> Iterator[Line]:
    """What was understood of a reply."""
    given = {**answer.answers, **named_week(answer.week)}
    numbers = join_words([f"{area} {number}" for area, number in given.items()])
    yield line(f"{answer.partner}, {say_day(answer.day)}: {numbers}.")
    for text in (answer.note or "").splitlines():
        yield quiet(f"  {text}")
    if answer.allows is not None:
        said = "Yes" if answer.allows else "No"
        yield quiet(f"  {said} to the question about affection.")
