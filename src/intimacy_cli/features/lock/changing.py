"""Sets, changes and removes the lock: between what is typed and the key file."""

from __future__ import annotations

from ...core.frozen import frozen
from ...core.recovery_code import read_code
from ...errors import (
    CodeUnseen,
    CouldNot,
    TerminalNeeded,
    TooHeavy,
    WrongPassphrase,
    WrongUse,
)
from ...shell.code_screens import (
    WRITTEN_DOWN,
    Paper,
    fresh_code,
    refuse_if_unseen,
    show_until_written_down,
)
from ...shell.confirm import agree_to
from ...shell.invocation import Invocation, ShownOnce
from ...shell.passphrase import VARIABLE, fault_of
from ...shell.secret import chosen_by_chance, typed_twice
from ...store.keyfile import LockedKey, VaultKey
from .commands import lock_of, on_disk

MAKING = "One moment: making the lock takes a few seconds, on purpose."
LEFT = "No lock was set or changed."
PAPER = Paper(
    (
        "It opens the vault if you forget the passphrase, and it's shown only now.",
        "Write it on paper and keep it away from this machine. Without the passphrase and",
        "without this code, nobody can open the vault: not you, not us.",
    ),
    LEFT,
)


@frozen
class LockRequest:
    """How a passphrase and a code are to be made.

    `new_code`: another code too; `written_down`: it is printed, and nobody is asked; `generate`:
    chance chooses the passphrase; `heavy`: it may take much to open the lock as it is.
    """

    new_code: bool = False
    written_down: bool = False
    generate: bool = False
    heavy: bool = False


@frozen
class LockChanged:
    """What was done: set, changed, removed, recovered. `code` only where nobody saw it before.

    `on_disk`: where the open key will lie, if not in memory; `heavy_code`: the code that stays is
    one that takes much to open.
    """

    done: str
    code: str | None
    on_disk: str | None
    heavy_code: bool


def set_lock(call: Invocation, how: LockRequest) -> LockChanged | ShownOnce:
    """Put a lock on the vault, which gets a new key; one that is not there yet is made."""
    from ...store.rekey import fresh_key

    _refuse_if_locked(call)
    _must_be_askable(call, how, code_too=True)
    opened = _vault_key(call)
    _refuse_unless_alone(call)
    passphrase = _new_passphrase(call, "A new passphrase:", how)
    code = _shown_code(call, how)
    fresh = fresh_key()
    _give_key(call, opened, None, fresh, _locked(call, fresh, passphrase, code))
    return _answer(call, "set", code, how)


def change_lock(call: Invocation, how: LockRequest) -> LockChanged | ShownOnce:
    """Another passphrase; if another recovery code is wanted too, another key as well."""
    lock = lock_of(call)
    _must_be_askable(call, how, code_too=how.new_code)
    heavy = _may_be_heavy(call, lock.passphrase, how)
    _, opened = call.env.keyring().prove(lock, call.talker, heavy=heavy)
    return _renewed(call, lock, opened, "changed", how)


def recover_lock(call: Invocation, how: LockRequest) -> LockChanged | ShownOnce:
    """The passphrase is forgotten: open with the recovery code, and set another passphrase."""
    from ...store.key_wrapping import by_code

    lock = lock_of(call)
    _must_be_askable(call, how, code_too=how.new_code)
    heavy = _may_be_heavy(call, lock.recovery, how)
    _, opened = call.env.keyring().tried(
        "Recovery code:",
        lambda text: by_code(call.env.places().key, lock, _read_or_refuse(text), heavy=heavy),
        call.talker,
        TerminalNeeded("the recovery code", f"{VARIABLE}=3 3< FILE"),
    )
    return _renewed(call, lock, opened, "recovered", how)


def remove_lock(call: Invocation) -> LockChanged:
    """Take the lock away: a new key lies in the key file, for this account to read."""
    from ...store.rekey import fresh_key

    lock = lock_of(call)
    _must_be_askable(call, LockRequest(), code_too=False)
    _, opened = call.env.keyring().prove(lock, call.talker)
    _give_key(call, opened, lock, fresh_key(), None)
    return LockChanged("removed", None, None, heavy_code=False)


def _renewed(
    call: Invocation, lock: LockedKey, opened: VaultKey, done: str, how: LockRequest
) -> LockChanged | ShownOnce:
    from ...store.key_wrapping import put_key, wrap_key
    from ...store.rekey import fresh_key

    if how.new_code:
        _refuse_unless_alone(call)
    passphrase = _another_passphrase(call, how)
    if how.new_code:
        code, fresh = _shown_code(call, how), fresh_key()
        _give_key(call, opened, lock, fresh, _locked(call, fresh, passphrase, code))
        return _answer(call, done, code, how)
    places = call.env.places()
    call.say_moment(MAKING)
    after = LockedKey(lock.salt, wrap_key(opened, passphrase), lock.recovery)
    put_key(places.vault, places.key, opened, lock, after)
    _end_what_is_open(call, lock)
    return _answer(call, done, None, how, heavy_code=_is_heavy(call, lock.recovery))


