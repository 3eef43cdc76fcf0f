"""The stages and what fits, as pure values."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.quiz import Quiz, begin_quiz
from intimacy_cli.features.therapist.ready.stages import (
    Fit,
    Stage,
    StageQuestion,
    again_from,
    fit_of,
    is_open,
    stage_of,
)

IDS = ("thought", "asked", "hope", "part", "steps", "room")
QUESTIONS = tuple(StageQuestion(i, i, f"{i}?", "", ("no", "hardly", "rather", "yes")) for i in IDS)

sheets = st.dictionaries(st.sampled_from(IDS), st.integers(1, 4))
keys = st.sampled_from(["1", "2", "3", "4", "5", "0", "b", "s", "?", "x", "left", "right", "enter"])


@given(sheets, sheets)
def test_who_of_the_two_said_what_makes_no_difference(
    one: dict[str, int], two: dict[str, int]
) -> None:
    assert fit_of([one, two]) is fit_of([two, one])


@given(sheets)
def test_two_who_say_the_same_are_never_in_different_places(sheet: dict[str, int]) -> None:
    assert fit_of([sheet, sheet]) is not Fit.ONE
    assert (fit_of([sheet]) is Fit.ALONE_OPEN) == (fit_of([sheet, sheet]) is Fit.BOTH)


@given(sheets, st.sampled_from(["hope", "part", "steps", "room"]), st.integers(1, 4))
def test_only_what_one_would_say_decides(sheet: dict[str, int], name: str, value: int) -> None:
    assert is_open({**sheet, name: value}) == is_open(sheet)


@given(sheets)
def test_a_higher_answer_never_makes_anyone_less_open(sheet: dict[str, int]) -> None:
    for name, value in sheet.items():
        higher = {**sheet, name: min(4, value + 1)}
        assert is_open(higher) >= is_open(sheet)


def test_a_stage_is_what_the_person_said_and_silence_is_no_stage() -> None:
    said = [stage_of({"thought": n}) for n in (1, 2, 3, 4)]
    assert said == list(Stage)
    assert stage_of({"asked": 4}) is None
    assert not is_open({})


@given(st.lists(keys, max_size=40))
def test_whatever_is_pressed_answers_are_in_range_and_never_both_said_and_left_out(
    pressed: list[str],
) -> None:
    state: Quiz[StageQuestion] = begin_quiz(QUESTIONS)
    for key in pressed:
        state = state.press(key)
        assert set(state.answers) <= set(IDS)
        assert all(1 <= value <= 4 for value in state.answers.values())
        assert not set(state.answers) & state.skipped
        assert 0 <= state.at <= len(QUESTIONS)


@given(sheets, st.sets(st.sampled_from(IDS)))
def test_a_draft_goes_on_at_the_first_gap(sheet: dict[str, int], left_out: set[str]) -> None:
    state = begin_quiz(QUESTIONS, sheet, frozenset(left_out))
    before = [q.id for q in QUESTIONS[: state.at]]
    assert all(each in sheet or each in left_out for each in before)
    assert state.done or state.item.id not in {*sheet, *left_out}


def test_four_weeks_later_one_is_asked_anew() -> None:
    assert again_from(date(2026, 11, 23)) == date(2026, 12, 21)
