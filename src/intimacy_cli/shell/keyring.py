"""Opens the lock: with what is kept open, given by a script or a command, or typed. Once a run.

The order of things is kept here: first unlock, then ask for anything else.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeVar

from ..core.frozen import frozen
from ..errors import TerminalNeeded, VaultLocked, WrongPassphrase
from ..store.keyfile import LockedKey, VaultKey
from ..store.session_key import keep_unlocked
from .open_key import is_locked, key_opener, moment
from .passphrase import PassphraseSource, Sources
from .paths import Places

T = TypeVar("T")


@frozen
class Talker:
    """How to ask for something secret (None: nobody is there), and how to say something."""

    ask: Callable[[str], str] | None
    say: Callable[[str], None]


MOMENT = "One moment: opening the lock takes a second or two, to make guessing slow."
AGAIN = "That isn't the passphrase. Try again:"


class Keyring:
    """The lock of one vault, in one run of the program."""

    def __init__(
        self,
        environ: Mapping[str, str],
        places: Callable[[], Places],
        sources: Sources,
        minutes: Callable[[], int],
    ) -> None:
        self._environ = environ
        self._places = places
        self._minutes = minutes
        self.sources = sources
        self._key: VaultKey | None = None
        self._passphrase: str | None = None
        self._silent = False

    def ask_nobody(self) -> None:
        """From now on a lock is open because it is kept open, or it is not open."""
        self._silent = True

    @property
    def wanted(self) -> bool:
        """Whether there is a lock that this run has not opened."""
        return self._key is None and not self._silent and is_locked(self._places())

    @property
    def lock(self) -> LockedKey | None:
        """The lock, if one is set. Raises KeyFileDamaged before anything is asked."""
        from ..store.key_wrapping import find_lock
        from ..store.rekey import settle

        places = self._places()
        if os.path.exists(places.key):
            settle(places.vault, places.key)
        return find_lock(places.key)

    def opened(self, locked: LockedKey) -> VaultKey:
        """The key, if this run has it or it is kept open; asks nobody. Raises VaultLocked."""
        if self._key is not None:
            return self._key
        return key_opener(self._places(), dict(self._environ))(locked)

    def unlock(self, talker: Talker) -> None:
        """Open the lock, if there is one and it is not open yet.

        Raises VaultLocked if nobody can be asked, WrongPassphrase after the second try.
        """
        locked = self.lock if self.wanted else None
        if locked is None:
            return
        if not self.sources.by_script:
            try:
                self._key = self.opened(locked)
            except VaultLocked:
                self._key = None
        if self._key is None:
            _, self._key = self.prove(locked, talker)
            if not self.sources.by_script:
                self.keep()

    def prove(
        self, locked: LockedKey, talker: Talker, *, heavy: bool = False
    ) -> tuple[str, VaultKey]:
        """The passphrase itself, and the key it opens, even if the lock is open already.

        Raises TooHeavy, before anything is asked, unless it was agreed that it may be `heavy`.
        """
        if self._passphrase is not None and self._key is not None:
            return self._passphrase, self._key
        from ..store.key_wrapping import by_passphrase, refuse_heavy

        if not heavy:
            refuse_heavy(self._places().key, locked.passphrase)

        def opening(text: str) -> VaultKey:
            return by_passphrase(self._places().key, locked, text, heavy=heavy)

        text, key = self.tried("Passphrase:", opening, talker, VaultLocked())
        self._passphrase, self._key = text, key
        return text, key

    def tried(
        self,
        question: str,
        opening: Callable[[str], T],
        talker: Talker,
        nobody: Exception,
    ) -> tuple[str, T]:
        """What was given or typed, and what it opened; a person has two tries.

        Raises `nobody` if nothing is given and nobody is there; WrongPassphrase.
        """
        given: PassphraseSource | None = self.sources.next()
        if given is not None:
            talker.say(MOMENT)
            try:
                return given.text, opening(given.text)
            except WrongPassphrase:
                if given.by_script or talker.ask is None:
                    raise
        if talker.ask is None:
            raise nobody
        from .no_echo import nothing_shown

        # Also while a lock is being opened: the next try may be typed ahead.
        with nothing_shown():
            try:
                return self._typed(question, opening, talker)
            except WrongPassphrase:
                return self._typed(AGAIN, opening, talker)

    def keep(self, minutes: int | None = None) -> datetime | None:
        """Keep the key open for a while; until when, or None if it is not kept."""
        seconds = 60.0 * (self._minutes() if minutes is None else minutes)
        if self._key is None or seconds <= 0:
            return None
        now = moment(dict(self._environ))
        if not keep_unlocked(self._places().run, self._key, now, seconds):
            return None
        return datetime.fromtimestamp(now[0] + seconds).astimezone().replace(microsecond=0)

    def _typed(self, question: str, opening: Callable[[str], T], talker: Talker) -> tuple[str, T]:
        if talker.ask is None:
            raise TerminalNeeded("a passphrase", "INTIMACY_PASSPHRASE_FD=3")
        text = talker.ask(question)
        talker.say(MOMENT)
        return text, opening(text)
