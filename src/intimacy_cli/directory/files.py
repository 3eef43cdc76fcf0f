"""The files of a directory: one, a folder of them, or bytes. The edge to the disk.

Decides nothing about what a file holds; gives members to read and says where they are from.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from ..core.frozen import frozen
from ..errors import BadFile, Stopped, WrongUse, reason_of
from ..plain_file import MB, open_plain, read_plain
from .options import Options
from .reading.archives import Member, OpenStream

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

    from .read import Item

MOST_FILES = 10_000
_BLOCK = 64 * 1024
_GROWN = 3
"""How many times its size a packed list is as a plain table, about: a workbook is large once the
same people as CSV would be, so that their first answer doesn't wait for an index that a CSV
file of theirs would do without."""
MAPPING = ".toml"
"""What is put behind a file's name for the file beside it that says which column is which."""
MOST_MAPPING = 1 * MB
"""Bytes of such a file."""


@frozen
class Directory:
    """One that was named: a file, a folder, or the bytes that came on stdin or through a pipe."""

    name: str
    path: str = ""
    data: bytes | None = None

    @property
    def size(self) -> int:
        """Bytes in all."""
        if self.data is not None:
            return len(self.data)
        return sum(_size(path) for path in files_of(self.path))

    @property
    def unpacked(self) -> int:
        """Bytes of its rows, about: an archive is taken for some times as many as it has."""
        if self.data is not None or os.path.isdir(self.path):
            return self.size
        return self.size * (_GROWN if _is_archive(self.path) else 1)


def _is_archive(path: str) -> bool:
    try:
        with open_plain(path) as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError:
        return False


def _size(path: str) -> int:
    """Return the bytes of a file; none if it is not there, which reading it will say."""
    state = _state(path)
    return state[0] if state else 0


class ChangedError(BadFile):
    """A directory is not what it was when reading it began."""


State = tuple[tuple[int, ...], ...]
"""Tells the files of a directory from what they were: sizes, times, numbers of the disk."""


def state_of(directory: Directory) -> State:
    """Return the state of a directory's files as they are now."""
    if directory.data is not None:
        return ()
    return tuple(_state(path) for path in files_of(directory.path))


def _state(path: str) -> tuple[int, ...]:
    try:
        status = os.stat(path)
    except OSError:
        return ()
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


@contextmanager
def refuse_changes(directory: Directory, state: State) -> Iterator[None]:
    """Raise ChangedError if the files are no longer in a state; what was read counts for nothing.

    Nor does an error that reading raised: it is one of a file that is half the old, half the new.
    """
    try:
        yield
    except Stopped:
        raise
    except Exception:
        _demand(directory, state)
        raise
    _demand(directory, state)


def _demand(directory: Directory, state: State) -> None:
    if state_of(directory) != state:
        raise ChangedError(
            f"{directory.name}: it changed while we were reading it.",
            "Try again when nothing is writing to it.",
        ) from None


def files_of(path: str) -> list[str]:
    """Return the file itself, or what is in a folder and below, by name.

    A folder below that cannot be looked into is returned like a file: reading it says why.
    """
    if not os.path.isdir(path):
        return [path]
    found: list[str] = []

    def closed(error: OSError) -> None:
        found.append(str(error.filename))

    for folder, folders, names in os.walk(path, onerror=closed):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        found.extend(os.path.join(folder, each) for each in sorted(names) if _is_shown(each, names))
        if len(found) > MOST_FILES:
            raise WrongUse(f"{path}: more than {MOST_FILES} files; name the one you mean.")
    return found


def _is_shown(name: str, names: Sequence[str]) -> bool:
    beside = name.removesuffix(MAPPING)
    return not name.startswith(".") and not (name != beside and beside in names)


def options_for(directory: Directory, options: Options) -> Options:
    """Return the options with the mapping that is saved beside a file; the call's own wins."""
    saved = saved_mapping(directory)
    return replace(options, mapping=tuple((saved | dict(options.mapping)).items()))


def beside(directory: Directory) -> str:
    """Return the name of the file that may say which column of a directory is which."""
    return f"{directory.path}{MAPPING}"


def saved_mapping(directory: Directory) -> dict[str, str]:
    """Return what the file beside a directory says; BadFile if it is none of a mapping."""
    path = beside(directory)
    if not directory.path or not os.path.isfile(path):
        return {}
    from ..core.toml_text import TomlError, parse_toml_bytes

    try:
        saved = parse_toml_bytes(read_plain(path, MOST_MAPPING)).get("mapping", {})
    except TomlError as error:
        raise BadFile(f"{path}: {error}.", "Mend it, or remove it and use --map.") from None
    except OSError as error:
        raise BadFile(f"{path}: {reason_of(error, 'cannot be read')}.") from None
    if not isinstance(saved, dict):
        raise BadFile(f"{path}: [mapping] isn't a table.", 'A mapping says: name = "Column"')
    return {str(key): str(value) for key, value in saved.items()}


def items_of(
    directory: Directory, options: Options, tell: Callable[[float], None] | None = None
) -> Iterator[Item]:
    """Give all that a directory holds: what it is, records, findings.

    `tell` is told the share of the bytes that was read, from 0 to 1.
    """
    from .read import read_members

    yield from read_members(
        directory.name, members(directory, tell), options_for(directory, options)
    )


def members(directory: Directory, tell: Callable[[float], None] | None = None) -> Iterator[Member]:
    """Give the files of a directory; `tell` as in `items_of`."""
    data, track = directory.data, tell or (lambda _share: None)
    if data is not None:
        yield Member(directory.name, lambda: io.BytesIO(data))
        return
    before, total, folder = 0, directory.size, os.path.isdir(directory.path)
    for path in files_of(directory.path):
        below = os.path.relpath(path, directory.path)
        name = os.path.join(directory.name, below) if folder else directory.name
        yield Member(name, _opener(path, track, before, total))
        before += _size(path)


class _Tracked(io.FileIO):
    """A file that says how far it is read, as a share of all that is read."""

    def __init__(self, path: str, track: Callable[[float], None], before: int, total: int) -> None:
        super().__init__(path)
        self._track, self._before, self._total = track, before, max(1, total)

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read on."""
        count = super().readinto(buffer)
        self._track(min(1.0, (self._before + self.tell()) / self._total))
        return count


def _opener(path: str, track: Callable[[float], None], before: int, total: int) -> OpenStream:
    def opened() -> BinaryIO:
        if not os.path.exists(path) and os.path.islink(path):
            raise FileNotFoundError(0, "a link that leads nowhere")
        if not os.path.isfile(path) and os.access(path, os.R_OK):
            # To open a pipe here would be to wait for ever.
            raise OSError(0, "not an ordinary file")
        return io.BufferedReader(_Tracked(path, track, before, total), _BLOCK)

    return opened
