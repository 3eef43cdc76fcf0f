"""The directories of one call: those of `--directory`, of the settings, or what comes on stdin."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Sequence

from ...directory.files import Directory
from ...errors import BadFile, NothingThere, reason_of
from ...plain_file import MB, open_plain, read_at_most, read_plain
from ...shell.invocation import Invocation

MOST_PIPED = 64 * MB
"""Bytes that are taken from a pipe, which are kept in memory."""


def directories(call: Invocation, named: Sequence[str]) -> list[Directory]:
    """Return the directories named with --directory, else those of the settings.

    Raises NothingThere if there are none, BadFile for one that is not there.
    """
    chosen = list(named) or list(call.env.settings().texts("therapist.directories"))
    if not chosen:
        raise NothingThere(
            "no directory is named, in the command or in the settings.",
            "Name one with --directory FILE, or: "
            "intimacy config set therapist.directories FILE. "
            "To begin one: intimacy therapist template toml",
        )
    found: dict[str, Directory] = {}
    for name in dict.fromkeys(chosen):
        directory = _directory(call, name)
        # Written in two ways, the same file is one; by the name that came first.
        found.setdefault(directory.path, directory)
    return list(found.values())


def _directory(call: Invocation, name: str) -> Directory:
    if name == "-":
        return Directory("stdin", data=_stdin(call))
    path = os.path.abspath(os.path.expanduser(name))
    if not os.path.exists(path):
        raise BadFile(f"{name}: there's no such file.", "See: intimacy config get "
                      "therapist.directories")  # fmt: skip
    try:
        return Directory(name, path, _piped(name, path))
    except OSError as error:
        raise BadFile(f"{name}: {reason_of(error, 'cannot be read')}.") from None


def _piped(name: str, path: str) -> bytes | None:
    """Return what comes through a pipe; None for what can be read as often as is wanted.

    What a file is shows only once it has been looked at, and a pipe gives its bytes once.
    """
    kind = os.stat(path).st_mode
    if stat.S_ISFIFO(kind):
        return read_plain(path, MOST_PIPED, pipes=True)
    if stat.S_ISDIR(kind):
        # What is in it may be unreadable here and there; that is said when it is read.
        os.listdir(path)
    elif stat.S_ISREG(kind):
        open_plain(path).close()
    else:
        raise BadFile(f"{name}: this isn't a file, a folder or a pipe.", "For stdin, give '-'.")
    return None


def _stdin(call: Invocation) -> bytes:
    stream = call.env.stdin()
    raw: io.BufferedIOBase | None = getattr(stream, "buffer", None)
    if raw is not None and not call.can_ask:
        try:
            return read_at_most(raw, MOST_PIPED)
        except OSError as error:
            hint = "Save it as a file, and name that."
            raise BadFile(f"stdin: {reason_of(error)}.", hint) from None
    return call.read_stdin("--directory").encode()
