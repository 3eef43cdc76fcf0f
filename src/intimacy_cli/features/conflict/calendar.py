"""Writes the time to come back from a time-out as a calendar file. No word of theirs is in it."""

from __future__ import annotations

from datetime import datetime

from ...core.ics import Event, calendar
from ...shell.named_file import write

MINUTES = 15


def write_return(path: str, act: str, back: datetime, now: datetime) -> None:
    """Write the file, over an earlier one. Raises CannotWrite."""
    entry = Event(
        f"{act}@intimacy", back, MINUTES, "Back from the break",
        "Go on with: intimacy conflict resume",
    )  # fmt: skip
    write(path, calendar(entry, now))
