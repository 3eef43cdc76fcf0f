"""How soon a screen has drawn after a key, and what a live screen takes of a processor.

Run: python benchmarks/terminal.py [KEYS]. Each program runs in a pseudo-terminal of 80x24. A screen
has drawn when the last byte of what it writes has come; *echo* is a bare Python in the same run
that writes as much for each key. Pictures don't move here (`motion` is off): a dot that is lit for
150 ms is meant to be.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

sys.path.insert(0, str(Path(__file__).parent))
from timing import table

PROGRAM = (sys.executable, "-m", "intimacy_cli")
SIZE = (24, 80)
AIM_MS = 50
SHARE_AIM = 1.0  # % of a core
WATCHED_S = 20.0
PATIENCE_S = 30.0
# So long nothing more must come before a screen counts as drawn; a live one writes twice a second.
QUIET_S = 0.2
# What is kept is flushed to the disk before it is shown, by the database twice for each act.
ECHO = """
import os, sys, tty
tty.setraw(0)
kept = os.open(sys.argv[1], os.O_CREAT | os.O_WRONLY) if sys.argv[1:] else None
while os.read(0, 64):
    for _ in range(2 if kept else 0):
        os.write(kept, bytes(4096))
        os.fsync(kept)
    os.write(1, b"\\x1b[2J\\x1b[H" + b"x" * 1200)
"""
DOWN, RIGHT = "\x1b[B", "\x1b[C"


@dataclass(frozen=True)
class Page:
    """A screen: its command line, the keys that lead there, and those that are timed in turns.

    `shows` is what must have come by then. `keeps`: each key writes to the vault, and the echo
    writes as durably.
    """

    name: str
    arguments: str
    way: tuple[str, ...]
    shows: str
    keys: tuple[str, ...]
    keeps: bool = False


@dataclass(frozen=True)
class LivePage:
    """A screen that goes by the clock."""

    name: str
    arguments: str
    way: tuple[str, ...]
    shows: str


CONFLICT = "conflict --topic dishes"
PAGES = (
    Page("tap: the arrows", "checkin --as Ana", (" ",), "1 of 7", (RIGHT, "\x1b[D")),
    Page("tap: the next question, and back", "checkin --as Ana", (" ",), "1 of 7", ("5", "b")),
    Page("tap: what it means, and back", "checkin --as Ana", (" ",), "1 of 7", ("?", "?")),
    Page("date card: what's behind it, and back", "date-idea", (), "another", ("?", "b")),
    Page("date card: another (drawn, and kept)", "date-idea", (), "another", ("a",), keeps=True),
    Page("prompt card: another (drawn, and kept)", "talk card", (), "another", ("a",), keeps=True),
    Page("a list: the arrows", "date-idea list", (), "go on", (DOWN, "\x1b[A")),
    Page("conflict, a turn: help, and back", CONFLICT, ("\r", "1"), "has the floor", ("?", "?")),
    Page("talk day: a pause, and on", "talk day", (" ",), "your turn", ("h", "h")),
    Page("a line of text: a letter", "bucket add", (), "one day?", ("a",)),
)
LIVE = (
    LivePage("conflict: a turn", CONFLICT, ("\r", "1"), "has the floor"),
    LivePage("conflict: a time-out", CONFLICT, ("\r", "1", "t", "\r"), "ime-out"),
    LivePage("talk day", "talk day", (" ",), "your turn"),
)


class Pty:
    """A program in a pseudo-terminal; `written` is all that it has written."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str]) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        self._program = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
            env={**os.environ, **env},
        )  # fmt: skip
        os.close(theirs)
        self.written = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._program.kill()
        self._program.wait()
        os.close(self._ours)

    def press(self, key: str) -> float | None:
        """Press a key; the milliseconds until the last byte of its screen, or None for no byte."""
        started = time.perf_counter()
        os.write(self._ours, key.encode())
        last = None
        while (now := self._byte(QUIET_S if last else PATIENCE_S)) is not None:
            last = now
        return None if last is None else (last - started) * 1000

    def settle(self) -> None:
        """Wait until it has drawn and nothing more comes."""
        self._byte(PATIENCE_S)
        while self._byte(1.0) is not None:
            pass

    def processor_seconds(self) -> float:
        """What it has taken of a core so far."""
        nanoseconds = Path(f"/proc/{self._program.pid}/schedstat").read_text().split()[0]
        return int(nanoseconds) / 1e9

    def watch(self, seconds: float) -> float:
        """Let it go on by itself; the share of a core that it takes, in %."""
        before, until = self.processor_seconds(), time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._byte(left)
        return 100 * (self.processor_seconds() - before) / seconds

    def _byte(self, seconds: float) -> float | None:
        if not select.select([self._ours], [], [], seconds)[0]:
            return None
        try:
            self.written += os.read(self._ours, 1 << 16)
        except OSError:
            sys.exit("a program ended while it was measured")
        return time.perf_counter()


