"""What an editor wrote, in whatever encoding: it is read, and nothing of it is thrown away."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.shell.editor import as_text

WORDS = "Käse, für den Ärger: 3 €\nžluťoučký\n"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        WORDS.encode("utf-8-sig"),
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-32"),
        WORDS.replace("\n", "\r\n").encode(),
    ],
)
def test_a_text_whose_encoding_is_sure_is_what_was_written(data: bytes) -> None:
    assert as_text(data) == (WORDS, True)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("café\n".encode("latin-1"), "café\n"),
        ("3 €\n".encode("cp1252"), "3 €\n"),
        (b"a\x81b", "a\x81b"),
        ("a good walk\n".encode("utf-16-le"), "a good walk\n"),
        ("a good walk\n".encode("utf-16-be"), "a good walk\n"),
        (b"a\0b\n", "ab\n"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "ÿþØa"),
    ],
)
def test_where_it_has_to_be_guessed_that_is_known(data: bytes, text: str) -> None:
    assert as_text(data) == (text, False)


@given(st.binary())
def test_no_bytes_are_refused_and_all_can_be_kept(data: bytes) -> None:
    text, _ = as_text(data)
    assert "\0" not in text
    assert text.encode().decode() == text


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0\r\ufeff")))
def test_utf_8_is_taken_as_it_is(text: str) -> None:
    assert as_text(text.encode()) == (text, True)
