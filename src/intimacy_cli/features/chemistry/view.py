"""The answers of chemistry as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.days import join_words
from ...core.parse_when import spoken_moment
from ...core.styled_text import Line, Look, Span, Style, blank, key, line, quiet, strong, title
from . import screens
from .after_screens import LABELS
from .answers import (
    After,
    ChemistryAnswered,
    ChemistryList,
    ChemistryStatus,
    Drawn,
    Facts,
    Limits,
    ListedEntry,
    Planned,
    Revealed,
    ScreenClosed,
    Shared,
)


def render_answered(answer: ChemistryAnswered, look: Look) -> Iterator[Line]:
    """That somebody is ready, or not; nothing of what they said."""
    del look
    if not answer.ready:
        yield line(f"{answer.who} isn't ready any more.")
        yield quiet("To be ready again: intimacy data undo. Answering again starts over.")
    elif answer.due:
        yield line(
            strong(answer.who), " is ready. Sealed until ", join_words(answer.due), " is too."
        )
    else:
        yield line("You're both ready. Sit down together: ", key("intimacy chemistry reveal"))


def standing(answer: ChemistryStatus, look: Look) -> Iterator[Line]:
    """Who is ready, and who isn't."""
    del look
    if answer.open_from is not None:
        yield line(f"You can both answer again from {answer.open_from}.")
        yield quiet("What you have in common: intimacy chemistry reveal")
    elif not answer.ready:
        yield line("Nobody is ready yet. To answer: ", key("intimacy chemistry"))
    elif answer.due:
        yield line(f"Ready: {join_words(answer.ready)}. Not yet: {join_words(answer.due)}.")
    else:
        yield line("You're both ready. Sit down together: ", key("intimacy chemistry reveal"))


def render_reveal(answer: Revealed | ScreenClosed, look: Look) -> Iterator[Line]:
    """What the two have in common, or that it has been shown."""
    if isinstance(answer, ScreenClosed):
        yield line("Closed. To look again: ", key("intimacy chemistry reveal"))
        yield quiet(f"You can both answer again from {answer.again_from}.")
        return
    if answer.empty:
        yield line(screens.NOTHING)
    for name, heading in screens.LEVELS:
        yield from _level(heading, getattr(answer, name), look)
    yield from _gap(look)
    yield quiet(f"You can both answer again from {answer.again_from}.")


def _level(heading: str, found: Sequence[Shared], look: Look) -> Iterator[Line]:
    if not found:
        return
    yield title(heading)
    for each in found:
        who = f" ({each.gives} gives)" if each.gives else ""
        yield line("  ", strong(each.text), who, indent=2)
        yield line(Span(f"    {each.first_step}", Style.QUIET), indent=4)
        if each.care:
            yield line(Span(f"    {each.care}", Style.QUIET), indent=4)
    yield from _gap(look)


def render_list(answer: ChemistryList, look: Look) -> Iterator[Line]:
    """The whole list, section by section."""
    section = ""
    for each in answer.entries:
        if each.section != section and not look.plain:
            section = each.section
            yield title(section)
        yield line(f"  {each.text}  ", Span(" ".join(each.items), Style.QUIET), indent=4)


def render_added(answer: ListedEntry, look: Look) -> Iterator[Line]:
    """An entry of one's own."""
    del look
    yield line("On the list: ", strong(answer.text))
    yield quiet(f"Under: {' '.join(answer.items)}")


def limits(answer: Limits, look: Look) -> Iterator[Line]:
    """What is a no for each, in their own words."""
    del look
    if not answer.limits:
        yield line("No limits are written down. That doesn't mean there are none: ask each other.")
        return
    for each in answer.limits:
        yield line(strong(each.who), f": {each.text}  ", Span(each.id, Style.QUIET), indent=4)
    yield quiet("A limit needs no reason. What isn't written down isn't a yes.")


def render_plan(answer: Planned, look: Look) -> Iterator[Line]:
    """The time that was set aside."""
    yield line("Set aside: ", strong(spoken_moment(answer.at)), f", {answer.minutes} minutes.")
    if answer.title:
        yield from _gap(look)
        yield line(strong(answer.title))
        if answer.text:
            yield line(answer.text)
        if answer.first_step:
            yield quiet(answer.first_step)
    if answer.file:
        yield quiet(f"Calendar file, in neutral words: {answer.file}")
    yield quiet("A plan isn't a promise: either of you can change your mind, even on the day.")


def after(answer: After, look: Look) -> Iterator[Line]:
    """How it was for each, once both have said so."""
    if answer.due:
        yield line(f"Sealed until {join_words(answer.due)} has answered too.")
        return
    for side in answer.sides:
        yield line(strong(side.name), f"  {_tapped('felt', side.felt)}")
        yield line(f"  Something like that again: {_tapped('again', side.again)}", indent=2)
        if side.note:
            yield line(f"  {side.note}", indent=2)
    if len(answer.sides) > 1:
        yield from _gap(look)
        yield quiet("Two views, both true. What would you like next time? Ask; don't compare.")


def _tapped(tap: str, value: int | None) -> str:
    return LABELS[tap][value - 1] if value else "left out"


def render_draw(answer: Drawn, look: Look) -> Iterator[Line]:
    """A prompt."""
    del look
    if answer.card is not None:
        yield line(strong(answer.card.text))
        yield quiet("Either of you can pass, without a reason.")
    elif answer.heat == 0:
        yield line("No prompt: content.heat is 0, which leaves this subject out.")
        yield line("One now: ", key("intimacy chemistry talk --heat 1"))
        yield line("From now on: ", key("intimacy config set content.heat 1"))
    else:
        yield line("There's no prompt for that.")


def facts(answer: Facts, look: Look) -> Iterator[Line]:
    """What is known, each with its source."""
    for each in answer.facts:
        said = "" if each.read == "page" else " (read on somebody else's page, not in the original)"
        if look.plain:
            yield line(f"{each.text}{said} Source: {each.source}")
        else:
            yield line(f"{each.text}{said}")
            yield quiet(each.source)
            yield blank()
    yield line("To find somebody who can help: ", key(answer.who_helps))


def _gap(look: Look) -> Iterator[Line]:
    if not look.plain:
        yield blank()
