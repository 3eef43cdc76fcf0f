"""Hands a message to somebody who has no terminal: to the clipboard, or as a QR code.

Whatever can be refused (no tool, no room, a file that is there) is refused before anything is kept.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from ..core.frozen import frozen
from ..core.sanitize import inert_lines
from ..core.styled_text import line
from ..errors import CouldNot, WrongUse
from .console import terminal_size
from .invocation import Invocation, write_stdout

ENDING = ".svg"


@frozen
class Wanted:
    """How a message is to go out, as it was typed: --copy, --qr, and a file for the QR code."""

    copy: bool = False
    qr: bool = False
    file: str | None = None


@frozen
class Outgoing:
    """A message that is ready to go out: its text, and what was asked for beside it."""

    text: str
    tool: Sequence[str] = ()
    rows: Sequence[str] = ()
    file: str | None = None
    svg: str = ""

    @contextmanager
    def kept_with(self) -> Iterator[None]:
        """Write the file around what is kept: if that is not kept, the file goes again."""
        from .output_file import NewFiles

        if self.file is None:
            yield
            return
        with NewFiles() as files:
            files.write(self.file, self.svg)
            yield

    def hand_over(self, call: Invocation) -> None:
        """Copy it, show its code, and say what was done. Raises CouldNot where a tool fails."""
        if self.rows:
            write_stdout("\n".join(self.rows) + "\n")
        if self.tool:
            from .clipboard import copy_text, kept_line

            copy_text(self.tool, self.text, call.env.environ)
            call.talk(kept_line())
        if self.file is not None:
            call.talk(line(f"The QR code is in {self.file}."))

    def handed_over(self, call: Invocation) -> bool:
        """The same for what is kept already: a tool that fails is told of, and stops nothing."""
        try:
            self.hand_over(call)
        except CouldNot as error:
            call.talk(line(f"{error.message} The message is here all the same."))
            return False
        return bool(self.tool)


def check_outgoing(call: Invocation, wanted: Wanted) -> None:
    """Look for the clipboard before anything is kept, for a message whose text is known after."""
    outgoing(call, "", wanted)


def outgoing(call: Invocation, text: str, wanted: Wanted) -> Outgoing:
    """A message made ready. Raises WrongUse or CouldNot for what cannot be done with it."""
    text = inert_lines(text)
    if wanted.file is not None and not wanted.qr:
        raise WrongUse(f"{wanted.file!r}: a file is for the QR code.", "Give: --qr FILE.svg")
    tool: Sequence[str] = ()
    if wanted.copy:
        from .clipboard import clipboard_tool

        tool = clipboard_tool(call.env.environ)
    if not wanted.qr:
        return Outgoing(text, tool)
    if wanted.file is None:
        return Outgoing(text, tool, _shown(call, text))
    from .qr_code import qr_svg

    return Outgoing(text, tool, file=_place(call, wanted.file), svg=qr_svg(text))


def _shown(call: Invocation, text: str) -> Sequence[str]:
    from .qr_code import qr_rows

    if call.json or not sys.stdout.isatty():
        raise WrongUse(
            "--qr: there's no terminal here to show the code in.",
            "Write it into a file: --qr FILE.svg",
        )
    return qr_rows(text, terminal_size(sys.stdout), coloured=call.console.coloured(sys.stdout))


def _place(call: Invocation, path: str) -> str:
    from .output_file import new_place

    if not path.lower().endswith(ENDING):
        raise WrongUse(f"--qr {path}: the QR code is an SVG file.", "Name it: --qr FILE.svg")
    return new_place(call.env.places(), path, "--qr", replace=False)
