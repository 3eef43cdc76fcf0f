"""What is counted of the content stands in docs/content.md, and no life is left out."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
import count_content

FOUND = count_content.content()
LEAST = (10, 3, 3)


def test_the_page_holds_what_is_counted_now() -> None:
    text = count_content.PAGE.read_text(encoding="utf-8")
    assert count_content.with_counts(text, count_content.page(FOUND)) == text


@pytest.mark.parametrize("row", count_content.by_life(FOUND), ids=lambda row: row[0])
def test_no_life_is_without_prompts_ideas_and_situations(row: tuple[str, int, int, int]) -> None:
    assert all(there >= least for there, least in zip(row[1:], LEAST, strict=True))


def test_every_deck_and_tag_is_told_and_used() -> None:
    told = [deck["id"] for deck in FOUND.decks]
    assert len(set(told)) == len(told) >= 24
    assert {prompt["deck"] for prompt in FOUND.prompts} == set(told)
    assert all(deck["about"].endswith(".") for deck in FOUND.decks)
    tags = {tag for each in FOUND.situations for tag in each.get("tags", [])}
    lives = set().union(*(life.tags for life in count_content.LIVES))
    assert tags - lives == {"listener", "good-news", "child", "chores", "desire"}


def test_there_is_as_much_as_was_promised() -> None:
    assert len(FOUND.prompts) >= 420
    assert len(FOUND.ideas) >= 290
    assert len(FOUND.situations) >= 100
    complaints = sum("listener" in each.get("tags", []) for each in FOUND.situations)
    assert complaints >= len(FOUND.situations) / 4
