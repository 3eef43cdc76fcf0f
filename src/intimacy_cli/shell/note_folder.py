"""A folder of its own for each text that somebody writes in an editor; removed whole.

Editors leave copies beside a file under names of their own (`.note.txt.swp`, `note.txt~`,
`#note.txt#`): what has a folder to itself takes all of them along. The folder's name says what the
text is for and whose it is, because an editor that goes on in the background may make it again with
nothing but the text in it. Whether a session still runs, a lock on a file in it tells: the system
takes that away with the process, however it ends.
"""

from __future__ import annotations

import os
import re
import stat

from ..atomic import PRIVATE_FILE, PRIVATE_FOLDER, make_own_folder
from ..core.frozen import frozen
from ..errors import CannotWrite, CouldNot, reason_of
from .paths import Places

_PREFIX = "note-"
_LOCK, _BEGUN, _RECOVERED = "lock", "begun", "recovered.txt"
# An editor in the background may save yet what it has in its window.
EMPTY_SECONDS = 900.0
# What earlier versions put into the runtime folder itself, and what editors made of its name.
_LOOSE = re.compile(r"[.#]*note-\d+-[0-9a-f]+\.txt")
_NAME = re.compile(
    rf"{_PREFIX}(?P<home>[0-9a-f]{{8}})-(?P<purpose>[a-z]+)-(?P<author>[0-9a-f]*)-[0-9a-f]{{8}}"
)
# Files of vim that are no text: what it would recover from, and how to undo.
_SWAP = re.compile(r"\.sw[a-z]$")
_NO_TEXT = re.compile(r"\.sw[a-z]$|\.un~$")


@frozen
class NoteFolder:
    """Where a text is written: its folder, what it is for, and whose it is (empty: nobody's)."""

    path: str
    purpose: str
    author: str

    @property
    def file(self) -> str:
        """The file that the editor is given."""
        return f"{self.path}/{'config.toml' if self.purpose == 'settings' else 'note.txt'}"

    @property
    def begun(self) -> bytes:
        """What stood in the file at first."""
        return _read(f"{self.path}/{_BEGUN}") or b""


def make_note_folder(
    places: Places, purpose: str, author: str, text: bytes
) -> tuple[NoteFolder, int]:
    """A folder with a file that holds `text`, and the handle whose closing ends the session."""
    run = places.run
    try:
        ours = make_own_folder(run)
    except OSError as error:
        raise CannotWrite(f"{run}: {reason_of(error, 'cannot be made')}.") from None
    if not ours:
        raise CouldNot(f"{run} belongs to somebody else, so nothing of yours is put there.")
    name = f"{_PREFIX}{places.mark_of_home}-{purpose}-{author}-{os.urandom(4).hex()}"
    made = NoteFolder(f"{run}/{name}", purpose, author)
    try:
        os.mkdir(made.path, PRIVATE_FOLDER)
        session = os.open(f"{made.path}/{_LOCK}", os.O_RDWR | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        os.write(session, b"%d" % os.getpid())
        _lock(session)
        for path in (f"{made.path}/{_BEGUN}", made.file):
            with open(path, "wb", opener=_private) as file:
                file.write(text)
    except OSError as error:
        raise CannotWrite(f"{made.path}: {reason_of(error, 'cannot be made')}.") from None
    return made, session


def left_folders(places: Places) -> list[NoteFolder]:
    """Those of this home whose session is over, however it ended."""
    return [each for each in _folders(places) if not _is_running(each.path)]


def running_folders(places: Places) -> list[NoteFolder]:
    """Those of this home that somebody is writing in just now."""
    return [each for each in _folders(places) if _is_running(each.path)]


def loose_files(run: str) -> list[str]:
    """What earlier versions left in the runtime folder, with what editors made beside it."""
    return [f"{run}/{name}" for name in _names(run) if _LOOSE.match(name)]


def text_left_in(folder: NoteFolder) -> bytes | None:
    """The newest text in a folder beside the one it began with; None if there is none.

    An editor that was killed may have it in a copy under another name.
    """
    begun = folder.begun
    found: list[tuple[int, bool, bytes]] = []
    for path in files_below(folder.path):
        name = os.path.basename(path)
        if name in (_LOCK, _BEGUN) or _NO_TEXT.search(name):
            continue
        data = _read(path)
        if data is not None and data.strip() and data != begun:
            found.append((os.stat(path).st_mtime_ns, path == folder.file, data))
    return max(found)[2] if found else None


def swap_files(folder: NoteFolder) -> list[str]:
    """What vim left to recover a text from that it could not save."""
    return [path for path in files_below(folder.path) if _SWAP.search(path)]


def recovered_file(folder: NoteFolder) -> str:
    """Where what was recovered belongs."""
    return f"{folder.path}/{_RECOVERED}"


def is_stale(folder: NoteFolder, now: float) -> bool:
    """Whether no editor is likely to save anything there any more."""
    try:
        return now - os.stat(folder.path).st_mtime > EMPTY_SECONDS
    except OSError:
        return False


def read_note(folder: NoteFolder) -> bytes | None:
    """What stands in the file; None if there is none that could be read."""
    return _read(folder.file)


def remove_note_folder(path: str) -> None:
    """Remove a folder (or a file of an earlier version) with all that is in it. Raises OSError."""
    if os.path.isdir(path) and not os.path.islink(path):
        import shutil

        shutil.rmtree(path)
    else:
        os.unlink(path)


def _folders(places: Places) -> list[NoteFolder]:
    run, home = places.run, places.mark_of_home
    found = ((f"{run}/{name}", _NAME.fullmatch(name)) for name in _names(run))
    return [
        NoteFolder(path, each["purpose"], each["author"])
        for path, each in found
        if each and each["home"] == home and os.path.isdir(path) and not os.path.islink(path)
    ]


def _names(run: str) -> list[str]:
    try:
        return sorted(os.listdir(run))
    except OSError:
        return []


def _is_running(path: str) -> bool:
    try:
        handle = os.open(f"{path}/{_LOCK}", os.O_RDWR | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        free = _lock(handle)
        return _lives(os.read(handle, 20)) if free is None else not free
    finally:
        os.close(handle)


def _lock(handle: int) -> bool | None:
    """Take the lock; whether nobody else has it, or None where a file system has no locks."""
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _lives(process: bytes) -> bool:
    try:
        os.kill(int(process), 0)
    except (ValueError, OverflowError, OSError):
        return False
    return True


def files_below(folder: str) -> list[str]:
    """Every file in a folder, and in those inside it."""
    return [os.path.join(above, name) for above, _, names in os.walk(folder) for name in names]


def _read(path: str) -> bytes | None:
    """All of a file, if it is one: an editor may leave a link or a folder in its place."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return None
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, PRIVATE_FILE)
