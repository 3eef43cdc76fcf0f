"""What the two see, at the three sizes that are promised; and what a key means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.styled_text import Look, Style, texts
from intimacy_cli.core.text_field import field_of
from intimacy_cli.core.turn_clock import advance
from intimacy_cli.core.turn_events import (
    Begin,
    Close,
    Ending,
    Event,
    Heard,
    NotQuite,
    Pass,
    Reopen,
    SaidBack,
    Spoke,
    Timed,
    TimeOut,
    Topic,
    TurnState,
    Yes,
)
from intimacy_cli.core.turn_session import Rules, Session, start
from intimacy_cli.core.turns import replay
from intimacy_cli.features.conflict.answers import SessionWords
from intimacy_cli.features.conflict.block_letters import block
from intimacy_cli.features.conflict.key_bindings import Desk, Mode, parse_until, press
from intimacy_cli.features.conflict.screens import board
from intimacy_cli.features.conflict.turn_page import WIDEST, speaks_now
from tests.harness.golden import same_as_golden
from tests.harness.window import SIZES, window

DRAWN = Look(64, plain=False)
TODAY = date(2026, 11, 23)


def desk(*timed: tuple[float, Event], at: float = 0.0, names: tuple[str, str] = ("Ana", "Ben"),
         rules: Rules | None = None, **over: object) -> Desk:  # fmt: skip
    session = replay(start(names, rules=rules), (Timed(when, event) for when, event in timed))
    words = SessionWords("the weekends", None, None)
    return replace(Desk(advance(session, at), TODAY, words=words), **over)  # type: ignore[arg-type]


OPEN = ((0.0, Topic()), (5.0, Begin("Ana")))
SAID = (*OPEN, (35.0, Spoke()), (45.0, SaidBack()))
UNDERSTOOD = (*SAID, (47.0, Yes()))
PASSED = (*UNDERSTOOD, (50.0, Heard("Ana")), (60.0, Pass()))
BOTH = (*PASSED, (80.0, Spoke()), (90.0, SaidBack()), (91.0, Yes()), (91.0, Heard("Ben")))
THREE_TRIES: tuple[Event, ...] = (
    NotQuite(), SaidBack(), NotQuite(), SaidBack(), NotQuite(),
)  # fmt: skip
STATES = {
    "topic": desk(),
    "ready": desk((0.0, Topic())),
    "speaking": desk(*OPEN, at=23.0),
    "overtime": desk(*OPEN, at=107.0),
    "saying-back": desk(*OPEN, (35.0, Spoke()), at=41.0),
    "gate": desk(*SAID, at=46.0),
    "three-tries": desk(
        *SAID,
        *((46.0 + n, e) for n, e in enumerate(THREE_TRIES)),
    ),
    "understood": desk(*UNDERSTOOD, at=48.0),
    "passing": desk(*PASSED, at=62.0),
    "both-heard": desk(*BOTH, at=92.0),
    "how": desk(*BOTH, at=92.0, mode=Mode.HOW),
    "timed-out": desk(*OPEN, (20.0, TimeOut(60)), at=65.0),
    "refused": press(desk(*OPEN, at=23.0), "1").desk,
    "only-park": press(desk(*OPEN, (35.0, Spoke()), at=41.0), "c").desk,
    "time-out-over": desk(*OPEN, (20.0, TimeOut(20)), at=20.0 + 1200),
    "closing": desk(*BOTH, (95.0, Close(Ending.SOLVED)), at=96.0),
    "after-the-aim": desk(*BOTH, (92.0, Pass()), at=99.0, rules=Rules(rounds=1)),
    "help": desk(*OPEN, at=23.0, mode=Mode.HELP),
    "asking-minutes": desk(*OPEN, at=23.0, mode=Mode.TIME_OUT, field=field_of("45")),
}


def screen(shown: Desk, size: tuple[int, int]) -> str:
    """The rows of the whole window, laid out as the screen does."""
    return window(lambda room, look: board(shown, room, look, "21:15"), size, measure=WIDEST)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", STATES)
def test_a_screen_looks_as_it_was_looked_at(name: str, size: tuple[int, int]) -> None:
    text = screen(STATES[name], size)
    same_as_golden(f"conflict/{size[0]}x{size[1]}-{name}", text)
    assert max(map(len, text.split("\n"))) <= size[0]


@pytest.mark.parametrize("name", ["speaking", "overtime", "saying-back", "gate", "understood"])
def test_both_ledgers_and_the_time_are_always_there(name: str) -> None:
    for size in SIZES:
        text = screen(STATES[name], size)
        assert "Ana 0:" in text or "Ana 1:" in text
        assert "Ben 0:00" in text
        assert " left" in text or " over" in text


@pytest.mark.parametrize(
    ("name", "who"),
    [("speaking", "Ana"), ("saying-back", "Ben"), ("gate", "Ana"), ("passing", "Ben")],
)
def test_the_largest_name_is_that_of_whoever_speaks_now(name: str, who: str) -> None:
    """In the letters' rows nobody else is named, in the colour of nobody else's mark."""
    assert speaks_now(STATES[name].session) == who
    above, _ = board(STATES[name], (76, 24), DRAWN)
    large = [each for each in above if each.text.strip() and not each.text.strip(" █")]
    assert texts(large) == [row.rstrip() for row in block(who, 64, 11)]
    style = {"Ana": Style.FIRST, "Ben": Style.SECOND}[who]
    if name == "passing":
        style = Style.QUIET
    assert {each.spans[0].style for each in large} == {style}


def test_without_wide_signs_the_letters_and_bars_are_of_ascii() -> None:
    for shown in STATES.values():
        above, _ = board(shown, (64, 24), Look(64, plain=False, ascii=True), "21:15")
        assert "\n".join(texts(above)).replace("▏", "").isascii()


def test_overtime_is_words_and_the_floor_stays() -> None:
    shown = STATES["overtime"]
    assert shown.session.state is TurnState.SPEAKING
    assert "0:12 over" in screen(shown, (80, 24))
    assert "there's no hurry" in screen(shown, (80, 24))


@given(
    st.tuples(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40)),
    st.integers(1, 200), st.integers(1, 60), st.sampled_from(list(STATES)),
)  # fmt: skip
def test_any_names_fit_any_window_without_an_error(
    names: tuple[str, str], width: int, height: int, name: str
) -> None:
    if names[0] == names[1]:
        return
    state = STATES[name]
    session = state.session

    def new(who: str | None) -> str | None:
        return None if who is None else names[session.seats.index(who)]

    renamed = replace(
        session, seats=names, floor=new(session.floor),
        heard=frozenset(names[session.seats.index(w)] for w in session.heard),
        understood=frozenset(names[session.seats.index(w)] for w in session.understood),
    )  # fmt: skip
    above, foot = board(replace(state, session=renamed), (width, height), DRAWN, "21:15")
    assert texts(above) or texts(foot)


# -- keys --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [each for each in STATES if each != "asking-minutes"])
def test_q_leaves_at_once_from_every_screen_and_is_no_event(name: str) -> None:
    pressed = press(STATES[name], "q")
    assert (pressed.event, pressed.away) == (None, True)
    assert pressed.desk.session == STATES[name].session


def test_while_typing_q_is_a_letter_and_escape_leads_back() -> None:
    typing = press(desk(), "w").desk
    typed = press(typing, "q").desk
    assert typed.typed == "the weekendsq"
    back = press(typed, "escape").desk
    assert press(back, "q").away


@pytest.mark.parametrize("key", ["x", "z", "9", "up", "tab", "é", ""])
def test_a_key_of_no_meaning_changes_nothing(key: str) -> None:
    for shown in STATES.values():
        timed_out = shown.session.state is TurnState.TIMED_OUT
        if shown.mode is Mode.TURNS and not (timed_out and key == "x"):
            pressed = press(shown, key)
            assert (pressed.event, pressed.away) == (None, False)
            assert pressed.desk == replace(shown, said="")


def test_a_time_out_can_be_called_from_every_state_and_names_its_end() -> None:
    for shown in STATES.values():
        if shown.mode is Mode.TURNS and shown.session.state is not TurnState.TIMED_OUT:
            asked = press(shown, "t").desk
            assert asked.mode is Mode.TIME_OUT
            assert press(asked, "enter").event == TimeOut(20.0)


@pytest.mark.parametrize("typed", ["19", "1441", "soon", "nan", "inf", "-20"])
def test_a_time_out_too_short_or_too_long_is_refused_in_words(typed: str) -> None:
    asked = replace(press(STATES["speaking"], "t").desk, field=field_of(typed))
    pressed = press(asked, "enter")
    assert pressed.event is None
    assert "20" in pressed.desk.said


def test_closing_asks_how_and_parking_asks_until_when() -> None:
    asked = press(STATES["both-heard"], "c").desk
    differ = press(asked, "d").event
    assert getattr(differ, "how", None) is Ending.DIFFER
    until = press(asked, "p").desk
    assert until.mode is Mode.UNTIL
    assert press(replace(until, field=field_of("yesterday")), "enter").event is None
    parked = press(replace(until, field=field_of("tomorrow")), "enter").event
    assert getattr(parked, "until", None) == date(2026, 11, 24)


@pytest.mark.parametrize(("typed", "day"), [("2026-12-01", date(2026, 12, 1)), ("7",
    date(2026, 11, 30)), ("2026-11-22", None), ("", None), ("99999", None),
    ("Tuesday", date(2026, 11, 24)), ("1.12.", date(2026, 12, 1))])  # fmt: skip
def test_a_day_to_come_is_read_and_a_day_gone_by_is_not(typed: str, day: date | None) -> None:
    assert parse_until(typed, TODAY) == day


@pytest.mark.parametrize("key", ["s", "m", "d"])
def test_closing_too_early_says_what_is_missing_and_changes_nothing(key: str) -> None:
    for name in ("speaking", "saying-back", "gate", "understood", "timed-out"):
        before = STATES[name]
        asked = press(before, "c").desk
        pressed = press(asked, key)
        assert pressed.event is None
        assert pressed.desk == replace(asked, said=pressed.desk.said)
        assert "each press your number once you feel heard" in pressed.desk.said
        assert "To close that way" in screen(pressed.desk, (40, 12))


@pytest.mark.parametrize("key", ["s", "m", "d", "p"])
def test_a_way_to_close_that_was_a_slip_is_taken_back(key: str) -> None:
    chosen = press(press(replace(STATES["both-heard"], keep_words=True), "c").desk, key).desk
    back = press(chosen, "escape").desk
    assert back.mode is Mode.HOW
    assert press(back, "b").desk.mode is Mode.TURNS


def test_what_is_typed_is_mended_with_the_keys_of_a_shell() -> None:
    typing = press(replace(STATES["topic"], words=SessionWords(None, None, None)), "w").desk
    for key in [*"the weekend", "erase-word", *"sunday", "home", "delete", "T"]:
        typing = press(typing, key).desk
    assert typing.typed == "The sunday"
    assert press(typing, "erase-line").desk.typed == "he sunday"


def test_parking_is_open_from_every_state_before_the_close() -> None:
    for name, shown in STATES.items():
        if shown.mode is Mode.TURNS and shown.session.state is not TurnState.CLOSING:
            shows = any(each in screen(shown, (80, 24)) for each in ("c park", "c close"))
            assert shows == (name not in ("topic", "ready"))
            until = press(press(shown, "c").desk, "p").desk
            event = press(replace(until, field=field_of("tomorrow")), "enter").event
            assert event == Close(Ending.PARKED, date(2026, 11, 24))


def test_a_close_by_a_slip_is_taken_back_while_nobody_has_said_theirs() -> None:
    assert press(STATES["closing"], "b").event == Reopen()
    said = press(replace(STATES["closing"], session=replace(
        STATES["closing"].session, appreciated=frozenset({"Ana"}))), "b")  # fmt: skip
    assert said.event is None
    assert "stays closed" in said.desk.said


def test_the_round_after_the_aim_is_a_round_of_nothing() -> None:
    first = screen(STATES["after-the-aim"], (80, 24)).strip().split("\n")[0]
    assert first.endswith("round 2")


def test_what_being_flooded_feels_like_is_named_with_its_key() -> None:
    for name in ("ready", "passing", "help"):
        text = " ".join(screen(STATES[name], (80, 24)).split())
        assert "Heart racing? Want to shout or leave?" in text


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["topic", "timed-out"])
def test_a_line_leads_to_safety_before_anything_is_asked(name: str, size: tuple[int, int]) -> None:
    above, _ = board(STATES[name], size, DRAWN, "21:15")
    (found,) = [each for each in above if "intimacy safety" in each.text]
    assert [span.style for span in found.spans] == [Style.PLAIN, Style.KEY]


def test_the_help_names_safety_neutrally() -> None:
    assert "intimacy safety" in " ".join(screen(STATES["help"], (80, 24)).split())


def of(state: TurnState) -> Session:
    return next(each.session for each in STATES.values() if each.session.state is state)


@pytest.mark.parametrize("state", [TurnState.SPEAKING, TurnState.SAYING_BACK, TurnState.GATE])
def test_the_second_seat_has_the_same_keys_as_the_first(state: TurnState) -> None:
    first = Desk(of(state), TODAY)
    session = first.session
    swapped = replace(session, seats=(session.seats[1], session.seats[0]))
    keys = "12pyncthrwu? "
    for key in keys:
        mirrored = {"1": "2", "2": "1"}.get(key, key)
        assert press(first, key).event == press(replace(first, session=swapped), mirrored).event


# -- where the topic speaks of danger ----------------------------------------------------------

HELP_IS = "Who can help: intimacy safety"
HIT = "You hit me last night in front of the children."


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "words", [SessionWords(HIT, None, None), SessionWords("Sunday", HIT, None)]
)
def test_a_topic_or_an_opening_of_danger_leads_to_help_before_anybody_speaks(
    words: SessionWords, size: tuple[int, int]
) -> None:
    ready = replace(STATES["ready"], words=words)
    shown = "\n".join(texts(board(ready, size, DRAWN)[0]))
    assert HELP_IS in shown
    # Both may be sitting here: the notice repeats nothing of what was written.
    assert "hit" not in shown.partition("Taking turns isn't meant")[2]
    speaking = replace(STATES["speaking"], words=words)
    assert HELP_IS not in "\n".join(texts(board(speaking, size, DRAWN)[0]))


def test_it_stands_there_while_the_opening_is_typed() -> None:
    typing = replace(STATES["topic"], words=SessionWords(HIT, None, None), mode=Mode.OPENING)
    assert HELP_IS in "\n".join(texts(board(typing, (80, 24), DRAWN)[0]))


def test_an_ordinary_topic_brings_no_such_line() -> None:
    for name in ("topic", "ready"):
        assert HELP_IS not in "\n".join(texts(board(STATES[name], (80, 24), DRAWN)[0]))
