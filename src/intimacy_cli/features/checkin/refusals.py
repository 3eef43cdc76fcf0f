"""What is said where a check-in can't be written, changed or found: its words, beside the codes."""

from __future__ import annotations

import re
from collections.abc import Collection

from ...core.partners import Partner
from ...errors import (
    AlreadyAnswered,
    AlreadyRevealed,
    AlreadySent,
    CouldNot,
    NothingThere,
    WrongUse,
    quote_for_shell,
)
from .records import RoundRef


def what_is_answered(questionnaire: str) -> str:
    """What one hands in: the check-in, or an answer to a questionnaire by its name."""
    return f"answer to {questionnaire}" if questionnaire else "check-in"


def questionnaire_option(questionnaire: str) -> str:
    """What to add to a command of the check-in so that it means this one; empty for itself."""
    return f" --questionnaire {quote_for_shell(questionnaire)}" if questionnaire else ""


def second_answer(who: Partner, asked: RoundRef, *, revealed: bool) -> AlreadyAnswered:
    """That there is one already; `revealed`: both have seen it."""
    an = "an" if asked.questionnaire else "a"
    option = questionnaire_option(asked.typed or asked.questionnaire)
    name = quote_for_shell(who.name)
    return AlreadyAnswered(
        f"{who.name} already has {an} {what_is_answered(asked.questionnaire)} for {asked.day}.",
        "You've both seen it, so it stays. See it with: intimacy checkin reveal "
        f"{asked.day}{option}"
        if revealed
        else f"Change it with: intimacy checkin edit --as {name} --on {asked.day}{option}",
    )


def seen_by_both(asked: RoundRef) -> AlreadyRevealed:
    """That it stays as it is, because both have seen it."""
    return AlreadyRevealed(
        f"you've both seen the {what_is_answered(asked.questionnaire)} for {asked.day}, so it "
        "stays as it is.",
        f"Add a note to it with: intimacy checkin note {asked.day} -"
        f"{questionnaire_option(asked.typed or asked.questionnaire)}",
    )


def asked_with(who: Partner, asked: RoundRef) -> AlreadySent:
    """That it stays as it is, because their partner was asked with it."""
    return AlreadySent(
        f"{who.name} has already asked your partner about {asked.day}, so that check-in stays as "
        "it is.",
        f"Add a note to it with: intimacy checkin note {asked.day} -",
    )


def asked_and_forgotten(who: Partner, asked: RoundRef) -> AlreadySent:
    """That the day takes no other: their partner was asked with the one that is gone."""
    return AlreadySent(
        f"{who.name} asked about {asked.day} by message and then erased that check-in, so there "
        "can't be another for that day.",
        "Check in again tomorrow.",
    )


def unshared_note(who: Partner, asked: RoundRef) -> CouldNot:
    """That a line on it would reach nobody: the check-in itself is one's own."""
    return CouldNot(
        f"the {what_is_answered(asked.questionnaire)} for {asked.day} is private to "
        f"{who.name}, and so is a note on it.",
        f"To share it first: intimacy checkin share {asked.day} "
        f"--as {quote_for_shell(who.name)}{questionnaire_option(asked.typed)}; "
        "or leave out --share-note.",
    )


def nothing_of(who: Partner, asked: RoundRef) -> NothingThere:
    """That there is no check-in of theirs, and how to make one."""
    option = questionnaire_option(asked.typed)
    return NothingThere(
        f"{who.name} has no {what_is_answered(asked.questionnaire)} for {asked.day}.",
        f"Answer with: intimacy checkin --on {asked.day}{option}",
    )


def refuse_unknown_names(form: str | None, names: Collection[str]) -> None:
    """Raise WrongUse for a name in braces that a form of the status has nothing for."""
    for name in re.findall(r"\{\w+\}", form or ""):
        if name not in names:
            raise WrongUse(f"--format: there's no {name}.", f"You can use: {' '.join(names)}.")
