"""Draws ideas for this couple and notes that they were offered. Shows nothing.

The choice is made inside the transaction that writes the offer: two processes that draw at once
as one reader see each other's, and never get the same idea.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from ...core.draw_history import OFFERED, drawn_ids
from ...core.frozen import frozen
from ...core.partners import Partner
from ...errors import WrongUse
from ...shell.currency import currency_of
from ...shell.heat import heat_of_both
from ...shell.identity import author, given_name, viewer
from ...shell.invocation import Invocation
from ...store.log import Log
from ...store.record import AUTOMATIC, NewRecord
from .answers import Ideas, TodaysIdea
from .constraints import (
    Constraints,
    RelaxedConstraint,
    RelaxTwo,
    Test,
    as_payload,
    constraints_of,
    fits,
    from_payload,
    relax,
)
from .constraints import relax_two as pairs_to_relax
from .date_log import (
    DECLINED,
    DateLog,
    offer_record,
    sight_of,
    surprise_record,
    todays_record,
)
from .idea_catalog import IdeaBox, in_currency, open_box
from .ideas import DateIdea, IdeaPlace
from .planned import when_fixed
from .timely import moment_of, moment_of_the_day, timely

# Today's idea should fit into today: no trip, and an evening at most.
TODAY_MINUTES = 180
SENSUAL = "sensual"


@frozen
class Request:
    """A draw as it was asked for. `seed` None: another each time."""

    wanted: Constraints
    count: int = 1
    seed: str | None = None
    again: bool = False
    why: bool = False
    bucket: bool = False
    surprise: bool = False


@frozen
class Reader:
    """The box, and as whom: `who` writes (None: the couple), `sees` reads (None: nobody)."""

    call: Invocation
    box: IdeaBox
    who: Partner | None
    sees: str | None

    def as_priced(self, idea: DateIdea) -> DateIdea:
        """The same idea with what it costs in this box's currency."""
        return self.box.ideas.get(idea.id) or in_currency(idea, self.box.currency)

    @property
    def log(self) -> Log:
        """What there is to read; a home without a vault stays without one until a write."""
        return self.call.log


def reader_of(call: Invocation, *, writes: bool, currency: str | None = None) -> Reader:
    """Who reads and writes, and the box as they have it; `currency` in place of the one set."""
    who = author(call) if writes and given_name(call) else None
    seen_by = who or viewer(call, call.log)
    box = open_box(call, call.log, currency_of(call) if currency is None else currency)
    return Reader(call, box, who, seen_by.id if seen_by else None)


@frozen
class Fitting:
    """What fits, and if nothing does, what to relax."""

    ideas: tuple[DateIdea, ...]
    relax: tuple[RelaxedConstraint, ...] = ()
    relax_two: tuple[RelaxTwo, ...] = ()


def fitting(reader: Reader, wanted: Constraints, *, bucket: bool = False, heat: int = 0) -> Fitting:
    """The ideas that satisfy every constraint, as the viewer may know them; none above `heat`."""
    _refuse_unknown_category(reader.box, wanted)
    _refuse_sensual(wanted, heat)
    ledger = DateLog(reader.log, reader.sees)
    refused = ledger.refused()
    ideas = [
        idea
        for idea in _pool(reader, bucket=bucket)
        if idea.id not in refused
        and idea.heat <= heat
        and (wanted.apart or not idea.only_apart)
        and (wanted.suits or not idea.asked)
    ]
    offered = ledger.offered() if wanted.new else frozenset()
    constraints = constraints_of(wanted, offered)
    found = tuple(fits(ideas, constraints))
    if found:
        return Fitting(found)
    return _to_relax(ideas, constraints)


def _pool(reader: Reader, *, bucket: bool) -> Iterable[DateIdea]:
    if not bucket:
        return reader.box.ideas.values()
    from .from_bucket import wish_ideas

    return wish_ideas(reader.log, reader.box.currency)


def draw_ideas(
    reader: Reader,
    request: Request,
    hand_over: Callable[[DateIdea], None] | None = None,
    *,
    at: datetime | None = None,
) -> Ideas:
    """Draw, and keep that it was offered (with `again`: and that the last one was declined).

    `hand_over` gets the first idea before anything is kept: if it raises, nothing was offered.
    `at` is when it is to be, if that is fixed.
    """
    request = _as_before(reader, request)
    # Nobody walks into something sensual unawares.
    heat = 0 if request.surprise else heat_of_both(reader.call, reader.log)
    found = fitting(reader, request.wanted, bucket=request.bucket, heat=heat)
    if not found.ideas:
        return Ideas((), found.relax, found.relax_two)
    call, log = reader.call, reader.call.vault
    when = moment_of(request.wanted, call.env.now(), at, south=call.lives_south)
    with log.writing():
        ledger = DateLog(log, reader.sees)
        drawn = _drawn(ledger, timely(found.ideas, when), request)
        why = ledger.why(drawn) if request.why else ()
        if drawn:
            if hand_over is not None:
                hand_over(drawn[0])
            declined = _declined(reader, ledger, request)
            log.append(call.env.now(), *declined, *_offers(reader, request, drawn, at))
    return Ideas(drawn, (), why=why)


