"""Writes files whole or not at all. Imports only os, stat, errno: made for the shell's lines.

A file is written beside its place, flushed to the disk, and put there by one rename (or, where it
must not exist yet, by one link); then the folder is flushed, so that the name survives too.
"""

from __future__ import annotations

import errno
import os
import stat

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
NEW = ".new"
"""How the name of a file ends that is not in its place yet."""
_OTHERS = 0o077
# What a file system answers that has no flushing of folders (shared folders of virtual machines,
# older CIFS), or no second names for a file (FAT): no failure, it only cannot do more.
_NO_FLUSHING = (errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EBADF)
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL, errno.EMLINK)
_UNREADABLE = (errno.EACCES, errno.EPERM, errno.EISDIR)

# Files that are in their place, while the disk would not say that their names are safe there.
_unsure: list[str] = []


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
    """Put `text` at `path`, replacing what was there. Raises OSError, leaving the old file.

    Once it returns, it is done; where the disk did not confirm that, `taken_unsure` says so.
    """
    _put(_write_beside(path, text), path)
    _flush_folder(path)


def create_file(path: str, text: str) -> bool:
    """Put `text` at `path` if nothing is there; whether it was this call that did it."""
    made = _write_beside(path, text)
    try:
        done = _put_if_free(made, path)
    finally:
        if os.path.lexists(made):
            os.unlink(made)
    if done:
        _flush_folder(path)
    return done


class Replacement:
    """A new file beside `path`, to be filled in a `with` block, that takes its place afterwards.

    Whatever goes wrong, the old file stays, and no half of a new one. What can be made again at
    any time need not be flushed to the disk.
    """

    def __init__(self, path: str, *, flush: bool = True) -> None:
        self._path, self._flush = path, flush

    def __enter__(self) -> str:
        make_folder(os.path.dirname(self._path))
        self._made = new_beside(self._path)
        return self._made

    def __exit__(self, failure: type[BaseException] | None, *_: object) -> None:
        try:
            if failure is None:
                if self._flush:
                    flush_file(self._made)
                os.replace(self._made, self._path)
        finally:
            if os.path.lexists(self._made):
                os.unlink(self._made)


def new_beside(path: str) -> str:
    """Make an empty file of one's own beside a place; its name."""
    handle, made = _open_beside(path)
    os.close(handle)
    return made


def flush_file(path: str) -> None:
    """Have a file on the disk before another name points at it."""
    handle = os.open(path, os.O_RDONLY)
    try:
        _flush(handle)
    finally:
        os.close(handle)


def taken_unsure() -> tuple[str, ...]:
    """The files that were put in place, and that a failure of power now could take away again.

    Each is told once. A list of the process, because what was done is no error: whoever wrote
    goes on, and may have a code to show, before the end says it.
    """
    found = tuple(_unsure)
    _unsure.clear()
    return found


def _put_if_free(made: str, path: str) -> bool:
    try:
        os.link(made, path)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        return _put_in_turn(made, path)
    return True


def _put_in_turn(made: str, path: str) -> bool:
    """The same where no file can have two names: one at a time looks, and puts its own there."""
    import fcntl
    from contextlib import suppress

    turn = f"{path}.turn.new"
    handle = os.open(turn, os.O_WRONLY | os.O_CREAT, PRIVATE_FILE)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        free = not os.path.lexists(path)
        if free:
            os.rename(made, path)
        # Whoever waits for its turn on this file finds that there is something now.
        with suppress(FileNotFoundError):
            os.unlink(turn)
    finally:
        os.close(handle)
    return free


def _put(made: str, path: str) -> None:
    try:
        os.replace(made, path)
    except OSError:
        os.unlink(made)
        raise


def _open_beside(path: str) -> tuple[int, str]:
    made = f"{path}.{os.getpid()}.{os.urandom(4).hex()}{NEW}"
    return os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), made


def _write_beside(path: str, text: str | bytes) -> str:
    make_folder(os.path.dirname(path))
    handle, made = _open_beside(path)
    try:
        try:
            data = text.encode() if isinstance(text, str) else text
            while data:
                data = data[os.write(handle, data) :]
            _flush(handle)
        finally:
            os.close(handle)
    except OSError:
        os.unlink(made)
        raise
    return made


def _flush(handle: int) -> None:
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_FLUSHING:
            raise


def _flush_folder(path: str) -> None:
    # From here on it is done, and nothing may say that it is not.
    try:
        handle = os.open(os.path.dirname(path) or ".", os.O_RDONLY)
        try:
            _flush(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in (*_UNREADABLE, *_NO_FLUSHING):
            _unsure.append(path)
