"""Writes small files whole or not at all. Imports only os and stat: made for the shell's lines too.

A file is written beside its place, flushed to the disk, and put there by one rename (or, where it
must not exist yet, by one link); then the folder is flushed, so that the name survives too.
"""

from __future__ import annotations

import os
import stat

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
_OTHERS = 0o077


def make_folder(path: str) -> None:
    """Make a folder that only its owner can enter; one that exists is left as it is."""
    os.makedirs(path, PRIVATE_FOLDER, exist_ok=True)


def make_own_folder(path: str) -> bool:
    """Make a folder among those of others (`/tmp`); whether it is ours, and ours alone."""
    make_folder(path)
    found = os.lstat(path)
    # Somebody else may have made it before us, or put a link there.
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        return False
    if found.st_mode & _OTHERS:
        os.chmod(path, PRIVATE_FOLDER)
    return True


def replace_file(path: str, text: str | bytes) -> None:
    """Put `text` at `path`, replacing what was there. Raises OSError, leaving the old file."""
    made = _write_beside(path, text)
    try:
        os.replace(made, path)
    except OSError:
        os.unlink(made)
        raise
    _flush_folder(path)


def create_file(path: str, text: str) -> bool:
    """Put `text` at `path` if nothing is there; whether it was this call that did it."""
    made = _write_beside(path, text)
    try:
        os.link(made, path)
    except FileExistsError:
        return False
    finally:
        os.unlink(made)
    _flush_folder(path)
    return True


def _write_beside(path: str, text: str | bytes) -> str:
    make_folder(os.path.dirname(path))
    beside = f"{path}.{os.getpid()}.{os.urandom(4).hex()}.new"
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    try:
        data = text.encode() if isinstance(text, str) else text
        while data:
            data = data[os.write(handle, data) :]
        os.fsync(handle)
    except OSError:
        os.unlink(beside)
        raise
    finally:
        os.close(handle)
    return beside


def _flush_folder(path: str) -> None:
    handle = os.open(os.path.dirname(path), os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
