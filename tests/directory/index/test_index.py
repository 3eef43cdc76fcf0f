"""The index of a large directory: the same answers as without it, whatever happens to the run."""

from __future__ import annotations

import csv
import io
import json
import random
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.geo import Point
from intimacy_cli.directory.files import Directory, items_of
from intimacy_cli.directory.index.build import index_of
from intimacy_cli.directory.index.file import IndexScale
from intimacy_cli.directory.index.reader import Index
from intimacy_cli.directory.index.span import Ends
from intimacy_cli.directory.options import Options
from intimacy_cli.directory.record import Record, RecordPlace
from intimacy_cli.directory.record_json import from_text, to_text
from intimacy_cli.directory.search.merge import DirectoryEntry, entries_of
from intimacy_cli.directory.search.query import Query, Sort, word_wishes
from intimacy_cli.directory.search.search import SearchResult, search
from intimacy_cli.directory.search.segment import Locate, MemorySegment
from tests.conftest import Cli
from tests.directory.search.test_search import WISHES
from tests.harness.directories import SAMPLES
from tests.harness.people import person, plainly
from tests.harness.steps import needs_strace, struck_before

TOWNS = {"Berlin": Point(52.52, 13.4), "Potsdam": Point(52.39, 13.06)}
TINY = IndexScale(rows=64, piece=4096, processes=3)
COLUMNS = ("name", "kind", "therapist", "organisation", "city", "latitude", "longitude",
           "languages", "specialties", "modalities", "fee", "currency", "online", "insurance",
           "accepts_new", "accessibility", "couples_first", "phones", "note")  # fmt: skip


def locate(place: RecordPlace) -> Point | None:
    return TOWNS.get(place.city)


def new_locate() -> Locate:
    return locate


