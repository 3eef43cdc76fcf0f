"""`data forget`: what is to go, whether it is meant, and what was out of reach."""

from __future__ import annotations

import os

from ...core.partners import Partner
from ...core.typed_days import parse_day
from ...errors import NothingThere, WrongUse
from ...shell.confirm import demand_word
from ...shell.identity import known_author
from ...shell.invocation import Invocation
from ...shell.note_folder import (
    files_below,
    left_folders,
    loose_files,
    remove_note_folder,
    running_folders,
)
from ...shell.written import take_in_what_is_left
from ...store.erase import Choice, Doomed, Scope
from . import view
from .answers import Forgotten

WORD = "forget"
_OF_TEXTS = (Scope.NOTES, Scope.DRAFTS, Scope.EVERYTHING)
_ID_DIGITS = 16
# Where a copy may be that no program on this machine can find.
ELSEWHERE = ("backups", "exports", "disk", "terminal")
# What is kept for a while: whoever took its place could open what is sealed.
NAME = "name"


def forget_records(call: Invocation, what: str, *, yes: bool, dry_run: bool) -> Forgotten:
    """Forget what was named, once it is sure that it is meant."""
    choice = choice_of(call, what)
    if not (yes or dry_run):
        call.must_ask("a confirmation", "--yes")
    # With nobody named, only the couple's records are there.
    who = known_author(call)
    # What an editor left in the clear is a draft before anything is looked for.
    take_in_what_is_left(call)
    found = call.log.forgettable(who.id if who else None, choice)
    if not (found.whole or found.lines or found.drafts) and choice.scope is not Scope.EVERYTHING:
        raise _nothing(choice, what, who)
    answer = _answer(choice, what, who, found, dry_run=dry_run)
    if dry_run:
        return answer
    if not yes:
        call.talk(*view.about_to_forget(answer))
        question = f"Type {WORD} to erase it, or anything else to keep it:"
        demand_word(call, question, WORD, otherwise="nothing was forgotten.")
    log = call.vault
    with log.writing():
        done = log.forget(who.id if who else None, call.env.now(), call.today, choice)
    left = _without_copies(call, choice, who)
    return _answer(choice, what, who, done, dry_run=False, left=left)


def choice_of(call: Invocation, what: str) -> Choice:
    """The choice that a word stands for. Raises WrongUse."""
    word = what.strip().lower()
    for scope in (Scope.NOTES, Scope.DRAFTS, Scope.EVERYTHING):
        if word == scope.value:
            return Choice(scope)
    if len(word) == _ID_DIGITS and not set(word) - set("0123456789abcdef"):
        return Choice(Scope.RECORD, record=word)
    try:
        return Choice(Scope.DAY, day=parse_day(word, call.today))
    except ValueError:
        raise WrongUse(
            f"WHAT {what!r} isn't one of these: a record's id, a day, notes, drafts, everything.",
            "To see ids: intimacy data export",
        ) from None


def _nothing(choice: Choice, what: str, who: Partner | None) -> NothingThere:
    whose = f"of {who.name}'s or of you both" if who else "of yours"
    if choice.scope is Scope.RECORD:
        return NothingThere(
            f"there's no record {what} {whose} to forget.",
            "To change a name that's in use: intimacy partner name",
        )
    return NothingThere(f"there's nothing {whose} to forget under {what}.")


def _answer(
    choice: Choice,
    what: str,
    who: Partner | None,
    found: Doomed,
    *,
    dry_run: bool,
    left: tuple[str, ...] = (),
) -> Forgotten:
    out_of_reach = (NAME, *ELSEWHERE) if found.keeps_name else ELSEWHERE
    return Forgotten(
        what, choice.scope, choice.day, who.name if who else None, len(found.whole),
        len(found.lines), found.drafts, dry_run, left, out_of_reach,
    )  # fmt: skip


def _without_copies(call: Invocation, choice: Choice, who: Partner | None) -> tuple[str, ...]:
    """Remove what else may hold a text of theirs; the paths that would not go.

    An editor that was killed leaves its texts in the runtime folder; the cache holds parsed packs,
    their own among them, and is made again when it is needed.
    """
    places = call.env.places()
    doomed = _texts_of_editors(call, choice, who)
    if choice.scope is Scope.EVERYTHING:
        doomed += files_below(places.cache)
    left = [each.path for each in running_folders(places) if choice.scope in _OF_TEXTS]
    for path in doomed:
        try:
            remove_note_folder(path)
        except FileNotFoundError:
            continue
        except OSError:
            left.append(path)
    # A vault that a restore set aside is closed, and its key may be lost: nobody can erase in it.
    aside = (files_below(folder) for folder in _set_aside(places.data, places.config))
    return (*left, *(path for paths in aside for path in paths))


def _texts_of_editors(call: Invocation, choice: Choice, who: Partner | None) -> list[str]:
    """What editors left, and is no draft by now; what is a partner's is left to them."""
    places = call.env.places()
    others = {each.id for each in call.log.partners() if each != who}
    mine = [each.path for each in left_folders(places) if each.author not in others]
    return loose_files(places.run) + (mine if choice.scope in _OF_TEXTS else [])


def _set_aside(*folders: str) -> list[str]:
    return [
        os.path.join(folder, name)
        for folder in folders
        if os.path.isdir(folder)
        for name in os.listdir(folder)
        if name.startswith("aside-")
    ]
