"""Lines carry their text and nothing a terminal knows of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.styled_text import (
    Style,
    accent,
    blank,
    foot_rows,
    key,
    line,
    quiet,
    strong,
    texts,
    title,
)

KEYS = st.lists(
    st.tuples(st.sampled_from("abcq?"), st.sampled_from(["go on", "leave", "Ana heard"]))
)


def test_a_line_reads_the_same_with_and_without_styles() -> None:
    made = line("a ", strong("b"), " ", accent("c"), key("d"))
    assert made.text == "a b cd"
    assert [span.style for span in made.spans] == [
        Style.PLAIN, Style.STRONG, Style.PLAIN, Style.ACCENT, Style.KEY,
    ]  # fmt: skip


def test_texts_of_several_lines() -> None:
    assert texts([title("t"), blank(), quiet("q")]) == ["t", "", "q"]


@given(KEYS, st.integers(14, 100))
def test_a_key_at_the_foot_is_never_torn_from_its_words(
    keys: list[tuple[str, str]], width: int
) -> None:
    foot = line(*(part for name, what in keys for part in (key(name), f" {what}  ")))
    rows = texts(foot_rows(foot, width))
    assert all(len(row) <= width for row in rows)
    assert "  ".join(rows) == "  ".join(f"{name} {what}" for name, what in keys)
    assert [pair for row in rows for pair in row.split("  ") if pair] == [
        f"{name} {what}" for name, what in keys
    ]
