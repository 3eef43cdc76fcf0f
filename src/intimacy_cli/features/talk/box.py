"""The box of cards: the packs they come from, and what the log knows of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...core.kinds import holds_controls
from ...errors import NothingThere, WrongUse
from ...packs.faults import Fault
from ...packs.reading import Opened
from ...packs.tables import checked_rows, no_table, rows_in
from ...shell.call import Call
from ...shell.content import packs_of, report
from ...store.log import Log
from ...store.record import AUTOMATIC, New, fresh_id
from .answers import Card, Decks, Drawn, Marked
from .cards import Past, Wanted, decks_of, next_card

KIND, ROW = "prompts", "prompt"
CARD, FAVOURITE, SKIP = "talk.card", "talk.favourite", "talk.skip"
DEPTHS = (1, 2, 3)
LONGEST = 500


def all_cards(call: Call) -> tuple[Card, ...]:
    """Built-in cards, then the couple's own; a bad one is reported and left out."""
    return tuple(card for card, _ in _box(call))


def _box(call: Call) -> list[tuple[Card, bool]]:
    """All cards, each with whether it is tender."""
    found: dict[str, tuple[Card, bool]] = {}
    for opened in packs_of(call, KIND, ROW):
        for card, tender in _cards(call, opened):
            found.setdefault(card.id, (card, tender))
    return list(found.values())


def _cards(call: Call, opened: Opened) -> Iterator[tuple[Card, bool]]:
    pack = opened.pack
    _, faults = check_pack(pack.tables)
    report(call, opened, faults)
    bad = {fault.row for fault in faults}
    for number, entry in enumerate(rows_in(pack.tables, ROW)):
        if number not in bad:
            deck = str(entry.get("deck", pack.name))
            depth, tender = entry.get("depth", 2), entry.get("tender", False)
            yield Card(entry["id"], deck, depth, entry["text"].strip()), tender


def _fault(entry: Any) -> str:
    """What is wrong with a prompt as it stands in a pack, or an empty text."""
    if what := no_table(entry):
        return what
    for key in ("id", "text"):
        value = entry.get(key)
        if not isinstance(value, str) or not value.strip():
            return f"has no {key}"
    if len(entry["text"]) > LONGEST:
        return f"is longer than {LONGEST} characters"
    return _id_or_deck_fault(entry) or _depth_fault(entry) or _tender_fault(entry)


def _id_or_deck_fault(entry: Mapping[str, Any]) -> str:
    if holds_controls(entry["id"]):
        return "has an id with control characters in it"
    if not isinstance(entry.get("deck", ""), str):
        return "has a deck that isn't text"
    return ""


def _depth_fault(entry: Mapping[str, Any]) -> str:
    if entry.get("depth", 2) not in DEPTHS or isinstance(entry.get("depth", 2), bool):
        return "has a depth that isn't 1, 2 or 3"
    return ""


def _tender_fault(entry: Mapping[str, Any]) -> str:
    tender = entry.get("tender", False)
    if not isinstance(tender, bool):
        return "has a tender that isn't true or false"
    if tender and entry.get("depth", 2) == 1:
        return "is tender, but has depth 1: anything that can open a wound needs depth 2 or 3"
    return ""


def check_pack(tables: Mapping[str, Any]) -> tuple[int, list[Fault]]:
    """How many prompts of a pack are good, and what is wrong with the others."""
    return checked_rows(tables, ROW, _fault)


def check_day(tables: Mapping[str, Any]) -> tuple[int, list[Fault]]:
    """How many questions for a telling that halts are good; only ours is ever used."""
    return checked_rows(tables, "stuck", no_table)


def past_of(log: Log) -> Past:
    """What this couple did with the cards so far."""
    records = log.records(None, kinds=(CARD, FAVOURITE, SKIP))
    ids: dict[str, list[str]] = {CARD: [], FAVOURITE: [], SKIP: []}
    for record in records:
        ids[record.kind].append(str(record.payload.get("card", "")))
    return Past(tuple(ids[CARD]), frozenset(ids[FAVOURITE]), frozenset(ids[SKIP]))


def drawn_card(call: Call, wanted: Wanted, seed: str | None) -> Drawn:
    """Draw, and note what was drawn; two at the same moment never draw the same card."""
    box = _box(call)
    cards = tuple(card for card, _ in box)
    tender = frozenset(card.id for card, tender in box if tender)
    _check(wanted, cards)
    log = call.vault
    with log.writing():
        past = past_of(log)
        card, left = next_card(cards, wanted, past, seed or fresh_id(), tender)
        if card is not None:
            noted = New(CARD, call.today, {"card": card.id, "deck": card.deck})
            # A draw is a trace, not a deed: no undo means it.
            log.append(call.env.now(), noted, act=AUTOMATIC)
    return Drawn(card, left, card is not None and card.id in past.favourites)


def _check(wanted: Wanted, cards: tuple[Card, ...]) -> None:
    decks = list(dict.fromkeys(card.deck for card in cards))
    if wanted.deck and wanted.deck not in decks:
        raise WrongUse(
            f"--deck {wanted.deck!r}: no such deck.", (f"You can use: {', '.join(decks)}.")
        )


def marked_card(call: Call, card_id: str | None, kind: str) -> Marked:
    """Make a card a favourite, or leave it out; without an id, the card drawn last."""
    cards = {card.id: card for card in all_cards(call)}
    log = call.vault if card_id in cards else call.log
    if card_id is None:
        drawn = past_of(log).drawn
        if not drawn:
            raise NothingThere("no card has been drawn yet.", "Draw one with: intimacy talk card")
        card_id = drawn[-1]
    card = cards.get(card_id)
    if card is None:
        raise NothingThere(
            f"no card is called {card_id!r}.", "Ids are listed by: intimacy talk card --json"
        )
    log = call.vault
    with log.writing():
        past = past_of(log)
        if card_id not in (past.favourites if kind == FAVOURITE else past.skipped):
            log.append(call.env.now(), New(kind, call.today, {"card": card_id}))
    call.say_saved()
    return Marked(card, "favourite" if kind == FAVOURITE else "left out")


def all_decks(call: Call) -> Decks:
    """Every deck, and how much of it is left."""
    return Decks(decks_of(all_cards(call), past_of(call.log)))
