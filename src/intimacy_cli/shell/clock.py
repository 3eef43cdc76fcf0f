"""What time it is, asked in one place. `INTIMACY_NOW` sets it: screenshots and tests need that."""

from __future__ import annotations

import os
from datetime import datetime


def local_now(environ: os._Environ[str] | dict[str, str]) -> datetime:
    """The local time with its offset; the instant in INTIMACY_NOW instead, if that is one."""
    given = environ.get("INTIMACY_NOW")
    if given:
        try:
            return datetime.fromisoformat(given).astimezone()
        except ValueError:
            pass
    return datetime.now().astimezone()


def steady_seconds() -> float:
    """Seconds on a clock that never jumps and counts suspension where the system has one."""
    import time

    # time.monotonic() stops while a Linux machine sleeps.
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)
