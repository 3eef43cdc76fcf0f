"""What was offered, taken, declined, done, rated and vetoed, as it stands in the log.

Who may see what is decided by the store alone: a rating and a veto are their author's own, and so
is what a surprise is. A draw weighs what its reader may see, and no more; so what it offered to one
of the two is theirs as well, until it is taken or done: those are acts for both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from ...core.draw_history import (
    DONE,
    OFFERED,
    OFFERS,
    RATED,
    TODAY,
    VETOED,
    Weights,
    facts,
    weights_of,
)
from ...core.frozen import frozen
from ...core.partners import Partner
from ...core.weighted_draw import MOST_THAT_REST, VETO_RATING
from ...store.log import Log
from ...store.record import NewRecord, StoredRecord
from .answers import PastOffer, Why
from .ideas import DateIdea

DECLINED, TAKEN = "date.declined", "date.taken"
# Of the last few offers some may be surprises of the other, whose names are not ours to know.
FEW = 20


@frozen
class DateOffer:
    """An offer as the viewer may see it."""

    id: str
    idea: str
    title: str
    day: date
    asked: object
    payload: dict[str, Any]


class DateLog:
    """The dates in a log, as seen by one viewer (a partner's id, or None)."""

    def __init__(self, log: Log, viewer: str | None) -> None:
        self._log = log
        self._viewer = viewer

    def weights(self) -> Weights:
        """What the viewer's draw weighs."""
        return weights_of(self._log.weighed(self._viewer))

    def refused(self) -> frozenset[str]:
        """What the viewer vetoed or rated 1, and what the couple vetoed."""
        rated = self._log.records(self._viewer, kinds=(RATED,)) if self._viewer else []
        low = {str(e.payload.get("idea")) for e in rated if e.payload.get("stars") == VETO_RATING}
        return self._log.mentioned(self._viewer, (VETOED,), "idea") | low

    def offered(self) -> frozenset[str]:
        """The ids of all that was ever offered or done, as far as the viewer may know."""
        return self._log.mentioned(self._viewer, (*OFFERS, DONE), "idea")

    def offers(self, *, since: date | None = None, last: int | None = None) -> list[DateOffer]:
        """Offers, oldest first; a surprise only for its planner."""
        records = self._log.records(self._viewer, kinds=OFFERS, since=since, last=last)
        return list(_offers(records))

    def today(self, day: date) -> DateOffer | None:
        """The idea of that day, if it has been drawn."""
        records = self._log.records(None, kinds=(TODAY,), since=day, until=day)
        return next((offer for each in records if (offer := _offer(each))), None)

    def days(self, kind: str, idea: str) -> tuple[date, ...]:
        """The days on which something of this kind was noted of an idea."""
        if kind == OFFERED:
            records = self._log.records(self._viewer, kinds=OFFERS, idea=idea)
            return tuple(offer.day for offer in _offers(records))
        return tuple(each.day for each in self._log.records(self._viewer, kinds=(kind,), idea=idea))

    def own_rating(self, idea: str) -> StoredRecord | None:
        """The viewer's own rating of an idea."""
        return self._own(RATED, idea, self._viewer)

    def own_veto(self, idea: str, of: str | None) -> StoredRecord | None:
        """The veto that the viewer may take back: that `of` one if there is one, else any."""
        return self._own(VETOED, idea, of)

    def in_hand(self) -> tuple[str, str] | None:
        """The idea (id and title) that `done` means: the last taken and not done, else the last."""
        notes = self._log.records(self._viewer, kinds=(TAKEN, DONE))
        done = {None, *(_facts(each).get("idea") for each in notes if each.kind == DONE)}
        taken = [
            each for each in notes if each.kind == TAKEN and _facts(each).get("idea") not in done
        ]
        return self._named(taken) or self.last_offered()

    def last_done(self) -> tuple[str, str] | None:
        """The idea that `rate` means: the last done, else what is in hand."""
        return self._named(self._log.records(self._viewer, kinds=(DONE,), last=1)) or self.in_hand()

    def last_offered(self) -> tuple[str, str] | None:
        """The last idea that was offered."""
        offers = self.offers(last=FEW)
        return (offers[-1].idea, offers[-1].title) if offers else None

    def is_secret(self, idea: str) -> bool:
        """Whether it is the viewer's surprise still: until it was done, nobody else knows of it."""
        # What was drawn since, for the planner's own eyes, opens no surprise.
        records = self._log.records(self._viewer, kinds=OFFERS, idea=idea)
        offers = [each for each in records if each.visibility == "both"]
        if not offers or offers[-1].private is None:
            return False
        return all(day < offers[-1].day for day in self.days(DONE, idea))

    def opened(self, idea: DateIdea, day: date, who: str | None) -> tuple[NewRecord, ...]:
        """What makes an idea that is taken or done one that was offered to both.

        Nothing, if it is that already. What only one of the two may see must not weigh here.
        """
        offers = self._log.records(None, kinds=OFFERS, last=MOST_THAT_REST)
        last = next((e for e in offers[::-1] if e.payload.get("idea") == idea.id), None)
        # Both may note the same evening as done.
        if last is not None and not any(
            (each.seq > last.seq or each.act == last.act) and each.day < day
            for each in self._log.records(None, kinds=(DONE,), idea=idea.id)
        ):
            return ()
        return (NewRecord(OFFERED, day, facts_of(idea) | {"opened": True}, who),)

    def declinable(self) -> DateOffer | None:
        """The last offer, unless it was done, or declined already."""
        offers = self.offers(last=FEW)
        if not offers:
            return None
        last = offers[-1]
        notes = self._log.records(self._viewer, kinds=(DONE, DECLINED), since=last.day)
        settled = any(
            _facts(each).get("offer") == last.id
            or (each.kind == DONE and _facts(each).get("idea") == last.idea)
            for each in notes
        )
        return None if settled else last

    def history(self, since: date) -> tuple[PastOffer, ...]:
        """Offers since a day with what came of them."""
        notes = self._log.records(self._viewer, kinds=(DECLINED, TAKEN, DONE), since=since)
        stars = self._stars()
        return tuple(
            PastOffer(
                offer.day, offer.idea, offer.title, _came_of(offer, notes), stars.get(offer.idea)
            )
            for offer in self.offers(since=since)
        )

    def why(self, ideas: Sequence[DateIdea]) -> tuple[Why, ...]:
        """Why these ideas, before they are offered, as far as the viewer may see.

        Each is of another kind, or not, than the one before it, which may be of the same draw.
        """
        last = self.offers(last=FEW)
        kind = last[-1].payload.get("category") if last else None
        before = [kind, *(idea.category for idea in ideas)]
        return tuple(self._why(idea, kind) for idea, kind in zip(ideas, before, strict=False))

    def _why(self, idea: DateIdea, last_kind: object) -> Why:
        days = self.days(OFFERED, idea.id)
        rating = self.own_rating(idea.id) if self._viewer else None
        return Why(
            idea.id,
            not days,
            days[-1] if days else None,
            len(self.days(DONE, idea.id)),
            stars_of(rating),
            last_kind is not None and last_kind != idea.category,
        )

    def _stars(self) -> dict[str, int]:
        if self._viewer is None:
            return {}
        records = self._log.records(self._viewer, kinds=(RATED,), author=self._viewer)
        given = {str(each.payload.get("idea")): stars_of(each) for each in records}
        return {idea: stars for idea, stars in given.items() if stars is not None}

    def _own(self, kind: str, idea: str, first: str | None) -> StoredRecord | None:
        """The newest of the viewer's own and the couple's, that of `first` before another."""
        records = self._log.records(self._viewer, kinds=(kind,), idea=idea)
        mine = [each for each in records if each.author in (None, self._viewer)]
        return next((e for e in mine[::-1] if e.author == first), mine[-1] if mine else None)

    def _named(self, records: Sequence[StoredRecord]) -> tuple[str, str] | None:
        if not records:
            return None
        payload = _facts(records[-1])
        return (str(payload.get("idea")), str(payload.get("title", payload.get("idea"))))


def stars_of(rating: StoredRecord | None) -> int | None:
    """The stars of a rating; None without one, and for what an import calls one."""
    stars = rating.payload.get("stars") if rating else None
    return stars if isinstance(stars, int) else None


def facts_of(idea: DateIdea) -> dict[str, Any]:
    """What is kept of an idea."""
    return facts(idea.id, idea.category, idea.title, idea.minutes, idea.cost)


def offer_record(
    kind: str, idea: DateIdea, day: date, sees: str | None, asked: dict[str, Any]
) -> NewRecord:
    """The record that an idea was offered: to the one who `sees` it, or (None) to both."""
    payload = facts_of(idea) | ({"asked": asked} if asked else {})
    return NewRecord(kind, day, payload, sees, sight_of(sees))


def todays_record(idea: DateIdea, day: date) -> NewRecord:
    """The idea of a day, with the currency in which its line says what it costs."""
    paid = {"currency": idea.currency} if idea.currency and idea.cost else {}
    return NewRecord(TODAY, day, facts_of(idea) | paid)


def sight_of(sees: str | None) -> str:
    """Who may see what a draw offered and what was declined: whoever its reader was."""
    return "own" if sees else "both"


def surprise_record(
    idea: DateIdea, day: date, planner: str | None, when: dict[str, Any] | None = None
) -> NewRecord:
    """The same for a surprise: that there is one, and when, is open; what is the planner's.

    Of a planner without a name (None) nothing is kept of it: the plan is in their file alone.
    """
    return secret_record(OFFERED, facts_of(idea) if planner else None, day, planner, when)


def note_record(
    kind: str,
    idea: tuple[str, str],
    day: date,
    who: Partner | None,
    when: dict[str, Any] | None = None,
) -> NewRecord:
    """The record that an idea was taken (and for when), or done."""
    payload = {"idea": idea[0], "title": idea[1], **(when or {})}
    return NewRecord(kind, day, payload, who.id if who else None)


def secret_record(
    kind: str,
    facts: dict[str, Any] | None,
    day: date,
    planner: str | None,
    when: dict[str, Any] | None = None,
) -> NewRecord:
    """The record of something that came of a surprise: what it is stays the planner's own."""
    return NewRecord(kind, day, {"surprise": True, **(when or {})}, planner, private=facts)


def _facts(record: StoredRecord) -> dict[str, Any]:
    """All that the viewer may know of a record."""
    return {**record.payload, **(record.private or {})}


def _offers(records: Iterable[StoredRecord]) -> Iterator[DateOffer]:
    """The offers that are legible; what its reader opened by taking it is still the one it was."""
    own: set[tuple[str | None, str]] = set()
    for each in records:
        offer = _offer(each)
        if offer is None:
            continue
        whose = (each.author, offer.idea)
        if whose in own and each.payload.get("opened"):
            own.remove(whose)
            continue
        if each.visibility == "own" or each.private is not None:
            own.add(whose)
        yield offer


def _offer(record: StoredRecord) -> DateOffer | None:
    payload = _facts(record)
    if "idea" not in payload:
        return None
    idea = str(payload["idea"])
    return DateOffer(
        record.id, idea, str(payload.get("title", idea)), record.day, payload.get("asked"), payload
    )


def _came_of(offer: DateOffer, notes: Sequence[StoredRecord]) -> str:
    """The furthest that an offer came: done, else taken, else declined."""
    kinds = {
        each.kind
        for each in notes
        if _facts(each).get("offer") == offer.id
        or (
            each.kind != DECLINED
            and _facts(each).get("idea") == offer.idea
            and each.day >= offer.day
        )
    }
    for kind in (DONE, TAKEN, DECLINED):
        if kind in kinds:
            return kind.removeprefix("date.")
    return "offered"
