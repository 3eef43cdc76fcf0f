"""Who is one person: a name and something else in common, and never without the name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.normalise import phone_key
from intimacy_cli.directory.record import HelperKind, Record, Source, Therapist
from intimacy_cli.directory.search.merge import entries_of
from intimacy_cli.directory.search.same_person import name_key
from tests.conftest import Cli

TABLES = {
    "a telephone taken for ids": (
        "Name,Contact No.,City\nDr. Asha Rao,080-2555 0101,Bengaluru\n"
        "Dr. Vikram Shah,080-2555 0101,Bengaluru\nMeera Iyer,98450 00001,Bengaluru\n"
    ),
    "a house taken for ids": (
        "Therapist,Site ID,Phone,City\nAnna Berg,12,030 5550101,Berlin\n"
        "Bert Klein,12,030 5550102,Berlin\nClara Lang,13,040 5550103,Hamburg\n"
    ),
    "numbers that begin again": (
        "No,Name,Phone,City\n1,Anna Berg,030 5550101,Berlin\n2,Bert Klein,030 5550102,Berlin\n"
        "1,Clara Lang,040 5550103,Hamburg\n2,Dora Maas,040 5550104,Hamburg\n"
    ),
}


@pytest.fixture(params=[False, True], ids=["read at once", "by an index"])
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param:
        monkeypatch.setattr("intimacy_cli.features.therapist.open_directories.LARGE", 10)


@pytest.mark.usefixtures("size")
@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_different_names_are_different_people_and_each_is_shown_and_kept(
    cli: Cli, tmp_path: Path, table: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(table)
    cli("bucket", "add", "the sea")
    asked = ("therapist", "find", "-d", str(path), "--json")
    hits = cli(*asked).data["hits"]
    assert len(hits) == table.count("\n") - 1
    for number, hit in enumerate(hits, 1):
        cli(*asked)
        shown = cli("therapist", "show", str(number), "--json").data["hit"]
        assert (shown["name"], shown["phones"]) == (hit["name"], hit["phones"])
        assert cli("therapist", "keep", str(number)).code == 0
    kept = cli("therapist", "shortlist", "--json").data["kept"]
    assert [each["name"] for each in kept] == [hit["name"] for hit in hits]
    assert len({each["id"] for each in kept}) == len(hits)


def test_an_id_that_several_have_in_a_large_file_is_refused_in_a_line(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("intimacy_cli.features.therapist.open_directories.LARGE", 10)
    path = tmp_path / "list.csv"
    path.write_text(TABLES["numbers that begin again"])
    done = cli("therapist", "show", "spreadsheet:1", "-d", str(path))
    if done.code == 0:
        # Then it is somebody's own after all.
        assert done.lines[0] == "Anna Berg"
    else:
        assert done.err.count("\n") == 1
        assert "find" in done.err


@pytest.mark.parametrize(
    ("one", "other", "by"),
    [
        ("Lis Holm,12 34 56 78,,", "Holm Lis,+45 12 34 56 78,,", "name and telephone"),
        ("Lis Holm,12 34 56 78,,", "Lis Holm,0045 12345678 ext. 12,,", "name and telephone"),
        ("Lis Holm,,lis@example.org,", "Dr. Lis Holm,,LIS@example.org,", "name and e-mail"),
        ("Lis Holm,,,www.holm.example", "Lis Holm,,,https://holm.example/", "name and website"),
    ],
)
def test_the_name_and_one_thing_more_make_one_and_why_says_so(
    cli: Cli, tmp_path: Path, one: str, other: str, by: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"Name,Phone,Email,Website\n{one}\n{other}\n")
    found = cli("therapist", "find", "-d", str(path), "--json").data
    assert (found["total"], found["merged"]) == (1, 1)
    assert found["hits"][0]["merged_by"] == [by]
    assert len(found["hits"][0]["phones"]) <= 1
    assert len(found["hits"][0]["web"]) <= 1
    lines = cli("therapist", "find", "-d", str(path), "--why").lines
    assert f"  one person in 2 rows, by the same {by}:" in lines
    assert f"    {path}, line 2" in lines
    assert not any("one person" in row for row in cli("therapist", "find", "-d", str(path)).lines)


def test_a_name_alone_is_never_enough(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Phone,City\nLis Holm,12 34 56 78,Aarhus\nLis Holm,87 65 43 21,Odense\n")
    assert cli("therapist", "find", "-d", str(path), "--json").data["total"] == 2
    assert "nobody was put together" in cli("therapist", "find", "-d", str(path), "--why").out


NAMES = st.sampled_from(["Ana Berg", "Dr. Berg Ana", "Bo Dahl", "Ana Dahl", "Ana", ""])
SAID = st.sampled_from(["", "030 5550101", "+49 30 5550101", "030 5550102"])
IDS = st.sampled_from(["", "7", "8"])


@given(st.lists(st.tuples(NAMES, SAID, IDS, st.sampled_from(list(HelperKind))), max_size=12))
def test_no_two_names_are_ever_one_without_a_registrys_number(
    rows: list[tuple[str, str, str, HelperKind]],
) -> None:
    records = [
        Record(
            Source("list", "spreadsheet", line, identity), kind, Therapist.YES, name=name,
            phones=(phone,) if phone else (),
        )
        for line, (name, phone, identity, kind) in enumerate(rows, 2)
    ]  # fmt: skip
    by_line = {record.source.line: record for record in records}
    entries = entries_of(records)
    assert sum(len(entry.sources) for entry in entries) == len(records)
    for entry in entries:
        names = {name_key(by_line[source.line]) for source in entry.sources}
        assert len(names) == 1
        assert bool(entry.by) == (len(entry.sources) > 1)


@given(st.integers(10_000_000, 99_999_999), st.sampled_from(["+45 ", "0045", "+45 (0)"]))
def test_a_number_with_its_countrys_code_is_the_same(number: int, code: str) -> None:
    assert phone_key(f"{code}{number}") == phone_key(str(number))
