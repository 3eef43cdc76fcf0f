"""How long a session that was left can be taken up: for a day, then it has ended as of that moment.

To leave by `q`, to close the window and to be killed are one and the same here: no record says
which it was. A time-out is an appointment: the day is counted from its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ...core.frozen import frozen
from ...core.turn_clock import time_out_left
from .heartbeat import Seen, last_seen

if TYPE_CHECKING:
    from ...core.turn_session import Session
    from ...shell.invocation import Invocation

A_DAY = 24 * 3600.0


class LeftSession(Protocol):
    """What is asked here of a session in the log that has not ended."""

    @property
    def act(self) -> str:
        """The act that all its records belong to."""
        ...

    @property
    def session(self) -> Session:
        """How it stood at its last event."""
        ...

    @property
    def last_wall(self) -> float:
        """When that was, in seconds since the epoch."""
        ...


@frozen
class Here:
    """When one looks (seconds since the epoch), and the small file of the clock."""

    now: float
    beat: str

    def last(self, found: LeftSession) -> Seen:
        """The last moment at which somebody sat there, as far as it was kept."""
        return latest(found, last_seen(self.beat, found.act))

    def still_open(self, found: LeftSession) -> bool:
        """Whether the session can still be taken up."""
        return self.now < max(self.last(found).wall, back_wall(found) or 0.0) + A_DAY


def here(call: Invocation) -> Here:
    """Where this process looks from."""
    return Here(call.env.now().timestamp(), call.env.places().beat)


def latest(found: LeftSession, seen: Seen | None) -> Seen:
    """When it was last seen; its last event, where the small file is gone or older."""
    if seen is None or seen.at < found.session.at:
        return Seen(found.session.at, found.last_wall)
    return seen


def back_wall(found: LeftSession) -> float | None:
    """When the time-out that runs is over, as it was named last; None where none runs."""
    if found.session.held is None:
        return None
    return found.last_wall + time_out_left(found.session)
