"""A list to walk through: whatever is pressed, the marked one is there and nothing spills over."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.browsing import (
    BrowserState,
    Item,
    browser_screen,
    fitting,
    foot_of,
    one_row,
    press,
    room,
)
from intimacy_cli.core.keys import BACKSPACE, DOWN, ENTER, ESCAPE, PAGE_DOWN, PAGE_UP, UP
from intimacy_cli.core.styled_text import foot_rows, line

NAMES = st.text("abc äß王 -", min_size=1, max_size=60)
KEYS = st.sampled_from([UP, DOWN, PAGE_UP, PAGE_DOWN, "/", ENTER, ESCAPE, BACKSPACE, "a", "b", "x"])
SIZES = st.tuples(st.integers(20, 100), st.integers(8, 50))


def item(name: str, number: int) -> Item:
    return Item(line(f"{number} {name}"), (line(name * 3), line("where")), name)


@given(st.lists(NAMES, max_size=60), st.lists(KEYS, max_size=40), SIZES)
def test_the_marked_one_is_always_shown_and_no_row_is_too_many(
    names: list[str], pressed: list[str], size: tuple[int, int]
) -> None:
    items = [item(name, number) for number, name in enumerate(names)]
    state = BrowserState()
    for key in pressed:
        foot = [foot_of(state, [("k", "keep")])]
        state = press(state, key, len(fitting(items, state.typed)), room(size, foot))
        foot = [foot_of(state, [("k", "keep")])]
        found = fitting(items, state.typed)
        above, below = browser_screen("All of them", items, state, size, foot)
        rows = len(above) + sum(len(foot_rows(each, size[0])) for each in below)
        assert rows <= size[1]
        marked = [each.text for each in above if each.text.startswith("> ")]
        assert len(marked) == (1 if found else 0)
        if found:
            assert 0 <= state.at < len(found)
            assert marked[0].startswith(f"> {found[state.at]}"[: size[0] - 1])


@given(st.text(max_size=80), st.integers(2, 60))
def test_a_row_is_cut_to_its_width_and_left_alone_if_it_fits(text: str, width: int) -> None:
    cut = one_row(line(text[:10], text[10:]), width).text
    if text.isascii() and text.isprintable():
        assert cut == (text if len(text) <= width else text[: width - 1] + "…")


def test_words_in_any_order_narrow_and_accents_do_not_matter() -> None:
    items = [item("Élodie Gómez", 0), item("Ana Berg", 1)]
    assert fitting(items, "gomez elo") == [0]
    assert fitting(items, "") == [0, 1]
    assert fitting(items, "gomez berg") == []
