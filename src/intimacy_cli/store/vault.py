"""Opens the encrypted vault; knows pages, keys and versions, not what the records mean.

SQLite3 Multiple Ciphers through apsw-sqlite3mc: chacha20 (ChaCha20-Poly1305 on every page), a raw
256-bit key, a rollback journal and `synchronous=EXTRA`. A write-ahead log is avoided on purpose:
a bit flipped in one loses acknowledged rows without any error.

Imports only os and apsw: the lines for the shell's start-up pass through here.
"""

from __future__ import annotations

import os

from ..errors import (
    CannotWrite,
    IntimacyError,
    NewerVault,
    NotEncrypting,
    VaultDamaged,
    VaultLocked,
    VaultMissing,
    WrongKey,
    reason_of,
)
from .atomic import make_folder
from .keyfile import (
    SALT_BYTES,
    Between,
    LockedKey,
    VaultKey,
    create_key,
    read_key,
    refuse,
    write_key,
)
from .migrations import VERSION, migrate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    import apsw

    Unlock = Callable[[LockedKey], VaultKey]

WAIT_MS = 5000
_SAME_SALT_BYTES = 12  # of 16: so many alike means a damaged salt, not another vault
# The salt that each vault had when this process opened it: with another key it gets another.
_SALTS: dict[str, str] = {}


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
        _refuse_without_encryption()
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
            _mark_made(connection, key_file)
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


def connect(
    vault: str, key: VaultKey, *, create: bool = False, wait_ms: int = WAIT_MS
) -> apsw.Connection:
    """Open the file with these statements in this order; an apsw.Error comes out as it is."""
    import apsw

    # CREATE in this one place: a missing file opens as a new vault under any key, silently.
    flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)
    # What an earlier opening knew of its salt tells nothing of this one.
    _SALTS.pop(vault, None)
    connection = apsw.Connection(vault, flags=flags)
    connection.set_busy_timeout(wait_ms)
    if connection.execute("PRAGMA cipher='chacha20'").get != "chacha20":
        raise NotEncrypting
    if create:
        connection.execute(f"PRAGMA cipher_salt='{key.salt}'")
    if connection.execute(f'PRAGMA key="raw:{key.key}"').get != "ok":
        raise NotEncrypting
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA synchronous=EXTRA")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("SELECT count(*) FROM sqlite_schema")
    _SALTS[vault] = key.salt
    return connection


def connect_checked(
    vault: str, key_file: str, key: VaultKey, *, create: bool = False, wait_ms: int = WAIT_MS
) -> apsw.Connection:
    """The vault in the present format. IntimacyError: tells a wrong key from damage."""
    import apsw

    try:
        connection = connect(vault, key, create=create, wait_ms=wait_ms)
        found = connection.pragma("user_version")
        if found > VERSION:
            raise NewerVault(found, VERSION)
        if found < VERSION:
            migrate(connection)
    except apsw.NotADBError:
        # A build that cannot encrypt sees no database either.
        _refuse_without_encryption()
        raise _wrong_or_damaged(vault, key_file, key) from None
    except apsw.Error as error:
        raise explain_error(error, vault) from None
    return connection


def _mark_made(connection: apsw.Connection, key_file: str) -> None:
    """Note that the vault exists: from now on a missing vault is a loss, not a beginning."""
    # Held meanwhile, and looked at again: somebody may have set a lock since.
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = read_key(key_file)
        if isinstance(found, VaultKey) and not found.made:
            write_key(key_file, VaultKey(found.key, found.salt, made=True))
    finally:
        connection.execute("ROLLBACK")


def _wrong_or_damaged(vault: str, key_file: str, key: VaultKey) -> IntimacyError:
    read_key(key_file)
    with open(vault, "rb") as file:
        found = file.read(SALT_BYTES).hex()
    return VaultDamaged(vault) if _alike(found, key.salt) else WrongKey(key_file)


def explain_error(error: Exception, vault: str) -> IntimacyError:
    """A database error as a sentence that says what to do; never what was being written."""
    import apsw

    if isinstance(error, apsw.FullError):
        return CannotWrite("the disk is full; nothing was changed.", "Free some space, try again.")
    if isinstance(error, apsw.BusyError | apsw.LockedError):
        return CannotWrite(
            "another intimacy command is writing; nothing was changed.", "Try again in a moment."
        )
    if isinstance(error, apsw.CorruptError | apsw.NotADBError):
        return _rekeyed_meanwhile(vault) or VaultDamaged(vault)
    if isinstance(error, apsw.ReadOnlyError | apsw.CantOpenError | apsw.PermissionsError):
        return CannotWrite(
            f"{vault} can't be written; nothing was changed.",
            "Check the permissions of the file and its folder.",
        )
    if isinstance(error, apsw.IOError):
        return CannotWrite(
            f"the disk refused a write to {vault}; nothing was changed.",
            "Check the disk's free space and health, then try again.",
        )
    return CannotWrite(f"the vault answered: {type(error).__name__}; nothing was changed.")


def _rekeyed_meanwhile(vault: str) -> VaultLocked | None:
    """What to say if the vault was given another key since this process opened it."""
    before = _SALTS.get(vault)
    try:
        with open(vault, "rb") as file:
            now = file.read(SALT_BYTES).hex()
    except OSError:
        return None
    if before is None or _alike(now, before):
        return None
    return VaultLocked(
        "the vault was given another key in the meantime; what was saved is still there."
    )


def _alike(salt: str, other: str) -> bool:
    pairs = zip(bytes.fromhex(salt), bytes.fromhex(other), strict=False)
    return len(salt) < 2 * SALT_BYTES or sum(a == b for a, b in pairs) >= _SAME_SALT_BYTES


def cannot_write(error: OSError) -> CannotWrite:
    """An operating system's refusal as our own sentence."""
    return CannotWrite(
        f"{error.filename or 'a file'}: {reason_of(error, 'failed')}.",
        "Check the permissions and the free space there; nothing was changed.",
    )


def _refuse_without_encryption() -> None:
    # Plain apsw, installed later, overwrites the encrypting build; every statement then still
    # succeeds, and the vault would be written in the clear. A connection in memory tells.
    import apsw

    if apsw.Connection(":memory:").execute("PRAGMA cipher").get != "chacha20":
        raise NotEncrypting
