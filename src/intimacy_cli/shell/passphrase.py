"""Where a passphrase comes from when nobody types it: a file descriptor, or a command.

`INTIMACY_PASSPHRASE_FD` names a descriptor; each passphrase that would be asked for is its next
line. Else a shell runs the setting `passphrase_command`, which prints it. Knows nothing of vaults.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from ..core.frozen import frozen
from ..errors import VaultLocked, WrongUse

VARIABLE = "INTIMACY_PASSPHRASE_FD"
LONGEST = 1024
SHORTEST = 8
_BLANK, _DELETE, _NO_BREAK = 0x20, 0x7F, 0xA0


@frozen
class PassphraseSource:
    """A passphrase that nobody typed, and whether a script gave it (else the command did)."""

    text: str
    by_script: bool


class Sources:
    """The descriptor and the command. Reading takes a line away, so there is one of these a run."""

    def __init__(self, environ: Mapping[str, str], command: Callable[[], str | None]) -> None:
        self._environ = environ
        self._command = command
        self._printed: str | None = None

    @property
    def by_script(self) -> bool:
        """Whether a script says where its passphrases are."""
        return bool(self._environ.get(VARIABLE))

    @property
    def any(self) -> bool:
        """Whether there is anything but a person to ask."""
        return self.by_script or self._command() is not None

    def next(self) -> PassphraseSource | None:
        """The next one, or None if somebody must be asked. Raises WrongUse or VaultLocked."""
        if self.by_script:
            return PassphraseSource(_line_of(self._environ[VARIABLE]), by_script=True)
        command = self._command()
        if command is None:
            return None
        # One command, one passphrase: it is not run twice in one call.
        self._printed = self._printed or _printed_by(command)
        return PassphraseSource(self._printed, by_script=False)


def fault_of(text: str) -> str:
    """What is wrong with a new passphrase; empty if nothing is."""
    if len(text) < SHORTEST:
        return f"a passphrase needs at least {SHORTEST} characters; four or five words are better"
    if len(text) > LONGEST:
        return f"a passphrase can have {LONGEST} characters at most"
    if any(ord(sign) < _BLANK or _DELETE <= ord(sign) < _NO_BREAK for sign in text):
        return "a passphrase has to be one line, without tabs or other characters you can't see"
    from .weakness import weakness_of

    return weakness_of(text)


def without_line_end(text: str, where: str) -> str:
    """A passphrase without what ended its line. Raises WrongUse if a line ends inside it."""
    text = text.rstrip("\r\n")
    if "\r" in text or "\n" in text:
        raise WrongUse(f"{where}: there's a line break in the middle of the passphrase.")
    return text


def _line_of(number: str) -> str:
    if not (number.isascii() and number.isdecimal()):
        raise WrongUse(f"{VARIABLE}={number}: give the number of an open file.", "Example: 3")
    line = b""
    try:
        # Sign by sign: what comes after belongs to the next question.
        while len(line) <= LONGEST * 4 and (sign := os.read(int(number), 1)) not in (b"", b"\n"):
            line += sign
        text = without_line_end(line.decode(), f"{VARIABLE}={number}")
    except (OSError, OverflowError):
        raise WrongUse(f"{VARIABLE}={number}: no such open file.", "Example: 3< FILE") from None
    except UnicodeDecodeError:
        raise WrongUse(f"{VARIABLE}={number}: not UTF-8 text.") from None
    if not text:
        raise WrongUse(f"{VARIABLE}={number}: no passphrase (or no more of them) came from there.")
    return text


def _printed_by(command: str) -> str:
    import subprocess

    # As it would be typed: with ~, variables and pipes.
    try:
        done = subprocess.run(  # noqa: S602 - their own command
            command, shell=True, stdout=subprocess.PIPE, check=False
        )
        text = done.stdout.decode().split("\n")[0]
    except (OSError, ValueError):
        done, text = None, ""
    if done is None or done.returncode or not text:
        raise VaultLocked(
            f"passphrase_command ({(command.split() or [command])[0]}) gave no passphrase.",
            "Try running it yourself; it's set with: intimacy config set passphrase_command",
        )
    return without_line_end(text, "passphrase_command")
