"""The list being answered by keys: what each key does, in any order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.features.chemistry.overlap import OwnAnswer
from intimacy_cli.features.chemistry.pad import Pad, pad_of
from tests.features.chemistry.test_overlap import LISTING

KEYS = st.lists(st.sampled_from("12345bsx?ldv"), max_size=40)


def pressed(keys: list[str] | str, pad: Pad | None = None) -> Pad:
    found = pad or pad_of(LISTING, {}, frozenset())
    for key in keys:
        found = found.press(key)
    return found


@given(KEYS)
def test_nothing_left_out_has_an_answer_and_nothing_answered_is_left_out(keys: list[str]) -> None:
    pad = pressed(keys)
    assert not set(pad.wishes) & pad.left_out(LISTING)


@given(KEYS)
def test_what_was_answered_is_there_again_when_one_comes_back(keys: list[str]) -> None:
    pad = pressed(keys)
    again = pad_of(LISTING, pad.wishes, pad.left_out(LISTING))
    assert (again.wishes, again.quiz.items) == (pad.wishes, pad.quiz.items)


def test_a_section_is_answered_with_no_by_one_key_but_for_what_was_answered() -> None:
    first = pad_of(LISTING, {}, frozenset()).section
    items = [item.id for item in LISTING.items if item.entry.section == first]
    pad = pressed("1x")
    assert pad.wishes[items[0]] is OwnAnswer.YES
    here = {each for each in pad.wishes if each in items}
    assert here == set(items)
    assert {pad.wishes[each] for each in items[1:]} == {OwnAnswer.NO}


def test_a_covered_text_is_shown_by_a_key_and_covered_again_by_the_next_answer() -> None:
    pad = pressed("dv")
    assert (pad.covered, pad.shown) == (True, True)
    assert pressed("1", pad).shown is False
    assert pressed("?", pad).shown is True


def test_one_may_finish_at_any_time_and_every_section_may_be_left_out() -> None:
    assert pressed("1f").done
    pad = pressed("lll")
    assert pad.done
    assert pad.left_out(LISTING) == {item.id for item in LISTING.items}
