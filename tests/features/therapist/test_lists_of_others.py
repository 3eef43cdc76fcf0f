"""Lists in the forms of other countries and programs, as a person reads them (lists/README.md)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Cli

pytestmark = pytest.mark.usefixtures("home", "places_there")

FOLDER = Path(__file__).parent / "lists"
LISTS = tomllib.loads((FOLDER / "expected.toml").read_text("utf-8"))["list"]
PEOPLE = [(each["file"], person) for each in LISTS for person in each["person"]]


def found(cli: Cli, file: str) -> list[dict[str, Any]]:
    done = cli("therapist", "find", "-d", str(FOLDER / file), "--all", "--limit", "100", "--json")
    hits: list[dict[str, Any]] = done.data["hits"]
    return hits


def read_of(hit: dict[str, Any], field: str) -> Any:
    """Give what was read of a field that the expectations name."""
    places = hit["places"]
    fee = hit["fee"] or {}
    known = {
        "city": places[0]["city"] if places else "",
        "other_city": places[1]["city"] if len(places) > 1 else "",
        "postcode": places[0]["postcode"] if places else "",
        "address": places[0]["address"] if places else "",
        "modalities": [each["name"] for each in hit["modalities"]],
        "fee": fee.get("low"),
        "currency": fee.get("currency"),
        "licence": hit["licences"][0]["number"] if hit["licences"] else "",
    }
    return known[field] if field in known else hit[field]


@pytest.mark.parametrize("each", LISTS, ids=lambda each: each["file"])
def test_everybody_in_a_list_is_there_and_nobody_else(cli: Cli, each: dict[str, Any]) -> None:
    assert len(found(cli, each["file"])) == each["people"]


@pytest.mark.parametrize(("file", "person"), PEOPLE)
def test_a_person_is_read_as_a_person_reads(cli: Cli, file: str, person: dict[str, Any]) -> None:
    hit = next(each for each in found(cli, file) if each["name"] == person["name"])
    got = {field: read_of(hit, field) for field in person}
    assert got == person
