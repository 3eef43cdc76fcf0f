"""The file that holds the vault's key, in the clear or wrapped; knows nothing of its content.

Six lines of text: a title, the cipher, the 256-bit key, the vault's salt, whether the vault has
been made, and a SHA-256 over the lines before. A wrong key and a damaged first page look the same
to SQLite; the salt and the checksum are what tells them apart. Where there is a lock (format 2),
two lines stand in the key's place, `passphrase` and `recovery`: the key as an age file in base64,
once for each of them; the checksum tells damage from a wrong passphrase, before one is asked for.

While the vault is being given another key, both the key file as it was and the one that is to be
stand in it, in base64 (format 3): after a crash `rekey.py` finds out which of the two it is.
"""

from __future__ import annotations

import os

from ..atomic import create_file, replace_file
from ..errors import KeyFileDamaged, KeyMissing, VaultLocked
from ..plain_file import NotPlainError, open_plain

KEY_BYTES = 32
SALT_BYTES = 16
_TITLE = "intimacy key 1"
TITLE_LOCKED = "intimacy key 2"
TITLE_BETWEEN = "intimacy key 3"
_CIPHER = "cipher chacha20"
MOST_SIGNS = 16384


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


class LockedKey:
    """A key that a passphrase or a recovery code opens; the salt of its vault (32 hex digits)."""

    __slots__ = ("passphrase", "recovery", "salt")
    made = True

    def __init__(self, salt: str, passphrase: str, recovery: str) -> None:
        self.salt = salt
        self.passphrase = passphrase
        self.recovery = recovery

    @property
    def wraps(self) -> tuple[str, str]:
        """The key as it stands in the file, twice: no two locks are alike in it."""
        return self.passphrase, self.recovery

    def __repr__(self) -> str:
        return f"LockedKey(salt={self.salt})"


class Between(Exception):
    """The vault was being given another key: it has the one `before`, or that `after`.

    The salt that goes with the latter is not known yet. `settle` in rekey.py ends this.
    """

    def __init__(self, before: VaultKey | LockedKey, after: VaultKey | LockedKey) -> None:
        super().__init__("the key is being changed")
        self.before = before
        self.after = after


def refuse(_: LockedKey) -> VaultKey:
    """How a lock is opened where nobody can open it: not at all."""
    raise VaultLocked


def create_key(path: str) -> VaultKey | LockedKey:
    """Make a key file with a random key and salt; if one appeared meanwhile, that one is taken."""
    fresh = VaultKey(os.urandom(KEY_BYTES).hex(), os.urandom(SALT_BYTES).hex(), made=False)
    return fresh if create_file(path, _written(fresh)) else read_key(path)


def write_key(path: str, key: VaultKey | LockedKey | Between) -> None:
    """Put a key in the place of the one that is there, whole or not at all.

    A key file that is a link stays one, and the file that it leads to is changed.
    """
    text = _written_between(key) if isinstance(key, Between) else _written(key)
    replace_file(os.path.realpath(path), text)


def read_key(path: str, *, check: bool = True) -> VaultKey | LockedKey:
    """The key in the file at `path`.

    `check=False` leaves the checksum for later (its import costs 5 ms): a damaged key then fails at
    the vault, and that is when it is looked at. Raises KeyMissing, KeyFileDamaged or Between.
    """
    try:
        with open_plain(path) as file:
            text = file.read(MOST_SIGNS).decode().replace("\r\n", "\n")
    except FileNotFoundError:
        raise KeyMissing(path) from None
    except (UnicodeDecodeError, NotPlainError):
        raise KeyFileDamaged(path) from None
    if text.startswith(TITLE_BETWEEN):
        raise _between(text) or KeyFileDamaged(path)
    found = _parsed(text, check=check)
    if found is None:
        raise KeyFileDamaged(path)
    return found


def _parsed(text: str, *, check: bool = True) -> VaultKey | LockedKey | None:
    lines = text.split("\n")
    known = lines[0] in (_TITLE, TITLE_LOCKED)
    if not known or len(lines) != 7 or lines[6] or lines[1] != _CIPHER:
        return None
    fields = dict(line.partition(" ")[::2] for line in lines[2:6])
    if check and fields.get("sum") != _sum("\n".join(lines[:5])):
        return None
    return _clear(fields) if lines[0] == _TITLE else _locked(fields)


def _between(text: str) -> Between | None:
    import base64
    import binascii

    body, _, rest = text.rpartition("\nsum ")
    fields = dict(line.partition(" ")[::2] for line in body.split("\n"))
    try:
        before, after = (
            _parsed(base64.b64decode(fields.get(name, "")).decode("ascii"))
            for name in ("before", "after")
        )
    except (binascii.Error, UnicodeDecodeError):
        return None
    if before is None or after is None or rest != _sum(body) + "\n":
        return None
    return Between(before, after)


def is_hex(text: str, count: int) -> bool:
    """Whether this is so many bytes as hex digits. Another length would be no key to SQLite."""
    return len(text) == 2 * count and not set(text) - set("0123456789abcdef")


def _clear(fields: dict[str, str]) -> VaultKey | None:
    key, salt, made = fields.get("key", ""), fields.get("salt", ""), fields.get("vault", "")
    whole = is_hex(key, KEY_BYTES) and is_hex(salt, SALT_BYTES) and made in ("made", "new")
    return VaultKey(key, salt, made == "made") if whole else None


def _locked(fields: dict[str, str]) -> LockedKey | None:
    salt, first, second = (fields.get(name, "") for name in ("salt", "passphrase", "recovery"))
    whole = is_hex(salt, SALT_BYTES) and first and second
    return LockedKey(salt, first, second) if whole else None


def _written(key: VaultKey | LockedKey) -> str:
    if isinstance(key, VaultKey):
        made = "made" if key.made else "new"
        body = f"{_TITLE}\n{_CIPHER}\nkey {key.key}\nsalt {key.salt}\nvault {made}"
    else:
        wraps = f"passphrase {key.passphrase}\nrecovery {key.recovery}"
        body = f"{TITLE_LOCKED}\n{_CIPHER}\n{wraps}\nsalt {key.salt}"
    return f"{body}\nsum {_sum(body)}\n"


def _written_between(key: Between) -> str:
    import base64

    before, after = (
        base64.b64encode(_written(each).encode()).decode() for each in (key.before, key.after)
    )
    body = f"{TITLE_BETWEEN}\n{_CIPHER}\nbefore {before}\nafter {after}"
    return f"{body}\nsum {_sum(body)}\n"


def _sum(text: str) -> str:
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()
