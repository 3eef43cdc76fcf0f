"""A mapping that fits nothing is told, and never left out in silence."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.conftest import Cli

pytestmark = pytest.mark.usefixtures("home")

ODD = "Wer,Was kostet es\nAna Berg,90\nBen Carl,150\n"


@pytest.fixture
def odd(tmp_path: Path) -> str:
    path = tmp_path / "odd.csv"
    path.write_text(ODD)
    return str(path)


@pytest.mark.parametrize("command", [("find", "-d"), ("check",), ("show", "x:1", "-d")])
@pytest.mark.parametrize(
    ("pair", "message", "hint"),
    [
        ("name=Nope", "no column is called 'Nope'.", "The columns: Wer, Was kostet es"),
        ("foo=Wer", "no field of ours is called 'foo'.", "They are: id name first last"),
        ("organization=Wer", "no field of ours is called", "Did you mean organisation?"),
    ],
)
def test_a_slip_in_a_mapping_is_refused_with_what_there_is(
    cli: Cli, odd: str, command: tuple[str, ...], pair: str, message: str, hint: str
) -> None:
    done = cli("therapist", *command, odd, "--map", pair, "--json")
    assert done.code == 2
    assert done.data["message"].startswith(f"--map: {message}")
    assert done.data["hint"].startswith(hint)


def test_a_slip_in_the_mapping_beside_a_file_is_named_with_that_file(cli: Cli, odd: str) -> None:
    Path(f"{odd}.toml").write_text('[mapping]\nname = "Whoever"\n')
    done = cli("therapist", "find", "-d", odd, "--json")
    assert done.code == 1
    assert done.data["message"] == f"{odd}.toml: no column is called 'Whoever'."


def test_a_mapping_is_for_whichever_directory_has_the_column(
    cli: Cli, odd: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("list.csv", "Qui,Prix\nCy Lund,70\n")
    asked = ("therapist", "find", "-d", odd, "-d", str(other), "--json")
    done = cli(*asked, "--map", "name= wer ", "--map", "name=QUI", "--map", "fee=Was kostet es")
    assert [hit["name"] for hit in done.data["hits"]] == ["Ana Berg", "Ben Carl", "Cy Lund"]


def test_a_mapping_for_a_map_is_taken_though_no_line_names_its_columns(
    cli: Cli, tmp_path: Path
) -> None:
    path = tmp_path / "map.geojson"
    feature = {"type": "Feature", "properties": {"wer": "Ana Berg"},
               "geometry": {"type": "Point", "coordinates": [13.4, 52.5]}}  # fmt: skip
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    done = cli("therapist", "find", "-d", str(path), "--all", "--map", "name=wer", "--json")
    assert [hit["name"] for hit in done.data["hits"]] == ["Ana Berg"]
