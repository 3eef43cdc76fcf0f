"""The vault's key, if it is kept open just now. Never asks, never waits, imports little."""

from __future__ import annotations

import os

from ..errors import VaultLocked
from ..plain_file import open_plain
from ..store.keyfile import TITLE_BETWEEN, TITLE_LOCKED
from .clock import local_now, steady_seconds
from .paths import Places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..store.keyfile import LockedKey, VaultKey
    from ..store.session_key import Moment


def key_opener(
    places: Places, environ: os._Environ[str] | dict[str, str]
) -> Callable[[LockedKey], VaultKey]:
    """How the shell's lines open a lock: with the key in the runtime folder, or not at all."""

    def unlock(locked: LockedKey) -> VaultKey:
        from ..store.session_key import find_unlocked

        key = find_unlocked(places.run, locked, moment(environ))
        if key is None:
            raise VaultLocked
        return key

    return unlock


def moment(environ: os._Environ[str] | dict[str, str]) -> Moment:
    """Now, on the wall's clock and on a steady one, in seconds."""
    return local_now(environ).timestamp(), steady_seconds()


def notes_lie_in(run: str) -> bool:
    """Whether a text that somebody writes, or wrote, in an editor may be in the runtime folder."""
    try:
        return any("note-" in name for name in os.listdir(run))
    except OSError:
        return False


def is_locked(places: Places) -> bool:
    """Whether there is a vault behind a lock, open or not."""
    # A vault that is gone is said to be gone, whoever would open it; and without a lock, all this
    # costs a glance at one line.
    try:
        title = _title_of(places.key)
        if title == TITLE_BETWEEN:
            from ..store.rekey import settle

            settle(places.vault, places.key)
            title = _title_of(places.key)
        return title == TITLE_LOCKED and os.path.exists(places.vault)
    except OSError:
        return False


def _title_of(key_file: str) -> str:
    with open_plain(key_file) as file:
        return file.read(len(TITLE_LOCKED)).decode("ascii", "replace")
