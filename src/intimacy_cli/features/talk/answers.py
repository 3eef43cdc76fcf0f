"""What the commands of `talk` answer: frozen values that become text or JSON. No I/O."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from ...core.frozen import frozen


@frozen
class TalkOffer:
    """One thing that can be done, and the words to type for it."""

    command: str
    what: str


@frozen
class Offered:
    """What `talk` offers."""

    offers: tuple[TalkOffer, ...]


@frozen
class ToldDay:
    """A talk about the day that has ended. `seconds` is how long it took, pauses left out."""

    day: date
    seconds: int
    thanks: str


class Label(StrEnum):
    """What was found. The values are the names that scripts rely on."""

    ALWAYS_NEVER = "always_never"
    YOU_ARE = "you_are"
    MIND_READING = "mind_reading"
    INSULT = "insult"
    THREAT = "threat"
    DEMAND = "demand"
    COMPARISON = "comparison"
    FEEL_THAT_YOU = "feel_that_you"
    BLAME = "blame"
    VAGUE = "vague"
    CONTEMPT = "contempt"


@frozen
class RaiseFinding:
    """What in a line might not be heard (`what`), why, and another wording (`instead`).

    docs/talk.md says what each label is; `line` is where it stands.
    """

    what: Label
    why: str
    instead: str
    line: str


@frozen
class Raised:
    """Lines that were looked at. Empty when they were asked: what was typed stays private.

    `kept`: they are in the vault, for their author alone. `said`: they were read out. `danger`:
    they speak of danger, and no finding about wording is made; false means only that none of it
    was found.
    """

    lines: Mapping[str, str]
    findings: tuple[RaiseFinding, ...]
    kept: bool
    said: bool = False
    danger: bool = False


@frozen
class PromptCard:
    """A prompt to talk about. `depth`: 1 in front of friends, 2 a quiet room, 3 takes time."""

    id: str
    deck: str
    depth: int
    text: str


@frozen
class DrawnCard:
    """A card that was drawn, None if nothing fits; `left` fit and have not come up this time.

    `frame` is the sentence that a hard card needs, empty for the others.
    """

    card: PromptCard | None
    left: int
    favourite: bool = False
    frame: str = ""


@frozen
class MarkedCard:
    """A card that is a favourite now, or is left out from now on (`done` says which)."""

    card: PromptCard
    done: str


@frozen
class Deck:
    """A deck: how many cards it has, and how many of them have not come up this time.

    `about` says when to choose it; `asked`: its cards come only to those who ask for them.
    """

    name: str
    cards: int
    left: int
    about: str = ""
    asked: bool = False


@frozen
class Decks:
    """All decks."""

    decks: tuple[Deck, ...]


@frozen
class TodaysCard:
    """The prompt of a day. None if all were left out, or on a day of `quiet`."""

    day: date
    card: PromptCard | None
    quiet: bool = False
