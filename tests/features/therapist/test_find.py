"""`therapist find` and `show`, as a couple types them."""

from __future__ import annotations

import gzip
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Cli
from tests.harness.directories import SAMPLES

pytestmark = pytest.mark.usefixtures("places_there")

LIST = """
[[therapist]]
name = "Asha Rao"
city = "Berlin"
country = "DE"
latitude = 52.52
longitude = 13.40
languages = ["hi", "German"]
modalities = ["ECFT (certified)"]
fee = 90
currency = "EUR"
online = true
insurance = ["TK", "Barmer"]
phones = ["+49 30 1234567"]

[[therapist]]
name = "Bruno Álvarez"
city = "Potsdam"
country = "DE"
latitude = 52.39
longitude = 13.06
languages = ["es"]
modalities = ["Emotionally Focused Couples Therapy"]
fee = 150
currency = "EUR"
online = false
note = "The neighbour saw him once."

[[therapist]]
name = "Carla Tapp"
postcode = "10115"
country = "DE"
modalities = ["EFT tapping"]
fee = 40

[[therapist]]
name = "Dora Unsaid"
city = "Hamburg"
country = "DE"
"""


@pytest.fixture
def friend(tmp_path: Path) -> str:
    path = tmp_path / "friend.toml"
    path.write_text(LIST)
    return str(path)


def names(found: Any) -> list[str]:
    return [hit["name"] for hit in found["hits"]]


def test_eft_is_one_thing_under_all_its_names_and_never_tapping(cli: Cli, friend: str) -> None:
    for word in ("EFT", "ecft", "EFCT", "emotionally focused", "Emotionally-Focused"):
        done = cli("therapist", "find", "-d", friend, "--modality", word, "--known-only", "--json")
        assert names(done.data) == ["Asha Rao", "Bruno Álvarez"], word
        assert "never for tapping" in done.data["said"][0]
        typed = cli("therapist", "find", "-d", friend, *word.split(), "--json")
        assert names(typed.data) == ["Asha Rao", "Bruno Álvarez"], word


def test_who_asks_for_tapping_gets_tapping(cli: Cli, friend: str) -> None:
    for word in ("tapping", "emotional freedom techniques"):
        done = cli("therapist", "find", "-d", friend, "--modality", word, "--known-only", "--json")
        assert names(done.data) == ["Carla Tapp"]
        assert "not emotionally focused" in done.data["said"][0]


def test_a_filter_keeps_and_marks_those_whose_list_says_nothing(cli: Cli, friend: str) -> None:
    done = cli("therapist", "find", "-d", friend, "--max-fee", "120", "--json").data
    assert names(done) == ["Asha Rao", "Carla Tapp", "Dora Unsaid"]
    assert done["hits"][2]["unknown"] == ["fee"]
    assert "fee 90 EUR" in done["hits"][0]["why"]
    known = cli("therapist", "find", "-d", friend, "--max-fee", "120", "--known-only", "--json")
    assert names(known.data) == ["Asha Rao", "Carla Tapp"]


def test_a_no_is_dropped(cli: Cli, friend: str) -> None:
    done = cli("therapist", "find", "-d", friend, "--online", "--json").data
    assert "Bruno Álvarez" not in names(done)
    assert done["hits"][0]["why"] == ["works online"]


def test_access_that_says_nothing_of_steps_is_not_known(cli: Cli, tmp_path: Path) -> None:
    listed = tmp_path / "clinic.csv"
    listed.write_text("name,accessibility\nEva Loop,hearing loop\nFay Ramp,ramp at the door\n")
    done = cli("therapist", "find", "-d", str(listed), "--accessible", "--json").data
    assert {hit["name"]: (hit["why"], hit["unknown"]) for hit in done["hits"]} == {
        "Fay Ramp": (["accessible"], []), "Eva Loop": ([], ["access"]),
    }  # fmt: skip


