"""Files that wait for ever, have no end or are made to break a reader: one line, and no trace."""

from __future__ import annotations

import gzip
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Cli

HEAD = '[pack]\nkind = "ideas"\n'
ENTRY = '[[idea]]\ntitle = "Count the boats"\ntext = "Sit on the pier and count."\n'


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def a_folder(path: Path) -> None:
    path.mkdir()


def many_parts(path: Path) -> None:
    path.write_text(f"{HEAD}[{'.'.join('a' * 40_000)}]\n")


def deep_tables(path: Path) -> None:
    path.write_text(f"{HEAD}[{'.'.join('a' * 400)}]\n")


def deep_lists(path: Path) -> None:
    path.write_text(f"{HEAD}x = {'[' * 1500}{']' * 1500}\n")


def a_long_number(path: Path) -> None:
    path.write_text(f"{HEAD}x = {'9' * 400_000}\n")


def too_large(path: Path) -> None:
    path.write_text(f"{HEAD}{'#' * 600_000}\n")


HOSTILE = (
    a_pipe,
    a_device,
    a_folder,
    many_parts,
    deep_tables,
    deep_lists,
    a_long_number,
    too_large,
)
Make = Callable[[Path], None]


def one_line(text: str) -> bool:
    return len(text.strip().splitlines()) == 1


@pytest.mark.parametrize("make", HOSTILE)
def test_such_a_pack_costs_itself_and_leaves_nothing_in_the_cache(
    cli: Cli, home: Path, make: Make
) -> None:
    packs = home / "data" / "packs"
    packs.mkdir(parents=True)
    (packs / "good.toml").write_text(HEAD + ENTRY)
    make(packs / "bad.toml")
    cli("partner", "name", "Ana")
    drawn = cli("date-idea", "--count", "50")
    assert drawn.code == 0
    assert one_line("\n".join(each for each in drawn.err.splitlines() if "bad.toml" in each))
    assert "Count the boats" in cli("date-idea", "list").out
    assert cli("packs").code in (0, 1)
    assert cli("doctor").code in (0, 1)
    assert not list((home / "cache").rglob("*.new"))
    checked = cli("packs", "check", str(packs / "bad.toml"))
    assert (checked.code, one_line(checked.err or checked.out.splitlines()[0])) in (
        (1, True),
        (0, True),
    )


@pytest.mark.parametrize("make", HOSTILE)
def test_such_a_settings_file_is_one_line_and_the_hint_mends_it(
    cli: Cli, home: Path, make: Make
) -> None:
    settings = home / "config" / "config.toml"
    settings.parent.mkdir(parents=True)
    make(settings)
    for command in (["config", "list"], ["config", "set", "country", "IE"], ["date-idea", "list"]):
        refused = cli(*command)
        assert (refused.code, refused.out, one_line(refused.err)) == (1, "", True)
        assert str(settings) in refused.err
    assert cli("date-idea", "today").code == 0
    assert cli("config", "path").out.strip() == str(settings)


@pytest.mark.parametrize("make", HOSTILE)
def test_such_a_questionnaire_script_list_or_file_of_places_is_one_line(
    cli: Cli, tmp_path: Path, make: Make
) -> None:
    bad = tmp_path / "bad.toml"
    make(bad)
    for command in (
        ["checkin", "--questionnaire", str(bad), "--as", "Ana", "--answers", "4"],
        ["conflict", "--script", str(bad)],
        ["therapist", "places", "add", str(bad)],
    ):
        refused = cli(*command)
        assert (refused.code, one_line(refused.err)) == (1, True), command
    if make is not a_folder:
        assert cli("therapist", "check", str(bad)).code in (0, 1)


@pytest.mark.parametrize("make", [a_pipe, a_device, a_folder])
def test_such_a_key_file_is_a_damaged_one(cli: Cli, home: Path, make: Make) -> None:
    cli("partner", "name", "Ana", "Ben")
    key = home / "config" / "key"
    key.unlink()
    make(key)
    refused = cli("checkin", "history")
    assert (refused.code, one_line(refused.err)) == (5, True)


def test_places_from_a_bomb_are_refused_by_the_guard_of_the_directories(
    cli: Cli, tmp_path: Path
) -> None:
    bomb = tmp_path / "places.zip"
    row = b"US\t12345\tTown" + b"\t" * 7 + b"40\t-70\t1\n"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("US.txt", row * 400_000)
    with gzip.open(tmp_path / "places.gz", "wb") as packed:
        packed.write(row * 400_000)
    for name in ("places.zip", "places.gz"):
        refused = cli("therapist", "places", "add", str(tmp_path / name))
        assert (refused.code, one_line(refused.err)) == (1, True)
        assert "unpacks to far more" in refused.err
    assert len(cli("therapist", "places").lines) == 3


def test_places_are_read_from_a_zip_a_gzip_and_a_plain_file(cli: Cli, tmp_path: Path) -> None:
    rows = "".join(f"IE\tX{n:02}\tTown {n}" + "\t" * 7 + "53.0\t-6.0\t1\n" for n in range(30))
    (tmp_path / "IE.txt").write_text(rows)
    with zipfile.ZipFile(tmp_path / "IEz.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "not this")
        archive.writestr("IE.txt", rows)
    with gzip.open(tmp_path / "IEg.gz", "wt") as packed:
        packed.write(rows)
    for name in ("IE.txt", "IEz.zip", "IEg.gz"):
        assert cli("therapist", "places", "add", str(tmp_path / name), "--json").data["rows"] == 30


def test_a_zip_of_many_files_is_listed_once(cli: Cli, tmp_path: Path) -> None:
    # Listed anew for each of its files, it would take the square of their number.
    many = tmp_path / "many.zip"
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(2000):
            archive.writestr(f"{number}.csv", f"name,city\nPerson {number},Portland\n")
    checked = cli("therapist", "check", str(many), "--json").data
    assert (len(checked["files"]), checked["records"]) == (2000, 2000)


def test_a_zip_in_a_zip_is_said_to_be_one(cli: Cli, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "inner.zip", "w") as archive:
        archive.writestr("a.csv", "name,city\nAda,Portland\n")
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as archive:
        archive.write(tmp_path / "inner.zip", "inner.zip")
    (finding,) = cli("therapist", "check", str(tmp_path / "outer.zip"), "--json").data["findings"]
    assert finding["what"] == "is a zip inside an archive; unpack that first"
