"""Places and postcodes: what the wheel carries, and what is made of words typed after --near."""

import lzma
import os
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.geo import EARTH_KM, Point, haversine, middle, parse_point, reach
from intimacy_cli.core.normalise import fold
from intimacy_cli.core.typos import slips
from intimacy_cli.features.therapist.places_command import lines_of
from intimacy_cli.gazetteer import builtin
from intimacy_cli.gazetteer.model import (
    GazetteerPlace,
    PlaceFound,
    PlacePrecision,
    Several,
    Unknown,
)
from intimacy_cli.gazetteer.resolve import PlaceResolver, open_places
from intimacy_cli.gazetteer.user_files import (
    Dropped,
    NotPlacesError,
    OwnFile,
    add_file,
    own_files,
)
from tests.harness.directories import SAMPLES, read_sample, sample_files


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def places(cache: str) -> Iterator[PlaceResolver]:
    with open_places(cache) as opened:
        yield opened


def added_file(path: str, folder: str) -> tuple[OwnFile, Dropped]:
    """Take a file in as `therapist places add` does."""
    return add_file(path, lines_of(path, lambda _share: None), folder)


def found(places: PlaceResolver, text: str, country: str = "") -> GazetteerPlace:
    answer = places.resolve(text, country)
    assert isinstance(answer, PlaceFound), answer
    return answer.place


def lines(name: str) -> list[str]:
    with lzma.open(Path(builtin.BUILT_IN) / name, "rt", encoding="utf-8") as file:
        return file.read().splitlines()


# What the wheel carries.


def test_the_built_files_hold_the_rows_that_the_sources_have() -> None:
    towns = [line.split("\t") for line in lines("places.tsv.xz")]
    assert len(towns) == builtin.PLACES == 170_391
    assert len({row[0] for row in towns}) == 246
    assert len(lines("gb-sectors.tsv.xz")) == 10_846
    assert len(lines("regions.tsv.xz")) == 4_117


def test_the_built_postcodes_are_as_many_as_the_join_gave() -> None:
    counts = {
        country: codes.count(" ") + 1
        for country, codes, _, _ in (line.split("\t") for line in lines("postcodes.tsv.xz"))
    }
    assert len(counts) == 73
    assert sum(counts.values()) == builtin.POSTCODES
    known = {"US": 33_791, "PL": 22_090, "DE": 7_427, "FR": 3_802, "ES": 52, "CA": 1_644}
    assert {country: counts[country] for country in known} == known
    assert min(counts.values()) >= 20


def test_every_point_in_the_built_files_lies_on_the_earth() -> None:
    for line in lines("places.tsv.xz"):
        _, _, _, lat, lon, people, _ = line.split("\t")
        assert abs(float(lat)) <= 90
        assert abs(float(lon)) <= 180
        assert int(people) >= 0


def test_the_data_folder_is_small_and_carries_its_licences() -> None:
    folder = Path(builtin.BUILT_IN)
    assert sum(file.stat().st_size for file in folder.iterdir()) < 5_000_000
    notice = (folder / "LICENCES.md").read_text(encoding="utf-8")
    for word in ("GeoNames", "CC BY 4.0", "ODbL", "Open Government Licence v3.0", "© Crown"):
        assert word in notice


