"""What the bucket commands answer: frozen values that become text or JSON. No I/O."""

from __future__ import annotations

from datetime import date

from ...core.bucket_list import When
from ...core.frozen import frozen


@frozen
class ListedWish:
    """One wish as the viewer may see it. `sealed`: the other cannot see it yet.

    What it costs is in the couple's `currency` (None: nobody has said which).
    """

    id: str
    text: str
    who: str | None
    when: When
    by: date | None
    minutes: int | None
    cost: float | None
    currency: str | None
    state: str
    done: date | None
    sealed: bool


@frozen
class Wishes:
    """The list. `waiting_for`: who has not written theirs yet, while a list is sealed."""

    wishes: tuple[ListedWish, ...]
    waiting_for: tuple[str, ...]


@frozen
class WishChange:
    """What was done to which wishes: `added`, `done`, `dropped` or `edited`."""

    wishes: tuple[ListedWish, ...]
    done: str
    waiting_for: tuple[str, ...] = ()


@frozen
class DrawnWish:
    """One wish drawn from the open ones; none when there is none."""

    wishes: tuple[ListedWish, ...]
