"""Damaged files: a finding or good rows, never an error, never long.

`INTIMACY_DAMAGE=200` gives the full dose of cuts and flips; a small one is enough every day.
"""

import copy
import gzip
import io
import json
import os
import random
import time
import zipfile
from functools import cache
from pathlib import Path

import pytest

from tests.harness.directories import SAMPLES, Read, read, read_sample, sample_files

_DOSE = int(os.environ.get("INTIMACY_DAMAGE", "6"))
_TABLES = [
    "nppes-2018-329cols.csv",
    "nppes-330cols-organisations.csv",
    "spreadsheets/trafford-mental-health-raw.csv",
    "spreadsheets/florida-legal-services.csv",
    "spreadsheets/illinois-legal-aid-locations.csv",
]


def _seconds_of(data: bytes, name: str) -> tuple[float, Read]:
    began = time.process_time()
    told = read(data, name)
    return time.process_time() - began, told


@cache
def _ordinary() -> float:
    """What this machine takes for some thousand ordinary rows: two seconds where this was made."""
    rows = b"".join(b"Ana Moe %d,Town,030 %d\n" % (n, 4960000 + n) for n in range(10_000))
    return _seconds_of(b"name,city,phone\n" + rows, "ordinary.csv")[0]


def _answered_soon(data: bytes, name: str) -> Read:
    seconds, told = _seconds_of(data, name)
    assert seconds < 2 * _ordinary()
    return told


@pytest.mark.parametrize("path", sample_files(), ids=lambda path: path.name)
def test_a_file_cut_anywhere_gives_a_line_or_good_rows(path: Path) -> None:
    data, chance = path.read_bytes(), random.Random(path.name)
    for _ in range(_DOSE):
        told = _answered_soon(data[: chance.randrange(len(data))], path.name)
        assert told.findings or told.records


