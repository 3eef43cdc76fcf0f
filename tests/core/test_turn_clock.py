"""The time of a session: exact, never lost, never counted twice."""

import random

import pytest

from intimacy_cli.core.turn_clock import (
    advance,
    elapsed_seconds,
    overtime,
    pause_left,
    remaining,
    resumed_at,
    return_left,
    stall,
    tick,
    time_out_left,
    undo_left,
)
from intimacy_cli.core.turn_events import (
    Begin,
    Event,
    Leave,
    Pass,
    Return,
    SaidBack,
    Slept,
    Spoke,
    Timed,
    TimeOut,
    TurnState,
    Yes,
)
from intimacy_cli.core.turn_session import MICROS, Session, start
from intimacy_cli.core.turns import apply, replay, step

ANA, BEN = "ANA", "BEN"
HOUR = 3600.0


def speaking() -> Session:
    return apply(start((ANA, BEN), state=TurnState.READY), Begin(ANA), 0.0)


def passing() -> Session:
    session = speaking()
    for at, event in ((10.0, Spoke()), (14.0, SaidBack()), (15.0, Yes()), (15.0, Pass())):
        session = apply(session, event, at)
    return session


def test_a_turn_has_its_length_and_then_overtime() -> None:
    session = speaking()
    assert (remaining(session), overtime(session)) == (90, 0)
    session = advance(session, 89.5)
    assert (remaining(session), overtime(session)) == (0.5, 0)
    session = advance(session, 92)
    assert (remaining(session), overtime(session)) == (0, 2)


def test_only_speaking_uses_up_the_turn_and_speaking_on_goes_on_with_it() -> None:
    session = apply(apply(apply(speaking(), Spoke(), 30.0), SaidBack(), 50.0), Yes(), 51.0)
    assert remaining(session) == 60
    assert remaining(advance(session, 61)) == 50


def test_the_time_is_booked_where_it_was_spent() -> None:
    session = apply(start((ANA, BEN), state=TurnState.READY), Begin(BEN), 3.0)
    for at, event in ((13.0, Spoke()), (20.0, SaidBack()), (22.0, Yes()), (22.0, Pass())):
        session = apply(session, event, at)
    session = advance(session, 30.0)
    ledger = session.ledger
    assert (session.spoken(BEN), session.spoken(ANA)) == (10, 3)
    assert (ledger.saying_back, ledger.gate) == (7 * MICROS, 2 * MICROS)
    assert (ledger.passing, ledger.other) == (5 * MICROS, 3 * MICROS)
    assert elapsed_seconds(session) == 30


def test_the_floor_passes_by_itself_after_the_pause_and_a_new_turn_begins() -> None:
    session = passing()
    assert pause_left(session) == 5
    assert undo_left(session) == 5
    assert advance(session, 19.999).state is TurnState.PASSING
    session = advance(session, 20.0)
    assert (session.state, session.floor) == (TurnState.SPEAKING, BEN)
    assert (remaining(session), pause_left(session), undo_left(session)) == (90, 0, 0)


def test_sleep_stops_the_turn_as_of_the_last_tick() -> None:
    session = tick(speaking(), 1.0)
    session = tick(session, 1.0 + 8 * HOUR)
    assert remaining(session) == 89
    assert session.ledger.paused == 8 * HOUR * MICROS
    assert remaining(tick(session, session.at + 1)) == 88


def test_two_seconds_are_no_sleep() -> None:
    assert tick(speaking(), 2.0).spoken(ANA) == 2
    assert tick(speaking(), 2.000001).spoken(ANA) == 0


def test_sleep_during_the_pause_keeps_the_rest_of_it() -> None:
    session = tick(advance(passing(), 17.0), 1000.0)
    assert (session.state, pause_left(session)) == (TurnState.PASSING, 3)
    assert tick(session, 1002.0).state is TurnState.PASSING
    assert tick(tick(session, 1002.0), 1003.0).floor == BEN


def test_a_time_out_goes_on_while_the_machine_sleeps() -> None:
    session = apply(advance(passing(), 17.0), TimeOut(30), 17.0)
    assert (return_left(session), time_out_left(session)) == (20 * 60, 30 * 60)
    assert stall(session, 17 + HOUR) is None
    session = tick(session, 17 + HOUR)
    assert (return_left(session), time_out_left(session)) == (0, 0)
    assert session.ledger.timed_out == HOUR * MICROS
    back = apply(session, Return(), session.at)
    assert (back.state, pause_left(back), back.floor) == (TurnState.PASSING, 3, ANA)
    assert (return_left(back), time_out_left(back)) == (0, 0)


