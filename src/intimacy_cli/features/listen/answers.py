"""What the commands of `listen` answer: frozen values that become text or JSON. No I/O."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody might answer.

    `validates`: whether the one who spoke would probably feel heard. `kind` is what the reply
    does, `why` says in a sentence how it is heard.
    """

    text: str
    validates: bool
    kind: str
    why: str


@dataclass(frozen=True, slots=True)
class Situation:
    """Something said, and replies to tell apart."""

    id: str
    says: str
    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice. `situation` is None where it was gone through on the terminal already.

    `left`: situations that have not come up this time; `practised`: how many this time.
    """

    situation: Situation | None
    left: int
    practised: int = 0


@dataclass(frozen=True, slots=True)
class Exchanged:
    """An exchange that has ended; who was heard how often is nobody's score and is not kept."""

    day: date
    seconds: int


@dataclass(frozen=True, slots=True)
class Feeling:
    """A word for a feeling. `strength`: 1 faint, 2 clear, 3 strong; `near`: what it is like.

    `care`: where this is felt, help may be wanted; `intimacy safety` lists it.
    """

    word: str
    family: str
    strength: int
    near: str
    care: bool


@dataclass(frozen=True, slots=True)
class Feelings:
    """Words for feelings; `word` is the one that was asked for."""

    feelings: tuple[Feeling, ...]
    word: str | None = None
