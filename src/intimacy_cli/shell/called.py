"""How this program is called from here, so that a printed command works as it stands."""

from __future__ import annotations

import os
import sys
from functools import cache

NAME = "intimacy"


@cache
def how_called() -> str:
    """`intimacy` where the shell finds it, else the way to it from this folder."""
    import shutil

    if os.path.basename(sys.argv[0]) != NAME or shutil.which(NAME):
        return NAME
    path = os.path.abspath(sys.argv[0])
    near = os.path.relpath(path)
    if near == NAME:
        # The shell looks for a bare name elsewhere.
        return f"./{NAME}"
    return path if near.startswith("..") or len(near) > len(path) else near


def as_called(command: str) -> str:
    """A command that begins with the program's name, as it works from here."""
    return how_called() + command.removeprefix(NAME) if command.startswith(f"{NAME} ") else command
