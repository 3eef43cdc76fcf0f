"""What a check-in looks like while it is asked. Pure: state in, lines out.

Each screen is what stands above and what stands at the foot; it fits 40 columns by 12 rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...core.quiz import BACK, SKIP
from ...core.quiz_screens import QuizLook
from ...core.styled_text import ROOMY, Line, Screenful, blank, key, line, quiet, title
from ...packs.instrument import InstrumentItem
from ...shell.care_line import WHO_HELPS, care_lines
from ...shell.picking import Option, Picking
from .area_words import WANTED

WANT = "What would you like more of?"
WEEK = "Three questions about the week?"
_FIRST_PAGE = (
    "These exercises are for two people who can each say no without fear.",
    "If one of you is afraid, threatened, watched, or kept from money or friends, talking it "
    "through can make things worse. Being afraid is never your fault.",
)
_HELP = line(
    "For people who can help: ", key(WHO_HELPS),
    ". It leaves no trace here. All we save is that you've seen this page.",
)  # fmt: skip


def look(head: str) -> QuizLook[InstrumentItem]:
    """How a check-in, or another questionnaire, is shown under this head."""
    return QuizLook(head, _labels, _said, "skip", lambda item: (item.low, item.high))


def _labels(item: InstrumentItem) -> list[str]:
    return [item.scale.label(v) for v in item.values] if any(item.scale.labels) else []


def _said(item: InstrumentItem) -> list[Line]:
    if any(item.scale.labels):
        return [line(f"{v}: {item.scale.label(v)}") for v in item.values]
    if item.low or item.high:
        return [line(f"From {item.values[0]}, {item.low}, to {item.values[-1]}, {item.high}.")]
    return []


def share_note(note: str) -> Screenful:
    """Whose the note is, which stands there to be read once more."""
    lines = [
        title("Share your note once you've both answered?"),
        blank(),
        line(note, indent=2),
        blank(),
        quiet("It stays private unless you share it."),
    ]
    foot = line(key("Enter"), " keep it private  ", key("y"), " share it  ", key("b"), " back")
    return lines, [foot]


def care() -> list[Line]:
    """For the writer of a line that speaks of danger; names nothing of it."""
    return care_lines("A check-in isn't meant for that. Your note stays as private as you left it.")


def care_page() -> Screenful:
    """The same on a page of its own, so that nothing of it stays on the screen."""
    return care(), [line(key("Enter"), " go on")]


def want_is_for(*, two: bool) -> str:
    """Who will learn of the wish, said before it is made."""
    if two:
        return "Your partner sees your choice once you've both answered."
    return "Your choice stays private, unless you share this day later."


def want(areas: Sequence[InstrumentItem], *, two: bool) -> Picking:
    """What to have more of: one key, once a week. Nothing is marked that nobody has chosen."""
    options = tuple(Option(area.id, WANTED.get(area.id, area.short)) for area in areas)
    said = f"Asked once a week. {want_is_for(two=two)}"
    more = ((SKIP, "skip", ""), (BACK, "back", BACK))
    return Picking(WANT, options, at=-1, below=said, more=more)


def week_is_for(*, two: bool) -> str:
    """Who will learn of the answers about the week, said before they are given."""
    if two:
        return "Your partner sees them once you've both answered."
    return "Your answers stay private, unless you share this day later."


def week(*, two: bool) -> Screenful:
    """Whether to answer the questions about the week."""
    foot = line(
        key("Enter"), " answer them  ", key("s"), " not this week  ",
        key("n"), " never ask again  ", key("b"), " back",
    )  # fmt: skip
    said = quiet(f"Asked once a week. {week_is_for(two=two)}")
    return [title(WEEK), blank(), said], [foot]


def hello() -> list[Line]:
    """What will happen, and who will see it, before anything is asked for the first time."""
    return [
        blank(),
        title("Hello."),
        blank(),
        line("Seven taps about today, under a minute, and a note if you like."),
        line("Nobody sees your answers until you've both answered; then you can both see them."),
        line("Nothing leaves this machine, and what is kept is encrypted."),
    ]


def first_page(size: tuple[int, int]) -> Screenful:
    """The page before a person's first question: three sentences, and two ways from there."""
    lines = first_page_lines()
    if size[1] >= ROOMY:
        lines = [part for each in lines for part in (each, blank())]
    return lines, [line(key("Enter"), " go on  ", key("q"), " leave")]


def first_page_lines() -> list[Line]:
    """The same as lines."""
    return [title("Before the first question"), *map(line, _FIRST_PAGE), _HELP]
