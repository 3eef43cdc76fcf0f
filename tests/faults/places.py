"""A folder in which commands are run, and how the real program is run in it.

A place is a folder with a home of ours, a folder of the user's files and a temporary folder.
"""

from __future__ import annotations

import contextlib
import gc
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.commands import Example

NOW = "2026-11-23T20:15:00+01:00"
SOURCE = Path(__file__).parents[2] / "src"
PATIENCE = 240
# What a terminal hands on when it has no more to say.
CLOSED = b"\x04"


@dataclass(frozen=True)
class Place:
    """A folder with everything that a run needs in it."""

    root: Path
    wish: str = ""
    limit: str = ""

    @property
    def home(self) -> Path:
        """Where everything of ours is."""
        return self.root / "home"

    @property
    def session(self) -> Path:
        """The session's folder, in which ours is."""
        return self.root / "session"

    @property
    def environ(self) -> dict[str, str]:
        """The variables of a run, the same each time."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("INTIMACY_", "XDG_"))}
        return kept | {
            "INTIMACY_HOME": str(self.home), "INTIMACY_NOW": NOW, "TZ": "Europe/Berlin",
            "XDG_RUNTIME_DIR": str(self.session),
            "TMPDIR": str(self.root / "tmp"), "HOME": str(self.root / "user"), "EDITOR": "true",
            "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0",
            "NO_COLOR": "1",
        }  # fmt: skip

    def filled(self, line: str) -> str:
        """A command line with this place's folder and record in it."""
        return (
            line.replace("{files}", str(self.root / "files"))
            .replace("{wish}", self.wish)
            .replace("{limit}", self.limit)
        )

    def copy(self, root: Path) -> Place:
        """The same in another folder."""
        shutil.copytree(self.root, root, symlinks=True)
        return Place(root, self.wish, self.limit)

    def drop(self) -> None:
        """Remove it, and close what was left open on it."""
        shutil.rmtree(self.root)
        gc.collect()


@contextlib.contextmanager
def handed(secrets: Sequence[str]) -> Iterator[tuple[dict[str, str], tuple[int, ...]]]:
    """The variable that names a descriptor with these, a line each, and the descriptor."""
    if not secrets:
        yield {}, ()
        return
    readable, writable = os.pipe()
    os.write(writable, "".join(f"{line}\n" for line in secrets).encode())
    os.close(writable)
    try:
        yield {"INTIMACY_PASSPHRASE_FD": str(readable)}, (readable,)
    finally:
        os.close(readable)


@dataclass(frozen=True)
class Ended:
    """How the program ended: exit code (negative: the signal), and what it said."""

    code: int
    out: str
    err: str


def program(example: Example, place: Place) -> list[str]:
    """The command line that a user would type."""
    return [sys.executable, "-m", "intimacy_cli", *shlex.split(place.filled(example.line))]


def ran(example: Example, place: Place, prefix: Sequence[str] = ()) -> Ended:
    """Run it as a process of its own, with a terminal for those that ask for one."""
    command = [*prefix, *program(example, place)]
    if not example.terminal:
        with handed(example.secrets) as (named, numbers):
            done = subprocess.run(
                command, env=place.environ | named, cwd=place.root, input=example.stdin.encode(),
                capture_output=True, check=False, timeout=PATIENCE, pass_fds=numbers,
            )  # fmt: skip
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())
    return _typed_into(command, example.typed, place)


def _typed_into(command: Sequence[str], typed: str, place: Place) -> Ended:
    """Run it in a terminal into which all of this was typed ahead; then the terminal is closed."""
    above, below = os.openpty()
    environ = place.environ | {"TERM": "dumb"}
    try:
        os.write(above, typed.encode() + CLOSED)
        done = subprocess.run(
            command, env=environ, cwd=place.root, stdin=below, stderr=below,
            stdout=subprocess.PIPE, check=False, timeout=PATIENCE,
        )  # fmt: skip
        os.set_blocking(above, False)
        said = b""
        with contextlib.suppress(BlockingIOError):
            while some := os.read(above, 65536):
                said += some
    finally:
        os.close(below)
        os.close(above)
    return Ended(done.returncode, done.stdout.decode(), said.decode().replace("\r\n", "\n"))
