"""The rule of the overlap, and the text in which answers are kept: what holds for all of them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.features.chemistry.listing import ActSide, Entry, Listing, ListSection, left_out
from intimacy_cli.features.chemistry.overlap import Match, Overlap, OwnAnswer, level_of, overlap
from intimacy_cli.features.chemistry.sheet import (
    AnswerSheet,
    SheetPlace,
    Unlike,
    read_sheet,
    write_sheet,
)

PACKS = Path(__file__).parents[3] / "src" / "intimacy_cli" / "packs" / "content" / "en"
Y, G, C, N, X = OwnAnswer.YES, OwnAnswer.GLAD, OwnAnswer.CURIOUS, OwnAnswer.NOT_NOW, OwnAnswer.NO
RULE = {
    (Y, Y): Overlap.BOTH, (Y, G): Overlap.GLADLY, (Y, C): Overlap.TALK, (G, G): None,
    (G, C): Overlap.TALK, (C, C): Overlap.TALK,
}  # fmt: skip
PLACE = SheetPlace("ana-ben", "ana", 1)


def entry(number: int, *, sided: bool = False) -> Entry:
    texts = (f"Giving {number}", f"Getting {number}") if sided else ("", "")
    section, heat = f"s{number % 3}", number % 3 + 1
    return Entry(f"e{number}", section, heat, f"Thing {number}", *texts, "Try.", "")


SECTIONS = tuple(ListSection(f"s{number}", f"Part {number}", "Ask?") for number in range(3))
LISTING = Listing(SECTIONS, tuple(entry(n, sided=n % 2 == 0) for n in range(8)))
IDS = [item.id for item in LISTING.items]
wishes = st.dictionaries(st.sampled_from(IDS), st.sampled_from(OwnAnswer))


@pytest.mark.parametrize(("one", "other"), list(product([*OwnAnswer, None], repeat=2)))
def test_the_rule_is_the_one_that_is_written_down(
    one: OwnAnswer | None, other: OwnAnswer | None
) -> None:
    expected = RULE.get((one, other), RULE.get((other, one)))  # type: ignore[arg-type]
    assert level_of(one, other) is expected


@given(wishes, wishes)
def test_it_matters_to_nobody_who_is_named_first(
    ana: Mapping[str, OwnAnswer], ben: Mapping[str, OwnAnswer]
) -> None:
    there = {(each.entry.id, each.level, each.giver) for each in overlap(LISTING, ana, ben)}
    back = {
        (each.entry.id, each.level, None if each.giver is None else 1 - each.giver)
        for each in overlap(LISTING, ben, ana)
    }
    assert there == back


@given(wishes, wishes)
def test_what_comes_stands_in_the_order_of_the_list(
    ana: Mapping[str, OwnAnswer], ben: Mapping[str, OwnAnswer]
) -> None:
    order = [each.id for each in LISTING.entries]
    places = [order.index(each.entry.id) for each in overlap(LISTING, ana, ben)]
    assert places == sorted(places)


@given(wishes, wishes, st.randoms())
def test_whatever_is_not_mutual_could_have_been_answered_otherwise(
    ana: Mapping[str, OwnAnswer], ben: Mapping[str, OwnAnswer], chance: object
) -> None:
    """Each of Ana's answers that came to nothing, replaced by any that comes to nothing as well."""
    seen = overlap(LISTING, ana, ben)
    changed = dict(ana)
    for item in LISTING.items:
        if level_of(ana.get(item.id), ben.get(item.mirror)) is None:
            others = [w for w in (*OwnAnswer, None) if level_of(w, ben.get(item.mirror)) is None]
            chosen = chance.choice(others)  # type: ignore[attr-defined]
            changed.pop(item.id, None)
            if chosen is not None:
                changed[item.id] = chosen
    assert overlap(LISTING, changed, ben) == seen


@given(wishes, wishes)
def test_what_either_closes_is_never_there(
    ana: Mapping[str, OwnAnswer], ben: Mapping[str, OwnAnswer]
) -> None:
    for match in overlap(LISTING, ana, ben):
        item = next(
            each
            for each in LISTING.items
            if each.entry == match.entry
            and each.side == {None: ActSide.TOGETHER, 0: ActSide.GIVE, 1: ActSide.GET}[match.giver]
        )
        assert ana[item.id] not in (N, X)
        assert ben[item.mirror] not in (N, X)


def test_giving_and_getting_match_crosswise() -> None:
    ana, ben = {"e0.give": Y, "e0.get": X}, {"e0.get": Y, "e0.give": Y}
    assert overlap(LISTING, ana, ben) == (Match(LISTING.entries[0], Overlap.BOTH, 0),)
    assert overlap(LISTING, {"e0.give": Y}, {"e0.give": Y}) == ()


@given(wishes, st.sets(st.sampled_from(IDS)))
def test_answers_come_back_as_they_were_in_a_text_of_one_length(
    ana: Mapping[str, OwnAnswer], out: set[str]
) -> None:
    text = write_sheet(LISTING, PLACE, ana, out)
    assert len(text) == len(write_sheet(LISTING, PLACE, {}, set()))
    assert read_sheet(text, PLACE) == AnswerSheet(ana, frozenset(out - set(ana)), LISTING.version)


@pytest.mark.parametrize(
    "elsewhere",
    [
        SheetPlace("other", "ana", 1),
        SheetPlace("ana-ben", "ben", 1),
        SheetPlace("ana-ben", "ana", 2),
    ],
)
def test_a_text_is_good_for_one_couple_one_person_and_one_round(elsewhere: SheetPlace) -> None:
    with pytest.raises(Unlike):
        read_sheet(write_sheet(LISTING, PLACE, {}, set()), elsewhere)


@given(st.binary(max_size=200) | st.text().map(str.encode) | st.just(b'{"format": 1}'))
def test_no_other_text_is_taken_for_answers(text: bytes) -> None:
    with pytest.raises(Unlike):
        read_sheet(text, PLACE)


def test_sections_and_heats_can_be_left_out() -> None:
    out = left_out(LISTING.items, {"s1"}, 1)
    assert {item.entry.section for item in LISTING.items if item.id not in out} == {"s0"}


def test_another_list_is_another_version() -> None:
    assert Listing(SECTIONS, LISTING.entries[:-1]).version != LISTING.version
    assert Listing((), LISTING.entries).version == LISTING.version


def test_the_list_we_ship_is_whole() -> None:
    pack = tomllib.loads((PACKS / "chemistry.toml").read_text())
    entries, sections = pack["entry"], {each["id"] for each in pack["section"]}
    assert 130 <= len(entries) <= 150
    assert len({each["id"] for each in entries}) == len(entries)
    assert len({each["text"] for each in entries}) == len(entries)
    assert {each["section"] for each in entries} == sections
    assert all(str(part).isascii() for each in entries for part in each.values())
