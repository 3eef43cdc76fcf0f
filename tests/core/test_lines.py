"""Lines carry their text and nothing a terminal knows of."""

from __future__ import annotations

from intimacy_cli.core.lines import Style, accent, blank, key, line, quiet, strong, texts, title


def test_a_line_reads_the_same_with_and_without_styles() -> None:
    made = line("a ", strong("b"), " ", accent("c"), key("d"))
    assert made.text == "a b cd"
    assert [span.style for span in made.spans] == [
        Style.PLAIN, Style.STRONG, Style.PLAIN, Style.ACCENT, Style.KEY,
    ]  # fmt: skip


def test_texts_of_several_lines() -> None:
    assert texts([title("t"), blank(), quiet("q")]) == ["t", "", "q"]
