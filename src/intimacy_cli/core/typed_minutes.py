"""A length of time as people type it: `45`, `45 min`, `1h30`, `2 hours`. Pure."""

from __future__ import annotations

import re

_MINUTES = re.compile(r"([0-9]{1,5}) ?(?:m|min|mins|minutes?)?")
_HOURS = re.compile(
    r"([0-9]{1,3}) ?(?:h|hr|hrs|hours?)(?: ?([0-5][0-9])(?: ?(?:m|min|mins|minutes?))?)?"
)


def parse_minutes(text: str) -> int:
    """How many minutes are meant; a number alone is minutes. Raises ValueError for all else."""
    words = " ".join(text.lower().split())
    if match := _MINUTES.fullmatch(words):
        return int(match[1])
    if match := _HOURS.fullmatch(words):
        return int(match[1]) * 60 + int(match[2] or 0)
    raise ValueError(f"{text!r} isn't a number of minutes")