# Taken from public maps by eye: degrees to two decimals, and how far off the answer may be.
KNOWN = [
    ("London, UK", 51.51, -0.13, 4),
    ("Paris, France", 48.86, 2.35, 4),
    ("Berlin", 52.52, 13.40, 4),
    ("Madrid", 40.42, -3.70, 4),
    ("Roma", 41.90, 12.50, 4),
    ("Wien", 48.21, 16.37, 4),
    ("Zürich", 47.37, 8.54, 4),
    ("Genève", 46.20, 6.15, 4),
    ("Köln", 50.94, 6.96, 4),
    ("Cologne", 50.94, 6.96, 4),
    ("Muenchen", 48.14, 11.58, 4),
    ("København", 55.68, 12.57, 4),
    ("Stockholm", 59.33, 18.07, 4),
    ("Oslo", 59.91, 10.75, 4),
    ("Helsinki", 60.17, 24.94, 4),
    ("Warszawa", 52.23, 21.01, 4),
    ("Praha", 50.08, 14.44, 4),
    ("Łódź", 51.77, 19.46, 4),
    ("Lisboa", 38.72, -9.14, 4),
    ("Athens, Greece", 37.98, 23.73, 4),
    ("Київ", 50.45, 30.52, 5),
    ("Москва", 55.75, 37.62, 5),
    ("İstanbul", 41.01, 28.98, 6),
    ("Cairo", 30.04, 31.24, 6),
    ("Lagos, Nigeria", 6.45, 3.39, 8),
    ("Nairobi", -1.29, 36.82, 5),
    ("Cape Town", -33.92, 18.42, 6),
    ("Tel Aviv", 32.08, 34.78, 5),
    ("Mumbai", 19.08, 72.88, 6),
    ("Bengaluru", 12.97, 77.59, 5),
    ("New Delhi", 28.61, 77.21, 5),
    ("東京", 35.69, 139.69, 6),
    ("大阪", 34.69, 135.50, 5),
    ("서울", 37.57, 126.98, 5),
    ("北京", 39.91, 116.40, 6),
    ("Singapore", 1.29, 103.85, 6),
    ("Sydney", -33.87, 151.21, 5),
    ("Melbourne, VIC", -37.81, 144.96, 5),
    ("Auckland", -36.85, 174.76, 5),
    ("Toronto, ON", 43.65, -79.38, 8),
    ("Montréal", 45.50, -73.57, 5),
    ("Vancouver, Canada", 49.25, -123.12, 5),
    ("New York", 40.71, -74.01, 4),
    ("Portland, Oregon", 45.52, -122.68, 4),
    ("Portland, ME", 43.66, -70.26, 4),
    ("Springfield, IL", 39.80, -89.65, 4),
    ("Washington, D.C.", 38.90, -77.04, 5),
    ("São Paulo", -23.55, -46.63, 5),
    ("Buenos Aires", -34.60, -58.38, 5),
    ("Ciudad de México", 19.43, -99.13, 5),
    ("97205", 45.52, -122.70, 4),
    ("10115, DE", 52.53, 13.38, 8),
    ("SW1A 1AA", 51.50, -0.14, 2),
    ("EH1 1YZ", 55.95, -3.19, 2),
    ("M5V 3L9", 43.64, -79.39, 5),
    ("1012 AB", 52.38, 4.90, 5),
    ("75011 Paris", 48.86, 2.38, 6),
    ("28013, Spain", 40.42, -3.71, 5),
    ("00-001", 52.24, 21.01, 4),
    ("100-0001, JP", 35.69, 139.75, 10),
]


@pytest.mark.parametrize(("text", "lat", "lon", "km"), KNOWN)
def test_a_known_place_is_where_the_maps_have_it(
    places: PlaceResolver, text: str, lat: float, lon: float, km: float
) -> None:
    assert haversine(found(places, text).point, Point(lat, lon)) <= km


# What was typed.


@pytest.mark.parametrize("text", ["51.5,-0.1", "51.5;-0.1", " 51.5 , -0.1 ", "+51.5,-0.1"])
def test_coordinates_are_taken_as_they_are(places: PlaceResolver, text: str) -> None:
    place = found(places, text)
    assert place.point == Point(51.5, -0.1)
    assert place.precision is PlacePrecision.POINT


@pytest.mark.parametrize(("text", "word"), [("91,0", "latitude"), ("0,181", "longitude")])
def test_coordinates_off_the_earth_are_refused_in_words(
    places: PlaceResolver, text: str, word: str
) -> None:
    answer = places.resolve(text)
    assert isinstance(answer, Unknown)
    assert word in answer.said


