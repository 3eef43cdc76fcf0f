"""Every leaf of the program, as writing or as reading, with an example call. A new command: a line.

In a line, `{files}` is a folder of the user's, and `{record}` the id of a check-in of Ana's.
"""

from __future__ import annotations

from dataclasses import dataclass

FIRST = "6,5,6,2,4,5,3"
# Stands in every text that is typed, so that it can be looked for on the disk.
CANARY = "CANARY-5b1e7d"


@dataclass(frozen=True)
class Example:
    """A command line as it is typed, and the home in which it is: `couple`, `alone` or `fresh`."""

    leaf: str
    line: str
    home: str = "couple"
    stdin: str = ""
    terminal: bool = False


# Everything here is killed at each of its writes, and meets a full disk at each of them.
WRITES = (
    Example("intimacy", ""),
    Example("checkin", f"checkin --as Ana --answers {FIRST} --note -", stdin=f"{CANARY} line\n"),
    Example("checkin", f"checkin --as Ana --answers {FIRST}", home="fresh"),
    Example("checkin edit", "checkin edit --as Ana --on 2026-11-21 --answers 1,1,1,1,1,1,1"),
    Example("checkin withdraw", "checkin withdraw 2026-11-21 --as Ana"),
    Example("checkin share", "checkin share 2026-11-01 --as Ana"),
    Example("checkin note", "checkin note 2026-11-20 - --as Ana", stdin=f"{CANARY} later\n"),
    Example("partner name", "partner name Anna Ben"),
    Example("partner name", "partner name Ana Ben", home="fresh"),
    Example("config set", "config set quiet_until 2026-12-24"),
    Example("config set", "config set as Ana", home="fresh"),
    Example("config edit", "config edit", home="fresh", terminal=True),
    Example("data export", "data export --as Ana --output {files}/new.json"),
    Example("data export", "data export --as Ana --format csv --output {files}/old.json"),
    Example("data import", "data import {files}/old.json", home="fresh"),
    Example("data undo", "data undo --as Ana"),
    Example("data undo", "data undo 2 --as Ana"),
    Example("data forget", "data forget 2026-11-20 --as Ana --yes"),
    Example("data forget", "data forget everything --as Ana --yes"),
)

# Everything here is traced, and must not write, make, move or remove anything of the couple's.
READS = (
    Example("checkin status", "checkin status --json"),
    Example("checkin reveal", "checkin reveal 2026-11-20"),
    Example("checkin history", "checkin history --as Ana"),
    Example("partner", "partner"),
    Example("config", "config"),
    Example("config list", "config list"),
    Example("config get", "config get as"),
    Example("config path", "config path"),
    Example("data", "data"),
    Example("data path", "data path"),
    Example("data verify", "data verify"),
    Example("doctor", "doctor"),
    Example("shell-line", "shell-line bash"),
)

# How the homes are made, before anything goes wrong. `fresh` has nothing.
HOMES = {
    "fresh": (),
    "alone": (f"checkin --as Ana --answers {FIRST} --on 2026-11-01 --note {CANARY}-alone",),
    "couple": (
        f"checkin --as Ana --answers {FIRST} --on 2026-11-01 --note {CANARY}-alone",
        "partner name Ana Ben",
        f"checkin --as Ana --answers {FIRST} --on 2026-11-20 --note {CANARY}-mine",
        f"checkin --as Ben --answers {FIRST} --on 2026-11-20 --note {CANARY}-his --want new",
        f"checkin --as Ana --answers {FIRST} --on 2026-11-21 --note {CANARY}-sealed",
        "checkin edit --as Ana --answers 2,2,2,2,2,2,2 --on 2026-11-21",
        f"checkin --as Ben --answers {FIRST} --on 2026-11-22",
        "config set country IE",
    ),
}
