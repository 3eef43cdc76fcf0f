"""A session in the log: every event is a record before anybody sees it. Knows no screen, no key.

All records of a session share the act of its first, so that undoing takes them back together.
Kept are who did what and when. Words are a record of their own, written only if asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, tzinfo
from typing import Any

from ...core.days import day_of
from ...core.frozen import frozen
from ...core.turn_clock import advance
from ...core.turn_events import Timed, TurnState
from ...core.turn_session import Account, Rules, Session, start
from ...core.turns import IllegalEvent, replay
from ...store.log import Log
from ...store.record import NewRecord, StoredRecord
from .answers import SessionWords, Sitting, Spoken, TimeSpent
from .event_codec import BadField, decode_entry, encode_entry
from .left import Here, back_wall

START, EVENT, END, WORDS = "conflict", "conflict.event", "conflict.end", "conflict.words"
SUGGESTED = "conflict.reflect.suggested"
# What an import can hold, and `Journal` cannot have written: such a session is passed over.
_UNREADABLE = (
    KeyError, TypeError, ValueError, IndexError, OverflowError, BadField, IllegalEvent,
)  # fmt: skip


@frozen
class SessionStart:
    """A session as it is put into the log: who sits at it, by what rules, and whether by script.

    `ids` are the partners' ids, None for one who has no name here.
    """

    ids: tuple[str | None, str | None]
    names: tuple[str, str]
    rules: Rules
    scripted: bool
    keep_words: bool


@frozen
class OpenSession:
    """A session in the log that has not ended: what it is, all that happened, and when last."""

    journal: Journal
    opened: SessionStart
    session: Session
    day: date
    last_wall: float
    words: SessionWords

    @property
    def act(self) -> str:
        """The act that all its records belong to."""
        return self.journal.act


class Journal:
    """One session's records, for writing."""

    def __init__(self, log: Log, act: str, seats: tuple[str, str]) -> None:
        self._log = log
        self.act = act
        self._seats = seats

    @classmethod
    def open(cls, log: Log, now: datetime, opened: SessionStart) -> Journal:
        """Write that a session begins."""
        rules = opened.rules
        payload = {
            "seats": [
                {"id": i, "name": n} for i, n in zip(opened.ids, opened.names, strict=True)
            ],
            "turn_seconds": rules.turn_seconds,
            "pause_seconds": rules.pause_seconds,
            "rounds": rules.rounds,
            "scripted": opened.scripted,
            "keep_words": opened.keep_words,
        }  # fmt: skip
        with log.writing():
            (act,) = log.append(now, NewRecord(START, day_of(now), payload))
        return cls(log, act, opened.names)

    def write(self, now: datetime, entries: Sequence[Timed], session: Session) -> None:
        """Write what happened; with the end, where all the time went. One transaction."""
        if not entries:
            return
        wall = {"wall": round(now.timestamp(), 3)}
        new = [
            NewRecord(EVENT, day_of(now), {**encode_entry(entry, self._seats), **wall})
            for entry in entries
        ]
        if session.state is TurnState.ENDED:
            new.append(NewRecord(END, day_of(now), ending_of(session)))
        with self._log.writing():
            self._log.append(now, *new, act=self.act)

    def write_words(self, now: datetime, words: SessionWords) -> None:
        """Write words down. Call it only where they asked for that."""
        payload = {
            name: text
            for name, text in (
                ("topic", words.topic), ("opening", words.opening), ("left_with", words.left_with),
            ) if text is not None
        }  # fmt: skip
        if payload:
            with self._log.writing():
                self._log.append(now, NewRecord(WORDS, day_of(now), payload), act=self.act)


def ending_of(session: Session) -> dict[str, Any]:
    """How a session ended and where its time went, in seconds, as its last record keeps it."""
    from ...core.turn_clock import elapsed_seconds

    ledger = session.ledger
    return {
        "how": session.how.value if session.how else None,
        "until": session.until.isoformat() if session.until else None,
        "turns": session.passes,
        "heard": [seat for seat, name in enumerate(session.seats) if name in session.heard],
        "seconds": elapsed_seconds(session),
        "speaking": [each / 1e6 for each in ledger.speaking],
        **{a.value: getattr(ledger, a.value) / 1e6 for a in Account if a is not Account.SPEAKING},
    }


def find_open(log: Log) -> OpenSession | None:
    """The newest session by keys, if it has not ended; scripts are sessions of their own."""
    newest = _newest_by_keys(log)
    if newest is None:
        return None
    mine = _of(log, newest, EVENT, END, WORDS)
    if any(each.kind == END for each in mine):
        return None
    with suppress(*_UNREADABLE):
        return _found(log, newest, mine)
    return None


def _newest_by_keys(log: Log) -> StoredRecord | None:
    # Asked at every start of a shell: where there is none, the whole log is not looked through.
    newest = log.records(None, kinds=(START,), last=1) if START in log.kinds() else []
    if newest and newest[0].payload.get("scripted"):
        newest = [each for each in session_starts(log) if not each.payload.get("scripted")]
    return newest[-1] if newest else None


