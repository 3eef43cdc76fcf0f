"""The answers of `talk` as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...core.styled_text import (
    ROOMY,
    Line,
    Look,
    Screenful,
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
from ...shell.card import card as framed
from ...shell.care_line import care_lines
from ...shell.columns import align_columns, facts
from ...shell.drawn_as import MEASURE
from ...shell.frame import printed_page
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
from .cards import deck_words
from .today_line import quiet_line, today_line

LEADS = {
    "situation": "What happened",
    "feeling": "What I felt",
    "need": "What I need",
    "wish": "One small request",
    "whole": "In my own words",
}
NOT_FOUND = (
    "We looked for eleven things and found none of them: always or never, name-calling, 'you "
    "are', a guess at your partner's thoughts, a threat, an order, a comparison, blame, "
    "contempt, 'I feel that you', or anything too vague to act on."
)
_DEPTHS = {
    1: "1 of 3: in front of friends",
    2: "2 of 3: in a quiet room",
    3: "3 of 3: it takes time",
}
NOTHING_FITS = "No card fits. To see all the decks: intimacy talk decks"


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
        yield line("You've said it. Nothing was kept." if answer.said else "Nothing was kept.")


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
    if answer.card is None or look.plain:
        yield from face(answer, look)
        return
    marks = [
        quiet("You can always pass."),
        line(quietly("To make it a favourite: "), key("intimacy talk favourite")),
        line(quietly("To leave it out from now on: "), key("intimacy talk skip")),
    ]
    yield from printed_page(lambda room: [*face(answer, room), blank(), *marks], look)


def face(answer: DrawnCard, look: Look, *, rows: int = 24) -> list[Line]:
    """The card itself, and below a hard one the sentence that it needs."""
    card = answer.card
    if card is None:
        return [line(NOTHING_FITS)]
    where = [f"depth {card.depth}", *(["a favourite"] if answer.favourite else [])]
    where.append(card.deck if look.plain else deck_words(card.deck))
    chips = quiet(" · ".join(where))
    frame = [quiet(answer.frame)] if answer.frame else []
    if look.plain:
        return [title(card.text), chips, *frame]
    gap = [blank()] if rows >= ROOMY else []
    said = [title(card.text), *gap, *frame, *(gap if frame else []), chips]
    width = min(look.width, MEASURE)
    return framed(said, Look(width, look.plain, look.ascii), rows=rows)


def behind(answer: DrawnCard, about: str) -> Screenful:
    """What the card has no room for: its deck, and what the keys do for good."""
    card = answer.card
    rows = facts([
        ("Deck", f"{deck_words(card.deck)}: {about}" if card and about else ""),
        ("Depth", _DEPTHS[card.depth] if card else ""),
        ("Passing", "either of you can pass, and needn't say why"),
        ("Favourite", "intimacy talk card --favourites draws from those"),
        ("Not for us", "it won't come up again"),
    ])  # fmt: skip
    foot = line(key("b"), " back to the card  ", key("q"), " leave")
    return [title(card.text if card else NOTHING_FITS), blank(), *rows], [foot]


def render_marked(answer: MarkedCard, look: Look) -> Iterator[Line]:
    """What was done with a card."""
    del look
    done = "is a favourite" if answer.done == "favourite" else "won't come up again"
    yield line(f"'{answer.card.text}' {done}.")


def decks(answer: Decks, look: Look) -> Iterator[Line]:
    """Each deck with how much of it is left, and when to choose it."""
    if not look.plain:
        yield from align_columns([
            (strong(each.name), quietly(f"{each.left} of {each.cards} to come"), each.about)
            for each in answer.decks
        ])  # fmt: skip
        return
    for each in answer.decks:
        left = f"{each.left} of {each.cards} to come"
        yield line(strong(each.name), "  ", quietly(f"{left:<17}"), "  ", each.about)


def todays_text(answer: TodaysCard) -> str:
    """One line, the same as the quick way's."""
    card = answer.card
    row = (card.id, card.deck, card.depth, card.text) if card else None
    return quiet_line() if answer.quiet else today_line(row)
