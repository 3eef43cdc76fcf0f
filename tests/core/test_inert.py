"""Whatever somebody wrote, a terminal obeys none of it."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.sanitize import MOST_MARKS, escaped_json, inert, inert_lines

BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def harmful(text: str) -> list[str]:
    return [
        c for c in text if unicodedata.category(c) == "Cc" or unicodedata.bidirectional(c) in BIDI
    ]


@given(st.text())
def test_no_control_and_no_bidirectional_control_is_left(text: str) -> None:
    assert harmful(inert(text)) == []
    assert set(harmful(inert_lines(text))) <= {"\n"}


@given(st.text())
def test_making_text_inert_twice_changes_nothing_more(text: str) -> None:
    assert inert(inert(text)) == inert(text)


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"))))
def test_letters_numbers_and_signs_are_left_alone(text: str) -> None:
    assert inert(text) == text


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_escaped_json_means_the_same_and_shows_nothing_hidden(value: object) -> None:
    text = escaped_json(json.dumps(value, ensure_ascii=False))
    assert json.loads(text) == value
    assert harmful(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "\x1b[2J",
        "\x1b]0;title\x07",
        "a\x9b31mb",
        "x\u202ey",
        "x\u2066y",
        "\x7f",
        "\ufeff",
        "a\u200bb",
    ],
)
def test_known_tricks_lose_what_makes_them_work(text: str) -> None:
    assert harmful(inert(text)) == []
    assert not {"\ufeff", "\u200b"} & set(inert(text))


def test_breaks_and_tabs_become_spaces_so_that_words_stay_apart() -> None:
    assert inert("one\ntwo\tthree\r\nfour") == "one two three four"
    assert inert_lines("one\r\ntwo\tthree") == "one\ntwo    three"


@pytest.mark.parametrize(
    ("kept", "dropped"),
    [
        (0x20, 0x1F), (0x7E, 0x7F), (0xA0, 0x9F), (0x200C, 0x200B), (0x200D, 0x200E),
        (0x2027, 0x2028), (0x202F, 0x202E), (0x205F, 0x2060), (0x206A, 0x2069),
    ],
)  # fmt: skip
def test_what_is_dropped_ends_where_letters_and_blanks_begin(kept: int, dropped: int) -> None:
    """Joiners of emoji and of words, and blanks that break no line, are text (Unicode 15)."""
    assert inert(f"a{chr(kept)}b") == f"a{chr(kept)}b"
    assert inert(f"a{chr(dropped)}b") == "ab"


@pytest.mark.parametrize("marks", [MOST_MARKS, MOST_MARKS + 1, 500])
def test_a_letter_keeps_the_marks_of_a_spelling_and_no_pile_of_them(marks: int) -> None:
    kept = min(marks, MOST_MARKS)
    assert inert("a" + "\u0301" * marks + "b") == "a" + "\u0301" * kept + "b"
    assert inert_lines("a\n" + "o" + "\u0336" * marks) == "a\n" + "o" + "\u0336" * kept
