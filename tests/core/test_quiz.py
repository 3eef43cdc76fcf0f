"""The quiz, key by key: whatever is pressed, it ends in answers that fit or leaves them alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.quiz import Quiz, begin_quiz
from intimacy_cli.packs.instrument import InstrumentItem
from tests.harness.instruments import builtin_instrument

ITEMS = builtin_instrument().items
keys = st.sampled_from(
    [*"0123456789", "b", "s", "?", "q", "left", "right", "enter", "up", "resize", "x", "²", "é"]
)


def pressed(*several: str, quiz: Quiz[InstrumentItem] | None = None) -> Quiz[InstrumentItem]:
    """The quiz after these keys."""
    state = quiz or begin_quiz(ITEMS)
    for key in several:
        state = state.press(key)
    return state


@given(st.lists(keys, max_size=40))
def test_whatever_is_pressed_every_answer_fits_its_scale(several: list[str]) -> None:
    quiz = pressed(*several)
    by_id = {item.id: item for item in ITEMS}
    assert all(value in by_id[area].scale.values for area, value in quiz.answers.items())
    assert not quiz.skipped & quiz.answers.keys()
    assert 0 <= quiz.at <= len(ITEMS)
    passed = {item.id for item in ITEMS[: quiz.at]}
    assert passed <= quiz.answers.keys() | quiz.skipped


@given(st.lists(keys, max_size=20), st.sampled_from("1234567s"))
def test_going_back_and_answering_again_replaces_that_answer_alone(
    several: list[str], key: str
) -> None:
    quiz = pressed(*several)
    if quiz.at >= len(ITEMS) - 1:
        return  # the last answer ends it: there is no going back
    again = pressed("5", "b", key, quiz=quiz)
    here = quiz.item.id
    if key == "s":
        assert here not in again.answers
    else:
        assert again.answers[here] == int(key)
    assert {k: v for k, v in again.answers.items() if k != here} == {
        k: v for k, v in quiz.answers.items() if k != here
    }


@given(st.lists(keys, max_size=20))
def test_a_draft_goes_on_at_the_first_open_item(several: list[str]) -> None:
    quiz = pressed(*several)
    again = begin_quiz(ITEMS, quiz.answers, quiz.skipped)
    assert again.answers == quiz.answers
    open_ones = [i.id for i in ITEMS if i.id not in quiz.answers and i.id not in quiz.skipped]
    assert again.done if not open_ones else again.item.id == open_ones[0]


def test_a_draft_of_an_older_version_keeps_only_what_still_fits() -> None:
    assert begin_quiz(ITEMS, {"close": 9, "gone": 3, "shared": 4}).answers == {"shared": 4}


def test_seven_taps_end_it() -> None:
    quiz = pressed(*"6562453")
    assert quiz.done
    assert list(quiz.answers.values()) == [6, 5, 6, 2, 4, 5, 3]


def test_the_meaning_opens_and_closes_and_is_closed_on_the_next_item() -> None:
    assert pressed("?").explained
    assert not pressed("?", "?").explained
    assert not pressed("?", "4").explained


def test_q_stops_and_keeps_what_was_answered() -> None:
    quiz = pressed("6", "5", "q")
    assert quiz.stopped
    assert quiz.answers == {"close": 6, "shared": 5}
