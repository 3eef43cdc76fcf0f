"""What is a no for somebody, said of their own will: told to their partner, taken back at any time.

Never made from answers to the list, and never looked at when those are compared.
"""

from __future__ import annotations

from ...core.sanitize import inert
from ...errors import CouldNot, NothingThere, WrongUse
from ...shell.identity import author, known_author
from ...shell.invocation import Invocation
from ...store.record import NewRecord, StoredRecord
from .answers import Limit, Limits
from .kinds import LIMIT

LONGEST = 300


def all_limits(call: Invocation) -> Limits:
    """All limits that are stated, oldest first."""
    names = _names(call)
    return Limits(tuple(_limit(each, names) for each in _records(call)))


def add(call: Invocation, text: str | None) -> Limits:
    """State a limit. Raises WrongUse for an empty one."""
    if text is None:
        call.must_ask("a limit", "chemistry limits add TEXT")
    who = author(call)
    if text is None:
        text = call.prompts.text("What's a no for you? Your partner will read it:")
    said = inert(call.read_stdin("TEXT") if text == "-" else text).strip()
    if not said or len(said) > LONGEST:
        raise WrongUse(f"TEXT: a limit has 1 to {LONGEST} characters.")
    log = call.vault
    with log.writing():
        log.append(call.env.now(), NewRecord(LIMIT, call.today, {"text": said}, who.id))
    call.say_saved(by=who.name)
    return all_limits(call)


def take_back(call: Invocation, limit_id: str) -> Limits:
    """Take one's own limit back. Raises NothingThere, or CouldNot for a partner's."""
    found = next((each for each in _records(call) if each.id == limit_id), None)
    if found is None:
        raise NothingThere(
            f"there's no limit {limit_id!r}.", "Their ids: intimacy chemistry limits"
        )
    who = known_author(call)
    if who is None or found.author != who.id:
        raise CouldNot("only whoever wrote a limit can take it back.")
    log = call.vault
    with log.writing():
        new = NewRecord("withdraw", call.today, {}, who.id, visibility="both", target=limit_id)
        log.append(call.env.now(), new)
    call.say_saved(by=who.name)
    return all_limits(call)


def _records(call: Invocation) -> list[StoredRecord]:
    return call.log.records(None, kinds=(LIMIT,))


def _names(call: Invocation) -> dict[str, str]:
    return {each.id: each.name for each in call.log.partners()}


def _limit(record: StoredRecord, names: dict[str, str]) -> Limit:
    name = names.get(record.author or "", "")
    return Limit(record.id, name, str(record.payload["text"]), record.day)
