"""Prompts on desire, drawn one at a time and never unasked; and the page of facts."""

from __future__ import annotations

from ...core.heat import MOST
from ...core.shuffle_bag import next_of
from ...errors import WrongUse
from ...shell.heat import heat_of_both
from ...shell.invocation import Invocation
from ...shell.safety_line import safety_line
from ...store.record import AUTOMATIC, NewRecord, fresh_id
from .answers import ChemistryCard, Drawn, Facts, KnownFact
from .content import facts_for, prompts_for
from .kinds import CARD

WHO_HELPS = "intimacy therapist find --modality 'sex therapy'"


def draw(call: Invocation, heat: int | None, seed: str | None) -> Drawn:
    """A prompt that has not come up this time, at most as hot as is wanted."""
    if heat is not None and not 0 <= heat <= MOST:
        raise WrongUse(f"--heat is 0 to {MOST}; you gave {heat}.")
    most = heat_of_both(call, call.log) if heat is None else heat
    fitting = {each.id: each for each in prompts_for(call) if each.heat <= most}
    if not fitting:
        return Drawn(None, 0, most)
    if call.can_ask:
        call.talk(safety_line())
    log = call.vault
    with log.writing():
        past = [str(each.payload["card"]) for each in log.records(None, kinds=(CARD,))]
        decks = {each.id: str(each.heat) for each in fitting.values()}
        drawn = [(each, decks.get(each, "")) for each in past]
        name, left = next_of(list(decks.items()), drawn, seed or fresh_id())
        if name is not None:
            noted = NewRecord(CARD, call.today, {"card": name})
            # A draw is a trace, not a deed: no undo means it.
            log.append(call.env.now(), noted, act=AUTOMATIC)
    found = fitting[name] if name else None
    return Drawn(ChemistryCard(found.id, found.heat, found.text) if found else None, left, most)


def facts(call: Invocation) -> Facts:
    """What is known, each with its source, and how to look for somebody who helps."""
    known = tuple(KnownFact(e.id, e.text, e.source, e.read) for e in facts_for(call))
    return Facts(known, WHO_HELPS)
