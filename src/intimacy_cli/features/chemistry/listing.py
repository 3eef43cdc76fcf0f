"""The list that both go through: sections, entries, and what tells one list from another. Pure.

Where somebody gives and somebody receives, each is asked apart: such an entry has two items, and
one partner's giving is looked at beside the other's receiving (`mirror`).
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from enum import Enum

from ...core.frozen import frozen

GIVES, GETS = ".give", ".get"
HEATS = (1, 2, 3)


class ActSide(Enum):
    """What an item asks of the person who answers it."""

    TOGETHER = "together"
    GIVE = "give"
    GET = "get"


@frozen
class ListSection:
    """A part of the list; `talk` is a first step for what at least one is curious about."""

    id: str
    name: str
    talk: str


@frozen
class Entry:
    """One thing of the list, as both see it. `give` and `get` are empty where it has no sides.

    `heat`: 1 tender, 2 sensual, 3 sexual. `step` is a first step for two who would like it.
    `care` is the caution that belongs to it, or is empty.
    """

    id: str
    section: str
    heat: int
    text: str
    give: str
    get: str
    step: str
    care: str


@frozen
class ListItem:
    """One question. `mirror` is the item that a partner's answer is looked up under."""

    id: str
    entry: Entry
    side: ActSide
    text: str

    @property
    def mirror(self) -> str:
        """The id of the item beside which it stands."""
        opposite = {ActSide.GIVE: GETS, ActSide.GET: GIVES}
        return self.entry.id + opposite.get(self.side, "")


@frozen
class Listing:
    """All sections and entries, in their order."""

    sections: tuple[ListSection, ...]
    entries: tuple[Entry, ...]

    @property
    def items(self) -> tuple[ListItem, ...]:
        """Every question, in the order in which it is asked."""
        return tuple(item for entry in self.entries for item in items_of(entry))

    @property
    def version(self) -> str:
        """What tells this list from any other: the same ids in the same order, the same version."""
        import hashlib

        ids = "\n".join(item.id for item in self.items)
        return hashlib.sha256(ids.encode()).hexdigest()[:16]

    def section(self, name: str) -> ListSection:
        """The section of that id."""
        return next(each for each in self.sections if each.id == name)


def items_of(entry: Entry) -> tuple[ListItem, ...]:
    """The one or two questions of an entry."""
    if not entry.give:
        return (ListItem(entry.id, entry, ActSide.TOGETHER, entry.text),)
    return (
        ListItem(entry.id + GIVES, entry, ActSide.GIVE, entry.give),
        ListItem(entry.id + GETS, entry, ActSide.GET, entry.get),
    )


def left_out(
    items: Iterable[ListItem], sections: AbstractSet[str], hottest: int = max(HEATS)
) -> frozenset[str]:
    """The ids of the questions that are not asked, by their section or their heat."""
    return frozenset(
        item.id for item in items if item.entry.section in sections or item.entry.heat > hottest
    )
