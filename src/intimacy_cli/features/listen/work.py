"""`listen` on a terminal or in a pipe: which situation comes, what is remembered of it.

Keeps which situations were gone through, and that there was an exchange; no choice, no score.
"""

from __future__ import annotations

from ...core.partners import UNNAMED, Partner
from ...core.shuffle_bag import next_of
from ...errors import NothingThere, Stopped, TerminalNeeded
from ...shell.clock import steady_seconds
from ...shell.identity import writer
from ...shell.invocation import Invocation
from ...shell.one_key import Numbered, one_key
from ...shell.realtime_session import play
from ...store.record import AUTOMATIC, NewRecord, fresh_id
from . import screens
from .answers import Exchanged, Practice, Situation
from .content import feelings, situations, steps
from .exchange import begin_exchange
from .practice import Phase, Practising, by_family

PRACTICE, EXCHANGE = "listen.practice", "listen.exchange"
REMEMBERED = "What you've finished is kept."
KEPT = "Nothing that was said is saved."


def practise(call: Invocation, seed: str | None = None) -> Practice | Exchanged:
    """Go through situations by keys; without a terminal, answer with the next one."""
    # A name that is new here joins, as in every script; without one nobody is asked.
    who = writer(call)
    every = situations(call)
    if call.json or not call.can_ask:
        situation, left = _next(call, who, every, seed)
        _remember(call, who, situation)
        return Practice(situation, left)
    families = by_family(feelings(call))
    practised = 0
    while True:
        situation, left = _next(call, who, every, seed)
        done = play(
            call, Practising(situation, families),
            screens.practising, screens.say_practice, REMEMBERED,
        )  # fmt: skip
        if done.phase is Phase.LEFT:
            return Practice(None, left + 1, practised)
        _remember(call, who, situation)
        practised += 1
        wanted = _again(call, left)
        if wanted == "e":
            return exchange(call)
        if wanted != "n":
            return Practice(None, left, practised)


def _next(
    call: Invocation, who: Partner | None, every: tuple[Situation, ...], seed: str | None
) -> tuple[Situation, int]:
    records = call.log.records(who.id if who else None, kinds=(PRACTICE,))
    past = [(str(each.payload.get("situation", "")), "") for each in records]
    by_id = {each.id: each for each in every}
    name, left = next_of([(each, each) for each in by_id], past, seed or fresh_id())
    if name is None:
        raise NothingThere("there's no situation to practise with.")
    return by_id[name], left


def _remember(call: Invocation, who: Partner | None, situation: Situation) -> None:
    log = call.vault
    # What one practises is one's own; unnamed, it is the couple's.
    seen_by = "own" if who else "both"
    new = NewRecord(
        PRACTICE, call.today, {"situation": situation.id}, who.id if who else None, seen_by
    )
    with log.writing():
        log.append(call.env.now(), new, act=AUTOMATIC)


def _again(call: Invocation, left: int) -> str:
    keys = {"n": "n", "e": "e", "enter": "", "q": "", "escape": ""}
    options = [("n", "Another"), ("e", "A real exchange, for two"), ("", "End")]
    numbered = Numbered("One situation done. What now?", options)
    try:
        return one_key(call, screens.again(left), keys, numbered)
    except KeyboardInterrupt:
        raise Stopped(kept=REMEMBERED) from None


def exchange(call: Invocation) -> Exchanged:
    """A real exchange. Raises TerminalNeeded where nobody could press a key."""
    if call.json or not call.can_ask:
        raise TerminalNeeded(
            "a practice", instead="To practise without a terminal: intimacy listen --json"
        )
    names = [partner.name for partner in call.log.partners()]
    seats = (names[0] if names else UNNAMED[0], names[1] if len(names) > 1 else UNNAMED[1])
    begun = begin_exchange(seats, steps(call), steady_seconds())
    done = play(call, begun, screens.exchange, screens.say_exchange, KEPT)
    if done.seconds:
        log = call.vault
        with log.writing():
            log.append(call.env.now(), NewRecord(EXCHANGE, call.today, {"seconds": done.seconds}))
        call.say_saved("That you talked, and for how long, is saved.")
    return Exchanged(call.today, done.seconds)
