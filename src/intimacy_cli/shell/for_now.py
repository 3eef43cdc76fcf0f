"""A line of the glance that another hour of the same day may change."""

from __future__ import annotations


class ForNow(str):
    """Such a line: what is kept for the rest of the day must not hold it."""

    __slots__ = ()
