"""New passphrases: what is soon guessed is refused, what chance chose is not."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intimacy_cli.shell.passphrase import fault_of
from intimacy_cli.shell.words import COUNT, published_words, words_by_chance


@pytest.mark.parametrize("text", [
    "password", "Password1", "12345678", "qwertyuiop", "iloveyou", "trustno1", "letmein1",
    "1qaz2wsx", "zyxwvuts", "aaaaaaaaaa", "abcabcabc", "passwordpassword", "p4ssw0rd", "drowssap",
    "19870312", "11111111",
])  # fmt: skip
def test_what_is_tried_first_is_refused(text: str) -> None:
    assert "--generate" in fault_of(text)


@pytest.mark.parametrize("text", [
    "password password", "password password password password", "Password PASSWORD p4ssword",
    "password1 password2", "password-password", "123456 qwerty", "dragon monkey sunshine",
    "monkey letmein trustno1 shadow", "Dragon_Monkey!", "iloveyou 2019 iloveyou",
    "zebrafinch zebrafinch zebrafinch", "Zebrafinch1 zebrafinch2", "summer orange purple 99",
])  # fmt: skip
def test_the_commonest_words_and_one_over_and_over_are_refused(text: str) -> None:
    assert "--generate" in fault_of(text)


@pytest.mark.parametrize("word", [
    "photosynthesis", "Photosynthesis", "serendipity", "unbelievable", "grandmother", "sunshine",
    "5un5h1ne", "michelle", "Elizabeth", "backpedal",
])  # fmt: skip
@pytest.mark.parametrize("behind", ["", "2023", "19871203", "!", "2019!", " 99", "?!?!?!"])
def test_a_single_word_with_or_without_digits_behind_it_is_refused(word: str, behind: str) -> None:
    assert fault_of(word + behind) != ""


@pytest.mark.parametrize("text", [
    "password of the tin dragon", "zebrafinch after zebrafinch",
    "correct horse battery", "four words for tests", "we met in paris", "ana and ben",
    "kX9#vQ2m", "x7k2p9q4w1z8", "Kx9183746520", "der Hund im Garten", "私たちの合言葉です",
])  # fmt: skip
def test_what_nobody_would_try_first_is_taken(text: str) -> None:
    assert fault_of(text) == ""


@given(st.text(alphabet=string.printable, min_size=8, max_size=1024))
@settings(max_examples=60)
def test_any_text_is_judged_and_never_stumbled_over(text: str) -> None:
    assert isinstance(fault_of(text), str)


def test_the_list_is_the_published_one() -> None:
    assert len(published_words()) == 6**5
    assert {"abacus", "zoom"} <= published_words()


def test_six_words_by_chance_are_from_the_list_and_are_never_refused() -> None:
    drawn = [words_by_chance() for _ in range(50)]
    assert len(set(drawn)) == len(drawn)
    for words in drawn:
        assert len(words) == COUNT
        assert set(words) <= published_words()
        assert fault_of(" ".join(words)) == ""
