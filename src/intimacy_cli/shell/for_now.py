"""A line of the glance that another hour of the same day may change."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Self


class ForNow(str):
    """Such a line: what is kept for the rest of the day must not hold it beyond `until`.

    None: it may change at any moment.
    """

    __slots__ = ("until",)
    until: datetime | None

    def __new__(cls, text: str, until: datetime | None = None) -> Self:
        """Make the line; `until` is when it is no longer true."""
        made = super().__new__(cls, text)
        made.until = until
        return made
