"""A bar is one row that can be drawn over, in a window of whatever width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.styled_text import Look
from intimacy_cli.core.wrapping import cells
from intimacy_cli.shell.progress import bar_row


def _drawn(what: str, share: float, columns: int) -> str:
    return bar_row(what, share, columns, Look(columns, plain=False)).text


def test_where_there_is_room_what_it_is_stands_before_the_bar() -> None:
    drawn = _drawn("reading places", 0.5, 80)
    assert drawn.strip() == "reading places  " + "━" * 12 + "─" * 12 + "  50%"


def test_in_a_narrow_window_the_bar_gives_way_first() -> None:
    assert "unpacking places, once" in _drawn("unpacking places, once", 0.5, 40)
    assert "…" in _drawn("comparing a long list of long names", 0.5, 30)


@given(st.text("aé列", min_size=1, max_size=60), st.floats(0, 1), st.integers(12, 200))
def test_it_is_shorter_than_the_window(what: str, share: float, columns: int) -> None:
    assert cells(_drawn(what, share, columns)) < columns
