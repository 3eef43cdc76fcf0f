"""Reads a file that somebody named: one that has an end, and is no larger than it can be.

A pipe may wait for ever and a device has no end; neither has a size to look at.
"""

from __future__ import annotations

import os
import stat

from ..errors import BadFile, reason_of


def read_plain_file(path: str, most: int, what: str) -> bytes:
    """All of a file. Raises BadFile for what is none, cannot be read, or is longer than `most`.

    `what` says what it should be, such as `an export`.
    """
    try:
        # Without waiting: opening a pipe that nobody writes to would never return.
        number = os.open(os.path.expanduser(path), os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(number, "rb") as file:
            mode = os.fstat(number).st_mode
            if stat.S_ISDIR(mode):
                raise BadFile(f"{path}: this is a folder, not {what}.")
            if not stat.S_ISREG(mode):
                raise BadFile(
                    f"{path}: this is a pipe or a device, not {what}.", "Give the file itself."
                )
            data = file.read(most + 1)
    except OSError as error:
        raise BadFile(f"{path}: {reason_of(error, 'cannot be read')}.") from None
    except ValueError:
        raise BadFile(f"{path!r}: that isn't the name of a file.") from None
    if len(data) > most:
        raise BadFile(f"{path}: larger than {what} can be ({most >> 20} MB).")
    return data
