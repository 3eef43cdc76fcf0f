"""The file that holds the vault's key; knows nothing of the vault's content.

Six lines of text: a title, the cipher, the 256-bit key, the vault's salt, whether the vault has
been made, and a SHA-256 over the lines before. A wrong key and a damaged first page look the same
to SQLite; the salt and the checksum are what tells them apart.
"""

from __future__ import annotations

import os

from ..errors import KeyFileDamaged, KeyMissing
from .atomic import create_file, replace_file

KEY_BYTES = 32
SALT_BYTES = 16
_TITLE = "intimacy key 1"
_CIPHER = "cipher chacha20"


class VaultKey:
    """A key (64 hex digits), the salt of its vault (32), and whether that vault has been made."""

    # Written by hand: a dataclass would cost the shell's lines more than Python itself.
    __slots__ = ("key", "made", "salt")

    def __init__(self, key: str, salt: str, made: bool) -> None:
        self.key = key
        self.salt = salt
        self.made = made

    def __repr__(self) -> str:
        return f"VaultKey(salt={self.salt}, made={self.made})"


def create_key(path: str) -> VaultKey:
    """Make a key file with a random key and salt; if one appeared meanwhile, that one is taken."""
    fresh = VaultKey(os.urandom(KEY_BYTES).hex(), os.urandom(SALT_BYTES).hex(), made=False)
    return fresh if create_file(path, _written(fresh)) else read_key(path)


def mark_made(path: str, key: VaultKey) -> VaultKey:
    """Note that the vault exists: from now on a missing vault is a loss, not a beginning."""
    made = VaultKey(key.key, key.salt, made=True)
    replace_file(path, _written(made))
    return made


def read_key(path: str, *, check: bool = True) -> VaultKey:
    """The key in the file at `path`.

    `check=False` leaves the checksum for later (its import costs 5 ms): a damaged key then fails at
    the vault, and that is when it is looked at. Raises KeyMissing or KeyFileDamaged.
    """
    try:
        with open(path, encoding="utf-8") as file:
            lines = file.read(4096).split("\n")
    except FileNotFoundError:
        raise KeyMissing(path) from None
    except (UnicodeDecodeError, IsADirectoryError):
        raise KeyFileDamaged(path) from None
    if len(lines) != 7 or lines[6] or lines[0] != _TITLE or lines[1] != _CIPHER:
        raise KeyFileDamaged(path)
    fields = dict(line.partition(" ")[::2] for line in lines[2:6])
    key, salt, made = fields.get("key", ""), fields.get("salt", ""), fields.get("vault", "")
    whole = len(key) == 2 * KEY_BYTES and len(salt) == 2 * SALT_BYTES
    # A key of another length would silently be taken for a passphrase.
    if not whole or made not in ("made", "new") or set(key + salt) - set("0123456789abcdef"):
        raise KeyFileDamaged(path)
    if check and fields.get("sum") != _sum("\n".join(lines[:5])):
        raise KeyFileDamaged(path)
    return VaultKey(key, salt, made == "made")


def _written(key: VaultKey) -> str:
    made = "made" if key.made else "new"
    body = f"{_TITLE}\n{_CIPHER}\nkey {key.key}\nsalt {key.salt}\nvault {made}"
    return f"{body}\nsum {_sum(body)}\n"


def _sum(text: str) -> str:
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()
