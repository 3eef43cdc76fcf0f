"""The directories of one call: a setting, `--directory`, a folder, stdin. The edge to the disk.

Decides nothing about what a file holds; gives members to read and says where they are from.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from ...core.frozen import frozen
from ...errors import BadFile, NothingThere, WrongUse
from ...shell.call import Call
from .opening import Member, OpenStream
from .options import Options

if TYPE_CHECKING:
    from .directory import Item

MOST_FILES = 10_000
MAPPING = ".toml"
"""What is put behind a file's name for the file beside it that says which column is which."""


@frozen
class Directory:
    """One that was named: a file, a folder, or '-' with the bytes that came on stdin."""

    name: str
    path: str = ""
    data: bytes | None = None

    @property
    def size(self) -> int:
        """Bytes in all."""
        if self.data is not None:
            return len(self.data)
        return sum(os.stat(path).st_size for path in files_of(self.path))


def directories(call: Call, named: Sequence[str]) -> list[Directory]:
    """Return the directories named with --directory, else those of the settings.

    Raises NothingThere if there are none, BadFile for one that is not there.
    """
    chosen = list(named) or list(call.env.settings().texts("therapist.directories"))
    if not chosen:
        raise NothingThere(
            "no directory is named, and none is in the settings.",
            "Give one with --directory FILE, or: "
            "intimacy config set therapist.directories FILE. "
            "To begin one: intimacy therapist template toml",
        )
    found: dict[str, Directory] = {}
    for name in dict.fromkeys(chosen):
        directory = _directory(call, name)
        # Written in two ways, the same file is one; by the name that came first.
        found.setdefault(directory.path, directory)
    return list(found.values())


def _directory(call: Call, name: str) -> Directory:
    if name == "-":
        return Directory("stdin", data=_stdin(call))
    path = os.path.abspath(os.path.expanduser(name))
    if not os.path.exists(path):
        raise BadFile(f"{name}: there is no such file.", "See: intimacy config get "
                      "therapist.directories")  # fmt: skip
    try:
        files = files_of(path)
        for each in files[:1]:
            with open(each, "rb"):
                pass
    except OSError as error:
        raise BadFile(f"{name}: {(error.strerror or 'cannot be read').lower()}.") from None
    return Directory(name, path)


def _stdin(call: Call) -> bytes:
    stream = call.env.stdin()
    raw: BinaryIO | None = getattr(stream, "buffer", None)
    if raw is not None and not call.can_ask:
        return raw.read()
    return call.read_stdin("--directory").encode()


def files_of(path: str) -> list[str]:
    """Return the file itself, or the files in a folder and one folder below, by name."""
    if not os.path.isdir(path):
        return [path]
    found = []
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        found += [os.path.join(folder, name) for name in sorted(names) if _is_shown(name, names)]
        if len(found) > MOST_FILES:
            raise WrongUse(f"{path}: more than {MOST_FILES} files; name the one that is meant.")
    return found


def _is_shown(name: str, names: Sequence[str]) -> bool:
    beside = name.removesuffix(MAPPING)
    return not name.startswith(".") and not (name != beside and beside in names)


def options_for(directory: Directory, options: Options) -> Options:
    """Return the options with the mapping that is saved beside a file; the call's own wins."""
    beside = f"{directory.path}{MAPPING}"
    if not directory.path or not os.path.isfile(beside):
        return options
    from ...shell.settings import read_file

    saved = read_file(beside).get("mapping", {})
    if not isinstance(saved, dict):
        raise BadFile(f"{beside}: [mapping] is no table.", 'It says: name = "Column"')
    pairs = {str(key): str(value) for key, value in saved.items()} | dict(options.mapping)
    return Options(options.encoding, tuple(pairs.items()), options.today)


def items_of(directory: Directory, options: Options) -> Iterator[Item]:
    """Give all that a directory holds: what it is, records, findings."""
    from .directory import read_directory, read_members

    options = options_for(directory, options)
    data = directory.data
    if data is not None:
        yield from read_directory(directory.name, lambda: io.BytesIO(data), options)
    elif os.path.isdir(directory.path):
        yield from read_members(directory.name, _members(directory), options)
    else:
        yield from read_directory(directory.name, _opener(directory.path), options)


def _members(directory: Directory) -> Iterator[Member]:
    for path in files_of(directory.path):
        name = os.path.join(directory.name, os.path.relpath(path, directory.path))
        yield Member(name, _opener(path))


def _opener(path: str) -> OpenStream:
    return lambda: open(path, "rb")
