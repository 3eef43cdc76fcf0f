"""What the commands about disagreements answer with, as values. Durations; words only if asked."""

from __future__ import annotations

from datetime import date

from ...core.frozen import frozen


@frozen
class SessionWords:
    """What was written down, kept only with --keep-notes."""

    topic: str | None
    opening: str | None
    left_with: str | None


@frozen
class Spoken:
    """Seconds that one of the two has spent speaking. A ledger, never a verdict."""

    name: str
    seconds: float


@frozen
class TimeSpent:
    """Where the time went, in seconds; `spoken` and all of these together are the time passed."""

    spoken: tuple[Spoken, ...]
    saying_back: float
    gate: float
    passing: float
    timed_out: float
    paused: float
    other: float


@frozen
class Sitting:
    """One session. `state` is `ended`, or where it waits to be taken up again.

    `how` is how it was left: solved, middle, differ, parked; None where nobody said.
    `back_at` is when a running time-out ends; `turns` how often the floor was passed.
    """

    number: int
    day: date
    began: str
    state: str
    how: str | None
    until: date | None
    seconds: float
    turns: int
    heard: tuple[str, ...]
    ledger: TimeSpent
    back_at: str | None
    scripted: bool
    words: SessionWords | None


@frozen
class Ended:
    """A session that was just left, or that waits; `reflect` suggests to write about it alone."""

    session: Sitting
    calendar: str | None = None
    reflect: bool = False


@frozen
class Sittings:
    """The sessions since a day, oldest first."""

    since: date
    sessions: tuple[Sitting, ...]


@frozen
class Reflection:
    """A disagreement told by one of you as a neutral third person would; its author's own."""

    day: date
    who: str
    text: str
    seconds: int
    shared: bool


@frozen
class Reflections:
    """Reflections that the viewer may read, oldest first."""

    reflections: tuple[Reflection, ...]
