"""The edge of `therapist show`: a card into a file, and what the shortlist says."""

from __future__ import annotations

from dataclasses import replace

from ...core.lines import line
from ...shell.call import Call
from ...shell.named_file import place, write
from .answers import Shown
from .cards import card
from .merging import Entry
from .shortlist import kept_notes


def with_card(call: Call, answer: Shown, entry: Entry, vcard: str | None) -> Shown:
    """Write the card if one is wanted; say what the shortlist says."""
    if vcard is not None:
        write(place(vcard, "--vcard"), card(entry))
        call.talk(line(f"Written to {vcard}."))
    return replace(answer, kept=kept_notes(call, entry.ids))
