"""What is said around a message and its reply, whatever round they are of. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from ..core.styled_text import Line, Look, line
from ..errors import quote_for_shell


class HasMessage(Protocol):
    """An answer that is a message."""

    @property
    def message(self) -> str:
        """What is sent."""


def render_message(answer: HasMessage, look: Look) -> Iterator[Line]:
    """The message and nothing else: it may go into a pipe."""
    del look
    yield from message_lines(answer.message)


def message_lines(text: str) -> Iterator[Line]:
    """A message as lines."""
    yield from map(line, text.split("\n"))


def heard_lines(message: str | None, understood: Iterable[Line]) -> Iterator[Line]:
    """The message that goes back; without one, what would be kept."""
    if message is not None:
        yield from message_lines(message)
        return
    yield line("Nothing was saved. This is what would be saved:")
    yield from understood


def stays_line(who: str, partner: str, command: str) -> Line:
    """That what `who` answered stays from now on, and how to enter the reply."""
    return line(
        f"{who}'s answers stay as they are now. When {partner} has replied: intimacy {command}"
    )


def kept_as_theirs(partner: str, day: date) -> Line:
    """Whose a reply is now, and how it is deleted."""
    delete = f"intimacy data forget {day} --as {quote_for_shell(partner)}"
    return line(f"Kept as {partner}'s own answers. To delete them: {delete}")
