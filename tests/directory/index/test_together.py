"""Several large directories are searched as one list: nobody is there twice, and nobody is lost."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intimacy_cli.core.geo import Point
from intimacy_cli.directory.files import Directory, items_of
from intimacy_cli.directory.index.build import index_of
from intimacy_cli.directory.index.file import ROWS, IndexScale
from intimacy_cli.directory.index.overlap import together_of
from intimacy_cli.directory.index.reader import Index
from intimacy_cli.directory.index.shared_keys import STRIDE, Census, join_groups
from intimacy_cli.directory.options import Options
from intimacy_cli.directory.record import Record
from intimacy_cli.directory.search.merge import DirectoryEntry, entries_of
from intimacy_cli.directory.search.query import Query, Sort
from intimacy_cli.directory.search.search import search
from intimacy_cli.directory.search.segment import MemorySegment, Segment
from intimacy_cli.features.therapist.open_directories import LARGE, OpenRecords, held_of
from tests.conftest import Cli
from tests.directory.index.test_index import TINY, as_csv, big, locate, new_locate, queries, told
from tests.harness.people import person
from tests.harness.steps import needs_strace, struck_before

COLUMNS = ("name", "kind", "phones", "emails", "address", "city", "npi", "languages", "fee", "id",
           "modalities")  # fmt: skip
VALUES: dict[str, tuple[str, ...]] = {
    "name": ("Ana Berg", "Ana Berg", "Ana Berg", "Dr. Berg, Ana", "Bo Dahl"),
    "kind": ("person", "practice", "service", ""),
    "phones": ("+49 30 5550101", "030 5550101", "030 5550102", "030 5550101; 030 5550102", "", ""),
    "emails": ("a@example.org", "", ""),
    "address": ("Long Street 1", "Short Street 2", ""),
    "city": ("Berlin", "Potsdam"),
    "npi": ("1982609053", "1234567893", "", "", ""),
    "languages": ("en", "hi", ""),
    "fee": ("80", "120", ""),
    "id": ("7", "", "", ""),
    "modalities": ("EFT", ""),
}
"""So few that many rows have much in common, and not all of them are the same person."""
ROWS_OF_PEOPLE = st.tuples(*(st.sampled_from(VALUES[name]) for name in COLUMNS))
LISTS = st.lists(ROWS_OF_PEOPLE, min_size=3, max_size=24)
SCALES = st.builds(
    IndexScale, rows=st.integers(2, 12), piece=st.integers(200, 3000), processes=st.integers(1, 2)
)


def written(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([COLUMNS, *rows])
    path.write_text(text.getvalue())
    return path


def records_of(path: Path) -> list[Record]:
    items = items_of(Directory(str(path), str(path)), Options())
    return [item for item in items if isinstance(item, Record)]


def opened(paths: Sequence[Path], cache: Path, scale: IndexScale) -> list[Index]:
    return [
        index_of(
            Directory(str(path), str(path)), Options(), str(cache), "", new_locate,
            lambda _: None, scale,
        )
        for path in paths
    ]  # fmt: skip


def held(
    paths: Sequence[Path], small: Sequence[Record], cache: Path, scale: IndexScale
) -> OpenRecords:
    indexes = opened(paths, cache, scale)
    together = together_of(indexes, str(cache), new_locate, lambda _: None, scale)
    return held_of(small, indexes, together, locate)


def close(found: OpenRecords) -> None:
    for index in (*found.indexes, found.together):
        if index is not None:
            index.close()


def everyone(segments: Sequence[Segment], query: Query) -> tuple[object, ...]:
    """All that is found, told without an order among those who are equal by name and id."""
    found = search(segments, query)
    hits = [repr((h.points, h.distance, h.about, h.entry)) for h in found.hits]
    return sorted(hits), found.total, found.relax


def is_as_in_memory(found: OpenRecords, records: Sequence[Record]) -> list[DirectoryEntry]:
    expected = entries_of(records)
    memory = MemorySegment(expected, locate)
    for near in (None, Point(52.4, 13.0)):
        for sort in (Sort.FIT, Sort.FEE):
            asked = Query(everyone=True, near=near, sort=sort, limit=1000)
            assert everyone(found.segments, asked) == everyone([memory], asked)
    assert found.merged == len(records) - len(expected)
    for wanted in {wanted for entry in expected for wanted in entry.ids}:
        assert next(found.all_with_id(wanted)) in [
            entry for entry in expected if wanted in entry.ids
        ]
    assert next(found.all_with_id("own-csv:nobody"), None) is None
    return expected


@settings(max_examples=100, deadline=None)
@given(st.lists(LISTS, min_size=2, max_size=3), st.one_of(st.just([]), LISTS), SCALES)
def test_large_directories_answer_as_one_list_of_all_their_rows(
    lists: list[list[tuple[str, ...]]], small: list[tuple[str, ...]], scale: IndexScale
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        paths = [written(place / f"{n}.csv", rows) for n, rows in enumerate(lists)]
        friends = records_of(written(place / "friends.csv", small)) if small else []
        found = held(paths, friends, place / "cache", scale)
        is_as_in_memory(found, [*friends, *(r for path in paths for r in records_of(path))])
        close(found)


def row(name: str, **said: str) -> tuple[str, ...]:
    return tuple({"name": name, "city": "Berlin", **said}.get(column, "") for column in COLUMNS)


ANA = row("Ana Berg", phones="+49 30 5550101", languages="en")
ANA_AGAIN = row("Dr. Ana Berg", phones="030 5550101", languages="hi", fee="80")


def two(tmp_path: Path, one: list[tuple[str, ...]], other: list[tuple[str, ...]]) -> list[Path]:
    return [written(tmp_path / "one.csv", one), written(tmp_path / "other.csv", other)]


def people(found: OpenRecords) -> list[tuple[str, ...]]:
    hits = search(found.segments, Query(everyone=True, limit=99)).hits
    return [tuple(sorted(Path(s.file).stem for s in hit.entry.sources)) for hit in hits]


@pytest.fixture
def overlapping(tmp_path: Path) -> list[Path]:
    """Three registries; the second has a third of the first, the third a part of both."""
    chance = random.Random(7)
    pool = [person(chance, number) for number in range(700)]
    paths = []
    for name, some in (("a", pool[:300]), ("b", pool[200:500]), ("c", [*pool[450:], *pool[:40]])):
        path = tmp_path / f"{name}.csv"
        path.write_text(as_csv(some, random.Random(3), first=pool.index(some[0])))
        paths.append(path)
    return paths


BO = row("Bo Dahl", phones="030 5550103")


def test_somebody_in_two_registries_is_one_person_under_both_names(tmp_path: Path) -> None:
    paths = two(tmp_path, [ANA, BO], [row("Bo Dahl"), ANA_AGAIN])
    found = held(paths, [], tmp_path, TINY)
    assert sorted(people(found)) == [("one",), ("one", "other"), ("other",)]
    (both,) = [e for e in entries_of(r for p in paths for r in records_of(p)) if len(e.sources) > 1]
    assert [next(found.all_with_id(name)) for name in both.ids] == [both, both]
    assert len(both.ids) == 2
    assert [term.text for term in both.record.languages] == ["en", "hi"]


def test_a_number_of_two_registries_parts_those_who_share_a_telephone(tmp_path: Path) -> None:
    ana, other = [row("Ana Berg", phones="030 5550101", npi=npi) for npi in VALUES["npi"][:2]]
    assert people(held(two(tmp_path, [ana], [other]), [], tmp_path, TINY)) == [("one",), ("other",)]


def test_who_was_one_in_a_registry_alone_may_be_two_beside_another(tmp_path: Path) -> None:
    """Without a number she is whoever comes first, and that is now the one of the other file."""
    ana, other = [row("Ana Berg", phones="030 5550101", npi=npi) for npi in VALUES["npi"][:2]]
    paths = two(tmp_path, [ana], [ANA, other])
    assert people(held(paths[1:], [], tmp_path, TINY)) == [("other", "other")]
    assert sorted(people(held(paths, [], tmp_path, TINY))) == [("one", "other"), ("other",)]


def test_a_friend_of_a_registrys_double_brings_all_of_it_along(tmp_path: Path) -> None:
    """The friend's list knows only the mail of the one, the registry's rows share a telephone."""
    reached = row("Ana Berg", phones="030 5550101", emails="a@example.org")
    paths = two(tmp_path, [ANA, reached, BO], [ANA_AGAIN])
    friend = records_of(written(tmp_path / "friend.csv", [row("Ana Berg", emails="a@example.org")]))
    for large in (paths[:1], paths):
        found = held(large, friend, tmp_path, TINY)
        everybody = is_as_in_memory(found, [*friend, *(r for p in large for r in records_of(p))])
        assert len(everybody) == 2
        assert len(everybody[0].sources) == len(large) + 2


def test_the_same_file_under_two_names_is_there_once(tmp_path: Path) -> None:
    path, other = written(tmp_path / "a.csv", [ANA, BO]), tmp_path / "again.csv"
    os.link(path, other)
    found = held([path, other], [], tmp_path, TINY)
    is_as_in_memory(found, [*records_of(path), *records_of(other)])
    assert people(found) == [("a", "again"), ("a", "again")]


@pytest.mark.parametrize("friends", [False, True], ids=["alone", "beside a friend's list"])
@pytest.mark.parametrize("many", [2, 3])
def test_every_question_is_answered_as_by_one_list(
    overlapping: list[Path], many: int, friends: bool
) -> None:
    large, small = overlapping[:many], records_of(overlapping[2])[20:60] if friends else []
    found = held(large, small, large[0].parent, TINY)
    expected = is_as_in_memory(found, [*small, *(r for path in large for r in records_of(path))])
    memory = MemorySegment(expected, locate)
    for query in queries(random.Random(5), 60):
        assert told(search(found.segments, query)) == told(search([memory], query)), query


def test_what_they_have_in_common_is_worked_out_once(overlapping: list[Path]) -> None:
    cache = overlapping[0].parent
    held(overlapping, [], cache, TINY)
    before = files_in(cache)
    assert len(before) == 4
    held(overlapping, [], cache, TINY)
    assert files_in(cache) == before


def test_where_nobody_is_in_both_that_is_remembered(tmp_path: Path) -> None:
    paths = two(tmp_path, [ANA], [BO])
    assert people(held(paths, [], tmp_path, TINY)) == [("one",), ("other",)]
    before = files_in(tmp_path)
    found = held(paths, [], tmp_path, TINY)
    assert (len(before), files_in(tmp_path)) == (3, before)
    assert found.together is not None
    assert not found.together.segments


def test_a_directory_that_changed_is_compared_again(tmp_path: Path) -> None:
    paths = two(tmp_path, [ANA], [BO])
    held(paths, [], tmp_path, TINY)
    written(paths[1], [BO, ANA_AGAIN])
    assert people(held(paths, [], tmp_path, TINY)) == [("one", "other"), ("other",)]
    assert len(files_in(tmp_path)) == 3


def test_an_index_that_was_made_anew_in_other_pieces_is_compared_again(
    overlapping: list[Path],
) -> None:
    """Where a row stands in an index depends on how many processes made it."""
    cache, paths = overlapping[0].parent, overlapping[:2]
    for scale in (TINY, IndexScale(rows=50, piece=1 << 30)):
        for index in (cache / "therapist").glob("*.idx"):
            if b'"indexes"' not in index.read_bytes():
                index.unlink()
        is_as_in_memory(held(paths, [], cache, scale), [r for p in paths for r in records_of(p)])


@pytest.fixture
def large(tmp_path: Path, places_there: None, cli: Cli) -> tuple[Path, Path]:
    """Two files of more than 2 MB with the same people, and the index of each."""
    paths = tmp_path / "one.csv", tmp_path / "other.csv"
    big(paths[0], 15_000)
    text = paths[0].read_text()
    paths[1].write_text(f"{text.replace(',EFT,', ',Gottman,')}Zoe Zacharias,,,,,,,\n")
    for path in paths:
        assert cli("therapist", "find", "Zoe", "-d", str(path), "--json").code == 0
    return paths


def asking(paths: tuple[Path, Path], *words: str) -> list[str]:
    named = [text for path in paths for text in ("-d", str(path))]
    return [*words, *named, "--json"]


def starting(arguments: Sequence[str]) -> subprocess.Popen[str]:
    line = [sys.executable, "-m", "intimacy_cli", *arguments]
    return subprocess.Popen(
        line, env=dict(os.environ), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


@needs_strace
def test_killed_while_it_compares_and_run_again_is_right(
    cli: Cli, home: Path, large: tuple[Path, Path]
) -> None:
    cache = home / "cache" / "therapist"
    asked = asking(large, "therapist", "find", "Number77")
    for call, number in (("pwrite64", 1), ("pwrite64", 20), ("rename", 1)):
        killed = struck_before(asked, call, number)
        assert killed == -signal.SIGKILL, (call, number)
        assert len(list(cache.glob("*.idx"))) == 2, (call, number)
        assert len(list(cache.glob("*.new"))) == 1, (call, number)
    done = cli(*asked).data
    first = done["hits"][0]
    assert first["name"] == "Ana Number77"
    assert [each["name"] for each in first["modalities"]] == ["EFT", "Gottman"]
    assert [Path(each["file"]).name for each in first["sources"]] == ["one.csv", "other.csv"]
    assert done["merged"] == 15_000
    assert not list(cache.glob("*.new"))
    # Shown by its id as well, and in the other order as well.
    shown = cli(*asking(large, "therapist", "show", first["id"])).data
    assert len(shown["hit"]["sources"]) == 2
    turned = cli(*asking((large[1], large[0]), "therapist", "find", "Number77")).data
    assert [each["name"] for each in turned["hits"][0]["modalities"]] == ["Gottman", "EFT"]


def test_two_that_compare_at_once_both_answer(large: tuple[Path, Path], home: Path) -> None:
    both = [starting(asking(large, "therapist", "find", "Number77")) for _ in range(2)]
    answers = [json.loads(run.communicate()[0])["data"] for run in both]
    assert answers[0] == answers[1]
    assert answers[0]["merged"] == 15_000
    assert len(list((home / "cache" / "therapist").glob("*.idx"))) == 3
    assert not list((home / "cache" / "therapist").glob("*.new"))


def files_in(cache: Path) -> dict[str, int]:
    return {each.name: each.stat().st_mtime_ns for each in (cache / "therapist").glob("*.idx")}


@given(st.lists(st.lists(st.integers(0, 40), min_size=1, max_size=5), max_size=20))
def test_groups_that_share_somebody_are_one_group(groups: list[list[int]]) -> None:
    expected: list[set[int]] = []
    for group in groups:
        touched = [each for each in expected if each & set(group)]
        expected = [each for each in expected if each not in touched]
        expected.append(set(group).union(*touched))
    wanted = sorted(sorted(each) for each in expected if len(each) > 1)
    assert list(join_groups(groups, 41)) == wanted


@given(st.lists(st.lists(st.integers(1, 9), max_size=4), min_size=1, max_size=5))
def test_rows_of_several_indexes_are_counted_without_a_gap(sizes: list[list[int]]) -> None:
    census = Census(sizes)
    rows = [
        index * STRIDE + segment * ROWS + row
        for index, segments in enumerate(sizes)
        for segment, size in enumerate(segments)
        for row in range(size)
    ]
    assert [census.count(row) for row in rows] == list(range(census.size))
    assert [census.row(count) for count in range(census.size)] == rows
    for index in range(len(sizes)):
        own = [row % STRIDE for row in rows if row // STRIDE == index]
        assert list(census.counts(index, own)) == [
            census.count(index * STRIDE + row) for row in own
        ]


def a_country_list(path: Path, country: str, many: int) -> Path:
    text = [f"Person {path.stem} {n},Toledo,{country},{'kind ' * 150}" for n in range(many)]
    path.write_text("\n".join(["name,city,country,note", *text]) + "\n")
    return path


@pytest.mark.parametrize(
    ("lists", "country"),
    [
        ((("ES", 3_000), ("US", 4_000)), "US"),
        ((("", 3_000), ("US", 3_000)), "US"),
        ((("", 3_000), ("ES", 5)), "ES"),
        ((("US", 5), ("ES", 6), ("", 3_000)), "ES"),
    ],
    ids=["two large ones", "the first says none", "a small one", "two small ones"],
)
def test_near_is_where_most_rows_are_whatever_list_they_are_in(
    cli: Cli, tmp_path: Path, places_there: None, lists: tuple[tuple[str, int], ...], country: str
) -> None:
    asked = ["therapist", "find", "--near", "Toledo", "--json", "--limit", "1"]
    for number, (where, many) in enumerate(lists):
        asked += ["-d", str(a_country_list(tmp_path / f"{number}.csv", where, many))]
    assert LARGE < 3_000 * 750
    for _ in range(2):
        done = cli(*asked)
        assert f", {country};" in done.data["near"]
