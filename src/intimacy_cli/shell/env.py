"""Everything a command needs from the outside, as one frozen value of providers.

Each provider takes no argument and is paid for only when it is called; tests hand in others.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import TextIO

from ..core.frozen import frozen
from ..store.log import Log
from ..store.vault import WAIT_MS
from .clock import local_now
from .paths import Places, find_places
from .settings import Settings, load_settings


@frozen
class Env:
    """The outside world of one run.

    `log()` reads: a missing vault is empty and stays missing. `vault()` writes: it makes one.
    `hurry(ms)`, before either: wait no longer for another process.
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


def real_env(environ: os._Environ[str] | None = None) -> Env:
    """The world as it is."""
    variables = os.environ if environ is None else environ

    @cache
    def places() -> Places:
        return find_places(variables)

    @cache
    def settings() -> Settings:
        return load_settings(places().settings, variables)

    patience = [WAIT_MS]

    @cache
    def vault() -> Log:
        return Log.open(places().vault, places().key, create=True, wait_ms=patience[0])

    @cache
    def log() -> Log:
        return Log.open(places().vault, places().key, create=False, wait_ms=patience[0])

    def hurry(wait_ms: int) -> None:
        patience[0] = wait_ms

    return Env(
        environ=variables,
        places=places,
        now=lambda: local_now(variables),
        settings=settings,
        log=log,
        vault=vault,
        hurry=hurry,
        stdin=lambda: sys.stdin,
        interactive=lambda: sys.stdin.isatty() and sys.stderr.isatty(),
    )
