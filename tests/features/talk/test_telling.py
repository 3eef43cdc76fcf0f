"""A talk about the day as a value: who tells, what the clock does, how it ends."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.partners import UNNAMED
from intimacy_cli.core.styled_text import Look, texts
from intimacy_cli.core.turn_events import TurnState
from intimacy_cli.features.talk import screens
from intimacy_cli.features.talk.answers import ToldDay
from intimacy_cli.features.talk.day_timer import Telling, begin_telling
from intimacy_cli.features.talk.view import render_thanks
from tests.conftest import Cli

KEYS = ("enter", "p", "h", "u", "m", "o", "x", "resize", None)


def talk(minutes: float = 10, at: float = 0.0) -> Telling:
    return begin_telling(("Ana", "Ben"), minutes, ("One?", "Two?"), "Thank you.", at)


def after(scene: Telling, start: float, seconds: float) -> tuple[Telling, float]:
    """Time passes with somebody there: a look at the clock every half second."""
    for half in range(round(seconds * 2)):
        scene = scene.at(start + half / 2, None)
    return scene.at(start + seconds, None), start + seconds


def said(scene: Telling) -> str:
    return " ".join(each.text for each in screens.telling_spoken(scene))


def test_each_has_half_of_the_time_and_it_ends_on_time() -> None:
    scene, now = after(talk(1).at(0, "enter"), 0, 20)
    assert "Ana: your turn to talk." in said(scene)
    scene, now = after(scene.at(now, "enter"), now, 6)
    assert "Ben: your turn to talk." in said(scene)
    scene, now = after(scene, now, 33)
    assert not scene.over
    scene, now = after(scene, now, 1)
    assert scene.over
    assert "Thank you." in said(scene)
    scene = scene.at(now + 60, "enter")
    assert scene.done
    assert round(scene.used) == 60


def test_half_time_is_said_softly_once_and_the_floor_stays() -> None:
    scene, now = after(talk(2).at(0, "enter"), 0, 61)
    assert scene.chimes == 1
    assert "Half the time is up." in said(scene)
    assert scene.session.floor == "Ana"
    scene, now = after(scene, now, 20)
    assert scene.chimes == 1
    assert scene.session.floor == "Ana"


def test_one_who_has_not_told_by_the_end_is_offered_their_share() -> None:
    scene, now = after(talk(1).at(0, "enter"), 0, 61)
    assert scene.over
    assert "Ben hasn't had a turn yet" in said(scene)
    scene, now = after(scene.at(now, "m"), now, 6)
    assert "Ben: your turn to talk." in said(scene)
    assert 20 < scene.left <= 30


def test_a_slip_of_the_key_is_taken_back() -> None:
    scene, now = after(talk().at(0, "enter"), 0, 5)
    scene = scene.at(now, "enter")
    assert scene.session.state is TurnState.PASSING
    scene = scene.at(now + 1, "u")
    assert scene.session.floor == "Ana"
    assert scene.session.state is TurnState.SPEAKING


def test_a_held_talk_and_a_machine_asleep_count_no_time() -> None:
    scene, now = after(talk().at(0, "enter"), 0, 5)
    scene = scene.at(now, "h").at(now + 300, "enter")
    assert round(scene.used) == 5
    scene = scene.at(now + 900, None)
    assert round(scene.used) == 5


def test_the_second_may_be_done_early() -> None:
    scene, now = after(talk().at(0, "enter"), 0, 5)
    scene, now = after(scene.at(now, "enter"), now, 8)
    scene = scene.at(now, "enter")
    assert "You've both had a turn." in said(scene)
    assert not scene.at(now + 1, "m").over
    assert scene.at(now + 1, "enter").done


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.floats(0, 1.9)), max_size=60))
def test_whatever_is_pressed_it_shows_something_and_never_runs_over(
    pressed: list[tuple[str | None, float]],
) -> None:
    scene, now = talk(0.5), 0.0
    for key, wait in pressed:
        now += wait
        scene = scene.at(now, key)
        if scene.done:
            break
        above, foot = screens.telling(scene, (40, 12))
        assert above
        assert foot
        assert scene.used <= scene.limit + 2
    assert scene.at(now, "q").done


def test_without_a_terminal_it_says_what_to_do_instead(cli: Cli) -> None:
    done = cli("talk", "day")
    assert done.code == 2
    assert "intimacy talk card" in done.err
    assert "give 0.05 to 120 minutes" in cli("talk", "day", "--minutes", "0").err
    assert cli("talk", "day", "--minutes", "0").code == 2
    assert cli("talk", "day", "--minutes", "999").code == 2


def test_a_slip_of_a_known_name_is_not_a_third_person(couple: Cli) -> None:
    done = couple("talk", "day", "--first", "Anna")
    assert done.code == 2
    assert "Ana" in done.err


def test_without_a_terminal_talk_says_what_it_offers(cli: Cli) -> None:
    assert [each["command"] for each in cli("talk", "--json").data["offers"]] == [
        "intimacy talk day", "intimacy talk raise", "intimacy talk card",
    ]  # fmt: skip
    assert "intimacy talk raise" in cli("talk").out


def test_two_without_names_are_spoken_of_in_whole_sentences() -> None:
    scene = begin_telling(UNNAMED, 1, ("One?",), "Thank you.", 0)
    assert "The first of you goes first, then the second of you." in said(scene)
    scene, now = after(scene.at(0, "enter"), 0, 1)
    assert "The second of you listens" in said(scene)
    assert "Thank you, the first of you." in said(scene.at(now, "enter"))


def test_a_talk_that_was_not_begun_is_not_thanked_for() -> None:
    look = Look(80, plain=False)
    (text,) = texts(render_thanks(ToldDay(date(2026, 11, 23), 0, "Thank you."), look))
    assert text == "Another time, then."
    assert texts(render_thanks(ToldDay(date(2026, 11, 23), 9, "Thank you."), look)) == [
        "Thank you."
    ]