def as_csv(people: list[Record], chance: random.Random, first: int = 0) -> str:
    """The people as our own CSV, with quoted line breaks, bad rows and doubles here and there."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(COLUMNS)
    for number, each in enumerate(people, first):
        place = each.places[0] if each.places else RecordPlace()
        fee = each.fee
        note = chance.choice(("", "", "kind,\nand near", 'says "yes"'))
        flags = [{None: "", True: "yes", False: "no"}[value] for value in (each.online,)]
        row = [
            each.name, each.kind.value, each.therapist.value, each.organisation, place.city,
            "" if place.latitude is None else place.latitude,
            "" if place.longitude is None else place.longitude,
            "; ".join(t.text for t in each.languages), "; ".join(t.text for t in each.specialties),
            "; ".join(f"{m.name} ({m.level})" if m.level else m.name for m in each.modalities),
            "" if fee is None or fee.low is None else fee.low, fee.currency if fee else "",
            *flags, "; ".join(each.insurance), each.accepts_new or "",
            "; ".join(each.accessibility), "yes" if each.couples_first else "",
            f"+49 30 {number:07}" if chance.random() < 0.9 else "+49 30 7654321", note,
        ]  # fmt: skip
        rows.writerow(row)
        if chance.random() < 0.02:
            rows.writerow(row)
        if chance.random() < 0.01:
            text.write('broken,"row\n')
    return text.getvalue()


@pytest.fixture
def made(tmp_path: Path) -> Path:
    chance = random.Random(11)
    path = tmp_path / "many.csv"
    path.write_text(as_csv([person(chance, number) for number in range(900)], chance))
    return path


def indexed(path: Path, cache: Path, scale: IndexScale = TINY) -> Index:
    directory = Directory(str(path), str(path))
    return index_of(directory, Options(), str(cache), "", new_locate, lambda _: None, scale)


def whole(path: Path) -> list[DirectoryEntry]:
    items = items_of(Directory(str(path), str(path)), Options())
    return entries_of(item for item in items if isinstance(item, Record))


def queries(chance: random.Random, count: int) -> Iterator[Query]:
    for _ in range(count):
        near = chance.choice((None, Point(chance.uniform(47, 56), chance.uniform(6, 15))))
        sort = chance.choice(list(Sort))
        yield Query(
            tuple(chance.sample(WISHES, chance.randrange(4))),
            near,
            chance.choice((None, 5.0, 60.0, 400.0)) if near else None,
            chance.random() < 0.3,
            chance.random() < 0.3,
            Sort.FIT if near is None and sort is Sort.DISTANCE else sort,
            chance.randrange(1, 40),
        )


def told(found: SearchResult) -> object:
    hits = [(h.entry, h.points, h.distance, h.about) for h in found.hits]
    return hits, found.total, found.relax


@pytest.mark.parametrize(
    "scale",
    [TINY, IndexScale(), IndexScale(rows=100, piece=1 << 30), IndexScale(terms=12)],
    ids=range(4),
)
def test_an_index_answers_as_the_file_itself(made: Path, tmp_path: Path, scale: IndexScale) -> None:
    index = indexed(made, tmp_path / "cache", scale)
    memory = MemorySegment(whole(made), locate)
    assert index.merged > 0
    for query in queries(random.Random(5), 250):
        assert told(search(index.segments, query)) == told(search([memory], query)), query


@pytest.mark.parametrize(
    "name",
    ["nppes-2018-329cols.csv", "spreadsheets/trafford-mental-health-raw.csv",
     "spreadsheets/illinois-legal-aid-locations.csv", "osm-salzburg-doctors.geojson",
     "fhir-plannet-ndjson", "samhsa-findtreatment-api.json", "vcard/gmail-list.vcf"],
)  # fmt: skip
def test_every_kind_of_source_can_be_indexed(tmp_path: Path, name: str) -> None:
    index = indexed(SAMPLES / name, tmp_path, IndexScale(rows=50, piece=8192, processes=2))
    memory = MemorySegment(whole(SAMPLES / name), locate)
    for sort in (Sort.FIT, Sort.FEE):
        query = Query(everyone=True, sort=sort, limit=500)
        assert told(search(index.segments, query)) == told(search([memory], query))


def test_where_each_row_has_words_of_its_own_a_segment_holds_fewer_rows(
    made: Path, tmp_path: Path
) -> None:
    few, many = (indexed(made, tmp_path / str(n), IndexScale(terms=n)) for n in (12, 20_000))
    assert len(many.sizes) < len(few.sizes)
    assert sum(many.sizes) == sum(few.sizes)


def test_a_record_comes_back_as_it_was_written() -> None:
    for name in ("fhir-plannet-ndjson", "samhsa-findtreatment-api.json", "npi-api/api-6b1573.json"):
        for entry in whole(SAMPLES / name):
            assert from_text(to_text(entry.record)) == entry.record


def test_an_edited_row_is_seen(made: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = indexed(made, cache)
    zoe = Query(word_wishes("Zyxwvut"), everyone=True)
    assert not search(before.segments, zoe).total
    header, rest = made.read_text().split("\n", 1)
    made.write_text(f"{header}\nZyxwvut {rest}")
    assert search(indexed(made, cache).segments, zoe).total == 1
    assert len([each for each in (cache / "therapist").iterdir() if each.suffix == ".idx"]) == 1


def test_an_index_is_used_again_and_nobody_else_can_read_it(made: Path, tmp_path: Path) -> None:
    indexed(made, tmp_path)
    (path,) = (tmp_path / "therapist").glob("*.idx")
    first = path.stat()
    indexed(made, tmp_path)
    assert path.stat().st_mtime_ns == first.st_mtime_ns
    assert stat.S_IMODE(first.st_mode) == 0o600


def test_a_damaged_index_is_made_again(made: Path, tmp_path: Path) -> None:
    indexed(made, tmp_path)
    (path,) = (tmp_path / "therapist").glob("*.idx")
    path.write_bytes(path.read_bytes()[:-5000])
    query = Query(limit=5)
    expected = told(search([MemorySegment(whole(made), locate)], query))
    assert told(search(indexed(made, tmp_path).segments, query)) == expected


def test_two_at_once_both_answer(made: Path, tmp_path: Path) -> None:
    expected = told(search([MemorySegment(whole(made), locate)], Query(limit=5)))
    found: list[object] = []

    def run() -> None:
        line = f"""
