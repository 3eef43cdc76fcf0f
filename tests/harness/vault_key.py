"""The key of a vault that has no lock, for tests that look into the file itself."""

from __future__ import annotations

from pathlib import Path

from intimacy_cli.store.keyfile import VaultKey, read_key


def plain_key(path: Path | str) -> VaultKey:
    """The key as it lies in its file."""
    key = read_key(str(path))
    assert isinstance(key, VaultKey)
    return key
