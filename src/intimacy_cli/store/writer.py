"""What taking in and undoing need of the log: a type of its own, so that neither imports it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from .record import NewRecord


class RecordWriter(Protocol):
    """What writes records inside a transaction; the log does."""

    def append(self, at: datetime, *new: NewRecord, act: str | None = None) -> tuple[str, ...]:
        """Write records as one act and return their ids."""
        ...

    def settle(self) -> None:
        """Work out anew what no longer counts."""
        ...
