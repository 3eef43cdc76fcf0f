"""Opens the encrypted vault; knows pages, keys and versions, not what the records mean.

SQLite3 Multiple Ciphers through apsw-sqlite3mc: chacha20 (ChaCha20-Poly1305 on every page), a raw
256-bit key, a rollback journal and `synchronous=EXTRA`. A write-ahead log is avoided on purpose:
a bit flipped in one loses acknowledged rows without any error.

Imports only os and apsw: the lines for the shell's start-up pass through here.
"""

from __future__ import annotations

import os

from ..atomic import make_folder
from ..errors import VaultMissing
from .connection import (
    WAIT_MS,
    cannot_write,
    connect_checked,
    mark_made,
    refuse_without_encryption,
)
from .keyfile import (
    Between,
    LockedKey,
    VaultKey,
    create_key,
    read_key,
    refuse,
)
from .migrations import migrate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    import apsw

    Unlock = Callable[[LockedKey], VaultKey]


def open_vault(
    vault: str,
    key_file: str,
    *,
    create: bool,
    wait_ms: int = WAIT_MS,
    unlock: Unlock = refuse,
    opened_by: Callable[[VaultKey], None] | None = None,
) -> apsw.Connection | None:
    """The open vault, or None if there is none and `create` is off.

    With `create`, a missing vault is made together with its key; `unlock` opens a key that is
    locked; `opened_by` is handed the key that opened it. Raises an IntimacyError that names the
    file and what to do; nothing is written in the clear, whatever happens.
    """
    from .hold import share

    share(vault, wait_ms)
    there = _holds_something(vault)
    if not there:
        refuse_without_encryption()
    has_key = os.path.exists(key_file)
    if not there and not has_key and not create:
        return None
    try:
        found = _key_of(vault, key_file, there=there, make=not (there or has_key))
        # Looked at again: another process may have made it between the two.
        there = _holds_something(vault)
        if not there:
            if found.made:
                raise VaultMissing(vault, key_file)
            if not create:
                return None
            make_folder(os.path.dirname(vault))
            share(vault, wait_ms)
            found = read_key(key_file)
        key = unlock(found) if isinstance(found, LockedKey) else found
        connection = connect_checked(vault, key_file, key, create=not there, wait_ms=wait_ms)
        if not key.made:
            mark_made(connection, key_file)
        if opened_by is not None:
            opened_by(key)
    except OSError as error:
        raise cannot_write(error) from None
    return connection


def _key_of(vault: str, key_file: str, *, there: bool, make: bool) -> VaultKey | LockedKey:
    if make:
        return create_key(key_file)
    try:
        # The checksum of a key that opens its vault says nothing new.
        return read_key(key_file, check=not there)
    except Between:
        from .rekey import settle

        settle(vault, key_file)
        return read_key(key_file)


def _holds_something(vault: str) -> bool:
    # SQLite takes a file of one byte for an empty one too, and would start over in it.
    return os.path.exists(vault) and os.path.getsize(vault) > 1


def memory_vault() -> apsw.Connection:
    """An empty vault that exists only in memory: what a reader sees before anything is stored."""
    import apsw

    connection = apsw.Connection(":memory:")
    migrate(connection)
    return connection
