"""What two people thanked each other for, for the report: read, from both, and never weighed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ...store.log import Log
from ...store.record import StoredRecord
from .answers import ThanksRead

THANKS, READ = "thanks", "thanks.read"
MOST = 6  # of each; more of them are the jar itself


def thanked_for(
    log: Log, names: Mapping[str, str], since: date, until: date
) -> tuple[ThanksRead, ...]:
    """The latest thanks of each, oldest first, as many of one as of the other.

    Nothing where only one of them said any. What was given counts once it was read; what went out
    as a message has left the program.
    """
    # What is kept to give later is its author's own, so nobody in particular sees it.
    records = log.records(None, kinds=(THANKS, READ))
    read = {(each.author, each.payload.get("of")) for each in records if each.kind == READ}
    said: dict[str, list[StoredRecord]] = {each: [] for each in names}
    for each in records:
        if each.kind != THANKS or each.author not in said or not since <= each.day <= until:
            continue
        readers = (who for who in names if who != each.author)
        if each.payload.get("sent") or any((who, each.id) in read for who in readers):
            said[each.author].append(each)
    most = min(MOST, *map(len, said.values())) if len(said) > 1 else 0
    shown = [each for of_one in said.values() for each in of_one[len(of_one) - most :]]
    return tuple(
        ThanksRead(each.day, names[each.author or ""], str(each.payload.get("text")))
        for each in sorted(shown, key=lambda record: (record.day, record.seq))
    )