def _answer(
    call: Invocation, done: str, code: str | None, how: LockRequest, *, heavy_code: bool = False
) -> LockChanged | ShownOnce:
    printed = code if how.written_down else None
    answer = LockChanged(done, printed, on_disk(call), heavy_code)
    if printed is None:
        return answer
    unseen = CodeUnseen(
        "the lock is in place, but its recovery code couldn't be shown, so nobody has it.",
        "Make another: intimacy lock change --new-code",
    )
    return ShownOnce(answer, unseen)


def _new_passphrase(call: Invocation, question: str, how: LockRequest) -> str:
    """A passphrase that nobody has used yet: by chance, given, or typed twice. Raises WrongUse."""
    if how.generate:
        return chosen_by_chance(call, LEFT)
    given = call.env.keyring().sources.next()
    if given is None:
        return typed_twice(call, question)
    if fault := fault_of(given.text):
        raise WrongUse(f"{fault}.")
    return given.text


def _another_passphrase(call: Invocation, how: LockRequest) -> str:
    # The command knows the old one; only a script or a person knows the new one.
    question = "The new passphrase:"
    if how.generate or call.env.keyring().sources.by_script:
        return _new_passphrase(call, question, how)
    return typed_twice(call, question)


def _shown_code(call: Invocation, how: LockRequest) -> str:
    code = fresh_code()
    if how.written_down:
        refuse_if_unseen()
    else:
        show_until_written_down(call, code, PAPER)
    return code


def _read_or_refuse(text: str) -> str:
    """A recovery code as it was printed. Raises WrongPassphrase at once for a slip of the pen."""
    code = read_code(text)
    if code is None:
        raise WrongPassphrase(
            "A recovery code is five groups of five characters; check for a slip."
        )
    return code


def _locked(call: Invocation, fresh: VaultKey, passphrase: str, code: str) -> LockedKey:
    from ...store.key_wrapping import wrap_key

    call.say_moment(MAKING)
    return LockedKey(fresh.salt, wrap_key(fresh, passphrase), wrap_key(fresh, code))


def _give_key(
    call: Invocation,
    opened: VaultKey,
    before: LockedKey | None,
    fresh: VaultKey,
    after: LockedKey | None,
) -> None:
    from ...store.rekey import rekey

    places = call.env.places()
    rekey(places.vault, places.key, opened, before, fresh, after)
    _end_what_is_open(call, opened)


def _end_what_is_open(call: Invocation, key: VaultKey | LockedKey) -> None:
    from ...store.session_key import drop_unlocked

    drop_unlocked(call.env.places().run, key)


def _vault_key(call: Invocation) -> VaultKey:
    from ...store.keyfile import read_key

    # Made if it is not there yet, and known to open.
    _ = call.vault
    found = read_key(call.env.places().key)
    if isinstance(found, LockedKey):
        raise CouldNot("somebody else has just set a lock.", "Change it: intimacy lock change")
    return found


def _may_be_heavy(call: Invocation, wrap: str, how: LockRequest) -> bool:
    """Whether a lock that takes much to open was agreed to. Raises TooHeavy, or for a no."""
    from ...store.key_wrapping import heavy_work

    work = heavy_work(call.env.places().key, wrap)
    if work is not None and not how.heavy:
        agree_to(call, "this lock", work)
    return work is not None


def _is_heavy(call: Invocation, wrap: str) -> bool:
    from ...store.key_wrapping import heavy_work

    try:
        return heavy_work(call.env.places().key, wrap) is not None
    except TooHeavy:
        return True


def _refuse_if_locked(call: Invocation) -> None:
    if call.env.keyring().lock is not None:
        raise CouldNot("there's already a lock.", "Change it with: intimacy lock change")


def _refuse_unless_alone(call: Invocation) -> None:
    """Raise CouldNot before anything is asked for, if the vault is open elsewhere too."""
    from ...store.hold import alone

    with alone(call.env.places().vault):
        pass


def _must_be_askable(call: Invocation, how: LockRequest, *, code_too: bool) -> None:
    """Raise, before anything is read or made, if there is nobody to ask, or to see the code."""
    if code_too and how.written_down:
        refuse_if_unseen()
    if call.can_ask:
        return
    if how.generate:
        raise TerminalNeeded("an answer about the words", f"{VARIABLE}=3 3< FILE")
    if not call.env.keyring().sources.any:
        raise TerminalNeeded("a passphrase", f"{VARIABLE}=3 3< FILE")
    if code_too and not how.written_down:
        raise TerminalNeeded("a part of the recovery code", WRITTEN_DOWN)
