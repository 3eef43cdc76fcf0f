"""Reads one byte of each file that only `intimacy safety` would read, whatever is asked for.

A file system keeps when a file was last read. Were the helplines read by that one command alone,
the time would tell somebody who looks that, and when, help was looked for; so every command reads
them. It takes about a tenth of a millisecond. Imports only os: the shell's lines pay for it too.
"""

from __future__ import annotations

import os

_HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Python lists a package's folder when it looks for a module in it, which is a reading too.
FOLDERS = (
    os.path.join(_HERE, "features", "safety"),
    os.path.join(_HERE, "features", "safety", "__pycache__"),
)
CONTENT = os.path.join(_HERE, "packs", "content")
NAMES = ("helplines.toml", "countries.tsv")


def read_alike() -> None:
    """Read what `safety` reads; what cannot be read here cannot be read there either."""
    for path in files():
        _read_a_byte(path)
    for folder in FOLDERS:
        try:
            names = os.listdir(folder)
        except OSError:
            continue
        for name in names:
            if name.endswith((".py", ".pyc")):
                _read_a_byte(os.path.join(folder, name))


def files() -> list[str]:
    """The helplines in every language there is: which one was read would tell as much."""
    try:
        languages = os.listdir(CONTENT)
    except OSError:
        return []
    return [os.path.join(CONTENT, each, name) for each in languages for name in NAMES]


def _read_a_byte(path: str) -> None:
    try:
        file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.read(file, 1)
        finally:
            os.close(file)
    except OSError:
        return
