"""Long indented lines on a narrow terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.styled_text import line
from intimacy_cli.shell.console import styled_rows

words = st.lists(st.text("abcdefgh", min_size=1, max_size=14), min_size=1, max_size=40)


@given(words, st.integers(24, 80))
def test_a_long_line_with_colours_keeps_single_blanks_between_its_words(
    said: list[str], width: int
) -> None:
    rows = styled_rows(line("  " + " ".join(said), indent=2), width)
    assert " ".join(row.strip() for row in rows) == " ".join(said)