def opened(page: Page | LivePage, env: Mapping[str, str]) -> Pty:
    """The page as it stands in a terminal."""
    terminal = Pty((*PROGRAM, *page.arguments.split()), env)
    terminal.settle()
    for key in page.way:
        terminal.press(key)
    if page.shows.encode() not in terminal.written:
        sys.exit(f"{page.name}: {page.shows!r} did not come")
    return terminal


def timed(page: Page, env: Mapping[str, str], number: int) -> tuple[list[float], list[float]]:
    """The milliseconds of so many keys on this page, and of the echo between them."""
    ours: list[float] = []
    bare: list[float] = []
    kept = (f"{env['INTIMACY_HOME']}/echo",) if page.keeps else ()
    with opened(page, env) as screen, Pty((sys.executable, "-c", ECHO, *kept), {}) as echo:
        time.sleep(0.5)
        echo.press("x")
        for turn in range(number):
            took = screen.press(page.keys[turn % len(page.keys)])
            if took is None:
                sys.exit(f"{page.name}: nothing was drawn")
            ours.append(took)
            bare.append(echo.press("x") or 0.0)
    return ours, bare


def rows(homes: Iterator[Path], number: int) -> Iterator[tuple[str, ...]]:
    """A row for each page."""
    for page in PAGES:
        ours, bare = timed(page, world(next(homes)), number)
        drawn, echo = statistics.median(ours), statistics.median(bare)
        worst = statistics.quantiles(ours, n=10)[-1]
        yield (
            page.name, f"{drawn:.1f}", f"{worst:.1f}", f"{echo:.1f}", f"{drawn / echo:.1f}",
            "yes" if drawn - echo <= AIM_MS else "no",
        )  # fmt: skip


def shares(homes: Iterator[Path]) -> Iterator[tuple[str, ...]]:
    """A row for each live page."""
    for page in LIVE:
        with opened(page, world(next(homes))) as screen:
            share = screen.watch(WATCHED_S)
        yield (page.name, f"{share:.2f}", "yes" if share < SHARE_AIM else "no")


def world(home: Path) -> dict[str, str]:
    """A home of two, in which nobody is asked anything but what is measured."""
    env = {
        "INTIMACY_HOME": str(home), "INTIMACY_MOTION": "false", "INTIMACY_CURRENCY": "none",
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": str(home),
    }  # fmt: skip
    subprocess.run(
        (*PROGRAM, "partner", "name", "Ana", "Ben"), env={**os.environ, **env},
        check=True, capture_output=True,
    )  # fmt: skip
    return env


def homes_in(folder: str) -> Iterator[Path]:
    """One new home after the other."""
    number = 0
    while True:
        number += 1
        home = Path(folder, str(number))
        home.mkdir()
        yield home


def main() -> None:
    """Measure and print two tables."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    with tempfile.TemporaryDirectory() as folder:
        homes = homes_in(folder)
        head = ("a key on", "ms", "a tenth is above, ms", "echo, ms", "x echo", f"+{AIM_MS} ms")
        print(table([head, *rows(homes, number)]))
        print()
        print(table([("live screen", "% of a core", "< 1 %"), *shares(homes)]))


if __name__ == "__main__":
    main()
