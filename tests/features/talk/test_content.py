"""The texts of `talk` and `listen`: enough of them, each its own, each read by somebody else."""

from __future__ import annotations

import csv
import tomllib
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from intimacy_cli.features.talk.card_packs import check_pack
from intimacy_cli.packs.loader import builtin_path

REVIEW = Path(__file__).parents[3] / "docs" / "content-review-talk.tsv"
MOST_ALIKE = 0.45
SAME_OPENING = 3


def pack(name: str) -> dict[str, Any]:
    with Path(builtin_path(name)).open("rb") as file:
        return tomllib.load(file)


PROMPTS = pack("prompts")["prompt"]


def trigrams(text: str) -> set[str]:
    plain = " ".join(text.lower().split())
    return {plain[at : at + 3] for at in range(len(plain) - 2)}


def test_there_are_four_hundred_prompts_in_many_decks_of_three_depths() -> None:
    assert len(PROMPTS) >= 420
    assert len({each["deck"] for each in PROMPTS}) >= 24
    assert check_pack(pack("prompts")) == (len(PROMPTS), [])
    assert {each["depth"] for each in PROMPTS} == {1, 2, 3}
    assert max(each["depth"] for each in PROMPTS if each["deck"] == "light") == 2
    assert len({each["id"] for each in PROMPTS}) == len(PROMPTS)


def test_no_two_prompts_are_nearly_the_same() -> None:
    for one, other in combinations(PROMPTS, 2):
        a, b = trigrams(one["text"]), trigrams(other["text"])
        assert len(a & b) / len(a | b) <= MOST_ALIKE, (one["id"], other["id"])


def test_no_opening_of_four_words_comes_more_than_three_times() -> None:
    openings = Counter(" ".join(each["text"].lower().split()[:4]) for each in PROMPTS)
    assert max(openings.values()) <= SAME_OPENING


def test_what_a_reader_kept_is_here_and_what_a_reader_threw_out_is_not() -> None:
    with REVIEW.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len({row["id"] for row in rows}) == len(rows)
    kept = {row["id"] for row in rows if row["verdict"] == "kept"}
    here = {each["id"] for each in PROMPTS}
    assert kept <= here
    assert not here & {row["id"] for row in rows if row["verdict"] == "thrown out"}
    assert {row["verdict"] for row in rows} == {"kept", "thrown out"}
    assert all(5 <= len(row["reason"].split()) <= 20 for row in rows)
    assert len({row["reason"] for row in rows}) == len(rows)


def test_there_are_two_hundred_words_for_feelings_of_every_strength_in_order() -> None:
    words = pack("feelings")["feeling"]
    assert len({each["word"] for each in words}) == len(words) >= 200
    families = {each["family"] for each in words}
    assert len(families) == 10  # one a digit key
    for family in families:
        strengths = [each["strength"] for each in words if each["family"] == family]
        assert set(strengths) == {1, 2, 3}
        assert strengths == sorted(strengths), family


def test_there_are_a_hundred_situations_and_each_holds_both_kinds_of_reply() -> None:
    situations = pack("situations")["situation"]
    assert len({each["id"] for each in situations}) >= 100
    for each in situations:
        assert len(each["reply"]) == 3
        assert {reply["validates"] for reply in each["reply"]} == {True, False}
        assert all(reply["why"].endswith(".") for reply in each["reply"])
    # Neither the place nor the length gives away which reply is heard.
    places = [[r["validates"] for r in each["reply"]].index(True) for each in situations]
    assert max(Counter(places).values()) <= 0.6 * len(places)
    longest = [max(each["reply"], key=lambda r: len(r["text"]))["validates"] for each in situations]
    assert 0.3 <= sum(longest) / len(longest) <= 0.7


@pytest.mark.parametrize("name", ["prompts", "feelings", "situations", "day", "steps"])
def test_every_pack_names_its_licence_and_shows_on_every_terminal(name: str) -> None:
    text = Path(builtin_path(name)).read_text(encoding="utf-8")
    assert text.isascii()
    assert pack(name)["pack"]["kind"] == name
    assert pack(name)["pack"]["licence"] == "MIT"
