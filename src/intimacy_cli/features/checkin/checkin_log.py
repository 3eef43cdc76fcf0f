"""Check-ins as they stand in the log: writing one, changing it, reading them back.

What a record of one holds stands in sheet.py; who may see it is decided by the store alone.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, timedelta

from ...core.days import day_of
from ...core.partners import Partner
from ...core.sealed_rounds import RoundState, state_of
from ...errors import IntimacyError
from ...store.log import Log
from ...store.record import AUTOMATIC, NewRecord
from .records import (
    CHECKIN,
    EDITED,
    LOOKED,
    NO_WEEK,
    NOTE,
    QUESTIONNAIRE,
    CheckinEntry,
    CheckinSheet,
    RoundRef,
    Written,
    added_record,
    entry_of,
    no_week_record,
    sheet_record,
)
from .refusals import (
    asked_and_forgotten,
    asked_with,
    nothing_of,
    second_answer,
    seen_by_both,
    unshared_note,
)
from .weekly import Weekly, weekly

LOOKED_BACK = 90  # days; both questions of once a week have come by then, for all who check in


class Diary:
    """The check-ins in a log. Writing methods open their own transaction."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def state(self, asked: RoundRef) -> RoundState:
        """Where the round stands for the couple."""
        partners = tuple(partner.id for partner in self._log.partners())
        alone = len(partners) < 2
        return state_of(partners, self.answered(asked) if alone else self.counted(asked))

    def answered(self, asked: RoundRef) -> frozenset[str]:
        """Who has answered, by id."""
        return self._log.answered(asked.round, asked.kind)

    def counted(self, asked: RoundRef) -> frozenset[str]:
        """Whose answer takes part in the reveal, by id."""
        return self._log.counted(asked.round, asked.kind)

    def sent(self, asked: RoundRef) -> frozenset[str]:
        """Who has asked the other by message, having answered, by id."""
        return self._log.sent(asked.round, asked.kind)

    def looked(self, asked: RoundRef) -> frozenset[str | None]:
        """Who has looked at both sides of a round; None: somebody who gave no name."""
        return self._log.looked(asked.round, LOOKED)

    def note_looking(self, at: datetime, who: Partner | None, asked: RoundRef) -> None:
        """Keep that somebody looked at today's two sides, so that they are nothing new to them.

        What cannot be kept now, because the vault is busy or cannot be written, keeps nobody from
        looking.
        """
        if (
            asked.questionnaire
            or asked.day != day_of(at)
            or (who.id if who else None) in self.looked(asked)
        ):
            return
        author, seen_by = (who.id, "own") if who else (None, "both")
        new = NewRecord(LOOKED, asked.day, {}, author, seen_by, asked.round)
        with suppress(IntimacyError), self._log.writing():
            self._log.append(at, new, act=AUTOMATIC)

    def entries(
        self,
        viewer: str | None,
        *,
        questionnaire: str = "",
        since: date | None = None,
        until: date | None = None,
    ) -> list[CheckinEntry]:
        """Check-ins as seen by `viewer`, oldest day first, with the notes that were added."""
        kind = QUESTIONNAIRE if questionnaire else CHECKIN
        records = self._log.records(viewer, kinds=(kind, NOTE), since=since, until=until)
        added = [each for each in records if each.kind == NOTE]
        entries = [
            entry_of(each, added)
            for each in records
            if each.kind == kind and each.payload.get("questionnaire", "") == questionnaire
        ]
        return sorted(entries, key=lambda entry: entry.day)

    def entry(self, viewer: str | None, author: str, asked: RoundRef) -> CheckinEntry | None:
        """One partner's check-in of one round, if `viewer` may see it."""
        found = self.entries(
            viewer, questionnaire=asked.questionnaire, since=asked.day, until=asked.day
        )
        return next((entry for entry in found if entry.author == author), None)

    def weekly_due(self, author: str, today: date) -> Weekly:
        """Which of the two questions of once a week is to be asked of this partner, if any."""
        recent = self._log.records(
            author, kinds=(CHECKIN,), since=today - timedelta(days=LOOKED_BACK), author=author
        )
        wished = [each.day for each in recent if "want" in each.payload]
        said = [each.day for each in recent if "week" in each.payload]
        off = self._log.records(author, kinds=(NO_WEEK,), author=author, last=1)
        # Who answers all the same, with --week, is asked again.
        since = max((each.seq for each in recent if each.payload.get("week")), default=0)
        refused = bool(off) and off[0].seq > since
        return weekly(max(wished, default=None), max(said, default=None), today, refused=refused)

    def refuse_a_second(self, who: Partner, asked: RoundRef) -> None:
        """Raise AlreadyAnswered if there is a sheet of theirs, with what can still be done."""
        sent = who.id in self.sent(asked)
        if who.id not in self.answered(asked):
            if sent:
                raise asked_and_forgotten(who, asked)
            return
        mine = self.entry(who.id, who.id, asked)
        stays = mine is not None and self._log.open_to_both(mine.id)
        if sent and not stays:
            raise asked_with(who, asked)
        raise second_answer(who, asked, revealed=stays)

    def write(
        self,
        at: datetime,
        who: Partner,
        asked: RoundRef,
        sheet: CheckinSheet,
        *,
        no_week: bool = False,
    ) -> str:
        """Hand in a sheet, and keep that there are to be no more questions about the week.

        Raises AlreadyAnswered for a second one.
        """
        with self._log.writing():
            self.refuse_a_second(who, asked)
            alone = len(self._log.partners()) < 2
            new = sheet_record(who, asked, sheet, "own" if alone else "round")
            made, *_ = self._log.append(at, new, *([no_week_record(who, asked.day)] * no_week))
            self._log.drop_draft(asked.round, who.id)
            self._drop_edited(who, sheet)
        return made

    def rewrite(
        self, at: datetime, who: Partner, asked: RoundRef, sheet: CheckinSheet, *, keeps_added: bool
    ) -> None:
        """Replace a sheet that has not been revealed yet; lines added to it go on, or go with it.

        What was given alone stays so: only `share` puts it where the other can see it.
        """
        with self._log.writing():
            old = self.own(who, asked)
            new = sheet_record(who, asked, sheet, old.visibility, old.id)
            (made,) = self._log.append(at, new)
            again = [
                added_record(who, asked, made, each, old.visibility)
                if keeps_added
                else NewRecord(
                    "withdraw", asked.day, {}, who.id, visibility="own", target=each.added
                )
                for each in old.added
            ]
            self._log.append(at, *again, act=made)
            self._drop_edited(who, sheet)

    def _drop_edited(self, who: Partner, sheet: CheckinSheet) -> None:
        if sheet.note:
            from ...shell.written import handed_in

            handed_in(self._log, EDITED, who.id, sheet.note)

    def withdraw(self, at: datetime, who: Partner, asked: RoundRef) -> None:
        """Take a sheet back that has not been revealed yet."""
        with self._log.writing():
            old = self.own(who, asked)
            self._log.append(
                at, NewRecord("withdraw", asked.day, {}, who.id, visibility="own", target=old.id)
            )

    def share(self, at: datetime, who: Partner, asked: RoundRef) -> bool:
        """Open to both what was answered while alone; whether it wasn't open before."""
        with self._log.writing():
            mine = self.entry(who.id, who.id, asked)
            if mine is None:
                raise nothing_of(who, asked)
            if self._log.open_to_both(mine.id):
                return False
            self._log.append(at, NewRecord("share", asked.day, {}, who.id, target=mine.id))
            return True

    def add_note(
        self, at: datetime, who: Partner, asked: RoundRef, note: str, *, shared: bool
    ) -> None:
        """Add a line to a check-in, also after the reveal; own unless `shared`."""
        with self._log.writing():
            mine = self.entry(who.id, who.id, asked)
            if mine is None:
                raise nothing_of(who, asked)
            if shared:
                self.must_reach_the_other(who, asked)
            # A check-in that was given alone is its author's own by its kind, and open by being
            # shared: the line has nothing to wait for.
            seen_by = mine.visibility if mine.visibility == "round" else "both"
            self._log.append(at, added_record(who, asked, mine.id, Written(note, shared), seen_by))

    def must_reach_the_other(self, who: Partner, asked: RoundRef) -> None:
        """Raise CouldNot where a line could not be shown: the check-in itself is one's own."""
        mine = self.entry(who.id, who.id, asked)
        if mine is not None and mine.visibility == "own" and not self._log.open_to_both(mine.id):
            raise unshared_note(who, asked)

    def own(self, who: Partner, asked: RoundRef) -> CheckinEntry:
        """One's own check-in that may still be changed. Raises NothingThere, AlreadyRevealed."""
        mine = self.entry(who.id, who.id, asked)
        if mine is None:
            raise nothing_of(who, asked)
        if self._log.open_to_both(mine.id):
            raise seen_by_both(asked)
        if who.id in self.sent(asked):
            raise asked_with(who, asked)
        return mine
