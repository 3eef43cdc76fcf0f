"""The couple's list as it stands in the log: adding, ticking off, dropping, changing.

A sealed list is a round: what one wrote is not the other's to see until both have written theirs.
An open wish is changed by a record beside it, a sealed one by a record in its place: replacing
what has been revealed would take its author out of the round, and close it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from ...core.bucket_list import (
    DONE,
    DROPPED,
    EDITED,
    KINDS,
    PREFIX,
    WISH,
    BucketWish,
    When,
    as_payload,
    short,
    wishes_of,
)
from ...core.frozen import frozen
from ...core.normalise import find_named
from ...core.partners import Partner, names_without
from ...core.sealed_rounds import round_of
from ...errors import CouldNot, NothingThere, WrongUse
from ...store.log import Log
from ...store.record import NewRecord, fresh_id
from .answers import ListedWish

ROUND = "bucket"
LONGEST = 200
SHORTEST = 4  # so many digits of an id are enough to type


@frozen
class NewWish:
    """A wish to be added."""

    text: str
    when: When
    by: date | None
    cost: float | None
    minutes: int | None


class Keeper:
    """The list as one viewer sees it (a partner's id, or None). Call writers inside `writing`.

    What a wish costs is in the `currency` that the couple pays in.
    """

    def __init__(self, log: Log, viewer: Partner | None, currency: str = "") -> None:
        self._log = log
        self._viewer = viewer
        self._currency = currency or None

    def wishes(self) -> tuple[BucketWish, ...]:
        """Every wish that the viewer may see, done ones too."""
        return wishes_of(self._log.records(self._sees, kinds=KINDS))

    def open_to_both(self) -> tuple[BucketWish, ...]:
        """What both may see and is still to do: the wishes to draw from."""
        wishes = wishes_of(self._log.records(None, kinds=KINDS))
        return tuple(wish for wish in wishes if wish.done is None)

    def listed(self, wishes: Iterable[BucketWish]) -> tuple[ListedWish, ...]:
        """Wishes with names, and whether the other can see them."""
        names = {partner.id: partner.name for partner in self._log.partners()}
        both = {wish.id for wish in wishes_of(self._log.records(None, kinds=KINDS))}
        return tuple(
            ListedWish(
                wish.id, wish.text, names.get(wish.who or ""), wish.when, wish.by, wish.minutes,
                wish.cost, self._currency, "done" if wish.done else "open", wish.done,
                wish.id not in both,
            )
            for wish in wishes
        )  # fmt: skip

    def waiting_for(self) -> tuple[str, ...]:
        """Who has yet to write theirs, by name; nobody unless a list is sealed."""
        wrote = self._log.answered(self._latest_round(), WISH)
        partners = self._log.partners()
        if not 0 < len(wrote) < len(partners):
            return ()
        return names_without(partners, wrote)

    def find(self, wanted: str) -> BucketWish:
        """The wish whose id begins so, or whose text holds these words.

        Raises NothingThere for none, WrongUse for several.
        """
        found = find_named(self.wishes(), wanted.strip().removeprefix(PREFIX), SHORTEST)
        if not found:
            raise NothingThere(
                f"there's no wish {wanted!r} on the list.", "See it: intimacy bucket list"
            )
        if len(found) > 1:
            ids = ", ".join(short(wish.id) for wish in found[:5])
            raise WrongUse(f"{wanted!r} fits several wishes.", f"Use an id: {ids}")
        return found[0]

    def add(self, at: datetime, day: date, drafts: Sequence[NewWish], *, sealed: bool) -> list[str]:
        """Put wishes on the list as one act; sealed ones as this partner's part of a round."""
        who = self._viewer.id if self._viewer else None
        in_round = self._round_to_join() if sealed else None
        new: list[NewRecord] = []
        for draft in drafts:
            wish = BucketWish(
                fresh_id(), "", draft.text, who, draft.when, draft.by, draft.cost, draft.minutes,
                None, None, day,
            )  # fmt: skip
            visibility = "round" if sealed else "both"
            new.append(NewRecord(WISH, day, as_payload(wish), who, visibility, in_round))
        self._log.append(at, *new)
        return [str(each.payload["wish"]) for each in new]

    def tick_off(self, at: datetime, day: date, wish: BucketWish) -> None:
        """Note that a wish came true. Raises CouldNot if it did already."""
        if wish.done:
            raise CouldNot(
                f"that wish was done on {wish.done}.", ("To take that back: intimacy data undo")
            )
        self._write(at, wish, NewRecord(DONE, day, {"wish": wish.id}, self._sees))

    def drop(self, at: datetime, day: date, wish: BucketWish) -> None:
        """Take a wish off the list."""
        if self._is_sealed(wish):
            back = NewRecord("withdraw", day, {}, self._sees, "own", target=wish.record)
            self._log.append(at, back)
        else:
            self._log.append(at, NewRecord(DROPPED, day, {"wish": wish.id}, self._sees))

    def change(self, at: datetime, day: date, wish: BucketWish) -> None:
        """Replace what a wish says."""
        payload = as_payload(wish)
        if self._is_sealed(wish):
            new = NewRecord(WISH, day, payload, self._sees, "round", wish.round, wish.record)
            self._log.append(at, new)
        else:
            self._log.append(at, NewRecord(EDITED, day, payload, self._sees))

    @property
    def _sees(self) -> str | None:
        return self._viewer.id if self._viewer else None

    def _write(self, at: datetime, wish: BucketWish, new: NewRecord) -> None:
        """A record about a wish: as sealed as the wish itself."""
        if self._is_sealed(wish):
            new = replace(new, visibility="round", round=wish.round)
        self._log.append(at, new)

    def _is_sealed(self, wish: BucketWish) -> bool:
        return wish.round is not None and not self._log.open_to_both(wish.record)

    def _latest_round(self) -> str:
        number = 1
        while len(self._log.answered(round_of(ROUND, str(number + 1)), WISH)) > 0:
            number += 1
        return round_of(ROUND, str(number))

    def _round_to_join(self) -> str:
        """The round that is still open, or the next one: what is revealed takes no more."""
        latest = self._latest_round()
        if len(self._log.answered(latest, WISH)) < 2:
            return latest
        return round_of(ROUND, str(int(latest.rpartition("/")[2]) + 1))