def test_portland_is_taken_for_the_largest_and_the_answer_names_maine(
    places: PlaceResolver,
) -> None:
    answer = places.resolve("Portland")
    assert isinstance(answer, PlaceFound)
    assert answer.said.startswith("Portland, Oregon, US; also: ")
    assert '--near "Portland, ME"' in answer.said


def test_a_great_city_is_named_before_the_namesakes_of_the_likely_country(
    places: PlaceResolver,
) -> None:
    for typed, city in (("Frankfurt", "Frankfurt am Main"), ("Paris", "Paris, Île-de-France")):
        answer = places.resolve(typed, "US")
        assert isinstance(answer, PlaceFound)
        assert answer.place.country == "US"
        assert answer.also[0].query.startswith(city)


def test_the_name_that_a_town_bears_beats_another_towns_old_one(places: PlaceResolver) -> None:
    answer = places.resolve("Portland")
    assert isinstance(answer, PlaceFound)
    assert all("Portland" in place.name for place in (answer.place, *answer.also))
    assert found(places, "York").country == "GB"  # and not Toronto, which was York once


def test_every_other_place_that_is_offered_is_found_by_what_is_offered(
    places: PlaceResolver,
) -> None:
    for text in ("Portland", "Springfield", "Cambridge", "Halle", "Newcastle", "10115", "1010"):
        answer = places.resolve(text)
        offered = answer.also if isinstance(answer, PlaceFound) else ()
        offered = answer.choices if isinstance(answer, Several) else offered
        assert offered
        for place in offered:
            assert haversine(found(places, place.query).point, place.point) < 1, place.query


def test_a_code_of_two_countries_is_listed_and_never_guessed(places: PlaceResolver) -> None:
    answer = places.resolve("10115")
    assert isinstance(answer, Several)
    assert {"DE", "US"} <= {place.country for place in answer.choices}
    assert any(place.label.startswith("10115 Berlin, DE") for place in answer.choices)


@pytest.mark.parametrize(
    "text", ["10115, DE", "DE-10115", "D-10115", "10115 Berlin", "10115, Germany"]
)
def test_a_code_with_its_country_or_town_is_that_one(places: PlaceResolver, text: str) -> None:
    assert found(places, text).country == "DE"


def test_a_likely_country_decides_between_codes(places: PlaceResolver) -> None:
    assert found(places, "10115", "DE").name == "Berlin"
    assert found(places, "10115", "US").country == "US"


def test_a_number_that_the_likely_country_does_not_have_is_not_taken_elsewhere(
    places: PlaceResolver,
) -> None:
    answer = places.resolve("110001", "IN")
    assert isinstance(answer, Unknown)
    assert answer.nearest == ("110001, RO",)


def test_berlins_codes_say_that_they_are_one_point(places: PlaceResolver) -> None:
    place = found(places, "10117", "DE")
    assert place.precision is PlacePrecision.AREA
    assert "postcodes share this point" in place.caution


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("97205-1234", "97205"),
        ("972051234", "97205"),
        ("sw1a1aa", "SW1A 1AA"),
        ("k1a 0b1", "K1A0B1"),
        ("1012ab", "1012 AB"),
        ("CH-8001", "8001, CH"),
        ("SE-111 20", "11120, SE"),
    ],
)
def test_a_code_is_found_however_it_is_written(places: PlaceResolver, text: str, same: str) -> None:
    assert found(places, text).point == found(places, same).point


def test_the_blank_tells_a_sector_of_stepney_from_leyton(places: PlaceResolver) -> None:
    assert found(places, "E1 0AA").point == found(places, "E1 0").point
    assert found(places, "E10").name == "Leyton"


def test_northern_ireland_is_known_by_town_only_and_the_answer_says_what_to_do(
    places: PlaceResolver,
) -> None:
    answer = places.resolve("BT1 1AA")
    assert isinstance(answer, Unknown)
    assert "places add" in answer.said
    assert found(places, "Belfast").country == "GB"


def test_a_code_that_is_not_listed_is_the_middle_of_its_neighbours_and_says_so(
    places: PlaceResolver,
) -> None:
    place = found(places, "20500", "US")
    assert "begin 205" in place.caution
    assert haversine(place.point, Point(38.90, -77.04)) < 10


