"""`intimacy trends`: what it says, to whom, and when it says nothing."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import Cli
from tests.harness.golden import same_as_golden
from tests.harness.made_up import LIVES, make_home
from tests.harness.on_terminal import shown

FIRST = "6,5,6,2,4,5,3"
SIZES = (80, 40)
COUPLES = [name for name, life in LIVES.items() if len(life.names) == 2]


def grades(found: object) -> dict[tuple[str, str], str]:
    assert isinstance(found, dict)
    return {(each["area"], each["who"]): each["grade"] for each in found["areas"]}


@pytest.fixture
def fallen(cli: Cli, home: Path) -> Cli:
    """Ben feels less understood since 15 October."""
    make_home(home, LIVES["fallen"])
    return cli


@pytest.mark.parametrize("columns", SIZES)
@pytest.mark.parametrize("life", LIVES)
def test_the_screen_of_every_made_up_home_is_as_it_was_looked_at(
    home: Path, life: str, columns: int
) -> None:
    make_home(home, LIVES[life])
    same_as_golden(f"trends-{life}-{columns}", shown(["trends", "--as", "Ana"], columns))


@pytest.mark.parametrize("columns", [*SIZES, 200])
def test_one_area_is_a_chart_with_what_is_usual(home: Path, columns: int) -> None:
    make_home(home, LIVES["fallen"])
    said = shown(["trends", "--area", "understood"], columns)
    assert max(len(row) for row in said.splitlines()) <= min(columns, 66)
    same_as_golden(f"trends-understood-{columns}", said)


def test_in_ascii_every_sign_is_one(home: Path) -> None:
    make_home(home, LIVES["fallen"])
    for env in ({"INTIMACY_GLYPHS": "ascii"}, {"LC_ALL": "ja_JP.UTF-8"}):
        said = shown(["trends", "--area", "understood", "--as", "Ben"], 80, env=env)
        assert said.isascii()
        assert " o " in said


def test_colour_is_only_an_aid(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_home(home, LIVES["fallen"])
    without = shown(["trends"], 80)
    monkeypatch.delenv("NO_COLOR")
    coloured = shown(["trends"], 80, styles=True)
    assert "\x1b[32m" in coloured
    assert "\x1b[35m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == without


@pytest.mark.parametrize("env", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}, {}])
def test_plain_is_one_fact_a_line_without_a_picture(fallen: Cli, env: dict[str, str]) -> None:
    plain = fallen("trends", "--plain", env=env).out
    assert "understood, Ben: lower since about 14 October; usual 3 to 6; 175 check-ins" in plain
    assert not set("●◆▁▂▃▄▅▆▇│") & set(plain)


def test_a_fall_is_told_with_its_day_and_the_rest_is_not(fallen: Cli) -> None:
    found = fallen("trends", "--json").data
    changed = [each for each in found["areas"] if each["grade"] == "changed"]
    assert [(each["area"], each["who"], each["direction"]) for each in changed] == [
        ("understood", "Ben", -1)
    ]
    assert abs(date.fromisoformat(changed[0]["since"]) - date(2026, 10, 15)) < timedelta(5)
    assert found["areas"][-1] == changed[0], "what went well comes first"
    low, high = changed[0]["usual"]
    assert 1 <= low < high <= 7
    assert {"steady", "swinging"} == set(found["wrong_a_year"])
    assert found["wrong_a_year"]["steady"] < 2 < found["wrong_a_year"]["swinging"]


def test_a_change_is_by_and_by_what_is_usual(fallen: Cli) -> None:
    late = {"INTIMACY_NOW": "2027-03-01T20:00:00+01:00"}
    found = grades(fallen("trends", "--json", env=late).data)
    assert found["understood", "Ben"] == "usual"
    since = fallen("trends", "--since", "2026-09-01", "--json", env=late).data
    assert grades(since)["understood", "Ben"] == "changed"


def test_both_worlds_are_told_wherever_a_change_is(fallen: Cli) -> None:
    for options in ([], ["--area", "understood"], ["--who", "Ben"]):
        said = " ".join(fallen("trends", *options).out.split())
        assert "in steady times; where moods swing slowly" in said


def test_a_steady_couple_is_told_of_no_change(cli: Cli, home: Path) -> None:
    make_home(home, LIVES["steady"])
    found = cli("trends", "--json").data
    assert set(grades(found).values()) == {"usual"}
    assert found["wrong_a_year"] == {"steady": 0.6, "swinging": 7.8}


def test_a_change_in_affection_is_told_to_the_one_who_answered_alone(cli: Cli, home: Path) -> None:
    def shift(who: str, area: str, back: int) -> float:
        return -2.5 if (who, area) == ("Ben", "affection") and back < 60 else 0.0

    make_home(home, replace(LIVES["steady"], shift=shift))
    assert grades(cli("trends", "--as", "Ben", "--json").data)["affection", "Ben"] == "changed"
    for who in ([], ["--as", "Ana"]):
        found = cli("trends", *who, "--json").data
        assert ("affection", "Ben") not in grades(found)
        assert {"area": "affection", "who": "Ben"} in found["withheld"]
        for options in ([], ["--area", "affection"], ["--area", "affection", "--who", "Ben"]):
            said = cli("trends", *who, *options).out
            assert not re.search(
                r"affection, Ben|Ben: .*affection|affection.*(lower|higher) s", said
            )
    alone = cli("trends", "--area", "affection").out
    assert alone.startswith("What changes in affection is only shown")
    # And no chart shows what no sentence says, on a screen, in a picture or in JSON.
    marks = {
        who: shown(["trends", "--area", "affection", *as_whom], 80).split("stress")[0].count("◆")
        for who, as_whom in (("", []), ("Ana", ["--as", "Ana"]), ("Ben", ["--as", "Ben"]))
    }
    assert marks[""] == 0
    assert marks["Ana"] <= 1 < marks["Ben"]
    lines = [each["who"] for each in cli("trends", "--as", "Ana", "--json").data["lines"]
             if each["area"] == "affection"]  # fmt: skip
    assert lines == ["Ana"]
    picture = home.parent / "affection.svg"
    refused = cli("trends", "--area", "affection", "--svg", str(picture))
    assert (refused.code, picture.exists()) == (1, False)
    assert "only drawn for whoever answered" in refused.err
    assert cli("trends", "--area", "affection", "--as", "Ben", "--svg", str(picture)).code == 0
    assert 'class="usual1"' in picture.read_text()
    assert 'class="usual0"' not in picture.read_text()


def test_stress_is_shown_and_never_judged(fallen: Cli) -> None:
    found = fallen("trends", "--json").data
    assert "stress" in {each["area"] for each in found["lines"]}
    assert "stress" not in {each["area"] for each in found["areas"]}
    assert fallen("trends", "--area", "stress").code == 2


def test_the_gap_is_shown_and_names_nobody(fallen: Cli) -> None:
    said = fallen("trends", "--area", "understood").out
    (gap,) = [row for row in said.splitlines() if "apart on average" in row]
    assert "Ana" not in gap
    assert "Ben" not in gap
    assert fallen("trends", "--area", "understood", "--who", "Ana", "--json").data["apart"] == []


def test_too_few_days_say_how_many_are_missing(cli: Cli, home: Path) -> None:
    make_home(home, LIVES["four"])
    found = cli("trends", "--json", "--as", "Ana").data
    assert found["areas"] == []
    assert {each["missing"] for each in found["too_few"]} == {11}
    assert "Ana: 11 more check-ins before anything can be said" in cli("trends", "--as", "Ana").out


def test_one_who_is_alone_sees_all_of_their_own(cli: Cli, home: Path) -> None:
    make_home(home, LIVES["alone"])
    found = cli("trends", "--json").data
    assert {each["who"] for each in found["areas"]} == {"Ana"}
    assert ("affection", "Ana") in grades(found)
    assert found["withheld"] == found["apart"] == []


def test_nothing_yet_says_how_to_begin(cli: Cli, home: Path) -> None:
    assert "Start with: intimacy checkin" in cli("trends").out
    assert not home.exists()
    assert cli("trends", "--json").data["areas"] == []
    assert cli("trends", "--svg", "x.svg").code == 1


def test_the_same_answer_every_day_is_within_the_usual(couple: Cli) -> None:
    for back in range(20):
        now = date(2026, 11, 22) - timedelta(days=back)
        for who in ("Ana", "Ben"):
            couple("checkin", "--as", who, "--answers", FIRST, "--on", str(now))
    found = couple("trends", "--json", "--as", "Ana").data
    assert set(grades(found).values()) == {"usual"}
    assert {each["n"] for each in found["areas"]} == {20}


def test_of_a_sealed_round_only_its_author_sees_anything(couple: Cli) -> None:
    for back in range(16):
        day = str(date(2026, 11, 23) - timedelta(days=back))
        couple("checkin", "--as", "Ana", "--answers", FIRST, "--on", day)
    for who in ([], ["--as", "Ben"]):
        found = couple("trends", "--json", *who).data
        assert found["areas"] == found["too_few"] == found["lines"] == []
    assert ("close", "Ana") in grades(couple("trends", "--json", "--as", "Ana").data)


def test_other_questionnaires_and_earlier_versions_are_in_no_series(
    fallen: Cli, home: Path
) -> None:
    shape = str(Path(__file__).parents[2] / "data" / "four-items.toml")
    before = fallen("trends", "--json").data
    for who in ("Ana", "Ben"):
        fallen("checkin", "--questionnaire", shape, "--as", who, "--answers", "1,1,1,1")
    assert fallen("trends", "--json").data == before


def test_a_clock_that_was_set_back_takes_nothing_from_the_future(fallen: Cli) -> None:
    early = {"INTIMACY_NOW": "2026-08-01T20:00:00+02:00"}
    found = fallen("trends", "--json", env=early).data
    assert found["until"] == "2026-08-01"
    days = [point["day"] for each in found["lines"] for point in each["points"]]
    assert max(days) <= "2026-08-01"
    assert grades(found)["understood", "Ben"] == "usual"


def test_what_was_kept_is_said_again_until_something_is_written(fallen: Cli) -> None:
    first = fallen("trends", "--as", "Ana", "--json").data
    assert fallen("trends", "--as", "Ana", "--json").data == first
    # Kept for one viewer, it is not shown to the next.
    assert fallen("trends", "--as", "Ben", "--json").data["withheld"] != first["withheld"]
    (line,) = [x for x in first["lines"] if (x["area"], x["who"]) == ("close", "Ana")]
    there = {point["day"] for point in line["points"]}
    missed = next(f"2026-11-{n:02}" for n in range(1, 23) if f"2026-11-{n:02}" not in there)
    for who in ("Ana", "Ben"):
        assert fallen("checkin", "--as", who, "--answers", FIRST, "--on", missed).code == 0
    again = fallen("trends", "--as", "Ana", "--json").data
    (after,) = [x for x in again["lines"] if (x["area"], x["who"]) == ("close", "Ana")]
    assert len(after["points"]) == len(line["points"]) + 1


def test_what_is_forgotten_is_in_nothing_that_was_kept(fallen: Cli) -> None:
    days = fallen("trends", "--as", "Ana", "--json").data["lines"][0]["points"]
    gone = days[-1]["day"]
    assert fallen("data", "forget", gone, "--as", "Ana", "--yes").code == 0
    left = fallen("trends", "--as", "Ana", "--json").data["lines"][0]["points"]
    assert gone not in [each["day"] for each in left]


def test_a_picture_says_in_words_what_it_shows_and_asks_for_nothing(
    fallen: Cli, tmp_path: Path
) -> None:
    path = tmp_path / "understood.svg"
    done = fallen("trends", "--area", "understood", "--svg", str(path))
    assert done.code == 0
    text = path.read_text()
    root = ET.fromstring(text)
    described = root.find("{http://www.w3.org/2000/svg}desc")
    assert described is not None
    assert "Ben: lower since about 14 October" in (described.text or "")
    assert not re.search(r"href|url\(|<script|https?://(?!www\.w3\.org/2000/svg)", text)
    assert "prefers-color-scheme" in text
    assert fallen("trends", "--svg", str(path)).code == 1
    assert fallen("trends", "--svg", str(path), "--replace").code == 0
    assert path.read_text() != text


@pytest.mark.parametrize("life", [name for name in LIVES if name != "year"])
def test_the_picture_of_every_made_up_home_is_as_it_was_looked_at(
    cli: Cli, home: Path, tmp_path: Path, life: str
) -> None:
    make_home(home, LIVES[life])
    path = tmp_path / "understood.svg"
    assert cli("trends", "--area", "understood", "--svg", str(path)).code == 0
    same_as_golden(f"trends-{life}", path.read_text(), ending="svg")


@pytest.mark.parametrize(
    ("options", "code", "says"),
    [
        (["--area", "love"], 2, "--area 'love' isn't an area. Give one of close,"),
        (["--who", "Cleo"], 2, "--who: nobody here is called 'Cleo'. You are Ana and Ben."),
        (["--since", "tomorrow"], 2, "--since"),
        (["--replace"], 2, "--replace goes with --svg FILE."),
        (["--svg", "/nowhere/at/all.svg"], 2, "there's no such folder"),
    ],
)
def test_what_does_not_fit_is_one_line(
    fallen: Cli, options: list[str], code: int, says: str
) -> None:
    done = fallen("trends", *options)
    assert done.code == code
    assert says in done.err
    assert len(done.err.splitlines()) == 1
    failed = json.loads(fallen("trends", *options, "--json").err)
    assert says in f"{failed['error']['message']} {failed['error']['hint']}"


def test_twenty_years_are_read_in_one_go(cli: Cli, home: Path) -> None:
    make_home(home, replace(LIVES["steady"], days=7300))
    found = cli("trends", "--since", "2006-11-25", "--json").data
    assert min(each["n"] for each in found["areas"]) > 5_000
    assert cli("trends", "--since", "2006-11-25").code == 0