import sys; sys.path.insert(0, {str(Path(__file__).parents[3])!r})
from pathlib import Path
from tests.directory.index.test_index import indexed
index = indexed(Path({str(made)!r}), Path({str(tmp_path)!r}))
print(index.size)
"""
        done = subprocess.run(
            [sys.executable, "-c", line], capture_output=True, text=True, check=True
        )
        found.append(int(done.stdout))

    threads = [threading.Thread(target=run) for _ in range(2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(set(found)) == 1
    assert told(search(indexed(made, tmp_path).segments, Query(limit=5))) == expected


def big(path: Path, rows: int) -> None:
    chance = random.Random(3)
    with path.open("w") as file:
        file.write("name,city,country,latitude,longitude,modalities,phones,note\n")
        for number in range(rows):
            lat, lon = chance.uniform(47, 55), chance.uniform(6, 15)
            file.write(
                f"Ana Number{number},Berlin,DE,{lat:.5f},{lon:.5f},EFT,+49 30 {number:07},"
                f"{'a long word ' * 8}\n"
            )


@needs_strace
@pytest.mark.usefixtures("places_there")
def test_killed_while_it_indexes_and_run_again_is_right(
    cli: Cli, home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "big.csv"
    big(path, 40_000)
    # As its file is begun, far into it, and when all that is left is to put it in its place.
    for call, number in (("pwrite64", 1), ("pwrite64", 200), ("rename", 1)):
        killed = struck_before(["therapist", "find", "-d", str(path)], call, number)
        assert killed == -signal.SIGKILL, (call, number)
        assert not list((home / "cache").glob("therapist/*.idx")), (call, number)
        assert list((home / "cache").glob("therapist/*.new")), (call, number)
    asked = ("therapist", "find", "-d", str(path), "--near", "50,10", "--limit", "3", "--json")
    done = cli(*asked).data
    assert done["total"] == 40_000
    assert not list((home / "cache").glob("therapist/*.new"))
    assert cli(*asked).data == done
    text = path.read_text().replace("Ana Number777,Berlin,DE", "Zoë Number777,Berlin,DE")
    path.write_text(text)
    zoe = cli("therapist", "find", "zoe", "-d", str(path), "--json").data
    assert [hit["name"] for hit in zoe["hits"]] == ["Zoë Number777"]
    shown = cli("therapist", "show", zoe["hits"][0]["id"], "-d", str(path), "--json").data
    assert shown["note"].startswith("a long word")


@pytest.mark.usefixtures("places_there")
def test_somebody_in_a_friends_list_and_a_registry_is_one(cli: Cli, tmp_path: Path) -> None:
    path, friend = tmp_path / "big.csv", tmp_path / "friend.toml"
    big(path, 30_000)
    friend.write_text(
        '[[therapist]]\nname = "Ana Number55"\nphones = ["030 0000055"]\nlanguages = ["hi"]\n'
    )
    asked = ("therapist", "find", "Number55", "-d", str(path), "-d", str(friend), "--json")
    exact = [hit for hit in cli(*asked).data["hits"] if hit["name"] == "Ana Number55"]
    assert [(hit["languages"], len(hit["sources"])) for hit in exact] == [(["hi"], 2)]
    found = cli(
        "therapist", "find", "--near", "50,10", "-d", str(path), "-d", str(friend), "--json"
    )
    assert found.data["total"] == 30_000
    wanted = exact[0]["id"]
    both = cli("therapist", "show", wanted, "-d", str(path), "-d", str(friend), "--json").data
    assert both["hit"]["languages"] == ["hi"]


def test_made_up_people_are_searched_plainly_as_well(made: Path, tmp_path: Path) -> None:
    records = [entry.record for entry in whole(made)]
    index = indexed(made, tmp_path)
    for query in queries(random.Random(8), 60):
        if query.near is None:
            names, total = plainly(records, query)
            found = search(index.segments, query)
            assert (found.total, [h.entry.record.id for h in found.hits]) == (total, names)


def practitioners(path: Path, ends: tuple[str, ...]) -> None:
    with path.open("w") as file:
        for number, end in enumerate(ends):
            phone = {"system": "phone", "value": f"+1 503 555 010{number}", "period": {"end": end}}
            resource = {
                "resourceType": "Practitioner",
                "id": f"p{number}",
                "name": [{"text": f"Ana Number{number}"}],
                "telecom": [phone],
            }
            file.write(json.dumps(resource) + "\n")


def test_what_has_ended_since_is_left_out_and_nothing_is_made_anew_before(tmp_path: Path) -> None:
    path = tmp_path / "people.ndjson"
    practitioners(path, ("2026-06-30", "2026-09-30", ""))

    def on(day: str) -> tuple[int, int]:
        options = Options(today=day)
        index = index_of(
            Directory(str(path), str(path)), options, str(tmp_path), "", new_locate, lambda _: None
        )
        (file,) = (tmp_path / "therapist").glob("*.idx")
        hits = search(index.segments, Query(everyone=True)).hits
        return sum(len(hit.entry.record.phones) for hit in hits), file.stat().st_mtime_ns

    phones, made = on("2026-06-01")
    assert phones == 3
    assert on("2026-06-30") == (3, made)
    phones, later = on("2026-07-01")
    assert (phones, later > made) == (2, True)
    assert on("2026-09-30") == (2, later)
    assert on("2026-10-01")[0] == 1
    assert on("2026-06-01")[0] == 3


DAYS = st.sampled_from(["2025", "2026-01", "2026-01-01", "2026-01-02", "2026-02-30", "2027-01-01"])


@given(st.lists(DAYS), DAYS, DAYS)
def test_the_days_on_which_the_same_has_ended_are_known(
    dates: list[str], today: str, other: str
) -> None:
    ends = Ends(today)
    options = Options(today=today, noted=ends.note)
    ended = [options.ended(date) for date in dates]
    same = [Options(today=other).ended(date) for date in dates] == ended
    assert ends.span.holds(other) == same


def test_where_places_became_known_since_it_is_made_anew(made: Path, tmp_path: Path) -> None:
    directory, told = Directory(str(made), str(made)), list[int]()
    for places in ("", "", "a file of the user's own"):
        index_of(directory, Options(), str(tmp_path), places, new_locate, lambda _: None, TINY)
        (path,) = (tmp_path / "therapist").glob("*.idx")
        told.append(path.stat().st_mtime_ns)
    assert told[0] == told[1] < told[2]


@pytest.mark.parametrize("there", [True, False], ids=["an index", "places"])
def test_where_there_is_no_room_one_line_says_so(
    home: Path, tmp_path: Path, there: bool, request: pytest.FixtureRequest
) -> None:
    if there:
        request.getfixturevalue("places_there")
    path = tmp_path / "big.csv"
    big(path, 15_000)
    line = [sys.executable, "-m", "intimacy_cli", "therapist", "find", "-d", str(path)]
    limited = ["sh", "-c", 'ulimit -f 500 && exec "$@"', "sh", *line, "--near", "Berlin"]
    done = subprocess.run(limited, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert "couldn't be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert not [*(home / "cache").rglob("*.new"), *(home / "cache" / "therapist").glob("*.idx")]


def test_many_in_the_middle_of_one_town_are_as_near_as_in_the_file(tmp_path: Path) -> None:
    """Without coordinates all of a town are in one spot; some of them have a place of their own."""
    chance = random.Random(2)
    lines = ["name,city,latitude,longitude,fee,modalities"]
    for number in range(300):
        town = chance.choice(("Berlin", "Potsdam"))
        own = chance.choice((",", ",", "52.52,13.4", f"{chance.uniform(52, 53):.4f},13.2"))
        lines.append(f"Ana Number{number},{town},{own},{chance.choice((60, 90))},EFT")
    path = tmp_path / "list.csv"
    path.write_text("\n".join(lines) + "\n")
    index, memory = indexed(path, tmp_path), MemorySegment(whole(path), locate)
    crowds = [crowd for each in index.segments for crowd in each.crowds(TOWNS["Berlin"], 50)]
    assert {len(rows) > 7 for *_, rows in crowds} == {True}
    for near in (TOWNS["Berlin"], TOWNS["Potsdam"], Point(48, 9)):
        for within in (None, 5.0, 30.0):
            for sort in (Sort.DISTANCE, Sort.FEE):
                asked = Query(near=near, within=within, sort=sort, limit=12)
                assert told(search(index.segments, asked)) == told(search([memory], asked))


def test_processes_that_read_a_piece_each_tell_that_the_whole_is_a_part(tmp_path: Path) -> None:
    rows = [f"Ana Number{number},Couples,Cork" for number in range(900)]
    table = tmp_path / "table.csv"
    for limit, said in ([], 0), (["Results limited to 900 rows,,"], 1):
        table.write_text("\n".join(["Therapist,Specialty,Town", *rows, *limit, ""]))
        assert len(indexed(table, tmp_path / f"cache{said}").partial) == said
