"""The couple's own list as ideas to draw from. Only what both may see: an offer is open to both."""

from __future__ import annotations

from ...core.bucket_list import DONE, KINDS, PREFIX, BucketWish, wishes_of
from ...store.log import Log
from ...store.record import NewRecord
from .ideas import DateIdea


def wish_ideas(log: Log, currency: str | None = None) -> list[DateIdea]:
    """The open wishes that both may see; what they cost was written down in their money."""
    wishes = wishes_of(log.records(None, kinds=KINDS))
    return [_as_idea(wish, currency) for wish in wishes if wish.done is None]


def wish_done(log: Log, idea: str, done: NewRecord) -> tuple[NewRecord, ...]:
    """What `date-idea done` writes beside its own record when the idea is a wish."""
    handle = idea.removeprefix(PREFIX)
    known = {wish.id for wish in wishes_of(log.records(None, kinds=KINDS)) if wish.done is None}
    if not idea.startswith(PREFIX) or handle not in known:
        return ()
    return (NewRecord(DONE, done.day, {"wish": handle}, done.author),)


def _as_idea(wish: BucketWish, currency: str | None) -> DateIdea:
    return DateIdea(
        PREFIX + wish.id,
        wish.text,
        "From your own list.",
        category=wish.when.value,
        minutes=wish.minutes,
        cost=wish.cost,
        currency=currency,
    )
