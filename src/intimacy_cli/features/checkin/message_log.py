"""Asking by message as it stands in the log: who asked what, what was replied, what is allowed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from ...core.partners import Partner
from ...store.log import Log
from ...store.record import AUTOMATIC, NewRecord
from .checkin_log import Diary
from .records import (
    ALLOWED,
    SENT,
    CheckinSheet,
    RoundRef,
    allowed_record,
    sent_record,
    sheet_record,
)
from .refusals import nothing_of


class MessageLog:
    """The messages in a log. Writing methods open their own transaction."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._diary = Diary(log)

    def ask(self, at: datetime, who: Partner, asked: RoundRef, areas: Sequence[str]) -> None:
        """Keep that they asked the other by message: from then on their own answers stay.

        Nobody's act, so that no undo takes it back: the message may be read by then.
        """
        with self._log.writing():
            mine = self._diary.entry(who.id, who.id, asked)
            if mine is None:
                raise nothing_of(who, asked)
            if who.id not in self._diary.sent(asked):
                self._log.append(at, sent_record(who, asked, areas), act=AUTOMATIC)

    def hear(
        self,
        at: datetime,
        who: Partner,
        asked: RoundRef,
        sheet: CheckinSheet,
        *more: NewRecord,
        asker: Partner,
    ) -> None:
        """Keep what a partner replied, as theirs, where the asker sealed theirs before.

        `more` is what else the reply said of them. Raises NothingThere, AlreadyAnswered.
        """
        with self._log.writing():
            if asker.id not in self._diary.sent(asked) & self._diary.counted(asked):
                raise nothing_of(asker, asked)
            self._diary.refuse_a_second(who, asked)
            self._log.append(at, sheet_record(who, asked, sheet, "round"), *more)

    def areas_asked(self, asker: str, asked: RoundRef) -> tuple[str, ...]:
        """What was asked in the message of a day; nothing if it was forgotten, or never sent."""
        found = self._log.records(None, kinds=(SENT,), since=asked.day, until=asked.day)
        for each in found:
            if each.author == asker and each.round == asked.round:
                return tuple(each.payload.get("asked", ()))
        return ()

    def waiting(self, since: date) -> list[tuple[date, str]]:
        """The days since then for which a reply may still come: the day and who asked, by id."""
        found = self._log.records(None, kinds=(SENT,), since=since)
        return sorted(
            (each.day, each.author)
            for each in found
            if each.author and self._diary.answered(RoundRef(each.day)) == {each.author}
        )

    def allows(self, who: str) -> bool | None:
        """Whether a partner allows affection to be asked about by message; None: never said."""
        found = self._log.records(None, kinds=(ALLOWED,), author=who)
        return bool(found[-1].payload.get("affection")) if found else None

    def allow(self, at: datetime, who: Partner, day: date, *, affection: bool) -> None:
        """Keep what a partner allows, if that is new."""
        with self._log.writing():
            if self.allows(who.id) is not affection:
                self._log.append(at, allowed_record(who, day, affection=affection))