def _found(log: Log, first: StoredRecord, rest: Sequence[StoredRecord]) -> OpenSession:
    opened = _opened(first, {p.id: p.name for p in log.partners()})
    events = [each for each in rest if each.kind == EVENT]
    session = replay(
        start(opened.names, rules=opened.rules),
        (decode_entry(each.payload, opened.names) for each in events),
    )
    wall = events[-1].payload["wall"] if events else datetime.fromisoformat(first.at).timestamp()
    journal = Journal(log, first.act, opened.names)
    return OpenSession(journal, opened, session, first.day, float(wall), words_of(rest))


def _opened(first: StoredRecord, names: dict[str, str]) -> SessionStart:
    payload = first.payload
    (one, other) = payload["seats"]
    both = (names.get(one["id"], one["name"]), names.get(other["id"], other["name"]))
    if both[0] == both[1]:
        both = (one["name"], other["name"])
    rules = Rules(
        turn_seconds=payload["turn_seconds"],
        pause_seconds=payload["pause_seconds"],
        rounds=payload["rounds"],
    )
    return SessionStart(
        (one["id"], other["id"]), both, rules,
        bool(payload["scripted"]), bool(payload["keep_words"]),
    )  # fmt: skip


def words_of(records: Sequence[StoredRecord]) -> SessionWords:
    """The words of a session; a later record adds to an earlier one."""
    said: dict[str, Any] = {}
    for each in records:
        if each.kind == WORDS:
            said |= each.payload
    return SessionWords(*(said.get(name) or None for name in ("topic", "opening", "left_with")))


def session_starts(log: Log) -> list[StoredRecord]:
    """The first record of each session, oldest first: a session's number is its place here."""
    return log.records(None, kinds=(START,))


def sittings(log: Log, since: date, here: Here | None = None) -> list[Sitting]:
    """The sessions that were begun on a day or after it, oldest first, by their numbers.

    Without `here` what has not ended is told as of its last event.
    """
    names = {p.id: p.name for p in log.partners()}
    rest: dict[str, list[StoredRecord]] = {}
    for each in log.records(None, kinds=(END, WORDS), since=since):
        rest.setdefault(each.act, []).append(each)
    made = [
        _sitting_of(log, number, first, rest.get(first.act, []), names, here)
        for number, first in enumerate(session_starts(log), 1)
        if first.day >= since
    ]
    return [each for each in made if each is not None]


def sitting(log: Log, number: int, first: StoredRecord, here: Here | None = None) -> Sitting | None:
    """The session that was begun by a record; None if it cannot be read."""
    names = {p.id: p.name for p in log.partners()}
    return _sitting_of(log, number, first, _of(log, first, END, WORDS), names, here)


def _sitting_of(
    log: Log, number: int, first: StoredRecord, rest: Sequence[StoredRecord], names: dict[str, str],
    here: Here | None,
) -> Sitting | None:  # fmt: skip
    """How it was left; only one that has not ended is replayed."""
    words = words_of(rest)
    end = next((each for each in rest if each.kind == END), None)
    with suppress(*_UNREADABLE):
        if end is None:
            found = _found(log, first, _of(log, first, EVENT))
            return waiting(number, first, found, words, here)
        return _sitting(number, first, _opened(first, names), end.payload, "ended", words)
    return None


def _of(log: Log, first: StoredRecord, *kinds: str) -> list[StoredRecord]:
    return log.records(None, kinds=kinds, act=first.act)


def back_from(found: OpenSession, zone: tzinfo | None) -> datetime | None:
    """When the time-out that runs is over, as it was named; None where none runs."""
    wall = back_wall(found)
    return None if wall is None else datetime.fromtimestamp(wall, zone)


def waiting(
    number: int, first: StoredRecord, found: OpenSession, words: SessionWords, here: Here | None
) -> Sitting:
    """A session of whose end there is no record: it waits, or has ended by itself."""
    session = advance(found.session, here.last(found).at) if here else found.session
    # A script that was killed waits for nobody.
    over = found.opened.scripted or (here is not None and not here.still_open(found))
    back = None if over else back_from(found, datetime.fromisoformat(first.at).tzinfo)
    facts = ending_of(session)
    state = "ended" if over else session.state.value
    return _sitting(
        number, first, found.opened, facts, state, words,
        back.isoformat(timespec="minutes") if back else None,
    )  # fmt: skip


def _sitting(
    number: int, first: StoredRecord, opened: SessionStart, facts: Any, state: str,
    words: SessionWords, back_at: str | None = None,
) -> Sitting:  # fmt: skip
    spoken = tuple(
        Spoken(name, seconds) for name, seconds in zip(opened.names, facts["speaking"], strict=True)
    )
    ledger = TimeSpent(
        spoken, facts["saying_back"], facts["gate"], facts["passing"], facts["timed_out"],
        facts["paused"], facts["other"],
    )  # fmt: skip
    return Sitting(
        number=number, day=first.day, began=first.at, state=state, how=facts["how"],
        until=date.fromisoformat(facts["until"]) if facts["until"] else None,
        seconds=facts["seconds"], turns=facts["turns"],
        heard=tuple(opened.names[seat] for seat in facts["heard"]),
        ledger=ledger, back_at=back_at, scripted=opened.scripted,
        words=words if any((words.topic, words.opening, words.left_with)) else None,
    )  # fmt: skip
