"""`checkin history`: a month at a glance, and day by day for scripts and screen readers."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.golden import same_as_golden
from tests.harness.made_up import LIVES, make_home
from tests.harness.on_terminal import shown

FIRST = "6,5,6,2,4,5,3"
SIZES = (80, 40)


@pytest.mark.parametrize("columns", SIZES)
@pytest.mark.parametrize("life", LIVES)
def test_the_month_of_every_made_up_home_is_as_it_was_looked_at(
    home: Path, life: str, columns: int
) -> None:
    make_home(home, LIVES[life])
    said = shown(["checkin", "history", "--as", "Ana"], columns)
    assert max(len(row) for row in said.splitlines()) <= columns
    same_as_golden(f"history-{life}-{columns}", said)


def test_the_lines_that_both_may_read_stand_under_the_month(couple: Cli, home: Path) -> None:
    typed = ["--answers", FIRST, "--on", "2026-11-20"]
    couple("checkin", "--as", "Ana", *typed, "--note", "The tea [b]", "--share-note")
    couple("checkin", "--as", "Ben", *typed, "--note", "MINE")
    said = shown(["checkin", "history", "--as", "Ana"], 80)
    assert "  Fri 20  Ana: The tea [b]\n" in said
    assert "MINE" not in said
    assert "  Fri 20  Ben: MINE  (yours alone)\n" in shown(
        ["checkin", "history", "--as", "Ben"], 80
    )


def test_an_evening_that_is_sealed_has_no_mark_for_the_one_who_waits(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    own = shown(["checkin", "history", "--as", "Ana"], 80)
    assert re.search(r"^   ●", own, re.MULTILINE)
    for who in ([], ["--as", "Ben"]):
        assert "No check-ins to show" in shown(["checkin", "history", *who], 80)


def test_a_year_ago_tonight_comes_back(couple: Cli) -> None:
    then = {"INTIMACY_NOW": "2025-11-23T20:00:00+01:00"}
    for who, more in (("Ana", ["--note", "The first snow", "--share-note"]), ("Ben", [])):
        couple("checkin", "--as", who, "--answers", FIRST, *more, env=then)
    now = {"INTIMACY_NOW": "2026-11-23T20:15:00+01:00"}
    for who in ("Ana", "Ben"):
        couple("checkin", "--as", who, "--answers", FIRST, env=now)
    said = shown(["checkin", "history"], 80)
    assert "A year ago tonight  Ana: The first snow" in said
    assert "The first snow" not in shown(["checkin", "history", "--month", "2026-10"], 80)
    (ago,) = couple("checkin", "history", "--json").data["a_year_ago"]["partners"][:1]
    assert ago["shared_note"] == "The first snow"


def test_a_month_may_be_named(cli: Cli, home: Path) -> None:
    make_home(home, LIVES["steady"])
    found = cli("checkin", "history", "--month", "2026-09", "--json").data
    assert (found["since"], found["until"]) == ("2026-09-01", "2026-09-30")
    days = [date.fromisoformat(each["day"]) for each in found["days"]]
    assert {day.month for day in days} == {9}
    assert "  September  " in shown(["checkin", "history", "--month", "2026-09"], 80)
    both = shown(["checkin", "history", "--since", "2026-10-10"], 80)
    assert both.index("October") < both.index("November")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--month", "soon"], "--month 'soon' isn't a month. Give one such as 2026-11."),
        (["--month", "2026-13"], "isn't a month"),
        (["--month", "2027-01"], "hasn't come yet"),
        (["--month", "2026-11", "--since", "2026-11-01"], "Give one of them."),
    ],
)
def test_what_does_not_fit_is_one_line(couple: Cli, options: list[str], says: str) -> None:
    done = couple("checkin", "history", *options)
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert says in done.err


def test_plain_stays_day_by_day(cli: Cli, home: Path) -> None:
    make_home(home, LIVES["four"])
    said = shown(["checkin", "history", "--plain"], 80)
    assert "2026-11-23  Ana  close " in said
    assert not set("●◆◉▁▂▃▄▅▆▇") & set(said)
    assert cli("checkin", "history").out.startswith("2026-11-20  Ana  close ")


EXACT = """
[scoring.reliable_change]
sd = 3.0
reliability = 0.9
"""


@pytest.fixture
def twice(couple: Cli, tmp_path: Path) -> tuple[Cli, Path]:
    """A questionnaire answered in spring and in autumn."""
    text = (Path(__file__).parents[2] / "data" / "four-items.toml").read_text()
    path = tmp_path / "ours.toml"
    path.write_text(text)
    for day, mine, other in (
        ("2026-05-03", "0,0,0,0", "3,3,3,3"),
        ("2026-11-03", "5,5,5,5", "3,3,3,4"),
    ):
        for who, answers in (("Ana", mine), ("Ben", other)):
            typed = ["--as", who, "--answers", answers, "--on", day]
            assert couple("checkin", "--questionnaire", str(path), *typed).code == 0
    return couple, path


def test_a_questionnaire_twice_a_year_says_what_measuring_error_explains(
    twice: tuple[Cli, Path],
) -> None:
    cli, path = twice
    look = ["checkin", "history", "--questionnaire", str(path), "--since", "2026-01-01"]
    assert "doesn't say how exact a result is" in cli(*look).out
    path.write_text(path.read_text() + EXACT)
    ana, ben = cli(*look, "--json").data["changes"]
    assert ana["reliable"] is True
    assert ben["reliable"] is False
    assert ana["index"] == round((ana["second"] - ana["first"]) / (3.0 * (2 * 0.1) ** 0.5), 2)
    said = cli(*look).out
    assert "more than measurement error explains (reliable-change index" in said
    assert "no more than measurement error explains" in said
    assert cli("checkin", "history", "--json").data["changes"] == []


def test_versions_of_a_questionnaire_are_never_compared(twice: tuple[Cli, Path]) -> None:
    cli, path = twice
    path.write_text(path.read_text().replace("[pack]", '[pack]\nversion = "2"') + EXACT)
    typed = ["--as", "Ana", "--answers", "1,1,1,1", "--on", "2026-11-20"]
    assert cli("checkin", "--questionnaire", str(path), *typed).code == 0
    typed[1] = "Ben"
    assert cli("checkin", "--questionnaire", str(path), *typed).code == 0
    look = ["checkin", "history", "--questionnaire", str(path), "--since", "2026-01-01", "--json"]
    assert cli(*look).data["changes"] == []


@pytest.mark.parametrize(
    "wrong", ["sd = 0\nreliability = 0.9", "sd = 3", "sd = 3\nreliability = 1"]
)
def test_a_file_that_declares_it_wrongly_is_refused(
    couple: Cli, tmp_path: Path, wrong: str
) -> None:
    text = (Path(__file__).parents[2] / "data" / "four-items.toml").read_text()
    path = tmp_path / "ours.toml"
    path.write_text(f"{text}\n[scoring.reliable_change]\n{wrong}\n")
    done = couple("checkin", "history", "--questionnaire", str(path))
    assert (done.code, "[scoring.reliable_change]" in done.err) == (1, True)
