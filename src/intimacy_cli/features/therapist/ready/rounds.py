"""Rounds of `therapist ready` in the log: who may answer into which, and what may be read.

Rounds are numbered, `ready/1` on, so that the second to answer finds the one that is open without
seeing anything of it. Who may see an answer is decided by the store alone. What was answered
while alone is its author's own, belongs to no round, and stays so when a partner joins.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from itertools import count

from ....core.frozen import frozen
from ....core.partners import Partner
from ....core.sealed_rounds import RoundState, round_of, state_of
from ....errors import AlreadySent, CouldNot, NothingThere, quote_for_shell
from ....store.log import Log
from ....store.record import AUTOMATIC, NewRecord, StoredRecord
from .stages import again_from

KIND = "ready"
DRAFT = "ready"
# That the partner was asked by message.
SENT = "ready.sent"


@frozen
class ReadyEntry:
    """One person's answers, as one viewer may see them."""

    id: str
    author: str
    day: date
    answers: Mapping[str, int]
    round: str | None


@frozen
class ReadyRound:
    """A round of two: its number from 1 on, who has answered, by id, and who asked by message.

    Whoever asked and has had their answers forgotten since answers it no more.
    """

    number: int
    answered: frozenset[str]
    sent: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """Its name in the log."""
        return round_of(KIND, str(self.number))


@frozen
class Slot:
    """Where an answer would go: its round (None: alone), and the record that it replaces."""

    round: ReadyRound | None
    target: str | None = None


