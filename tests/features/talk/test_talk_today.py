"""`talk today`: one prompt a day, for the shell's start-up."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from intimacy_cli.features.talk import today_line
from intimacy_cli.packs.loader import builtin_path
from intimacy_cli.quick import quick_answer
from intimacy_cli.shell.shell_prompt_lines import UNAVAILABLE
from tests.conftest import Cli

TODAY = ["talk", "today"]


def test_the_quick_way_says_the_same_as_the_ordinary_one(cli: Cli) -> None:
    assert quick_answer(TODAY) == cli(*TODAY).out
    cli("talk", "card")
    assert quick_answer(TODAY) == cli(*TODAY).out
    cli("talk", "skip", cli(*TODAY, "--json").data["card"]["id"])
    assert quick_answer(TODAY) == cli(*TODAY).out


def test_it_is_the_same_all_day_and_turns_at_four(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {}
    for hour in ("2026-11-23T04:00", "2026-11-23T23:59", "2026-11-24T03:59", "2026-11-24T04:00"):
        monkeypatch.setenv("INTIMACY_NOW", f"{hour}:00+01:00")
        said[hour] = quick_answer(TODAY)
    first, second, third, fourth = said.values()
    assert first == second == third != fourth


def test_asking_for_it_makes_no_file_and_uses_up_no_card(cli: Cli, home: Path) -> None:
    cli(*TODAY)
    quick_answer(TODAY)
    assert not home.exists()


def test_what_was_left_out_does_not_come(cli: Cli) -> None:
    shown = cli(*TODAY, "--json").data["card"]["id"]
    cli("talk", "skip", shown)
    assert cli(*TODAY, "--json").data["card"]["id"] != shown


def test_on_quiet_days_nothing_is_put_to_anybody(cli: Cli) -> None:
    cli("config", "set", "quiet_until", "2026-11-23")
    assert cli(*TODAY).out == "To talk about: quiet for now.\n" == quick_answer(TODAY)
    assert cli(*TODAY, "--json").data["card"] is None


def test_with_settings_that_do_not_fit_a_shell_still_starts(cli: Cli, home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "config.toml").write_text("x = [")
    done = cli(*TODAY)
    assert (done.code, done.out, done.err) == (0, UNAVAILABLE + "\n", "")


def test_with_a_damaged_key_a_shell_still_starts(cli: Cli, home: Path) -> None:
    cli("talk", "card")
    (home / "config" / "key").write_text("no key")
    assert quick_answer(TODAY) == UNAVAILABLE + "\n"


def test_no_prompt_of_a_round_of_days_comes_twice_or_opens_a_wound() -> None:
    rows = [row for row in today_line._rows() if row]
    begin = date.fromordinal(len(rows) * 5000)
    came = [today_line.todays_row(begin + timedelta(n), ()) for n in range(len(rows))]
    ids = {row[0] for row in came if row}
    assert len(ids) == len(rows) > 70
    assert not ids & {"children-question", "grief-still-here", "family-wound", "first-bedroom"}
    assert all(row and row[2] <= 2 for row in came)


def test_the_pack_read_line_by_line_is_what_a_toml_parser_reads() -> None:
    with Path(builtin_path("prompts")).open("rb") as file:
        parsed = {each["id"]: each for each in tomllib.load(file)["prompt"]}
    for name, deck, depth, text in today_line._rows():
        each = parsed[name]
        assert (each["deck"], each["depth"], each["text"]) == (deck, depth, text)
    fits = [
        e for e in parsed.values()
        if e["deck"] in today_line.DECKS and e["depth"] <= today_line.DEEPEST
        and not e.get("tender")
    ]  # fmt: skip
    assert len(fits) == len(today_line._rows())
