"""What the commands of `therapist ready` answer: frozen values that become text or JSON. No I/O."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ....core.frozen import frozen
from ....core.sealed_rounds import RoundState
from .content import Advice
from .modalities import NotTheWay
from .stages import Stage, StageQuestion


@frozen
class ReadySide:
    """One person's answers as the viewer may see them; what was left out is absent."""

    name: str
    day: date
    stage: Stage | None
    answers: Mapping[str, int]


@frozen
class ReadyReveal:
    """Both sides and what fits, or one's own when alone. No sides while `waiting_for` somebody.

    `newer_waits_for`: who has yet to answer a newer round than the one shown.
    """

    round: int | None
    partners: tuple[ReadySide, ...]
    waiting_for: tuple[str, ...]
    newer_waits_for: tuple[str, ...]
    again_from: date | None
    fit: Advice | None
    questions: tuple[StageQuestion, ...]
    not_the_way: NotTheWay


@frozen
class ReadyAnswered:
    """Answers that were kept. `reveal` is there when nobody has to be waited for."""

    day: date
    who: str
    answers: Mapping[str, int]
    stage: Stage | None
    state: RoundState
    waiting_for: tuple[str, ...]
    reveal: ReadyReveal | None
    not_the_way: NotTheWay


@frozen
class ReadyMessage:
    """A message to be sent; `file` is where its QR code was written."""

    who: str
    partner: str
    round: int
    message: str
    copied: bool = False
    file: str | None = None


@frozen
class ReadyHeard:
    """A reply as it was understood; once it is kept, both sides as a message to send back.

    `line` is what else it says, which is not kept. `message` is None with `dry_run`.
    """

    who: str
    partner: str
    round: int
    answers: Mapping[str, int]
    line: str
    dry_run: bool
    message: str | None = None
    copied: bool = False


@frozen
class ReadyStatus:
    """Who has answered the present round; no word of what."""

    round: int | None
    answered: tuple[str, ...]
    due: tuple[str, ...]
    ready: bool
    not_the_way: NotTheWay


@frozen
class Mine:
    """One's own newest answers, for one's own eyes."""

    who: str
    side: ReadySide
    questions: tuple[StageQuestion, ...]
    not_the_way: NotTheWay


@frozen
class Withdrawn:
    """Answers that were taken back."""

    day: date
    who: str
