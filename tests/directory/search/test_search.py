"""The search held against one that looks at every record and every wish."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intimacy_cli.core.geo import Point
from intimacy_cli.directory.search.bitset import at_most, bits_of, planes_of, rows_of, smallest
from intimacy_cli.directory.search.merge import entry_of
from intimacy_cli.directory.search.query import (
    Query,
    SearchWish,
    Sort,
    Want,
    language_wish,
    modality_wish,
    tokens_wish,
    word_wishes,
)
from intimacy_cli.directory.search.search import search
from intimacy_cli.directory.search.segment import MemorySegment
from tests.harness.people import FIRST, LAST, nearest, person, plainly

WISHES = (
    *(modality_wish(name)[0] for name in ("EFT", "Gottman", "tapping", "Reiki", "sex therapy")),
    *(language_wish(name) for name in ("hi", "Spanish", "Klingon")),
    tokens_wish("--specialty", "trauma"),
    tokens_wish("--specialty", "greif"),
    tokens_wish("--insurance", "aetna"),
    SearchWish("--online", Want.FLAG, subject="online"),
    SearchWish("--accepts-new", Want.FLAG, subject="accepts_new"),
    SearchWish("--accessible", Want.FLAG, subject="accessible"),
    SearchWish("--max-fee", Want.FEE, "80", amount=8000),
    SearchWish("--max-fee", Want.FEE, "100EUR", amount=10000, currency="EUR"),
    *word_wishes("berlin"),
    *word_wishes("emotionally focused"),
    *word_wishes("castor"),
    *word_wishes("Elod"),
)
_POINTS = st.builds(Point, st.floats(47, 56), st.floats(6, 15))


@given(
    st.integers(0, 400),
    st.integers(0, 2**32),
    st.lists(st.sampled_from(WISHES), max_size=3),
    st.none() | _POINTS,
    st.none() | st.floats(1, 800),
    st.booleans(),
    st.booleans(),
    st.sampled_from(list(Sort)),
    st.integers(1, 30),
)
@settings(max_examples=150, deadline=None)
def test_it_finds_what_a_plain_look_at_everyone_finds(
    size: int,
    seed: int,
    wishes: list[SearchWish],
    near: Point | None,
    within: float | None,
    known_only: bool,
    everyone: bool,
    sort: Sort,
    limit: int,
) -> None:
    chance = random.Random(seed)
    people = [person(chance, number) for number in range(size)]
    cuts = sorted(chance.randrange(size + 1) for _ in range(2))
    parts = (people[: cuts[0]], people[cuts[0] : cuts[1]], people[cuts[1] :])
    segments = [MemorySegment([entry_of([each]) for each in part], None) for part in parts]
    sort = Sort.FIT if near is None and sort is Sort.DISTANCE else sort
    within = within if near is not None else None
    query = Query(tuple(wishes), near, within, known_only, everyone, sort, limit)
    found = search(segments, query)
    names, total = plainly(people, query)
    assert found.total == total
    assert [hit.entry.record.id for hit in found.hits] == names
    for hit in found.hits:
        if near is not None:
            assert hit.distance == nearest(hit.entry.record, near)
    for each in found.relax:
        left = set(each.option.split(" --"))
        left = {("--" + part.removeprefix("--")) for part in left} | {each.option}
        fewer = tuple(wish for wish in wishes if wish.option not in left)
        open_ = Query(
            fewer, near, None if "--within" in left else within,
            known_only and "--known-only" not in left, everyone or "--all" in left,
        )  # fmt: skip
        if all(wish.option.startswith("--") for wish in wishes):
            assert plainly(people, open_)[1] == each.opens


def test_a_thousand_queries_give_the_distances_and_order_of_brute_force() -> None:
    chance = random.Random(6)
    people = [person(chance, number) for number in range(3_000)]
    segment = MemorySegment([entry_of([each]) for each in people], None)
    for _ in range(1_000):
        near = Point(chance.uniform(47, 56), chance.uniform(6, 15))
        found = search([segment], Query(near=near, everyone=True, sort=Sort.DISTANCE, limit=5))
        brute = sorted(d for each in people if (d := nearest(each, near)) is not None)
        assert [hit.distance for hit in found.hits] == brute[:5]


@pytest.mark.parametrize("word", [*FIRST, *LAST])
def test_every_name_is_found_with_any_one_slip(word: str) -> None:
    chance = random.Random(word)
    people = [person(chance, number) for number in range(60)]
    segment = MemorySegment([entry_of([each]) for each in people], None)

    def found(text: str) -> set[str]:
        query = Query(word_wishes(text), everyone=True, limit=100)
        return {hit.entry.record.id for hit in search([segment], query).hits}

    named = found(word)
    assert named
    if len(word) > 4:
        at = chance.randrange(len(word) - 1)
        swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        for slip in (word[:at] + word[at + 1 :], f"{word[:at]}x{word[at:]}", swapped):
            assert named <= found(slip), slip


@given(st.lists(st.integers(0, 500), max_size=200), st.integers(0, 600), st.integers(1, 40))
def test_planes_give_the_smallest_and_those_at_most(
    numbers: list[int], limit: int, most: int
) -> None:
    planes, every = planes_of(numbers), (1 << len(numbers)) - 1
    low = set(rows_of(at_most(every, planes, limit)))
    assert low == {row for row, number in enumerate(numbers) if number <= limit}
    few = set(rows_of(smallest(every, planes, most)))
    worst = sorted(numbers)[:most][-1:] or [0]
    assert few == {row for row, number in enumerate(numbers) if number <= worst[0]}
    assert list(rows_of(bits_of(sorted(few), len(numbers)))) == sorted(few)
