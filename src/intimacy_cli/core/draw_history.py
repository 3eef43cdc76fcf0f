"""What was offered, rated and vetoed, and the draw that weighs it. Pure; knows no storage.

Shared by `date-idea` and `bucket draw`, which draw from one past: what either offered, rests.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any, Protocol

from .frozen import frozen
from .weighted_draw import draw

OFFERED, TODAY, DONE = "date.offered", "date.today", "date.done"
RATED, VETOED = "date.rated", "date.vetoed"
OFFERS = (OFFERED, TODAY)


class DrawRow(Protocol):
    """What one record adds to a draw; `stars` is 0 where it is no rating."""

    @property
    def kind(self) -> str:
        """One of OFFERS, DONE, RATED, VETOED."""

    @property
    def idea(self) -> str:
        """What it is about, by id."""

    @property
    def category(self) -> str:
        """Its category, an empty text if nobody knows."""

    @property
    def stars(self) -> int:
        """1-5 for a rating."""


@frozen
class Weights:
    """Offers, oldest first, ratings and vetoes, as one reader may see them."""

    offers: tuple[tuple[str, str], ...]
    ratings: tuple[tuple[str, str, int], ...]
    vetoed: frozenset[str]


def weights_of(rows: Iterable[DrawRow]) -> Weights:
    """What the draw weighs, from records oldest first."""
    past = tuple(rows)
    return Weights(
        tuple(_offers(past)),
        tuple((r.idea, r.category, r.stars) for r in past if r.kind == RATED and r.stars),
        frozenset(row.idea for row in past if row.kind == VETOED),
    )


def _offers(past: tuple[DrawRow, ...]) -> Iterator[tuple[str, str]]:
    """Every offer; and what was done without one rests as well, such as a surprise of the other."""
    offered: set[str] = set()
    for row, after in zip_longest(past, past[1:]):
        if row.kind == DONE and after and after.kind in OFFERS and after.idea == row.idea:
            continue  # That offer was opened with it, and is the one that counts.
        if row.kind in OFFERS or (row.kind == DONE and row.idea not in offered):
            offered.add(row.idea)
            yield (row.idea, row.category)


def drawn_ids(
    fits: Iterable[tuple[str, str]], past: Weights, *, seed: str, count: int = 1
) -> tuple[str, ...]:
    """The ids of up to `count` of what fits, given as (id, category); see `core.weighted_draw`."""
    winners = draw(
        fits,
        offers=past.offers,
        ratings=past.ratings,
        vetoed=past.vetoed,
        seed=seed,
        number=len(past.offers),
        count=count,
    )
    return tuple(winner.id for winner in winners)


def facts(
    idea: str, category: str, title: str, minutes: int | None, cost: float | None
) -> dict[str, Any]:
    """What the record of an offer keeps, so that a history reads well when its pack is gone."""
    return {"idea": idea, "category": category, "title": title, "minutes": minutes, "cost": cost}
