"""The samples, compared with what was read from them by eye (see expectations/README.md)."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from intimacy_cli.directory.record import Record
from tests.harness.directories import SAMPLES, Read, plain, read_sample, sample_files

_FOLDER = Path(__file__).parent / "expectations"
_SAMPLES = [
    sample
    for path in sorted(_FOLDER.glob("*.toml"))
    for sample in tomllib.loads(path.read_text("utf-8"))["sample"]
]
_RECORDS = [(sample["name"], each) for sample in _SAMPLES for each in sample.get("record", [])]


@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda each: each["name"])
def test_a_sample_is_recognised_and_counted(sample: dict[str, Any]) -> None:
    told = read_sample(sample["name"])
    counted = Counter(record.therapist.value for record in told.records)
    assert told.formats == {sample["format"]}
    assert len(told.records) == sample["records"]
    assert {kind: counted[kind] for kind in sample["therapist"]} == sample["therapist"]
    for words in sample.get("findings", []):
        assert told.says(words), [each.what for each in told.findings]


def _found(told: Read, expected: dict[str, Any]) -> Record:
    identity, line = expected.get("identity"), expected.get("line")
    return next(
        record
        for record in told.records
        if (identity is None or record.source.identity == identity)
        and (line is None or record.source.line == line)
        and (identity or line or record.name == expected["name"])
    )


def _near(left: Any, right: Any) -> bool:
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(_near(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(_near, left, right))
    if isinstance(left, float) and isinstance(right, float):
        return abs(left - right) < 2e-5
    return bool(left == right)


@pytest.mark.parametrize(("name", "expected"), _RECORDS)
def test_every_field_of_a_chosen_record_is_as_the_eye_read_it(
    name: str, expected: dict[str, Any]
) -> None:
    record = _found(read_sample(name), expected)
    got = plain(record)
    got.pop("source")
    got.pop("elsewhere", None)
    got.pop("others", None)  # what no field holds, word for word
    wanted = {key: each for key, each in expected.items() if key not in {"identity", "line"}}
    wrong = {
        key: (got.get(key), wanted.get(key))
        for key in got.keys() | wanted.keys()
        if not _near(got.get(key), wanted.get(key))
    }
    assert not wrong


@pytest.mark.parametrize("path", sample_files(), ids=lambda path: path.name)
def test_every_single_file_of_the_samples_is_recognised(path: Path) -> None:
    told = read_sample(str(path.relative_to(SAMPLES)))
    assert told.formats
    assert "unknown" not in told.formats


def test_a_value_says_from_which_resource_it_is() -> None:
    told = read_sample("fhir-plannet-ndjson")
    record = next(each for each in told.records if each.npi == "1232609053")
    languages = record.origin_of("languages")
    assert record.source.file == "fhir-plannet-ndjson/PractitionerRole.ndjson"
    assert languages.file == "fhir-plannet-ndjson/Practitioner.ndjson"
    assert languages.identity == "Practitioner/plannet-practitioner-1232609053"
    assert languages.dated == "2020-08-17"


def test_what_openstreetmap_gives_carries_its_credit() -> None:
    told = read_sample("osm-salzburg-doctors.geojson")
    assert {record.source.credit for record in told.records} == {"© OpenStreetMap contributors"}
