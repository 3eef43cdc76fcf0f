"""What a terminal sends, as keys: whole or in pieces, the same keys come of it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.keys import (
    ESCAPE_SECONDS,
    SEQUENCE_SECONDS,
    given_up,
    keys_of,
    patience,
    without_sequences,
)
from intimacy_cli.shell.keyboard import Pieces

# What terminals send (xterm, rxvt, the Linux console, screen), and the keys that we know.
SENT = {
    b"\x1b[A": ["up"], b"\x1b[B": ["down"], b"\x1bOC": ["right"], b"\x1b[D": ["left"],
    b"\x1b[1;5C": ["right"], b"\x1b\x1b[D": ["left"], b"\x9bA": ["up"],
    b"\x1b[5~": ["page up"], b"\x1b[6~": ["page down"], b"\x1b[3~": ["delete"],
    b"\x1b[H": ["home"], b"\x1bOF": ["end"], b"\x1b[1~": ["home"], b"\x1b[4;5~": ["end"],
    b"\x15": ["erase-line"], b"\x17": ["erase-word"], b"\x01": ["home"], b"\x05": ["end"],
    b"\x1b[15~": [], b"\x1b[2~": [], b"\x1b[[A": [], b"\x1bOP": [], b"\x1b[Z": [],
    b"\x1b[24;1R": [], b"\x1b[200~": [], b"\x1b[201~": [], b"\x1b[<0;35;12M": [], b"\x1b[I": [],
    b"\x1b[?62;22c": [], b"\x9b15~": [], b"\x1b[27;5;53~": [], b"\x1b[53;5u": [],
    b"\x1b]11;rgb:0000/5555/0000\x07": [], b"\x1b]11;rgb:5555/0000/0000\x1b\\": [],
    b"\x1bP>|XTerm(390)\x1b\\": [],
    b"5": ["5"], b"q": ["q"], b"[": ["["], b"\r": ["enter"], b"\n": ["enter"],
    b"\x7f": ["backspace"], b"\x08": ["backspace"], b"\0": [], b"\x1c": [], b"\x85": [],
    "ä".encode(): ["ä"], "🧀".encode(): ["🧀"], "か".encode(): ["か"],
    b"\xe9\r": ["\ufffd", "enter"], b"\xb5 ": ["\ufffd", " "], b"\xff": ["\ufffd"],
}  # fmt: skip


@pytest.mark.parametrize("sent", SENT, ids=repr)
def test_a_key_that_comes_whole_is_that_key_and_one_we_do_not_know_is_none(sent: bytes) -> None:
    assert Pieces("utf-8").keys(sent, 0.0) == SENT[sent]


@given(st.lists(st.sampled_from(sorted(SENT)), max_size=12), st.data())
def test_a_key_that_comes_in_pieces_is_the_same_key(sent: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(sent)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(stream)))) | {0, len(stream)})
    pieces = Pieces("utf-8")
    keys = [
        key
        for now, (begin, end) in enumerate(pairwise(cuts))
        for key in pieces.keys(stream[begin:end], float(now))
    ]
    assert keys == [key for each in sent for key in SENT[each]]
    assert pieces.until is None


@given(st.binary())
def test_no_bytes_are_too_odd_and_in_the_end_nothing_is_held_back(sent: bytes) -> None:
    pieces = Pieces("utf-8")
    keys = pieces.keys(sent, 0.0) + pieces.late(SEQUENCE_SECONDS)
    assert pieces.until is None
    assert all(key.isprintable() for key in keys)


def test_a_lone_escape_is_waited_for_until_its_time_has_passed_and_no_longer() -> None:
    pieces = Pieces("utf-8")
    assert pieces.keys(b"\x1b", 10.0) == []
    assert pieces.until == 10.0 + ESCAPE_SECONDS
    assert pieces.late(pieces.until - 0.001) == []
    assert pieces.late(pieces.until) == ["escape"]
    assert pieces.until is None
    assert pieces.late(99.0) == []


def test_a_sequence_whose_rest_comes_after_the_escape_was_taken_for_one_answers_nothing() -> None:
    pieces = Pieces("utf-8")
    pieces.keys(b"\x1b", 0.0)
    assert pieces.late(1.0) == ["escape"]
    assert pieces.keys(b"[", 1.1) == []
    assert pieces.keys(b"2", 1.2) == []
    assert pieces.keys(b"~5", 1.3) == ["5"]


def test_a_bracket_that_was_typed_after_an_escape_is_a_bracket() -> None:
    pieces = Pieces("utf-8")
    pieces.keys(b"\x1b", 0.0)
    pieces.late(1.0)
    assert pieces.keys(b"[", 5.0) == []
    assert pieces.late(5.0 + SEQUENCE_SECONDS) == ["["]
    assert pieces.keys(b"[", 9.0) == ["["]


@pytest.mark.parametrize(
    ("begun", "keys"),
    [("\x1b", ["escape"]), ("\x1b\x1b", ["escape", "escape"]), ("\x1b[", ["escape", "["]),
     ("\x1bO", ["escape", "O"]), ("\x1b[5", []), ("\x1b]11;rgb", [])],
)  # fmt: skip
def test_what_never_got_its_end_is_dropped_where_nobody_can_have_typed_it(
    begun: str, keys: list[str]
) -> None:
    assert keys_of(begun) == ([], begun)
    assert given_up(begun) == keys


def test_half_a_letter_is_waited_for_as_long_as_half_a_sequence() -> None:
    pieces = Pieces("utf-8")
    assert pieces.keys(b"\xc3", 0.0) == []
    assert pieces.until == SEQUENCE_SECONDS
    assert pieces.late(SEQUENCE_SECONDS) == ["\ufffd"]
    assert patience("\x1b[") == SEQUENCE_SECONDS
    assert patience("\x1b") == ESCAPE_SECONDS


def test_a_terminal_of_another_encoding_has_its_letters() -> None:
    assert Pieces("iso-8859-1").keys(b"K\xe4se", 0.0) == ["K", "ä", "s", "e"]


@pytest.mark.parametrize(("text", "letters"), [("a\x1b[2Jb", "ab"), ("5\x1b", "5\x1b"), ("ä", "ä")])
def test_a_line_is_its_letters_without_the_arrows_in_it(text: str, letters: str) -> None:
    assert without_sequences(text) == letters
