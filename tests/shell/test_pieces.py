"""The pieces of which every screen is made: they fit, they say who, nothing is cut off silently."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.styled_text import Line, Look, Span, line, texts
from intimacy_cli.core.text_field import TextField
from intimacy_cli.core.wrapping import break_line, cells, fit_text
from intimacy_cli.shell.bars import bar, time_bar
from intimacy_cli.shell.card import card
from intimacy_cli.shell.columns import align_columns, facts
from intimacy_cli.shell.drawn_as import MEASURE
from intimacy_cli.shell.frame import foot_of, frame_of, rows_above
from intimacy_cli.shell.glyphs import ASCII, UNICODE
from intimacy_cli.shell.picking import Option, Picking, page_of
from intimacy_cli.shell.track import choice_track, track

DRAWN = Look(64, plain=False)
words = st.text("abc äß漢e\u0301", max_size=80)


@given(st.integers(20, 400), st.integers(1, 200), st.integers(1, 200))
def test_a_frame_lies_in_its_window_and_is_never_wider_than_the_measure(
    columns: int, room: int, block: int
) -> None:
    frame = frame_of(columns)
    assert 0 < frame.width <= MEASURE
    assert frame.left + frame.width <= columns
    if block <= room:
        assert 0 <= rows_above(room, block) <= max(room - block, 0)


@given(words, st.integers(8, 70), st.integers(0, 6))
def test_a_line_that_is_broken_keeps_its_letters_and_fits(
    text: str, width: int, indent: int
) -> None:
    rows = break_line(line(Span(text), indent=indent), width)
    assert "".join("".join(texts(rows)).split()) == "".join(text.split())
    assert all(cells(each.text) <= width for each in rows)


@given(words, st.integers(2, 40))
def test_a_text_is_cut_with_a_sign_or_not_at_all(text: str, width: int) -> None:
    shown = fit_text(text, width)
    assert cells(shown) <= width
    assert shown == text or shown.endswith("…")


@given(st.lists(words, max_size=6), st.integers(44, 64))
def test_every_row_of_a_card_is_as_wide_as_the_card(said: list[str], width: int) -> None:
    rows = card([line(each) for each in said], Look(width, plain=False))
    assert {cells(each.text) for each in rows} == {width}
    inside = "".join("".join(row.text.strip("│╭╮╰╯─") for row in rows).split())
    assert inside == "".join("".join(said).split())


def test_a_card_has_no_frame_where_nothing_is_drawn() -> None:
    said = [line("Reading the Mud")]
    assert card(said, Look(64, plain=True)) == said
    assert card(said, Look(36, plain=False), rows=12) == said


@pytest.mark.parametrize("ascii_only", [False, True], ids=["unicode", "ascii"])
@given(first=st.integers(1, 7) | st.none(), second=st.integers(1, 7) | st.none())
def test_a_track_says_by_shape_alone_who_stands_where(
    ascii_only: bool, first: int | None, second: int | None
) -> None:
    look = Look(64, plain=False, ascii=ascii_only)
    drawn = Line(tuple(track((first, second), (1, 7), look))).text
    signs = ASCII if ascii_only else UNICODE
    points = drawn[::4]
    assert len(points) == 7
    if first == second:
        assert points.count(signs.both) == (first is not None)
    else:
        for value, mark in zip((first, second), signs.people, strict=True):
            assert points.find(mark) == (-1 if value is None else value - 1)
    assert drawn.isascii() is ascii_only


@given(st.integers(24, 64), st.integers(2, 9), words, words)
def test_a_scale_to_choose_on_fits_whatever_its_ends_are_called(
    width: int, count: int, low: str, high: str
) -> None:
    values = range(1, count + 1)
    rows = choice_track(values, None, (low, high), Look(width, plain=False), lit=False)
    assert all(cells(each.text) <= width for each in rows)
    shown = "".join("".join(texts(rows[2:])).split())
    assert "".join(low.split()) in shown
    assert "".join(high.split()) in shown


@given(st.floats(-1, 2), st.integers(1, 60))
def test_a_bar_is_as_long_as_it_should_be_and_tells_by_shape(share: float, width: int) -> None:
    text = Line(tuple(bar(share, width, DRAWN))).text
    assert len(text) == width
    assert text.count("━") == round(max(0.0, min(1.0, share)) * width)
    assert len(time_bar(10, 90, "0:10 left", 40, DRAWN).text) == 40


@given(st.lists(st.tuples(words, words, words), max_size=8))
def test_columns_stand_below_each_other(rows: list[tuple[str, str, str]]) -> None:
    shown = align_columns(rows)
    whole = [each.indent for each, row in zip(shown, rows, strict=True) if row[-1]]
    assert len(set(whole)) <= 1
    assert len(facts([("How", "slowly"), ("Bring", "")])) == 1


KEYS = st.sampled_from(
    ["a", "ä", " ", "left", "right", "home", "end", "backspace", "delete", "erase-line",
     "erase-word", "up", "enter"]
)  # fmt: skip


@given(st.lists(KEYS, max_size=40), st.integers(4, 30))
def test_a_field_takes_every_key_and_shows_where_it_is(keys: list[str], width: int) -> None:
    field = TextField(longest=20)
    for key in keys:
        field = field.press(key)
        assert 0 <= field.at <= len(field.text) <= 20
    shown = Line(tuple(field.shown(width))).text
    assert cells(shown) <= width + 1
    assert "▏" in shown


def test_a_field_is_emptied_and_loses_a_word_as_in_every_shell() -> None:
    field = TextField("one two three", 13)
    assert field.press("erase-word").text == "one two "
    assert field.press("left").press("left").press("erase-line").text == "ee"
    assert field.press("home").press("x").text == "xone two three"


@given(
    st.integers(1, 60), st.integers(8, 50), st.integers(30, 64),
    st.lists(st.sampled_from(["up", "down", "page down", "page up", "home", "end"]), max_size=30),
)  # fmt: skip
def test_a_list_shows_what_is_chosen_and_counts_what_it_does_not_show(
    count: int, height: int, width: int, keys: list[str]
) -> None:
    options = tuple(Option(str(n), f"deck {n} " + "word " * 8, "a word" * 9) for n in range(count))
    picking = Picking("Which?", options)
    for key in keys:
        picking, chosen = picking.press(key)
        assert not chosen
    lines, foot = page_of(picking, (width, height), Look(width, plain=False))
    foot = foot_of(foot, width)
    assert len(lines) + len(foot) <= max(height, 8)
    assert all(cells(each.text) <= width for each in [*lines, *foot])
    assert any(f"deck {picking.at} " in text and "›" in text for text in texts(lines))  # noqa: RUF001
    shown = sum("deck " in text for text in texts(lines))
    hidden = sum(int(text.split()[1]) for text in texts(lines) if text.endswith(" more"))
    assert shown + hidden == count


def test_a_number_chooses_at_once_where_there_are_few() -> None:
    few = Picking("Who?", (Option("a", "Ana"), Option("b", "Ben")))
    assert few.press("2")[0].here.value == "b"
    assert few.press("2")[1]
    assert not few.press("3")[1]
    many = Picking("Which?", tuple(Option(str(n), f"deck {n}") for n in range(28)))
    assert many.press("2") == (many, False)


def test_keys_stay_whole_and_the_sign_that_there_is_more_stands_in_the_last_row() -> None:
    from intimacy_cli.core.styled_text import key

    foot = [line(key("Enter"), " take it  ", key("q"), " leave")]
    assert texts(foot_of(foot, 40, "↓ more"))[-1].endswith("↓ more")
    assert len(texts(foot_of(foot, 40, "↓ more"))) == 1
    assert texts(foot_of(foot, 20, "↓ more")) == ["Enter take it", "q leave       ↓ more"]


def test_an_empty_part_at_the_end_of_a_row_tears_no_word() -> None:
    (row,) = align_columns([("2026-11-30", "taken", "One Question per Lamp Post", "")])
    assert texts(break_line(row, 38)) == [
        "2026-11-30  taken  One Question per",
        "                   Lamp Post",
    ]


def test_time_that_runs_out_empties_its_bar() -> None:
    full = [time_bar(left, 90, "left", 40, DRAWN).text.count("━") for left in (90, 45, 0)]
    assert full == sorted(full, reverse=True)
    assert full[-1] == 0
    assert full[0] > full[1]
