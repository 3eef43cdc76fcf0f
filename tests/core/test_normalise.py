"""Text made comparable."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.normalise import find_named, squeeze, strip_accents


class Thing(NamedTuple):
    id: str
    text: str


KEPT = (Thing("3fa9c1", "Café in the rain"), Thing("cafe01", "the tea"), Thing("b2", "Sail"))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("3fa9", ["3fa9c1"]), ("3FA9", ["3fa9c1"]), ("cafe", ["cafe01"]), ("ca", ["3fa9c1"]),
        ("CAFÉ IN", ["3fa9c1"]), (" the ", ["3fa9c1", "cafe01"]), ("b2", []), ("", []), (" ", []),
    ],
)  # fmt: skip
def test_a_thing_is_found_by_the_start_of_its_id_or_by_its_words(
    wanted: str, found: list[str]
) -> None:
    assert [each.id for each in find_named(KEPT, wanted, 4)] == found


@given(st.text(max_size=20))
def test_accents_and_case_are_gone_after_once(text: str) -> None:
    assert strip_accents(strip_accents(text)) == strip_accents(text)
    assert squeeze(text) == squeeze(strip_accents(text))
    assert squeeze(text).isalnum() or not squeeze(text)
