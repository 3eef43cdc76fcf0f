"""Answers as text: a list, JSON, and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.errors import WrongUse
from intimacy_cli.features.checkin.parse_answers import ParsedAnswers, parse_given
from tests.harness.instruments import builtin_instrument

INSTRUMENT = builtin_instrument()
answers = st.lists(st.none() | st.integers(1, 7), min_size=7, max_size=7).filter(any)


def taken(text: str) -> ParsedAnswers | None:
    """What a text gives; None if it is refused (any other error fails the test)."""
    try:
        return parse_given(text, INSTRUMENT)
    except WrongUse:
        return None


@given(answers)
def test_a_list_and_json_say_the_same(values: list[int | None]) -> None:
    typed = ",".join("-" if value is None else str(value) for value in values)
    by_area = dict(zip(INSTRUMENT.ids, values, strict=True))
    expected = {area: value for area, value in by_area.items() if value is not None}
    for text in (typed, json.dumps(values), json.dumps({"answers": by_area})):
        assert parse_given(text, INSTRUMENT).answers == expected


@given(st.text())
def test_any_text_is_taken_or_refused_in_one_sentence(text: str) -> None:
    found = taken(text)
    assert found is None or set(found.answers) <= set(INSTRUMENT.ids)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=8) | st.dictionaries(st.text(), inner, max_size=4),
)


@given(st.dictionaries(st.sampled_from(["answers", "note", "want", "on"]), json_values))
def test_any_json_is_taken_or_refused_in_one_sentence(found: object) -> None:
    taken_up = taken(json.dumps(found))
    assert taken_up is None or taken_up.answers


def test_a_long_value_is_not_repeated_whole() -> None:
    with pytest.raises(WrongUse) as caught:
        parse_given("x" * 10_000 + ",1,1,1,1,1,1", INSTRUMENT)
    assert len(caught.value.message) < 120
