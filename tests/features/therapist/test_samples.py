"""Every sample through the command line, held against the committed expectations."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Cli
from tests.harness.directories import SAMPLES

pytestmark = pytest.mark.usefixtures("places_there")

_EXPECTED = Path(__file__).parents[2] / "directory/formats/expectations"
_SAMPLES = [
    sample
    for path in sorted(
        (Path(__file__).parents[2] / "directory/formats/expectations").glob("*.toml")
    )
    for sample in tomllib.loads(path.read_text("utf-8"))["sample"]
]
_SAME = ("name", "credentials", "organisation", "insurance", "faith", "accessibility", "phones",
         "emails", "web", "hours", "sliding_scale", "online", "couples_first", "lgbtq_affirming",
         "accepts_new", "verified_on", "kind", "therapist")  # fmt: skip


@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda each: each["name"])
def test_check_recognises_and_counts_it(cli: Cli, sample: dict[str, Any]) -> None:
    done = cli("therapist", "check", str(SAMPLES / sample["name"]), "--json")
    assert done.code == (0 if sample["records"] else 1)
    assert {file["format"] for file in done.data["files"]} == {sample["format"]}
    assert done.data["records"] == sample["records"]
    assert sum(file["records"] for file in done.data["files"]) == sample["records"]
    assert {k: done.data["therapists"][k] for k in sample["therapist"]} == sample["therapist"]
    for words in sample.get("findings", []):
        assert any(words in each["what"] for each in done.data["findings"])


@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda each: each["name"])
def test_find_returns_the_fields_that_the_eye_read(cli: Cli, sample: dict[str, Any]) -> None:
    path = str(SAMPLES / sample["name"])
    done = cli("therapist", "find", "-d", path, "--all", "--limit", "1000", "--json")
    if not sample["records"]:
        assert (done.code, done.data["code"]) == (1, "bad-file")
        return
    assert done.code == 0
    assert done.data["total"] + done.data["merged"] == sample["records"]
    for expected in sample.get("record", []):
        hit = _hit(done.data["hits"], expected)
        if len(hit["sources"]) > 1:
            continue  # put together of two rows: more than the one that was read by eye
        for name in _SAME:
            assert (hit[name] or None) == (expected.get(name) or None), name
        wanted = {each["text"] for each in expected.get("specialties", [])}
        assert set(hit["specialties"]) == wanted
        assert len(hit["places"]) == len(expected.get("places", []))
        for place, read in zip(hit["places"], expected.get("places", []), strict=True):
            for part in ("address", "city", "region", "postcode", "country"):
                assert place[part] == read.get(part, "")
            if "latitude" in read:
                assert place["latitude"] == pytest.approx(read["latitude"], abs=2e-5)


def _hit(hits: list[dict[str, Any]], expected: dict[str, Any]) -> dict[str, Any]:
    for hit in hits:
        for source in hit["sources"]:
            identity = expected.get("identity") in (None, source["identity"])
            line = expected.get("line") in (None, source["line"])
            named = "identity" in expected or "line" in expected
            if identity and line and (named or hit["name"] == expected["name"]):
                return hit
    raise AssertionError(f"not found: {expected.get('name')}")


@pytest.mark.parametrize(
    "sample",
    [each for each in _SAMPLES if each["records"]],
    ids=lambda each: each["name"],
)
def test_noes_are_left_out_unless_all_are_wanted(cli: Cli, sample: dict[str, Any]) -> None:
    done = cli("therapist", "find", "-d", str(SAMPLES / sample["name"]), "--json").data
    assert done["total"] + done["merged"] >= sample["records"] - sample["therapist"].get("no", 0)
    assert all(hit["therapist"] != "no" for hit in done["hits"])
