"""Wraps the vault's key under a passphrase and a recovery code.

Every function that opens or makes a wrap takes half a second to two a wrap, on purpose (age's
scrypt). A lock that asks for more than that, as the first versions made on fast machines, opens
only where its owner has said yes to it.
"""

from __future__ import annotations

import base64
import binascii
import os

from ..core.recovery_code import normalise_code
from ..errors import CouldNot, KeyFileDamaged, KeyMissing, TooHeavy, VaultMissing
from .age import MOST_HEAVY_WORK, MOST_WORK, seal_data, unseal_data, work_of
from .age_format import NotAge
from .connection import cannot_write, connect_checked, explain_error
from .keyfile import KEY_BYTES, LockedKey, VaultKey, is_hex, read_key, write_key

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


def by_passphrase(
    key_file: str, locked: LockedKey, secret: str, *, heavy: bool = False
) -> VaultKey:
    """Open the lock with its passphrase. Raises WrongPassphrase, KeyFileDamaged, TooMuchWork."""
    return _unwrapped(key_file, locked, locked.passphrase, secret, heavy=heavy)


def by_code(key_file: str, locked: LockedKey, code: str, *, heavy: bool = False) -> VaultKey:
    """Open the lock with its recovery code. Raises WrongPassphrase, KeyFileDamaged, TooMuchWork."""
    return _unwrapped(key_file, locked, locked.recovery, code, heavy=heavy)


def heavy_work(key_file: str, wrap: str) -> int | None:
    """How far (log2) a secret is stretched, if that is further than is done unasked; else None.

    Raises KeyFileDamaged; TooHeavy where it is further than is done at all.
    """
    try:
        work = work_of(base64.b64decode(wrap, validate=True))
    except (NotAge, binascii.Error):
        raise KeyFileDamaged(key_file) from None
    if work > MOST_HEAVY_WORK:
        raise TooHeavy(
            "this lock", work, "Use your last backup: intimacy data restore FILE --set-aside"
        )
    return work if work > MOST_WORK else None


def refuse_heavy(key_file: str, wrap: str) -> None:
    """Raise TooHeavy if a secret is stretched further than is done unasked."""
    work = heavy_work(key_file, wrap)
    if work is not None:
        raise TooHeavy(
            "this lock",
            work,
            "Make it lighter, once: intimacy lock change --heavy; "
            "or with the recovery code: intimacy lock recover --heavy",
        )


def wrap_key(key: VaultKey, secret: str) -> str:
    """The key as an age file that `secret` opens, in base64."""
    text = f"{_TITLE}\nkey {key.key}\n"
    return base64.b64encode(seal_data(text.encode(), normalise_code(secret))).decode()


def put_key(
    vault: str, key_file: str, opened: VaultKey, before: LockedKey, after: LockedKey
) -> None:
    """Put another lock on the same key in the place of the one that is there.

    Whoever changes the key file holds the vault meanwhile, and looks again first: of two who change
    a lock at once, one is told that the other was first.
    """
    import apsw

    if not os.path.exists(vault):
        raise VaultMissing(vault, key_file)
    try:
        connection = connect_checked(vault, key_file, opened)
        connection.execute("BEGIN IMMEDIATE")
        try:
            now = find_lock(key_file)
            if now is None or now.wraps != before.wraps:
                raise CouldNot("the lock was changed by somebody else just now; nothing was done.")
            write_key(key_file, after)
        finally:
            connection.execute("ROLLBACK")
            connection.close()
    except apsw.Error as error:
        raise explain_error(error, vault) from None
    except OSError as error:
        raise cannot_write(error) from None


def _unwrapped(
    key_file: str, locked: LockedKey, wrap: str, secret: str, *, heavy: bool
) -> VaultKey:
    most = MOST_HEAVY_WORK if heavy else MOST_WORK
    try:
        data = unseal_data(base64.b64decode(wrap, validate=True), normalise_code(secret), most=most)
        text = data.decode("ascii")
    except (NotAge, binascii.Error, UnicodeDecodeError):
        raise KeyFileDamaged(key_file) from None
    fields = dict(line.partition(" ")[::2] for line in text.split("\n"))
    # The first versions put the vault's salt in too; it changes with the key, and is not needed.
    key, salt = fields.get("key", ""), fields.get("salt", locked.salt)
    if not text.startswith(_TITLE) or not is_hex(key, KEY_BYTES) or salt != locked.salt:
        raise KeyFileDamaged(key_file)
    return VaultKey(key, locked.salt, made=True)
