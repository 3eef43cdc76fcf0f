"""Long indented lines on a narrow terminal."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.styled_text import Span, Style, line
from intimacy_cli.core.wrapping import cells
from intimacy_cli.shell.console import styled_rows

_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")

words = st.lists(st.text("abcdefgh", min_size=1, max_size=14), min_size=1, max_size=40)


@given(words, st.integers(24, 80))
def test_a_long_line_with_colours_keeps_single_blanks_between_its_words(
    said: list[str], width: int
) -> None:
    rows = styled_rows(line("  " + " ".join(said), indent=2), width)
    assert " ".join(row.strip() for row in rows) == " ".join(said)


@given(st.text("ab\u6f22\u5b57", min_size=1, max_size=200), st.integers(24, 80), st.booleans())
def test_a_word_that_is_wider_than_the_window_is_broken_and_gets_no_blank(
    word: str, width: int, colour: bool
) -> None:
    styled = line(Span(word, Style.ACCENT), indent=2)
    rows = [_ESCAPES.sub("", row) for row in styled_rows(styled, width, colour=colour)]
    assert "".join(row.strip() for row in rows) == word
    assert all(cells(row) <= width for row in rows)
    assert all(cells(row) >= width - 1 for row in rows[:-1])
