"""The list and its table: what is shipped was judged, and what was thrown out is not shipped."""

from __future__ import annotations

import re
import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
PACKS = ROOT / "src" / "intimacy_cli" / "packs" / "content" / "en"
ENTRIES: list[dict[str, Any]] = tomllib.loads((PACKS / "chemistry.toml").read_text())["entry"]
PROMPTS: list[dict[str, Any]] = tomllib.loads((PACKS / "chemistry-talk.toml").read_text())["prompt"]
DATES: list[dict[str, Any]] = tomllib.loads((PACKS / "chemistry-dates.toml").read_text())["date"]
ALL = (*ENTRIES, *PROMPTS, *DATES)
TABLE = (ROOT / "docs" / "content-review-chemistry.tsv").read_text().splitlines()
ROWS = [line.split("\t") for line in TABLE[1:]]
# Words of one gender, one anatomy, one kind of couple; of drink; and of what is never safe.
NEVER = re.compile(
    r"\b(?:him|her|his|he|she|husband|wife|boyfriend|girlfriend|man|woman|men|women|boy|girl|penis|"
    r"vagina|breasts?|wine|champagne|drunk|throat|chok\w*|film ourselves|school|naughty|slut\w*)\b",
    re.IGNORECASE,
)
# What needs its caution: things that bind, cover, strike, enter or are shared between bodies.
RISKY = ("soft-tie", "hands-held-down", "blindfold", "light-spank", "anal-touch", "mouth", "joined")


def texts_of(entry: dict[str, Any]) -> str:
    return " ".join(str(value) for key, value in entry.items() if key not in ("id", "section"))


def test_every_text_was_judged_and_kept_and_no_other() -> None:
    assert TABLE[0] == "id\tverdict\treason"
    assert {row[0] for row in ROWS if row[1] == "kept"} == {each["id"] for each in ALL}
    assert len({row[0] for row in ROWS}) == len(ROWS)
    assert {row[1] for row in ROWS} == {"kept", "thrown out"}


def test_each_verdict_has_a_reason_of_its_own() -> None:
    assert all(len(row) == 3 for row in ROWS)
    assert len({row[2] for row in ROWS}) == len(ROWS)
    assert [row[0] for row in ROWS if not 5 <= len(row[2].split()) <= 20] == []


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry["id"])
def test_an_entry_fits_any_two_adults(entry: dict[str, Any]) -> None:
    assert NEVER.search(texts_of(entry)) is None


@pytest.mark.parametrize("risky", RISKY)
def test_what_can_hurt_has_its_caution(risky: str) -> None:
    (entry,) = [each for each in ENTRIES if each["id"] == risky]
    assert entry["care"]


def test_no_two_entries_are_the_same_thing_twice() -> None:
    grams = [
        (each["id"], {t[at : at + 3] for t in (each["text"].lower(),) for at in range(len(t) - 2)})
        for each in ENTRIES
    ]
    alike = [(a, b) for (a, x), (b, y) in combinations(grams, 2) if len(x & y) / len(x | y) > 0.6]
    assert alike == []


def test_every_prompt_asks_something() -> None:
    assert {each["heat"] for each in PROMPTS} == {1, 2, 3}
    assert [each["id"] for each in PROMPTS if "?" not in each["text"]] == []


def test_every_section_and_every_heat_has_something() -> None:
    assert {each["heat"] for each in ENTRIES} == {1, 2, 3}
    assert 12 <= len({each["section"] for each in ENTRIES}) <= 14