def test_a_likely_country_decides_between_towns(places: PlaceResolver) -> None:
    assert found(places, "London", "CA").region == "Ontario"
    assert found(places, "Paris", "US").region == "Texas"


def test_a_slip_and_an_unfinished_name_are_read_and_said(places: PlaceResolver) -> None:
    for text in ("Portlnd", "Portl", "Lodnon"):
        answer = places.resolve(text)
        assert isinstance(answer, PlaceFound)
        assert text in answer.said
    assert found(places, "Lodnon").name == "London"


def test_a_name_in_the_wrong_country_says_where_it_is(places: PlaceResolver) -> None:
    answer = places.resolve("Portland, Narnia")
    assert isinstance(answer, Unknown)
    assert "Portland, OR" in answer.nearest


def test_a_name_that_is_not_known_gives_those_that_look_like_it(places: PlaceResolver) -> None:
    answer = places.resolve("Barsselonna")
    assert isinstance(answer, Unknown)
    assert "Barcelona" in answer.nearest


@given(st.text(max_size=40))
def test_whatever_is_typed_there_is_an_answer_in_words(places: PlaceResolver, text: str) -> None:
    answer = places.resolve(text)
    assert isinstance(answer, PlaceFound | Several | Unknown)
    assert answer.said


def test_a_look_up_reads_no_list_of_places_from_end_to_end(
    places: PlaceResolver, cache: str
) -> None:
    """Far less than one walk over all of them takes: 0.1 ms, against 10 ms and more."""
    names = ["Leipzig", "Lyon", "Graz", "Tucson", "Perth", "Kyoto", "Malmö", "Porto"]
    with closing(sqlite3.connect(f"{cache}/{builtin.SHELF}")) as shelf:

        def walk() -> object:
            return shelf.execute("SELECT max(name || region) FROM place").fetchone()

        walk()
        for name in names:
            places.resolve(name)
        one_walk = min(_seconds(walk) for _ in range(5))
    each = min(_seconds(partial(places.resolve, name)) for name in names for _ in range(5))
    assert each < one_walk / 20


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


# Addresses without coordinates.


def test_an_address_is_placed_by_its_code_else_by_its_town(places: PlaceResolver) -> None:
    by_code = places.locate("981011234", "Seattle", "United States", "WA")
    assert by_code is not None
    assert haversine(by_code.point, Point(47.61, -122.33)) < 3
    by_town = places.locate("", "Portland", "US", "ME")
    assert by_town is not None
    assert haversine(by_town.point, Point(43.66, -70.26)) < 4


def test_a_code_with_a_slip_does_not_carry_a_practice_across_the_country(
    places: PlaceResolver,
) -> None:
    place = places.locate("97205", "Boston", "US", "MA")
    assert place is not None
    assert haversine(place.point, Point(42.36, -71.06)) < 5


@pytest.mark.parametrize(
    ("postcode", "city", "country", "region", "point"),
    [
        ("06896", "Redding", "US", "CT", Point(41.305, -73.393)),
        ("06896-1234", "REDDING", "United States", "Connecticut", Point(41.305, -73.393)),
        ("02915", "Riverside", "US", "RI", Point(41.772, -71.354)),
        ("06039", "Lakeville", "US", "", Point(41.962, -73.444)),
        ("06279", "Willington", "US", "CT", Point(41.897, -72.252)),
        ("97205", "", "US", "OR", Point(45.52, -122.702)),
        ("30324", "Atlanta", "US", "AL", Point(33.82, -84.36)),
        ("8001", "Nirgends an der Sihl", "CH", "ZH", Point(47.37, 8.54)),
        ("D02 X285", "Nowhere", "IE", "", None),
    ],
)
def test_a_postcode_of_its_region_beats_a_town_of_the_same_name_elsewhere(
    places: PlaceResolver, postcode: str, city: str, country: str, region: str, point: Point | None
) -> None:
    place = places.locate(postcode[:5] if country.startswith("U") else postcode, city, country,
                          region)  # fmt: skip
    if point is None:
        assert place is None or place.country == country
        return
    assert place is not None
    assert haversine(place.point, point) < 5


