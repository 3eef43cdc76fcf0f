"""The answers of `talk` as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...core.styled_text import (
    Line,
    Look,
    Span,
    Style,
    accent,
    blank,
    key,
    line,
    quiet,
    quietly,
    strong,
    title,
)
from ...shell.care_line import care_lines
from .answers import (
    Decks,
    DrawnCard,
    MarkedCard,
    Offered,
    Raised,
    RaiseFinding,
    TodaysCard,
    ToldDay,
)
from .today_line import quiet_line, today_line

LEADS = {
    "situation": "What happened",
    "feeling": "What I felt",
    "need": "What I need",
    "wish": "One small request",
}
NOT_FOUND = (
    "We looked for eleven things and found none of them: always or never, name-calling, 'you "
    "are', a guess at your partner's thoughts, a threat, an order, a comparison, blame, "
    "contempt, 'I feel that you', or anything too vague to act on."
)
NOTHING_FITS = "No card fits. All the decks: intimacy talk decks"


def talk(answer: Offered | ToldDay | Raised | DrawnCard, look: Look) -> Iterator[Line]:
    """Whatever was chosen in the menu."""
    if isinstance(answer, ToldDay):
        yield from render_thanks(answer, look)
    elif isinstance(answer, Raised):
        yield from render_raised(answer, look)
    elif isinstance(answer, DrawnCard):
        yield from render_card(answer, look)
    else:
        for each in answer.offers:
            yield line(key(f"{each.command:<20}"), each.what, indent=20)


def render_thanks(answer: ToldDay, look: Look) -> Iterator[Line]:
    """The thank-you; for a talk that was not begun there is nothing to thank for."""
    del look
    yield line(answer.thanks if answer.seconds else "Another time, then.")


def render_raised(answer: Raised, look: Look) -> Iterator[Line]:
    """What was found in the lines that were given; what was asked stays off the screen."""
    for number, (name, text) in enumerate(answer.lines.items()):
        if number and not look.plain:
            yield blank()
        yield line(Span(f"{LEADS[name]}: ", Style.QUIET), text, indent=4)
        yield from findings(each for each in answer.findings if each.line == name)
    if answer.lines and answer.danger:
        yield from ([] if look.plain else [blank()])
        yield from not_for_this()
    elif answer.lines and not answer.findings:
        yield quiet(NOT_FOUND)
    if answer.kept:
        yield line("Saved for your eyes only. To read it: ", key("intimacy talk raise --read"))
    elif not answer.lines:
        yield line("Said. Nothing was kept." if answer.said else "Nothing was kept.")


def findings(found: Iterable[RaiseFinding]) -> list[Line]:
    """What might not be heard in a line: why, and another wording, the same one only once."""
    told = list(found)
    lines: list[Line] = []
    for number, each in enumerate(told):
        lines.append(line(f"  {each.why}", indent=2))
        if each.instead not in [later.instead for later in told[number + 1 :]]:
            lines.append(line("  For example: ", accent(each.instead), indent=4))
    return lines


def not_for_this() -> list[Line]:
    """For the writer of something that this exercise would make worse; names nothing of it."""
    return care_lines("This exercise isn't meant for that. Nothing is saved unless you ask for it.")


def render_card(answer: DrawnCard, look: Look) -> Iterator[Line]:
    """The card, and how to mark it."""
    yield from face(answer)
    if answer.card is not None and not look.plain:
        yield quiet(
            "You can always pass. Favourite: intimacy talk favourite. Never again: "
            "intimacy talk skip"
        )


def face(answer: DrawnCard) -> list[Line]:
    """The card itself, and below a hard one the sentence that it needs."""
    card = answer.card
    if card is None:
        return [line(NOTHING_FITS)]
    where = [f"depth {card.depth}", *(["a favourite"] if answer.favourite else []), card.deck]
    frame = [quiet(answer.frame)] if answer.frame else []
    return [title(card.text), quiet(" · ".join(where)), *frame]


def render_marked(answer: MarkedCard, look: Look) -> Iterator[Line]:
    """What was done with a card."""
    del look
    done = "is a favourite" if answer.done == "favourite" else "won't come up again"
    yield line(f"'{answer.card.text}' {done}.")


def decks(answer: Decks, look: Look) -> Iterator[Line]:
    """Each deck with how much of it is left, and when to choose it."""
    wide = 0 if look.plain else max((len(each.name) for each in answer.decks), default=0)
    for each in answer.decks:
        left = f"{each.left} of {each.cards} to come"
        name = strong(f"{each.name:<{wide}}")
        yield line(name, "  ", quietly(f"{left:<17}"), "  ", each.about, indent=wide + 2)


def todays_text(answer: TodaysCard) -> str:
    """One line, the same as the quick way's."""
    card = answer.card
    row = (card.id, card.deck, card.depth, card.text) if card else None
    return quiet_line() if answer.quiet else today_line(row)
