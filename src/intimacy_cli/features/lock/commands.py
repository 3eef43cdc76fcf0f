"""Says whether there is a lock, opens it for a while, ends that."""

from __future__ import annotations

import os
from datetime import datetime

from ...core.frozen import frozen
from ...errors import CannotWrite, CouldNot, NothingThere
from ...shell.invocation import Invocation
from ...store.keyfile import LockedKey


@frozen
class LockState:
    """`state` is none, locked or open; `until`: when an open one locks itself again.

    `on_disk`: the folder in which the open key lies, where the machine has none in memory for it.
    """

    state: str
    until: str | None
    minutes: int
    on_disk: str | None


def state(call: Invocation) -> LockState:
    """Whether there is a lock, and whether it is open just now; asks nobody."""
    from ...shell.open_key import moment
    from ...store.session_key import open_until

    minutes = call.env.settings().number("lock.minutes")
    lock, folder = call.env.keyring().lock, on_disk(call)
    if lock is None:
        return LockState("none", None, minutes, folder)
    until = open_until(call.env.places().run, lock, moment(dict(call.env.environ)))
    if until is None:
        return LockState("locked", None, minutes, folder)
    at = datetime.fromtimestamp(until).astimezone().isoformat(timespec="seconds")
    return LockState("open", at, minutes, folder)


def open_lock(call: Invocation, minutes: int | None) -> LockState:
    """Open it for a while, and do nothing else."""
    lock_of(call)
    _ = call.log
    keyring = call.env.keyring()
    length = call.env.settings().number("lock.minutes") if minutes is None else minutes
    if length == 0:
        raise CouldNot(
            "lock.minutes is 0, so the vault doesn't stay open.",
            "Open it with: intimacy lock open --minutes 15",
        )
    if keyring.keep(length) is None:
        raise CouldNot(
            f"there's no safe place for the open key in {call.env.places().run}.",
            "You'll be asked for the passphrase every time.",
        )
    return state(call)


def lock_now(call: Invocation) -> LockState:
    """End it now. Needs no passphrase. Raises CannotWrite if the open key stays where it is."""
    from ...store.session_key import drop_unlocked

    lock, folder = call.env.keyring().lock, call.env.places().run
    if lock is not None:
        drop_unlocked(folder, lock)
    after = state(call)
    if after.state == "open":
        raise CannotWrite(
            f"the open key in {folder} can't be removed, so the vault stays open until "
            f"{after.until}.",
            "Remove the file there whose name begins with unlocked-.",
        )
    return after


def lock_of(call: Invocation) -> LockedKey:
    """The lock that must be there. Raises NothingThere."""
    lock = call.env.keyring().lock
    if lock is None:
        raise NothingThere("there's no lock here.", "Set one with: intimacy lock set")
    return lock


def on_disk(call: Invocation) -> str | None:
    """The runtime folder, if it is on the disk of the vault; None if it lies in memory."""
    places = call.env.places()

    def device(path: str) -> int:
        while not os.path.exists(path):
            path = os.path.dirname(path)
        return os.stat(path).st_dev

    return places.run if device(places.run) == device(places.data) else None
