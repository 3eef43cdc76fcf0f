"""What is kept of disagreements and read again: durations, and words only if asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from intimacy_cli.features.conflict.labels import HOW_LABELS
from intimacy_cli.quick import quick_answer
from tests.conftest import Cli
from tests.features.conflict.plays import WHOLE, line, script


def test_without_a_terminal_a_session_is_refused_at_once_and_makes_no_file(
    cli: Cli, home: Path
) -> None:
    begun, resumed = cli("conflict"), cli("conflict", "resume")
    for result in (begun, resumed):
        assert (result.code, result.out) == (2, "")
    assert "--script FILE" in begun.err
    # A script is a session of its own: it takes up none.
    assert "resume it in a terminal" in resumed.err
    assert "--script" not in resumed.err
    assert not home.exists()


def test_the_log_of_nobody_is_empty(cli: Cli, home: Path) -> None:
    assert cli("conflict", "log", "--json").data["sessions"] == []
    assert "intimacy conflict" in cli("conflict", "log").out
    assert not home.exists()


def test_a_session_is_listed_and_shown_with_where_its_time_went(couple: Cli) -> None:
    script(couple, *WHOLE)
    (listed,) = couple("conflict", "log", "--json").data["sessions"]
    shown = couple("conflict", "show", "1", "--json").data
    assert shown == listed
    ledger = shown["ledger"]
    assert {each["name"]: each["seconds"] for each in ledger["spoken"]} == {"Ana": 11, "Ben": 12}
    rest = sum(ledger[each] for each in ledger if each != "spoken")
    assert rest + 23 == pytest.approx(shown["seconds"])
    assert (shown["how"], shown["turns"], shown["heard"]) == ("differ", 1, ["Ana", "Ben"])
    text = couple("conflict", "show").out
    assert "we see it differently, and that's fine" in text
    assert "Ana spoke 11 s" in text


def test_a_session_that_is_not_there_is_said_in_one_line(couple: Cli) -> None:
    for number in ("0", "1", "99"):
        result = couple("conflict", "show", number)
        assert (result.code, result.out) == (1, "")


def test_a_session_that_was_left_reads_like_any_other_end(couple: Cli) -> None:
    script(couple, *WHOLE[:3], line(20, "leave"))
    text = couple("conflict", "show").out
    assert not any(word in text.lower() for word in ("left", "abort", "quit", "cancel", "early"))


def test_words_are_kept_only_where_they_were_asked_for(couple: Cli) -> None:
    script(couple, *WHOLE, options=("--topic", "CANARY weekends"))
    assert "CANARY" not in couple("data", "export").out
    script(couple, *WHOLE, options=("--topic", "CANARY weekends", "--keep-notes"))
    assert "CANARY" in couple("data", "export").out
    first, second = couple("conflict", "log", "--json").data["sessions"]
    assert first["words"] is None
    assert second["words"]["topic"] == "CANARY weekends"


def test_words_and_names_are_nowhere_on_disk_in_the_clear(couple: Cli, home: Path) -> None:
    script(couple, *WHOLE, options=("--topic", "CANARY weekends", "--keep-notes"))
    found = [path for path in home.rglob("*") if path.is_file()]
    assert found
    for path in found:
        assert b"CANARY" not in path.read_bytes()


def test_undo_takes_a_whole_session_back_and_brings_it_back(couple: Cli) -> None:
    script(couple, *WHOLE)
    assert couple("data", "undo").code == 0
    assert couple("conflict", "log", "--json").data["sessions"] == []
    assert couple("data", "undo").code == 0
    (again,) = couple("conflict", "log", "--json").data["sessions"]
    assert again["how"] == "differ"


def test_the_log_goes_back_a_year_or_as_far_as_one_says(couple: Cli) -> None:
    script(couple, *WHOLE)
    later = {"INTIMACY_NOW": "2028-01-01T20:00:00+01:00"}
    assert couple("conflict", "log", "--json", env=later).data["sessions"] == []
    since = couple("conflict", "log", "--since", "2026-01-01", "--json", env=later).data
    assert [each["number"] for each in since["sessions"]] == [1]
    said = couple("conflict", "log", "--since", "2029-01-01", env=later)
    assert (said.code, said.out) == (2, "")


def test_a_partner_who_is_renamed_is_renamed_in_the_log(couple: Cli) -> None:
    script(couple, *WHOLE)
    couple("partner", "name", "Anouk", "Ben")
    (kept,) = couple("conflict", "log", "--json").data["sessions"]
    assert [each["name"] for each in kept["ledger"]["spoken"]] == ["Anouk", "Ben"]
    assert kept["heard"] == ["Anouk", "Ben"]


def test_on_the_day_until_which_it_was_parked_it_is_offered_again(
    couple: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    parked = [*WHOLE[:-3], line(40, "close", how="parked", until="2026-12-01")]
    script(couple, *parked, options=("--keep-notes", "--topic", "CANARY"))

    def said(day: str) -> str:
        monkeypatch.setenv("INTIMACY_NOW", f"{day}T12:00:00+01:00")
        text = couple().out
        assert quick_answer([]) == text
        assert "CANARY" not in text
        return text

    assert "parked" not in said("2026-11-30")
    assert "You parked something until today" in said("2026-12-01")
    assert "You parked something until 2026-12-01" in said("2026-12-07")
    assert "parked" not in said("2026-12-08")
    couple("config", "set", "quiet_until", "2026-12-02")
    monkeypatch.setenv("INTIMACY_NOW", "2026-12-02T12:00:00+01:00")
    assert "parked" not in couple().out
    assert "parked" in said("2026-12-03")
    script(couple, *WHOLE)
    assert "parked" not in said("2026-12-03")


def test_a_parked_disagreement_has_its_day(couple: Cli) -> None:
    keys = [*WHOLE[:-3], line(40, "close", how="parked", until="2026-12-01")]
    script(couple, *keys)
    (kept,) = couple("conflict", "log", "--json").data["sessions"]
    assert (kept["how"], kept["until"]) == ("parked", "2026-12-01")
    assert "parked until 2026-12-01" in couple("conflict", "show").out


def test_every_way_to_leave_it_has_words() -> None:
    assert set(HOW_LABELS) == {type(each)(each.value) for each in HOW_LABELS}
    assert len(HOW_LABELS) == 4


def test_the_help_says_whom_it_is_not_for_and_where_help_is(cli: Cli) -> None:
    said = " ".join(cli("conflict", "--help").out.split())
    assert "say no without fear" in said
    assert "intimacy safety" in said


# -- alone, afterwards -------------------------------------------------------------------------


def test_a_reflection_is_its_authors_own_unless_shared(couple: Cli) -> None:
    kept = couple("conflict", "reflect", "--as", "Ana", "--text", "CANARY from outside", "--json")
    assert (kept.code, kept.data["shared"]) == (0, False)
    mine = couple("conflict", "reflect", "--list", "--as", "Ana")
    assert "CANARY" in mine.out
    for other in (("--as", "Ben"), ()):
        assert "CANARY" not in couple("conflict", "reflect", "--list", *other).out
    assert "CANARY" not in couple("data", "export", "--as", "Ben").out
    couple("conflict", "reflect", "--as", "Ana", "--text", "for both", "--share")
    assert "for both" in couple("conflict", "reflect", "--list", "--as", "Ben").out


def test_one_word_is_one_word(couple: Cli) -> None:
    typed = ("conflict", "reflect", "--as", "Ana", "--text")
    assert couple(*typed, "sorry").out.rstrip().endswith(": 1 word.")
    assert couple(*typed, "so sorry").out.rstrip().endswith(": 2 words.")


def test_a_reflection_comes_from_stdin_and_not_from_nobody(couple: Cli) -> None:
    typed = couple(
        "conflict",
        "reflect",
        "--as",
        "Ben",
        "--text",
        "-",
        stdin="a\nb\n",
    )
    assert typed.code == 0
    nobody = couple("conflict", "reflect", "--as", "Ben")
    assert (nobody.code, nobody.out) == (2, "")
    assert "--text" in nobody.err
    empty = couple("conflict", "reflect", "--as", "Ben", "--text", "  ")
    assert empty.code == 2


def test_settings_of_a_session_are_checked_where_they_are_set(cli: Cli) -> None:
    good = {"turn_seconds": "60", "pause_seconds": "10", "rounds": "2", "bell": "false"}
    for key, value in good.items():
        assert cli("config", "set", f"conflict.{key}", value).code == 0
        assert json.dumps(cli("config", "get", f"conflict.{key}", "--json").data["value"]) == value
    for key, value in {"turn_seconds": "5", "pause_seconds": "61", "rounds": "0"}.items():
        wrong = cli("config", "set", f"conflict.{key}", value)
        assert wrong.code == 2
        assert "give a whole number" in wrong.err