def test_a_sleep_written_into_a_log_counts_for_a_time_out_too() -> None:
    session = apply(speaking(), TimeOut(20), 0.0)
    session = apply(session, Slept(20 * 60), 0.0)
    assert apply(session, Return(), session.at).state is TurnState.SPEAKING


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf"), 1e300])
def test_a_sleep_has_a_length(seconds: float) -> None:
    assert step(speaking(), 0.0, Slept(seconds)).refused is not None


def test_a_clock_that_goes_back_takes_nothing_away() -> None:
    session = advance(speaking(), 10.0)
    assert advance(session, 9.0) == session
    assert tick(session, -1e9) == session
    assert apply(session, Spoke(), 3.0).at == 10


def test_the_time_of_a_session_ends_with_it() -> None:
    ended = apply(speaking(), Leave(), 10.0)
    assert advance(ended, 99.0) == tick(ended, 99.0) == ended
    assert stall(ended, 99.0) is None


def test_a_new_process_goes_on_by_the_wall_clock() -> None:
    assert resumed_at(12.0, 1000.0, 1060.0) == 72
    assert resumed_at(12.0, 1000.0, 900.0) == 12


def test_a_killed_session_is_taken_up_where_it_was() -> None:
    began = start((ANA, BEN), state=TurnState.READY)
    log = [
        Timed(0.0, Begin(ANA)),
        Timed(10.0, Spoke()),
        Timed(14.0, SaidBack()),
        Timed(15.0, Yes()),
    ]
    session = advance(replay(began, log), 18.5)  # the last moment that was kept
    taken_up = tick(session, resumed_at(18.5, 5000.0, 5000.0 + 2 * HOUR))
    assert (taken_up.state, taken_up.floor) == (TurnState.SPEAKING, ANA)
    assert taken_up.spoken(ANA) == 13.5


class Watch:
    """Half an hour of a live session, and beside it what a person with a stop-watch would note."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.session = start((ANA, BEN), state=TurnState.READY)
        self.log: list[Timed] = []
        self.now = 0.0
        self.turns: list[float] = []  # noted by hand
        self.shown: list[float] = []  # as the machine has it

    def happen(self, event: Event) -> None:
        done = step(self.session, self.now, event)
        assert done.refused is None
        self.session = done.session
        self.log += done.log

    def stall(self, seconds: float) -> None:
        """Let nobody look at the clock for so long."""
        self.now += seconds
        self.tick()

    def tick(self) -> None:
        done = step(self.session, self.now)
        self.session = done.session
        self.log += done.log

    def wait(self, seconds: float) -> float:
        """Let so much time pass in ticks of up to 2 s, and a few stalls; gives what counts."""
        lived = 0.0
        while lived < seconds - 1e-9:
            if self.random.random() < 0.02:
                self.stall(self.random.uniform(2.01, 40.0))
            beat = min(self.random.uniform(0.001, 1.99), seconds - lived)
            lived += beat
            self.now += beat
            self.tick()
        return lived

    def turn(self) -> None:
        noted = self.wait(self.random.uniform(5, 150))
        self.turns.append(noted)
        self.shown.append(90 - remaining(self.session) + overtime(self.session))
        self.happen(Spoke())
        self.wait(self.random.uniform(1, 30))
        self.happen(SaidBack())
        self.happen(Yes())
        self.happen(Pass())
        self.wait(5)


@pytest.mark.parametrize("seed", range(5))
def test_no_turn_is_off_after_half_an_hour_of_ticks_stalls_and_a_night(seed: int) -> None:
    watch = Watch(seed)
    watch.happen(Begin(ANA))
    while watch.now < 30 * 60:
        watch.turn()
    watch.wait(40)
    watch.stall(8 * HOUR)
    noted = 40 + watch.wait(30)
    watch.turns.append(noted)
    watch.shown.append(90 - remaining(watch.session) + overtime(watch.session))
    off = [abs(shown - noted) for shown, noted in zip(watch.shown, watch.turns, strict=True)]
    assert max(off) < 0.001
    spoken = watch.session.spoken(ANA) + watch.session.spoken(BEN)
    assert spoken == pytest.approx(sum(watch.turns), abs=0.01)
    assert watch.session.ledger.paused > 8 * HOUR * MICROS
    assert elapsed_seconds(watch.session) == pytest.approx(watch.now, abs=1e-5)
    began = start((ANA, BEN), state=TurnState.READY)
    assert advance(replay(began, watch.log), watch.session.at) == watch.session
