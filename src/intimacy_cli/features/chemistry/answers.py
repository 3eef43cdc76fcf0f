"""What the commands of chemistry answer: frozen values that become text or JSON. No I/O."""

from __future__ import annotations

from datetime import date, datetime

from ...core.frozen import frozen


@frozen
class Shared:
    """A thing that both are open to. `gives` is the name of who gives; None: no sides.

    `first_step` is something to try, or to ask each other; `care` the caution that belongs to it.
    """

    id: str
    text: str
    gives: str | None
    first_step: str
    care: str


@frozen
class Revealed:
    """What the two have in common, and nothing else; `again_from`: the day of the next round."""

    round: int
    day: date
    both: tuple[Shared, ...]
    gladly: tuple[Shared, ...]
    talk: tuple[Shared, ...]
    again_from: date

    @property
    def empty(self) -> bool:
        """Whether they have nothing in common this time."""
        return not (self.both or self.gladly or self.talk)


@frozen
class ChemistryStatus:
    """Who is ready and who isn't: of how far anybody is, not a word.

    `open_from`: the day from which both can answer, if that has not come; `revealed` is the day of
    the last reveal.
    """

    round: int
    ready: tuple[str, ...]
    due: tuple[str, ...]
    open_from: date | None
    revealed: date | None


@frozen
class ChemistryAnswered:
    """That somebody is `ready`, or has left off for now. Who is `due` has yet to say so."""

    who: str
    ready: bool
    due: tuple[str, ...]


@frozen
class ScreenClosed:
    """That it was shown on a screen of its own, which is gone."""

    again_from: date


@frozen
class ListedEntry:
    """An entry as it is asked: `items` are the ids under which answers are given."""

    id: str
    section: str
    heat: int
    text: str
    items: tuple[str, ...]


@frozen
class ChemistryList:
    """The whole list, and its version."""

    version: str
    entries: tuple[ListedEntry, ...]


@frozen
class Limit:
    """What is a no for somebody, in their own words, as they want their partner to know it."""

    id: str
    who: str
    text: str
    day: date


@frozen
class Limits:
    """All limits that somebody stated and has not taken back."""

    limits: tuple[Limit, ...]


@frozen
class Planned:
    """A time that was set aside, with an idea if one was wanted; `file` is the calendar file."""

    at: datetime
    minutes: int
    idea: str | None
    title: str | None
    text: str | None
    first_step: str | None
    file: str | None


@frozen
class ChemistrySide:
    """How it was for one: answers from 1 to 5, and a line."""

    name: str
    felt: int | None
    again: int | None
    note: str | None


@frozen
class After:
    """How it was for each, once both have said so; until then only who is `due`."""

    day: date
    sides: tuple[ChemistrySide, ...]
    due: tuple[str, ...]


@frozen
class ChemistryCard:
    """A prompt to talk about."""

    id: str
    heat: int
    text: str


@frozen
class Drawn:
    """A prompt, None where none fits; `heat` is how hot it may be, 0 where none is wanted."""

    card: ChemistryCard | None
    left: int
    heat: int


@frozen
class KnownFact:
    """What is known, with its source; `read`: whether that is the source itself (`page`)."""

    id: str
    text: str
    source: str
    read: str


@frozen
class Facts:
    """All that is known, and how to look for somebody who helps."""

    facts: tuple[KnownFact, ...]
    who_helps: str
