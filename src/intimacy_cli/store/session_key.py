"""The vault's key in the clear, for a set time, in the runtime folder. Asks no clock and nobody.

One file a vault, 0600 in a folder of 0700, in memory where the system has such a folder. Two clocks
bound it: the wall's, which goes on over a restart, and a steady one, which nobody can set back.
Imports only os and zlib: the lines for the shell's start-up pass through here.
"""

from __future__ import annotations

import os

from ..atomic import make_own_folder, replace_file
from .keyfile import KEY_BYTES, LockedKey, VaultKey, is_hex

TYPE_CHECKING = False
if TYPE_CHECKING:
    Moment = tuple[float, float]

_TITLE = "intimacy unlocked 1"
_OTHERS = 0o077
_MOST_BYTES = 1024


def keep_unlocked(folder: str, key: VaultKey, now: Moment, seconds: float) -> bool:
    """Keep the key until `seconds` from now; whether there was a safe place for it.

    `now` is the wall clock's time and a steady clock's, both in seconds.
    """
    wall, steady = now
    # Rounded down: who looks within the same millisecond must not come before it began.
    began = int(steady * 1000) / 1000
    body = (
        f"{_TITLE}\nsalt {key.salt}\nkey {key.key}\n"
        f"until {wall + seconds:.0f}\nsteady {began:.3f} {began + seconds:.3f}"
    )
    try:
        if not make_own_folder(folder):
            return False
        replace_file(_path(folder, key.salt), f"{body}\nsum {_sum(body)}\n")
    except OSError:
        return False
    return True


def find_unlocked(folder: str, locked: LockedKey, now: Moment) -> VaultKey | None:
    """The key, if it is kept and its time has not run out; a file whose time has is removed."""
    found = _read(_path(folder, locked.salt))
    if found is None or found["salt"] != locked.salt:
        return None
    if not _in_time(found, now):
        drop_unlocked(folder, locked)
        return None
    return VaultKey(found["key"], found["salt"], made=True)


def open_until(folder: str, locked: LockedKey, now: Moment) -> float | None:
    """Until when the key is kept, as the wall clock's seconds; None if it is not."""
    if find_unlocked(folder, locked, now) is None:
        return None
    found = _read(_path(folder, locked.salt))
    return None if found is None else float(found["until"])


def drop_unlocked(folder: str, locked: LockedKey | VaultKey) -> bool:
    """End it now; whether there was something to end."""
    try:
        os.unlink(_path(folder, locked.salt))
    except OSError:
        return False
    return True


def _path(folder: str, salt: str) -> str:
    # The salt stands in the clear at the head of the vault: its name tells nothing.
    return f"{folder}/unlocked-{salt[:16]}"


def _in_time(found: dict[str, str], now: Moment) -> bool:
    wall, steady = now
    began, ends = (float(each) for each in found["steady"].split(" "))
    return wall < float(found["until"]) and began <= steady < ends


def _read(path: str) -> dict[str, str] | None:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        about = os.fstat(handle)
        if about.st_uid != os.getuid() or about.st_mode & _OTHERS:
            return None
        text = os.read(handle, _MOST_BYTES).decode("ascii", "replace")
    finally:
        os.close(handle)
    body, _, rest = text.rpartition("\nsum ")
    # A damaged key would look like a damaged vault.
    if not body.startswith(_TITLE) or rest != _sum(body) + "\n":
        return None
    found = dict(line.partition(" ")[::2] for line in body.split("\n")[1:])
    return found if is_hex(found.get("key", ""), KEY_BYTES) else None


def _sum(body: str) -> str:
    import zlib

    return f"{zlib.crc32(body.encode()):08x}"
