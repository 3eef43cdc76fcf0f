"""Which card comes next: pure. Reads no pack and no log.

Unasked, only cards come that may be put to anybody on any evening: depth 1 or 2, none that can open
a wound, and no deck that is for some couples only. The others come when they are asked for by deck,
depth or favourite.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from ...core.deck import next_of, waiting
from ...core.frozen import frozen
from .answers import Card, Deck

FOR_SOME = frozenset(("apart", "new-parents", "long-together"))
UNASKED = (1, 2)


@frozen
class Past:
    """What a couple did with the cards: ids as drawn, oldest first; favourites; left out."""

    drawn: tuple[str, ...] = ()
    favourites: AbstractSet[str] = frozenset()
    skipped: AbstractSet[str] = frozenset()


@frozen
class Wanted:
    """Which cards fit: a deck (empty: any), a depth (None: any), only favourites."""

    deck: str = ""
    depth: int | None = None
    favourites: bool = False


def fitting(
    cards: Sequence[Card], wanted: Wanted, past: Past, tender: AbstractSet[str] = frozenset()
) -> list[Card]:
    """The cards that fit and were not left out; `tender` can open a wound, and are asked for."""
    found = [
        card
        for card in cards
        if card.id not in past.skipped
        and wanted.deck in ("", card.deck)
        and wanted.depth in (None, card.depth)
        and (not wanted.favourites or card.id in past.favourites)
    ]
    if wanted != Wanted():
        return found
    return [
        card for card in found
        if card.deck not in FOR_SOME and card.depth in UNASKED and card.id not in tender
    ]  # fmt: skip


def next_card(
    cards: Sequence[Card],
    wanted: Wanted,
    past: Past,
    seed: str,
    tender: AbstractSet[str] = frozenset(),
) -> tuple[Card | None, int]:
    """The card, and how many that fit wait behind it; the same for the same past and seed."""
    fit = {card.id: card for card in fitting(cards, wanted, past, tender)}
    decks = {card.id: card.deck for card in cards}
    drawn = [(each, decks.get(each, "")) for each in past.drawn]
    name, left = next_of([(card.id, card.deck) for card in fit.values()], drawn, seed)
    return (fit[name] if name else None), left


def decks_of(cards: Sequence[Card], past: Past) -> tuple[Deck, ...]:
    """Each deck in the order of the packs."""
    names = dict.fromkeys(card.deck for card in cards)
    return tuple(_deck(name, fitting(cards, Wanted(name), past), past) for name in names)


def _deck(name: str, fit: Sequence[Card], past: Past) -> Deck:
    things = [(card.id, card.deck) for card in fit]
    return Deck(name, len(fit), len(waiting(things, past.drawn)))
