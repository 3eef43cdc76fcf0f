"""The way in, and the few exact command lines that a shell's start-up may hold.

Those are answered here with next to no imports: a bare interpreter takes 11 ms, and Typer alone
57 ms more. Everything else goes to `app.py`. A test holds these answers equal to the other way's.
"""

from __future__ import annotations

import os
import sys

from . import __version__
from .shell.no_trace import read_alike
from .shell.streams import deafen_stdout, mend_streams


def main() -> None:
    """The console script: answer quickly if the line is known, else the ordinary way."""
    _write_no_core()
    # Whatever the user's own umask: what we make is for their eyes only.
    os.umask(0o077)
    mend_streams()
    arguments = sys.argv[1:]
    if "safety" in arguments:
        # Byte code that Python keeps on a first run would tell that, and when, it was asked for.
        sys.dont_write_bytecode = True
    # Nor may the time at which a file was last read: every command reads what that one would.
    read_alike()
    try:
        code = _answer(arguments)
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def _write_no_core() -> None:
    """Let no crash write a passphrase, the key or an answer into a file, in the clear."""
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _be_looked_into_by_nobody() -> None:
    """Ask Linux to let no other program of this account read our memory.

    A program that takes core dumps from a pipe does not heed the limit, but this.
    """
    if not sys.platform.startswith("linux"):
        return
    from contextlib import suppress
    from ctypes import CDLL

    set_dumpable = 4  # PR_SET_DUMPABLE, linux/prctl.h
    with suppress(OSError, AttributeError):
        CDLL(None).prctl(set_dumpable, 0, 0, 0, 0)


def _answer(arguments: list[str]) -> int:
    if "_INTIMACY_COMPLETE" not in os.environ:
        try:
            text = quick_answer(arguments)
        except Exception:  # noqa: BLE001 - whatever it was, the ordinary way can say it
            text = None
        if text is not None:
            try:
                sys.stdout.write(text)
                sys.stdout.flush()
            except OSError as error:
                deafen_stdout()
                if isinstance(error, BrokenPipeError):
                    return 0
                from .errors import reason_of

                said = f"the answer couldn't be written: {reason_of(error)}"
                sys.stderr.write(f"intimacy: {said}.\n")
                return 1
            return 0
    import gc

    # Imports make some ten thousand objects that all stay: looking for garbage among them takes
    # longer than importing half of them.
    gc.set_threshold(100_000)
    _be_looked_into_by_nobody()
    from .app import run

    return run(arguments)


def quick_answer(arguments: list[str]) -> str | None:
    """The whole answer to one of the known lines; None for anything else."""
    if arguments == ["--version"]:
        return f"intimacy {__version__}\n"
    if arguments == ["checkin", "status"]:
        from .features.checkin.prompt_line import prompt_line

        return prompt_line()
    if arguments == ["date-idea", "today"]:
        from .features.dates.quick_line import quick_today

        return quick_today()
    if arguments == ["talk", "today"]:
        from .features.talk.today_line import prompt_line as talk_line

        return talk_line()
    if not arguments:
        from .features.today.quick_line import quick_text

        return quick_text()
    return None
