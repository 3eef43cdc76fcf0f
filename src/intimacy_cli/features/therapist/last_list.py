"""The list that was shown last, by which a number means somebody: `show 2`, `keep 2`, `called 2`.

It lies in the vault, encrypted, under whoever looked: what one partner searched for is nobody
else's to read. It lasts an hour. Where there is no vault, or a lock that is shut, none is kept.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from hashlib import blake2b

from ...core.frozen import frozen
from ...directory.files import Directory, beside, state_of
from ...directory.options import Options
from ...errors import IntimacyError, NothingThere, quote_for_shell
from ...shell.identity import asker, given_name
from ...shell.invocation import Invocation
from ...store.log import Log

LASTS = timedelta(hours=1)
_NAME = "therapist.list"
_NONE = "no list of yours has been shown in the last hour, so we can't tell who number {} is."
_AGAIN = "See a list first: intimacy therapist find, or: intimacy therapist shortlist"


@frozen
class Meant:
    """Whom a number means, and how the directories were read in which they were found."""

    id: str
    name: str
    directories: tuple[Directory, ...] = ()
    options: Options = Options()


def remember(
    call: Invocation,
    people: Sequence[tuple[str, str]],
    chosen: Sequence[Directory] = (),
    options: Options = Options(),  # noqa: B008 - a frozen value
) -> bool:
    """Keep who was listed, by id and name, in this order. Tells whether numbers mean them now.

    What came through a pipe cannot be read again, and so has no numbers. The list before is gone
    in any case: a number must never mean somebody who stood on an older one.
    """
    again = all(each.data is None for each in chosen)
    text = _text(people, chosen, options) if people and again else None
    with suppress(IntimacyError):
        log = call.env.log()
        name = _name(call, log)
        if log.stored and name is not None:
            log.keep_shown(name, call.env.now(), text, LASTS)
            return text is not None
    return False


def meant(call: Invocation, typed: str) -> Meant | None:
    """Return whom a number means; None if it is no number, or nobody listed anything lately.

    Raises NothingThere for a number beyond the list, and if the files are others by now.
    """
    if not is_number(typed):
        return None
    log = call.log
    name = _name(call, log)
    text = None if name is None else log.shown(name, call.env.now(), LASTS)
    if text is None:
        return None
    kept = json.loads(text)
    people, number = kept["people"], int(typed)
    if not 1 <= number <= len(people):
        many = "1 person" if len(people) == 1 else f"{len(people)} people"
        raise NothingThere(f"the last list has {many}, so there's no number {number}.", _AGAIN)
    directories = tuple(Directory(*each) for each in kept["directories"])
    if kept["state"] != _state(directories):
        raise NothingThere(
            f"the files have changed since that list, so {number} may be somebody else by now.",
            "Search again: intimacy therapist find",
        )
    options = Options(
        kept["encoding"], tuple((a, b) for a, b in kept["mapping"]), call.today.isoformat()
    )
    wanted, called = people[number - 1]
    return Meant(wanted, called, directories, options)


def must_mean(call: Invocation, typed: str) -> Meant:
    """Return whom a number means. Raises NothingThere if there is no list to count on."""
    found = meant(call, typed)
    if found is None:
        # A list that was shown to somebody else, or to nobody in particular, is not theirs.
        whose = given_name(call)
        again = f"Show the list again with --as {quote_for_shell(whose)}." if whose else _AGAIN
        raise NothingThere(_NONE.format(int(typed)), again)
    return found


def is_number(typed: str) -> bool:
    """Tell whether this is a number of a list, in whatever script's digits."""
    return typed.isdecimal() and len(typed) <= 4


def _name(call: Invocation, log: Log) -> str | None:
    """Under what the list lies: one for each partner, and one for nobody in particular.

    None for a name that nobody has: it may be a slip of the other's.
    """
    who = asker(call, log)
    if who is None and given_name(call) is not None:
        return None
    return f"{_NAME} {who or ''}"


def _text(people: Sequence[tuple[str, str]], chosen: Sequence[Directory], options: Options) -> str:
    kept = {
        "people": people,
        "directories": [[each.name, each.path] for each in chosen],
        "state": _state(chosen),
        "encoding": options.encoding,
        "mapping": options.mapping,
    }
    return json.dumps(kept)


def _state(directories: Sequence[Directory]) -> str:
    """Return what tells the files from what they were, with what says how to read them."""
    states = [(each.path, state_of(each), _mapping(each)) for each in directories]
    return blake2b(json.dumps(states).encode(errors="surrogateescape"), digest_size=10).hexdigest()


def _mapping(directory: Directory) -> list[int]:
    try:
        status = os.stat(beside(directory))
    except OSError:
        return []
    return [status.st_size, status.st_mtime_ns]
