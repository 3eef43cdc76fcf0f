"""What time it is, asked in one place. `INTIMACY_NOW` sets it: screenshots and tests need that."""

from __future__ import annotations

import os
from datetime import datetime

_FIRST_YEAR, _LAST_YEAR = 1900, 9000


def local_now(environ: os._Environ[str] | dict[str, str]) -> datetime:
    """The local time with its offset; the instant in INTIMACY_NOW instead, if that is one."""
    given = environ.get("INTIMACY_NOW")
    if given:
        try:
            instant = datetime.fromisoformat(given).astimezone()
        except (ValueError, OverflowError):
            return datetime.now().astimezone()
        # Beyond these there is no day before, or no year after, to go to.
        if _FIRST_YEAR <= instant.year <= _LAST_YEAR:
            return instant
    return datetime.now().astimezone()


def steady_seconds() -> float:
    """Seconds on a clock that never jumps and counts suspension where the system has one."""
    import time

    # time.monotonic() stops while a Linux machine sleeps.
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)