class ReadyRounds:
    """The rounds in a log. Writing methods open their own transaction."""

    def __init__(self, log: Log) -> None:
        self._log = log

    @property
    def alone(self) -> bool:
        """Whether fewer than two are named."""
        return len(self._log.partners()) < 2

    def newest(self) -> ReadyRound:
        """The newest round that somebody has answered; the first one if there is none."""
        newest = ReadyRound(1, frozenset())
        for number in count(1):
            found = self._numbered(number)
            if not found.answered and not found.sent:
                return newest
            newest = found
        raise AssertionError  # count() has no end

    def _numbered(self, number: int) -> ReadyRound:
        name = round_of(KIND, str(number))
        return ReadyRound(number, self._log.answered(name, KIND), self._log.sent(name, KIND))

    def state(self, found: ReadyRound) -> RoundState:
        """Where a round stands for the couple."""
        return state_of(tuple(p.id for p in self._log.partners()), found.answered)

    def revealed(self) -> ReadyRound | None:
        """The newest round that both have answered."""
        # A round that one was asked into by message can stay open for good.
        for number in range(self.newest().number, 0, -1):
            if self.state(found := self._numbered(number)) is RoundState.READY:
                return found
        return None

    def entries(self, viewer: str | None, found: ReadyRound) -> list[ReadyEntry]:
        """The answers of a round, as far as `viewer` may see them."""
        return [each for each in self._seen(viewer) if each.round == found.name]

    def own(self, who: Partner) -> ReadyEntry | None:
        """One's own newest answers, sealed or not."""
        mine = [each for each in self._seen(who.id) if each.author == who.id]
        return mine[-1] if mine else None

    def slot(self, who: Partner, today: date, *, again: bool) -> Slot:
        """Where new answers of this person go. Raises CouldNot if it is too early for them."""
        if self.alone:
            mine = self.own(who)
            if mine is not None and not again:
                _refuse_if_fresh(mine.day, today, who)
            return Slot(None)
        newest = self.newest()
        if self.state(newest) is RoundState.READY:
            if not again:
                _refuse_if_fresh(self.revealed_on(newest), today, who)
            return Slot(ReadyRound(newest.number + 1, frozenset()))
        if who.id not in newest.answered:
            over = who.id in newest.sent or (newest.sent and not newest.answered)
            return Slot(ReadyRound(newest.number + 1, frozenset()) if over else newest)
        if who.id in newest.sent:
            raise _sent(who)
        if not again:
            raise CouldNot(
                f"{who.name} has answered, and your partner hasn't yet.",
                f"Change your answers with: intimacy therapist ready --again --as "
                f"{quote_for_shell(who.name)}",
            )
        return Slot(newest, self._open_entry(who, newest).id)

    def revealed_on(self, found: ReadyRound) -> date:
        """The day on which the second of the two answered."""
        return max((each.day for each in self.entries(None, found)), default=date.min)

    def write(
        self, at: datetime, who: Partner, today: date, answers: Mapping[str, int], *, again: bool
    ) -> Slot:
        """Keep a person's answers; sealed in a round of two, own otherwise."""
        with self._log.writing():
            slot = self.slot(who, today, again=again)
            payload = {"answers": dict(answers)}
            new = (
                NewRecord(KIND, today, payload, who.id, "own")
                if slot.round is None
                else NewRecord(KIND, today, payload, who.id, "round", slot.round.name, slot.target)
            )
            self._log.append(at, new)
            self._log.drop_draft(DRAFT, who.id)
        return slot

    def withdraw(self, at: datetime, who: Partner, today: date) -> None:
        """Take one's own answers back, until they are revealed."""
        with self._log.writing():
            mine = self.own(who) if self.alone else self._open_entry(who, self.newest())
            if mine is None:
                raise _nothing(who)
            new = NewRecord("withdraw", today, {}, who.id, visibility="own", target=mine.id)
            self._log.append(at, new)

    def _open_entry(self, who: Partner, newest: ReadyRound) -> ReadyEntry:
        """One's own answers in a round that waits. Raises NothingThere, or CouldNot after it."""
        if self.state(newest) is RoundState.READY:
            raise CouldNot(
                "You've both answered and may have read it, so those answers stay.",
                "Answer again with: "
                f"intimacy therapist ready --again --as {quote_for_shell(who.name)}",
            )
        for each in self.entries(who.id, newest):
            if each.author == who.id:
                if who.id in newest.sent:
                    raise _sent(who)
                return each
        raise _nothing(who)

    def ask(self, at: datetime, who: Partner, today: date) -> ReadyRound:
        """Keep that they asked their partner by message, having answered; nobody's act.

        Raises NothingThere where they haven't, CouldNot where both have.
        """
        with self._log.writing():
            newest = self.to_ask_in(who)
            if who.id not in newest.sent:
                new = NewRecord(SENT, today, {}, who.id, round=newest.name)
                self._log.append(at, new, act=AUTOMATIC)
        return newest

    def to_ask_in(self, who: Partner) -> ReadyRound:
        """The round in which a partner may be asked: answered by who asks, and nobody else."""
        newest = self.newest()
        if self.state(newest) is RoundState.READY:
            raise CouldNot(
                "you've both answered, so there's nothing to ask.",
                "See your answers with: intimacy therapist ready reveal",
            )
        if who.id not in newest.answered:
            raise NothingThere(
                f"you answer first: {who.name} hasn't answered this round.",
                f"Answer: intimacy therapist ready --as {quote_for_shell(who.name)}",
            )
        return newest

    def hear(
        self, at: datetime, who: Partner, today: date, answers: Mapping[str, int], found: ReadyRound
    ) -> None:
        """Keep what a partner replied, as theirs, in the round in which they were asked."""
        with self._log.writing():
            newest = self.newest()
            if newest != found or not newest.answered & newest.sent or who.id in newest.answered:
                raise CouldNot(
                    "that round has changed since.", "Have a look: intimacy therapist ready"
                )
            payload = {"answers": dict(answers), "heard": True}
            self._log.append(at, NewRecord(KIND, today, payload, who.id, "round", found.name))

    def _seen(self, viewer: str | None) -> list[ReadyEntry]:
        return [_entry(each) for each in self._log.records(viewer, kinds=(KIND,))]


def _refuse_if_fresh(last: date, today: date, who: Partner) -> None:
    free = again_from(last)
    if today < free:
        raise CouldNot(
            f"you last answered on {last}; you can answer again from {free}.",
            f"To answer sooner: intimacy therapist ready --again --as {quote_for_shell(who.name)}",
        )


def _sent(who: Partner) -> AlreadySent:
    return AlreadySent(
        f"{who.name} has already asked your partner, so those answers stay as they are.",
        "When the reply has come: intimacy therapist ready heard -",
    )


def _nothing(who: Partner) -> NothingThere:
    return NothingThere(
        f"{who.name} has no answers waiting.",
        f"Answer with: intimacy therapist ready --as {quote_for_shell(who.name)}",
    )


def _entry(record: StoredRecord) -> ReadyEntry:
    answers = dict(record.payload.get("answers", {}))
    return ReadyEntry(record.id, record.author or "", record.day, answers, record.round)
