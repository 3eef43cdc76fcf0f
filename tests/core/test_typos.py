"""Typed words: which two are one slip apart, and which known one is near enough to ask."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.typos import did_you_mean, nearest, one_slip_apart, slips

short = st.text("abc", max_size=6)


def every_slip(word: str) -> set[str]:
    """Every word that one added, missing, changed or swapped letter makes: the slow reference."""
    letters = "abc"
    added = {word[:i] + c + word[i:] for i in range(len(word) + 1) for c in letters}
    missing = {word[:i] + word[i + 1 :] for i in range(len(word))}
    changed = {word[:i] + c + word[i + 1 :] for i in range(len(word)) for c in letters}
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    return (added | missing | changed | swapped) - {word}


@given(short, short)
def test_one_slip_apart_is_what_trying_every_slip_finds(one: str, other: str) -> None:
    long_enough = min(len(one), len(other)) >= 3
    assert one_slip_apart(one, other) == (long_enough and other in every_slip(one))


@given(short, short)
def test_a_slip_is_a_slip_in_both_directions(one: str, other: str) -> None:
    assert one_slip_apart(one, other) == one_slip_apart(other, one)


@given(short, short)
def test_what_is_looked_up_among_many_is_what_is_one_slip_apart(one: str, other: str) -> None:
    if min(len(one), len(other)) >= 3 and one != other:
        assert (other in slips(one)) == one_slip_apart(one, other)


def test_two_words_of_any_alphabet_are_compared() -> None:
    assert one_slip_apart("Ольга", "Олга")
    assert one_slip_apart("Ольга", "Ольна")


def test_the_nearest_name_is_asked_for_and_none_that_is_far() -> None:
    assert nearest("staus", ["status", "start"]) == "status"
    assert nearest("staus", ["withdraw"]) is None
    assert did_you_mean("staus", {"status": 1}) == "Did you mean status?"
    assert did_you_mean("staus", ["withdraw"], "See them all.") == "See them all."
