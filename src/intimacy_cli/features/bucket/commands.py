"""Between the options of `bucket` and the list in the log; draws a wish like an idea."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from ...core.bucket_list import PREFIX, BucketWish, When
from ...core.draw_history import OFFERED, Weights, drawn_ids, facts, weights_of
from ...core.frozen import frozen
from ...core.partners import AT_MOST, Partner
from ...errors import CouldNot, WrongUse
from ...shell.amounts import amount
from ...shell.currency import currency_of
from ...shell.identity import author, viewer, writer
from ...shell.invocation import Invocation
from ...store.record import NewRecord
from .answers import DrawnWish, WishChange, Wishes
from .wish_log import LONGEST, Keeper, NewWish


@frozen
class WishOptions:
    """What was said of a wish; None is left as it is."""

    by: str | None = None
    when: When | None = None
    cost: float | None = None
    minutes: int | None = None


def add(call: Invocation, texts: Sequence[str], typed: WishOptions, *, sealed: bool) -> WishChange:
    """Put wishes on the list. Sealed ones need both names: a seal is from somebody."""
    by, cost = _by(call, typed.by), amount(typed.cost, "--cost")
    when = typed.when or When.SOON
    drafts = [NewWish(_text(text), when, by, cost, typed.minutes) for text in texts]
    who = author(call, why="whose wishes these are") if sealed else writer(call)
    log = call.vault
    if sealed and len(log.partners()) < AT_MOST:
        raise CouldNot(
            "a sealed list needs both of you.", "Name both: intimacy partner name ANA BEN"
        )
    keeper = Keeper(log, who, currency_of(call))
    with log.writing():
        ids = keeper.add(call.env.now(), call.today, drafts, sealed=sealed)
    added = [wish for wish in keeper.wishes() if wish.id in ids]
    return WishChange(keeper.listed(added), "added", keeper.waiting_for() if sealed else ())


def listing(call: Invocation, *, everything: bool) -> Wishes:
    """The list as the viewer may see it; what is done only with `everything`."""
    log = call.log
    keeper = Keeper(log, viewer(call, log), currency_of(call))
    wishes = [wish for wish in keeper.wishes() if everything or wish.done is None]
    return Wishes(keeper.listed(wishes), keeper.waiting_for())


def tick_off(call: Invocation, wanted: str, day: date) -> WishChange:
    """A wish came true."""
    return _changed(call, wanted, "done", lambda k, w: k.tick_off(call.env.now(), day, w))


def drop(call: Invocation, wanted: str) -> WishChange:
    """Take a wish off the list."""
    log = call.vault
    keeper = Keeper(log, writer(call), currency_of(call))
    with log.writing():
        wish = keeper.find(wanted)
        shown = keeper.listed([wish])
        keeper.drop(call.env.now(), call.today, wish)
    return WishChange(shown, "dropped")


def edit(call: Invocation, wanted: str, text: str | None, typed: WishOptions) -> WishChange:
    """Change a wish."""
    by = _by(call, typed.by)
    cost = amount(typed.cost, "--cost")

    def change(keeper: Keeper, wish: BucketWish) -> None:
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


def draw_one(call: Invocation, seed: str | None) -> DrawnWish:
    """One of the open wishes, by the same race as a date idea, and noted as offered."""
    who = writer(call)
    if not Keeper(call.log, who).open_to_both():
        return DrawnWish(())
    log = call.vault
    keeper = Keeper(log, who, currency_of(call))
    with log.writing():
        past = weights_of(log.weighed(who.id if who else None))
        wish = _drawn(keeper.open_to_both(), past, seed)
        if wish is None:
            return DrawnWish(())
        log.append(call.env.now(), _offer(wish, call.today, who))
    return DrawnWish(keeper.listed([wish]))


def _drawn(wishes: Sequence[BucketWish], past: Weights, seed: str | None) -> BucketWish | None:
    by_id = {PREFIX + wish.id: wish for wish in wishes}
    winners = drawn_ids(
        [(name, wish.when.value) for name, wish in by_id.items()],
        past,
        seed=seed if seed is not None else os.urandom(8).hex(),
    )
    return by_id[winners[0]] if winners else None


def _offer(wish: BucketWish, day: date, who: Partner | None) -> NewRecord:
    """The same record as `date-idea` writes: of what was drawn for one, only they know."""
    payload = facts(PREFIX + wish.id, wish.when.value, wish.text, wish.minutes, wish.cost)
    return NewRecord(OFFERED, day, payload, *((who.id, "own") if who else ()))


def _changed(
    call: Invocation, wanted: str, done: str, change: Callable[[Keeper, BucketWish], None]
) -> WishChange:
    log = call.vault
    keeper = Keeper(log, writer(call), currency_of(call))
    with log.writing():
        wish = keeper.find(wanted)
        change(keeper, wish)
    now = [each for each in keeper.wishes() if each.id == wish.id]
    return WishChange(keeper.listed(now), done)


def _text(text: str) -> str:
    stripped = text.strip()
    if not stripped or len(stripped) > LONGEST:
        raise WrongUse(f"a wish can have 1 to {LONGEST} characters.")
    return stripped


def _by(call: Invocation, text: str | None) -> date | None:
    return None if text is None else call.day_to_come(text, "--by")