def test_a_fee_in_another_currency_is_not_known(cli: Cli, friend: str) -> None:
    done = cli("therapist", "find", "-d", friend, "--max-fee", "100EUR", "--json").data
    assert {hit["name"]: hit["unknown"] for hit in done["hits"]} == {
        "Asha Rao": [], "Carla Tapp": ["the currency of the fee 40"], "Dora Unsaid": ["fee"],
    }  # fmt: skip


def test_nearest_first_and_those_nowhere_last(cli: Cli, friend: str) -> None:
    done = cli("therapist", "find", "-d", friend, "--near", "52.52,13.40", "--json").data
    assert names(done) == ["Asha Rao", "Carla Tapp", "Bruno Álvarez", "Dora Unsaid"]
    assert [hit["about"] for hit in done["hits"]] == [False, True, False, True]
    assert done["hits"][0]["distance_km"] == 0
    assert "about" in done["hits"][1]["why"][0]


def test_within_drops_who_is_farther(cli: Cli, friend: str) -> None:
    asked = ("therapist", "find", "-d", friend, "--near", "Berlin", "--json", "--within")
    assert names(cli(*asked, "20").data) == ["Carla Tapp", "Asha Rao"]
    assert names(cli(*asked, "20mi").data) == ["Carla Tapp", "Asha Rao", "Bruno Álvarez"]
    assert cli(*asked, "20").data["near"].startswith("Berlin")


def test_a_language_by_its_code_or_any_name(cli: Cli, friend: str) -> None:
    for word in ("hi", "Hindi", "hin", "hi-IN"):
        done = cli("therapist", "find", "-d", friend, "--language", word, "--known-only", "--json")
        assert names(done.data) == ["Asha Rao"]
        assert done.data["hits"][0]["why"][0] == "speaks Hindi"


def test_words_forgive_accents_case_and_one_slip(cli: Cli, friend: str) -> None:
    for word in ("alvarez", "ÁLVAREZ", "alvaerz", "alvrez", "Potsdma"):
        assert names(cli("therapist", "find", word, "-d", friend, "--json").data) == [
            "Bruno Álvarez"
        ], word
    assert names(cli("therapist", "find", "alzarz", "-d", friend, "--json").data) == []


def test_nothing_fits_and_what_to_leave_out_is_counted(cli: Cli, friend: str) -> None:
    asked = ("therapist", "find", "-d", friend, "--modality", "Gottman", "--language", "hi",
             "--known-only")  # fmt: skip
    done = cli(*asked, "--json")
    assert (done.code, done.data["hits"], done.data["total"]) == (0, [], 0)
    assert done.data["relax"] == [
        {"option": "--modality", "opens": 1}, {"option": "--known-only", "opens": 1},
    ]  # fmt: skip
    for each in done.data["relax"]:
        value = {"--modality": 1, "--known-only": 0}[each["option"]]
        place = asked.index(each["option"])
        left = (*asked[:place], *asked[place + 1 + value :])
        assert cli(*left, "--json").data["total"] == each["opens"]
    assert "without --modality: 1 person fits" in cli(*asked).out


def test_a_place_that_could_be_several_is_listed_and_refused(cli: Cli, friend: str) -> None:
    asked = ("therapist", "find", "-d", str(SAMPLES / "vcard/gmail-list.vcf"), "--near", "10115")
    done = cli(*asked)
    assert done.code == 2
    assert '"10115, DE"' in done.err
    assert '"10115, US"' in done.err
    assert cli(*asked, "--country", "DE").code == 0
    assert cli("therapist", "find", "-d", friend, "--near", "10115").code == 0


def test_a_language_in_words_that_nobody_here_knows_may_be_the_one(
    cli: Cli, tmp_path: Path
) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("name,languages\nAlex,Qwertisch\nRobin,English\nKim,Hindi; Qwertisch\n")
    looked_for = ("therapist", "find", "-d", str(listed), "--language", "hi", "--json")
    hits = cli(*looked_for).data["hits"]
    assert [(hit["name"], hit["unknown"]) for hit in hits] == [("Kim", []), ("Alex", ["language"])]
    assert [hit["name"] for hit in cli(*looked_for, "--known-only").data["hits"]] == ["Kim"]


