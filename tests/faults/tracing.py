"""Runs the real program under strace: which calls it makes, and what happens if one goes wrong.

A call is named by its system call and by how many of that kind came before it in the same process:
`pwrite64` number 7. strace counts in the same way, so that the same call is met in every run.
"""

from __future__ import annotations

import os
import re
import sys
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
_CALL = re.compile(r"^(\d+) +\[ *(\d+)\] (\w+)(\(.*)$")
KILL = "signal=SIGKILL"
KILL_AT = str(Path(__file__).with_name("kill_at.py"))


@dataclass(frozen=True)
class Call:
    """One system call: its name, its number among those of that name (from 1), its arguments.

    `system_number` is what this machine calls the call.
    """

    name: str
    number: int
    arguments: str
    system_number: int

    @property
    def said(self) -> bool:
        """Whether it writes to stdout or stderr."""
        return self.name == "write" and STANDARD.match(self.arguments) is not None


def traced(
    example: Example, place: Place, names: Sequence[str] = CHANGES
) -> tuple[list[Call], Ended]:
    """Every call of these names that the program makes, in order, and how it ended."""
    log = place.root / "strace.log"
    prefix = ["strace", "-n", "-f", "-y", "--seccomp-bpf", "-s", "32", "-o", str(log)]
    ended = ran(example, place, [*prefix, "-e", f"trace={','.join(names)}"])
    calls: list[Call] = []
    seen: Counter[str] = Counter()
    first = ""
    for row in log.read_text(errors="replace").splitlines():
        found = _CALL.match(row)
        if found is None:
            continue
        pid, system_number, name, arguments = found.groups()
        first = first or pid
        # An editor that is started has its own calls; what is tested is the program.
        if pid == first:
            seen[name] += 1
            calls.append(Call(name, seen[name], arguments, int(system_number)))
    log.unlink()
    return calls, ended


def on(place: Place, calls: Sequence[Call], *, within: Path | None = None) -> list[Call]:
    """Those that are about a file below a folder (else: the user's whole place)."""
    folder = str(within or place.root)
    return [call for call in calls if f"{folder}/" in call.arguments]


def struck(
    example: Example, place: Place, call: Call, what: str, *, onwards: bool = False
) -> Ended:
    """Run it with `what` (KILL, or such as `error=ENOSPC`) happening at one call."""
    if what == KILL:
        # strace with --seccomp-bpf passes over the signal, and without it takes four times as long.
        kill = [sys.executable, "-I", "-S", KILL_AT, str(call.system_number), str(call.number)]
        return ran(example, place, kill)
    when = f"{call.number}+" if onwards else str(call.number)
    prefix = [
        "strace", "-f", "--seccomp-bpf", "-o", os.devnull, "-e", f"trace={call.name}",
        "-e", f"inject={call.name}:{what}:when={when}",
    ]  # fmt: skip
    return ran(example, place, prefix)
