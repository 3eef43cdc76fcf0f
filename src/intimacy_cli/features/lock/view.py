"""The lock as text for people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ...core.lines import Line, Look, key, line, quiet, strong
from .work import LockChanged, LockState

_DONE = {
    "set": "The lock is set. From now on the passphrase is asked for.",
    "changed": "The lock has another passphrase.",
    "recovered": "The lock has another passphrase; the vault is as it was.",
    "removed": "The lock is removed: the key lies in its file again, readable by this account.",
}


def state(answer: LockState, look: Look) -> Iterator[Line]:
    """Whether there is a lock, and whether it is open."""
    del look
    if answer.state == "none":
        yield line("No lock is set. ", key("intimacy lock set"))
    elif answer.until is not None:
        at = datetime.fromisoformat(answer.until)
        yield line(
            "Open until ", strong(f"{at:%H:%M}"), ". Lock it now: ", key("intimacy lock now")
        )
    else:
        yield line("Locked. ", key("intimacy lock open"))


def changed(answer: LockChanged, look: Look) -> Iterator[Line]:
    """What was done, and the code where nobody has seen it yet."""
    yield line(_DONE[answer.done])
    if answer.code is not None:
        yield line("Recovery code: ", strong(answer.code))
        if not look.plain:
            yield quiet("It is shown only now. Keep it on paper, away from this machine.")
