"""`config edit`: a copy of the settings in the user's editor, put in place if it fits."""

from __future__ import annotations

import os

from ...atomic import replace_file
from ...errors import BadFile, CannotWrite, CouldNot, reason_of
from ...plain_file import read_plain
from ...shell.invocation import Invocation
from ...shell.note_folder import NoteFolder, read_note, remove_note_folder, text_left_in
from ...shell.output_file import led_to
from ...shell.settings import LARGEST, load_settings
from ...shell.written import SETTINGS, UNCHANGED, session
from .edit_settings import Path, template


def edit_file(call: Invocation) -> Path:
    """Open the settings in an editor. What does not fit is kept beside them, and they stay."""
    path = call.env.places().settings
    before = _bytes_of(path)
    begin = template().encode() if before is None else before
    with session(call, SETTINGS, "", begin) as (folder, editor, code):
        data = read_note(folder)
        if code or data is None:
            raise _failed(path, folder, f"the editor {editor!r} ended with an error")
        if data == begin:
            # The folder stays: an editor in the background may save something there yet.
            call.talk(UNCHANGED)
            if before is None:
                _put(path, begin)
            return Path(path)
        try:
            _check(path, folder, meanwhile=_bytes_of(path) != before)
        except BadFile:
            _put_aside(path, folder, data)
            if before is None:
                _put(path, begin)
            raise
        _put(path, data)
        remove_note_folder(folder.path)
    return Path(path)


def _check(path: str, folder: NoteFolder, *, meanwhile: bool) -> None:
    if meanwhile:
        raise BadFile(
            f"somebody else changed {path} in the meantime.",
            f"What you wrote is in {path}.refused",
        )
    try:
        load_settings(folder.file, {})
    except BadFile as error:
        # What is wrong is told of the file that they know.
        words = error.message.replace(folder.file, path)
        raise BadFile(
            words, f"The settings stay as they were; what you wrote is in {path}.refused"
        ) from None


def _failed(path: str, folder: NoteFolder, what: str) -> CouldNot:
    data = text_left_in(folder)
    if data is None:
        remove_note_folder(folder.path)
        return CouldNot(f"{what}; nothing was changed.")
    _put_aside(path, folder, data)
    return CouldNot(f"{what}; nothing was changed.", f"What you wrote is in {path}.refused")


def _put_aside(path: str, folder: NoteFolder, data: bytes) -> None:
    _put(f"{path}.refused", data)
    remove_note_folder(folder.path)


def _put(path: str, data: bytes) -> None:
    try:
        replace_file(led_to(path), data)
    except OSError as error:
        raise CannotWrite(f"{path}: {reason_of(error, 'cannot be written')}.") from None


def _bytes_of(path: str) -> bytes | None:
    if not os.path.exists(led_to(path)):
        return None
    try:
        return read_plain(path, LARGEST)
    except OSError as error:
        raise BadFile(f"{path}: {reason_of(error, 'cannot be read')}.") from None
