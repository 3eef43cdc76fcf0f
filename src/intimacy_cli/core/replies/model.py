"""What was asked by message, and what a reply to it comes to. Pure; knows no screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from ..frozen import frozen


@frozen
class ReplyQuestion:
    """One question of a message: its id, the words by which a reply may name it, its answers."""

    id: str
    names: Sequence[str]
    values: Sequence[int]


@frozen
class MessageReply:
    """What a reply says.

    `answers`: what is clear; a skipped question is absent. `unsure`: questions about which it is
    not, with the answers that it may have meant (none: it does not say). `about` is what the
    message that was quoted is about, `day_word` the day that stands before the answers
    ('yesterday'), and `allows` what it says to being asked about affection.
    """

    answers: Mapping[str, int]
    unsure: Mapping[str, Sequence[int]]
    line: str
    about: str | None = None
    day_word: str | None = None
    allows: bool | None = None


class Reason(Enum):
    """Why nothing can be made of a reply."""

    NONE = "none"  # no answers in it
    COUNT = "count"  # more answers than questions, or fewer
    RANGE = "range"  # a number that is no answer
    WHICH = "which"  # a correction that names no question
    SKIPPED = "skipped"  # every question is
    TWO = "two"  # it can be read in two ways throughout


class UnreadReply(Exception):
    """Nothing was taken of a reply. `found`: how many answers; `question`, `value`: what is off."""

    def __init__(
        self, reason: Reason, *, found: int = 0, question: str = "", value: str = ""
    ) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.found = found
        self.question = question
        self.value = value
