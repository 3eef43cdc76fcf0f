"""Everything a command needs from the outside, as one frozen value of providers.

Each provider takes no argument and is paid for only when it is called; tests hand in others.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, TextIO

from ..core.frozen import frozen
from ..store.connection import WAIT_MS
from ..store.log import Log
from .clock import local_now
from .open_key import is_locked
from .paths import Places, find_places
from .settings import Settings, default_settings, load_settings

if TYPE_CHECKING:
    from .keyring import Keyring


@frozen
class Env:
    """The outside world of one run.

    `log()` reads: a missing vault is empty and stays missing. `vault()` writes: it makes one. Both
    ask nobody: a lock is opened through `keyring()` before. `hurry(ms)`, before either: wait no
    longer for another process, and for nobody's passphrase.
    `leave()`, at the end of a run: note what was written, so that an older vault is known later.
    `interactive()`: whether there is somebody to ask, on both stdin and stderr.
    """

    environ: Mapping[str, str]
    places: Callable[[], Places]
    now: Callable[[], datetime]
    settings: Callable[[], Settings]
    log: Callable[[], Log]
    vault: Callable[[], Log]
    stdin: Callable[[], TextIO]
    interactive: Callable[[], bool]
    hurry: Callable[[int], None]
    keyring: Callable[[], Keyring]
    leave: Callable[[], None]

    def traceless(self) -> Env:
        """The same world for a command that may not even read the settings file."""
        return replace(self, settings=default_settings)


class _Door:
    """Opens the vault once for a run; what was read as empty is opened again once it is made."""

    def __init__(self, places: Callable[[], Places], keyring: Callable[[], Keyring]) -> None:
        self._places = places
        self._keyring = keyring
        self._wait_ms = WAIT_MS
        self._opened: Log | None = None

    def hurry(self, wait_ms: int) -> None:
        self._wait_ms = wait_ms
        if is_locked(self._places()):
            self._keyring().ask_nobody()

    def log(self, *, create: bool) -> Log:
        if self._opened is None or (create and not self._opened.stored):
            places = self._places()
            self._opened = Log.open(
                places.vault,
                places.key,
                create=create,
                wait_ms=self._wait_ms,
                unlock=lambda locked: self._keyring().opened(locked),
                mark=places.mark,
            )
        return self._opened

    def leave(self) -> None:
        if self._opened is not None:
            self._opened.note_newest()


def real_env(environ: os._Environ[str] | None = None) -> Env:
    """The world as it is."""
    variables = os.environ if environ is None else environ

    @cache
    def places() -> Places:
        return find_places(variables)

    @cache
    def settings() -> Settings:
        return load_settings(places().settings, variables)

    @cache
    def keyring() -> Keyring:
        from .keyring import Keyring
        from .passphrase import Sources

        sources = Sources(variables, lambda: settings().text("passphrase_command"))
        return Keyring(variables, places, sources, lambda: settings().number("lock.minutes"))

    door = _Door(places, keyring)

    return Env(
        environ=variables,
        places=places,
        now=lambda: local_now(variables),
        settings=settings,
        log=lambda: door.log(create=False),
        vault=lambda: door.log(create=True),
        hurry=door.hurry,
        keyring=keyring,
        leave=door.leave,
        stdin=lambda: sys.stdin,
        interactive=lambda: sys.stdin.isatty() and sys.stderr.isatty(),
    )
