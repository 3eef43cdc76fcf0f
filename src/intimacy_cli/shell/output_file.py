"""A file that the user named: looked at before any work, written whole or not at all.

It is for its owner's eyes only (0600). A device or a pipe is written to, never put aside.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from typing import Self

from ..atomic import replace_file
from ..errors import CannotWrite, CouldNot, WrongUse, reason_of
from .paths import Places


def place(path: str, option: str) -> str:
    """The whole path of a file to be made. Raises WrongUse if its folder is not there."""
    whole = os.path.abspath(os.path.expanduser(path))
    if not os.path.isdir(os.path.dirname(whole)):
        raise WrongUse(f"{option} {path}: there's no such folder.")
    return whole


def new_place(places: Places, path: str, option: str, *, replace: bool) -> str:
    """The whole path of a file to be written. Raises CouldNot for one that is there already.

    With `replace` it may be; but never one of ours, by whatever name or link it is reached.
    """
    whole = place(path, option)
    if _is_ours(whole, places):
        raise CouldNot(
            f"{option} {path}: the program keeps its own files there.", "Name another file."
        )
    # A link that leads nowhere is somebody's too; a device or a pipe is there to be written to.
    device = os.path.exists(whole) and not os.path.isfile(whole)
    if os.path.lexists(whole) and not device and not replace:
        raise CouldNot(
            f"{option} {path}: it's there already.", "Name another file, or add --replace."
        )
    return whole


def _is_ours(path: str, places: Places) -> bool:
    """Whether a path leads into our folders, or is another name of a file in one of them."""
    real = os.path.realpath(path)
    folders = {places.config, places.data, places.state, places.cache, places.run}
    roots = [os.path.realpath(each) for each in folders]
    if any(os.path.commonpath((real, root)) == root for root in roots):
        return True
    if not os.path.isfile(real) or os.stat(real).st_nlink == 1:
        return False
    return any(os.path.samefile(real, each) for root in roots for each in _files_below(root))


def _files_below(folder: str) -> Iterator[str]:
    for above, _, names in os.walk(folder):
        yield from (each for name in names if os.path.isfile(each := os.path.join(above, name)))


def in_folder(path: str, name: str, ending: str) -> str:
    """`path` itself; where it is a folder, the file of that name in it."""
    if not os.path.isdir(path):
        return path
    plain = "".join(c if c.isalnum() or c in "-_.@" else "-" for c in name).lstrip(".")
    return os.path.join(path, f"{plain}.{ending}")


def free_name(stem: str, ending: str) -> str:
    """The whole path of a file in the present folder that is not there yet; nothing is lost by it.

    >>> os.path.basename(free_name("nothing-of-that-name", "ics"))
    'nothing-of-that-name.ics'
    """
    name, number = f"{stem}.{ending}", 1
    while os.path.lexists(name):
        number += 1
        name = f"{stem}-{number}.{ending}"
    return os.path.abspath(name)


def led_to(path: str) -> str:
    """The whole path of the file that a path leads to, through links; it may not be there yet.

    What is written there leaves the link as it is. Raises CannotWrite for a link that can lead to
    no file.
    """
    whole = os.path.realpath(path)
    if not os.path.islink(path):
        return whole
    if os.path.islink(whole):
        raise CannotWrite(f"{path} is a link that leads back to itself.", "Remove it.")
    if os.path.isdir(whole):
        raise CannotWrite(f"{path} is a link to a folder, {whole}.", "Point it at a file.")
    if not os.path.isdir(os.path.dirname(whole)):
        raise CannotWrite(f"{path} is a link to {whole}, and that folder isn't there.")
    return whole


def write(path: str, text: str) -> None:
    """Put `text` at `path`, over what was there. Raises CannotWrite, leaving the old file."""
    whole = led_to(os.path.expanduser(path))
    if not os.path.isdir(os.path.dirname(whole)):
        raise CannotWrite(f"{path}: there's no such folder.")
    try:
        if os.path.exists(whole) and not os.path.isfile(whole):
            _write_into(whole, text)
        else:
            replace_file(whole, text)
    except OSError as error:
        reason = reason_of(error, "cannot be written")
        if error.errno == errno.ENXIO:
            reason = "it's a pipe that nothing reads from"
        raise CannotWrite(f"{path}: {reason}.") from None


def _write_into(path: str, text: str) -> None:
    """Write to a device, or through a pipe from which somebody reads. Raises OSError."""
    # Without waiting: to open a pipe from which nobody reads would never return.
    handle = os.open(path, os.O_WRONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    os.set_blocking(handle, True)
    with open(handle, "w", encoding="utf-8", newline="") as file:
        file.write(text)


class NewFiles:
    """Files that are written before something is kept, in a `with` block around both.

    If what was to be kept was not, they go again: nothing was at their places before.
    """

    def __init__(self) -> None:
        self._made: list[str] = []

    def write(self, path: str, text: str) -> None:
        """Make one more, as `write` does."""
        write(path, text)
        self._made.append(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            for path in self._made:
                with suppress(OSError):
                    os.unlink(path)
