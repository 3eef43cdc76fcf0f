"""`talk day` on a terminal: who the two are, what helps when it gets stuck, what is kept of it.

Keeps that there was a talk and how long it took, never who spoke how long or what was said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any

from ...core.partners import UNNAMED, Partner, name_fault
from ...errors import TerminalNeeded, WrongUse
from ...packs.loader import Pack
from ...shell.clock import steady_seconds
from ...shell.content import cache_of, in_language
from ...shell.identity import known_partner
from ...shell.invocation import Invocation
from ...shell.realtime_session import play
from ...store.record import NewRecord
from . import screens
from .answers import ToldDay
from .day_timer import LONGEST, SHORTEST, begin_telling

DAY = "talk.day"
KEPT = "Nothing that was said is saved."


def tell(call: Invocation, minutes: float, first: str | None) -> ToldDay:
    """Tell each other about the day. Raises TerminalNeeded where nobody could press a key."""
    if not SHORTEST <= minutes <= LONGEST:
        raise WrongUse(
            f"--minutes {minutes:g}: give {SHORTEST:g} to {LONGEST:g} minutes, such as 10."
        )
    seats = seats_of(call.log.partners(), first)
    if not call.can_ask:
        raise TerminalNeeded(
            "a talk by keys", instead="For a prompt without a timer: intimacy talk card"
        )
    stuck, closing = _texts(call)
    # The calendar chooses: neighbouring evenings begin with other questions and other thanks.
    turn = call.today.toordinal() * 7
    prompts = tuple(stuck[turn % len(stuck) :] + stuck[: turn % len(stuck)])
    thanks = closing[turn % len(closing)]
    begun = begin_telling(seats, minutes, prompts, thanks, steady_seconds())
    talk = play(call, begun, screens.telling, screens.telling_spoken, KEPT)
    seconds = ceil(talk.used)
    if seconds:
        log = call.vault
        with log.writing():
            log.append(call.env.now(), NewRecord(DAY, call.today, {"seconds": seconds}))
        call.say_saved("That you talked, and for how long, is saved.")
    return ToldDay(call.today, seconds, thanks)


def seats_of(partners: Sequence[Partner], first: str | None) -> tuple[str, str]:
    """The two by name, as far as they are known; nobody joins by being named here."""
    names = [partner.name for partner in partners]
    if first is not None:
        if fault := name_fault(first):
            raise WrongUse(f"--first {first!r}: {fault}.")
        known = known_partner(first, tuple(partners))
        name = known.name if known else first.strip()
        names = [name, *(each for each in names if each != name)]
    if not names:
        return UNNAMED
    return (names[0], names[1] if len(names) > 1 else UNNAMED[1])


def _texts(call: Invocation) -> tuple[list[str], list[str]]:
    def texts(pack: Pack) -> tuple[list[str], list[str]]:
        return _all(pack.tables["stuck"]), _all(pack.tables["closing"])

    return in_language(call, "day", texts, cache_of(call))


def _all(tables: Sequence[Mapping[str, Any]]) -> list[str]:
    return [str(each["text"]) for each in tables]
