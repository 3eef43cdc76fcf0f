"""Backup and restore: between the log, a file, and what opens that file."""

from __future__ import annotations

import os
from enum import Enum
from typing import TYPE_CHECKING

from ...core.frozen import frozen
from ...core.styled_text import Span, Style, line
from ...errors import CodeUnseen, CouldNot, NothingThere, TerminalNeeded, VaultLocked, WrongUse
from ...shell.backup_reminder import note_backup
from ...shell.code_screens import (
    WRITTEN_DOWN,
    Paper,
    fresh_code,
    refuse_if_unseen,
    show_until_written_down,
)
from ...shell.confirm import agree_to, demand_word
from ...shell.identity import asker
from ...shell.invocation import Invocation, ShownOnce
from ...shell.passphrase import VARIABLE, fault_of
from ...shell.secret import typed_twice
from ...store.log import Log
from .answers import Backed, Restored

if TYPE_CHECKING:
    from ...store.backup import Copy

MOMENT = "One moment: encrypting the backup, then opening it once to check it."
PAPER = Paper(
    (
        "Only this code opens this backup, and it's shown only now.",
        "Write it on paper, with the name of the file, and keep it away from this machine.",
    ),
    "No backup was written.",
)


class OpenRequest(Enum):
    """What a backup is to be opened with."""

    WHAT_FITS = "what fits"
    CODE = "code"
    TYPED = "typed"


@frozen
class BackupRequest:
    """What a backup is to be made to, and what was agreed to beforehand.

    `replace`: a file that is there may go; `written_down`: a code is printed, and nobody is asked.
    """

    wanted: OpenRequest
    replace: bool = False
    written_down: bool = False


def backed_up(call: Invocation, path: str, how: BackupRequest) -> Backed | ShownOnce:
    """Write everything into one encrypted file, whole or not at all."""
    from ...store.backup import write_backup

    target = _target(path)
    to_code = _is_to_code(call, how.wanted)
    if to_code and os.path.lexists(target) and not how.replace:
        raise CouldNot(
            f"{path} is there already, and a new code would open only the new backup.",
            "Choose another name, or add --replace.",
        )
    _must_be_askable(call, how, to_code=to_code)
    log = call.log
    if not log.stored:
        raise NothingThere("there's nothing to back up yet.", "Start with: intimacy checkin")
    secret = _code(call, how) if to_code else _secret(call, how.wanted)
    data, _ = log.copied()
    call.say_moment(MOMENT)
    write_backup(target, data, secret)
    note_backup(call.env)
    records = log.count(asker(call, log))
    if not (to_code and how.written_down):
        return Backed(target, records, None)
    unseen = CodeUnseen(
        f"{path} was written, but its recovery code couldn't be shown, so nobody can open it.",
        "Make it once more, with --replace.",
    )
    return ShownOnce(Backed(target, records, secret), unseen)


def check_backup(call: Invocation, path: str, *, heavy: bool) -> Backed:
    """Open a backup, look it all over, and change nothing."""
    file, data = _named(call, path, heavy=heavy)
    found = Log(_opened(call, file, data).connection, file)
    return Backed(file, found.count(asker(call, found)), None, checked=True)


def restore_backup(
    call: Invocation, path: str, *, yes: bool, set_aside: bool, heavy: bool
) -> Restored:
    """Put a backup in the place of what is here; after any failure, what was here is here."""
    places = call.env.places()
    there = os.path.exists(places.vault) or os.path.exists(places.key)
    file, data = _named(call, path, heavy=heavy)
    if there and not set_aside:
        _agree(call, yes=yes)
    copy = _opened(call, file, data)
    aside = _moved_aside(call) if set_aside else ()
    call.vault.become(copy)
    return Restored(file, call.vault.count(asker(call, call.vault)), aside)


