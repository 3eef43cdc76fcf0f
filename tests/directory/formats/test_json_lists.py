"""JSON lists of any shape: what is found, how it is flattened, what is never anybody's."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from intimacy_cli.directory.formats.json_list.flatten import rows_of
from intimacy_cli.directory.formats.json_list.stream import BrokenError, stream_entries
from intimacy_cli.directory.formats.json_list.walk import entries, is_person
from intimacy_cli.directory.reading.json_text import HELD
from tests.harness.directories import Read, read

ANNA = {"name": "Anna Berg", "phone": "030 5550101", "email": "anna@example.org"}
BERT = {"name": "Bert Klein", "phone": "030 5550102", "email": "bert@example.org"}


def told(value: Any) -> Read:
    return read(json.dumps(value), "list.json")


@pytest.mark.parametrize(
    "value",
    [
        [ANNA, BERT],
        {"therapists": [ANNA, BERT]},
        {"meta": {"source": "us", "count": 2}, "data": {"items": [ANNA, BERT]}},
        {"1": ANNA, "2": BERT},
        {"Berlin": [ANNA], "Hamburg": [BERT]},
        [{"city": "Berlin", "therapists": [ANNA]}, {"city": "Hamburg", "therapists": [BERT]}],
        {"values": [list(ANNA), list(ANNA.values()), list(BERT.values())]},
        {"hits": {"total": 2, "hits": [{"_source": ANNA}, {"_source": BERT}]}},
        {"records": [{"id": "r1", "fields": ANNA}, {"id": "r2", "fields": BERT}]},
    ],
    ids=lambda value: json.dumps(value)[:40],
)
def test_people_are_found_whatever_is_around_them(value: Any) -> None:
    found = told(value)
    assert found.names == ["Anna Berg", "Bert Klein"]
    assert [record.phones for record in found.records] == [("030 5550101",), ("030 5550102",)]
    assert found.formats == {"json-list"}


def test_what_is_said_around_a_group_is_said_of_each_in_it() -> None:
    found = told([{"city": "Berlin", "therapists": [ANNA]}, {"city": "Bonn", "therapists": [BERT]}])
    assert [record.places[0].city for record in found.records] == ["Berlin", "Bonn"]


def test_the_telephone_of_somebody_else_is_nobodys() -> None:
    found = told([{**ANNA, "supervisor": {"name": "Cy Lund", "phone": "030 5550199"}}, BERT])
    assert found.records[0].phones == ("030 5550101",)
    assert found.names == ["Anna Berg", "Bert Klein"]
    assert found.says("somebody else's: supervisor")


def test_contact_points_are_put_where_their_kind_belongs() -> None:
    points = [
        {"type": "phone", "value": "030 5550101"},
        {"type": "fax", "value": "030 5550109"},
        {"type": "email", "value": "anna@example.org"},
    ]
    (record,) = told([{"name": "Anna Berg", "contacts": points}]).records
    assert (record.phones, record.emails) == (("030 5550101",), ("anna@example.org",))


def test_somebody_with_two_places_is_one_person_with_two_places() -> None:
    places = [{"street": "A 1", "city": "Berlin"}, {"street": "B 2", "city": "Potsdam"}]
    (record,) = told([{"name": "Anna Berg", "phone": "1234567", "offices": places}]).records
    assert [place.city for place in record.places] == ["Berlin", "Potsdam"]


def test_lists_that_refer_to_each_other_are_joined_and_check_says_so() -> None:
    value = {
        "people": [{"id": "a", "name": "Anna Berg"}, {"id": "b", "name": "Bert Klein"}],
        "places": [{"id": "x", "city": "Berlin"}, {"id": "y", "city": "Bonn"}],
        "works_at": [{"person_id": "a", "place_id": "y"}, {"person_id": "b", "place_id": "x"}],
        "phones": [{"personId": "a", "number": "030 5550101"}],
    }
    found = told(value)
    assert [(each.name, each.places[0].city) for each in found.records] == [
        ("Anna Berg", "Bonn"),
        ("Bert Klein", "Berlin"),
    ]
    assert found.records[0].phones == ("030 5550101",)
    assert found.says("joined with phones, places, works_at")


def test_reviews_of_people_are_no_people() -> None:
    value = {
        "therapists": [{"id": 1, **ANNA}, {"id": 2, **BERT}],
        "reviews": [{"therapistId": 1, "name": "A client", "email": "c@example.org"}] * 3,
    }
    found = told(value)
    assert found.names == ["Anna Berg", "Bert Klein"]
    assert found.records[0].emails == ("anna@example.org",)


def test_a_list_of_cities_beside_the_people_is_none_of_people() -> None:
    cities = [{"name": "Berlin", "lat": 52.5, "lng": 13.4, "description": "big"}] * 2
    found = told({"therapists": [ANNA, BERT], "cities": cities})
    assert found.names == ["Anna Berg", "Bert Klein"]
    assert found.says("`cities` has 2 entries that don't look like people")


def test_a_status_of_accepting_makes_no_service_of_open_referral() -> None:
    found = told([{"id": 1, "status": "accepting", "organization": "House", **ANNA}])
    assert found.formats == {"json-list"}


@pytest.mark.parametrize("text", ['{"a": 1}', "[1, 2]", '["a"]', "{}", "[]", "[[1],[2]]"])
def test_json_without_people_is_one_line(text: str) -> None:
    found = read(text, "list.json")
    assert (len(found.findings), found.records) == (1, [])


plain = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
keys = st.sampled_from(["name", "phone", "city", "people", "data", "id", "x", "address", "a b"])
documents = st.recursive(
    plain, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=25,
)  # fmt: skip


@given(documents)
def test_flattening_takes_any_object_and_gives_texts(value: Any) -> None:
    for entry in entries(value):
        for row in rows_of(entry.value):
            assert all(isinstance(each, str) for each in (*row, *row.values()))


lists = st.lists(st.dictionaries(keys, plain | st.lists(plain, max_size=2), min_size=1), max_size=5)
shapes = lists | st.dictionaries(keys, lists, max_size=4)


@given(shapes, st.integers(1, 7), st.integers(0, 3))
def test_a_stream_gives_what_the_whole_document_gives(value: Any, size: int, indent: int) -> None:
    assume(not (isinstance(value, dict) and is_person(value)))
    text = json.dumps(value, indent=indent or None)
    pieces = (text[at : at + size] for at in range(0, len(text), size))
    assert list(stream_entries(pieces)) == list(entries(value))


def test_a_large_list_is_read_in_pieces_to_where_it_breaks() -> None:
    one = json.dumps({**ANNA, "bio": "a word " * 150})
    text = '{"people": [' + ",".join([one] * 5000) + ',{"name": "Cut'
    assert len(text) > HELD
    found = read(text, "list.json")
    assert len(found.names) == 5000
    assert found.says("isn't valid JSON from here on")


@pytest.mark.parametrize("text", ["[" * 100_000, '[{"a":' * 5000, '{"a":[1,2', "[tru"])
def test_a_stream_that_is_broken_says_where(text: str) -> None:
    with pytest.raises(BrokenError):
        list(stream_entries(iter([text])))


@pytest.mark.parametrize(
    ("many", "joined"), [(6_000, True), pytest.param(26_000, False, marks=pytest.mark.long)]
)
def test_lists_are_joined_up_to_twenty_megabytes_and_above_that_check_says_so(
    many: int, joined: bool
) -> None:
    bio = "a word " * 130
    people = [{"id": f"p{n}", "name": f"Anna {n}", "bio": bio, "placeId": "x"} for n in range(many)]
    text = json.dumps({"people": people, "places": [{"id": "x", "city": "Bonn"}]})
    found = read(text, "list.json")
    assert len(found.records) == many
    assert bool(found.records[0].places) is joined
    assert found.says("too large for its lists to be joined") is not joined
