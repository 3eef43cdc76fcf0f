"""What the date commands answer: frozen values that become text or JSON. No I/O."""

from __future__ import annotations

from datetime import date, datetime

from ...core.frozen import frozen
from .constraints import RelaxedConstraint, RelaxTwo
from .ideas import DateIdea


@frozen
class Why:
    """Why an idea, from what the viewer may see; a rating is the viewer's own."""

    id: str
    new: bool
    last_offered: date | None
    done: int
    your_rating: int | None
    another_kind: bool


@frozen
class Envelope:
    """All that the other is told of a surprise: no word of what it is.

    `plan` is the file that holds the plan, or None when it is kept for the planner in the vault.
    """

    wear: str
    ready: str
    minutes: int | None
    plan: str | None


@frozen
class Ideas:
    """Ideas that fit; when none does, which constraint to relax and how many each would open."""

    ideas: tuple[DateIdea, ...]
    relax: tuple[RelaxedConstraint, ...]
    relax_two: tuple[RelaxTwo, ...] = ()
    why: tuple[Why, ...] = ()
    envelope: Envelope | None = None
    calendar: str | None = None
    starts: datetime | None = None


@frozen
class TodaysIdea:
    """The idea of a day, the same all day; none on a quiet day."""

    day: date
    ideas: tuple[DateIdea, ...]
    relax: tuple[RelaxedConstraint, ...]
    quiet: bool


@frozen
class ShownIdea:
    """One idea, and what this couple has done with it so far, as the viewer may see it."""

    idea: DateIdea
    offered: tuple[date, ...]
    done: tuple[date, ...]
    your_rating: int | None


@frozen
class NotedDate:
    """Something was noted of an idea: `taken`, `done`, `vetoed`, `lifted` or `added`.

    `own`: a veto of one partner's own, which counts in their draws alone; else it is the couple's.
    """

    id: str
    title: str
    day: date
    done: str
    calendar: str | None = None
    own: bool = False
    starts: datetime | None = None


@frozen
class Rated:
    """One partner's own rating of an idea, 1 to 5."""

    id: str
    title: str
    who: str
    stars: int


@frozen
class PastOffer:
    """An offer of the past and what came of it: `offered`, `declined`, `taken` or `done`."""

    day: date
    id: str
    title: str
    state: str
    your_rating: int | None


@frozen
class PastOffers:
    """Offers since a day, oldest first."""

    since: date
    offers: tuple[PastOffer, ...]
