"""An idea as a card, and what there is to know behind it. Pure: an idea in, lines out."""

from __future__ import annotations

from ...core.days import join_words
from ...core.styled_text import ROOMY, Line, Look, Screenful, blank, key, line, quiet, title
from ...shell.card import card
from ...shell.columns import facts
from ...shell.drawn_as import MEASURE
from .ideas import DateIdea
from .today_line import cost_words, minutes_words

PLACES = {"home": "at home", "near": "nearby", "trip": "a trip"}


def idea_card(idea: DateIdea, look: Look, *, rows: int = 24) -> list[Line]:
    """What it is, how it begins, and what it takes; framed where there is room for a frame."""
    gap = [blank()] if rows >= ROOMY else []
    lines = [title(idea.title), *gap]
    if idea.text:
        lines += [line(idea.text), *gap]
    if how := facts([("How", idea.how), ("Bring", join_words(list(idea.bring)))]):
        lines += [*how, *gap]
    lines.append(quiet(chips(idea)))
    return frame_card(lines, look, rows=rows)


def frame_card(lines: list[Line], look: Look, *, rows: int = 24) -> list[Line]:
    """The lines as a card no wider than a page, wherever it stands."""
    return card(lines, Look(min(look.width, MEASURE), look.plain, look.ascii), rows=rows)


def chips(idea: DateIdea) -> str:
    """What one wants to know at a glance."""
    parts = numbers(idea)
    if idea.place:
        parts.append(PLACES[idea.place])
    if idea.setting and idea.setting != "either" and idea.place != "home":
        parts.append(str(idea.setting))
    if idea.energy:
        parts.append(f"{idea.energy} energy")
    if idea.season:
        parts.append(join_words([str(each) for each in idea.season], "or"))
    if idea.time_of_day:
        parts.append(join_words([str(each) for each in idea.time_of_day], "or"))
    if idea.apart:
        parts.append("works apart too")
    if idea.category not in parts and f"a {idea.category}" not in parts:
        parts.append(idea.category)
    return " · ".join(parts)


def numbers(idea: DateIdea) -> list[str]:
    """How long it takes and what it costs, as far as that is known."""
    words = (minutes_words(idea.minutes), cost_words(idea.cost, idea.currency))
    return [each for each in words if each]


def behind(idea: DateIdea, why: str) -> Screenful:
    """What the card has no room for: why this one, for whom, and what the keys do for good."""
    rows = facts([
        ("Why this one", why),
        ("Suits", join_words([str(each) for each in idea.suits])),
        ("Access", join_words([str(each) for each in idea.access])),
        ("Study", idea.study),
        ("To read", idea.source),
        ("Not for us", "it won't come up again; intimacy date-idea veto --lift brings it back"),
        ("Calendar", "asks when, and writes a calendar file"),
    ])  # fmt: skip
    foot = line(key("b"), " back to the card  ", key("q"), " leave")
    return [title(idea.title), blank(), *rows], [foot]
