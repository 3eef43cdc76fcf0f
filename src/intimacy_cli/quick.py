"""The way in, and the few exact command lines that a shell's start-up may hold.

Those are answered here with next to no imports: a bare interpreter takes 11 ms, and Typer alone
57 ms more. Everything else goes to `app.py`. A test holds these answers equal to the other way's.
"""

from __future__ import annotations

import os
import sys

from . import __version__


def main() -> None:
    """The console script: answer quickly if the line is known, else the ordinary way."""
    # Whatever the user's own umask: what we make is for their eyes only.
    os.umask(0o077)
    arguments = sys.argv[1:]
    try:
        code = _answer(arguments)
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def _answer(arguments: list[str]) -> int:
    if "_INTIMACY_COMPLETE" not in os.environ:
        text = quick_answer(arguments)
        if text is not None:
            try:
                sys.stdout.write(text)
                sys.stdout.flush()
            except BrokenPipeError:
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
    from .app import run

    return run(arguments)


def quick_answer(arguments: list[str]) -> str | None:
    """The whole answer to one of the known lines; None for anything else."""
    if arguments == ["--version"]:
        return f"intimacy {__version__}\n"
    if arguments == ["checkin", "status"]:
        from .features.checkin.prompt_line import prompt_line

        return prompt_line()
    if arguments == ["talk", "today"]:
        from .features.talk.today_line import prompt_line as talk_line

        return talk_line()
    return None
