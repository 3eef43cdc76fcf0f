"""One person's answers as a text of fixed length, and back. Pure; wraps and keeps nothing.

One sign an item, whether it was answered, left out or never reached, and blanks up to a length
that depends on the list alone: how much was answered, and what, can be told from no size. Couple,
person, round and list stand inside, so that a text is good for one place only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from ...core.frozen import frozen
from .listing import Listing
from .overlap import OwnAnswer, Wishes

FORMAT = 1
STEP = 4096
OPEN, LEFT_OUT = "-", "o"


class Unlike(Exception):
    """A text that was opened and is not what belongs there."""


@frozen
class SheetPlace:
    """Where a sheet belongs: the couple, the person, and the round."""

    couple: str
    who: str
    round: int


@frozen
class AnswerSheet:
    """What one person answered, by item, which items they left out, and of which list it is."""

    wishes: Wishes
    left_out: frozenset[str]
    list: str


def signs_of(listing: Listing, wishes: Wishes, left_out: AbstractSet[str]) -> str:
    """One sign an item, in the order of the list."""
    return "".join(
        wishes[item.id].value if item.id in wishes else LEFT_OUT if item.id in left_out else OPEN
        for item in listing.items
    )


def write_sheet(
    listing: Listing, place: SheetPlace, wishes: Wishes, left_out: AbstractSet[str]
) -> bytes:
    """The text, of a length that the list alone decides."""
    held = {
        "format": FORMAT,
        "couple": place.couple,
        "who": place.who,
        "round": f"{place.round:06}",
        "list": listing.version,
        "items": " ".join(item.id for item in listing.items),
        "signs": signs_of(listing, wishes, left_out),
    }
    text = json.dumps(held).encode()
    return text.ljust(-(-len(text) // STEP) * STEP)


def read_sheet(text: bytes, place: SheetPlace) -> AnswerSheet:
    """The sheet in a text. Raises Unlike if it belongs elsewhere, or is none of ours.

    Answers are found by the ids of their items, also where the list has changed since.
    """
    try:
        held = json.loads(text)
        found = SheetPlace(held["couple"], held["who"], int(held["round"]))
        ids, signs = held["items"].split(" "), held["signs"]
        known = held["format"] == FORMAT and len(ids) == len(signs) and found == place
        version = str(held["list"])
        sheet = _sheet(dict(zip(ids, signs, strict=True)), version) if known else None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Unlike from None
    if sheet is None:
        raise Unlike
    return sheet


def _sheet(signs: Mapping[str, str], version: str) -> AnswerSheet:
    wishes = {each: OwnAnswer(sign) for each, sign in signs.items() if sign not in (OPEN, LEFT_OUT)}
    return AnswerSheet(
        wishes, frozenset(e for e, sign in signs.items() if sign == LEFT_OUT), version
    )
