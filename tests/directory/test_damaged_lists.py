"""Workbooks, JSON lists, pages and Markdown that are cut, flipped or blown up: never an error.

`INTIMACY_DAMAGE=200` gives some 2,100 of them; 160 are enough every day.
"""

from __future__ import annotations

import io
import os
import random
import zipfile
from pathlib import Path

import pytest

from tests.harness.directories import Read, read
from tests.harness.workbooks import packed, row, xlsx

_DOSE = max(19, int(os.environ.get("INTIMACY_DAMAGE", "6")) * 5 // 4)
_LISTS = sorted(
    path
    for path in (Path(__file__).parents[1] / "features/therapist/lists").iterdir()
    if path.suffix not in {".toml", ".md"} or path.name.startswith("lista")
)
_MOST_LINES = 25
"""Of a list of four people; a line for each row that is damaged, and a few of the whole."""


def _told(data: bytes, name: str) -> Read:
    told = read(data, name)
    assert told.findings or told.records
    assert sum(each.column is None for each in told.findings) <= _MOST_LINES
    assert all("\n" not in each.what and len(each.what) < 2_000 for each in told.findings)
    return told


def _inside(data: bytes, chance: random.Random) -> bytes:
    """Damage one part of a workbook, and pack it again so that only its own reader can tell."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([each for each, part in parts.items() if part])
    part = bytearray(parts[name])
    place = chance.randrange(len(part))
    if chance.random() < 0.3:
        del part[place:]
    elif chance.random() < 0.5:
        part[place] = chance.randrange(256)
    else:
        some = bytes(part[chance.randrange(len(part)) :][:40])
        part[place:place] = some * chance.randrange(1, 50)
    return packed({**parts, name: bytes(part)})


@pytest.mark.parametrize("path", _LISTS, ids=lambda path: path.name)
def test_a_damaged_list_gives_its_people_or_says_what_is_wrong(path: Path) -> None:
    data, chance = path.read_bytes(), random.Random(path.name)
    packed_parts = data.startswith(b"PK")
    # Each of the old Office's is read in a process of its own, which takes its time.
    dose = _DOSE // 3 if path.suffix == ".xls" else _DOSE
    for number in range(dose):
        damaged = bytearray(data)
        if number % 3 == 0:
            del damaged[chance.randrange(1, len(data)) :]
        elif number % 3 == 1 or not packed_parts:
            for _ in range(chance.randrange(1, 6)):
                damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        else:
            damaged = bytearray(_inside(data, chance))
        _told(bytes(damaged), path.name)


def test_a_hundred_thousand_empty_sheets_are_one_line() -> None:
    sheet = '<sheet name="S" sheetId="1" r:id="rId1"/>'
    book = f'<workbook xmlns:r="r"><sheets>{sheet * 100_000}</sheets></workbook>'
    told = _told(packed({"xl/workbook.xml": book}), "list.xlsx")
    assert len(told.findings) == 1


def test_a_bomb_in_any_part_is_one_line() -> None:
    bomb = b"<a>" + b" " * 50_000_000
    whole = xlsx({"S": row("Name") + row("Anna Berg")}, styles="<a/>", shared="<si/>")
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    for name in parts:
        told = _told(packed({**parts, name: bomb}), "list.xlsx")
        assert (told.records, len(told.findings)) == ([], 1), name


def test_json_of_ten_thousand_keys_or_deep_within_itself_is_no_trouble() -> None:
    wide = "{" + ",".join(f'"k{n}": "v"' for n in range(10_000)) + ', "name": "Anna Berg"}'
    assert _told(f"[{wide}]".encode(), "list.json").names in (["Anna Berg"], [])
    deep = '{"a":' * 5_000 + "1" + "}" * 5_000
    assert not _told(deep.encode(), "list.json").records
    many = "[" + ",".join("[" * 50 + "{}" + "]" * 50 for _ in range(500)) + "]"
    assert not _told(many.encode(), "list.json").records