@pytest.mark.parametrize(
    ("postcode", "city", "region"),
    [
        ("97205", "Portland", "ME"),  # a Portland, but not that one
        ("97205", "Nowhere at all", "MA"),
        ("97205", "", "MA"),
        ("", "Redding", "CT"),  # of a state in which it is not known
        ("00000", "Lakeville", "CT"),
        ("97205", "New York City", ""),
    ],
)
def test_an_address_that_contradicts_itself_is_left_unplaced(
    places: PlaceResolver, postcode: str, city: str, region: str
) -> None:
    assert places.locate(postcode, city, "US", region) is None


def test_no_row_of_the_samples_is_placed_far_from_its_postcode(places: PlaceResolver) -> None:
    counted = 0
    for path in sample_files():
        for record in read_sample(str(path.relative_to(SAMPLES))).records:
            for where in record.places:
                code = where.postcode[:5]
                if where.country not in {"US", "USA"} or not code.isdecimal():
                    continue
                alone = places.locate(code, "", "US")
                placed = places.locate(code, where.city, "US", where.region)
                if alone is not None and placed is not None:
                    counted += 1
                    assert haversine(alone.point, placed.point) < 150, where
    assert counted > 150


def test_an_address_that_could_be_in_several_places_is_left_unplaced(places: PlaceResolver) -> None:
    assert places.locate("", "Springfield", "US") is None
    assert places.locate("10115") is None
    assert places.locate("", "Nowhere at all", "DE") is None
    assert places.locate() is None


# The cache.


