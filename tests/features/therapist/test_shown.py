"""`show` tells all that a row says, and writes names and numbers as people do."""

from __future__ import annotations

from pathlib import Path

import pytest

from intimacy_cli.features.therapist.as_written import name_as_written, number_as_written
from tests.conftest import Cli
from tests.harness.directories import SAMPLES, read

TABLE = """Name,Phone,Website,Fee,Exclusions,Status,Notes on access,Portal password
ANNA O'BRIEN,8608247423,call us,by agreement,"family, couples",,3rd floor,hunter2
"""


@pytest.fixture
def clinic(tmp_path: Path) -> str:
    path = tmp_path / "clinic.csv"
    path.write_text(TABLE)
    return str(path)


def test_it_ends_with_the_other_cells_word_for_word(cli: Cli, clinic: str) -> None:
    found = cli("therapist", "find", "-d", clinic, "--json").data["hits"][0]
    shown = cli("therapist", "show", found["id"], "-d", clinic)
    (head,) = [n for n, row in enumerate(shown.lines) if "word for word" in row]
    others = [row.strip() for row in shown.lines[head + 1 :]]
    assert "Exclusions: family, couples" in others
    # What a used column says and its field cannot hold is not lost either.
    assert "Website: call us" in others
    assert not any(row.startswith(("Phone", "Name")) for row in others)
    assert "hunter2" not in shown.out
    told = cli("therapist", "show", found["id"], "-d", clinic, "--json").data["others"]
    assert {"label": "Exclusions", "text": "family, couples"} in told


def test_what_a_row_marks_as_private_is_not_among_them() -> None:
    header = "name,phone,phone is private,second line\n"
    shown, hidden = read(f"{header}Ana,1234567,no,555\nBen,7654321,yes,666\n").records
    assert [each.text for each in shown.others] == ["555"]
    assert hidden.others == ()


def test_a_column_of_our_own_form_that_we_do_not_know_is_shown() -> None:
    (record,) = read("name,city,fee,shoe size\nAna,Rome,50,39\n", "own.csv").records
    assert [(each.label, each.text) for each in record.others] in (
        [("shoe_size", "39")], [("shoe size", "39")],
    )  # fmt: skip


def test_a_large_file_shows_the_same(
    cli: Cli, tmp_path: Path, clinic: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ("therapist", "find", "-d", clinic, "--json")
    wanted = cli(*arguments).data["hits"][0]["id"]
    small = cli("therapist", "show", wanted, "-d", clinic, "--json").data["others"]
    monkeypatch.setattr("intimacy_cli.features.therapist.open_directories.LARGE", 10)
    assert cli("therapist", "show", wanted, "-d", clinic, "--json").data["others"] == small
    zipped = tmp_path / "clinic.csv.gz"
    import gzip

    zipped.write_bytes(gzip.compress(TABLE.encode()))
    assert cli("therapist", "show", wanted, "-d", str(zipped), "--json").data["others"] == small


@pytest.mark.usefixtures("places_there")
def test_a_registry_in_capitals_is_shown_as_people_write(cli: Cli) -> None:
    sample = str(SAMPLES / "nppes-2018-329cols.csv")
    shown = cli("therapist", "show", "nppes:1609872225", "-d", sample)
    assert shown.lines[0] == "Mrs. Frances Becker"
    assert any(row.split() == ["phone", "(203)", "855-7768"] for row in shown.lines)
    told = cli("therapist", "show", "nppes:1609872225", "-d", sample, "--json").data["hit"]
    assert (told["name"], told["phones"]) == ("MRS. FRANCES BECKER", ["2038557768"])
    listed = cli("therapist", "find", "becker", "-d", sample)
    assert "nppes:1609872225: Mrs. Frances Becker" in listed.lines


@pytest.mark.parametrize(
    ("there", "shown"),
    [
        ("MARY MCDONALD", "Mary McDonald"),
        ("ANNA VAN DER BERG", "Anna van der Berg"),
        ("NGUYEN VAN ANH", "Nguyen Van Anh"),
        ("BERG, ANNA, LMFT", "Berg, Anna, LMFT"),
        ("WILLIAM P SHEA III", "William P Shea III"),
        ("ÉLODIE D'ARC", "Élodie D'Arc"),
        ("EFT CENTER OF PORTLAND", "EFT CENTER OF PORTLAND"),
        ("İPEK YILDIZ", "İPEK YILDIZ"),
        ("Anna Berg", "Anna Berg"),
        ("王小明", "王小明"),
    ],
)
def test_names(there: str, shown: str) -> None:
    assert name_as_written(there) == shown


@pytest.mark.parametrize(
    ("there", "country", "shown"),
    [
        ("12345678", "DK", "12 34 56 78"),
        ("0123456789", "FR", "01 23 45 67 89"),
        ("02079460958", "United Kingdom", "020 7946 0958"),
        ("0301234567", "DE", "030 1234567"),
        # Where an area code ends is not known of every town.
        ("0640212345", "DE", "0640212345"),
        ("18608247423", "US", "(860) 824-7423"),
        ("860-824-7423", "US", "860-824-7423"),
        ("8608247423", "", "8608247423"),
    ],
)
def test_numbers(there: str, country: str, shown: str) -> None:
    assert number_as_written(there, [country]) == shown
    digits = "".join(filter(str.isdigit, shown))
    assert there.endswith(digits) or "".join(filter(str.isdigit, there)) == digits
