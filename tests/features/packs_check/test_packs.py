"""Checking content packs by the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from intimacy_cli.features.table import PACK_KINDS
from tests.conftest import Cli

GOOD = '[pack]\nkind = "ideas"\n\n[[idea]]\ntitle = "Pier"\ntext = "Count the boats."\n'


def test_our_own_packs_are_sound(cli: Cli) -> None:
    packs = cli("packs", "--json").data["packs"]
    assert {pack["kind"] for pack in packs} >= {"ideas", "questionnaire"}
    assert [pack["findings"] for pack in packs if pack["findings"]] == []


def test_a_sound_file_is_told_so(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(GOOD)
    assert cli("packs", "check", str(file)).out == f"{file}: good: 1, to mend: 0.\n"


@pytest.mark.parametrize(
    ("row", "line", "says"),
    [
        ('title = "A"\ntext = "b"\nminutes = 0', 7, "minutes"),
        ('title = "A"\ntext = "b"\nminuts = 9', 7, "minutes is"),
        ('title = "A"', 7, "text is missing"),
        ('title = "Pier"\ntext = "Again."', 7, "twice"),
        ('title = "A"\ntext = "b"\ncost = nan', 7, "cost"),
        ('title = "A"\ntext = "b"\nplace = "moon"', 7, "home, near, trip"),
        ('title = "A"\ntext = "b"\nseason = "winter"', 7, "list"),
        ('title = "A"\ntext = "b"\nchildren = 1', 7, "true or false"),
        ('title = "A"\ntext = b', 7, "line 9"),
        ('title = "A"\ntext = "b"\nday = 2026-11-23', 7, "day"),
    ],
)
def test_a_bad_row_is_reported_with_its_line(
    cli: Cli, tmp_path: Path, row: str, line: int, says: str
) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(f"{GOOD}[[idea]]\n{row}\n")
    answer = cli("packs", "check", str(file), "--json")
    assert answer.code == 0
    assert answer.data["good"] == 1
    (finding,) = answer.data["findings"]
    assert finding["line"] == line
    assert says in finding["what"]
    assert cli("packs", "check", str(file), "--strict").code == 1


def test_a_row_in_another_encoding_is_named_and_the_others_are_good(
    cli: Cli, tmp_path: Path
) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes(f'{GOOD}[[idea]]\ntitle = "Tür"\ntext = "b"\n'.encode("latin-1"))
    answer = cli("packs", "check", str(file), "--json").data
    assert answer["good"] == 1
    assert answer["findings"] == [{"file": str(file), "line": 7, "what": "not UTF-8 text"}]


def test_a_questionnaire_is_checked_too(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "q.toml"
    file.write_text('[pack]\nkind = "questionnaire"\n\n[scoring]\nrule = "median"\n')
    answer = cli("packs", "check", str(file), "--json")
    assert answer.data["good"] == 0
    assert len(answer.data["findings"]) == 1


@pytest.mark.parametrize("kind", PACK_KINDS)
@pytest.mark.parametrize("slip", ["[{row}]", "{row} = 3", "{row} = [3]"])
def test_rows_that_are_no_list_of_tables_are_named_whatever_the_kind(
    cli: Cli, tmp_path: Path, kind: str, slip: str
) -> None:
    row = PACK_KINDS[kind][0]
    file = tmp_path / "mine.toml"
    # A value stands before the tables: behind a header it would be the header's own.
    before, behind = ("", slip) if slip.startswith("[") else (slip, "")
    text = f'{before}\n[pack]\nkind = "{kind}"\nverified_on = 2026-11-23\n{behind}\n'
    file.write_text(text.format(row=row))
    answer = cli("packs", "check", str(file), "--strict", "--json")
    assert (answer.code, answer.data["good"], len(answer.data["findings"])) == (1, 0, 1)


@pytest.mark.parametrize("kind", ["prompts", "situations", "feelings", "steps", "day"])
def test_one_bracket_too_few_is_told_with_what_to_write(
    cli: Cli, tmp_path: Path, kind: str
) -> None:
    row = PACK_KINDS[kind][0]
    file = tmp_path / "mine.toml"
    file.write_text(f'[pack]\nkind = "{kind}"\n\n[{row}]\ntext = "Whose lamp was on?"\n')
    said = cli("packs", "check", str(file)).lines
    assert said[0] == f"{file}: {row} has to be a list of tables; write [[{row}]]"
    assert said[1] == f"{file}: good: 0, to mend: 1."


@pytest.mark.parametrize("text", ["", "x = 1", '[pack]\nkind = "weather"', "\x00", "[[[["])
def test_what_is_no_pack_ends_in_one_line(cli: Cli, tmp_path: Path, text: str) -> None:
    file = tmp_path / "odd.toml"
    file.write_text(text)
    answer = cli("packs", "check", str(file), "--strict")
    assert answer.code == 1
    assert "Traceback" not in answer.err


def test_a_file_that_is_not_there_is_one_line(cli: Cli, tmp_path: Path) -> None:
    answer = cli("packs", "check", str(tmp_path / "none.toml"))
    assert answer.code == 1
    assert len(answer.err.splitlines()) == 1
