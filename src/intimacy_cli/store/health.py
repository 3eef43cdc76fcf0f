"""What `doctor` asks beside the records: the engine, the files' modes. Writes nothing."""

from __future__ import annotations

import os
import stat

from ..atomic import NEW
from ..core.frozen import frozen


@frozen
class Engine:
    """The versions of SQLite and apsw in use, and whether they can encrypt."""

    sqlite: str
    apsw: str
    encrypts: bool


def engine() -> Engine:
    """The engine as it is installed. Raises ImportError if there is none."""
    import apsw

    said = apsw.Connection(":memory:").execute("PRAGMA cipher").get
    return Engine(apsw.sqlite_lib_version(), apsw.apsw_version(), said == "chacha20")


def open_to_others(path: str) -> bool:
    """Whether the group or anybody else may do anything with this file or folder."""
    return bool(stat.S_IMODE(os.stat(path).st_mode) & 0o077)


def left_over(*folders: str) -> int:
    """How many files a program that was killed left beside their place in these folders."""
    found = 0
    for folder in folders:
        try:
            found += sum(name.endswith(NEW) for name in os.listdir(folder))
        except OSError:
            continue
    return found
