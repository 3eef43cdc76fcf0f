"""What holds for every session, whatever is pressed and however the clock goes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intimacy_cli.core.turn_clock import advance, elapsed_seconds
from intimacy_cli.core.turn_events import (
    Appreciate,
    Begin,
    Close,
    Ending,
    Event,
    Heard,
    Leave,
    Longer,
    NotQuite,
    Pass,
    Reopen,
    Return,
    SaidBack,
    Slept,
    Spoke,
    Timed,
    TimeOut,
    Topic,
    TurnState,
    UndoPass,
    Yes,
)
from intimacy_cli.core.turn_session import Rules, Session, start
from intimacy_cli.core.turns import IllegalEvent, apply, refusal, replay, step

ANA, BEN = "ANA", "BEN"
calm = settings(deadline=None)  # a busy machine is no counter-example
WHO = st.sampled_from([ANA, BEN])
MINUTES = st.one_of(st.floats(), st.floats(20, 1440), st.integers(-5, 2000))

ANYTHING: st.SearchStrategy[Event] = st.one_of(
    st.sampled_from(
        [Topic(), Spoke(), SaidBack(), Yes(), NotQuite(), Pass(), UndoPass(), Return(), Reopen()]
    ),
    st.builds(Begin, st.sampled_from([ANA, BEN, "CLEO", ""])),
    st.builds(Heard, WHO),
    st.builds(TimeOut, MINUTES),
    st.builds(Longer, MINUTES),
    st.builds(Close, st.sampled_from([None, *Ending]), st.sampled_from([None, date(2030, 1, 1)])),
    st.builds(Appreciate, WHO),
    st.builds(Slept, st.floats()),
    st.just(Leave()),
)
# Pure chance hardly ever gets through a gate, so most presses are among those that lead on.
LEADING: tuple[Event, ...] = (
    *(
        Topic(),
        Return(),
        Begin(ANA),
        Begin(BEN),
        Spoke(),
        SaidBack(),
        Yes(),
        NotQuite(),
        Pass(),
        UndoPass(),
    ),
    *(
        Heard(ANA),
        Heard(BEN),
        Close(Ending.DIFFER),
        Close(),
        Close(Ending.PARKED, date(2030, 1, 1)),
    ),
    *(Appreciate(ANA), Appreciate(BEN), Longer(30), Reopen()),
)
LEADING_AWAY: tuple[Event, ...] = (TimeOut(20), TimeOut(60))
WAITS = st.one_of(
    st.floats(0, 1.9), st.floats(-3, 6), st.sampled_from([0.0, 5.0, 1200.0]), st.floats(0, 90_000)
)


@dataclass(frozen=True)
class Press:
    """One press: an event, or one of those that are open just now, after so many seconds."""

    wait: float
    event: Event | None
    choice: int

    def event_in(self, session: Session) -> Event | None:
        if self.event is not None:
            return self.event
        events = LEADING_AWAY if self.choice % 16 == 15 else LEADING
        open_now = [event for event in events if refusal(session, event) is None]
        return open_now[self.choice % len(open_now)] if open_now else None


PRESSES = st.lists(
    st.builds(
        Press,
        WAITS,
        st.integers(0, 9).flatmap(lambda draw: ANYTHING if draw == 9 else st.none()),
        st.integers(0, 10_000),
    ),
    min_size=10,
    max_size=80,
)
RULES = st.builds(
    Rules,
    gate=st.sampled_from([True, True, False]),
    pause_seconds=st.sampled_from([5.0, 0.0, 3.0, 12.0]),
)
GATED = st.builds(Rules, pause_seconds=st.sampled_from([5.0, 0.0, 12.0]))


def fresh(rules: Rules) -> Session:
    return start((ANA, BEN), rules=rules)


def play(rules: Rules, presses: Sequence[Press]) -> list[tuple[Session, Event | None, Session]]:
    """Play live; every press with the session before and after it, None where it was refused."""
    session = fresh(rules)
    now = 0.0
    history = []
    for press in presses:
        now += press.wait
        before = step(session, now).session
        event = press.event_in(before)
        done = step(session, now, event)
        session = done.session
        assert done.refused is None or session == before
        history.append((before, None if done.refused else event, session))
    return history


@calm
@given(RULES, PRESSES)
def test_all_time_is_in_the_ledger_once(rules: Rules, presses: list[Press]) -> None:
    last = 0
    for _, _, session in play(rules, presses):
        assert session.ledger.total() == session.seen - session.began
        assert session.seen >= last
        assert elapsed_seconds(session) * 1_000_000 == pytest.approx(session.seen - session.began)
        last = session.seen


@calm
@given(RULES, st.lists(st.tuples(WAITS, ANYTHING), max_size=60))
def test_nothing_but_a_refusal_ever_comes_of_a_press(
    rules: Rules, presses: list[tuple[float, Event]]
) -> None:
    session = fresh(rules)
    for wait, event in presses:
        try:
            session = apply(session, event, session.at + wait)
        except IllegalEvent:
            continue
        assert session.ledger.total() == session.seen - session.began


def mirrored(session: Session) -> Session:
    """Exchange the two names."""

    def other(names: frozenset[str]) -> frozenset[str]:
        return frozenset(session.other(name) for name in names)

    first, second = session.ledger.speaking
    return replace(
        session,
        floor=session.listener,
        ledger=replace(session.ledger, speaking=(second, first)),
        understood=other(session.understood),
        heard=other(session.heard),
        appreciated=other(session.appreciated),
        closed=session.closed and replace(session.closed, floor=_other(session)),
    )


def _other(session: Session) -> str | None:
    floor = session.closed.floor if session.closed else None
    return None if floor is None else session.other(floor)


def swapped(event: Event) -> Event:
    if isinstance(event, Begin | Heard | Appreciate):
        return replace(event, who={ANA: BEN, BEN: ANA}.get(event.who, event.who))
    return event


@calm
@given(RULES, PRESSES)
def test_the_rules_are_the_same_for_both(rules: Rules, presses: list[Press]) -> None:
    mirror = fresh(rules)
    for before, event, after in play(rules, presses):
        mirror = step(mirror, before.at).session
        for kind in LEADING:
            assert (refusal(before, kind) is None) == (refusal(mirror, swapped(kind)) is None)
        if event is not None:
            mirror = apply(mirror, swapped(event), before.at)
        assert mirror == mirrored(after)


@calm
@given(GATED, PRESSES)
def test_the_floor_never_passes_without_the_gate(rules: Rules, presses: list[Press]) -> None:
    answered = False
    floor = None
    for before, event, after in play(rules, presses):
        if before.floor != floor or isinstance(event, Begin | Spoke):
            answered = False
        if isinstance(event, Yes):
            assert before.state is TurnState.GATE
            answered = True
        elif isinstance(event, UndoPass):
            answered = True  # the yes that had let it pass
        elif isinstance(event, Pass):
            assert answered
        if after.state is TurnState.PASSING:
            assert answered
        floor = before.floor if isinstance(event, Pass) else after.floor


@calm
@given(GATED, PRESSES)
def test_nobody_closes_but_by_parking_before_both_had_a_yes_and_said_heard(
    rules: Rules, presses: list[Press]
) -> None:
    yes: set[str | None] = set()
    heard: set[str] = set()
    for before, event, _ in play(rules, presses):
        if isinstance(event, Yes):
            yes.add(before.floor)
        elif isinstance(event, Heard):
            heard.add(event.who)
        elif isinstance(event, Close) and event.how is not Ending.PARKED:
            assert yes == heard == {ANA, BEN}


@calm
@given(RULES, PRESSES)
def test_nobody_returns_before_twenty_minutes(rules: Rules, presses: list[Press]) -> None:
    called = 0.0
    left: Session | None = None
    for before, event, after in play(rules, presses):
        if isinstance(event, TimeOut):
            called, left = before.at, before
        elif isinstance(event, Return):
            assert before.at - called >= 20 * 60 - 1e-6
            assert left is not None
            assert replace(after, seen=left.seen, ledger=left.ledger) == left


@calm
@given(RULES, PRESSES)
def test_a_log_replays_to_the_same_session(rules: Rules, presses: list[Press]) -> None:
    session = fresh(rules)
    log: list[Timed] = []
    now = 0.0
    for press in presses:
        now += press.wait
        done = step(session, now, press.event_in(step(session, now).session))
        session = done.session
        log += done.log
    assert advance(replay(fresh(rules), log), session.at) == session


@calm
@given(st.floats(0, 4e9), st.lists(st.floats(0, 1.9), max_size=50))
def test_how_often_the_clock_ticks_changes_nothing(at: float, waits: list[float]) -> None:
    session = apply(start((ANA, BEN), 0.0, state=TurnState.READY), Begin(ANA), 0.0)
    session = apply(session, Slept(max(at - 1000, 1)), 0.0)
    moment = session.at
    ticked = session
    for wait in waits:
        moment += wait
        ticked = step(ticked, moment).session
    assert ticked == advance(session, moment)
