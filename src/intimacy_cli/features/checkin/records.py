"""What is handed in, and the records that hold it: from a sheet to a record and back. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from ...core.checkin_stats import whole_answers
from ...core.frozen import frozen
from ...core.partners import Partner
from ...core.sealed_rounds import round_of
from ...store.record import NewRecord, StoredRecord

CHECKIN, QUESTIONNAIRE, NOTE, PAGE = "checkin", "questionnaire", "checkin.note", "checkin.page"
LOOKED = "checkin.looked"
# That the partner was asked by message, and what; and who allows what to be asked that way.
SENT, ALLOWED = "checkin.sent", "checkin.allowed"
# That somebody wants no more questions about the week.
NO_WEEK = "checkin.no-week"
# What a line that is written in an editor is for.
EDITED = "checkin"


@frozen
class CheckinSheet:
    """What a partner hands in. `note` is their own, unless `share_note`.

    `version` is that of the questionnaire that asked: an item may come to mean something else.
    `week`: what was said of the week; empty where it was asked and skipped, None where it was not.
    `heard`: it came as a reply to a message, and their partner entered it.
    """

    answers: Mapping[str, int]
    note: str | None = None
    share_note: bool = False
    want: str | None = None
    score: float | None = None
    version: str = ""
    week: Mapping[str, int] | None = None
    heard: bool = False


@frozen
class Written:
    """A line of a check-in, and whether the other may read it once the round is open.

    `added` is the record of a line that was added later; None for the check-in's own.
    """

    text: str
    shared: bool
    added: str | None = None


@frozen
class CheckinEntry:
    """A check-in as one viewer sees it, with those of its lines that are theirs to read."""

    id: str
    author: str
    day: date
    answers: Mapping[str, int]
    lines: tuple[Written, ...]
    want: str | None
    score: float | None
    visibility: str
    version: str
    week: Mapping[str, int] | None
    heard: bool = False

    @property
    def note(self) -> str | None:
        """All its lines as one text; None if there is none to read."""
        return "\n".join(line.text for line in self.lines) or None

    def note_of(self, *, shared: bool) -> str | None:
        """Of its lines those that are for both to read, or those that are its author's alone."""
        return "\n".join(line.text for line in self.lines if line.shared == shared) or None

    @property
    def added(self) -> tuple[Written, ...]:
        """The lines that were added later."""
        return tuple(line for line in self.lines if line.added)


@frozen
class RoundRef:
    """Which round: the check-in of a day, or a questionnaire's."""

    day: date
    questionnaire: str = ""
    typed: str = ""  # as it was named to us, which may be a file

    @property
    def kind(self) -> str:
        """The kind of record that answers it."""
        return QUESTIONNAIRE if self.questionnaire else CHECKIN

    @property
    def round(self) -> str:
        """The round in the log; one a day and questionnaire."""
        what = f"{QUESTIONNAIRE}:{self.questionnaire}" if self.questionnaire else CHECKIN
        return round_of(what, self.day.isoformat())


def sheet_record(
    who: Partner, asked: RoundRef, sheet: CheckinSheet, visibility: str, target: str | None = None
) -> NewRecord:
    """The record of a sheet, in place of `target` if there is one."""
    payload: dict[str, Any] = {"answers": dict(sheet.answers)}
    if asked.questionnaire:
        payload |= {"questionnaire": asked.questionnaire, "score": sheet.score}
    if sheet.version:
        payload["version"] = sheet.version
    if sheet.want is not None:
        payload["want"] = sheet.want
    if sheet.heard:
        payload["heard"] = True
    if sheet.week is not None:
        payload["week"] = dict(sheet.week)
    if sheet.note and sheet.share_note:
        payload["note"] = sheet.note
    own = {"note": sheet.note} if sheet.note and not sheet.share_note else None
    return NewRecord(asked.kind, asked.day, payload, who.id, visibility, asked.round, target, own)


def added_record(
    who: Partner, asked: RoundRef, of: str, line: Written, visibility: str
) -> NewRecord:
    """A line added to the check-in `of`, in place of an earlier record of it if it has one."""
    seen_by = visibility if line.shared else "own"
    payload = {"of": of, "note": line.text}
    in_round = asked.round if seen_by == "round" else None
    return NewRecord(NOTE, asked.day, payload, who.id, seen_by, in_round, line.added)


def first_page_record(who: Partner, day: date) -> NewRecord:
    """That the page before the first question was shown, and nothing else."""
    return NewRecord(PAGE, day, {}, who.id, visibility="own")


def sent_record(who: Partner, asked: RoundRef, areas: Sequence[str]) -> NewRecord:
    """That a partner asked the other by message, and which areas: no word of what they answered."""
    return NewRecord(SENT, asked.day, {"asked": list(areas)}, who.id, round=asked.round)


def allowed_record(who: Partner, day: date, *, affection: bool) -> NewRecord:
    """Whether a partner wants affection to be asked about by message: both may know."""
    return NewRecord(ALLOWED, day, {"affection": affection}, who.id)


def no_week_record(who: Partner, day: date) -> NewRecord:
    """That somebody wants no more questions about the week."""
    return NewRecord(NO_WEEK, day, {}, who.id, visibility="own")


def entry_of(record: StoredRecord, added: Sequence[StoredRecord]) -> CheckinEntry:
    """A check-in as its record tells it, with those of the lines `added` that are of it."""
    payload = record.payload
    want, score = payload.get("want"), payload.get("score")
    return CheckinEntry(
        record.id,
        record.author or "",
        record.day,
        whole_answers(payload.get("answers")),
        tuple(_lines(record, added)),
        want if isinstance(want, str) else None,
        float(score) if isinstance(score, int | float) else None,
        record.visibility,
        str(payload.get("version") or ""),
        None if payload.get("week") is None else whole_answers(payload["week"]),
        payload.get("heard") is True,
    )


def _lines(record: StoredRecord, added: Sequence[StoredRecord]) -> Iterator[Written]:
    later = [each for each in added if each.payload.get("of") == record.id]
    for held, shared, of in (
        (record.payload, True, None),
        (record.private or {}, False, None),
        *((each.payload, each.visibility != "own", each.id) for each in later),
    ):
        text = held.get("note")
        if isinstance(text, str) and text:
            yield Written(text, shared, of)
