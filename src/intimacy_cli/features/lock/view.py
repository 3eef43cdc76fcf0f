"""The lock as text for people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ...core.styled_text import Line, Look, key, line, quiet, strong
from .changing import LockChanged
from .commands import LockState

_DONE = {
    "set": "The lock is set. From now on you'll be asked for the passphrase.",
    "changed": "The passphrase has been changed.",
    "recovered": "The passphrase has been changed. The vault is just as it was.",
    "removed": "The lock has been removed. The key is in its file again, where anybody using this "
    "account can read it.",
}


def state(answer: LockState, look: Look) -> Iterator[Line]:
    """Whether there is a lock, and whether it is open."""
    if answer.state == "none":
        yield line(strong("No lock is set."), " To set one: ", key("intimacy lock set"))
    elif answer.until is not None:
        at = datetime.fromisoformat(answer.until)
        yield line(strong(f"Open until {at:%H:%M}."), " To lock it now: ", key("intimacy lock now"))
    else:
        yield line(strong("Locked."), " ", key("intimacy lock open"))
    if answer.on_disk is not None and answer.state == "open":
        yield from _on_disk(answer.on_disk, look)


def render_change(answer: LockChanged, look: Look) -> Iterator[Line]:
    """What was done, and the code where nobody has seen it yet."""
    said, dot, more = _DONE[answer.done].partition(".")
    yield line(strong(said + dot), more)
    if answer.code is not None:
        yield line("Recovery code: ", strong(answer.code))
        if not look.plain:
            yield quiet("It's shown only now. Keep it on paper, away from this machine.")
    if answer.heavy_code:
        yield line(
            "With the recovery code, opening the vault still takes gigabytes of memory. "
            "A new code ends that:"
        )
        yield line(key("intimacy lock change --new-code"))
    if answer.on_disk is not None:
        yield from _on_disk(answer.on_disk, look)


def _on_disk(folder: str, look: Look) -> Iterator[Line]:
    """That a copy of the disk could hold the open key."""
    if look.plain:
        yield line(f"While the vault is open, its key is on the disk, in {folder}.")
        return
    yield quiet(f"While the vault is open, its key is on the disk, in {folder}:")
    yield quiet(
        "this machine has no folder in memory for it. A copy of the disk made then has the key too."
    )
