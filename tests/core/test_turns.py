"""How the floor goes between two people, told as sessions."""

from dataclasses import replace
from datetime import date

import pytest

from intimacy_cli.core.turn_clock import time_out_left
from intimacy_cli.core.turn_events import (
    EVENTS,
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
from intimacy_cli.core.turn_guards import Need, offers_rewording
from intimacy_cli.core.turn_session import Rules, Session, start
from intimacy_cli.core.turns import (
    TABLE,
    IllegalEvent,
    TurnStep,
    apply,
    refusal,
    replay,
    round_now,
    rounds_done,
    step,
)

ANA, BEN = "ANA", "BEN"
UNDERSTOOD = (Spoke(), SaidBack(), Yes())


def ready(rules: Rules | None = None) -> Session:
    return start((ANA, BEN), rules=rules, state=TurnState.READY)


def after(session: Session, *events: Event) -> Session:
    """Play events that come one second apart, and six after a pass."""
    for event in events:
        wait = 6.0 if session.state is TurnState.PASSING else 1.0
        session = apply(session, event, session.at + wait)
    return session


def refused(session: Session, event: Event) -> IllegalEvent:
    with pytest.raises(IllegalEvent) as caught:
        apply(session, event, session.at)
    assert caught.value.event is event
    return caught.value


def both_heard() -> Session:
    first = after(ready(), Begin(ANA), *UNDERSTOOD, Pass())
    return after(first, *UNDERSTOOD, Heard(ANA), Heard(BEN))


def test_a_whole_session_goes_from_the_topic_to_its_end() -> None:
    session = start((ANA, BEN))
    assert session.state is TurnState.TOPIC
    session = after(session, Topic())
    assert session.state is TurnState.READY
    session = after(session, Begin(BEN))
    assert (session.state, session.floor, session.listener) == (TurnState.SPEAKING, BEN, ANA)
    assert after(session, Spoke()).state is TurnState.SAYING_BACK
    assert after(session, Spoke(), SaidBack()).state is TurnState.GATE
    session = after(session, *UNDERSTOOD, Heard(BEN), Pass())
    assert (session.state, session.floor) == (TurnState.PASSING, BEN)
    session = after(session, *UNDERSTOOD, Heard(ANA), Close(Ending.DIFFER))
    assert (session.state, session.floor, session.how) == (TurnState.CLOSING, None, Ending.DIFFER)
    session = after(session, Appreciate(ANA))
    assert session.state is TurnState.CLOSING
    assert after(session, Appreciate(BEN)).state is TurnState.ENDED


def test_after_a_yes_the_speaker_may_speak_on() -> None:
    session = after(ready(), Begin(ANA), *UNDERSTOOD)
    assert (session.state, session.floor) == (TurnState.SPEAKING, ANA)
    assert after(session, Spoke()).state is TurnState.SAYING_BACK


def test_the_floor_does_not_pass_before_the_gate() -> None:
    session = after(ready(), Begin(ANA))
    assert refused(session, Pass()).why is Need.ANSWERED
    for event in (Spoke(), SaidBack()):
        session = after(session, event)
        assert refused(session, Pass()).why is None


def test_what_is_said_after_a_yes_needs_a_yes_of_its_own() -> None:
    session = after(ready(), Begin(ANA), *UNDERSTOOD, Spoke(), SaidBack(), NotQuite())
    assert session.state is TurnState.SAYING_BACK
    assert refused(session, Pass()).state is TurnState.SAYING_BACK


def test_the_other_needs_a_yes_of_their_own_to_pass_the_floor_back() -> None:
    session = after(ready(), Begin(ANA), *UNDERSTOOD, Pass())
    later = apply(session, Heard(ANA), session.at + 5)
    assert (later.state, later.floor) == (TurnState.SPEAKING, BEN)
    assert refused(later, Pass()).why is Need.ANSWERED
    assert after(later, *UNDERSTOOD, Pass()).state is TurnState.PASSING


def test_after_three_not_quites_other_words_are_offered() -> None:
    session = after(ready(), Begin(ANA), Spoke())
    for tries in (1, 2, 3):
        assert not offers_rewording(session)
        assert refused(session, Begin(ANA)).why is Need.OFFERED
        session = after(session, SaidBack(), NotQuite())
        assert session.not_quites == tries
    assert offers_rewording(session)
    assert refused(session, Begin(BEN)).why is Need.SPEAKER
    reworded = after(session, Begin(ANA))
    assert (reworded.state, reworded.floor) == (TurnState.SPEAKING, ANA)
    assert not offers_rewording(reworded)
    assert refused(reworded, Pass()).why is Need.ANSWERED
    assert after(reworded, *UNDERSTOOD, Pass()).state is TurnState.PASSING


def test_after_three_not_quites_the_listener_may_still_try_again() -> None:
    session = after(ready(), Begin(ANA), Spoke(), *(SaidBack(), NotQuite()) * 3, SaidBack(), Yes())
    assert session.state is TurnState.SPEAKING
    assert not offers_rewording(session)


def test_other_words_do_not_close_a_session_over_what_was_not_understood() -> None:
    session = after(both_heard(), Spoke(), *(SaidBack(), NotQuite()) * 3, Begin(BEN))
    assert refused(session, Close(Ending.DIFFER)).why is Need.NOTHING_OPEN


def test_nobody_is_heard_who_has_not_spoken() -> None:
    session = after(ready(), Begin(ANA))
    assert refused(session, Heard(ANA)).why is Need.OWN_YES
    session = after(session, *UNDERSTOOD)
    assert refused(session, Heard(BEN)).why is Need.OWN_YES
    session = after(session, Heard(ANA))
    assert refused(session, Heard(ANA)).why is Need.HEARD_ONCE
    assert session.heard == {ANA}


@pytest.mark.parametrize("how", [how for how in Ending if how is not Ending.PARKED])
def test_closing_before_both_are_heard_is_refused(how: Ending) -> None:
    session = after(ready(), Begin(ANA), *UNDERSTOOD, Pass(), *UNDERSTOOD, Heard(ANA))
    assert refused(session, Close(how)).why is Need.BOTH_HEARD
    assert after(session, Heard(BEN), Close(how)).state is TurnState.CLOSING


PARK = Close(Ending.PARKED, date(2030, 1, 1))


@pytest.mark.parametrize(
    "session",
    [
        start((ANA, BEN)),
        ready(),
        after(ready(), Begin(ANA)),
        after(ready(), Begin(ANA), Spoke()),
        after(ready(), Begin(ANA), Spoke(), SaidBack()),
        after(ready(), Begin(ANA), Spoke(), SaidBack(), NotQuite()),
        after(ready(), Begin(ANA), *UNDERSTOOD, Pass()),
        after(ready(), Begin(ANA), TimeOut(20)),
    ],
    ids=lambda session: session.state.value,
)
def test_parking_is_open_from_anywhere_and_needs_no_heard(session: Session) -> None:
    parked = apply(session, PARK, session.at)
    assert (parked.state, parked.how, parked.until) == (
        TurnState.CLOSING,
        Ending.PARKED,
        PARK.until,
    )
    assert apply(session, Close(Ending.PARKED), session.at).until is None
    for how in (Ending.SOLVED, Ending.MIDDLE, Ending.DIFFER):
        assert refused(session, Close(how)).state is session.state
    # A slip is taken back, to the very state, a time-out included.
    assert apply(parked, Reopen(), parked.at) == replace(session, handed=None)


def test_a_talk_about_the_day_parks_nothing() -> None:
    session = ready(Rules(gate=False))
    assert refused(session, PARK).why is Need.PARKED
    assert refused(session, Close()).why is Need.PARKED


def test_a_close_by_a_slip_is_taken_back_until_somebody_has_appreciated() -> None:
    session = both_heard()
    closed = apply(session, Close(Ending.SOLVED), session.at)
    back = apply(closed, Reopen(), closed.at)
    assert back == session
    again = after(back, Close(Ending.DIFFER))
    assert (again.state, again.how) == (TurnState.CLOSING, Ending.DIFFER)
    assert refused(after(again, Appreciate(ANA)), Reopen()).why is Need.REOPENABLE


def test_a_longer_time_out_is_counted_from_now() -> None:
    away = apply(ready(), TimeOut(20), 0.0)
    later = apply(away, Longer(45), 30 * 60.0)
    assert time_out_left(later) == 45 * 60
    # The shortest time-out was over long ago: who is back sooner need not wait for the new end.
    assert apply(later, Return(), 31 * 60.0).state is TurnState.READY
    assert refused(away, Longer(19)).why is Need.MINUTES
    assert refused(away, Longer(1441)).why is Need.MINUTES
    assert refused(ready(), Longer(20)).why is None


def test_nobody_closes_while_something_waits_to_be_said_back() -> None:
    session = after(both_heard(), Spoke())
    assert refused(session, Close(Ending.SOLVED)).state is TurnState.SAYING_BACK
    assert refused(after(session, SaidBack()), Close(Ending.SOLVED)).state is TurnState.GATE


def test_closing_says_how_and_until_when_it_is_parked() -> None:
    session = both_heard()
    assert refused(session, Close()).why is Need.HOW
    assert refused(session, Close(Ending.SOLVED, date(2030, 1, 1))).why is Need.UNTIL
    parked = after(session, Close(Ending.PARKED, date(2030, 1, 1)))
    assert parked.until == date(2030, 1, 1)
    assert after(session, Close(Ending.PARKED)).until is None


def test_closing_is_possible_while_the_floor_passes() -> None:
    session = after(both_heard(), Pass())
    closed = apply(session, Close(Ending.MIDDLE), session.at + 1)
    assert closed.state is TurnState.CLOSING


def test_each_appreciates_once() -> None:
    session = after(both_heard(), Close(Ending.MIDDLE), Appreciate(BEN))
    assert refused(session, Appreciate(BEN)).why is Need.APPRECIATED_ONCE


def test_a_name_that_has_no_seat_is_refused() -> None:
    assert refused(ready(), Begin("CLEO")).why is Need.SEAT
    session = after(ready(), Begin(ANA), *UNDERSTOOD)
    assert refused(session, Heard("CLEO")).why is Need.SEAT
    closing = after(both_heard(), Close(Ending.MIDDLE))
    assert refused(closing, Appreciate("CLEO")).why is Need.SEAT


def test_a_slip_of_the_hand_at_passing_is_undone_within_five_seconds() -> None:
    before = after(ready(), Begin(ANA), *UNDERSTOOD)
    passing = apply(before, Pass(), before.at)
    undone = apply(passing, UndoPass(), passing.at + 4.9)
    assert (undone.state, undone.floor, undone.turn) == (TurnState.SPEAKING, ANA, before.turn)
    assert undone.passes == 0
    assert apply(undone, Pass(), undone.at).state is TurnState.PASSING
    late = apply(passing, Heard(ANA), passing.at + 5)
    assert late.floor == BEN
    assert refused(late, UndoPass()).why is Need.UNDOABLE


def test_undoing_takes_five_seconds_at_most_where_the_pause_is_longer() -> None:
    session = after(ready(Rules(pause_seconds=10)), Begin(ANA), *UNDERSTOOD)
    passing = apply(session, Pass(), session.at)
    assert apply(passing, UndoPass(), passing.at + 4.9).floor == ANA
    with pytest.raises(IllegalEvent):
        apply(passing, UndoPass(), passing.at + 5)


def test_undoing_takes_five_seconds_where_the_pause_is_shorter() -> None:
    session = after(ready(Rules(pause_seconds=0)), Begin(ANA), *UNDERSTOOD)
    passed = apply(session, Pass(), session.at)
    assert (passed.state, passed.floor) == (TurnState.SPEAKING, BEN)
    undone = apply(passed, UndoPass(), passed.at + 4.9)
    assert (undone.floor, undone.turn) == (ANA, session.turn)
    assert undone.spoken(BEN) == pytest.approx(4.9)
    assert apply(undone, Pass(), undone.at).floor == BEN
    with pytest.raises(IllegalEvent):
        apply(passed, UndoPass(), passed.at + 5)
    spoke = apply(passed, Spoke(), passed.at + 1)
    assert refused(spoke, UndoPass()).why is None


@pytest.mark.parametrize(
    "session",
    [
        start((ANA, BEN)),
        ready(),
        after(ready(), Begin(ANA)),
        after(ready(), Begin(ANA), Spoke()),
        after(ready(), Begin(ANA), Spoke(), SaidBack()),
        after(ready(), Begin(ANA), *UNDERSTOOD, Pass()),
        after(both_heard(), Close(Ending.DIFFER)),
    ],
    ids=lambda session: session.state.value,
)
def test_a_time_out_from_any_state_leads_back_to_it(session: Session) -> None:
    away = apply(session, TimeOut(30), session.at)
    assert away.state is TurnState.TIMED_OUT
    assert refused(away, TimeOut(30)).why is None
    back = apply(away, Return(), away.at + 20 * 60)
    assert replace(back, seen=session.seen, ledger=session.ledger) == session
    assert apply(away, Leave(), away.at).state is TurnState.ENDED


def test_nobody_returns_before_twenty_minutes() -> None:
    away = apply(ready(), TimeOut(60), 0.0)
    with pytest.raises(IllegalEvent) as caught:
        apply(away, Return(), 20 * 60 - 0.001)
    assert caught.value.why is Need.LONG_ENOUGH
    assert apply(away, Return(), 20 * 60).state is TurnState.READY


def test_a_time_out_waits_past_the_return_that_was_named() -> None:
    away = apply(ready(), TimeOut(20), 0.0)
    assert apply(away, Return(), 3 * 86_400.0).state is TurnState.READY


@pytest.mark.parametrize("minutes", [-1, 0, 19.99, 1440.01, float("nan"), float("inf")])
def test_a_time_out_lasts_from_twenty_minutes_to_a_day(minutes: float) -> None:
    assert refused(ready(), TimeOut(minutes)).why is Need.MINUTES
    for allowed in (20, 1440):
        assert apply(ready(), TimeOut(allowed), 0).state is TurnState.TIMED_OUT


def test_leaving_ends_it_and_nothing_follows() -> None:
    session = after(ready(), Begin(ANA), Leave())
    assert (session.state, session.floor) == (TurnState.ENDED, None)
    assert refused(session, Leave()).state is TurnState.ENDED
    assert refused(session, Slept(3)).state is TurnState.ENDED


def test_a_refused_event_names_itself_and_leaves_the_session_as_it_was() -> None:
    session = ready()
    again = ready()
    refusal_ = refused(session, Yes())
    assert str(refusal_) == "yes in ready"
    assert session == again
    assert refusal(session, Begin(ANA)) is None


def test_talk_needs_no_gate() -> None:
    session = after(ready(Rules(gate=False)), Begin(ANA))
    assert refused(session, Spoke()).why is Need.GATE
    assert refused(session, Heard(ANA)).why is Need.OWN_YES
    assert refused(session, Close(Ending.SOLVED)).why is Need.HOW
    session = after(session, Pass(), Pass())
    assert session.state is TurnState.PASSING
    thanked = after(session, Close(), Appreciate(ANA), Appreciate(BEN))
    assert (thanked.state, thanked.how) == (TurnState.ENDED, None)


def test_an_undone_pass_without_a_gate_can_be_passed_again() -> None:
    session = after(ready(Rules(gate=False, pause_seconds=0)), Begin(ANA), Pass(), UndoPass())
    assert session.floor == ANA
    assert after(session, Pass()).floor == BEN


def test_rounds_are_counted_and_not_enforced() -> None:
    session = after(ready(Rules(rounds=1)), Begin(ANA))
    assert (round_now(session), rounds_done(session)) == (1, False)
    session = after(session, *UNDERSTOOD, Pass(), *UNDERSTOOD)
    assert (round_now(session), rounds_done(session)) == (1, False)
    session = after(session, Pass(), Spoke())
    assert (round_now(session), rounds_done(session)) == (2, True)
    assert session.state is TurnState.SAYING_BACK


def test_a_live_step_keeps_what_the_log_needs() -> None:
    session = after(ready(), Begin(ANA))
    late = step(session, session.at + 60, Spoke())
    assert late.log == (Timed(1.0, Slept(60)), Timed(61.0, Spoke()))
    assert late.session.spoken(ANA) == 0
    assert replay(session, late.log) == late.session


def test_a_live_step_keeps_the_gap_even_where_the_event_is_refused() -> None:
    session = after(ready(), Begin(ANA))
    late = step(session, session.at + 60, Yes())
    assert late.refused is not None
    assert late.refused.state is TurnState.SPEAKING
    assert late.log == (Timed(1.0, Slept(60)),)
    assert replay(session, late.log) == late.session


def test_a_live_step_without_an_event_only_goes_on() -> None:
    session = after(ready(), Begin(ANA))
    on = step(session, session.at + 1.5)
    assert on == TurnStep(on.session)
    assert on.session.spoken(ANA) == 1.5


def test_a_refused_event_after_the_pause_names_the_state_it_met() -> None:
    session = after(ready(), Begin(ANA), *UNDERSTOOD, Pass())
    with pytest.raises(IllegalEvent) as caught:
        apply(session, UndoPass(), session.at + 9)
    assert caught.value.state is TurnState.SPEAKING


def test_every_event_has_a_place_in_the_table_and_every_state_a_row() -> None:
    assert set(TABLE) == set(TurnState)
    assert {kind for row in TABLE.values() for kind in row} == set(EVENTS.values())