def test_an_unknown_place_names_what_looks_like_it(cli: Cli, friend: str) -> None:
    done = cli("therapist", "find", "-d", friend, "--near", "Xqzzy")
    assert (done.code, done.out) == (2, "")
    assert "Xqzzy" in done.err


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--within", "20"), "--near"),
        (("--sort", "distance"), "--near"),
        (("--near", "91,0"), "latitude"),
        (("--max-fee", "cheap"), "--max-fee"),
        (("--near", "0,0", "--within", "far"), "--within"),
        (("--map", "name"), "--map"),
        (("--encoding", "klingon"), "--encoding"),
        (("--modality", " "), "--modality"),
    ],
)
def test_what_does_not_fit_is_named(
    cli: Cli, friend: str, options: tuple[str, ...], named: str
) -> None:
    done = cli("therapist", "find", "-d", friend, *options)
    assert (done.code, done.out) == (2, "")
    assert named in done.err
    assert done.err.count("\n") == 1


def test_the_same_person_in_two_files_is_one(cli: Cli, friend: str, tmp_path: Path) -> None:
    other = tmp_path / "clinic.csv"
    other.write_text(
        "Name,Telefon,Therapist Email,Sliding\nRAO Asha,030 1234567,a@rao.example,yes\n"
    )
    done = cli("therapist", "find", "rao", "-d", friend, "-d", str(other), "--json").data
    assert names(done) == ["Asha Rao"]
    assert done["merged"] == 1
    hit = done["hits"][0]
    assert (hit["emails"], hit["sliding_scale"]) == (["a@rao.example"], True)
    assert [source["file"] for source in hit["sources"]] == [friend, str(other)]


