"""Locks that open at once, and scripts that hand over passphrases."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from intimacy_cli.store.keyfile import LockedKey, VaultKey, read_key, write_key
from tests.harness.cheap_age import cheap_age

PASSPHRASE = "four words for tests"
CODE = "00000-00000-00000-00000-00000"


def lock_cheaply(
    home: Path, passphrase: str = PASSPHRASE, code: str = CODE, *, work: int = 1
) -> None:
    """Lock a vault that is there, as `lock set` does, but without the seconds of scrypt."""
    path = f"{home}/config/key"
    key = read_key(path)
    assert isinstance(key, VaultKey)
    text = f"intimacy vault key\nkey {key.key}\nsalt {key.salt}\n".encode()
    wraps = (
        base64.b64encode(cheap_age(text, each, work=work)).decode() for each in (passphrase, code)
    )
    write_key(path, LockedKey(key.salt, *wraps))


def scripted(cli: Callable[..., Any], *arguments: str, lines: tuple[str, ...], **more: Any) -> Any:
    """Run a command line with passphrases on a descriptor, a line each, as a script would."""
    readable, writable = os.pipe()
    os.write(writable, "".join(f"{line}\n" for line in lines).encode())
    os.close(writable)
    try:
        return cli(*arguments, env={"INTIMACY_PASSPHRASE_FD": str(readable)}, **more)
    finally:
        os.close(readable)
        os.environ.pop("INTIMACY_PASSPHRASE_FD", None)


def every_byte(folder: Path) -> bytes:
    """All that lies in a folder, one file after the other."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
