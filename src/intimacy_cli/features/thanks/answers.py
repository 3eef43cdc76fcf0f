"""What the commands of `thanks` answer: frozen values that become text or JSON. No I/O."""

from __future__ import annotations

from datetime import date
from enum import Enum

from ...core.frozen import frozen


class State(Enum):
    """What became of a thank-you."""

    GIVEN = "given"  # for the partner, who reads it here
    SENT = "sent"  # put into a message
    KEPT = "kept"  # for oneself, to give later


@frozen
class Thanks:
    """One thank-you: who wrote it, when it was written or given, and what it says."""

    id: str
    day: date
    who: str
    text: str
    state: State


@frozen
class NotedThanks:
    """A thank-you that was given, or kept. `to` is who it is for; None where nobody is named."""

    thanks: Thanks
    to: str | None


@frozen
class Message:
    """A thank-you as a message to be sent; `file` is where its QR code was written."""

    thanks: Thanks
    message: str
    copied: bool = False
    file: str | None = None


@frozen
class ReadNow:
    """What waited for somebody, oldest first. `shown`: it has been on a page of its own."""

    who: str
    thanks: tuple[Thanks, ...]
    shown: bool = False


@frozen
class JarOf:
    """What there is to look through, oldest first."""

    thanks: tuple[Thanks, ...]


@frozen
class Plan:
    """What somebody means to notice, and what they will say then."""

    who: str
    day: date
    notice: str
    say: str
    new: bool = False
