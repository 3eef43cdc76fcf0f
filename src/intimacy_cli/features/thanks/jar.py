"""Thanks as they stand in the log: giving, keeping, reading. Asks nobody, and counts nothing.

What is given is open to both at once, and waits for its reader in the glance until they have read
it. What is kept is its author's own; giving it writes it anew, so that nothing tells how long it
was kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta

from ...core.normalise import find_named
from ...core.partners import Partner
from ...errors import IntimacyError, NothingThere, WrongUse
from ...store.log import Log
from ...store.record import AUTOMATIC, NewRecord, StoredRecord
from .answers import Plan, State, Thanks

THANKS, READ, PLAN = "thanks", "thanks.read", "thanks.plan"
LONGEST = 500
# What nobody has opened by then no longer waits in the glance; it is in the jar.
WAITS = timedelta(days=60)
_SHORTEST = 4  # so many digits of an id are enough to type


class Jar:
    """The thanks in a log. Writing methods open their own transaction."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._names = {each.id: each.name for each in log.partners()}

    # -- writing -----------------------------------------------------------------------------------

    def put(self, at: datetime, day: date, who: Partner, text: str, state: State) -> Thanks:
        """Keep a thank-you, or give it."""
        with self._log.writing():
            (made,) = self._log.append(at, _record(day, who, text, state))
        return Thanks(made, day, who.name, text, state)

    def hand_on(self, at: datetime, day: date, who: Partner, kept: Thanks, state: State) -> Thanks:
        """Give one that was kept: written anew, and the kept one is taken away with it."""
        with self._log.writing():
            made, _ = self._log.append(
                at,
                _record(day, who, kept.text, state),
                NewRecord("withdraw", day, {}, who.id, "own", target=kept.id),
            )
        return Thanks(made, day, who.name, kept.text, state)

    def note_read(self, at: datetime, day: date, who: Partner, read: tuple[Thanks, ...]) -> None:
        """Keep that they have read these, so that they wait no more. Nobody's act.

        What cannot be kept now keeps nobody from reading.
        """
        new = [NewRecord(READ, day, {"of": each.id}, who.id) for each in read]
        with suppress(IntimacyError), self._log.writing():
            self._log.append(at, *new, act=AUTOMATIC)

    def set_plan(self, at: datetime, day: date, who: Partner, notice: str, say: str) -> Plan:
        """Keep what they mean to notice and say, in place of what they meant before."""
        with self._log.writing():
            found = self._plans(who)
            before = found[-1].id if found else None
            what = {"notice": notice, "say": say}
            self._log.append(at, NewRecord(PLAN, day, what, who.id, "own", target=before))
        return Plan(who.name, day, notice, say, new=True)

    # -- reading -----------------------------------------------------------------------------------

    def kept(self, who: Partner) -> tuple[Thanks, ...]:
        """What they keep to give later, oldest first."""
        return tuple(each for each in self._all(who.id) if each.state is State.KEPT)

    def waiting_for(self, who: Partner, since: date | None = None) -> tuple[Thanks, ...]:
        """What was given to them and not read yet, oldest first."""
        read = {
            str(each.payload.get("of"))
            for each in self._log.records(who.id, kinds=(READ,), author=who.id, since=since)
        }
        return tuple(
            each
            for each in self._all(None, since)
            if each.state is State.GIVEN and each.who != who.name and each.id not in read
        )

    def is_awaited(self, today: date) -> list[str]:
        """The names of those for whom something waits, as nobody in particular may know it."""
        return [each.name for each in self._log.partners() if self.waiting_for(each, today - WAITS)]

    def look_through(self, viewer: Partner | None, since: date | None) -> tuple[Thanks, ...]:
        """What the viewer may see, without what waits to be read."""
        readers = [viewer] if viewer else self._log.partners()
        unread = {each.id for who in readers for each in self.waiting_for(who)}
        found = self._all(viewer.id if viewer else None, since)
        return tuple(each for each in found if each.id not in unread)

    def plan(self, who: Partner) -> Plan | None:
        """What they mean to notice and say."""
        for each in self._plans(who)[-1:]:
            found = each.payload
            return Plan(who.name, each.day, str(found.get("notice")), str(found.get("say")))
        return None

    def find_kept(self, who: Partner, wanted: str) -> Thanks:
        """The kept one whose id begins so, or that holds these words.

        Raises NothingThere for none, WrongUse for several.
        """
        found = find_named(self.kept(who), wanted, _SHORTEST)
        if not found:
            raise NothingThere(
                f"nothing that {who.name} has kept matches {wanted!r}.",
                "See what there is: intimacy thanks jar",
            )
        if len(found) > 1:
            ids = ", ".join(each.id[:6] for each in found[:5])
            raise WrongUse(f"{wanted!r} matches several of them.", f"Use an id: {ids}")
        return found[0]

    def _plans(self, who: Partner) -> list[StoredRecord]:
        found = self._log.records(who.id, kinds=(PLAN,), author=who.id)
        return list(found)

    def _all(self, viewer: str | None, since: date | None = None) -> Iterator[Thanks]:
        for each in self._log.records(viewer, kinds=(THANKS,), since=since):
            yield Thanks(
                each.id,
                each.day,
                self._names.get(each.author or "", ""),
                str(each.payload.get("text")),
                _state_of(each),
            )


def _record(day: date, who: Partner, text: str, state: State) -> NewRecord:
    payload = {"text": text} | ({"sent": True} if state is State.SENT else {})
    return NewRecord(THANKS, day, payload, who.id, "own" if state is State.KEPT else "both")


def _state_of(record: StoredRecord) -> State:
    if record.visibility == "own":
        return State.KEPT
    return State.SENT if record.payload.get("sent") else State.GIVEN
