"""The edge of `therapist show`: a card into a file, and what the shortlist says."""

from __future__ import annotations

import os
from dataclasses import replace

from ...core.lines import line
from ...errors import BadFile, WrongUse
from ...shell.call import Call
from ...store.atomic import replace_file
from .answers import Shown
from .cards import card
from .merging import Entry
from .shortlist import kept_notes


def with_card(call: Call, answer: Shown, entry: Entry, vcard: str | None) -> Shown:
    """Write the card if one is wanted; say what the shortlist says."""
    if vcard is not None:
        _write(vcard, card(entry))
        call.talk(line(f"Written to {vcard}."))
    return replace(answer, kept=kept_notes(call, entry.ids))


def _write(path: str, text: str) -> None:
    path = os.path.abspath(os.path.expanduser(path))
    if not os.path.isdir(os.path.dirname(path)):
        raise WrongUse(f"--vcard {path}: there is no such folder.")
    try:
        replace_file(path, text)
    except OSError as error:
        raise BadFile(f"{path}: {(error.strerror or 'cannot be written').lower()}.") from None
