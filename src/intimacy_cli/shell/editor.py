"""Lets the user write a text in their own editor; the file lives in memory where there is any.

Shell history keeps what is typed as an option; an editor is one of the two ways around that.
"""

from __future__ import annotations

import os
import shlex
import subprocess

from ..errors import CannotWrite, CouldNot, reason_of
from ..store.atomic import make_own_folder
from .env import Env


def edited_text(env: Env) -> str:
    """What stands in the file after the editor was left; the file is gone afterwards.

    Raises CouldNot if there is no editor, or if it failed.
    """
    folder = env.places().run
    try:
        ours = make_own_folder(folder)
    except OSError as error:
        raise CannotWrite(f"{folder}: {reason_of(error, 'cannot be made')}.") from None
    if not ours:
        raise CouldNot(f"{folder} belongs to somebody else, so no text of yours is put there.")
    path = os.path.join(folder, f"note-{os.getpid()}-{os.urandom(4).hex()}.txt")
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        os.close(handle)
        open_editor(env, path)
        with open(path, encoding="utf-8") as file:
            return file.read()
    except UnicodeDecodeError:
        raise CouldNot("the editor left something that is not UTF-8 text.") from None
    finally:
        # The folder is ours alone; editors leave copies beside the file.
        for name in os.listdir(folder):
            if name.startswith(os.path.basename(path)):
                os.unlink(os.path.join(folder, name))


def open_editor(env: Env, path: str) -> None:
    """Open a file in VISUAL, EDITOR or vi, and wait."""
    editor = env.environ.get("VISUAL") or env.environ.get("EDITOR") or "vi"
    try:
        done = subprocess.run([*shlex.split(editor), path], check=False)  # noqa: S603 - theirs
    except (OSError, ValueError):
        raise CouldNot(f"the editor {editor!r} could not be started.", "Set EDITOR.") from None
    if done.returncode:
        raise CouldNot(f"the editor {editor!r} ended with an error; nothing was taken from it.")
