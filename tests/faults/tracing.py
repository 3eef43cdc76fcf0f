"""Runs the real program under strace: which calls it makes, and what happens if one goes wrong.

A call is named by its system call and by how many of that kind came before it in the same process:
`pwrite64` number 7. strace counts in the same way, so that the same call is met in every run.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.commands import Example
from tests.faults.places import Ended, Place, ran

# What changes something on a disk, or tells somebody that it is changed.
CHANGES = (
    "write", "pwrite64", "writev", "pwritev", "fsync", "fdatasync", "rename", "renameat",
    "renameat2", "link", "linkat", "unlink", "unlinkat", "ftruncate", "truncate", "mkdir",
    "mkdirat",
)  # fmt: skip
OPENS = ("openat",)
LOCKS = ("fcntl", "flock")
LOADS = ("read", "pread64")
STANDARD = re.compile(r"\((?:1|2)<")
_CALL = re.compile(r"^(\d+) +(\w+)(\(.*)$")


@dataclass(frozen=True)
class Call:
    """One system call: its name, its number among those of that name (from 1), its arguments."""

    name: str
    number: int
    arguments: str

    @property
    def said(self) -> bool:
        """Whether it writes to stdout or stderr."""
        return self.name == "write" and STANDARD.match(self.arguments) is not None


def traced(
    example: Example, place: Place, names: Sequence[str] = CHANGES
) -> tuple[list[Call], Ended]:
    """Every call of these names that the program makes, in order, and how it ended."""
    log = place.root / "strace.log"
    prefix = ["strace", "-f", "-y", "--seccomp-bpf", "-s", "32", "-o", str(log)]
    ended = ran(example, place, [*prefix, "-e", f"trace={','.join(names)}"])
    calls: list[Call] = []
    seen: Counter[str] = Counter()
    first = ""
    for row in log.read_text(errors="replace").splitlines():
        found = _CALL.match(row)
        if found is None:
            continue
        pid, name, arguments = found.groups()
        first = first or pid
        # An editor that is started has its own calls; what is tested is the program.
        if pid == first:
            seen[name] += 1
            calls.append(Call(name, seen[name], arguments))
    log.unlink()
    return calls, ended


def on(place: Place, calls: Sequence[Call], *, within: Path | None = None) -> list[Call]:
    """Those that are about a file below a folder (else: the user's whole place)."""
    folder = str(within or place.root)
    return [call for call in calls if f"{folder}/" in call.arguments]


def struck(
    example: Example, place: Place, call: Call, what: str, *, onwards: bool = False
) -> Ended:
    """Run it with `what` (such as `signal=SIGKILL`, `error=ENOSPC`) happening at one call."""
    when = f"{call.number}+" if onwards else str(call.number)
    # Not with --seccomp-bpf: strace then injects nothing, and says nothing of it.
    prefix = [
        "strace", "-f", "-o", os.devnull, "-e", f"trace={call.name}",
        "-e", f"inject={call.name}:{what}:when={when}",
    ]  # fmt: skip
    return ran(example, place, prefix)
