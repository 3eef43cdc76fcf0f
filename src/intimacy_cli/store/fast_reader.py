"""A quick look into the vault for the shell's lines: reads only, waits hardly, imports little."""

from __future__ import annotations

import os

from ..errors import NewerVault
from .connection import connect, explain_error
from .keyfile import Between, LockedKey, read_key, refuse
from .migrations import RULES, VERSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .vault import Unlock

    Ask = Callable[[str, Mapping[str, object]], list[Any]]


class OlderVault(Exception):
    """The vault or its key file is to be brought in order, or looked over, first.

    The ordinary way does that.
    """


class glance:  # noqa: N801 - used as a word: `with glance(...) as ask`
    """Open the vault for a few queries; a vault that does not exist answers nothing.

    Raises OlderVault, or IntimacyError: also if another process is busy longer than `wait_ms`, and
    if there is a lock that `unlock` does not open.
    """

    def __init__(self, vault: str, key_file: str, wait_ms: int, unlock: Unlock = refuse) -> None:
        self._vault = vault
        self._key_file = key_file
        self._wait_ms = wait_ms
        self._unlock = unlock

    def __enter__(self) -> Ask:
        if not os.path.exists(self._vault) and not os.path.exists(self._key_file):
            return _nothing
        try:
            found = read_key(self._key_file, check=False)
        except Between:
            raise OlderVault from None
        there = os.path.exists(self._vault) and os.path.getsize(self._vault) > 0
        if not found.made and not there:
            return _nothing
        key = self._unlock(found) if isinstance(found, LockedKey) else found
        import apsw

        try:
            self._db = connect(self._vault, key, wait_ms=self._wait_ms)
            version = self._db.pragma("user_version")
            rules = self._db.pragma("application_id")
        except apsw.Error as error:
            raise explain_error(error, self._vault) from None
        if version > VERSION:
            raise NewerVault(version, VERSION)
        if version < VERSION or rules != RULES:
            raise OlderVault
        return self._ask

    def __exit__(self, *_: object) -> None:
        return None

    def _ask(self, query: str, bound: Mapping[str, object]) -> list[Any]:
        import apsw

        try:
            return list(self._db.execute(query, bound))
        except apsw.Error as error:
            raise explain_error(error, self._vault) from None


def _nothing(_query: str, _bound: Mapping[str, object]) -> list[Any]:
    return []
