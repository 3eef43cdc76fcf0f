"""What time it is, asked in one place. `INTIMACY_NOW` sets it: screenshots and tests need that."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

from ..core.days import EARLIEST, LATEST, day_of, is_south


def local_now(environ: os._Environ[str] | dict[str, str]) -> datetime:
    """The local time with its offset; the instant in INTIMACY_NOW instead, if that is one."""
    given = environ.get("INTIMACY_NOW")
    if given:
        try:
            instant = datetime.fromisoformat(given).astimezone()
            # Beyond these there is no day before, or no year after, to go to.
            if day_of(instant) >= EARLIEST and instant.date() <= LATEST:
                return instant
        except (ValueError, OverflowError):
            pass
    return datetime.now().astimezone()


def local_instant(wall: datetime, now: datetime) -> tuple[datetime, bool]:
    """The instant at which the local clocks show `wall`, and whether they show it twice.

    Of two, the first that is still to come after `now`. Raises ValueError with a sentence if the
    clocks jump over it.
    """
    try:
        both = [wall.replace(fold=fold).astimezone() for fold in (0, 1)]
        shown = [each for each in both if _shown(each) == wall]
    except OverflowError:
        raise ValueError(f"{wall:%Y-%m-%d %H:%M} isn't a time that can be reached") from None
    if not shown:
        raise ValueError(
            f"{wall:%H:%M} doesn't exist on {wall:%Y-%m-%d}: the clocks go forward then"
        )
    twice = len({each.utcoffset() for each in shown}) > 1
    return next((each for each in shown if each > now), shown[-1]), twice


def _shown(instant: datetime) -> datetime:
    """What the local clocks show at an instant, on their own: through UTC and back."""
    return instant.astimezone(UTC).astimezone().replace(tzinfo=None, fold=0)


def clocks_say_south(year: int) -> bool | None:
    """The half of the globe that the clocks here tell; None where they don't change in a year."""
    winter, summer = (datetime(year, month, 15, 12).astimezone() for month in (1, 7))
    return is_south(winter.utcoffset() or timedelta(), summer.utcoffset() or timedelta())


def steady_seconds() -> float:
    """Seconds on a clock that never jumps and counts suspension where the system has one."""
    import time

    # time.monotonic() stops while a Linux machine sleeps.
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)
