"""Reads what `chemistry` asks and says: the list, the prompts, the ideas and the facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...core.frozen import frozen
from ...packs.tables import checked_rows, rows_in
from ...packs.validation import RowFault
from ...shell.content import cache_of, in_language, packs_of, read_rows, report
from ...shell.invocation import Invocation
from .listing import GETS, GIVES, HEATS, Entry, Listing, ListSection
from .own import own_entries

LIST, TALK, DATES, FACTS = "chemistry", "chemistry-talk", "chemistry-dates", "chemistry-facts"
LONGEST = 160
MOST_ENTRIES = 500
ENDINGS = (GIVES, GETS)
READ = ("page", "secondary")


@frozen
class Prompt:
    """Something to talk about. `heat`: 1 tender, 2 about desire, 3 about sex."""

    id: str
    heat: int
    text: str


@frozen
class ChemistryIdea:
    """A sensual idea for a time that was set aside."""

    id: str
    title: str
    text: str
    how: str


@frozen
class SourcedFact:
    """What is known, the address where it was read, and whether that is the source itself."""

    id: str
    text: str
    source: str
    read: str


def listing_for(call: Invocation) -> Listing:
    """The list: ours, then the couple's own entries; a bad one is reported and left out."""
    sections: dict[str, ListSection] = {}
    entries: dict[str, Entry] = {}
    for opened in packs_of(call, LIST, "entry"):
        tables = opened.pack.tables
        good, bad = _sections(tables)
        report(call, opened, [*bad, *check_list(tables)[1]])
        for section in good:
            sections.setdefault(section.id, section)
        for row in rows_in(tables, "entry"):
            if not _entry_fault(row) and row["section"] in sections:
                entries.setdefault(row["id"], _entry(row))
    for entry in own_entries(call.log):
        if entry.section in sections:
            entries.setdefault(entry.id, entry)
    return Listing(tuple(sections.values()), tuple(entries.values())[:MOST_ENTRIES])


def prompts_for(call: Invocation) -> tuple[Prompt, ...]:
    """The prompts: ours, then the couple's own."""
    return read_rows(call, TALK, "prompt", _prompt, check_talk)


def ideas_for(call: Invocation) -> tuple[ChemistryIdea, ...]:
    """The sensual ideas: ours, then the couple's own."""
    return read_rows(call, DATES, "date", _idea, check_dates)


def facts_for(call: Invocation) -> tuple[SourcedFact, ...]:
    """What is known; only ours, each with its source."""
    rows = in_language(call, FACTS, lambda pack: pack.tables["fact"], cache_of(call))
    return tuple(SourcedFact(row["id"], row["text"], row["source"], row["read"]) for row in rows)


Checked = tuple[int, list[RowFault]]


def check_list(tables: Mapping[str, Any]) -> Checked:
    """How many entries of a pack are good, and what is wrong with the others."""
    return checked_rows(tables, "entry", _entry_fault)


def check_talk(tables: Mapping[str, Any]) -> Checked:
    """How many prompts of a pack are good, and what is wrong with the others."""
    return checked_rows(tables, "prompt", _prompt_fault)


def check_dates(tables: Mapping[str, Any]) -> Checked:
    """How many ideas of a pack are good, and what is wrong with the others."""
    return checked_rows(tables, "date", _date_fault)


def check_facts(tables: Mapping[str, Any]) -> Checked:
    """How many facts of a pack are good; only ours are ever shown."""
    return checked_rows(tables, "fact", _fact_fault)


def _sections(tables: Mapping[str, Any]) -> tuple[list[ListSection], list[RowFault]]:
    rows = rows_in(tables, "section")
    good = [
        ListSection(row["id"], row["name"], row["talk"])
        for row in rows
        if not _texts_fault(row, "id", "name", "talk")
    ]
    bad = len(rows) - len(good)
    return good, [RowFault(-1, "", "has a section that needs id, name and talk")] if bad else []


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(
        row["id"], row["section"], row["heat"], row["text"].strip(), row.get("give", ""),
        row.get("get", ""), row["step"], row.get("care", ""),
    )  # fmt: skip


def _entry_fault(row: Any) -> str:
    if fault := _texts_fault(row, "id", "section", "text", "step") or _heat_fault(row):
        return fault
    if any(row["id"].endswith(ending) for ending in ENDINGS) or " " in row["id"]:
        return f"has an id with a blank in it, or that ends in {' or '.join(ENDINGS)}"
    for key in ("give", "get", "care"):
        if key in row and (fault := _texts_fault(row, key)):
            return fault
    return "" if ("give" in row) == ("get" in row) else "has give without get, or get without give"


def _prompt(row: Any) -> Prompt | None:
    return None if _prompt_fault(row) else Prompt(row["id"], row["heat"], row["text"])


def _prompt_fault(row: Any) -> str:
    return _texts_fault(row, "id", "text") or _heat_fault(row)


def _idea(row: Any) -> ChemistryIdea | None:
    if _date_fault(row):
        return None
    return ChemistryIdea(row["id"], row["title"], row["text"], row["how"])


def _date_fault(row: Any) -> str:
    return _texts_fault(row, "id", "title", "text", "how")


def _fact_fault(row: Any) -> str:
    if fault := _texts_fault(row, "id", "source", "read"):
        return fault
    if not isinstance(row.get("text"), str) or row["read"] not in READ:
        return "needs a text, and read, which is page or secondary"
    return ""


def _heat_fault(row: Mapping[str, Any]) -> str:
    heat = row.get("heat")
    return "" if type(heat) is int and heat in HEATS else "has a heat that isn't 1, 2 or 3"


def _texts_fault(row: Any, *keys: str) -> str:
    if not isinstance(row, Mapping):
        return "isn't a table"
    for key in keys:
        value = row.get(key)
        if not isinstance(value, str) or not value.strip():
            return f"has no {key}"
        if len(value) > LONGEST or not value.isprintable():
            return f"has a {key} that isn't one line of at most {LONGEST} characters"
    return ""
