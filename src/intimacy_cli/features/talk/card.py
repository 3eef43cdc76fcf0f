"""The card on a terminal: one prompt, single keys, as for a date idea.

With ACCESSIBLE=1 or a terminal that cannot redraw, the same as a numbered choice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...core.keys import ENTER, ESCAPE
from ...core.styled_text import Look
from ...shell.card_keys import ANOTHER, BACK, LEAVE, MEANING, TAKE, VETO, card_foot, card_keys
from ...shell.invocation import Invocation
from ...shell.one_key import Numbered, by_number, pressed_on
from ...shell.screen import Screen
from .answers import DrawnCard, MarkedCard, PromptCard
from .card_packs import FAVOURITE, SKIP, draw_from, mark, open_box, past_of
from .cards import CardBox, CardFilter, deck_words, decks_of
from .view import behind, face, render_marked

DECK, LIKED = "d", "f"
_CHOICES = (
    (TAKE, "Talk about it"),
    (ANOTHER, "Another"),
    (DECK, "Another deck"),
    (LIKED, "A favourite"),
    (VETO, "Not for us"),
    (LEAVE, "Leave it"),
)
_KEYS = card_keys(DECK, LIKED)
_BEHIND = dict.fromkeys((BACK, MEANING, ENTER), BACK) | {LEAVE: LEAVE, ESCAPE: LEAVE}
_ANY, _BACK = "any", "back"

Ask = Callable[[DrawnCard, bool], str]


def deal(call: Invocation, wanted: CardFilter, seed: str | None) -> DrawnCard:
    """Show cards one by one until the two leave; the last one is the answer."""
    box = open_box(call)
    drawn = draw_from(call, box, wanted, seed)
    out: list[MarkedCard] = []
    pressed = ""
    while drawn.card is not None and pressed not in (TAKE, LEAVE):
        drawn, pressed = _look_through(call, box, wanted, drawn, out)
        if pressed == DECK and (chosen := _another_deck(call, box)) is not None:
            wanted = CardFilter(chosen)
            drawn = draw_from(call, box, wanted)
    call.talk(*(each for one in out for each in render_marked(one, call.console.look())))
    return drawn


def _look_through(
    call: Invocation, box: CardBox, wanted: CardFilter, drawn: DrawnCard, out: list[MarkedCard]
) -> tuple[DrawnCard, str]:
    """The card they stopped at, and the key they stopped with; on the way some are left `out`."""
    if not call.console.live:
        return _until_chosen(
            call, box, wanted, drawn, out,
            lambda now, _: by_number(call, Numbered("What now?", _CHOICES, face(now, Look()))),
        )  # fmt: skip
    with Screen(call.console) as screen:
        return _until_chosen(
            call, box, wanted, drawn, out,
            lambda now, back: _pressed(screen, box, now, back=back),
        )  # fmt: skip


def _pressed(screen: Screen, box: CardBox, drawn: DrawnCard, *, back: bool) -> str:
    """The key that does something with the card; on the way they may look behind it."""
    foot = card_foot("talk", [(DECK, "deck"), (LIKED, "favourite")], back=back)
    while True:
        pressed = pressed_on(
            screen, lambda size: (face(drawn, screen.look, rows=size[1]), [foot]), _KEYS
        )
        if pressed != MEANING or drawn.card is None:
            return pressed
        page = behind(drawn, box.about(drawn.card.deck))
        if pressed_on(screen, page, _BEHIND) == LEAVE:
            return LEAVE


def _until_chosen(
    call: Invocation,
    box: CardBox,
    wanted: CardFilter,
    drawn: DrawnCard,
    out: list[MarkedCard],
    ask: Ask,
) -> tuple[DrawnCard, str]:
    earlier: list[DrawnCard] = []
    while (card := drawn.card) is not None:
        pressed = ask(drawn, bool(earlier))
        if pressed in (TAKE, DECK, LEAVE):
            return drawn, pressed
        if pressed == LIKED:
            drawn = _as_favourite(call, drawn, card)
            continue
        if pressed == BACK:
            drawn = earlier.pop() if earlier else drawn
            continue
        if pressed == VETO:
            out.append(mark(call, card, SKIP))
        else:
            earlier.append(drawn)
        drawn = draw_from(call, box, wanted)
    return drawn, LEAVE


def _as_favourite(call: Invocation, drawn: DrawnCard, card: PromptCard) -> DrawnCard:
    mark(call, card, FAVOURITE)
    return replace(drawn, favourite=True)


def _another_deck(call: Invocation, box: CardBox) -> str | None:
    """The deck they choose, empty for any; None for the card they had."""
    decks = decks_of(box, past_of(call.log))
    options = [(_ANY, "any"), *((deck.name, deck_words(deck.name)) for deck in decks if deck.cards)]
    about = {deck.name: deck.about for deck in decks}
    about[_ANY] = "Whatever may come on any evening."
    chosen = call.prompts.choose("Which deck?", [*options, (_BACK, "Back")], about)
    return None if chosen == _BACK else "" if chosen == _ANY else chosen
