"""From sitting down to what is told in the end: names, an earlier session, the log, the screen."""

from __future__ import annotations

from datetime import timedelta

from ...core.days import day_of
from ...core.frozen import frozen
from ...core.people import AT_MOST, Partner, folded, name_fault
from ...core.turn_clock import advance
from ...core.turn_events import Leave, State, Timed
from ...core.turn_session import Rules, Session, start
from ...core.turns import apply
from ...errors import NothingThere, TerminalNeeded
from ...shell.call import Call
from ...shell.clock import steady_seconds
from ...shell.who import ask_name, joined
from ...store.record import New
from .answers import Ended, Sitting, Words
from .beat import Beat
from .calendar import Ics
from .desk import Desk
from .journal import SUGGESTED, Found, Journal, Opened, begun, find_open, sitting
from .left import here
from .live import Clock, Live
from .played import both_named
from .table import sit

# Three times a year at most: writing seven minutes every four months is what was tried
# (Finkel 2013).
DAYS_BETWEEN_SUGGESTIONS = 122


@frozen
class Wanted:
    """The options of a session by keys."""

    rules: Rules
    topic: str | None
    partners: tuple[str, str] | None
    keep_words: bool
    ics: Ics
    bell: bool


def sit_down(call: Call, wanted: Wanted) -> Ended:
    """Begin a session, or, if they like, go on with the one that waits."""
    call.must_ask("a session", "--script FILE")
    with Beat(call.env.places().beat) as beat:
        found = find_open(call.log)
        if found is not None:
            if here(call).still_open(found) and _goes_on(call):
                return _resumed(call, beat, found, wanted.ics, bell=wanted.bell)
            _end(call, found)
        one, other = _seated(call, wanted.partners)
        names = (one.name, other.name)
        opened = Opened(
            (one.id, other.id), names, wanted.rules, scripted=False, keep_words=wanted.keep_words
        )
        journal = Journal.open(call.vault, call.env.now(), opened)
        words = Words(wanted.topic, None, None)
        session = start(names, rules=wanted.rules)
        live = Live(
            journal, beat, _clock(call), _desk(call, session, words, opened), ics=wanted.ics
        )
        sit(call, live, bell=wanted.bell)
        return _told(call, journal, live)


def resume(call: Call, ics: Ics, *, bell: bool) -> Ended:
    """Go on with the session that waits. Raises NothingThere if none does."""
    if not call.can_ask:
        raise TerminalNeeded("a session", instead="It runs on keys: resume it in a terminal.")
    with Beat(call.env.places().beat) as beat:
        found = find_open(call.log)
        if found is None or not here(call).still_open(found):
            raise NothingThere("there's no session to resume.", "Start one: intimacy conflict")
        return _resumed(call, beat, found, ics, bell=bell)


def _resumed(call: Call, beat: Beat, found: Found, ics: Ics, *, bell: bool) -> Ended:
    journal = Journal(call.vault, found.journal.act, found.opened.names)
    desk = _desk(call, found.session, found.words, found.opened)
    live = Live(journal, beat, _clock(call), desk, ics=ics)
    live.take_up(found)
    sit(call, live, bell=bell)
    return _told(call, journal, live)


def _desk(call: Call, session: Session, words: Words, opened: Opened) -> Desk:
    return Desk(session, day_of(call.env.now()), keep_words=opened.keep_words, words=words)


def _clock(call: Call) -> Clock:
    return Clock(steady_seconds, call.env.now)


def _goes_on(call: Call) -> bool:
    options = [("on", "Go on with it"), ("new", "Start a new one (this ends the old one)")]
    return call.prompts.choose("You have an unfinished session.", options) == "on"


def _end(call: Call, found: Found) -> None:
    """End what nobody takes up any more, as of the moment when it was left."""
    session = advance(found.session, here(call).last(found).at)
    entry = Timed(session.at, Leave())
    journal = Journal(call.vault, found.journal.act, found.opened.names)
    journal.write(call.env.now(), [entry], apply(session, Leave(), session.at))


def _seated(call: Call, partners: tuple[str, str] | None) -> list[Partner]:
    if partners is not None:
        return both_named(call, partners)
    seated = list(call.log.partners())
    if not seated:
        seated.append(joined(call, ask_name(call, "What's your name?")))
    if len(seated) < AT_MOST:
        first = seated[0].name
        seated.append(joined(call, _other_name(call, first), beside=first))
    return seated


def _other_name(call: Call, first: str) -> str:
    def fault(text: str) -> str:
        same = folded(text) == folded(first)
        return "that's the same name" if same else name_fault(text.strip())

    return call.prompts.text("And your partner's name?", check=fault).strip()


def _told(call: Call, journal: Journal, live: Live) -> Ended:
    """What is shown when the screen is left."""
    talked = live.session.state is State.ENDED and live.session.passes > 0
    suggest = talked and _suggests(call, journal)
    return Ended(_as_kept(call, journal.act), live.calendar, suggest)


def _as_kept(call: Call, act: str) -> Sitting:
    """A session that was just written, as the log has it."""
    number, first = next(n for n in enumerate(begun(call.vault), 1) if n[1].act == act)
    found = sitting(call.vault, number, first, here(call))
    assert found is not None
    return found


def _suggests(call: Call, journal: Journal) -> bool:
    """Whether to suggest writing about it alone; kept, so that it stays rare."""
    if call.env.settings().quiet_on(call.today):
        return False
    log = call.vault
    since = call.today - timedelta(days=DAYS_BETWEEN_SUGGESTIONS - 1)
    if log.records(None, kinds=(SUGGESTED,), since=since, last=1):
        return False
    with log.writing():
        log.append(call.env.now(), New(SUGGESTED, call.today, {}), act=journal.act)
    return True
