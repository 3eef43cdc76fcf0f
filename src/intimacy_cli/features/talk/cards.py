"""Which card comes next: pure. Reads no pack and no log.

Unasked, only cards come that may be put to anybody on any evening: depth 1 or 2, none that can open
a wound, and no deck that is for some couples only. The others come when they are asked for by deck,
depth or favourite.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from ...core.frozen import frozen
from ...core.shuffle_bag import next_of, waiting
from .answers import Deck, PromptCard

UNASKED = (1, 2)


@frozen
class About:
    """What a pack says of a deck: when to choose it, whether its cards come only when asked for.

    `frame` stands below its deep and its tender cards.
    """

    id: str
    about: str = ""
    asked: bool = False
    frame: str = ""


def deck_words(deck: str) -> str:
    """A deck as one calls it; its id has hyphens, so that a shell takes it for one word.

    >>> deck_words("good-news")
    'good news'
    """
    return deck.replace("-", " ")


def deck_id(typed: str) -> str:
    """The id of a deck that was typed as one calls it, or as its id."""
    return "-".join(typed.split())


@frozen
class CardBox:
    """All cards, those that never come unasked whatever their depth, and what the decks are."""

    cards: tuple[PromptCard, ...]
    held_back: AbstractSet[str]
    tender: AbstractSet[str]
    decks: Mapping[str, About]

    def about(self, deck: str) -> str:
        """When to choose a deck, as far as its pack says."""
        return self.decks[deck].about if deck in self.decks else ""

    def frame(self, card: PromptCard) -> str:
        """The sentence that a hard card needs, or nothing."""
        hard = card.depth not in UNASKED or card.id in self.tender
        return self.decks[card.deck].frame if hard and card.deck in self.decks else ""


@frozen
class Past:
    """What a couple did with the cards: ids as drawn, oldest first; favourites; left out."""

    drawn: tuple[str, ...] = ()
    favourites: AbstractSet[str] = frozenset()
    skipped: AbstractSet[str] = frozenset()


@frozen
class CardFilter:
    """Which cards fit: a deck (empty: any), a depth (None: any), only favourites."""

    deck: str = ""
    depth: int | None = None
    favourites: bool = False


def fitting(
    cards: Sequence[PromptCard],
    wanted: CardFilter,
    past: Past,
    held_back: AbstractSet[str] = frozenset(),
) -> list[PromptCard]:
    """The cards that fit and were not left out; `held_back` are only there to be asked for."""
    found = [
        card
        for card in cards
        if card.id not in past.skipped
        and wanted.deck in ("", card.deck)
        and wanted.depth in (None, card.depth)
        and (not wanted.favourites or card.id in past.favourites)
    ]
    if wanted != CardFilter():
        return found
    return [card for card in found if card.depth in UNASKED and card.id not in held_back]


def next_card(
    box: CardBox, wanted: CardFilter, past: Past, seed: str
) -> tuple[PromptCard | None, int]:
    """The card, and how many that fit wait behind it; the same for the same past and seed."""
    fit = {card.id: card for card in fitting(box.cards, wanted, past, box.held_back)}
    decks = {card.id: card.deck for card in box.cards}
    drawn = [(each, decks.get(each, "")) for each in past.drawn]
    name, left = next_of([(card.id, card.deck) for card in fit.values()], drawn, seed)
    return (fit[name] if name else None), left


def decks_of(box: CardBox, past: Past) -> tuple[Deck, ...]:
    """Each deck in the order in which the packs tell of them, then those that none tells of."""
    there = dict.fromkeys(card.deck for card in box.cards)
    names = [*[name for name in box.decks if name in there], *there]
    return tuple(_deck(box, name, past) for name in dict.fromkeys(names))


def _deck(box: CardBox, name: str, past: Past) -> Deck:
    fit = fitting(box.cards, CardFilter(name), past)
    left = len(waiting([(card.id, card.deck) for card in fit], past.drawn))
    told = box.decks.get(name, About(name))
    return Deck(name, len(fit), left, told.about, told.asked)