def draw_today(call: Invocation) -> TodaysIdea:
    """The idea of the day: drawn by whoever asks first, the same for both all day."""
    today = call.today
    if call.env.settings().quiet_on(today):
        return TodaysIdea(today, (), (), quiet=True)
    # Nobody's in particular: who asks first must not change what both get.
    reader = Reader(call, open_box(call, call.log, currency_of(call)), None, None)
    kept = DateLog(reader.log, None).today(today)
    if kept is None:
        wanted = Constraints(minutes=TODAY_MINUTES)
        there = [i for i in fitting(reader, wanted).ideas if i.place != IdeaPlace.TRIP]
        near = timely(there, moment_of_the_day(call.env.now(), south=call.lives_south))
        log = call.vault
        with log.writing():
            ledger = DateLog(log, None)
            kept = ledger.today(today)
            if kept is None:
                drawn = _drawn(ledger, near, Request(wanted, seed=f"today {today}"))
                if not drawn:
                    return TodaysIdea(today, (), (), quiet=False)
                log.append(call.env.now(), todays_record(drawn[0], today), act=AUTOMATIC)
                kept = ledger.today(today)
    assert kept is not None
    return TodaysIdea(
        today, (_known_or_kept(reader.box, kept.idea, kept.payload),), (), quiet=False
    )


def _as_before(reader: Reader, request: Request) -> Request:
    """`--again` without constraints asks for what was asked before."""
    if not request.again or request.wanted != Constraints():
        return request
    last = DateLog(reader.log, reader.sees).declinable()
    if last is None:
        return request
    from ...core.bucket_list import PREFIX

    bucket = request.bucket or last.idea.startswith(PREFIX)
    return replace(request, wanted=from_payload(last.asked), bucket=bucket)


def _drawn(ledger: DateLog, ideas: tuple[DateIdea, ...], request: Request) -> tuple[DateIdea, ...]:
    by_id = {idea.id: idea for idea in ideas}
    winners = drawn_ids(
        [(idea.id, idea.category) for idea in ideas],
        ledger.weights(),
        seed=request.seed if request.seed is not None else os.urandom(8).hex(),
        count=request.count,
    )
    return tuple(by_id[winner] for winner in winners)


def _declined(reader: Reader, ledger: DateLog, request: Request) -> list[NewRecord]:
    last = ledger.declinable() if request.again else None
    if last is None:
        return []
    payload, sees = {"offer": last.id, "idea": last.idea}, reader.sees
    return [NewRecord(DECLINED, reader.call.today, payload, sees, sight_of(sees))]


def _offers(
    reader: Reader, request: Request, drawn: tuple[DateIdea, ...], at: datetime | None
) -> list[NewRecord]:
    day = reader.call.today
    if request.surprise:
        return [
            surprise_record(idea, day, reader.sees, when_fixed(at, idea.minutes) if at else None)
            for idea in drawn
        ]
    asked = as_payload(request.wanted)
    return [offer_record(OFFERED, idea, day, reader.sees, asked) for idea in drawn]


def _to_relax(ideas: list[DateIdea], constraints: Mapping[str, Test]) -> Fitting:
    one = relax(ideas, constraints)
    return Fitting((), one, () if one else pairs_to_relax(ideas, constraints))


def _known_or_kept(box: IdeaBox, idea: str, kept: Mapping[str, object]) -> DateIdea:
    """The idea as its pack has it, or what was kept of it when the pack is gone."""
    title, minutes, cost, paid = (kept.get(key) for key in ("title", "minutes", "cost", "currency"))
    cost = cost if isinstance(cost, int | float) else None
    currency = str(paid) if paid else None
    known = box.ideas.get(idea)
    if known is not None:
        # The same all day, also where they have said meanwhile what they pay in.
        return replace(known, cost=cost, currency=currency)
    return DateIdea(
        idea,
        str(title),
        "",
        category=str(kept.get("category", "own")),
        minutes=minutes if isinstance(minutes, int) else None,
        cost=cost,
        currency=currency,
    )


def _refuse_sensual(wanted: Constraints, heat: int) -> None:
    if wanted.category == (SENSUAL,) and not heat:
        raise WrongUse(
            f"--category {SENSUAL}: these ideas only come up if you've both asked for them, "
            "and never as a surprise.",
            "Each of you chooses a number: intimacy config set content.heat Ana=1 Ben=1",
        )


def _refuse_unknown_category(box: IdeaBox, wanted: Constraints) -> None:
    known = box.categories()
    for each in wanted.category:
        if each not in known:
            from ...core.typos import did_you_mean

            hint = did_you_mean(each, known, f"You can use: {', '.join(known)}.")
            raise WrongUse(f"--category {each!r}: there's no such category.", hint)
