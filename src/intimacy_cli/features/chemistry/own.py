"""Entries of the couple's own: added by either, read by both. Nobody is told whose idea it was.

With two people that is easily guessed, and so it is said before one is added.
"""

from __future__ import annotations

from ...core.frozen import frozen
from ...core.sanitize import inert
from ...errors import WrongUse
from ...shell.invocation import Invocation
from ...store.log import Log
from ...store.record import NewRecord, fresh_id
from .answers import ListedEntry
from .kinds import ENTRY
from .listing import HEATS, Entry, Listing, items_of

LONGEST = 100
STEP = "Tell each other how you picture it, before you try anything."


@frozen
class Typed:
    """An entry as it was typed; `give` and `get` are asked apart, where there are two sides."""

    text: str
    section: str
    heat: int
    give: str | None
    get: str | None


def add(call: Invocation, typed: Typed, listing: Listing) -> ListedEntry:
    """Add an entry to the list, in words that both will read. Raises WrongUse."""
    sections = [each.id for each in listing.sections]
    if typed.section not in sections:
        raise WrongUse(
            f"--section {typed.section!r}: no such section.", f"You can use: {', '.join(sections)}."
        )
    if typed.heat not in HEATS:
        raise WrongUse(f"--heat is 1, 2 or 3; you gave {typed.heat}.")
    if bool(typed.give) != bool(typed.get):
        raise WrongUse("--give and --get go together.", "Each is a question of its own.")
    texts = [_said(each, where) for each, where in _texts(typed)]
    made = Entry(
        f"own-{fresh_id()}", typed.section, typed.heat, texts[0],
        texts[1] if typed.give else "", texts[2] if typed.give else "", STEP, "",
    )  # fmt: skip
    payload = {"entry": made.id, "section": made.section, "heat": made.heat, "text": made.text}
    payload |= {"give": made.give, "get": made.get} if made.give else {}
    log = call.vault
    with log.writing():
        log.append(call.env.now(), NewRecord(ENTRY, call.today, payload))
    call.say_saved()
    items = tuple(item.id for item in items_of(made))
    return ListedEntry(made.id, made.section, made.heat, made.text, items)


def own_entries(log: Log) -> list[Entry]:
    """All entries that the couple added, oldest first."""
    return [
        Entry(
            p["entry"], p["section"], p["heat"], p["text"], p.get("give", ""), p.get("get", ""),
            STEP, "",
        )
        for p in (each.payload for each in log.records(None, kinds=(ENTRY,)))
    ]  # fmt: skip


def _texts(typed: Typed) -> list[tuple[str, str]]:
    found = [(typed.text, "TEXT")]
    if typed.give and typed.get:
        found += [(typed.give, "--give"), (typed.get, "--get")]
    return found


def _said(text: str, where: str) -> str:
    said = inert(text).strip()
    if not said or len(said) > LONGEST:
        raise WrongUse(f"{where}: an entry has 1 to {LONGEST} characters.")
    return said
