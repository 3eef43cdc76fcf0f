"""A directory that is written to while it is read: the answer is of one state of it, or none."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from intimacy_cli.directory.files import ChangedError, Directory
from intimacy_cli.directory.index import file
from intimacy_cli.directory.index.build import index_of
from intimacy_cli.directory.index.file import mark_of
from intimacy_cli.directory.index.reader import Index
from intimacy_cli.directory.options import Options
from tests.directory.index.test_index import new_locate
from tests.harness.program import intimacy
from tests.harness.steps import held_before, needs_strace

HEADER = "name,modalities,phones,note\n"


def rows(first: int, many: int) -> str:
    return "".join(
        f"Person{number} Berg,EFT,+49 30 {number:07},{'kind and near ' * 3}\n"
        for number in range(first, first + many)
    )


def names(index: Index) -> list[str]:
    (segment,) = index.segments
    return [entry.record.name for entry in segment.entries(range(segment.size))]


def test_a_list_that_is_cut_short_while_it_is_indexed_is_read_again_as_it_is_now(
    tmp_path: Path,
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(HEADER + rows(0, 9_000))
    told: list[float] = []

    def tell(share: float) -> None:
        if not told:
            path.write_text(HEADER + rows(40, 3))
        told.append(share)

    directory = Directory("list.csv", str(path))
    index = index_of(directory, Options(), str(tmp_path / "cache"), "", new_locate, tell)
    assert names(index) == ["Person40 Berg", "Person41 Berg", "Person42 Berg"]
    assert not list((tmp_path / "cache").rglob("*.new"))


def test_a_list_that_never_stands_still_is_refused_and_leaves_no_index(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(HEADER + rows(0, 500))

    def tell(_share: float) -> None:
        with path.open("a") as file:
            file.write(rows(0, 1))

    directory = Directory("list.csv", str(path))
    with pytest.raises(ChangedError, match="it changed while we were reading it"):
        index_of(directory, Options(), str(tmp_path / "cache"), "", new_locate, tell)
    assert not [*(tmp_path / "cache").rglob("*.idx"), *(tmp_path / "cache").rglob("*.new")]


@pytest.mark.parametrize("after", [rows(0, 1), rows(700, 500), ""], ids=["cut", "same shape", "-"])
def test_another_persons_row_is_never_shown_for_the_one_that_was_found(
    tmp_path: Path, after: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(HEADER + rows(100, 500))
    directory = Directory("list.csv", str(path))
    index = index_of(directory, Options(), str(tmp_path / "cache"), "", new_locate, lambda _: None)
    assert names(index)[:2] == ["Person100 Berg", "Person101 Berg"]
    beside = tmp_path / "new.csv"
    beside.write_text(HEADER + after)
    beside.replace(path)
    with pytest.raises(ChangedError):
        names(index)


# As the index is begun, and when all that is left is to put it in its place.
@needs_strace
@pytest.mark.parametrize("call", ["pwrite64", "rename"])
def test_find_on_a_list_that_is_cut_short_meanwhile_answers_of_what_is_there(
    tmp_path: Path, call: str
) -> None:
    path = tmp_path / "big.csv"
    path.write_text(HEADER + rows(0, 45_000))
    asked = ["therapist", "find", "-d", str(path), "Person44990", "--json"]
    done = held_before(asked, call, 1, lambda: os.truncate(path, 2_500_000), tmp_path / "calls")
    if done.returncode:
        # It was cut after the index was made: then nothing is answered.
        assert "it changed while we were reading it" in json.loads(done.stderr)["error"]["message"]
    else:
        again = intimacy(asked)
        assert json.loads(done.stdout) == json.loads(again.stdout)
        assert "Person44990 Berg" not in done.stdout
    assert (done.returncode != 0) is (call == "rename")


def test_an_index_by_other_code_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(HEADER + rows(0, 500))
    told: list[float] = []

    def read_again() -> bool:
        told.clear()
        directory, cache = Directory("list.csv", str(path)), str(tmp_path / "cache")
        index_of(directory, Options(), cache, "", new_locate, told.append)
        return bool(told)

    assert [read_again(), read_again()] == [True, False]
    monkeypatch.setattr(file, "mark_of_code", lambda: "an upgrade that reads more")
    assert [read_again(), read_again()] == [True, False]


@pytest.mark.parametrize("change", ["version", "size", "name", "time"])
def test_whatever_changes_in_the_code_changes_its_mark(tmp_path: Path, change: str) -> None:
    (tmp_path / "formats").mkdir()
    module = tmp_path / "formats" / "reader.py"
    module.write_text("one\n")
    os.utime(module, ns=(0, 0))
    before = mark_of("1", str(tmp_path))
    assert before == mark_of("1", str(tmp_path))
    if change == "size":
        module.write_text("two and more\n")
        os.utime(module, ns=(0, 0))
    elif change == "name":
        module.rename(module.with_name("other.py"))
    elif change == "time":
        os.utime(module, ns=(0, 1_000))
    assert before != mark_of("2" if change == "version" else "1", str(tmp_path))
