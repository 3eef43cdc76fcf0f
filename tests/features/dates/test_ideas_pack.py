"""The ideas that come with the program, held to what docs/content.md promises."""

from __future__ import annotations

import tomllib
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from intimacy_cli.features.dates.ideas import (
    Access,
    DateIdea,
    Energy,
    IdeaPlace,
    our_ideas,
    read_ideas,
)
from intimacy_cli.packs.loader import builtin_path, load_pack

DOCS = Path(__file__).parents[3] / "docs"
LIKE_AT_MOST = 0.45
SAME_OPENING_AT_MOST = 3


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(Path(builtin_path("ideas")).read_text())["idea"]
    return found


@pytest.fixture(scope="module")
def ideas(rows: list[dict[str, Any]]) -> tuple[DateIdea, ...]:
    read = read_ideas(rows)
    assert read.faults == ()
    return read.ideas


def trigrams(text: str) -> set[str]:
    return {text[at : at + 3] for at in range(len(text) - 2)}


def test_no_two_ideas_are_variations_of_one_another(ideas: tuple[DateIdea, ...]) -> None:
    grams = [(idea.id, trigrams(f"{idea.title} {idea.text}".lower())) for idea in ideas]
    alike = [
        (one, other)
        for (one, a), (other, b) in combinations(grams, 2)
        if len(a & b) / len(a | b) > LIKE_AT_MOST
    ]
    assert alike == []


@pytest.mark.parametrize("field", ["text", "how"])
def test_no_opening_of_four_words_comes_more_than_three_times(
    ideas: tuple[DateIdea, ...], field: str
) -> None:
    openings = Counter(" ".join(getattr(idea, field).lower().split()[:4]) for idea in ideas)
    assert {o: n for o, n in openings.items() if n > SAME_OPENING_AT_MOST} == {}


def test_there_is_something_for_everybody(ideas: tuple[DateIdea, ...]) -> None:
    counts = {
        "all": (len(ideas), 200),
        "free": (sum(idea.cost == 0 for idea in ideas), 40),
        "at home": (sum(idea.place is IdeaPlace.HOME for idea in ideas), 40),
        "low energy": (sum(idea.energy is Energy.LOW for idea in ideas), 30),
        "with children": (sum(idea.children for idea in ideas), 25),
        "apart": (sum(idea.apart for idea in ideas), 25),
        "step-free and quiet": (
            sum({Access.STEP_FREE, Access.QUIET} <= set(idea.access) for idea in ideas), 25,
        ),
        "trips": (sum(idea.place is IdeaPlace.TRIP for idea in ideas), 25),
        "under half an hour": (sum((idea.minutes or 99) < 30 for idea in ideas), 30),
        "categories": (len({idea.category for idea in ideas}), 15),
    }  # fmt: skip
    assert {what: n for what, (n, least) in counts.items() if n < least} == {}


def test_every_idea_says_everything_a_filter_asks_for(rows: list[dict[str, Any]]) -> None:
    wanted = {
        "id", "title", "text", "how", "category", "cost", "minutes", "place", "setting", "season",
        "energy", "time_of_day", "children", "access", "apart", "bring",
    }  # fmt: skip
    assert [row["id"] for row in rows if not wanted <= row.keys()] == []


def test_titles_and_texts_are_short_and_plain(ideas: tuple[DateIdea, ...]) -> None:
    for idea in ideas:
        assert 2 <= len(idea.title.split()) <= 6, idea.id
        assert max(len(idea.text), len(idea.how)) <= 160, idea.id
        assert idea.text.isascii(), idea.id
        assert idea.how.isascii(), idea.id
        assert idea.text[-1] in ".?'", idea.id


def test_what_a_reader_kept_is_here_and_what_a_reader_threw_out_is_not(
    ideas: tuple[DateIdea, ...],
) -> None:
    head, *lines = (DOCS / "content-review.tsv").read_text().splitlines()
    assert head == "id\tverdict\treason"
    verdicts = {}
    for line in lines:
        name, verdict, reason = line.split("\t")
        assert name not in verdicts, f"{name} is reviewed twice"
        assert verdict in ("kept", "thrown out")
        assert len(reason.split()) >= 5, f"{name}: a reason, not a word"
        verdicts[name] = verdict
    kept = {name for name, verdict in verdicts.items() if verdict == "kept"}
    assert kept <= {idea.id for idea in ideas}
    thrown_out = {name for name, verdict in verdicts.items() if verdict != "kept"}
    assert not thrown_out & {idea.id for idea in ideas}


def test_our_own_ideas_are_the_same_read_quickly_and_read_with_care() -> None:
    rows = load_pack(builtin_path("ideas")).tables["idea"]
    read = read_ideas(rows)
    assert read.faults == ()
    assert our_ideas(rows) == read.ideas
