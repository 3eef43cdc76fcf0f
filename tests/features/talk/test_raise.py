"""`talk raise` by options: any one line alone, never a question, nothing kept unless wished."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Cli

HARSH = "You never wash up after you cook."


@pytest.mark.parametrize("line", ["situation", "feeling", "need", "wish"])
def test_any_one_line_is_looked_at_alone(cli: Cli, line: str) -> None:
    data = cli("talk", "raise", f"--{line}", HARSH, "--json").data
    assert data["lines"] == {line: HARSH}
    (found,) = data["findings"]
    assert (found["what"], found["line"]) == ("always_never", line)
    assert found["why"].endswith(".")
    assert found["instead"]


def test_with_json_it_never_asks_and_names_what_to_give(cli: Cli, home: Path) -> None:
    done = cli("talk", "raise", "--json")
    assert done.code == 2
    assert "--situation" in done.data["hint"]
    assert not home.exists()


def test_looking_at_lines_keeps_nothing_and_makes_no_file(cli: Cli, home: Path) -> None:
    assert cli("talk", "raise", "--need", "an hour of quiet").code == 0
    assert not home.exists()


def test_what_is_kept_is_seen_by_its_author_alone(couple: Cli) -> None:
    done = couple("talk", "raise", "--situation", HARSH, "--keep", "--as", "Ana", "--json")
    assert done.data["kept"] is True
    mine = couple("talk", "raise", "--read", "--as", "Ana", "--json").data
    assert mine["lines"] == {"situation": HARSH}
    assert couple("talk", "raise", "--read", "--as", "Ben").code == 1
    assert HARSH not in couple("data", "export", "--format", "json", "--as", "Ben").out
    assert HARSH not in couple("--json").out + couple().out


def test_nobody_joins_by_asking_for_what_they_kept(cli: Cli, home: Path) -> None:
    nothing = cli("talk", "raise", "--read")
    assert nothing.code == 1
    assert "nothing is saved here" in nothing.err
    assert not home.exists()
    assert cli("partner", "name", "Ana").code == 0
    refused = cli("talk", "raise", "--read", "--as", "Zoe")
    assert refused.code == 2
    assert "nobody here is called 'Zoe' yet" in refused.err
    assert cli("partner", "--json").data["partners"] == ["Ana"]


def test_a_line_can_be_kept_out_of_the_shells_history(cli: Cli) -> None:
    data = cli("talk", "raise", "--wish", "-", "--json", stdin="Could you ring\nat noon?\n").data
    assert data["lines"] == {"wish": "Could you ring at noon?"}
    assert cli("talk", "raise", "--wish", "-", "--need", "-").code == 2


def test_an_empty_or_endless_line_is_refused(cli: Cli) -> None:
    assert cli("talk", "raise", "--need", "  ").code == 2
    assert cli("talk", "raise", "--need", "x" * 2001).code == 2
    assert cli("talk", "raise", "--read", "--need", "x").code == 2


def test_it_says_why_in_a_sentence_and_never_scolds(cli: Cli) -> None:
    done = cli("talk", "raise", "--need", "I need you to stop being so lazy.")
    assert "For example: I need [what would help]" in done.out
    for scolding in ("wrong", "bad", "must", "should", "don't", "avoid"):
        assert f" {scolding} " not in done.out


def test_calm_words_are_left_in_peace(cli: Cli) -> None:
    done = cli("talk", "raise", "--need", "I need an hour of quiet after work.")
    assert "found none of them: always or never, name-calling" in done.out
    assert "danger" not in done.out


HIT = "You hit me last night in front of the children."


def test_where_there_is_danger_no_wording_is_offered_and_help_is_named(
    cli: Cli, home: Path
) -> None:
    done = cli("talk", "raise", "--situation", f"{HIT} You never say sorry.")
    assert "This exercise isn't meant for that." in done.out
    assert "Who can help: intimacy safety" in done.out
    for seal in ("For example", "found none of them", "often", "hard to hear"):
        assert seal not in done.out
    assert not home.exists()


@pytest.mark.parametrize("name", ["situation", "feeling", "need", "wish"])
def test_a_script_is_told_of_danger_in_any_line(cli: Cli, name: str) -> None:
    data = cli("talk", "raise", f"--{name}", HIT, "--json").data
    assert data["danger"] is True
    assert data["findings"] == []
    assert cli("talk", "raise", f"--{name}", HARSH, "--json").data["danger"] is False


def test_a_single_word_of_fear_is_enough(cli: Cli) -> None:
    assert cli("talk", "raise", "--feeling", "terrified", "--json").data["danger"] is True


def test_keeping_it_is_the_writers_own_wish_and_stays_theirs(couple: Cli) -> None:
    done = couple("talk", "raise", "--situation", HIT, "--keep", "--as", "Ana")
    assert "Saved for your eyes only." in done.out + done.err
    for asker in ([], ["--as", "Ben"]):
        assert "hit me" not in couple("data", "export", "--format", "json", *asker).out
        assert "raise" not in couple("data", "undo", "--dry-run", *asker).out
    mine = couple("talk", "raise", "--read", "--as", "Ana", "--json").data
    assert mine["danger"] is True
    assert mine["findings"] == []
