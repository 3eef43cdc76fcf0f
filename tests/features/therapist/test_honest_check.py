"""`check` says how each column was read, what was lost in it, and fails if nothing was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Cli

TABLE = """Wer,Telefon,Website,Ort,Raum,Passwort
Anna Berg,030 1234567,030 7654321,Berlin,12,hunter2
Bert Klein,Mo 9-10,klein.example,Xqzzyville,13,letmein
Clara Lang,,,,,
"""


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.csv"
    path.write_text(TABLE)
    return path


def said_of(cli: Cli, *words: str) -> list[str]:
    return [each["what"] for each in cli("therapist", "check", *words, "--json").data["findings"]]


def test_each_column_with_its_reading_and_two_values(cli: Cli, clinic: Path) -> None:
    data = cli("therapist", "check", str(clinic), "--map", "name=Wer", "--json").data
    columns = {each["header"]: (each["field"], each["examples"]) for each in data["columns"]}
    assert columns["Wer"] == ("name", ["Anna Berg", "Bert Klein"])
    assert columns["Telefon"][0] == "phone"
    assert columns["Raum"] == ("", ["12", "13"])
    assert columns["Passwort"] == ("", [])
    lines = cli("therapist", "check", str(clinic), "--map", "name=Wer").lines
    assert "  Wer  name: Anna Berg · Bert Klein" in lines
    assert "  Raum  not used: 12 · 13" in lines


def test_what_was_thrown_away_inside_a_column_is_said(cli: Cli, clinic: Path) -> None:
    (said,) = [
        each for each in said_of(cli, str(clinic), "--map", "name=Wer") if "'Website'" in each
    ]
    assert said.startswith("1 value of 'Website' couldn't be read as web, such as '030 7654321'")


def test_who_says_no_place_is_counted(cli: Cli, clinic: Path) -> None:
    assert any(each.startswith("1 record names no place") for each in said_of(cli, str(clinic)))


@pytest.mark.usefixtures("places_there")
def test_a_place_that_near_does_not_find_is_said(cli: Cli, clinic: Path) -> None:
    (said,) = [each for each in said_of(cli, str(clinic)) if "doesn't find" in each]
    assert said == "1 record has a place that --near doesn't find, such as 'Xqzzyville'"


def test_lines_above_the_header_are_not_passed_over_in_silence(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "titled.csv"
    path.write_text("Our list of therapists\n\nName,Phone\nAnna Berg,030 1234567\n")
    assert any("above the header" in each for each in said_of(cli, str(path)))


def test_ids_that_repeat_are_said_to_be_none(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "rooms.csv"
    rows = "Name,ID,Phone\nAnna Berg,1,030 1234567\nBert Klein,1,030 7654321\n"
    path.write_text(rows)
    assert "'ID' isn't anybody's own number; not used as the id" in said_of(cli, str(path))
    # What no first rows told is told of the whole.
    own = "".join(f"Cy Lund{n},{n + 9},030 {n + 100000}\n" for n in range(400))
    path.write_text(rows.replace("\n", f"\n{own}", 1))
    assert any(each.startswith("1 id belongs to several names") for each in said_of(cli, str(path)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("nothing.csv", "a,b\n1,2\n3,4\n"),
        ("page.html", "<html><head><title>x</title></head><body><p>Hello</p></body></html>"),
        (
            "shop.html",
            '<html><script type="application/ld+json">{"@context":"https://schema.org",'
            '"@type":"Product","name":"A book"}</script></html>',
        ),
        ("notes.md", "# Some words\n\nand more of them\n"),
    ],
)
def test_nothing_that_could_be_read_is_a_failure_for_check_and_for_find(
    cli: Cli, tmp_path: Path, name: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(text)
    checked = cli("therapist", "check", str(path), "--json")
    assert (checked.code, checked.data["records"]) == (1, 0)
    assert "the rest can" not in cli("therapist", "check", str(path)).out
    found = cli("therapist", "find", "-d", str(path))
    assert (found.code, found.out, found.err.count("\n")) == (1, "", 1)


def test_an_empty_list_of_our_own_is_no_failure(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("name,modalities,phones\n")
    assert cli("therapist", "check", str(path)).code == 0


def test_a_mapping_is_kept_and_find_uses_it(cli: Cli, clinic: Path) -> None:
    saved = cli("therapist", "check", str(clinic), "--map", "name=Wer", "--save-map")
    assert saved.code == 0
    assert f"{clinic}.toml" in saved.err
    found = cli("therapist", "find", "-d", str(clinic), "--json").data
    assert [each["name"] for each in found["hits"]] == ["Anna Berg", "Bert Klein", "Clara Lang"]
    again = cli("therapist", "check", str(clinic), "--map", "organisation=Raum", "--save-map")
    assert again.code == 0
    hit = cli("therapist", "find", "-d", str(clinic), "--json").data["hits"][0]
    assert (hit["name"], hit["organisation"]) == ("Anna Berg", "12")


def test_a_mapping_that_fits_nothing_is_not_kept(cli: Cli, clinic: Path, tmp_path: Path) -> None:
    beside = Path(f"{clinic}.toml")
    for words in (
        ("--map", "name=Nobody", "--save-map"),
        ("--save-map",),
        (str(tmp_path / "clinic.csv"), str(tmp_path), "--map", "name=Wer", "--save-map"),
    ):
        done = cli("therapist", "check", str(clinic), *words)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1), words
        assert not beside.exists()
    beside.write_text('title = "something else"\n')
    done = cli("therapist", "check", str(clinic), "--map", "name=Wer", "--save-map")
    assert (done.code, beside.read_text()) == (1, 'title = "something else"\n')
