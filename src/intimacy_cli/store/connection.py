"""Opens the connection to a vault: with its key, its settings, and what a failure of it means.

Imports only apsw, where it is used: the lines for the shell's start-up pass through here.
"""

from __future__ import annotations

from ..errors import (
    CannotWrite,
    IntimacyError,
    NewerVault,
    NotEncrypting,
    VaultDamaged,
    VaultLocked,
    WrongKey,
    reason_of,
)
from .keyfile import SALT_BYTES, VaultKey, read_key, write_key
from .migrations import VERSION, migrate

TYPE_CHECKING = False
if TYPE_CHECKING:
    import apsw

WAIT_MS = 5000
_SAME_SALT_BYTES = 12  # of 16: so many alike means a damaged salt, not another vault
# The salt that each vault had when this process opened it: with another key it gets another.
_SALTS: dict[str, str] = {}


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
        refuse_without_encryption()
        raise _wrong_or_damaged(vault, key_file, key) from None
    except apsw.Error as error:
        raise explain_error(error, vault) from None
    return connection


def mark_made(connection: apsw.Connection, key_file: str) -> None:
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
        return CannotWrite(
            "the disk is full; nothing was changed.", "Free some space, then try again."
        )
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


def refuse_without_encryption() -> None:
    """Raise NotEncrypting where the database engine would write the vault in the clear."""
    # Plain apsw, installed later, overwrites the encrypting build; every statement then still
    # succeeds, and the vault would be written in the clear. A connection in memory tells.
    import apsw

    if apsw.Connection(":memory:").execute("PRAGMA cipher").get != "chacha20":
        raise NotEncrypting
