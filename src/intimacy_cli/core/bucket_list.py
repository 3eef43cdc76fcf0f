"""The couple's list: wishes folded from what was written about them. Pure; knows no storage.

Shared by `bucket`, which keeps the list, and `date-idea --bucket`, which draws from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Any, Protocol

from .frozen import frozen

WISH, EDITED, DONE, DROPPED = "wish", "wish.edited", "wish.done", "wish.dropped"
KINDS = (WISH, EDITED, DONE, DROPPED)
PREFIX = "wish-"
"""Among date ideas a wish has this and its handle as its id."""
SHOWN = 6


class When(Enum):
    """How far off a wish is: a dream, or something for soon."""

    DREAM = "dream"
    SOON = "soon"


class WishRecord(Protocol):
    """A record, as far as a wish is concerned."""

    @property
    def id(self) -> str:
        """The record's own id."""

    @property
    def author(self) -> str | None:
        """Who wrote it; None: the couple."""

    @property
    def day(self) -> date:
        """When it was written."""

    @property
    def kind(self) -> str:
        """One of KINDS."""

    @property
    def visibility(self) -> str:
        """`round` for what is sealed until both have written theirs."""

    @property
    def round(self) -> str | None:
        """Which sealed round it belongs to."""

    @property
    def payload(self) -> Mapping[str, Any]:
        """What was written."""


@frozen
class BucketWish:
    """One wish. `id` is its handle; `record` the record that says how it stands.

    `who` is a partner's id (None: the couple's). `cost` and `minutes` are None where unknown.
    """

    id: str
    record: str
    text: str
    who: str | None
    when: When
    by: date | None
    cost: float | None
    minutes: int | None
    round: str | None
    done: date | None
    added: date


def wishes_of(records: Iterable[WishRecord]) -> tuple[BucketWish, ...]:
    """The wishes that stand on the list, done ones too, in the order in which they came."""
    found: dict[str, BucketWish] = {}
    for record in records:
        handle = str(record.payload.get("wish", ""))
        if record.kind == WISH:
            found[handle] = _wish(handle, record, record.author, record.day)
        elif handle not in found:
            continue
        elif record.kind == EDITED:
            old = found[handle]
            found[handle] = _wish(handle, record, old.who, old.added, old.round)
        elif record.kind == DONE:
            found[handle] = replace(found[handle], done=record.day)
        elif record.kind == DROPPED:
            del found[handle]
    return tuple(found.values())


def short(handle: str) -> str:
    """As much of a wish's id as is shown to people."""
    return handle[:SHOWN]


def as_payload(wish: BucketWish) -> dict[str, Any]:
    """What a record keeps of a wish."""
    payload: dict[str, Any] = {"wish": wish.id, "text": wish.text, "when": wish.when.value}
    if wish.by:
        payload["by"] = wish.by.isoformat()
    if wish.cost is not None:
        payload["cost"] = wish.cost
    if wish.minutes is not None:
        payload["minutes"] = wish.minutes
    return payload


def _wish(
    handle: str,
    record: WishRecord,
    who: str | None,
    added: date,
    in_round: str | None = None,
) -> BucketWish:
    payload = record.payload
    cost, minutes = payload.get("cost"), payload.get("minutes")
    return BucketWish(
        handle,
        record.id,
        str(payload.get("text", "")),
        who,
        When.DREAM if payload.get("when") == When.DREAM.value else When.SOON,
        _day(payload.get("by")),
        cost if isinstance(cost, int | float) else None,
        minutes if isinstance(minutes, int) else None,
        record.round or in_round,
        None,
        added,
    )


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
