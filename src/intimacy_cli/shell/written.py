"""Texts that are written in an editor as a part of a command; what was written is never lost.

Until the command has kept it, a text is a draft in the vault: also if the editor failed, was
killed, saved it in another encoding, or saved it later than it said.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from ..atomic import replace_file
from ..core.frozen import frozen
from ..core.partners import Partner
from ..core.styled_text import line, quiet
from ..errors import CouldNot, IntimacyError, Stopped, reason_of
from ..store.log import Log
from .invocation import Invocation
from .note_folder import (
    NoteFolder,
    is_stale,
    left_folders,
    make_note_folder,
    read_note,
    recovered_file,
    remove_note_folder,
    swap_files,
    text_left_in,
)

SETTINGS = "settings"
_LET_IT_WAIT = "If the editor goes on in the background, make it wait: EDITOR='code --wait'"
NOTHING_CAME = line(f"Nothing came back from the editor. {_LET_IT_WAIT}")
UNCHANGED = line(f"Nothing was changed. {_LET_IT_WAIT}")


@frozen
class Purpose:
    """What a text is for: a word for its folder, and the command that goes on with it."""

    name: str
    again: str


def write_in_editor(
    call: Invocation, purpose: Purpose, who: Partner, begin: str = ""
) -> str | None:
    """What somebody wrote in their editor, without blanks around it; None if nothing came back.

    The editor opens with what was kept of an earlier try, or with `begin`. What comes back is kept
    as a draft until `handed_in`. Raises CouldNot, and says that it is kept, if the editor failed.
    """
    start = kept_text(call, purpose, who) or begin
    with _note(call, purpose, who, start) as (folder, editor, code):
        data = read_note(folder)
        if code or data is None:
            raise _failed(call, folder, purpose, editor if code else None)
        if not data and not start:
            # The folder stays: an editor in the background may save something there yet.
            call.talk(NOTHING_CAME)
            return None
        if data == start.encode():
            call.talk(UNCHANGED)
        return _taken(call, folder, purpose, data)


def kept_text(call: Invocation, purpose: Purpose, who: Partner) -> str:
    """What is kept of this person's earlier try; empty if there is none."""
    take_in_what_is_left(call)
    return _draft(call.vault, purpose.name, who.id)


def say_what_is_kept(call: Invocation, purpose: Purpose, who: Partner) -> None:
    """Say, where the text is asked for in another way, that there is one from the editor."""
    if kept_text(call, purpose, who):
        call.talk(quiet(f"What you wrote in your editor is kept. {_go_on(call, purpose, who.id)}"))


def handed_in(log: Log, purpose: str, author: str, text: str) -> None:
    """Drop the draft of a text that is being kept now. Call it inside `writing`."""
    if _draft(log, purpose, author).strip() == text.strip():
        log.drop_draft(_name(purpose), author)


def take_in_what_is_left(call: Invocation) -> None:
    """Keep as a draft what editors left whose session is over, and remove it from the disk.

    What cannot be taken in just now, because the vault is locked or busy, waits for another time.
    """
    places = call.env.places()
    for folder in left_folders(places):
        with suppress(IntimacyError, OSError):
            if not take_in(call, folder) and is_stale(folder, time.time()):
                remove_note_folder(folder.path)


def take_in(call: Invocation, folder: NoteFolder) -> bool:
    """Keep what was left in one folder, and remove it; whether there was anything."""
    data = _left(folder)
    if data is None:
        return False
    from .editor import as_text

    if folder.purpose == SETTINGS:
        kept = f"{call.env.places().settings}.refused"
        replace_file(kept, data)
        call.talk(quiet(f"What your editor saved later is in {kept}"))
    elif not os.path.exists(call.env.places().vault):
        # There is nowhere to keep it, and it is nobody's to throw away but by `data forget`.
        return True
    else:
        _keep(call, folder, as_text(data)[0])
    remove_note_folder(folder.path)
    return True


@contextmanager
def session(
    call: Invocation, purpose: str, author: str, begin: bytes
) -> Iterator[tuple[NoteFolder, str, int]]:
    """A folder with a text in it, the editor, and how it ended; removed but where nothing came."""
    from .editor import editor_of, run_editor

    editor = editor_of(call.env.environ)
    folder, handle = make_note_folder(call.env.places(), purpose, author, begin)
    try:
        try:
            code = run_editor(editor, folder.file)
        except CouldNot:
            remove_note_folder(folder.path)
            raise
        yield folder, editor, code
    finally:
        os.close(handle)


@contextmanager
def _note(
    call: Invocation, purpose: Purpose, who: Partner, start: str
) -> Iterator[tuple[NoteFolder, str, int]]:
    try:
        with session(call, purpose.name, who.id, start.encode()) as opened:
            yield opened
    except Stopped as stopped:
        take_in_what_is_left(call)
        again = f"What you wrote is kept. {_go_on(call, purpose, who.id)}"
        kept = again if _draft(call.vault, purpose.name, who.id) else stopped.hint
        raise Stopped(stopped.exit_code, kept) from None


def _taken(call: Invocation, folder: NoteFolder, purpose: Purpose, data: bytes) -> str:
    from .editor import as_text

    text, sure = as_text(data)
    if not text.strip():
        _removed(call, folder)
        return ""
    _keep(call, folder, text)
    _removed(call, folder)
    if not sure:
        raise CouldNot(
            "the editor saved something that isn't UTF-8 text; what we could read of it is kept.",
            _go_on(call, purpose, folder.author),
        )
    return text.strip()


def _failed(call: Invocation, folder: NoteFolder, purpose: Purpose, editor: str | None) -> CouldNot:
    what = f"the editor {editor!r} ended with an error" if editor else "the editor left no file"
    data = _left(folder)
    if data is not None:
        from .editor import as_text

        _keep(call, folder, as_text(data)[0])
    _removed(call, folder)
    if not _draft(call.env.vault(), folder.purpose, folder.author):
        return CouldNot(f"{what}; nothing was taken from it.")
    return CouldNot(f"{what}; what you wrote is kept.", _go_on(call, purpose, folder.author))


def _left(folder: NoteFolder) -> bytes | None:
    from .editor import recover_by_vim

    for swap in swap_files(folder):
        recover_by_vim(swap, recovered_file(folder))
    return text_left_in(folder)


def _keep(call: Invocation, folder: NoteFolder, text: str) -> None:
    """Keep a text as a draft, beside another one that it did not begin with."""
    log = call.env.vault()
    try:
        with log.writing():
            old = _draft(log, folder.purpose, folder.author)
            begun = old.encode() == folder.begun
            payload = {"text": text if begun or old in text else f"{old}\n\n{text}"}
            log.keep_draft(_name(folder.purpose), folder.author, call.env.now(), payload)
    except IntimacyError as error:
        error.hint = f"What you wrote is in {folder.path} until the next command keeps it."
        raise


def _removed(call: Invocation, folder: NoteFolder) -> None:
    try:
        remove_note_folder(folder.path)
    except OSError as error:
        said = f"{folder.path} couldn't be removed: {reason_of(error)}. Remove it yourself."
        call.talk(line(said))


def _go_on(call: Invocation, purpose: Purpose, author: str) -> str:
    name = next((each.name for each in call.log.partners() if each.id == author), None)
    return f"Go on with it: {purpose.again}{call.as_again(name)}"


def _draft(log: Log, purpose: str, author: str) -> str:
    found = log.draft(_name(purpose), author)
    return str(found.payload.get("text", "")) if found else ""


def _name(purpose: str) -> str:
    return f"editor.{purpose}"