def test_without_a_cache_folder_a_temporary_one_is_used_and_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache: str
) -> None:
    small = _small_data(tmp_path)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    with open_places(None, data=small) as opened:
        assert found(opened, "Smallville").country == "US"
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_shelf_that_was_cut_off_or_is_of_other_data_is_built_again(tmp_path: Path) -> None:
    small, folder = _small_data(tmp_path), str(tmp_path / "cache")
    shelf = Path(folder) / builtin.SHELF
    for spoil in (lambda b: b[: len(b) // 2], lambda _: b"", lambda _: b"not a database" * 999):
        with open_places(folder, data=small) as opened:
            assert found(opened, "Smallville").country == "US"
        shelf.write_bytes(spoil(shelf.read_bytes()))
    with open_places(folder, data=small) as opened:
        assert found(opened, "Smallville").country == "US"
    _small_data(tmp_path, "Bigville")
    with open_places(folder, data=small) as opened:
        assert found(opened, "Bigville").country == "US"


def test_damage_in_the_middle_is_mended_when_it_is_met(tmp_path: Path) -> None:
    small, folder = _small_data(tmp_path), str(tmp_path / "cache")
    open_places(folder, data=small).close()
    shelf = Path(folder) / builtin.SHELF
    whole = shelf.read_bytes()
    page = int.from_bytes(whole[16:18], "big")
    # The first two pages say what is in the file; all others are made nonsense.
    for kept in range(2, len(whole) // page):
        shelf.write_bytes(whole[: kept * page] + b"\xff" * (len(whole) - kept * page))
        with open_places(folder, data=small) as opened:
            assert found(opened, "Smallville").country == "US"


def test_what_a_killed_builder_left_is_removed(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / "places.sqlite.abc.new").write_bytes(b"half of it")
    open_places(str(folder), data=_small_data(tmp_path)).close()
    assert sorted(os.listdir(folder)) == [builtin.SHELF, "places.sqlite.lock"]


def test_two_processes_at_once_both_get_their_answer(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from intimacy_cli.gazetteer.resolve import open_places\n"
        "with open_places(sys.argv[1], data=sys.argv[2]) as places:\n"
        "    print(places.resolve('Smallville').place.label)\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "cache"), _small_data(tmp_path)]
    both = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=_environment())
        for _ in range(2)
    ]
    assert [process.communicate()[0] for process in both] == ["Smallville, Kansas, US\n"] * 2
    assert sorted(os.listdir(tmp_path / "cache")) == [builtin.SHELF, "places.sqlite.lock"]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def _small_data(tmp_path: Path, name: str = "Smallville") -> str:
    folder = tmp_path / "data"
    folder.mkdir(exist_ok=True)
    rows = {
        "places.tsv.xz": f"US\tKS\t{name}\t38.500\t-98.000\t45000\tMetropolis\n",
        "postcodes.tsv.xz": "US\t67524 67525\t38.500 38.600\t-98.000 -98.100\n",
        "gb-sectors.tsv.xz": "SW1A 1\t51.500\t-0.140\n",
        "regions.tsv.xz": "US\t\tUnited States\nUS\tKS\tKansas\n",
    }
    for file, text in rows.items():
        (folder / file).write_bytes(lzma.compress(text.encode()))
    return str(folder)


# The user's own files.

POSTAL = (
    'IE\tD02 AF30\tDublin "2"\tLeinster\tL\t\t\t\t\t53.34\t-6.25\t6\n'
    "DE\t10115\tBerlin Mitte\tBerlin\tBE\t\t\t\t\t52.5323\t13.3846\t6\n"
    "DE\t99999\tHier\tX\tX\t\t\t\t\t50.0\t10.0\t4\n"
    "DE\t99999\tDort\tX\tX\t\t\t\t\t54.0\t10.0\t4\n"
    "DE\tbroken\n"
)
GAZETTEER = (
    "1\tTinytown\tTinytown\tWinzigstadt,小町\t50.5\t8.5\tP\tPPL\tDE\t\t05\t\t\t\t40\t\t\t\t2020\n"
    "2\tA Hill\tA Hill\t\t50.5\t8.5\tT\tHLL\tDE\t\t05\t\t\t\t0\t\t\t\t2020\n"
)


def test_a_postal_file_of_ones_own_is_more_exact_than_what_is_built_in(
    tmp_path: Path, cache: str
) -> None:
    own = str(tmp_path / "own")
    (tmp_path / "allCountries.txt").write_text(POSTAL, encoding="utf-8")
    file, dropped = added_file(str(tmp_path / "allCountries.txt"), own)
    assert (file.kind, file.rows, dropped.lines) == ("postal", 4, [5])
    with open_places(cache, own) as opened:
        assert found(opened, "10115, DE").caution == ""
        assert found(opened, "10115, DE").point == Point(52.5323, 13.3846)
        assert found(opened, "D02 AF30").label == 'D02 AF30 Dublin "2", IE'
        answer = opened.resolve("99999", "DE")
        assert isinstance(answer, Several)  # two rows far apart: asked, not averaged
        assert found(opened, "20095, DE").name == "Hamburg"  # the built-in ones still count


def test_a_gazetteer_of_the_same_name_is_told_by_its_columns(tmp_path: Path, cache: str) -> None:
    own = str(tmp_path / "own")
    with zipfile.ZipFile(tmp_path / "allCountries.zip", "w") as archive:
        archive.writestr("readme.txt", "Not the data.\n")
        archive.writestr("allCountries.txt", GAZETTEER)
    file, dropped = added_file(str(tmp_path / "allCountries.zip"), own)
    assert (file.kind, file.rows, dropped.count) == ("gazetteer", 1, 0)
    with open_places(cache, own) as opened:
        assert found(opened, "小町").name == "Tinytown"
        assert found(opened, "winzigstadt").region == "Hesse"
    (tmp_path / "allCountries.txt").write_text(POSTAL, encoding="utf-8")
    added_file(str(tmp_path / "allCountries.txt"), own)
    assert [f.kind for f in own_files(own)] == ["gazetteer", "postal"]
    assert all("CC BY 4.0" in f.licence for f in own_files(own))


@pytest.mark.parametrize("content", [b"", b"name,city\nA,B\n", b"PK\x03\x04broken", b"\x1f\x8bno"])
def test_a_file_that_holds_no_places_is_refused_and_leaves_nothing(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "file.txt").write_bytes(content)
    with pytest.raises(NotPlacesError):
        added_file(str(tmp_path / "file.txt"), str(tmp_path / "own"))
    assert not (tmp_path / "own").exists()


def test_a_damaged_file_of_ones_own_is_left_out(tmp_path: Path, cache: str) -> None:
    own = tmp_path / "own"
    (tmp_path / "DE.txt").write_text(POSTAL, encoding="utf-8")
    file, _ = added_file(str(tmp_path / "DE.txt"), str(own))
    Path(file.path).write_bytes(Path(file.path).read_bytes()[:-100])
    assert own_files(str(own)) == []
    with open_places(cache, str(own)) as opened:
        assert found(opened, "10115, DE").name == "Berlin"


# Sums and keys.

LATITUDES = st.floats(-90, 90)
LONGITUDES = st.floats(-180, 180)
POINTS = st.builds(Point, LATITUDES, LONGITUDES)


@given(POINTS, POINTS)
def test_a_distance_is_the_same_both_ways_and_within_half_the_earth(
    one: Point, other: Point
) -> None:
    assert haversine(one, one) == 0
    assert haversine(one, other) == pytest.approx(haversine(other, one), abs=1e-6)
    assert 0 <= haversine(one, other) <= 20_016


@given(POINTS, POINTS, POINTS)
def test_no_detour_is_shorter(one: Point, other: Point, between: Point) -> None:
    assert haversine(one, other) <= haversine(one, between) + haversine(between, other) + 1e-3


@given(LATITUDES, LATITUDES, LONGITUDES)
def test_along_a_meridian_a_distance_is_the_difference_of_latitudes(
    south: float, north: float, lon: float
) -> None:
    arc = abs(north - south) / 360 * 2 * 3.141592653589793 * EARTH_KM
    assert haversine(Point(south, lon), Point(north, lon)) == pytest.approx(arc, abs=1e-3)


def test_a_distance_that_everybody_knows() -> None:
    london, new_york = Point(51.5074, -0.1278), Point(40.7128, -74.0060)
    assert haversine(london, new_york) == pytest.approx(5570, abs=5)


@given(POINTS)
def test_the_middle_of_points_across_the_date_line_lies_between_them(point: Point) -> None:
    assert reach([Point(0, 179.9), Point(0, -179.9)]) < 12
    if abs(point.lat) < 89:
        assert haversine(middle([point, point]), point) < 0.001


@given(LATITUDES, LONGITUDES)
def test_a_pair_of_numbers_is_read_as_it_was_written(lat: float, lon: float) -> None:
    assert parse_point(f"{lat:.5f},{lon:.5f}") == Point(round(lat, 5), round(lon, 5))


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_case_and_accents_make_no_other_key(text: str) -> None:
    assert fold(text.casefold()) == fold(text)
    assert fold(f" {text}\t") == fold(text)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Saint-Étienne", "saint etienne"),
        ("Łódź", "lodz"),
        ("Århus", "arhus"),
        ("København", "kobenhavn"),
        ("İstanbul", "istanbul"),
        ("Weißenfels", "weissenfels"),
        ("'s-Hertogenbosch", "s hertogenbosch"),
        ("Washington, D.C.", "washington dc"),
    ],
)
def test_a_name_is_found_as_people_type_it(name: str, key: str) -> None:
    assert fold(name) == key


@given(st.text("abcdefgh ", min_size=1, max_size=12), st.data())
def test_one_letter_lost_swapped_or_changed_is_among_the_slips(
    key: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(key) - 1))
    assert key in set(slips(key[:at] + key[at + 1 :]))
    assert key in set(slips(key[:at] + "x" + key[at + 1 :]))
    assert key in set(slips(key[:at] + "x" + key[at:]))
    swapped = key[:at] + key[at + 1 : at + 2] + key[at : at + 1] + key[at + 2 :]
    assert key in {*slips(swapped), swapped}