def test_a_person_twice_in_one_file_is_one_and_told(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "twice.csv"
    path.write_text("name,phone,language\nAna Berg,0301234567,en\nBerg Ana,030 1234567,de\n")
    assert cli("therapist", "find", "-d", str(path), "--json").data["total"] == 1
    told = cli("therapist", "check", str(path), "--json").data
    assert (told["records"], told["duplicates"]) == (2, 1)
    assert [(f["line"], f["what"]) for f in told["findings"] if "same" in f["what"]] == [
        (3, "is the same as line 2; `find` shows them as one")
    ]


def test_a_file_that_is_named_in_two_ways_is_read_once(
    cli: Cli, friend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    once = cli("therapist", "find", "-d", friend, "--json").data
    twice = cli("therapist", "find", "-d", friend, "-d", os.path.relpath(friend), "--json").data
    assert twice == once


def test_two_numbers_of_the_registry_are_two_people(cli: Cli) -> None:
    path = str(SAMPLES / "nppes-2018-329cols.csv")
    assert cli("therapist", "find", "-d", path, "--all", "--json").data["total"] == 127
    assert cli("therapist", "find", "-d", path, "--json").data["total"] == 88


def test_folder_zip_gzip_and_stdin_give_the_same(cli: Cli, friend: str, tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "friend.toml").write_text(LIST)
    zipped, packed = tmp_path / "a.zip", tmp_path / "b.gz"
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("friend.toml", LIST)
    packed.write_bytes(gzip.compress(LIST.encode()))
    whole = names(cli("therapist", "find", "-d", friend, "--json").data)
    for each in (folder, zipped, packed):
        assert names(cli("therapist", "find", "-d", str(each), "--json").data) == whole
    done = cli("therapist", "find", "-d", "-", "--json", stdin=LIST)
    assert names(done.data) == whole


def test_directories_of_the_settings_are_searched(cli: Cli, friend: str) -> None:
    assert cli("therapist", "find").code == 1
    assert cli("config", "set", "therapist.directories", friend).code == 0
    assert cli("therapist", "find", "--json").data["total"] == 4
    assert cli("therapist", "--json").data["directories"] == [friend]


def test_show_gives_everything_and_the_note_only_there(cli: Cli, friend: str) -> None:
    listed = cli("therapist", "find", "alvarez", "-d", friend, "--json")
    assert "neighbour" not in listed.out
    wanted = listed.data["hits"][0]["id"]
    assert "neighbour" not in cli("therapist", "find", "alvarez", "-d", friend).out
    done = cli("therapist", "show", wanted, "-d", friend, "--json").data
    assert done["note"] == "The neighbour saw him once."
    assert "neighbour" in cli("therapist", "show", wanted, "-d", friend).out
    lost = cli("therapist", "show", "own-toml:zzz", "-d", friend)
    assert (lost.code, "own-toml:zzz" in lost.err) == (1, True)


def test_a_card_for_the_address_book_is_read_back(cli: Cli, friend: str, tmp_path: Path) -> None:
    wanted = cli("therapist", "find", "rao", "-d", friend, "--json").data["hits"][0]["id"]
    card = tmp_path / "rao.vcf"
    assert cli("therapist", "show", wanted, "-d", friend, "--vcard", str(card)).code == 0
    back = cli("therapist", "find", "-d", str(card), "--near", "52.52,13.4", "--json").data
    assert [(hit["name"], hit["phones"], hit["distance_km"]) for hit in back["hits"]] == [
        ("Asha Rao", ["+49 30 1234567"], 0.0)
    ]
    assert all(len(line.encode()) <= 75 for line in card.read_bytes().decode().split("\r\n"))


def test_a_card_has_no_control_character_of_a_files_name(cli: Cli, tmp_path: Path) -> None:
    listed, card = tmp_path / "odd\x1b[2J.toml", tmp_path / "odd.vcf"
    listed.write_text('[[therapist]]\nname = "Eva Odd"\n')
    wanted = cli("therapist", "find", "-d", str(listed), "--json").data["hits"][0]["id"]
    assert cli("therapist", "show", wanted, "-d", str(listed), "--vcard", str(card)).code == 0
    text = card.read_bytes().decode()
    assert "odd[2J.toml" in text.replace("\r\n ", "")
    assert all(line.isprintable() for line in text.split("\r\n"))


def test_the_templates_are_found_whole(cli: Cli) -> None:
    for kind in ("toml", "csv"):
        text = cli("therapist", "template", kind).out
        told = cli("therapist", "check", "-", "--strict", "--json", stdin=text)
        assert (told.code, told.data["records"], told.data["dropped"]) == (0, 1, 0)
        done = cli("therapist", "find", "-d", "-", "--modality", "EFT", "--json", stdin=text).data
        assert done["hits"][0]["why"][0].startswith("EFT")
        assert done["hits"][0]["fee"]["low"] == 120
    assert cli("therapist", "template", "xml").code == 2


def test_openstreetmap_is_credited_wherever_it_is_shown(cli: Cli) -> None:
    path = str(SAMPLES / "osm-salzburg-doctors.geojson")
    done = cli("therapist", "find", "-d", path, "--near", "Salzburg")
    assert "© OpenStreetMap contributors" in done.out


def test_a_column_can_be_named_by_option_and_beside_the_file(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Wer,Was kostet es\nAna Berg,90\nBen Carl,150\n")
    asked = ("therapist", "find", "-d", str(path), "--max-fee", "100", "--json")
    mapped = cli(*asked, "--map", "name=Wer", "--map", "fee=Was kostet es").data
    assert names(mapped) == ["Ana Berg"]
    Path(f"{path}.toml").write_text('[mapping]\nname = "Wer"\nfee = "Was kostet es"\n')
    assert names(cli(*asked).data) == ["Ana Berg"]


def test_a_quote_removed_costs_the_line_that_is_named(cli: Cli, tmp_path: Path) -> None:
    data = (SAMPLES / "nppes-2018-329cols.csv").read_bytes().splitlines(keepends=True)
    data[40] = data[40].replace(b'"', b"", 1)
    path = tmp_path / "hurt.csv"
    path.write_bytes(b"".join(data))
    told = cli("therapist", "check", str(path), "--strict", "--json")
    assert told.code == 1
    assert told.data["records"] == 126
    assert [f["line"] for f in told.data["findings"] if f["weight"] == "bad"] == [41]
    found = cli("therapist", "find", "-d", str(path), "--all", "--json")
    assert (found.code, found.data["total"], found.data["findings"]) == (0, 126, 1)


def test_hostile_text_is_inert_on_the_screen(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "evil.json"
    value = {"@context": "https://schema.org", "@type": "Psychologist",
             "name": "Ana \u202e\x1b[2J Berg", "jobTitle": "[/b] \x1b[1m"}  # fmt: skip
    path.write_text(json.dumps(value))
    done = cli("therapist", "find", "-d", str(path))
    assert done.code == 0
    assert "Berg" in done.out
    assert "\x1b" not in done.out
    assert "\u202e" not in done.out


def test_the_shortlist_keeps_calls_and_undoes(cli: Cli, friend: str) -> None:
    wanted = cli("therapist", "find", "rao", "-d", friend, "--json").data["hits"][0]["id"]
    kept = cli("therapist", "keep", wanted, "-d", friend, "--note", "-", stdin="Sounds warm.\n")
    assert kept.code == 0
    assert "intimacy data undo" in kept.err
    assert cli("therapist", "called", "rao", "--note", "Back on Monday.").code == 0
    done = cli("therapist", "shortlist", "--json").data["kept"]
    assert [(each["name"], each["note"]) for each in done] == [("Asha Rao", "Sounds warm.")]
    assert done[0]["calls"] == [{"day": "2026-11-23", "note": "Back on Monday."}]
    assert cli("therapist", "keep", wanted, "-d", friend, "--note", "Warmer.").code == 0
    assert [k["note"] for k in cli("therapist", "shortlist", "--json").data["kept"]] == ["Warmer."]
    assert "Warmer." in cli("therapist", "show", wanted, "-d", friend).out
    entry = 'the shortlist entry "Asha Rao" (23 Nov)'
    assert cli("data", "undo").lines[0] == f"Undone: the change to {entry}"
    assert "Sounds warm." in cli("therapist", "shortlist").out
    assert cli("therapist", "drop", "rao").code == 0
    assert cli("data", "undo").lines[0] == f"Undone: dropping {entry}"
    assert cli("data", "undo").lines[0] == f"Brought back: dropping {entry}"
    assert cli("therapist", "shortlist", "--json").data["kept"] == []
    assert cli("therapist", "called", "rao").code == 1


def test_a_new_name_joins_with_what_they_keep_and_the_couple_keeps_without_one(
    cli: Cli, friend: str
) -> None:
    wanted = cli("therapist", "find", "rao", "-d", friend, "--json").data["hits"][0]["id"]
    assert cli("therapist", "keep", wanted, "-d", friend).code == 0
    assert cli("partner", "--json").data["partners"] == []
    called = cli("therapist", "called", "rao", "--as", "Zoe")
    assert "Zoe has joined" in called.err
    assert cli("partner", "--json").data["partners"] == ["Zoe"]


def test_places_of_ones_own_are_added_and_named(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "XX.txt"
    rows = ["XX", "9Z9Z", "Nowhere", "", "", "", "", "", "", "12.5", "-45.25", "4"]
    path.write_text("\t".join(rows) + "\nbroken\n")
    done = cli("therapist", "places", "add", str(path), "--json").data
    assert (done["rows"], done["dropped"], done["lines"]) == (1, 1, [2])
    files = cli("therapist", "places", "list", "--json").data["files"]
    assert [each["licence"] for each in files if each["own"]] == ["GeoNames, CC BY 4.0"]
    assert {"ODbL 1.0", "GeoNames, CC BY 4.0"} <= {each["licence"] for each in files}
    assert cli("therapist", "places", "add", str(tmp_path / "none.txt")).code == 1
