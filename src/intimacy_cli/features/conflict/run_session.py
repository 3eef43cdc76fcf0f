"""From sitting down to what is told in the end: names, an earlier session, the log, the screen."""

from __future__ import annotations

from datetime import timedelta

from ...core.days import day_of
from ...core.frozen import frozen
from ...core.partners import AT_MOST, Partner, fold_name, name_fault
from ...core.turn_clock import advance
from ...core.turn_events import Leave, Timed, TurnState
from ...core.turn_session import Rules, Session, start
from ...core.turns import apply
from ...errors import NothingThere, TerminalNeeded
from ...shell.clock import steady_seconds
from ...shell.identity import ask_name, join_partner
from ...shell.invocation import Invocation
from ...store.record import NewRecord
from .answers import Ended, SessionWords, Sitting
from .calendar import Ics
from .heartbeat import Beat
from .key_bindings import Desk
from .left import here
from .live_session import Clock, Live
from .run_script import both_named
from .session_log import (
    SUGGESTED,
    Journal,
    OpenSession,
    SessionStart,
    find_open,
    session_starts,
    sitting,
)
from .session_ui import sit

# Three times a year at most: writing seven minutes every four months is what was tried
# (Finkel 2013).
DAYS_BETWEEN_SUGGESTIONS = 122


@frozen
class SessionOptions:
    """The options of a session by keys."""

    rules: Rules
    topic: str | None
    partners: tuple[str, str] | None
    keep_words: bool
    ics: Ics
    bell: bool


def sit_down(call: Invocation, wanted: SessionOptions) -> Ended:
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
        opened = SessionStart(
            (one.id, other.id), names, wanted.rules, scripted=False, keep_words=wanted.keep_words
        )
        journal = Journal.open(call.vault, call.env.now(), opened)
        words = SessionWords(wanted.topic, None, None)
        session = start(names, rules=wanted.rules)
        live = Live(
            journal, beat, _clock(call), _desk(call, session, words, opened), ics=wanted.ics
        )
        sit(call, live, bell=wanted.bell)
        return _told(call, journal, live)


def resume(call: Invocation, ics: Ics, *, bell: bool) -> Ended:
    """Go on with the session that waits. Raises NothingThere if none does."""
    if not call.can_ask:
        raise TerminalNeeded("a session", instead="It runs on keys: resume it in a terminal.")
    with Beat(call.env.places().beat) as beat:
        found = find_open(call.log)
        if found is None or not here(call).still_open(found):
            raise NothingThere("there's no session to resume.", "Start one: intimacy conflict")
        return _resumed(call, beat, found, ics, bell=bell)


def _resumed(call: Invocation, beat: Beat, found: OpenSession, ics: Ics, *, bell: bool) -> Ended:
    journal = Journal(call.vault, found.journal.act, found.opened.names)
    desk = _desk(call, found.session, found.words, found.opened)
    live = Live(journal, beat, _clock(call), desk, ics=ics)
    live.take_up(found)
    sit(call, live, bell=bell)
    return _told(call, journal, live)


def _desk(call: Invocation, session: Session, words: SessionWords, opened: SessionStart) -> Desk:
    return Desk(session, day_of(call.env.now()), keep_words=opened.keep_words, words=words)


def _clock(call: Invocation) -> Clock:
    return Clock(steady_seconds, call.env.now)


def _goes_on(call: Invocation) -> bool:
    options = [("on", "Go on with it"), ("new", "Start a new one; this one ends")]
    return call.prompts.choose("You have an unfinished session.", options) == "on"


def _end(call: Invocation, found: OpenSession) -> None:
    """End what nobody takes up any more, as of the moment when it was left."""
    session = advance(found.session, here(call).last(found).at)
    entry = Timed(session.at, Leave())
    journal = Journal(call.vault, found.journal.act, found.opened.names)
    journal.write(call.env.now(), [entry], apply(session, Leave(), session.at))


def _seated(call: Invocation, partners: tuple[str, str] | None) -> list[Partner]:
    if partners is not None:
        return both_named(call, partners)
    seated = list(call.log.partners())
    if not seated:
        seated.append(join_partner(call, ask_name(call, "What's your name?")))
    if len(seated) < AT_MOST:
        first = seated[0].name
        seated.append(join_partner(call, _other_name(call, first), beside=first))
    return seated


def _other_name(call: Invocation, first: str) -> str:
    def fault(text: str) -> str:
        same = fold_name(text) == fold_name(first)
        return "that's the same name" if same else name_fault(text.strip())

    return call.prompts.text("And your partner's name?", check=fault).strip()


def _told(call: Invocation, journal: Journal, live: Live) -> Ended:
    """What is shown when the screen is left."""
    talked = live.session.state is TurnState.ENDED and live.session.passes > 0
    suggest = talked and _suggests(call, journal)
    return Ended(_as_kept(call, journal.act), live.calendar, suggest)


def _as_kept(call: Invocation, act: str) -> Sitting:
    """A session that was just written, as the log has it."""
    number, first = next(n for n in enumerate(session_starts(call.vault), 1) if n[1].act == act)
    found = sitting(call.vault, number, first, here(call))
    assert found is not None
    return found


def _suggests(call: Invocation, journal: Journal) -> bool:
    """Whether to suggest writing about it alone; kept, so that it stays rare."""
    if call.env.settings().quiet_on(call.today):
        return False
    log = call.vault
    since = call.today - timedelta(days=DAYS_BETWEEN_SUGGESTIONS - 1)
    if log.records(None, kinds=(SUGGESTED,), since=since, last=1):
        return False
    with log.writing():
        log.append(call.env.now(), NewRecord(SUGGESTED, call.today, {}), act=journal.act)
    return True
