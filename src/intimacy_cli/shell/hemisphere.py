"""The half of the globe, for what depends on a season: as it was set, else as the clocks tell."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..core.seasons import is_south
from .invocation import Invocation


def lives_south(call: Invocation) -> bool | None:
    """Whether the couple lives in the south; None where nobody said, and the clocks don't tell."""
    half = call.env.settings().text("hemisphere")
    if half is not None:
        return half == "south"
    year = call.today.year
    return is_south(_ahead(datetime(year, 1, 15, 12)), _ahead(datetime(year, 7, 15, 12)))  # noqa: DTZ001 - in the zone of this machine


def _ahead(moment: datetime) -> timedelta:
    return moment.astimezone().utcoffset() or timedelta()
