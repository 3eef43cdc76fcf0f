"""Checks of the vault and its key: whether it opens, is sound, and is for its owner's eyes only."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, timedelta

from ...errors import IntimacyError, Locked
from ...shell.identity import asker
from ...shell.invocation import Invocation
from ...shell.note_folder import left_folders, loose_files, swap_files, text_left_in
from ...store.health import engine, left_over, open_to_others
from ...store.verify import Verified
from .check import Check, error, info, ok, warning

_PATIENCE_MS = 2000
_TROUBLE = {
    "key-missing": (
        "it's there, but its key file isn't",
        "Put the key file back from a copy; intimacy data path says where it belongs.",
    ),
    "wrong-key": (
        "the key file belongs to another vault",
        "Put back the key file that was made with this vault.",
    ),
    "key-file-damaged": ("the key file is damaged", "Put it back from a copy; don't edit it."),
    "vault-damaged": (
        "a page of it doesn't pass its check",
        "Use your last backup: intimacy data restore FILE --set-aside",
    ),
    "vault-missing": (
        "it's gone or empty, but it was there before",
        "Use your last backup: intimacy data restore FILE --set-aside",
    ),
    "newer-vault": (
        "it was written by a later version of intimacy",
        "Upgrade: pip install --upgrade intimacy-cli",
    ),
    "not-encrypting": (
        "it wasn't opened, because it can't be encrypted",
        "See the check 'engine'.",
    ),
}


def check_engine(call: Invocation) -> Iterator[Check]:
    """Whether the database module is the one that encrypts."""
    del call
    try:
        found = engine()
    except ImportError:
        yield error(
            "engine", "the database module is missing", "pip install apsw-sqlite3mc"
        )  # fmt: skip
        return
    named = f"SQLite {found.sqlite}, apsw {found.apsw}"
    if found.encrypts:
        yield ok("engine", f"{named}, encrypting")
        return
    yield error(
        "engine",
        f"{named}: it can't encrypt",
        "pip uninstall -y apsw apsw-sqlite3mc && pip install apsw-sqlite3mc",
    )


def check_vault(call: Invocation) -> Iterator[Check]:
    """Whether it opens; and if it does, every record, its lock and the clock of its last record."""
    places = call.env.places()
    if not os.path.exists(places.vault) and not os.path.exists(places.key):
        yield info("vault", "none yet; it's made when you first save something")
        return
    # A health check asks nobody: where there is a lock that is closed, that is what it says.
    call.env.hurry(_PATIENCE_MS)
    try:
        log = call.log
        found = log.verify(asker(call, log))
        yield ok("vault", "opens")
        yield _records(found)
        yield from _age(log.is_older())
        # A transaction without a write touches no file, and takes the lock of one that does.
        with call.log.writing():
            pass
        yield ok("writing", "nobody else is in the way")
    except Locked as trouble:
        yield _locked(trouble)
        return
    except IntimacyError as trouble:
        what, advice = _TROUBLE.get(
            trouble.code,
            ("it couldn't be used just now", ("Try again, or run: intimacy data verify")),
        )
        made = warning if trouble.code == "cannot-write" else error
        yield made("vault", what, advice)
        return
    if found.newest and datetime.fromisoformat(found.newest) > call.env.now() + timedelta(days=1):
        yield warning(
            "order", "the newest record is from the future", "Check this machine's clock."
        )


def _locked(trouble: Locked) -> Check:
    if trouble.code in _TROUBLE:
        return error("vault", *_TROUBLE[trouble.code])
    return info("vault", "locked, so its records weren't checked", "intimacy lock open")


def _records(found: Verified) -> Check:
    if found.faults:
        many = f"{len(found.faults)} faults" if len(found.faults) > 1 else "one fault"
        return error("records", many, "See which: intimacy data verify")
    return ok("records", "all fine")


def _age(older: bool | None) -> Iterator[Check]:
    """Whether this is an older vault than one that was here: never by how much."""
    if older:
        yield warning(
            "age",
            "an older vault has been put back: something written here since isn't in it",
            "If that was you, all is well. To end this warning, make a backup, then restore "
            "it: intimacy data backup FILE, then intimacy data restore FILE.",
        )
    elif older is None:
        yield info("age", "no mark yet, so we couldn't tell if an older vault were put back")
    else:
        yield ok("age", "the vault has the newest thing written here")


def check_modes(call: Invocation) -> Iterator[Check]:
    """Whether the files are for their owner alone."""
    places = call.env.places()
    told = {
        "key file": (places.key, "600"),
        "vault file": (places.vault, "600"),
        "config folder": (places.config, "700"),
        "data folder": (places.data, "700"),
        "runtime folder": (places.run, "700"),
    }
    there = {name: each for name, each in told.items() if os.path.exists(each[0])}
    if not there:
        return
    wide = [(name, mode) for name, (path, mode) in there.items() if open_to_others(path)]
    for name, mode in wide:
        yield warning(
            "modes",
            f"the {name} is open to other accounts",
            f"Run chmod {mode} on it; intimacy data path says where it is.",
        )
    if not wide:
        yield ok("modes", "only your account can read your files and folders")


def check_left_over(call: Invocation) -> Iterator[Check]:
    """What a program that was killed left behind."""
    places = call.env.places()
    found = left_over(places.config, places.data)
    if found:
        many = f"{found} files" if found > 1 else "one file"
        yield info(
            "leftovers",
            f"{many} left by a program that was killed",
            "You can delete anything that ends in .new in the config and data folders.",
        )
    folders = [each for each in left_folders(places) if text_left_in(each) or swap_files(each)]
    if texts := len(folders) + len(loose_files(places.run)):
        many = f"{texts} texts" if texts > 1 else "one text"
        yield warning(
            "leftovers",
            f"{many} left by an editor in the runtime folder, unencrypted",
            "The next command keeps the text as a draft; intimacy data forget drafts removes it.",
        )
