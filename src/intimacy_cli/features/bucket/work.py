"""Between the options of `bucket` and the list in the log; draws a wish like an idea."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from math import isfinite

from ...core.frozen import frozen
from ...core.offers import OFFERED, Weights, drawn_ids, facts, weights_of
from ...core.people import AT_MOST, Partner
from ...core.wishes import PREFIX, When, Wish
from ...errors import CouldNot, WrongUse
from ...shell.call import Call
from ...shell.who import author, viewer, writer
from ...store.record import New
from .answers import Changed, Drawn, Wishes
from .keeper import LONGEST, Draft, Keeper


@frozen
class Typed:
    """What was said of a wish; None is left as it is."""

    by: str | None = None
    when: When | None = None
    cost: float | None = None
    minutes: int | None = None


def add(call: Call, texts: Sequence[str], typed: Typed, *, sealed: bool) -> Changed:
    """Put wishes on the list. Sealed ones need both names: a seal is from somebody."""
    drafts = [
        Draft(_text(text), typed.when or When.SOON, _by(call, typed.by), _cost(typed.cost),
              typed.minutes)
        for text in texts
    ]  # fmt: skip
    who = author(call, why="whose wishes these are") if sealed else writer(call)
    log = call.vault
    if sealed and len(log.partners()) < AT_MOST:
        raise CouldNot(
            "a sealed list needs both of you.", "Name both: intimacy partner name ANA BEN"
        )
    keeper = Keeper(log, who)
    with log.writing():
        ids = keeper.add(call.env.now(), call.today, drafts, sealed=sealed)
    added = [wish for wish in keeper.wishes() if wish.id in ids]
    return Changed(keeper.listed(added), "added", keeper.waiting_for() if sealed else ())


def listing(call: Call, *, everything: bool) -> Wishes:
    """The list as the viewer may see it; what is done only with `everything`."""
    log = call.log
    keeper = Keeper(log, viewer(call, log))
    wishes = [wish for wish in keeper.wishes() if everything or wish.done is None]
    return Wishes(keeper.listed(wishes), keeper.waiting_for())


def tick_off(call: Call, wanted: str, day: date) -> Changed:
    """A wish came true."""
    return _changed(call, wanted, "done", lambda k, w: k.tick_off(call.env.now(), day, w))


def drop(call: Call, wanted: str) -> Changed:
    """Take a wish off the list."""
    log = call.vault
    keeper = Keeper(log, writer(call))
    with log.writing():
        wish = keeper.find(wanted)
        shown = keeper.listed([wish])
        keeper.drop(call.env.now(), call.today, wish)
    return Changed(shown, "dropped")


def edit(call: Call, wanted: str, text: str | None, typed: Typed) -> Changed:
    """Change a wish."""
    by = _by(call, typed.by)
    cost = _cost(typed.cost)

    def change(keeper: Keeper, wish: Wish) -> None:
        new = replace(
            wish,
            text=_text(text) if text is not None else wish.text,
            when=typed.when or wish.when,
            by=by or wish.by,
            cost=cost if cost is not None else wish.cost,
            minutes=typed.minutes or wish.minutes,
        )
        keeper.change(call.env.now(), call.today, new)

    return _changed(call, wanted, "edited", change)


def draw_one(call: Call, seed: str | None) -> Drawn:
    """One of the open wishes, by the same race as a date idea, and noted as offered."""
    who = writer(call)
    if not Keeper(call.log, who).open_to_both():
        return Drawn(())
    log = call.vault
    keeper = Keeper(log, who)
    with log.writing():
        past = weights_of(log.weighed(who.id if who else None))
        wish = _drawn(keeper.open_to_both(), past, seed)
        if wish is None:
            return Drawn(())
        log.append(call.env.now(), _offer(wish, call.today, who))
    return Drawn(keeper.listed([wish]))


def _drawn(wishes: Sequence[Wish], past: Weights, seed: str | None) -> Wish | None:
    by_id = {PREFIX + wish.id: wish for wish in wishes}
    winners = drawn_ids(
        [(name, wish.when.value) for name, wish in by_id.items()],
        past,
        seed=seed if seed is not None else os.urandom(8).hex(),
    )
    return by_id[winners[0]] if winners else None


def _offer(wish: Wish, day: date, who: Partner | None) -> New:
    """The same record as `date-idea` writes: of what was drawn for one, only they know."""
    payload = facts(PREFIX + wish.id, wish.when.value, wish.text, wish.minutes, wish.cost)
    return New(OFFERED, day, payload, *((who.id, "own") if who else ()))


def _changed(call: Call, wanted: str, done: str, change: Callable[[Keeper, Wish], None]) -> Changed:
    log = call.vault
    keeper = Keeper(log, writer(call))
    with log.writing():
        wish = keeper.find(wanted)
        change(keeper, wish)
    now = [each for each in keeper.wishes() if each.id == wish.id]
    return Changed(keeper.listed(now), done)


def _text(text: str) -> str:
    stripped = text.strip()
    if not stripped or len(stripped) > LONGEST:
        raise WrongUse(f"a wish can have 1 to {LONGEST} characters.")
    return stripped


def _cost(cost: float | None) -> float | None:
    if cost is not None and not (isfinite(cost) and cost >= 0):
        raise WrongUse(f"--cost {cost:g} isn't an amount.", "Give 0 or more.")
    return cost


def _by(call: Call, text: str | None) -> date | None:
    return None if text is None else call.day_to_come(text, "--by")
