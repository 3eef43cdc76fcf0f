"""TOML of strangers is read like any other, or refused before it takes the parser for ever."""

from __future__ import annotations

import tomllib
from contextlib import suppress

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.toml_text import (
    MOST_DEPTH,
    MOST_PARTS,
    MOST_SIGNS,
    MOST_TEXT,
    TomlError,
    hostile,
    parse_toml,
    parse_toml_bytes,
)

KEYS = st.text(min_size=1, max_size=8)
VALUES = st.recursive(
    st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES, max_size=6))
def test_what_anybody_would_write_is_read_as_it_was_written(tables: dict[str, object]) -> None:
    text = tomli_w.dumps(tables)
    assert hostile(text) == ""
    assert parse_toml(text) == tomllib.loads(text)


@given(st.text("ab.=[]{}\"'#\\\n ,1-", max_size=60))
def test_whatever_the_text_it_is_what_the_parser_says_or_a_sentence(text: str) -> None:
    with suppress(TomlError):
        assert parse_toml(text) == tomllib.loads(text)


@given(st.binary(max_size=40))
def test_bytes_are_text_or_a_sentence(data: bytes) -> None:
    with suppress(TomlError):
        assert isinstance(parse_toml_bytes(data), dict)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (f"[{'.'.join('a' * (MOST_PARTS + 1))}]", "parts"),
        (f"[{' . '.join('a' * (MOST_PARTS + 1))}]", "parts"),
        (".".join(['"a.b"'] * (MOST_PARTS + 1)) + " = 1", "parts"),
        (f"x = {'[' * (MOST_DEPTH + 1)}{']' * (MOST_DEPTH + 1)}", "nested too deeply (at line 1)"),
        ("\nx = " + "{a=" * (MOST_DEPTH + 1) + "1" + "}" * (MOST_DEPTH + 1), "deeply (at line 2)"),
        (f"x = {'9' * (MOST_SIGNS + 1)}", "a number is too long"),
        (f"x = 0x{'f' * MOST_SIGNS}", "a number is too long"),
        (f"{'k' * (MOST_SIGNS + 1)} = 1", "a word is too long"),
        (f'x = "{"y" * MOST_TEXT}"', "a text is too long"),
        ("x = '''" + "\n" * MOST_TEXT, "a text is too long"),
    ],
)
def test_what_would_take_the_parser_for_ever_is_refused(text: str, what: str) -> None:
    with pytest.raises(TomlError, match=r"deeply|parts|too long") as caught:
        parse_toml(text)
    assert what in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        ".".join("a" * MOST_PARTS) + " = 1",
        f"x = {'[' * MOST_DEPTH}{']' * MOST_DEPTH}",
        f"x = 0x{'f' * (MOST_SIGNS - 2)}",
        f'x = "{"y" * (MOST_TEXT - 2)}"',
        'x = "' + "a. " * 200 + '"',
        f'x = """\n{"[" * 200}\n{"." * 200}\n"quoted" \\" """',
        f"# {'[' * 200} {'a.' * 200}\nx = 1",
        "x = ['[', ']', \"{\", '''[[[''']\n" * 1,
    ],
)
def test_as_much_as_is_allowed_is_read(text: str) -> None:
    assert parse_toml(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "piece", ['"', '\\"', "'", "'''", '"""', "[],", "a.", ". ", "#", "\n", "{", "= ", "\\"]
)
def test_the_look_itself_takes_time_with_the_length_alone(piece: str) -> None:
    # With the square of it, the longer of these would never end.
    for text in (piece * 400_000, f'x = "{piece * 400_000}', f'x = """{piece * 400_000}'):
        hostile(text[:1_000_000])
