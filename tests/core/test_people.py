"""Names: who is meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.partners import (
    LONGEST_NAME,
    Likeness,
    Partner,
    fold_name,
    name_fault,
    recognise,
)

ANA, BEN = Partner("1", "Ana"), Partner("2", "Ben")


@pytest.mark.parametrize(
    ("typed", "likeness", "who"),
    [
        ("Ana", Likeness.KNOWN, ANA),
        (" ana ", Likeness.KNOWN, ANA),
        ("ÁNA", Likeness.KNOWN, ANA),
        ("\u0410n\u0430", Likeness.KNOWN, ANA),  # Cyrillic A
        ("\u0392e\u03bd", Likeness.KNOWN, BEN),  # Greek B, and a nu
        ("Anna", Likeness.SLIP, ANA),
        ("Bne", Likeness.SLIP, BEN),
        ("Cara", Likeness.THIRD, None),
    ],
)
def test_a_typed_name_among_two_known(typed: str, likeness: Likeness, who: Partner | None) -> None:
    found = recognise(typed, (ANA, BEN))
    assert (found.likeness, found.partner) == (likeness, who)


def test_beside_one_known_partner_there_is_room_for_a_second_who_is_no_slip() -> None:
    assert recognise("Ben", (ANA,)).likeness is Likeness.NEW
    assert recognise("Anna", (ANA,)).likeness is Likeness.SLIP


def test_two_short_names_are_two_people() -> None:
    assert recognise("Jo", (Partner("1", "Al"),)).likeness is Likeness.NEW


@pytest.mark.parametrize(
    "name",
    [
        "",
        "  ",
        "a,b",
        "a\x1b[2J",
        "a\nb",
        "x" * (LONGEST_NAME + 1),
        "a\u202eb",
        "\udcff",
        "a\u200bb",
        "=1+1",
    ],
)
def test_a_name_that_could_harm_or_confuse_is_refused(name: str) -> None:
    assert name_fault(name)


@pytest.mark.parametrize("name", ["Ana", "Zoë", "María José", "李", "O'Neil", "[/b]", ":smile:"])
def test_ordinary_and_odd_names_are_taken(name: str) -> None:
    assert not name_fault(name)


@given(st.text("\u0430\u0435\u043a\u043d\u0432\u0448", min_size=1), st.data())
def test_two_names_of_one_script_stay_two(name: str, data: st.DataObject) -> None:
    other = data.draw(st.text("\u0430\u0435\u043a\u043d\u0432\u0448", min_size=1))
    assert (fold_name(name) == fold_name(other)) == (name == other)


@given(st.text("aáÀäßçéÉñøŁzZ\u0410\u0412\u0392\u03c7 ", min_size=1))
def test_folding_a_name_twice_changes_nothing_more(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)
