"""What two sets of answers have in common, and nothing else of them. Pure: the one rule of it all.

A *no* or a *not now* of either, and an item that one of them left unanswered, come to nothing. So
does *glad* of both: nobody asks for it. The rule is the same whoever is named first, and what it
gives stands in the order of the list, so that nothing of who marked what can be read from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from ...core.frozen import frozen
from .listing import ActSide, Entry, Listing, ListItem


class OwnAnswer(Enum):
    """One person's answer to one question. The value is the sign under which it is kept."""

    YES = "y"
    GLAD = "g"
    CURIOUS = "c"
    NOT_NOW = "n"
    NO = "x"


class Overlap(Enum):
    """What the two have in common in one thing."""

    BOTH = "both"  # both would love it
    GLADLY = "gladly"  # one would love it, and their partner gladly
    TALK = "talk"  # at least one is curious, and neither said no


@frozen
class Match:
    """A thing that both are open to. `giver`: 0 or 1, who of the two gives; None: no sides."""

    entry: Entry
    level: Overlap
    giver: int | None


Wishes = Mapping[str, OwnAnswer]
_CLOSED = (OwnAnswer.NO, OwnAnswer.NOT_NOW, None)


def level_of(one: OwnAnswer | None, other: OwnAnswer | None) -> Overlap | None:
    """What two answers to the same thing have in common; None: nothing.

    >>> level_of(OwnAnswer.YES, OwnAnswer.GLAD), level_of(OwnAnswer.GLAD, OwnAnswer.GLAD)
    (<Overlap.GLADLY: 'gladly'>, None)
    """
    if one in _CLOSED or other in _CLOSED:
        return None
    if OwnAnswer.CURIOUS in (one, other):
        return Overlap.TALK
    if one is other:
        return Overlap.BOTH if one is OwnAnswer.YES else None
    return Overlap.GLADLY


def overlap(listing: Listing, first: Wishes, second: Wishes) -> tuple[Match, ...]:
    """All that both are open to, in the order of the list."""
    found = (_match(item, first.get(item.id), second.get(item.mirror)) for item in listing.items)
    return tuple(match for match in found if match is not None)


def _match(item: ListItem, first: OwnAnswer | None, second: OwnAnswer | None) -> Match | None:
    level = level_of(first, second)
    if level is None:
        return None
    givers = {ActSide.GIVE: 0, ActSide.GET: 1}
    return Match(item.entry, level, givers.get(item.side))
