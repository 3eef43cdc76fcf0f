"""A name that can be read from across the room, in any script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.wrapping import cells
from intimacy_cli.features.conflict.block_letters import FONT, HIGH, block, box_name, spelt


def test_a_name_is_drawn_in_five_rows_of_two_columns_a_point() -> None:
    assert [row.rstrip() for row in block("Al", 80, 5)] == [
        "  ██    ██",
        "██  ██  ██",
        "██████  ██",
        "██  ██  ██",
        "██  ██  ██████",
    ]


def test_a_larger_window_has_larger_letters() -> None:
    heights = [len(block("Ana", width, height)) for width, height in
               ((30, 5), (80, 12), (120, 28))]  # fmt: skip
    assert heights == [5, 10, 15]


@pytest.mark.parametrize(("name", "letters"), [("José", "JOSE"), ("zoë", "ZOE"), ("Jean-Luc",
                         "JEAN-LUC"), ("O\u2019Neil", "O'NEIL"), ("Weiß", "WEISS")])  # fmt: skip
def test_accents_are_left_out_in_block_letters(name: str, letters: str) -> None:
    assert spelt(name) == letters


@pytest.mark.parametrize("name", ["Юлия", "麗華", "عمر", "🌻"])
def test_another_script_stands_in_a_wide_box(name: str) -> None:
    rows = block(name, 40, 5)
    assert len(rows) == 3
    assert name in rows[1]
    assert {cells(row) for row in rows} == {40}


def test_a_name_too_long_for_letters_stands_in_a_box_too() -> None:
    assert "Wilhelmina-Alexandrina" in block("Wilhelmina-Alexandrina", 40, 5)[1]


def test_every_letter_and_digit_has_its_five_rows() -> None:
    assert set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-' .") <= set(FONT)
    for rows in FONT.values():
        assert len(rows) == HIGH
        assert len({len(row) for row in rows}) == 1


def test_no_two_letters_look_alike() -> None:
    drawn = {c: FONT[c] for c in FONT if c not in "O0"}
    assert len(set(drawn.values())) == len(drawn)


@given(st.text(min_size=1, max_size=40), st.integers(20, 200), st.integers(1, 40))
def test_no_name_is_ever_wider_or_higher_than_its_room(name: str, width: int, height: int) -> None:
    rows = block(name, width, height)
    assert len(rows) <= max(height, 1)
    if cells(name) <= width - 2:
        assert all(cells(row) <= width for row in rows)


def test_a_box_that_does_not_fit_is_the_name_alone() -> None:
    assert box_name("Maximiliane", 8) == ["Maximiliane"]
