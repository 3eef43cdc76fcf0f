"""A word of one's own: asked for, given by a script, and never kept; what it wraps and opens.

It wraps in the form of the lock (age, scrypt 2^18). In a script each is the next line of
INTIMACY_PASSPHRASE_FD, after the passphrase of a lock if there is one; `passphrase_command` is for
the lock alone.
"""

from __future__ import annotations

from ...core.partners import Partner
from ...errors import AnswersDamaged, TerminalNeeded, WrongPassphrase, WrongUse, quote_for_shell
from ...shell.invocation import Invocation
from ...shell.passphrase import VARIABLE, fault_of
from ...store.age_format import NotAge
from .sheet import AnswerSheet, SheetPlace, Unlike, read_sheet

MOMENT = "One moment: this takes a second or two, to make guessing slow."


def new_word(call: Invocation, who: Partner) -> str:
    """A word that nobody would guess, typed twice or given by a script."""
    given = _given(call)
    if given is not None:
        if fault := fault_of(given):
            raise WrongUse(f"{VARIABLE}: {fault}.", "Four or five words make a good one.")
        return given
    from ...shell.secret import typed_twice

    return typed_twice(call, f"{who.name}, choose a word of your own:")


def wrap(text: bytes, word: str) -> bytes:
    """The text as an age file that the word opens. Takes half a second to two, on purpose."""
    from ...store.age import seal_data

    return seal_data(text, word)


def open_with_word(
    call: Invocation, who: Partner, sealed: bytes | None, place: SheetPlace
) -> tuple[str, AnswerSheet]:
    """The word of a person, and the answers it opens; somebody who types it has two tries.

    Raises WrongPassphrase; AnswersDamaged, before anything is asked where that can be told.
    """
    hint = f"Start over with: intimacy chemistry --anew --as {quote_for_shell(who.name)}"
    if sealed is None:
        raise AnswersDamaged(who.name, hint)
    given = _given(call)
    if given is not None:
        return given, _open(call, who, sealed, place, given, hint)
    from ...shell.no_echo import nothing_shown

    with nothing_shown():
        word = call.prompts.secret(f"{who.name}, type your word:")
        try:
            return word, _open(call, who, sealed, place, word, hint)
        except WrongPassphrase:
            word = call.prompts.secret(f"That isn't the word. {who.name}, type it again:")
            return word, _open(call, who, sealed, place, word, hint)


def _open(
    call: Invocation, who: Partner, sealed: bytes, place: SheetPlace, word: str, hint: str
) -> AnswerSheet:
    from ...store.age import TooMuchWork, unseal_data

    call.say_moment(MOMENT)
    try:
        return read_sheet(unseal_data(sealed, word), place)
    except WrongPassphrase:
        raise WrongPassphrase(
            f"This needs {who.name}'s word. Without it, nobody can open the answers. {hint}"
        ) from None
    except (NotAge, TooMuchWork, Unlike):
        raise AnswersDamaged(who.name, hint) from None


def _given(call: Invocation) -> str | None:
    """The next word that a script hands over; None where somebody types it. Raises WrongUse."""
    sources = call.env.keyring().sources
    if not sources.by_script:
        if not call.can_ask:
            raise TerminalNeeded("a word", f"{VARIABLE}=3 3< FILE")
        return None
    found = sources.next()
    return found.text if found else None
