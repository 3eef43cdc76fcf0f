"""Writes the time to come back from a time-out as a calendar file. No word of theirs is in it."""

from __future__ import annotations

from datetime import datetime, timedelta

from ...core.frozen import frozen
from ...core.ics import Event, calendar
from ...shell.output_file import in_folder, write

MINUTES = 15


@frozen
class Ics:
    """The file that is wanted, or a folder for it (None: only on the key for it), and an alarm."""

    path: str | None
    alarm: bool = True

    def write_return(self, path: str, act: str, back: datetime, now: datetime) -> str:
        """Write the file, over an earlier one, and return where it is. Raises CannotWrite."""
        entry = Event(
            f"{act}@intimacy", back, MINUTES, "Back from the break",
            "Go on with: intimacy conflict resume", timedelta(0) if self.alarm else None,
        )  # fmt: skip
        whole = in_folder(path, entry.uid, "ics")
        write(whole, calendar(entry, now))
        return whole
