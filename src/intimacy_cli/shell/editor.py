"""Starts the user's own editor on a file, and reads what an editor wrote, in whatever encoding.

Shell history keeps what is typed as an option; an editor is one of the two ways around that.
"""

from __future__ import annotations

import codecs
import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

from ..errors import CouldNot, Stopped

# How long an editor that is told to end may take to put away what it has not saved.
_PATIENCE_SECONDS = 2.0
_VIMS = ("vim", "nvim", "gvim")
# All copies beside the file, whatever the user's own settings say, and no register in ~/.viminfo:
# what was deleted or yanked would stay legible there.
_BESIDE = " | ".join(
    f"silent! {each}"
    for each in (
        "set backupdir=.", "set directory=.", "set undodir=.",
        "setlocal noswapfile", "setlocal swapfile",
    )
)  # fmt: skip
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip


def editor_of(environ: Mapping[str, str]) -> str:
    """What VISUAL or EDITOR says, else vi."""
    return environ.get("VISUAL") or environ.get("EDITOR") or "vi"


def run_editor(editor: str, path: str) -> int:
    """Open a file in it, wait, and return its exit code. Raises CouldNot if it cannot be started.

    If we are told to end meanwhile, it is told so too, and has a moment to save.
    """
    with _signals_are_the_editors(), _mode_put_back():
        try:
            program, *words = shlex.split(editor)
            process = subprocess.Popen([program, *words, *_tidy(program), path])  # noqa: S603 - theirs
        except (OSError, ValueError):
            raise CouldNot(f"the editor {editor!r} couldn't be started.", "Set EDITOR.") from None
        try:
            return process.wait()
        except BaseException:
            with suppress(OSError, Stopped, subprocess.TimeoutExpired):
                process.send_signal(signal.SIGHUP)
                process.wait(_PATIENCE_SECONDS)
            raise


def recover_by_vim(swap: str, into: str) -> None:
    """Let vim write into a file what it kept of a text that it could not save, if it can."""
    vim = next((found for each in ("vim", "nvim", "vi") if (found := _vim(each))), None)
    if vim is None:
        return
    words = ["-u", "NONE", "-i", "NONE", "-es", "-r", swap]
    save = ["-c", f"silent! write! {os.path.basename(into)}", "-c", "qall!"]
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(  # noqa: S603 - their own vim
            [vim, *words, *save], cwd=os.path.dirname(into), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=10, check=False,
        )  # fmt: skip


def as_text(data: bytes) -> tuple[str, bool]:
    """What an editor wrote, as text, and whether that is what it meant; nothing of it is lost.

    >>> as_text("Käse".encode("utf-16"))
    ('Käse', True)
    >>> as_text("Käse".encode("latin-1"))
    ('Käse', False)
    """
    text, sure = _decoded(data)
    clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return clean, sure and "\0" not in text


def _decoded(data: bytes) -> tuple[str, bool]:
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8",):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding).removeprefix("\ufeff"), True
    # Every other byte of Western text in UTF-16 is 0.
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if len(data) % 2 == 0 and zeros.count(0) * 2 > len(zeros):
            with suppress(UnicodeDecodeError):
                return data.decode(encoding), False
    try:
        return data.decode("cp1252"), False
    except UnicodeDecodeError:
        return data.decode("latin-1"), False


def _tidy(program: str) -> list[str]:
    vim = _vim(program)
    if vim is None:
        return []
    # gvim would give the terminal back before anything is written.
    stay = ["-f"] if os.path.basename(program).startswith("gvim") else []
    return [*stay, "-i", "NONE", "-c", _BESIDE]


def _vim(program: str) -> str | None:
    found = shutil.which(program)
    names = (os.path.basename(each) for each in (program, os.path.realpath(found or "")))
    return found if any(name.startswith(_VIMS) for name in names) else None


@contextmanager
def _mode_put_back() -> Iterator[None]:
    """An editor that is killed leaves the terminal as it had made it."""
    if not sys.stdin.isatty():
        yield
        return
    import termios

    before = termios.tcgetattr(sys.stdin)
    try:
        yield
    finally:
        with suppress(OSError, termios.error):
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)


@contextmanager
def _signals_are_the_editors() -> Iterator[None]:
    r"""Ctrl-C and Ctrl-\ are keys for the editor; both of us would get them."""

    def leave_it(*_: object) -> None:
        return

    # A handler of ours, not SIG_IGN: that one the editor would inherit.
    before = {each: signal.signal(each, leave_it) for each in (signal.SIGINT, signal.SIGQUIT)}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
