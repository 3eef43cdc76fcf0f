"""Tables in the forms of many countries and programs, read as a person would.

What is expected was written down before the reader could do it. Missing something is told; a
wrong field, a wrong person or a person too many is a failure.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from intimacy_cli.directory.fields.languages import language_code
from intimacy_cli.directory.fields.modality_names import modalities_in
from tests.conftest import Cli

LISTS = Path(__file__).parents[2] / "samples" / "lists"
EXPECTED: dict[str, Any] = json.loads((LISTS / "expected.json").read_text(encoding="utf-8"))


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))[-7:]


def _said(hit: Mapping[str, Any], key: str) -> Any:
    """What a hit says of what is asked; the same for `_meant`."""
    fee = hit["fee"] or {}
    return {
        "kind": hit["therapist"],
        "place": json.dumps(hit["places"], ensure_ascii=False),
        "postcode": [each["postcode"] for each in hit["places"]],
        "phone": [_digits(each) for each in hit["phones"]],
        "email": hit["emails"],
        "web": hit["web"],
        "modality": {
            name
            for each in hit["modalities"]
            for name in {each["name"].lower(), *modalities_in(each["name"])}
        },
        "languages": {language_code(each) for each in hit["languages"]},
        "fee": fee.get("low"),
        "currency": fee.get("currency"),
        "online": hit["online"],
        "couples": hit["couples_first"],
        "accepts": {"yes": True, "no": False}.get(hit["accepts_new"]),
        "insurance": hit["insurance"],
        "specialties": " ".join(hit["specialties"]),
        "cred": hit["credentials"],
        "licence": json.dumps(hit["licences"]),
    }[key]


def _fits(key: str, want: Any, said: Any) -> bool:
    if key == "phone":
        return _digits(want) in said
    if key == "web":
        return any(want in each for each in said) if want else not said
    if key in {"modality", "languages"}:
        known = language_code if key == "languages" else str.lower
        return bool({known(each) for each in want} <= said)
    if key in {"insurance", "specialties"}:
        return all(each in said for each in want)
    if key in {"place", "postcode", "email", "cred", "licence"}:
        return want in said
    return bool(want == said)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_list_is_read_as_a_person_reads_it(cli: Cli, name: str) -> None:
    path = str(LISTS / "files" / name)
    answer = json.loads(cli("therapist", "find", "-d", path, "--all", "--json").out)
    hits = answer["data"]["hits"]
    amiss = []
    for wanted in EXPECTED[name]["recs"]:
        hit = next(each for each in hits if wanted["name"] in each["name"])
        for key, want in wanted.items():
            if key != "name" and not _fits(key, want, said := _said(hit, key)):
                amiss.append(f"{wanted['name']}: {key} is {want!r}, read {said!r}")
    assert len(hits) == EXPECTED[name]["n"]
    assert amiss == []
