"""A download that failed, or that is but a part, is told: it would look like 'nobody fits'."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from intimacy_cli.features.therapist import open_directories
from tests.conftest import Cli

pytestmark = pytest.mark.usefixtures("home")

NODE = {
    "type": "node", "id": 1, "lat": 45.5, "lon": -122.6,
    "tags": {"healthcare": "psychotherapist", "name": "Only One"},
}  # fmt: skip
FEATURE = {
    "type": "Feature", "properties": {"name": "A1", "healthcare": "psychotherapist"},
    "geometry": {"type": "Point", "coordinates": [-122.6, 45.5]},
}  # fmt: skip
ANYBODY = {"name": "Ada Berg", "phone": "617-555-0101", "city": "Boston"}
PERSON = {"resourceType": "Practitioner", "id": "1", "name": [{"family": "One", "given": ["Pat"]}]}
OUTCOME = {
    "resourceType": "OperationOutcome",
    "issue": [{"severity": "error", "code": "throttled", "diagnostics": "too many requests"}],
}
LATE = 'runtime error: Query timed out in "query" at line 3 after 26 seconds.'
FAILED: dict[str, tuple[Any, str]] = {
    "an error page": ("<!DOCTYPE html><html><head><title>403 Forbidden</title></head>", "403"),
    "a page that asks": ("<html><head><title>Virus scan warning</title></head></html>", "Virus"),
    "a sign-in page": ("<html><body>Please sign in</body></html>", "web page"),
    "Overpass too late": ({"version": 0.6, "elements": [], "remark": LATE}, "timed out"),
    "an outcome": (OUTCOME, "too many requests"),
    "an outcome in a bundle": (
        {"resourceType": "Bundle", "entry": [{"resource": OUTCOME}]}, "too many requests",
    ),
    "the registry's error": ({"Errors": [{"description": "No valid criteria"}]}, "criteria"),
    "an error of any server": ({"error": {"code": 500, "message": "Try again"}}, "Try again"),
    "a message": ({"message": "Not Found"}, "Not Found"),
    "a pointer": ("version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 9\n", "LFS"),
    "a word": ("Internal Server Error", "in any format"),
    "nothing": ("", "empty"),
}  # fmt: skip
PARTS: dict[str, tuple[Any, str]] = {
    "a page of a search": (
        {
            "resourceType": "Bundle", "total": 512, "entry": [{"resource": PERSON}],
            "link": [{"relation": "next", "url": "https://example.org?page=2"}],
        },
        "one page",
    ),
    "cut by ArcGIS": (
        {"type": "FeatureCollection", "exceededTransferLimit": True, "features": [FEATURE]},
        "limit",
    ),
    "cut by ArcGIS, said inside": (
        {
            "type": "FeatureCollection", "properties": {"exceededTransferLimit": True},
            "features": [FEATURE],
        },
        "limit",
    ),
    "cut by Overpass": ({"version": 0.6, "elements": [NODE], "remark": LATE}, "cut short"),
    "cut by a spreadsheet": (
        'Name,City\nAda Miller,Portland\n"Results limited to 1000 rows",\n', "1000 rows",
    ),
    "a page of the locator": (
        {
            "page": 1, "totalPages": 9,
            "rows": [{"name1": "Clinic", "city": "Portland", "typeFacility": "MH"}],
        },
        "one page of 9",
    ),
    "a page of any program": (
        {"count": 340, "next": "https://example.org?page=2", "results": [ANYBODY]}, "one page",
    ),
    "a page that is counted": (
        {"data": [ANYBODY], "meta": {"total": 91, "per_page": 1, "last_page": 91}}, "page of 91",
    ),
    "a page with more to come": ({"hasMore": True, "therapists": [ANYBODY]}, "one page"),
    "a first few": ({"people": [ANYBODY], "total": 12, "limit": 1}, "1 of 12"),
    "a page of plain rows": ({"totalPages": 9, "rows": [ANYBODY]}, "one page of 9"),
}  # fmt: skip


def put(path: Path, document: Any) -> str:
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    return str(path)


@pytest.mark.parametrize(("document", "said"), FAILED.values(), ids=FAILED)
def test_a_failed_download_is_told_by_find_and_by_check(
    cli: Cli, tmp_path: Path, document: Any, said: str
) -> None:
    file = put(tmp_path / "list.csv", document)
    found = cli("therapist", "find", "-d", file)
    assert (found.code, found.out) == (1, "")
    assert "nothing could be read" in found.err
    assert said in found.err
    checked = cli("therapist", "check", file)
    assert said in checked.out
    assert cli("therapist", "check", "--strict", file).code == 1


@pytest.mark.parametrize(("document", "said"), PARTS.values(), ids=PARTS)
def test_a_part_of_a_source_is_told_by_find_and_by_check(
    cli: Cli, tmp_path: Path, document: Any, said: str
) -> None:
    file = put(tmp_path / "list.json", document)
    found = cli("therapist", "find", "-d", file)
    assert found.code == 0
    assert "Others may be missing" in found.out
    assert said in found.out
    data = cli("therapist", "find", "-d", file, "--json").data
    assert (data["total"], len(data["partial"])) == (1, 1)
    assert said in cli("therapist", "check", file).out


@pytest.mark.parametrize(
    "beside",
    [{}, {"total": 1}, {"next": None, "count": 1}, {"pages": 1}, {"hasMore": False}, {"total": 7}],
)
def test_a_whole_list_is_called_no_part(cli: Cli, tmp_path: Path, beside: dict[str, Any]) -> None:
    file = put(tmp_path / "list.json", {"people": [ANYBODY], **beside})
    assert cli("therapist", "find", "-d", file, "--json").data["partial"] == []


def test_a_large_part_of_a_source_is_told_from_its_index_too(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_directories, "LARGE", 10)
    file = put(tmp_path / "list.json", PARTS["a page of a search"][0])
    for _ in range(2):
        assert "one page" in cli("therapist", "find", "-d", file, "--json").data["partial"][0]


def test_an_honest_list_of_nobody_is_no_failure(cli: Cli, tmp_path: Path) -> None:
    for document in ("name,modalities,phones\n", {"resourceType": "Bundle", "total": 0}):
        found = cli("therapist", "find", "-d", put(tmp_path / "list.csv", document))
        assert found.code == 0
        assert "Nobody" in found.out


def test_who_has_no_name_is_not_offered(cli: Cli, tmp_path: Path) -> None:
    bundle = {
        "resourceType": "Bundle",
        "entry": [{"resource": PERSON}, {"resource": {"resourceType": "Practitioner", "id": "7"}}],
    }
    file = put(tmp_path / "list.json", bundle)
    data = cli("therapist", "find", "-d", file, "--json").data
    assert [hit["name"] for hit in data["hits"]] == ["Pat One"]
    assert "Practitioner/7 has no name" in cli("therapist", "check", file).out


def test_a_building_without_a_name_is_no_empty_line(cli: Cli, tmp_path: Path) -> None:
    nameless = NODE | {"id": 2, "tags": {"healthcare": "psychotherapist"}}
    file = put(tmp_path / "list.json", {"version": 0.6, "elements": [NODE, nameless]})
    assert "osm:node/2: (no name)" in cli("therapist", "find", "-d", file, "--plain").out


def test_a_place_that_was_left_out_is_no_row_that_could_not_be_read(
    cli: Cli, tmp_path: Path
) -> None:
    odd = FEATURE | {"geometry": {"type": "Point", "coordinates": [500000, 4600000]}}
    document = {"type": "FeatureCollection", "features": [FEATURE, odd]}
    data = cli("therapist", "find", "-d", put(tmp_path / "a.json", document), "--json").data
    assert (data["total"], data["findings"]) == (2, 0)


def test_a_program_among_the_files_of_a_folder_is_no_list_of_people(
    cli: Cli, tmp_path: Path
) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    code = "from a import b, c\n\n\ndef check(tables: Mapping[str, Any], name: str) -> int:\n"
    (folder / "check.py").write_text(code + "    return len(tables), name\n" * 4)
    (folder / "a.js").write_text("const a = {name: 1, city: 2};\nlet b = [1, 2, 3];\n" * 5)
    quoting = '"""Reads a list.\n\nname,city,phone\nCy Lund,Berlin,030 5550101\n"""\n'
    (folder / "reader.py").write_text(quoting + "import os, sys, json\n" * 4)
    (folder / "notes.txt").write_text("Dear Ana, the list, as promised\nYours, Ben, in haste\n")
    (folder / "friends.csv").write_text("Name,City\nAda Miller,Portland\nBo Stone,Boston\n")
    data = cli("therapist", "find", "-d", str(folder), "--json").data
    assert sorted(hit["name"] for hit in data["hits"]) == ["Ada Miller", "Bo Stone"]


def test_that_even_the_nearest_is_far_is_said_with_what_else_was_meant(
    cli: Cli, tmp_path: Path
) -> None:
    rows = "name,city,region,country\nDr Example,Hartford,CT,US\n"
    file = put(tmp_path / "list.csv", rows)
    far = cli("therapist", "find", "-d", file, "--near", "Springfield", "--json").data["near"]
    assert "Even the nearest is about" in far
    assert 'did you mean --near "Springfield, MA"' in far
    near = cli("therapist", "find", "-d", file, "--near", "Springfield, MA", "--json")
    assert "Even" not in near.data["near"]
    within = cli("therapist", "find", "-d", file, "--near", "Hartford, CT", "--within", "30")
    assert "Even" not in within.out
