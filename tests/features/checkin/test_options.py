"""Checking in by options and by stdin, as a script would; and everything that does not fit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Cli

FIRST = "6,5,6,2,4,5,3"
AREAS = ["close", "shared", "understood", "tension", "new", "affection", "stress"]


def files(home: Path) -> list[Path]:
    """Every file under the home."""
    return sorted(path for path in home.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    "stdin",
    [
        FIRST,
        f" {FIRST}\n",
        "[6, 5, 6, 2, 4, 5, 3]",
        json.dumps({"answers": [6, 5, 6, 2, 4, 5, 3]}),
        json.dumps({"answers": dict(zip(AREAS, [6, 5, 6, 2, 4, 5, 3], strict=True))}),
    ],
)
def test_answers_come_from_stdin_as_a_list_or_json(cli: Cli, stdin: str) -> None:
    done = cli("checkin", "--as", "Ana", "--answers", "-", "--json", stdin=stdin)
    assert list(done.data["answers"].values()) == [6, 5, 6, 2, 4, 5, 3]
    assert list(done.data["answers"]) == AREAS


def test_json_on_stdin_can_hold_the_whole_check_in(cli: Cli) -> None:
    whole = {
        "answers": {"close": 6, "stress": None}, "note": "a line", "want": "new",
        "on": "2026-11-20", "share_note": True,
    }  # fmt: skip
    done = cli("checkin", "--as", "Ana", "--answers", "-", "--json", stdin=json.dumps(whole)).data
    assert (done["day"], done["note"], done["want"]) == ("2026-11-20", "a line", "new")
    assert done["answers"] == {"close": 6}


def test_an_option_wins_over_the_same_thing_in_json(cli: Cli) -> None:
    stdin = json.dumps({"answers": {"close": 6}, "note": "in json", "on": "2026-11-20"})
    done = cli(
        "checkin", "--as", "Ana", "--answers", "-", "--note", "typed", "--on", "2026-11-21",
        "--json", stdin=stdin,
    ).data  # fmt: skip
    assert (done["day"], done["note"]) == ("2026-11-21", "typed")


def test_a_note_comes_from_stdin(cli: Cli) -> None:
    done = cli("checkin", "--as", "Ana", "--answers", FIRST, "--note", "-", "--json", stdin="zoë\n")
    assert done.data["note"] == "zoë"


def test_a_very_long_note_is_kept_whole(cli: Cli) -> None:
    note = "Liebe " * 200_000
    done = cli("checkin", "--as", "Ana", "--answers", FIRST, "--note", "-", stdin=note)
    assert done.code == 0
    (day,) = cli("checkin", "history", "--json").data["days"]
    assert day["partners"][0]["note"] == note.strip()


@pytest.mark.parametrize(
    ("arguments", "stdin", "names"),
    [
        (["--answers", "1,2,3"], "", "needs 7 answers; you gave 3"),
        (["--answers", ""], "", "needs 7 answers"),
        (["--answers", "8,5,6,2,4,5,3"], "", "'8' for close"),
        (["--answers", "6,5,6,2,4,5,x"], "", "'x' for stress"),
        (["--answers", "6,5,6,2,4,5,3.0"], "", "'3.0' for stress"),
        (["--answers", "9" * 5000 + ",5,6,2,4,5,3"], "", "for close doesn't fit"),
        (["--answers", "-,-,-,-,-,-,-"], "", "every question is skipped"),
        (["--answers", "-"], "", "needs 7 answers"),
        (["--answers", "-"], "{", "JSON"),
        (["--answers", "-"], "[" * 100_000, "JSON"),
        (["--answers", "-"], "{}", "the JSON needs answers"),
        (["--answers", "-"], '{"answers": {}}', "every question is skipped"),
        (["--answers", "-"], '{"answers": {"closeness": 3}}', "there's no question 'closeness'"),
        (["--answers", "-"], '{"answers": {"close": true}}', "for close"),
        (["--answers", "-"], '{"answers": {"close": 3}, "nota": "x"}', "'nota' isn't a field"),
        (["--answers", "-"], '{"answers": {"close": 3}, "note": 3}', "note has to be a text"),
        (["--answers", "-"], '{"answers": {"close": 3}, "note": "\\ud800"}', "half a character"),
        (["--answers", "-"], '{"answers": {"close": 3}, "share_note": 1}', "share_note"),
        (["--answers", "-", "--note", "-"], "", "can't both read stdin"),
        (["--answers", FIRST, "--note", "-"], "a\udcffb", "isn't UTF-8"),
        (["--answers", FIRST, "--on", "2026-11-24"], "", "--on"),
        (["--answers", FIRST, "--on", "tomorrow"], "", "--on"),
        (["--answers", FIRST, "--on", "0001-01-01"], "", "--on"),
        (["--answers", FIRST, "--want", "stress"], "", "--want"),
        (["--answers", FIRST, "--want", "money"], "", "--want"),
        (["--answers", FIRST, "--edit-note"], "", "--note TEXT"),
    ],
)
def test_what_does_not_fit_is_one_line_that_names_it_and_nothing_is_made(
    cli: Cli, home: Path, arguments: list[str], stdin: str, names: str
) -> None:
    done = cli("checkin", "--as", "Ana", *arguments, stdin=stdin)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert names in done.err
    assert files(home) == []


def test_a_missed_day_can_be_handed_in_later(cli: Cli) -> None:
    for day in ("2026-11-20", "yesterday"):
        assert cli("checkin", "--as", "Ana", "--answers", FIRST, "--on", day).code == 0
    days = cli("checkin", "history", "--json").data["days"]
    assert [each["day"] for each in days] == ["2026-11-20", "2026-11-22"]


def test_a_dry_run_shows_what_would_be_kept_and_makes_no_file(cli: Cli, home: Path) -> None:
    done = cli("checkin", "--answers", FIRST, "--note", "x", "--dry-run", "--json")
    assert (done.code, done.data["dry_run"], done.data["note"]) == (0, True, "x")
    assert files(home) == []


def test_a_dry_run_leaves_what_is_there_as_it_is(couple: Cli, home: Path) -> None:
    before = {path: path.read_bytes() for path in files(home)}
    done = couple("checkin", "--as", "ana", "--answers", FIRST, "--dry-run", "--json").data
    assert (done["who"], done["state"], done["waiting_for"]) == ("Ana", "waiting", ["Ben"])
    assert {path: path.read_bytes() for path in files(home)} == before
    assert couple("checkin", "--as", "Anna", "--answers", FIRST, "--dry-run").code == 2


def test_history_from_a_day_on(cli: Cli) -> None:
    for day in ("2026-10-01", "2026-11-01", "2026-11-20"):
        cli("checkin", "--as", "Ana", "--answers", FIRST, "--on", day)
    assert len(cli("checkin", "history", "--json").data["days"]) == 2
    assert len(cli("checkin", "history", "--since", "2026-01-01", "--json").data["days"]) == 3
    assert "No check-ins" in cli("checkin", "history", "--since", "today").out


def test_status_in_a_form_of_ones_own(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    form = "{day} {due}|{answered}|{ready}"
    assert couple("checkin", "status", "--format", form).out == "2026-11-23 Ben|Ana|no\n"


def test_status_gives_an_exit_code_only_if_one_is_wanted(couple: Cli) -> None:
    assert couple("checkin", "status").code == 0
    assert couple("checkin", "status", "--exit-code").code == 1
    assert couple("checkin", "status", "--exit-code", "--json").code == 1
    for who in ("Ana", "Ben"):
        couple("checkin", "--as", who, "--answers", FIRST)
    assert couple("checkin", "status", "--exit-code").code == 0


def test_on_quiet_days_nobody_is_due(couple: Cli) -> None:
    couple("config", "set", "quiet_until", "2026-11-23")
    assert couple("checkin", "status").out == "Check-in: quiet for now.\n"
    assert couple("checkin", "status", "--exit-code").code == 0
    tomorrow = {"INTIMACY_NOW": "2026-11-24T12:00:00+01:00"}
    assert "waiting for" in couple("checkin", "status", env=tomorrow).out


def test_texts_for_people_and_plain_lines_hold_the_same_facts(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--note", "a\nb", "--share-note")
    couple("checkin", "--as", "Ben", "--answers", "3,5,6,2,4,5,-")
    plain = couple("checkin", "reveal", "--plain").lines
    assert "Ana close 6" in plain
    assert "Ben stress -" in plain
    assert any("Ana: a / b" in line for line in plain)
    assert any("What would have brought us" in line for line in plain)


# -- a line that speaks of danger --------------------------------------------------------------

HIT = "He hit me again and I am scared to go home."
HELP_IS = "Who can help: intimacy safety"


def test_the_writer_of_a_line_of_danger_alone_is_told_who_can_help(couple: Cli) -> None:
    done = couple("checkin", "--as", "Ana", "--answers", FIRST, "--note", HIT)
    assert HELP_IS in done.err
    assert HELP_IS not in done.out
    later = couple("checkin", "--as", "Ben", "--answers", FIRST, "--note", "a good day")
    assert HELP_IS not in later.out + later.err
    revealed = couple("checkin", "reveal", "--as", "Ben")
    assert HELP_IS not in revealed.out + revealed.err


def test_so_is_the_writer_of_one_that_is_changed_or_added_later(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    assert HELP_IS in couple("checkin", "edit", "--as", "Ana", "--note", HIT).err
    day = couple("checkin", "status", "--json").data["day"]
    assert HELP_IS in couple("checkin", "note", day, HIT, "--as", "Ana").err
    assert HELP_IS not in couple("checkin", "note", day, "We laughed.", "--as", "Ana").err


def test_a_program_reads_its_answer_and_nothing_beside_it(couple: Cli) -> None:
    done = couple("checkin", "--as", "Ana", "--answers", FIRST, "--note", HIT, "--json")
    assert done.err == ""


def test_a_name_that_the_form_of_the_status_does_not_know_is_refused(couple: Cli) -> None:
    refused = couple("checkin", "status", "--format", "{foo} {due}")
    assert (refused.code, refused.out) == (2, "")
    assert "{foo}" in refused.err
    assert "{due}" in refused.err
    # Other braces are the user's own.
    assert couple("checkin", "status", "--format", "{ {due} }").code == 0
