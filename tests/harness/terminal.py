"""The installed program in a real pseudo-terminal, with a screen that can be read."""

from __future__ import annotations

import fcntl
import os
import re
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self, cast

import pexpect
import pyte

PROGRAM = (sys.executable, "-m", "intimacy_cli")
PATIENCE = 60.0
"""Seconds until a screen that does not come is a failure; long, for a busy machine."""


def _heed_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """A shell in a terminal of `columns` x `rows`; commands are typed into it, as a user would."""

    def __init__(
        self,
        home: Path,
        *,
        columns: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        prompt: str = "shell>",
    ) -> None:
        variables = {k: v for k, v in os.environ.items() if not k.startswith("INTIMACY_")}
        variables |= {"INTIMACY_HOME": str(home), "TERM": "xterm-256color", "PS1": f"{prompt} "}
        variables |= {"INTIMACY_NOW": os.environ.get("INTIMACY_NOW", ""), "HISTFILE": ""}
        variables.pop("NO_COLOR", None)
        # Asked once, and only where what comes costs something: a draw of chance.
        variables["INTIMACY_CURRENCY"] = "none"
        variables |= dict(env or {})
        self._screen = pyte.Screen(columns, rows)
        self._stream = _Dimmed(self._screen)
        self.raw = b""
        self._child = pexpect.spawn(
            "/bin/bash",
            ["--norc", "--noprofile", "-i"],
            env=variables,
            dimensions=(rows, columns),
            # Tests that run in the background inherit a Ctrl-C that is ignored.
            preexec_fn=_heed_ctrl_c,
        )
        self._child.delaybeforesend = None
        self.wait_for(prompt)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._child.close(force=True)

    def intimacy(self, arguments: str = "") -> None:
        """Type a command line of the program and press Enter."""
        self.type(f"{' '.join(PROGRAM)} {arguments}\r")

    def type(self, keys: str | bytes) -> None:
        """Press keys, or send the bytes of some."""
        self._child.send(keys)

    def press(self, *keys: str, pause: float = 0.05) -> None:
        """Press keys one after the other, each after the screen has settled."""
        for key in keys:
            self.type(key)
            self.settle(pause)

    def resize(self, columns: int, rows: int) -> None:
        """Drag the window to another size."""
        self._child.setwinsize(rows, columns)
        self._screen.resize(rows, columns)
        self.settle()

    def settle(self, quiet: float = 0.15) -> None:
        """Take in what was written, until nothing has come for a moment and nothing more can.

        A moment says little on a busy machine: what runs must have read what was typed, and wait.
        """
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            waits = self._waits()
            if not self._take(quiet) and waits and self._waits():
                return

    def wait(self, seconds: float) -> None:
        """Take in what comes within so long, for something that moves."""
        self._take(seconds)

    def wait_for(self, text: str, seconds: float = PATIENCE) -> None:
        """Wait until the screen shows `text`; fail with the screen if it does not come.

        What scrolled away before anybody looked was shown too: each line is looked at as it comes.
        """
        until = time.monotonic() + seconds
        shown = text in self.text
        while not shown:
            if time.monotonic() > until:
                raise AssertionError(f"{text!r} did not come. The screen:\n{self.text}")
            for line in self._read(0.05).splitlines(keepends=True):
                self._stream.feed(line)
                shown = shown or text in self.text

    def wait_again(self, text: str) -> None:
        """Wait until `text` is written once more; the first one may still stand on the screen."""
        before, until = self.raw.count(text.encode()), time.monotonic() + PATIENCE
        while self.raw.count(text.encode()) == before:
            if time.monotonic() > until:
                raise AssertionError(f"{text!r} did not come again. The screen:\n{self.text}")
            self._take(0.05)
        self.settle()

    def wait_gone(self, text: str, seconds: float = PATIENCE) -> None:
        """Wait until the screen no longer shows `text`."""
        until = time.monotonic() + seconds
        while text in self.text:
            if time.monotonic() > until:
                raise AssertionError(f"{text!r} did not go. The screen:\n{self.text}")
            self._take(0.05)

    @property
    def lines(self) -> list[str]:
        """The screen, row by row, without trailing blanks."""
        return [row.rstrip() for row in self._screen.display]

    @property
    def text(self) -> str:
        """The screen as one text, without the empty rows at its end."""
        return "\n".join(self.lines).rstrip() + "\n"

    def cells(self) -> list[list[tuple[str, str, bool]]]:
        """The screen as characters with colour and weight, for pictures."""
        columns = range(self._screen.columns)
        rows = (self._screen.buffer[number] for number in range(self._screen.lines))
        return [[(r[x].data, r[x].fg, r[x].bold) for x in columns] for r in rows]

    @property
    def cursor_hidden(self) -> bool:
        """Whether the cursor was left hidden."""
        return bool(self._screen.cursor.hidden)

    def mode(self) -> str:
        """What `stty -g` says."""
        self.type("clear; stty -g; echo DONE$((1+1))\r")
        self.wait_for("DONE2")
        return next(line for line in self.lines if line.count(":") > 10)

    @property
    def ended(self) -> bool:
        """Whether the shell is in the foreground again: the command has ended, or is stopped."""
        return os.tcgetpgrp(self._child.child_fd) == self._child.pid

    def wait_ended(self) -> None:
        """Wait until the command has ended, or is stopped."""
        until = time.monotonic() + PATIENCE
        while not self.ended:
            assert time.monotonic() < until, f"it has not ended. The screen:\n{self.text}"
            self._take(0.05)

    def code(self) -> int:
        """The exit code of the last command, once that has ended."""
        self.wait_ended()
        self.type("c=$?; clear; echo code=$c=\r")
        until = time.monotonic() + PATIENCE
        while not any(line.startswith("code=") for line in self.lines):
            if time.monotonic() > until:
                raise AssertionError(f"no exit code came. The screen:\n{self.text}")
            self._take(0.05)
        found = next(line for line in self.lines if line.startswith("code="))
        return int(found.split("=")[1])

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send a signal to the program that runs in the foreground."""
        group = os.tcgetpgrp(self._child.child_fd)
        os.killpg(group, number)

    def _waits(self) -> bool:
        """Whether what is in the foreground has read every key, and sleeps."""
        try:
            group = os.tcgetpgrp(self._child.child_fd)
        except OSError:
            return True
        slave = os.open(f"/proc/{self._child.pid}/fd/0", os.O_RDONLY | os.O_NOCTTY)
        try:
            (unread,) = struct.unpack("i", fcntl.ioctl(slave, termios.FIONREAD, bytes(4)))
        finally:
            os.close(slave)
        return not unread and not any(state in "RD" for state in _states(group))

    def _take(self, seconds: float) -> bool:
        data = self._read(seconds)
        self._stream.feed(data)
        return bool(data)

    def _read(self, seconds: float) -> bytes:
        try:
            # Without an encoding what comes is bytes, whatever the stubs say.
            data = cast("bytes", self._child.read_nonblocking(65536, timeout=seconds))
        except (pexpect.TIMEOUT, pexpect.EOF):
            return b""
        self.raw += data
        return data


class _Dimmed(pyte.ByteStream):
    """A stream to a screen that knows no dim letters: for pictures they are of a colour."""

    def feed(self, data: bytes) -> None:  # type: ignore[override]  # as ByteStream itself has it
        """Take what the terminal was sent."""
        super().feed(_DIM.sub(rb"\1;90m", data))


# Alone, or as the last of several (`0;2`).
_DIM = re.compile(rb"(\x1b\[(?:0)?);?2m")


def _states(process: int) -> Iterator[str]:
    """The states (`R` runs, `S` sleeps, `T` is stopped ...) of a process and its children."""
    try:
        yield Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return
    for child in children:
        yield from _states(int(child))
