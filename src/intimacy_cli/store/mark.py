"""A mark of the newest that a vault held here, by which an older one is known when it comes back.

It is a keyed digest (BLAKE2b, RFC 7693, keyed with the vault's key) of the id of its newest record.
The log only grows, and ids stay, of forgotten records too: where no id gives that digest, what was
here is not in this vault. No count, no time and no id can be read from the mark, and none is shown.

It is written whenever the vault was, a draft or a line worked out beforehand too, and differs each
time: that it changed, and when, tells no more than the vault's own time of change. It is worth no
failure: whatever keeps it from being written, nobody hears of it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress

from ..atomic import replace_file

_TITLE = "intimacy mark 1"
_BYTES = 16
_MOST_SIGNS = 200


class Mark:
    """The mark at `path`, of the vault that `key` (64 hex digits) opens."""

    def __init__(self, path: str, key: str) -> None:
        self._path = path
        self._key = bytes.fromhex(key)

    def is_missing_from(self, ids: Iterable[str]) -> bool | None:
        """Whether what was newest here is not among these records; None if nothing was noted.

        `ids` are those of all records, the newest first: it is most often found at once. What was
        noted of another vault, or under another key, counts as nothing.
        """
        noted = self._noted()
        if noted is None:
            return None
        salt, digest = noted
        return not any(self._digest(each, salt) == digest for each in ids)

    def note(self, newest: str) -> None:
        """Note the id of the newest record, in the place of what was noted before."""
        salt = os.urandom(_BYTES)
        record = f"newest {salt.hex()} {self._digest(newest, salt)}"
        with suppress(OSError):
            replace_file(self._path, f"{_TITLE}\n{self._of_vault()}\n{record}\n")

    def drop(self) -> None:
        """Note nothing any more: what follows is another beginning."""
        # Where a file can't be removed, it can often still be emptied.
        with suppress(OSError):
            os.truncate(self._path, 0)
        with suppress(OSError):
            os.unlink(self._path)

    def _noted(self) -> tuple[bytes, str] | None:
        try:
            with open(self._path, encoding="ascii") as file:
                lines = file.read(_MOST_SIGNS).split("\n")
            word, salt, digest = lines[2].split(" ")
            if [*lines[:2], word] != [_TITLE, self._of_vault(), "newest"]:
                return None
            return bytes.fromhex(salt)[:_BYTES], digest
        except (OSError, ValueError, IndexError):
            # Missing, damaged, or not ours to read.
            return None

    def _of_vault(self) -> str:
        return f"vault {self._digest('', b'')}"

    def _digest(self, text: str, salt: bytes) -> str:
        try:
            # The same without OpenSSL, which takes as long to load as half a bare interpreter.
            from _blake2 import blake2b
        except ImportError:
            from hashlib import blake2b

        made = blake2b(
            text.encode(), key=self._key, salt=salt, person=b"intimacy mark", digest_size=_BYTES
        )
        return made.hexdigest()
