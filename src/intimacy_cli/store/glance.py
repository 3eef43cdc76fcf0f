"""A quick look into the vault for the shell's lines: reads only, waits hardly, imports little."""

from __future__ import annotations

import os

from ..errors import NewerVault
from .keyfile import read_key
from .migrations import VERSION
from .vault import connect, explained, no_core_dumps

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType
    from typing import Any

    Ask = Callable[[str, Mapping[str, object]], list[Any]]


class OlderVault(Exception):
    """The vault is to be brought to the present format first: the ordinary way does that."""


class glance:  # noqa: N801 - used as a word: `with glance(...) as ask`
    """Open the vault for a few queries; a vault that does not exist answers nothing.

    Raises OlderVault, or IntimacyError; a lock that is held longer than `wait_ms` is one.
    """

    def __init__(self, vault: str, key_file: str, wait_ms: int) -> None:
        self._vault = vault
        self._key_file = key_file
        self._wait_ms = wait_ms

    def __enter__(self) -> Ask:
        if not os.path.exists(self._vault) and not os.path.exists(self._key_file):
            return _nothing
        no_core_dumps()
        key = read_key(self._key_file, check=False)
        there = os.path.exists(self._vault) and os.path.getsize(self._vault) > 0
        if not key.made and not there:
            return _nothing
        import apsw

        try:
            self._db = connect(self._vault, key, wait_ms=self._wait_ms)
            found = self._db.pragma("user_version")
        except apsw.Error as error:
            raise explained(error, self._vault) from None
        if found > VERSION:
            raise NewerVault(found, VERSION)
        if found < VERSION:
            raise OlderVault
        return self._ask

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None

    def _ask(self, query: str, bound: Mapping[str, object]) -> list[Any]:
        import apsw

        try:
            return list(self._db.execute(query, bound))
        except apsw.Error as error:
            raise explained(error, self._vault) from None


def _nothing(_query: str, _bound: Mapping[str, object]) -> list[Any]:
    return []
