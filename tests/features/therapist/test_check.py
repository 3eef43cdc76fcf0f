"""`therapist check` says what it did not look at, and how far it has come."""

from __future__ import annotations

from pathlib import Path

import pytest

from intimacy_cli.directory.files import Directory, items_of
from intimacy_cli.directory.findings import Weight
from intimacy_cli.directory.options import Options
from intimacy_cli.directory.record import Record
from intimacy_cli.features.therapist.check import Tally
from tests.conftest import Cli


def a_list(path: Path, names: str) -> Directory:
    rows = [f"{name} Berg,EFT,030 555010{name}" for name in names]
    path.write_text("\n".join(["name,modalities,phones", *rows]) + "\n")
    return Directory(str(path), str(path))


def told(directory: Directory, most: int) -> tuple[int, list[tuple[int | None, str]]]:
    tally = Tally(most)
    for item in items_of(directory, Options()):
        tally.take(item)
    answer = tally.answer()
    assert all(each.weight == Weight.NOTE for each in answer.findings)
    compared = [each for each in answer.findings if " no place" not in each.what]
    return answer.duplicates, [(each.line, each.what[:23]) for each in compared]


def test_where_comparing_for_doubles_ends_is_said_once(tmp_path: Path) -> None:
    directory = a_list(tmp_path / "list.csv", "1223145441")
    double, less = "is the same as line ", "fills the list for find"
    whole, some = told(directory, 1000), told(directory, 3)
    assert whole[0] == 5
    assert [line for line, what in whole[1] if what.startswith(double)] == [4, 6, 9, 10, 11]
    # The fourth and the fifth name come too late to be compared with; those before still are.
    assert [line for line, what in some[1] if what == less] == [7]
    assert [line for line, what in some[1] if what.startswith(double)] == [4, 6, 11]
    assert some[0] == 3


def test_what_is_just_within_bounds_is_compared_without_a_word(tmp_path: Path) -> None:
    assert told(a_list(tmp_path / "list.csv", "123"), 3) == (0, [])


@pytest.mark.parametrize("folder", [False, True], ids=["a file", "a folder"])
def test_reading_says_how_far_it_is(tmp_path: Path, folder: bool) -> None:
    for name in ("a.csv", "b.csv"):
        a_list(tmp_path / name, "123456789" * 3_000)
    path = tmp_path if folder else tmp_path / "a.csv"
    shares: list[float] = []
    items = items_of(Directory(str(path), str(path)), Options(), shares.append)
    counted = sum(isinstance(item, Record) for item in items)
    assert counted == (2 if folder else 1) * 27_000
    assert (min(shares) > 0, max(shares)) == (True, 1.0)
    assert len({round(share, 1) for share in shares}) > 5


DOUBLES = {
    "a chain": ("Ann One,2025550101,", "Ann One,2025550101,ann@x.org", "Ann One,,ann@x.org"),
    "a bridge": ("Ann One,2025550101,", "Ann One,,ann@x.org", "Ann One,2025550101,ann@x.org"),
    "two people": ("Ann One,2025550101,", "Bo Two,2025550102,bo@x.org", "Bo Two,,bo@x.org"),
}


@pytest.mark.parametrize("rows", DOUBLES.values(), ids=DOUBLES)
def test_check_counts_the_doubles_that_find_makes_one_of(
    cli: Cli, tmp_path: Path, rows: tuple[str, ...]
) -> None:
    path = tmp_path / "dup.csv"
    path.write_text("\n".join(["Name,Phone,Email", *rows]) + "\n")
    checked = cli("therapist", "check", str(path), "--json").data
    found = cli("therapist", "find", "-d", str(path), "--all", "--json").data
    assert checked["duplicates"] == found["merged"] == 3 - found["total"]
    assert 4 in [each["line"] for each in checked["findings"] if "is the same as" in each["what"]]
