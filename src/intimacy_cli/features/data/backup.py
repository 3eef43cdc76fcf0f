"""Backup and restore: between the log, a file, and what opens that file."""

from __future__ import annotations

import os
from enum import Enum

from ...core.frozen import frozen
from ...core.recovery import RANDOM_BYTES, recovery_code
from ...errors import CouldNot, NothingThere, TerminalNeeded, VaultLocked, WrongUse
from ...shell.backup_word import note_backup
from ...shell.call import Call
from ...shell.passphrase import VARIABLE, fault_of
from ...shell.secret import typed_twice
from ...shell.who import asker

MOMENT = "One moment: the backup is being encrypted."


class Wanted(Enum):
    """What a backup is to be opened with."""

    WHAT_FITS = "what fits"
    CODE = "code"
    TYPED = "typed"


@frozen
class Backed:
    """A backup that was written; `code` if it was made to a new recovery code.

    Everything is in it; `records` are those that the one who made it may see.
    """

    file: str
    records: int
    code: str | None


@frozen
class Restored:
    """What is here now; `set_aside`: the files that were here before, unopened.

    `records` are those that the one who restored it may see.
    """

    file: str
    records: int
    set_aside: tuple[str, ...]


def backed_up(call: Call, path: str, wanted: Wanted) -> Backed:
    """Write everything into one encrypted file, whole or not at all."""
    from ...store.backup import write_backup

    target = _target(path)
    _must_be_askable(call, wanted)
    log = call.log
    if not log.stored:
        raise NothingThere("there is nothing to back up yet.", "Begin with: intimacy checkin")
    secret, code = _secret(call, wanted)
    data, _ = log.copied()
    call.say_moment(MOMENT)
    write_backup(target, data, secret)
    note_backup(call.env)
    return Backed(target, log.count(asker(call, log)), code)


def restored(call: Call, path: str, *, yes: bool, set_aside: bool) -> Restored:
    """Put a backup in the place of what is here; after any failure, what was here is here."""
    from ...store.backup import opened_backup, read_backup

    places = call.env.places()
    there = os.path.exists(places.vault) or os.path.exists(places.key)
    sources = call.env.keyring().sources
    if not sources.any:
        call.must_ask("the passphrase or recovery code", f"{VARIABLE}=3 3< FILE")
    file = os.path.abspath(os.path.expanduser(path))
    data = read_backup(file)
    if there and not set_aside:
        _agree(call, yes=yes)
    nobody = TerminalNeeded("the passphrase or recovery code", f"{VARIABLE}=3 3< FILE")
    _, copy = call.env.keyring().tried(
        "The backup's passphrase or recovery code:",
        lambda secret: opened_backup(file, data, secret),
        call.talker,
        nobody,
    )
    aside = _moved_aside(call) if set_aside else ()
    call.vault.become(copy)
    return Restored(file, call.vault.count(asker(call, call.vault)), aside)


def _agree(call: Call, *, yes: bool) -> None:
    """Unlock first, then ask: a yes is worth something only from somebody who may say it."""
    # Nothing is lost with a vault that holds nothing, such as one that was only begun.
    if call.log.is_empty() or yes:
        return
    call.must_ask("a yes", "--yes")
    typed = call.prompts.text(
        "All that is here now, of both of you, will be gone. Type yes to replace it:"
    )
    if typed.strip().lower() != "yes":
        raise CouldNot("nothing was changed.")


def _target(path: str) -> str:
    from ...store.backup import may_be_replaced

    if path == "-":
        raise WrongUse("FILE -: a backup goes to a file.", "Example: us.age")
    target = os.path.abspath(os.path.expanduser(path))
    if os.path.isdir(target) or not os.path.isdir(os.path.dirname(target)):
        raise WrongUse(f"FILE {path}: it is a folder, or there is no such folder.")
    if os.path.lexists(target) and not may_be_replaced(target):
        raise WrongUse(
            f"FILE {path} exists and is no backup, so it is left alone.", "Choose another name."
        )
    return target


def _must_be_askable(call: Call, wanted: Wanted) -> None:
    keyring = call.env.keyring()
    if call.can_ask or keyring.sources.any:
        return
    if wanted is Wanted.TYPED:
        call.must_ask("a passphrase", f"{VARIABLE}=3 3< FILE")
    if wanted is Wanted.WHAT_FITS and keyring.lock is not None:
        raise VaultLocked


def _secret(call: Call, wanted: Wanted) -> tuple[str, str | None]:
    """What the backup is made to; the second is a code that nobody knows yet."""
    keyring = call.env.keyring()
    if wanted is Wanted.WHAT_FITS:
        lock = keyring.lock
        if lock is not None:
            return keyring.prove(lock, call.talker)[0], None
        wanted = Wanted.TYPED if keyring.sources.any else Wanted.CODE
    if wanted is Wanted.CODE:
        code = recovery_code(os.urandom(RANDOM_BYTES))
        return code, code
    given = keyring.sources.next()
    if given is None:
        return typed_twice(call, "A passphrase for this backup:"), None
    if fault := fault_of(given.text):
        raise WrongUse(f"{fault}.")
    return given.text, None


def _moved_aside(call: Call) -> tuple[str, ...]:
    """Leave what cannot be opened beside, the vault first: a key without it is no beginning."""
    from ...store.backup import set_aside

    places = call.env.places()
    stamp = call.env.now().strftime("%Y%m%d-%H%M%S")
    return set_aside((places.vault, f"{places.vault}-journal", places.key), f"aside-{stamp}")
