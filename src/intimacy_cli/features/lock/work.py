"""Sets, changes, opens and removes the lock: between what is typed and the key file."""

from __future__ import annotations

from datetime import datetime

from ...core.frozen import frozen
from ...errors import CannotWrite, CouldNot, NothingThere, TerminalNeeded, WrongUse
from ...shell.call import Call
from ...shell.passphrase import VARIABLE, fault_of
from ...shell.secret import typed_twice
from ...store.keyfile import LockedKey, VaultKey
from . import ask

WRITTEN_DOWN = "--yes-i-wrote-it-down"


@frozen
class LockState:
    """`state` is none, locked or open; `until`: when an open one locks itself again."""

    state: str
    until: str | None
    minutes: int


@frozen
class LockChanged:
    """What was done: set, changed, removed, recovered. `code` only where nobody saw it before."""

    done: str
    code: str | None


def state(call: Call) -> LockState:
    """Whether there is a lock, and whether it is open just now; asks nobody."""
    from ...shell.held import moment
    from ...store.unlocked import open_until

    minutes = call.env.settings().number("lock.minutes")
    lock = call.env.keyring().lock
    if lock is None:
        return LockState("none", None, minutes)
    until = open_until(call.env.places().run, lock, moment(dict(call.env.environ)))
    if until is None:
        return LockState("locked", None, minutes)
    at = datetime.fromtimestamp(until).astimezone().isoformat(timespec="seconds")
    return LockState("open", at, minutes)


def set_lock(call: Call, *, written_down: bool) -> LockChanged:
    """Put a lock on the vault; one that is not there yet is made."""
    _refuse_if_locked(call)
    _must_be_askable(call, code_too=not written_down)
    opened = _vault_key(call)
    passphrase = new_passphrase(call, "A new passphrase:")
    code = ask.fresh_code()
    if not written_down:
        ask.show_until_written_down(call, code)
    _put(call, opened, None, _locked(call, opened, passphrase, code))
    return LockChanged("set", code if written_down else None)


def change_lock(call: Call, *, new_code: bool, written_down: bool) -> LockChanged:
    """Another passphrase, and if wanted another recovery code; the vault stays as it is."""
    lock = _lock(call)
    _must_be_askable(call, code_too=new_code and not written_down)
    _, opened = call.env.keyring().prove(lock, call.talker)
    return _renewed(call, lock, opened, "changed", new_code=new_code, written_down=written_down)


def recover_lock(call: Call, *, new_code: bool, written_down: bool) -> LockChanged:
    """The passphrase is forgotten: open with the recovery code, and set another passphrase."""
    from ...store.lock import by_code

    lock = _lock(call)
    _must_be_askable(call, code_too=new_code and not written_down)
    _, opened = call.env.keyring().tried(
        "Recovery code:",
        lambda text: by_code(call.env.places().key, lock, ask.read_or_refuse(text)),
        call.talker,
        TerminalNeeded("the recovery code", f"{VARIABLE}=3 3< FILE"),
    )
    return _renewed(call, lock, opened, "recovered", new_code=new_code, written_down=written_down)


def remove_lock(call: Call) -> LockChanged:
    """Take the lock away: the key lies in its file again, for this account to read."""
    lock = _lock(call)
    _must_be_askable(call, code_too=False)
    _, opened = call.env.keyring().prove(lock, call.talker)
    _put(call, opened, lock, None)
    return LockChanged("removed", None)


def open_lock(call: Call, minutes: int | None) -> LockState:
    """Open it for a while, without doing anything else."""
    _lock(call)
    _ = call.log
    keyring = call.env.keyring()
    length = call.env.settings().number("lock.minutes") if minutes is None else minutes
    if length == 0:
        raise CouldNot(
            "lock.minutes is 0, so it is not kept open.", "Give: intimacy lock open --minutes 15"
        )
    if keyring.keep(length) is None:
        raise CouldNot(
            f"there is no safe place for the open key in {call.env.places().run}.",
            "The passphrase will be asked for each time.",
        )
    return state(call)


def lock_now(call: Call) -> LockState:
    """End it now. Needs no passphrase. Raises CannotWrite if the open key stays where it is."""
    from ...store.unlocked import drop_unlocked

    lock, folder = call.env.keyring().lock, call.env.places().run
    if lock is not None:
        drop_unlocked(folder, lock)
    after = state(call)
    if after.state == "open":
        raise CannotWrite(
            f"the open key in {folder} cannot be removed, so it stays open until {after.until}.",
            "Remove the file there that begins with unlocked-.",
        )
    return after


def new_passphrase(call: Call, question: str) -> str:
    """A passphrase that nobody has used yet: given, or typed twice. Raises WrongUse."""
    given = call.env.keyring().sources.next()
    if given is None:
        return typed_twice(call, question)
    if fault := fault_of(given.text):
        raise WrongUse(f"{fault}.")
    return given.text


def _renewed(
    call: Call, lock: LockedKey, opened: VaultKey, done: str, *, new_code: bool, written_down: bool
) -> LockChanged:
    passphrase = _another_passphrase(call)
    code = ask.fresh_code() if new_code else None
    if code is not None and not written_down:
        ask.show_until_written_down(call, code)
    after = _locked(call, opened, passphrase, code, keep=lock.recovery)
    _put(call, opened, lock, after)
    return LockChanged(done, code if written_down else None)


def _another_passphrase(call: Call) -> str:
    # The command knows the old one; only a script or a person knows the new one.
    sources = call.env.keyring().sources
    question = "The new passphrase:"
    return new_passphrase(call, question) if sources.by_script else typed_twice(call, question)


def _locked(
    call: Call, opened: VaultKey, passphrase: str, code: str | None, keep: str = ""
) -> LockedKey:
    from ...store.lock import wrapped

    call.say_moment("One moment: the lock is being made, which takes a few seconds on purpose.")
    recovery = keep if code is None else wrapped(opened, code)
    return LockedKey(opened.salt, wrapped(opened, passphrase), recovery)


def _put(call: Call, opened: VaultKey, before: LockedKey | None, after: LockedKey | None) -> None:
    from ...store.lock import put_key
    from ...store.unlocked import drop_unlocked

    places = call.env.places()
    put_key(places.vault, places.key, opened, before, after)
    drop_unlocked(places.run, opened)


def _vault_key(call: Call) -> VaultKey:
    from ...store.keyfile import read_key

    # Made if it is not there yet, and known to open.
    _ = call.vault
    found = read_key(call.env.places().key)
    if isinstance(found, LockedKey):
        raise CouldNot("somebody else has just set a lock.", "Change it: intimacy lock change")
    return found


def _lock(call: Call) -> LockedKey:
    lock = call.env.keyring().lock
    if lock is None:
        raise NothingThere("there is no lock here.", "Set one with: intimacy lock set")
    return lock


def _refuse_if_locked(call: Call) -> None:
    if call.env.keyring().lock is not None:
        raise CouldNot("there is a lock already.", "Change it with: intimacy lock change")


def _must_be_askable(call: Call, *, code_too: bool) -> None:
    """Raise TerminalNeeded, before anything is read or made, if there would be nobody to ask."""
    if call.can_ask:
        return
    if not call.env.keyring().sources.any:
        raise TerminalNeeded("a passphrase", f"{VARIABLE}=3 3< FILE")
    if code_too:
        raise TerminalNeeded("a part of the recovery code", WRITTEN_DOWN)
