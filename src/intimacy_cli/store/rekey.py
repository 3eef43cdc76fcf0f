"""Gives the vault another key, so that older copies of its key file open nothing any more.

A vault's pages and its key file cannot be changed in one step. So, with the vault held alone:

1. a key file with both keys, the one before and the one after, is put in place;
2. the vault is rekeyed, in one transaction of SQLite's, which also gives it a new salt;
3. the key file gets the new key and the new salt.

Whoever finds a key file of step 1 (after a crash) looks which of the two the vault has. As long as
SQLite's journal is there, it will bring back the old one; without it, the salt at the head of the
vault says it. A try with the wrong one of both leaves vault and journal alone (25 kills tried), and
tests/faults/test_rekey_killed.py kills this at each of its 70 steps, in all three forms.
"""

from __future__ import annotations

import os
from contextlib import suppress

from ..errors import CannotWrite, CouldNot, VaultMissing
from .connection import WAIT_MS, cannot_write, connect, connect_checked, explain_error
from .hold import alone, share
from .keyfile import (
    KEY_BYTES,
    SALT_BYTES,
    Between,
    LockedKey,
    VaultKey,
    read_key,
    write_key,
)

_UNKNOWN_SALT = "0" * (2 * SALT_BYTES)


def fresh_key() -> VaultKey:
    """A key that no file holds yet; the salt comes with the rekeying."""
    return VaultKey(os.urandom(KEY_BYTES).hex(), _UNKNOWN_SALT, made=True)


def rekey(
    vault: str,
    key_file: str,
    opened: VaultKey,
    before: LockedKey | None,
    fresh: VaultKey,
    after: LockedKey | None,
) -> None:
    """Give the vault the key `fresh`, and the key file its form `after` (None: in the clear).

    `before` is the lock that `opened` came from, None where there was none. After any error the
    vault and its key file are as before, or this is found out by the next who opens it.
    """
    import apsw

    with alone(vault):
        if not os.path.exists(vault):
            raise VaultMissing(vault, key_file)
        try:
            _refuse_if_changed(key_file, opened, before)
            # Before anything is written: a key that is another vault's, and damage, are told apart.
            connect_checked(vault, key_file, opened).close()
            write_key(key_file, Between(before or opened, after or fresh))
            try:
                _rekeyed(vault, opened, fresh)
            finally:
                # What is done is done, and what is not is not: the next who looks finds it out.
                with suppress(CannotWrite):
                    settle(vault, key_file)
        except apsw.Error as error:
            raise explain_error(error, vault) from None
        except OSError as error:
            raise cannot_write(error) from None


def settle(vault: str, key_file: str) -> None:
    """If the vault was being given another key, write down which one it has. Raises CannotWrite."""
    try:
        share(vault, WAIT_MS)
        try:
            read_key(key_file, check=False)
        except Between as found:
            write_key(key_file, _the_one(vault, found))
    except OSError as error:
        raise cannot_write(error) from None


def _rekeyed(vault: str, opened: VaultKey, fresh: VaultKey) -> None:
    connection = connect(vault, opened)
    try:
        connection.execute(f'PRAGMA rekey="raw:{fresh.key}"')
    finally:
        connection.close()
    connect(vault, fresh).close()


def _refuse_if_changed(key_file: str, opened: VaultKey, before: LockedKey | None) -> None:
    now = read_key(key_file)
    if isinstance(now, LockedKey):
        same = before is not None and now.wraps == before.wraps
    else:
        same = before is None and now.key == opened.key
    if not same:
        raise CouldNot("the lock was changed by somebody else just now; nothing was done.")


def _the_one(vault: str, found: Between) -> VaultKey | LockedKey:
    salt = _salt_of(vault)
    if salt in ("", found.before.salt) or _has_journal(vault):
        return found.before
    if isinstance(found.after, LockedKey):
        return LockedKey(salt, found.after.passphrase, found.after.recovery)
    return VaultKey(found.after.key, salt, made=True)


def _salt_of(vault: str) -> str:
    try:
        with open(vault, "rb") as file:
            return file.read(SALT_BYTES).hex()
    except FileNotFoundError:
        return ""


def _has_journal(vault: str) -> bool:
    # SQLite's own name for it, beside the file that a link leads to.
    try:
        return os.path.getsize(f"{os.path.realpath(vault)}-journal") > 0
    except FileNotFoundError:
        return False
