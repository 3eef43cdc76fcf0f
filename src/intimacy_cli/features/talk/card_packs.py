"""The box of cards: the packs they come from, and what the log knows of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...core.kinds import holds_controls
from ...errors import NothingThere, WrongUse
from ...packs.loader import builtin_path
from ...packs.tables import checked_rows, no_list, no_table, rows_in
from ...packs.tolerant_reader import OpenPack
from ...packs.validation import RowFault
from ...shell.content import packs_of, report
from ...shell.invocation import Invocation
from ...store.log import Log
from ...store.record import AUTOMATIC, NewRecord, fresh_id
from .answers import Decks, DrawnCard, MarkedCard, PromptCard
from .cards import About, CardBox, CardFilter, Past, decks_of, next_card

KIND, ROW, DECK = "prompts", "prompt", "deck"
CARD, FAVOURITE, SKIP = "talk.card", "talk.favourite", "talk.skip"
DEPTHS = (1, 2, 3)
LONGEST = 500
DECK_FAULT = "a deck needs id and about, two texts; frame (text) and asked (true) may follow"


def open_box(call: Invocation) -> CardBox:
    """Built-in cards and decks, then the couple's own; a bad one is reported and left out."""
    found: dict[str, tuple[PromptCard, bool]] = {}
    decks: dict[str, About] = {}
    for opened in packs_of(call, KIND, ROW):
        for card, is_tender in _cards(call, opened):
            found.setdefault(card.id, (card, is_tender))
        for told in filter(_is_deck, rows_in(opened.pack.tables, DECK)):
            decks.setdefault(told["id"], About(**told))
    asked = {deck.id for deck in decks.values() if deck.asked}
    tender = frozenset(name for name, (_, is_tender) in found.items() if is_tender)
    of_those = frozenset(name for name, (card, _) in found.items() if card.deck in asked)
    return CardBox(tuple(card for card, _ in found.values()), tender | of_those, tender, decks)


def _cards(call: Invocation, opened: OpenPack) -> Iterator[tuple[PromptCard, bool]]:
    pack = opened.pack
    # Our own pack is held sound by a test: not asked again at each draw.
    faults = [] if pack.path == builtin_path(KIND) else check_pack(pack.tables)[1]
    report(call, opened, faults)
    bad = {fault.row for fault in faults}
    for number, entry in enumerate(rows_in(pack.tables, ROW)):
        if number not in bad:
            deck = str(entry.get("deck", pack.name))
            depth, tender = entry.get("depth", 2), entry.get("tender", False)
            yield PromptCard(entry["id"], deck, depth, entry["text"].strip()), tender


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


def check_pack(tables: Mapping[str, Any]) -> tuple[int, list[RowFault]]:
    """How many prompts of a pack are good, and what is wrong with the others and with its decks."""
    good, faults = checked_rows(tables, ROW, _fault)
    bad = [each for each in rows_in(tables, DECK) if not _is_deck(each)]
    return good, [*no_list(tables, DECK), *[RowFault(-1, "", DECK_FAULT) for _ in bad], *faults]


def _is_deck(entry: Any) -> bool:
    if no_table(entry) or not {"id", "about"} <= entry.keys() <= {"id", "about", "frame", "asked"}:
        return False
    texts = [each for key, each in entry.items() if key != "asked"]
    short = all(isinstance(each, str) and 0 < len(each.strip()) <= LONGEST for each in texts)
    return short and isinstance(entry.get("asked", False), bool)


def check_day(tables: Mapping[str, Any]) -> tuple[int, list[RowFault]]:
    """How many questions for a telling that halts are good; only ours is ever used."""
    return checked_rows(tables, "stuck", no_table)


def past_of(log: Log) -> Past:
    """What this couple did with the cards so far."""
    records = log.records(None, kinds=(CARD, FAVOURITE, SKIP))
    ids: dict[str, list[str]] = {CARD: [], FAVOURITE: [], SKIP: []}
    for record in records:
        ids[record.kind].append(str(record.payload.get("card", "")))
    return Past(tuple(ids[CARD]), frozenset(ids[FAVOURITE]), frozenset(ids[SKIP]))


def drawn_card(call: Invocation, wanted: CardFilter, seed: str | None) -> DrawnCard:
    """Draw, and note what was drawn; two at the same moment never draw the same card."""
    return draw_from(call, open_box(call), wanted, seed)


def draw_from(
    call: Invocation, box: CardBox, wanted: CardFilter, seed: str | None = None
) -> DrawnCard:
    """The same from a box that is open already."""
    _check(wanted, box.cards)
    log = call.vault
    with log.writing():
        past = past_of(log)
        card, left = next_card(box, wanted, past, seed or fresh_id())
        if card is not None:
            noted = NewRecord(CARD, call.today, {"card": card.id, "deck": card.deck})
            # A draw is a trace, not a deed: no undo means it.
            log.append(call.env.now(), noted, act=AUTOMATIC)
    if card is None:
        return DrawnCard(None, left)
    return DrawnCard(card, left, card.id in past.favourites, box.frame(card))


def _check(wanted: CardFilter, cards: tuple[PromptCard, ...]) -> None:
    decks = list(dict.fromkeys(card.deck for card in cards))
    if wanted.deck and wanted.deck not in decks:
        raise WrongUse(
            f"--deck {wanted.deck!r}: no such deck.", (f"You can use: {', '.join(decks)}.")
        )


def marked_card(call: Invocation, card_id: str | None, kind: str) -> MarkedCard:
    """Make a card a favourite, or leave it out; without an id, the card drawn last."""
    cards = {card.id: card for card in open_box(call).cards}
    log = call.vault if card_id in cards else call.log
    if card_id is None:
        drawn = past_of(log).drawn
        if not drawn:
            raise NothingThere("no card has been drawn yet.", "Draw one with: intimacy talk card")
        card_id = drawn[-1]
    card = cards.get(card_id)
    if card is None:
        raise NothingThere(
            f"no card is called {card_id!r}.", "For the ids: intimacy talk card --json"
        )
    marked = mark(call, card, kind)
    call.say_saved()
    return marked


def mark(call: Invocation, card: PromptCard, kind: str) -> MarkedCard:
    """Note that a card is a favourite, or left out; once is enough."""
    log = call.vault
    with log.writing():
        past = past_of(log)
        if card.id not in (past.favourites if kind == FAVOURITE else past.skipped):
            log.append(call.env.now(), NewRecord(kind, call.today, {"card": card.id}))
    return MarkedCard(card, "favourite" if kind == FAVOURITE else "left out")


def all_decks(call: Invocation) -> Decks:
    """Every deck, and how much of it is left."""
    return Decks(decks_of(open_box(call), past_of(call.log)))
