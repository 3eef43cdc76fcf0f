"""Whether a text speaks of danger: the sentences it is measured on, and what changes no answer."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intimacy_cli.core.danger import speaks_of_danger
from intimacy_cli.core.danger_pattern import find_matches, holds, patterns, without

FOLDER = Path(__file__).parent / "danger"


def sentences(file: str) -> list[dict[str, str]]:
    """The rows of a file of sentences."""
    with (FOLDER / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


MEASURED, LATER = sentences("sentences.tsv"), sentences("sentences-later.tsv")
ANOTHER_HAND = sentences("sentences-another-hand.tsv")
ALL = MEASURED + LATER + ANOTHER_HAND
EVERY = st.sampled_from([row["text"] for row in ALL])


def test_two_hundred_sentences_in_at_least_five_englishes_were_written_first() -> None:
    for name in ("first", "second"):
        rows = [row for row in MEASURED if row["set"] == name]
        assert sum(row["danger"] == "yes" for row in rows) == 40
        assert sum(row["danger"] == "no" for row in rows) == 60
        assert len({row["english"] for row in rows}) >= 5


@pytest.mark.parametrize("row", ALL, ids=lambda row: row["text"][:60])
def test_danger_is_seen_and_ordinary_life_is_left_in_peace(row: dict[str, str]) -> None:
    assert speaks_of_danger(row["text"]) is (row["danger"] == "yes")


# -- what changes no answer --------------------------------------------------------------------


@given(EVERY)
@settings(max_examples=60, deadline=None)
def test_case_and_line_breaks_change_nothing(text: str) -> None:
    before = speaks_of_danger(text)
    assert speaks_of_danger(text.upper()) is before
    assert speaks_of_danger(text.lower()) is before
    assert speaks_of_danger(text.replace(" ", "\n   ")) is before
    assert speaks_of_danger(f"\t {text} \u00a0") is before


@given(EVERY, st.sampled_from(["", "'", "\u2019", "\u2018", "\u02bc", "`", "\u00b4"]))
@settings(max_examples=60, deadline=None)
def test_however_an_apostrophe_is_written_or_left_out(text: str, mark: str) -> None:
    assert speaks_of_danger(text.replace("'", mark)) is speaks_of_danger(text)


@given(EVERY, st.sampled_from([",", ".", "!", "...", " -", ";", " \u2014", "?!"]), st.data())
@settings(max_examples=60, deadline=None)
def test_punctuation_changes_nothing(text: str, mark: str, data: st.DataObject) -> None:
    words = text.split(" ")
    at = data.draw(st.integers(0, len(words) - 1))
    spoilt = " ".join([*words[:at], words[at] + mark, *words[at + 1 :]])
    assert speaks_of_danger(spoilt) is speaks_of_danger(text)


SPELT = {
    "you": "u", "are": "r", "before": "b4", "when": "wen", "don't": "dont", "because": "cos",
    "you've": "youve", "to": "2", "and": "n", "every": "evry", "I'm": "im", "tonight": "2nite",
    "can't": "cant", "with": "wiv", "will": "will", "says": "sez", "said": "sed",
}  # fmt: skip


@given(EVERY)
@settings(max_examples=60, deadline=None)
def test_the_spellings_of_texting_change_nothing(text: str) -> None:
    texted = " ".join(SPELT.get(word, word) for word in text.split(" "))
    assert speaks_of_danger(texted) is speaks_of_danger(text)


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_gets_an_answer(text: str) -> None:
    assert speaks_of_danger(text) in (True, False)


def test_one_of_several_lines_is_enough() -> None:
    assert speaks_of_danger("On Sunday evening.", "I was scared of you.")
    assert not speaks_of_danger("On Sunday evening.", "I was tired.")
    assert not speaks_of_danger()


@pytest.mark.parametrize(
    "word", ["terrified", "unsafe", "I felt trapped.", "so afraid", "suicidal"]
)
def test_a_bare_word_for_it_is_enough(word: str) -> None:
    assert speaks_of_danger(word)


@pytest.mark.parametrize("text", [
    "You have never hit me.", "He'd never hurt me.", "She has never once threatened me.",
])  # fmt: skip
def test_a_blow_that_is_denied_is_none(text: str) -> None:
    assert not speaks_of_danger(text)


@pytest.mark.parametrize("text", [
    "You haven't hit me yet.", "He has not hit me since March.", "Please don't hit me again.",
    "You've never hit me but I'm scared of you.",
])  # fmt: skip
def test_but_not_one_that_waits(text: str) -> None:
    assert speaks_of_danger(text)


@pytest.mark.parametrize("text", [
    "You don't listen to me when I talk.", "You told me to go.", "You have never let me down.",
    "I feel you're shutting me out.", "I was scared when you didn't ring.",
])  # fmt: skip
def test_a_quarrel_is_no_danger(text: str) -> None:
    assert not speaks_of_danger(text)


# -- the patterns ------------------------------------------------------------------------------

LISTS = {"one": frozenset(["me", "us"])}


@pytest.mark.parametrize(("pattern", "text", "fits"), [
    ("hit <one>", "you hit me", True), ("hit <one>", "you hit it", False),
    ("hit . me", "hit at me", True), ("hit . me", "hit out at me", False),
    ("hit very? me", "hit me", True), ("hit very? me", "hit very me", True),
    ("thr* me", "throws me", True), ("a|b c", "b c", True),
    ("^ me", "me", True), ("^ me", "not me", False), ("me $", "me too", False),
    ("me $|now", "me", True), ("me $|now", "me now", True), ("me $|now", "me later", False),
    ("hit !up", "hit it", True), ("hit !up", "hit up", False), ("hit !up", "hit", True),
])  # fmt: skip
def test_a_pattern_means_what_its_head_says(pattern: str, text: str, fits: bool) -> None:
    (made,) = patterns(pattern, LISTS)
    assert holds(made, text.split()) is fits


def test_what_is_harmless_is_blanked_out_and_a_remark_is_no_pattern() -> None:
    (made,) = patterns("# a remark\nhit the road\n\n", LISTS)
    words = ["we", "hit", "the", "road", "again"]
    assert list(find_matches(made, words)) == [(1, 4)]
    assert without([made], words) == ["we", "·", "·", "·", "again"]