def _named(call: Invocation, path: str, *, heavy: bool) -> tuple[str, bytes]:
    """The whole path of a backup, and what is in the file; what it may cost is agreed to."""
    from ...store.backup import is_heavy, read_backup

    # First: nobody is asked for what opens a file that is not there, or is no backup.
    file = os.path.abspath(os.path.expanduser(path))
    data, work = read_backup(file)
    if not call.env.keyring().sources.any:
        call.must_ask("the passphrase or recovery code", f"{VARIABLE}=3 3< FILE")
    if is_heavy(work) and not heavy:
        agree_to(call, path, work)
    return file, data


def _opened(call: Invocation, file: str, data: bytes) -> Copy:
    from ...store.backup import opened_backup

    _, copy = call.env.keyring().tried(
        "The backup's passphrase or recovery code:",
        lambda secret: opened_backup(file, data, secret),
        call.talker,
        TerminalNeeded("the passphrase or recovery code", f"{VARIABLE}=3 3< FILE"),
    )
    return copy


def _agree(call: Invocation, *, yes: bool) -> None:
    """Unlock first, then ask: a yes is worth something only from somebody who may say it."""
    # Nothing is lost with a vault that holds nothing, such as one that was only begun.
    if call.log.is_empty() or yes:
        return
    call.must_ask("a yes", "--yes")
    lost = line(Span("This replaces everything that's here, for both of you.", Style.LOSS))
    demand_word(call, "Type yes to go on:", above=[lost])


def _target(path: str) -> str:
    from ...store.backup import may_be_replaced

    if path == "-":
        raise WrongUse("FILE -: a backup goes to a file.", "Example: us.age")
    target = os.path.abspath(os.path.expanduser(path))
    if os.path.isdir(target) or not os.path.isdir(os.path.dirname(target)):
        raise WrongUse(f"FILE {path}: it's a folder, or in a folder that isn't there.")
    if os.path.lexists(target) and not may_be_replaced(target):
        raise WrongUse(
            f"FILE {path} exists and isn't a backup, so it was left alone.", "Choose another name."
        )
    return target


def _is_to_code(call: Invocation, wanted: OpenRequest) -> bool:
    keyring = call.env.keyring()
    if wanted is OpenRequest.WHAT_FITS:
        return keyring.lock is None and not keyring.sources.any
    return wanted is OpenRequest.CODE


def _must_be_askable(call: Invocation, how: BackupRequest, *, to_code: bool) -> None:
    """Raise, before anything is read, if there is nobody to ask, or to see the code."""
    if to_code and how.written_down:
        refuse_if_unseen()
    if call.can_ask:
        return
    if to_code and not how.written_down:
        raise TerminalNeeded("a part of the recovery code", WRITTEN_DOWN)
    keyring = call.env.keyring()
    if keyring.sources.any:
        return
    if how.wanted is OpenRequest.TYPED:
        call.must_ask("a passphrase", f"{VARIABLE}=3 3< FILE")
    if how.wanted is OpenRequest.WHAT_FITS and keyring.lock is not None:
        raise VaultLocked


def _code(call: Invocation, how: BackupRequest) -> str:
    code = fresh_code()
    if not how.written_down:
        show_until_written_down(call, code, PAPER)
    return code


def _secret(call: Invocation, wanted: OpenRequest) -> str:
    """The passphrase that the backup is made to."""
    keyring = call.env.keyring()
    lock = keyring.lock if wanted is OpenRequest.WHAT_FITS else None
    if lock is not None:
        return keyring.prove(lock, call.talker)[0]
    given = keyring.sources.next()
    if given is None:
        return typed_twice(call, "A passphrase for this backup:")
    if fault := fault_of(given.text):
        raise WrongUse(f"{fault}.")
    return given.text


def _moved_aside(call: Invocation) -> tuple[str, ...]:
    """Leave what cannot be opened beside, the vault first: a key without it is no beginning."""
    from ...store.backup import set_aside

    places = call.env.places()
    stamp = call.env.now().strftime("%Y%m%d-%H%M%S")
    return set_aside((places.vault, f"{places.vault}-journal", places.key), f"aside-{stamp}")
