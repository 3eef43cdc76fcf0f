"""Wraps the vault's key under a passphrase and a recovery code; never re-encrypts the vault.

Every function that opens or makes a wrap takes 1 to 2 s a wrap, on purpose (age's scrypt).
"""

from __future__ import annotations

import base64
import binascii

from ..core.recovery import spelled
from ..errors import CouldNot, KeyFileDamaged, KeyMissing, VaultMissing
from .age import NotAge, sealed, unsealed
from .keyfile import KEY_BYTES, LockedKey, VaultKey, is_hex, read_key, write_key
from .vault import cannot_write, connect, explained

_TITLE = "intimacy vault key"


def find_lock(key_file: str) -> LockedKey | None:
    """The lock, if one is set; its file is known to be whole. Raises KeyFileDamaged."""
    try:
        found = read_key(key_file)
    except KeyMissing:
        return None
    except OSError as error:
        raise cannot_write(error) from None
    return found if isinstance(found, LockedKey) else None


def by_passphrase(key_file: str, locked: LockedKey, secret: str) -> VaultKey:
    """Open the lock with its passphrase. Raises WrongPassphrase or KeyFileDamaged."""
    return _unwrapped(key_file, locked, locked.passphrase, secret)


def by_code(key_file: str, locked: LockedKey, code: str) -> VaultKey:
    """Open the lock with its recovery code. Raises WrongPassphrase or KeyFileDamaged."""
    return _unwrapped(key_file, locked, locked.recovery, code)


def wrapped(key: VaultKey, secret: str) -> str:
    """The key as an age file that `secret` opens, in base64."""
    text = f"{_TITLE}\nkey {key.key}\nsalt {key.salt}\n"
    return base64.b64encode(sealed(text.encode(), spelled(secret))).decode()


def put_key(
    vault: str, key_file: str, opened: VaultKey, before: LockedKey | None, after: LockedKey | None
) -> None:
    """Put another form of the same key in place; `None` is the key in the clear.

    Whoever changes the key file holds the vault meanwhile, and looks again first: of two who set a
    lock at once, one is told that the other was first.
    """
    import apsw

    try:
        connection = connect(vault, opened)
        connection.execute("BEGIN IMMEDIATE")
        try:
            now = find_lock(key_file)
            if _wraps(now) != _wraps(before):
                raise CouldNot("the lock was changed by somebody else just now; nothing was done.")
            write_key(key_file, after or VaultKey(opened.key, opened.salt, made=True))
        finally:
            connection.execute("ROLLBACK")
            connection.close()
    except apsw.CantOpenError:
        raise VaultMissing(vault, key_file) from None
    except apsw.Error as error:
        raise explained(error, vault) from None
    except OSError as error:
        raise cannot_write(error) from None


def _wraps(locked: LockedKey | None) -> tuple[str, str] | None:
    return None if locked is None else (locked.passphrase, locked.recovery)


def _unwrapped(key_file: str, locked: LockedKey, wrap: str, secret: str) -> VaultKey:
    try:
        text = unsealed(base64.b64decode(wrap, validate=True), spelled(secret)).decode("ascii")
    except (NotAge, binascii.Error, UnicodeDecodeError):
        raise KeyFileDamaged(key_file) from None
    fields = dict(line.partition(" ")[::2] for line in text.split("\n"))
    key = fields.get("key", "")
    if not text.startswith(_TITLE) or not is_hex(key, KEY_BYTES) or fields["salt"] != locked.salt:
        raise KeyFileDamaged(key_file)
    return VaultKey(key, locked.salt, made=True)
