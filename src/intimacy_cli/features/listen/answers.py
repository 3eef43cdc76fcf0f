"""What the commands of `listen` answer: frozen values that become text or JSON. No I/O."""

from __future__ import annotations

from datetime import date

from ...core.frozen import frozen


@frozen
class ListenReply:
    """What somebody might answer.

    `validates`: whether the one who spoke would probably feel heard. `kind` is what the reply
    does, `why` says in a sentence how it is heard.
    """

    text: str
    validates: bool
    kind: str
    why: str


@frozen
class Situation:
    """Something said, and replies to tell apart."""

    id: str
    says: str
    replies: tuple[ListenReply, ...]


@frozen
class Practice:
    """A practice. `situation` is None where it was gone through on the terminal already.

    `left`: situations that have not come up this time; `practised`: how many this time.
    """

    situation: Situation | None
    left: int
    practised: int = 0


@frozen
class Exchanged:
    """An exchange that has ended; who was heard how often is nobody's score and is not kept."""

    day: date
    seconds: int


@frozen
class Feeling:
    """A word for a feeling. `strength`: 1 faint, 2 clear, 3 strong; `near`: what it is like.

    `care`: where this is felt, help may be wanted; `intimacy safety` lists it.
    """

    word: str
    family: str
    strength: int
    near: str
    care: bool


@frozen
class Feelings:
    """Words for feelings; `word` is the one that was asked for.

    `instead_of`: what was typed is no word here, and these are near it in meaning (none, where
    nothing is). `care`: where this is felt, help may be wanted; `intimacy safety` lists it.
    """

    feelings: tuple[Feeling, ...]
    word: str | None = None
    instead_of: str | None = None
    care: bool = False


@frozen
class Kindred:
    """Words that are none of ours, and those of ours that are near them in meaning."""

    words: tuple[str, ...]
    near: tuple[str, ...]
    care: bool = False
