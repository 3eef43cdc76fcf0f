"""Rounds of chemistry in the log: which one is open, who is ready, and what the last one brought.

Who is ready is known by whose wrapped answers are there; a round is closed by the record of what
came of it, in the same transaction that erases those. Nothing makes the next one come sooner.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from itertools import chain

from ...core.frozen import frozen
from ...core.partners import Partner, names_without
from ...core.sealed_rounds import round_of
from ...errors import CouldNot, NothingThere, quote_for_shell
from ...store.log import Log
from ...store.record import AUTOMATIC, FORGET, NewRecord, StoredRecord
from ...store.wrapped import FORM, Wrapped, as_payload, sealed_in
from .answers import Revealed, Shared
from .kinds import ANSWERS, DRAFT, REVEALED
from .listing import Entry, Listing
from .overlap import Match, Overlap
from .sheet import SheetPlace

DAYS_BETWEEN = 30


@frozen
class Kept:
    """One person's answers as they lie there: an age file, None if it is damaged."""

    sealed: bytes | None
    ready: bool


@frozen
class SealedWishes:
    """Answers that are about to be kept: the age file, and the version of their list."""

    sealed: bytes
    list: str


class ChemistryRounds:
    """The rounds in a log. Writing methods are called inside `writing`."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self.partners = log.partners()
        self._closed = log.closed(REVEALED)

    @property
    def number(self) -> int:
        """The round that is open now, or will be the next."""
        return (self._closed[0] if self._closed else 0) + 1

    @property
    def name(self) -> str:
        """Its name in the log."""
        return round_of(ANSWERS, str(self.number))

    @property
    def revealed_on(self) -> date | None:
        """The day of the last reveal."""
        return self._closed[1] if self._closed else None

    @property
    def open_from(self) -> date | None:
        """The first day on which this round can be answered; None: it always could."""
        last = self.revealed_on
        return last + timedelta(DAYS_BETWEEN) if last else None

    def place(self, who: Partner) -> SheetPlace:
        """Where a person's answers of this round belong."""
        return SheetPlace("-".join(sorted(each.id for each in self.partners)), who.id, self.number)

    def ready(self) -> Mapping[str, Wrapped]:
        """The wrapped answers of those who are ready, by partner."""
        return {each.author: each for each in self._log.wrapped(ANSWERS, self.name)}

    def due(self) -> tuple[str, ...]:
        """The names of those who are not ready yet."""
        return names_without(self.partners, self.ready())

    def kept(self, who: Partner) -> Kept | None:
        """What this person answered so far: what was left off last, or what they are ready with."""
        found = self.ready().get(who.id)
        if found is not None:
            return Kept(found.sealed, True)
        draft = self._log.draft(DRAFT, who.id)
        if draft is None or draft.payload.get("round") != self.number:
            return None
        return Kept(sealed_in(draft.payload), False)

    def refuse_early(self, today: date) -> None:
        """Raise CouldNot before the first day of this round."""
        free = self.open_from
        if free is not None and today < free:
            raise CouldNot(
                f"you can both answer again from {free}, {DAYS_BETWEEN} days after the last time.",
                "What you have in common: intimacy chemistry reveal",
            )

    def refuse_alone(self) -> None:
        """Raise CouldNot where two are not named yet."""
        if len(self.partners) < 2:
            raise CouldNot(
                "this is for two, and both need a name first.",
                "Name yourselves with: intimacy partner name YOU PARTNER",
            )

    def refuse_other(self, before: ChemistryRounds) -> None:
        """Raise CouldNot if the round that was open `before` has been closed since."""
        if self.number != before.number:
            raise CouldNot(
                "you've both looked in the meantime, so this round is closed; nothing was kept.",
                "What you have in common: intimacy chemistry reveal",
            )

    def leave_off(self, at: datetime, who: Partner, today: date, sheet: SealedWishes) -> None:
        """Keep answers as they are now, always in the same place, so that nothing grows.

        Whoever is ready already stays so: what they have changed counts at once.
        """
        if who.id in self.ready():
            self.hand_in(at, who, today, sheet)
        else:
            payload = {"round": self.number, **as_payload(sheet.sealed)}
            self._log.keep_draft(DRAFT, who.id, at, payload)

    def hand_in(self, at: datetime, who: Partner, today: date, sheet: SealedWishes) -> None:
        """Keep answers that are ready; earlier ones of theirs are erased at once."""
        self._log.erase_wrapped(ANSWERS, DRAFT, who.id)
        payload = {"list": sheet.list, **as_payload(sheet.sealed)}
        self._log.append(
            at, NewRecord(ANSWERS, today, payload, who.id, "own", self.name, form=FORM)
        )

    def throw_away(self, who: Partner) -> None:
        """Erase what somebody has answered so far: they start over."""
        self._log.erase_wrapped(ANSWERS, DRAFT, who.id)

    def withdraw(self, at: datetime, who: Partner, today: date) -> None:
        """Be no longer ready; an undo makes ready again. Raises NothingThere."""
        found = self.ready().get(who.id)
        if found is None:
            raise NothingThere(
                f"{who.name} isn't ready, so there is nothing to take back.",
                f"To go on: intimacy chemistry --as {quote_for_shell(who.name)}",
            )
        new = NewRecord("withdraw", today, {}, who.id, visibility="own", target=found.id)
        self._log.append(at, new)

    def close(self, at: datetime, today: date, listing: Listing, found: tuple[Match, ...]) -> None:
        """Keep what both have in common, and forget both their answers. No undo ever means it."""
        rows = [
            {"entry": each.entry.id, "level": each.level.value}
            | ({} if each.giver is None else {"giver": self.partners[each.giver].id})
            for each in found
        ]
        payload = {"list": listing.version, "matches": rows}
        self._log.append(at, NewRecord(REVEALED, today, payload, round=self.name), act=AUTOMATIC)
        self._log.erase_wrapped(ANSWERS, DRAFT)
        # An undo then stops here, and takes nothing back that was before it.
        self._log.append(at, NewRecord(FORGET, today, {"two": True}))

    def last(self, listing: Listing) -> Revealed | None:
        """What the last round brought, unless it was forgotten."""
        records = self._log.records(None, kinds=(REVEALED,), last=1)
        return self._revealed(records[0], listing) if records else None

    def _revealed(self, record: StoredRecord, listing: Listing) -> Revealed:
        names = {each.id: each.name for each in self.partners}
        entries = {each.id: each for each in listing.entries}
        levels: dict[Overlap, list[Shared]] = {level: [] for level in Overlap}
        for row in record.payload["matches"]:
            entry, level = entries.get(row["entry"]), Overlap(row["level"])
            if entry is not None:
                giver = names.get(row.get("giver", ""))
                levels[level].append(_shared(entry, level, giver, listing))
        number = int((record.round or "/0").rpartition("/")[2])
        return Revealed(
            number,
            record.day,
            both=tuple(levels[Overlap.BOTH]),
            gladly=tuple(levels[Overlap.GLADLY]),
            talk=tuple(levels[Overlap.TALK]),
            again_from=record.day + timedelta(DAYS_BETWEEN),
        )


def all_shared(found: Revealed) -> tuple[Shared, ...]:
    """What both would like, most welcome first; not what is only to be talked about."""
    return tuple(chain(found.both, found.gladly))


def _shared(entry: Entry, level: Overlap, giver: str | None, listing: Listing) -> Shared:
    step = listing.section(entry.section).talk if level is Overlap.TALK else entry.step
    return Shared(entry.id, entry.text, giver, step, entry.care)