@pytest.mark.parametrize("path", sample_files(), ids=lambda path: path.name)
def test_a_file_with_a_flipped_bit_gives_a_line_or_good_rows(path: Path) -> None:
    data, chance = path.read_bytes(), random.Random(path.name)
    for _ in range(_DOSE):
        damaged = bytearray(data)
        damaged[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        told = _answered_soon(bytes(damaged), path.name)
        assert told.findings or told.records


@pytest.mark.parametrize("name", _TABLES)
def test_a_quote_removed_from_one_line_costs_that_line_only(name: str) -> None:
    data = (SAMPLES / name).read_bytes()
    whole = read(data, name)
    lines = {record.source.line: record for record in whole.records}
    header_ends = data.index(b"\n") + 1
    quotes = [place for place, byte in enumerate(data) if byte == 0x22 and place >= header_ends]
    for place in random.Random(name).sample(quotes, min(_DOSE * 3, len(quotes))):
        told = read(data[:place] + data[place + 1 :], name)
        line = data.count(b"\n", 0, place) + 1
        hurt = max(each for each in lines if each is not None and each <= line)
        assert [each.line for each in told.bad] == [hurt], (place, told.bad)
        left = {record.source.line: record for record in told.records}
        assert left == {each: lines[each] for each in lines if each != hurt}


def test_a_broken_line_of_ndjson_costs_that_line() -> None:
    data = (SAMPLES / "fhir-plannet-ndjson/Practitioner.ndjson").read_bytes().splitlines()
    data[4] = data[4][:100]
    told = read(b"\n".join(data), "Practitioner.ndjson")
    assert len(told.records) == 59
    assert [each.line for each in told.bad] == [5]


def test_a_broken_entry_of_a_json_list_costs_that_entry() -> None:
    text = (SAMPLES / "osm-salzburg-doctors.geojson").read_text("utf-8")
    place = text.index("Susanne Gruber-Ebert")
    told = read(text[:place] + '"' + text[place:], "doctors")
    assert len(told.records) == 62
    assert told.bad[0].line == text.count("\n", 0, place) + 1
    assert "Susanne Gruber-Ebert" not in told.names


@pytest.mark.parametrize(
    "hostile",
    [
        b"[" * 200_000,
        b'{"a":' * 100_000,
        b'{"resourceType":"Bundle","entry":[' * 5_000,
        b'[{"type":"Feature","properties":' + b'{"a":' * 3_000,
        b"x = " + b"[" * 100_000,
        b"[[therapist]]\n" + b"a." * 20_000 + b"b = 1\n",
        b"[[therapist]]\nname = " + b"{a=" * 5_000,
        b'name,city\n"' + b"a\n" * 150_000,
        b"name,city\n" + b'"\n' * 100_000,
        b"name,city\n" + b'a"b,c\n"' * 15_000,
        b"BEGIN:VCARD\nFN:" + b"a;" * 300_000,
        b"BEGIN:VCARD\n" + b" folded\n" * 100_000,
        b"BEGIN:VCARD\nTEL;" + b'"' * 100_001 + b":1\n",
        b"<script type=application/ld+json>" * 20_000,
        b'<script type="application/ld+json">' + b"/*" * 100_000,
        b'<script type="application/ld+json">' + b"<!--" * 50_000,
        b'{"features":[' + b'{"a":[},' * 60_000,
        b"name,phone\n" + b"," * 1_000_000,
        b"name,fee\nA," + b"1" * 100_000 + b"\n",
        b'{"results":[{"number":' + b"9" * 100_000 + b"}]}",
        b"\xff\xfe" + b"\x00\xd8" * 100_000,
        b"-" * 1_000_000,
        b"\x00" * 1_000_000,
        b'"' * 500_000,
        b",".join([b"h"] * 50_000) + b"\n" + b",".join([b"1"] * 50_000),
        b"sep=;\n" * 50_000,
        b'{"@graph":' + b'[{"@type":"Person","@graph":' * 2_000,
        b'{"@context":"https://schema.org","@type":"Person","jobTitle":"x","name":"'
        + b"[" * 100_000 + b'"}',
    ],
    ids=range(28),
)  # fmt: skip
def test_a_small_hostile_file_is_answered_soon(hostile: bytes) -> None:
    told = _answered_soon(hostile, "hostile")
    assert told.findings or told.records


def test_a_bomb_in_an_archive_is_refused() -> None:
    zeros = b"name,city\n" + b"\n" * 60_000_000
    told = _answered_soon(gzip.compress(zeros), "bomb.gz")
    assert told.says("unpacks to far more")
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("list.json", b'{"features":[' + b" " * 60_000_000)
    told = _answered_soon(held.getvalue(), "bomb.zip")
    assert told.says("unpacks to far more")


@pytest.mark.parametrize("packed", ["zip", "gzip"])
def test_an_archive_cut_anywhere_gives_a_line_or_good_rows(packed: str) -> None:
    data = (SAMPLES / "nppes-2018-329cols.csv").read_bytes()
    if packed == "gzip":
        whole = gzip.compress(data)
    else:
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("npidata.csv", data)
        whole = held.getvalue()
    assert len(read(whole).records) == 127
    chance = random.Random(packed)
    for _ in range(_DOSE * 3):
        cut = whole[: chance.randrange(1, len(whole))]
        assert read(cut).findings
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        told = read(bytes(flipped))
        assert told.findings or told.records


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_an_archive_whose_table_of_contents_is_damaged_gives_a_line_or_good_rows(
    method: int,
) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name in ("a.csv", "b.csv"):
            archive.writestr(name, "name,city\nAna Moe,Town\n")
    whole = held.getvalue()
    for place in range(len(whole)):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << place % 8
        told = read(bytes(flipped))
        assert told.findings or told.records


def test_values_of_another_type_than_the_format_says_do_no_harm() -> None:
    junk: list[object] = [
        None,
        True,
        -1,
        1e308,
        "",
        [],
        {},
        [[]],
        [{}],
        [None],
        {"a": []},
        "2020-01-01",
    ]
    for name in ("fhir-plannet-searchset-bundle.json", "hsds3-json/service_full.json"):
        chance = random.Random(name)
        text = (SAMPLES / name).read_text("utf-8")
        for _ in range(_DOSE * 5):
            document = json.loads(text)
            for _ in range(4):
                _replace_somewhere(document, chance, junk)
            read(json.dumps(document))


def _replace_somewhere(value: object, chance: random.Random, junk: list[object]) -> None:
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))  # type: ignore[arg-type]
        if not keys:
            return
        key = chance.choice(keys)
        inner = value[key]  # type: ignore[index]
        if not isinstance(inner, dict | list) or not inner or chance.random() < 0.2:
            value[key] = copy.deepcopy(chance.choice(junk))  # type: ignore[index]
            return
        value = inner


def test_the_whole_of_a_sample_is_read_twice_alike() -> None:
    first, second = read_sample("hsds2-datapackage"), read_sample("hsds2-datapackage")
    assert first == second
